"""Blocks of lines to columns, by polars.

Nothing is taken on trust: polars pads short rows in silence and trips over stray quotes, so every line is held against
what a regular one looks like before polars' cells are used.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.segments.dialect import Dialect

if TYPE_CHECKING:
    import polars as pl

LINE = "line"
NUMBER = "number"
"""Physical line, UInt32, 0-based: of the block, and from `Sorted.moved` on of the file."""

_SPACES = " \t\n\r\x0b\x0c"
_MARKS = ['"', "'"]

_LOOK = 1 << 16
"""Bytes that tell how frequent a mark is."""

_SLICE = 1 << 15
"""Bytes that fit into the processor's nearest cache."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of one block."""

    count: int
    tables: list[pl.DataFrame]
    """Those that are certainly a row: columns "0", "1", … and NUMBER. In order within each table."""
    odd: list[int]
    """Numbers of those that are neither that nor blank."""
    blank: list[int]
    lines: pl.Series | None
    """All of them; None where none is odd."""

    @property
    def regular(self) -> bool:
        """Whether there is nothing but rows."""
        return not self.odd and not self.blank

    def moved(self, first: int) -> Sorted:
        """The same with `first` for the number of the first line."""
        import polars as pl

        tables = [_with_numbers(table, (table[NUMBER] + first).cast(pl.UInt32)) for table in self.tables]
        odd, blank = ([first + number for number in numbers] for numbers in (self.odd, self.blank))
        return Sorted(self.count, tables, odd, blank, self.lines)


def _with_numbers(table: pl.DataFrame, numbers: pl.Series) -> pl.DataFrame:
    """A query would wait for its turn behind the blocks that are being cut; this only puts columns together."""
    changed = table.clone()
    return changed.replace_column(changed.get_column_index(NUMBER), numbers)


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


def _blanks(dialect: Dialect) -> str:
    return _SPACES if dialect.delimiter != "\t" else " "


def read_lines(text: bytes) -> pl.Series:
    """Every line as one cell, null for a blank one; quotes mean nothing here. Raises PolarsError."""
    import polars as pl

    return pl.read_csv(text, separator="\x02", quote_char=None, has_header=False, schema={LINE: pl.String})[LINE]


def only_rows(table: pl.DataFrame) -> Sorted:
    return Sorted(table.height, [table], [], [], None)


def cut_regular(text: bytes, dialect: Dialect, width: int) -> pl.DataFrame | None:
    """Columns "0", "1", … and NUMBER, where every single line is regular; else None. Lines end in LF or CR LF."""
    import polars as pl

    if not dialect.delimiter:
        return None
    try:
        table = _read(text, dialect.delimiter, dialect.quote, width)
    except pl.exceptions.PolarsError:
        return None
    foreign = _may_be_foreign(text, table["0"], dialect)
    if foreign or not _adds_up(text, table, dialect, width):
        if b"\r" in text and _count(text, [b"\r"]) != text.count(b"\r\n"):
            return None
        lines = read_lines(text)
        if lines.len() != table.height:
            return None
        doubtful = table[str(width - 1)] == ""
        for mark in (dialect.quote, *foreign):
            if mark:
                doubtful |= lines.str.contains(mark, literal=True).fill_null(value=True)
        if not _is_regular(lines.filter(doubtful), dialect, width).all():
            return None
    return table


def _adds_up(text: bytes, table: pl.DataFrame, dialect: Dialect, width: int) -> bool:
    """Whether the text is the cells, one delimiter less in each line than there are columns, line ends, and quotes that
    polars took off. A delimiter that is missing, or a quote or an end that stayed in a cell, would be one too many."""
    import polars as pl

    if not table.height:
        return True
    cells = sum(table.select(pl.exclude(NUMBER).str.len_bytes().sum()).row(0))
    marks = [mark for mark in (dialect.quote.encode(), b"\r") if mark and mark in text]
    ends = 0
    if dialect.quote.encode() in marks:
        marks.append(b"\n")
    else:
        ends = table.height - (not text.endswith(b"\n"))
    return bool(cells + table.height * (width - 1) + ends + _count(text, marks) == len(text))


def _count(text: bytes, marks: Sequence[bytes]) -> int:
    """Taking out a rare byte is twice as quick as counting it; frequent ones are taken out all at once."""
    if sum(text.count(mark, 0, _LOOK) for mark in marks) > _LOOK // 32:
        all_ = b"".join(marks)
        return len(text) - sum(len(text[at : at + _SLICE].translate(None, all_)) for at in range(0, len(text), _SLICE))
    return sum(len(text) - len(text.replace(mark, b"")) for mark in marks)


