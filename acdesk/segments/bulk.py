"""The fast reading: whole columns by polars, and only lines that are unlike the others one by one.

Nothing is taken on trust: polars pads short rows in silence and trips over stray quotes, so every line is either
counted or matched against what a regular line looks like before polars' cells are used.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, overload

from acdesk.segments.content import Marks
from acdesk.segments.dialect import Dialect
from acdesk.segments.records import Record, read_record
from acdesk.segments.segment import COLUMN_ROW

if TYPE_CHECKING:
    import polars as pl

Source = Path | bytes
LINE = "line"
NUMBER = "number"
"""Physical line, 0-based, UInt32."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many lines at either end of a file are looked at one by one, whatever they are."""

    head: int = 300
    tail: int = 300
    after_blank: int = 25
    most_blanks: int = 50


class Lines(Sequence[str]):
    """The physical lines of a file, without their ends, behind the face of a list."""

    def __init__(self, column: pl.Series) -> None:
        self._column = column

    def __len__(self) -> int:
        return len(self._column)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [line or "" for line in self._column[index].to_list()]
        return self._column[index] or ""


class Ends(Sequence[str]):
    """The same end for every line."""

    def __init__(self, end: str, count: int) -> None:
        self._end = end
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self._end] * len(range(*index.indices(self._count)))
        return self._end


@dataclass(frozen=True, slots=True)
class Seen:
    """Records read one by one; `numbers` are the lines of all others, `shifts` what to take off for each."""

    records: list[Record]
    others: pl.DataFrame
    """LINE, NUMBER, "row" of the regular lines that were not looked at one by one."""
    blank: int


def suits(dialect: Dialect) -> bool:
    """Whether polars can cut lines of this dialect."""
    if not dialect.delimiter:
        return True
    return (
        len(dialect.delimiter) == 1
        and dialect.delimiter.isascii()
        and dialect.delimiter not in "\n\r\x00\x02"
        and not dialect.escape
        and not dialect.spaced
        and not dialect.merged
    )


def read_direct(
    source: Source, dialect: Dialect, width: int, skip: int, count: Callable[[], Marks]
) -> pl.DataFrame | None:
    """COLUMN_ROW, "0", "1", … of all lines from `skip` on, where every single one is regular; else None.

    `count` gives the marks when they are needed, which is after polars is done."""
    import polars as pl

    schema = {str(column): pl.String for column in range(width)}
    try:
        table = pl.read_csv(
            source,
            separator=dialect.delimiter,
            quote_char=dialect.quote or None,
            has_header=False,
            skip_lines=skip,
            schema=schema,
            row_index_name=COLUMN_ROW,
            row_index_offset=skip + 1,
            glob=False,
        )
    except pl.exceptions.PolarsError:
        return None
    marks = count()
    rows = table.height
    if not marks.even or marks.nuls:
        return None
    empty = [name for name in schema if table[name].null_count()]
    if not (dialect.quote and marks.quotes) and not marks.others:
        # No line was too long for polars; were one too short, there would be fewer delimiters.
        if marks.delimiters != rows * (width - 1) + _above(source, skip, dialect):
            return None
        return table.with_columns(pl.col(empty).fill_null("")) if empty else table
    lines = read_lines(source).slice(skip)
    if lines.height != rows:
        return None
    has_quotes = pl.col(LINE).str.contains_any(['"', "'"])
    doubtful = lines.filter(pl.col(LINE).is_null() | has_quotes | table[str(width - 1)].is_null())
    good = pl.col(LINE).str.contains(_regular(dialect, width)) & ~_foreign(dialect)
    if doubtful.height and not doubtful.select(good.fill_null(value=False).all()).item():
        return None
    return table.with_columns(pl.col(empty).fill_null("")) if empty else table


