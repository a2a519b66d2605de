"""The rejects file: rows that were not accepted, with the reason, to be corrected and sent alone."""

from __future__ import annotations

import errno
import io
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments import COLUMN_FILE, COLUMN_ROW, FileFacts, Segment
from acdesk.segments.own_columns import ADDED_PREFIX, RUNS_IN_A_SPREADSHEET
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import N_

if TYPE_CHECKING:
    import polars as pl

ADDED_COLUMNS = (N_("file"), N_("row"), N_("outcome"), N_("reason"), N_("did you mean"))
"""What follows the prefix; `header` translates it. "file" is there only where rows come from several files."""

_WRITTEN = 10_000
"""Rows written at a time: they are no Python objects."""

REJECTS = ("file", "row", "outcome", "reason", "suggestion")
"""Columns of the rows to write: file UInt16 (counts over the files of all segments in order), row UInt32; outcome and
reason, in the reader's words; suggestion, what was probably meant in place of the value, or null."""

_WITH_MARK = "utf-8-sig"


def write_rejects(
    path: Path,
    segments: Iterable[Segment],
    rejects: pl.DataFrame,
    header: Callable[[str], str],
    *,
    delimiter: str = ",",
) -> int:
    """Write original columns plus row number, outcome and reason columns; returns the number of rows written.

    `rejects`: as `REJECTS` says. `header` translates the names of the added columns.
    Delimiter, quote and encoding are those of the first file rows come from (UTF-8 with BOM where that encoding can't
    hold them all, and for a workbook; `delimiter` where it has none). Rows come out in the order of `rejects`.
    Written whole or not at all. Raises RequestFault
    "rejects.not_written" (file, detail).
    """
    held = tuple(segments)
    files = tuple(file for segment in held for file in segment.files)
    table = rejects.select(REJECTS).with_row_index("place")
    numbers = table["file"].unique().sort().to_list()
    facts = files[numbers[0]] if numbers else (files[0] if files else None)
    whole = _joined(table, held, files, header, with_file=len(numbers) > 1)
    try:
        _write(path, whole, facts, delimiter)
    except OSError as error:
        raise RequestFault("rejects.not_written", file=str(path), detail=error.strerror or "") from error
    return table.height