def sort_lines(text: bytes, dialect: Dialect, width: int) -> Sorted:
    """Parts good lines from odd and blank ones. Raises PolarsError."""
    import polars as pl

    lines = read_lines(text)
    numbers = pl.int_range(lines.len(), dtype=pl.UInt32, eager=True).alias(NUMBER)
    sizes = lines.str.len_bytes().fill_null(0)
    if dialect.delimiter:
        # Without its first line, polars would take the second one's width for all.
        rows = dialect.delimiter.encode() * (width - 1) + b"\n" + text
        table = _read(rows, dialect.delimiter, "", width, truncate_ragged_lines=True)
        table = table.slice(1).with_columns(pl.col(NUMBER) - 1)
        cells = table.select(pl.sum_horizontal(pl.exclude(NUMBER).str.len_bytes())).to_series()
        good = cells + (width - 1) == sizes
    else:
        table = pl.DataFrame({"0": lines, NUMBER: numbers})
        good = sizes > 0
    quoted = none = pl.repeat(value=False, n=lines.len(), eager=True, dtype=pl.Boolean)
    marked = lines.str.contains_any(_MARKS).fill_null(value=False).arg_true()
    if marked.len():
        fine = _is_regular(lines.gather(marked), dialect, width)
        good = good.scatter(marked, fine)
        if dialect.quote:
            own = fine & lines.gather(marked).str.contains(dialect.quote, literal=True)
            quoted = none.clone().scatter(marked, own)
    tables = [table.filter(good & ~quoted)]
    if quoted.any():
        tables.append(_cut_quoted(lines.filter(quoted), dialect, width).with_columns(numbers.filter(quoted)))
    rest = (~good).arg_true()
    is_empty = lines.gather(rest).str.strip_chars(_blanks(dialect)).fill_null("") == ""
    at = numbers.gather(rest)
    odd = at.filter(~is_empty).to_list()
    return Sorted(lines.len(), tables, odd, at.filter(is_empty).to_list(), lines if odd else None)


def cut_strictly(raw: bytes, dialect: Dialect, width: int) -> pl.DataFrame | None:
    """As `cut_regular`, for line breaks inside quotes: only where the standard library's reader, at its strictest,
    finds nothing but rows of `width` cells, and as many as polars. NUMBER counts rows, then."""
    import csv

    import polars as pl

    rows, before = 0, 0
    lines = io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", newline="")
    reader = csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote, strict=True)
    try:
        for row in reader:
            if len(row) != width:
                return None
            if reader.line_num - before > 1 and width > 3 and _holds_a_row(row, dialect.delimiter, width):
                return None
            before = reader.line_num
            rows += 1
            if rows % 1000 == 0:
                time.sleep(0)
        table = _read(raw, dialect.delimiter, dialect.quote, width)
    except (csv.Error, UnicodeError, pl.exceptions.PolarsError):
        return None
    return table if table.height == rows else None


def _holds_a_row(row: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a line inside a cell is a row by itself: then the quote before it was a slip."""
    return any(line.count(delimiter) == width - 1 for cell in row if "\n" in cell for line in cell.splitlines()[1:-1])


def _read(text: bytes, delimiter: str, quote: str, width: int, *, truncate_ragged_lines: bool = False) -> pl.DataFrame:
    """Columns "0", "1", … and NUMBER; a cell that is empty or missing is "". Raises PolarsError."""
    import polars as pl

    return pl.read_csv(
        text,
        separator=delimiter,
        quote_char=quote or None,
        has_header=False,
        schema={str(column): pl.String for column in range(width)},
        # Not a column added afterwards: of one piece, that would make polars copy all others into one piece, too.
        row_index_name=NUMBER,
        truncate_ragged_lines=truncate_ragged_lines,
        empty_string_is_null=False,
    )


def _cut_quoted(lines: pl.Series, dialect: Dialect, width: int) -> pl.DataFrame:
    """Good lines to columns "0", "1", …; of the same height and order."""
    import polars as pl

    if not dialect.delimiter:
        return pl.DataFrame({"0": lines})
    stream = io.BytesIO()
    lines.to_frame().write_csv(stream, include_header=False, quote_style="never", separator="\x02")
    table = _read(stream.getvalue(), dialect.delimiter, dialect.quote, width).drop(NUMBER)
    if table.height != lines.len():
        raise AssertionError
    return table


def _is_regular(lines: pl.Series, dialect: Dialect, width: int) -> pl.Series:
    """Whether lines hold `width` cells, close every quote they open, and don't stand in other quotes wholly."""
    import polars as pl

    if not dialect.delimiter:
        return pl.repeat(value=not dialect.quote, n=lines.len(), eager=True, dtype=pl.Boolean)
    fine = lines.str.contains(_regular(dialect, width))
    for mark in _MARKS:
        if mark != dialect.quote:
            fine &= ~lines.str.contains(_in_quotes(mark, dialect))
    return fine.fill_null(value=False)


def _regular(dialect: Dialect, width: int) -> str:
    delimiter, quote = re.escape(dialect.delimiter), dialect.quote
    if not quote:
        return f"^[^{delimiter}]*(?:{delimiter}[^{delimiter}]*){{{width - 1}}}$"
    cell = f"(?:{quote}(?:[^{quote}]|{quote}{quote})*{quote}|[^{quote}{delimiter}]*)"
    return f"^{cell}(?:{delimiter}{cell}){{{width - 1}}}$"


def _in_quotes(mark: str, dialect: Dialect) -> str:
    edge = rf"[\s{re.escape(dialect.delimiter)}]*"
    return rf"^{edge}{mark}.*{mark}{edge}$"


def _may_be_foreign(text: bytes, first: pl.Series, dialect: Dialect) -> list[str]:
    """The other quotes that some line may stand in wholly: it then begins with one, or with an empty cell."""
    marks = [mark for mark in _MARKS if mark != dialect.quote and mark.encode() in text]
    # Marks, spaces and what is empty come before "(" or beyond ASCII: to compare is much quicker than to match.
    if not marks or not ((first < "(") | (first > "\x7f")).any():
        return []
    return [mark for mark in marks if first.str.contains(rf"^\s*(?:{mark}|$)").any()]