def read_strict(source: Source, dialect: Dialect, width: int, skip: int) -> pl.DataFrame | None:
    """As `read_direct`, for files with line breaks inside quotes: only where the standard library's reader, at its
    strictest, finds nothing but rows of `width` cells, and as many as polars."""
    import csv

    import polars as pl

    if not dialect.quote:
        return None
    rows, before = 0, 0
    inner = dialect.delimiter
    stream = io.TextIOWrapper(
        io.BytesIO(source) if isinstance(source, bytes) else source.open("rb"), encoding="utf-8-sig", newline=""
    )
    with stream:
        for _ in range(skip):
            stream.readline()
        reader = csv.reader(stream, delimiter=dialect.delimiter, quotechar=dialect.quote, strict=True)
        try:
            for row in reader:
                if len(row) != width:
                    return None
                if reader.line_num - before > 1 and width > 3 and _holds_a_row(row, inner, width):
                    return None
                before = reader.line_num
                rows += 1
                if rows % 1000 == 0:
                    time.sleep(0)
        except (csv.Error, UnicodeDecodeError):
            return None
    schema = {str(column): pl.String for column in range(width)}
    try:
        table = pl.read_csv(
            source,
            separator=dialect.delimiter,
            quote_char=dialect.quote,
            has_header=False,
            skip_lines=skip,
            schema=schema,
            empty_string_is_null=False,
            row_index_name=COLUMN_ROW,
            row_index_offset=skip + 1,
            glob=False,
        )
    except pl.exceptions.PolarsError:
        return None
    return table if table.height == rows else None