def place_for_rejects(path: Path) -> None:
    """Raises RequestFault "rejects.not_written" where it is plain beforehand that nothing can be written there."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        tempfile.NamedTemporaryFile(prefix=_beside(path), dir=path.parent).close()
    except OSError as error:
        raise RequestFault("rejects.not_written", file=str(path), detail=error.strerror or "") from error


def _joined(
    table: pl.DataFrame,
    segments: Sequence[Segment],
    files: Sequence[FileFacts],
    header: Callable[[str], str],
    *,
    with_file: bool,
) -> pl.DataFrame:
    """The original cells beside the reasons, all text, the columns of all segments together."""
    import polars as pl

    # Columns are called by their place among all, since names like "*" mean something else to polars.
    places: dict[str, str] = {}
    parts: list[pl.DataFrame] = []
    first = 0
    for segment in segments:
        for name in segment.columns:
            places.setdefault(name, str(len(places)))
        own = table.filter(pl.col("file").is_between(first, first + len(segment.files) - 1))
        if own.height:
            parts.append(_with_cells(own, segment, first, places))
        first += len(segment.files)
    schema = table.schema | dict.fromkeys(places.values(), pl.String)
    whole = pl.concat([pl.DataFrame(schema=schema), *parts], how="diagonal").sort("place")
    names = pl.Series([file.path.name for file in files], dtype=pl.String)
    added: dict[str, pl.Series] = {"file": names.gather(whole["file"])} if with_file else {}
    added |= {name: whole[name].cast(pl.String) for name in ("row", "outcome", "reason")}
    if whole["suggestion"].null_count() < whole.height:
        added["did you mean"] = whole["suggestion"]
    cells = whole.select(places.values()).with_columns(values.alias(f"added {name}") for name, values in added.items())
    safe = ~pl.all().str.contains(RUNS_IN_A_SPREADSHEET)
    cells = cells.select(pl.when(safe).then(pl.all()).otherwise(pl.lit("'") + pl.all()))
    cells.columns = _titles(places, [ADDED_PREFIX + header(name) for name in added])
    return cells


def _titles(own: Iterable[str], added: Iterable[str]) -> list[str]:
    """The header: names that would run get an apostrophe too, and no added one is there twice."""
    found = [f"'{name}" if re.match(RUNS_IN_A_SPREADSHEET, name) else name for name in own]
    for name in added:
        title = name
        while title in found:
            title += "_"
        found.append(title)
    return found


def _with_cells(own: pl.DataFrame, segment: Segment, first: int, places: Mapping[str, str]) -> pl.DataFrame:
    """Rejects of one segment with their cells; a row that could not be read has its line in the first column."""
    import polars as pl

    # The wanted rows are sifted out first: a join with a million rows, or picking from them, takes ten times as long.
    at, rows = segment.table[COLUMN_FILE], segment.table[COLUMN_ROW]
    wanted = pl.repeat(value=False, n=segment.table.height, eager=True, dtype=pl.Boolean)
    for (file,), group in own.group_by("file"):
        wanted |= (at == int(file) - first) & rows.is_in(group["row"].implode())
    cells = {places[name]: segment.table[name] for name in segment.columns}
    found = pl.DataFrame({"file": at, "row": rows, **cells}).filter(wanted)
    found = found.with_columns((pl.col("file") + first).cast(pl.UInt16), pl.col("row").cast(pl.UInt32))
    joined = own.join(found, on=["file", "row"], how="left", maintain_order="left")
    if not segment.set_aside or not segment.columns:
        return joined
    aside = pl.DataFrame(
        {
            "file": pl.Series([first + one.file for one in segment.set_aside], dtype=pl.UInt16),
            "row": pl.Series([one.row for one in segment.set_aside], dtype=pl.UInt32),
            "text": pl.Series([one.text for one in segment.set_aside], dtype=pl.String),
        }
    ).unique(["file", "row"], keep="first")
    column = places[segment.columns[0]]
    texts = joined.join(aside, on=["file", "row"], how="left", maintain_order="left")
    return texts.with_columns(pl.coalesce("text", column).alias(column)).drop("text")


def _beside(path: Path) -> str:
    return f".{path.name}."


def _write(path: Path, whole: pl.DataFrame, facts: FileFacts | None, delimiter: str) -> None:
    encoding = facts.encoding if facts and facts.is_text else _WITH_MARK
    own = facts.delimiter[:1] if facts else ""  # a space that follows it is not written
    delimiter = own if own.isascii() and own else delimiter
    quote = (facts.quote if facts else "") or '"'
    handle, made = tempfile.mkstemp(prefix=_beside(path), dir=path.parent)
    temporary = Path(made)
    try:
        with os.fdopen(handle, "wb") as file:
            try:
                file.writelines(_encoded(whole, delimiter, quote, encoding))
            except (UnicodeEncodeError, LookupError):
                file.seek(0)
                file.truncate()
                file.writelines(_encoded(whole, delimiter, quote, _WITH_MARK))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _encoded(whole: pl.DataFrame, delimiter: str, quote: str, encoding: str) -> Iterator[bytes]:
    """Raises UnicodeEncodeError where the encoding can't hold a cell."""
    import codecs

    encoder = codecs.getincrementalencoder(encoding)()
    as_it_is = codecs.lookup(encoding).name == "utf-8"
    for start in range(0, max(whole.height, 1), _WRITTEN):
        buffer = io.BytesIO()
        whole.slice(start, _WRITTEN).write_csv(
            buffer, include_header=start == 0, separator=delimiter, quote_char=quote, line_terminator="\r\n"
        )
        yield buffer.getvalue() if as_it_is else encoder.encode(buffer.getvalue().decode("utf-8"))
        time.sleep(0)
