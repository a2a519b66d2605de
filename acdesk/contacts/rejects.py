"""The rejects file: rows that were not accepted, with the reason, to be corrected and sent alone."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments import COLUMN_FILE, COLUMN_ROW, FileFacts, Segment
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import N_

if TYPE_CHECKING:
    import polars as pl

ADDED_PREFIX = "acdesk: "
"""Begins the name of every added column, in every language, so that a reader knows them again and leaves them out."""

ADDED_COLUMNS = (N_("file"), N_("row"), N_("outcome"), N_("reason"), N_("suggestion"))
"""What follows the prefix; `header` translates it. "file" is there only where rows come from several files."""

RUNS_IN_A_SPREADSHEET = r"^'*[=+\-@\t\r\n]"
"""A cell like this gets an apostrophe before it; a reader takes one off a cell that still matches without it."""

_CHUNK = 1_000
"""Rows that are Python objects at a time: the window's thread must get its turn."""

_WITH_MARK = "utf-8-sig"


@dataclass(frozen=True, slots=True)
class Reject:
    """One row for the rejects file."""

    file: int
    row: int
    outcome: str
    code: str
    column: str | None
    reason: str
    """The sentence for the reader."""
    suggestion: str = ""
    """What was probably meant, in place of the column's value."""


def write_rejects(
    path: Path, segments: Iterable[Segment], rejects: Iterable[Reject], header: Callable[[str], str]
) -> int:
    """Write original columns plus row number, outcome and reason columns; returns the number of rows written.

    `header` translates the names of the added columns. `Reject.file` counts over the files of all segments in order.
    Delimiter, quote and encoding are those of the first file rows come from (UTF-8 with BOM where that encoding can't
    hold them all). Rows come out in the order of `rejects`. Written whole or not at all. Raises RequestFault
    "rejects.not_written" (file, detail).
    """
    held = tuple(segments)
    files = tuple(file for segment in held for file in segment.files)
    table = _table_of(rejects)
    numbers = table["file"].unique().sort().to_list()
    facts = files[numbers[0]] if numbers else (files[0] if files else None)
    whole = _joined(table, held, files, header, with_file=len(numbers) > 1)
    try:
        _write(path, whole, facts)
    except OSError as error:
        raise RequestFault("rejects.not_written", file=str(path), detail=error.strerror or "") from error
    return table.height


def _table_of(rejects: Iterable[Reject]) -> pl.DataFrame:
    """Columns file, row, outcome, reason, suggestion, place."""
    import polars as pl

    schema = {"file": pl.UInt16, "row": pl.UInt32, "outcome": pl.String, "reason": pl.String, "suggestion": pl.String}
    parts = [pl.DataFrame(schema=schema)]
    rows = iter(rejects)
    while chunk := list(islice(rows, _CHUNK)):
        texts = [(one.file, one.row, one.outcome, one.reason, one.suggestion) for one in chunk]
        parts.append(pl.DataFrame(texts, schema=schema, orient="row"))
        time.sleep(0)
    return pl.concat(parts).with_row_index("place")


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

    parts: list[pl.DataFrame] = []
    columns: dict[str, None] = {}
    first = 0
    for segment in segments:
        columns |= dict.fromkeys(segment.columns)
        own = table.filter(pl.col("file").is_between(first, first + len(segment.files) - 1))
        if own.height:
            parts.append(_with_cells(own, segment, first))
        first += len(segment.files)
    hidden = ["place", "file", "row", "outcome", "reason", "suggestion"]
    schema = {f"\x00{name}": table.schema[name] for name in hidden} | dict.fromkeys(columns, pl.String)
    whole = pl.concat([pl.DataFrame(schema=schema), *parts], how="diagonal").sort("\x00place")
    names = pl.Series([file.path.name for file in files], dtype=pl.String)
    added: dict[str, pl.Series] = {"file": names.gather(whole["\x00file"])} if with_file else {}
    added |= {name: whole[f"\x00{name}"].cast(pl.String) for name in ("row", "outcome", "reason")}
    if (whole["\x00suggestion"] != "").any():
        added["suggestion"] = whole["\x00suggestion"]
    taken = {name.casefold() for name in columns}
    cells = whole.select(list(columns))
    for name, values in added.items():
        title = ADDED_PREFIX + header(name)
        while title.casefold() in taken:
            title += "_"
        taken.add(title.casefold())
        cells = cells.with_columns(values.alias(title))
    safe = ~pl.all().str.contains(RUNS_IN_A_SPREADSHEET)
    return cells.with_columns(pl.when(safe).then(pl.all()).otherwise(pl.lit("'") + pl.all()))


def _with_cells(own: pl.DataFrame, segment: Segment, first: int) -> pl.DataFrame:
    """Rejects of one segment with their cells; a row that could not be read has its line in the first column."""
    import polars as pl

    hidden = own.rename({name: f"\x00{name}" for name in own.columns})
    # COLUMN_FILE is itself "\x00file", so the key gets names of its own.
    cells = segment.table.select(
        (pl.col(COLUMN_FILE) + first).cast(pl.UInt16).alias("\x00key file"),
        pl.col(COLUMN_ROW).cast(pl.UInt32).alias("\x00key row"),
        *segment.columns,
    )
    joined = hidden.join(
        cells,
        left_on=["\x00file", "\x00row"],
        right_on=["\x00key file", "\x00key row"],
        how="left",
        maintain_order="left",
    )
    if not segment.set_aside or not segment.columns:
        return joined
    aside = pl.DataFrame(
        {
            "\x00file": pl.Series([first + one.file for one in segment.set_aside], dtype=pl.UInt16),
            "\x00row": pl.Series([one.row for one in segment.set_aside], dtype=pl.UInt32),
            "\x00text": pl.Series([one.text for one in segment.set_aside], dtype=pl.String),
        }
    ).unique(["\x00file", "\x00row"], keep="first")
    texts = joined.join(aside, on=["\x00file", "\x00row"], how="left", maintain_order="left")
    return texts.with_columns(pl.coalesce("\x00text", segment.columns[0]).alias(segment.columns[0])).drop("\x00text")


def _write(path: Path, whole: pl.DataFrame, facts: FileFacts | None) -> None:
    encoding = facts.encoding if facts else _WITH_MARK
    delimiter = (facts.delimiter if facts else "") or ","
    quote = (facts.quote if facts else "") or '"'
    handle, made = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
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
    for start in range(0, max(whole.height, 1), _CHUNK):
        buffer = io.BytesIO()
        whole.slice(start, _CHUNK).write_csv(
            buffer, include_header=start == 0, separator=delimiter, quote_char=quote, line_terminator="\r\n"
        )
        text = buffer.getvalue().decode("utf-8")
        yield encoder.encode(text)
        time.sleep(0)