def _holds_a_row(row: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a line inside a cell is a row by itself: then the quote before it was a slip."""
    return any(line.count(delimiter) == width - 1 for cell in row if "\n" in cell for line in cell.splitlines()[1:-1])


def _above(source: Source, skip: int, dialect: Dialect) -> int:
    """Delimiters in the lines that were left out at the top."""
    if not skip:
        return 0
    if isinstance(source, bytes):
        head = source[: 1 << 20].split(b"\n")[:skip]
    else:
        with source.open("rb") as stream:
            head = [stream.readline() for _ in range(skip)]
    return sum(line.count(dialect.delimiter.encode()) for line in head)


def read_lines(source: Source) -> pl.DataFrame:
    """Every line as one cell, null for a blank one; quotes mean nothing here."""
    import polars as pl

    return pl.read_csv(
        source,
        separator="\x02",
        quote_char=None,
        has_header=False,
        schema={LINE: pl.String},
        truncate_ragged_lines=False,
        glob=False,
    )


def _regular(dialect: Dialect, width: int) -> str:
    """A line that holds `width` cells and closes every quote it opens."""
    delimiter, quote = re.escape(dialect.delimiter), dialect.quote
    if not quote:
        return f"^[^{delimiter}]*(?:{delimiter}[^{delimiter}]*){{{width - 1}}}$"
    cell = f"(?:{quote}(?:[^{quote}]|{quote}{quote})*{quote}|[^{quote}{delimiter}]*)"
    return f"^{cell}(?:{delimiter}{cell}){{{width - 1}}}$"


def _foreign(dialect: Dialect) -> pl.Expr:
    """A line that may stand in the other quotes wholly."""
    import polars as pl

    other = "'" if dialect.quote != "'" else '"'
    edge = rf"[\s{re.escape(dialect.delimiter)}]*"
    return pl.col(LINE).str.contains(rf"^{edge}{other}.*{other}{edge}$")


def sort_lines(lines: pl.DataFrame, dialect: Dialect, width: int) -> pl.DataFrame:
    """LINE, NUMBER, "good" (certainly a row of `width` cells) and "blank". Patterns see only the lines they concern."""
    import polars as pl

    text = lines[LINE]
    if dialect.delimiter:
        good = (text.str.count_matches(dialect.delimiter, literal=True) == width - 1).fill_null(value=False)
    else:
        good = text.str.len_bytes().fill_null(0) > 0
    marked = text.str.contains_any(['"', "'"]).fill_null(value=False)
    doubtful = marked.arg_true()
    if len(doubtful):
        some = lines[doubtful]
        if not dialect.delimiter:
            fine = pl.repeat(value=not dialect.quote, n=some.height, eager=True, dtype=pl.Boolean)
        elif dialect.quote:
            fine = some.select(pl.col(LINE).str.contains(_regular(dialect, width)) & ~_foreign(dialect)).to_series()
        else:
            fine = good[doubtful] & ~some[LINE].str.contains('"', literal=True)
        good = good.scatter(doubtful, fine.fill_null(value=False))
    blank = (~good).arg_true()
    empty = text[blank].str.strip_chars(_SPACES if dialect.delimiter != "\t" else " ").fill_null("") == ""
    none = pl.repeat(value=False, n=lines.height, eager=True, dtype=pl.Boolean)
    flags = [good.alias("good"), none.scatter(blank, empty).alias("blank")]
    return lines.with_row_index(NUMBER).with_columns(flags)


_SPACES = " \t\n\r\x0b\x0c"


def read_seen(
    sorted_lines: pl.DataFrame, ends: Sequence[str], dialect: Dialect, width: int, skip: int, reach: Reach
) -> Seen:
    """Reads one by one what isn't good, what stands at either end, and what follows a blank line."""
    import polars as pl

    count = sorted_lines.height
    lines = Lines(sorted_lines[LINE])
    blanks = sorted_lines.filter(pl.col("blank") & (pl.col(NUMBER) >= skip))[NUMBER]
    doubtful = sorted_lines.filter(~pl.col("good") & ~pl.col("blank"))[NUMBER].to_list()
    wanted: set[int] = {*range(skip, min(skip + reach.head, count)), *range(max(skip, count - reach.tail), count)}
    wanted.update(doubtful)
    if len(blanks) <= reach.most_blanks:
        for number in blanks.to_list():
            wanted.update(range(max(skip, number - 1), min(count, number + 1 + reach.after_blank)))
    records: list[Record] = []
    inside: list[int] = []
    shifts: list[tuple[int, int]] = []
    shift = done = 0
    for turn, number in enumerate(sorted(number for number in wanted if number >= skip)):
        if turn % 1000 == 999:
            time.sleep(0)
        if number < done or not lines[number].strip(_SPACES if dialect.delimiter != "\t" else " "):
            continue
        record = read_record(lines, ends, number, dialect, width)
        record.row = number + 1 - shift
        record.after_unseen = number > done and any(at not in wanted for at in range(done, min(number, done + 60)))
        records.append(record)
        done = number + record.lines
        if record.lines > 1:
            shift += record.lines - 1
            shifts.append((done, shift))
            inside.extend(range(number, done))
    taken = pl.Series([*wanted, *inside], dtype=pl.UInt32).unique()
    others = sorted_lines.filter(pl.col("good") & ~pl.col(NUMBER).is_in(taken.implode()) & (pl.col(NUMBER) >= skip))
    return Seen(records, _numbered(others, shifts), len(blanks))


def _numbered(lines: pl.DataFrame, shifts: Iterable[tuple[int, int]]) -> pl.DataFrame:
    """Adds "row": the number as a spreadsheet shows it."""
    import polars as pl

    steps = list(shifts)
    if not steps:
        return lines.select(LINE, NUMBER, (pl.col(NUMBER) + 1).alias("row"))
    table = pl.DataFrame(steps, schema={NUMBER: pl.UInt32, "shift": pl.UInt32}, orient="row").with_columns(
        pl.col(NUMBER).set_sorted()
    )
    joined = lines.select(LINE, pl.col(NUMBER).set_sorted()).join_asof(table, on=NUMBER, strategy="backward")
    return joined.select(LINE, NUMBER, (pl.col(NUMBER) + 1 - pl.col("shift").fill_null(0)).cast(pl.UInt32).alias("row"))


def cut_regular(lines: pl.DataFrame, dialect: Dialect, width: int) -> pl.DataFrame:
    """Good lines to columns "0", "1", …; of the same height and order."""
    import polars as pl

    if not dialect.delimiter:
        return lines.select(pl.col(LINE).alias("0"))
    schema = {str(column): pl.String for column in range(width)}
    pieces: list[pl.DataFrame] = [pl.DataFrame(schema=schema)]
    for start in range(0, lines.height, _AT_ONCE):
        stream = io.BytesIO()
        lines.slice(start, _AT_ONCE).select(LINE).write_csv(
            stream, include_header=False, quote_style="never", separator="\x02"
        )
        piece = pl.read_csv(
            stream.getvalue(),
            separator=dialect.delimiter,
            quote_char=dialect.quote or None,
            has_header=False,
            schema=schema,
        )
        pieces.append(piece.with_columns(pl.all().fill_null("")))
    table = pl.concat(pieces, rechunk=False)
    if table.height != lines.height:
        raise AssertionError
    return table


_AT_ONCE = 250_000
