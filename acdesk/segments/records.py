"""The careful reading: physical lines to records, one by one, forgiving quotes that don't fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from acdesk.segments.dialect import Dialect
from acdesk.segments.quoting import cut_misquoted, cut_to_width, unquoted

_FEW_LINES = 6
_MOST_QUOTES = 60
"""In a text, beyond which it isn't tried to find a delimiter that is missing."""
MOST_LINES_IN_A_CELL = 500
"""A quote still open after so many lines was never meant to open anything."""


@dataclass(slots=True)
class Record:
    """One record as it stands; `line` is the index of its first physical line, `lines` how many it takes."""

    line: int
    lines: int
    cells: list[str]
    row: int = 0
    """Its number as a spreadsheet shows it: every line counts, blank ones too, a cell over several lines once."""
    telling: bool = True
    """It stands near enough to the beginning to tell what its columns look like, however the rest is read."""
    after_unseen: bool = False
    """Rows between this record and the one before it were not looked at."""
    stray: bool = False
    """It holds quotes that don't fit; they were taken as plain characters."""


@dataclass(frozen=True, slots=True)
class Text:
    """The physical lines of a file and their ends, of equal number."""

    lines: Sequence[str]
    ends: Sequence[str]

    def of(self, record: Record) -> str:
        """The record as it stands in the file, without its last line end."""
        last = record.line + record.lines - 1
        return "".join(self.lines[i] + (self.ends[i] if i < last else "") for i in range(record.line, last + 1))


def read_records(
    lines: Sequence[str], ends: Sequence[str], dialect: Dialect, width: int = 0, start: int = 0, stop: int | None = None
) -> Iterator[Record]:
    """Every record but blank ones; every line before `start` counts as one row. `width` is the expected number
    of cells, 0 where it isn't known yet."""
    index = start
    row = start
    last = len(lines) if stop is None else min(stop, len(lines))
    while index < last:
        row += 1
        text = lines[index]
        if not text or (text.isspace() and (dialect.merged or not (dialect.delimiter and dialect.delimiter in text))):
            index += 1
            continue
        record = read_record(lines, ends, index, dialect, width)
        record.row = row
        yield record
        index += record.lines


def read_record(lines: Sequence[str], ends: Sequence[str], index: int, dialect: Dialect, width: int = 0) -> Record:
    """The record that begins at this line."""
    text = lines[index]
    if dialect.merged:
        return Record(index, 1, _by_blanks(text, dialect))
    if not dialect.quote or dialect.quote not in text:
        return Record(index, 1, split_plain(text, dialect))
    cut = _cut(text, dialect)
    if cut.closed:
        if cut.stray:
            cut = _better(text, dialect, cut, width)
        return Record(index, 1, cut.cells, stray=cut.stray)
    cells = _at_seam(text, dialect, width, behind=True) if width else None
    if cells is not None:
        return Record(index, 1, cells, stray=True)
    joined = _over_lines(lines, ends, index, dialect, width)
    if joined is not None:
        return joined
    cut = _cut(text, dialect, lenient=True)
    if width and len(cut.cells) != width:
        cut = _better(text, dialect, cut, width)
    return Record(index, 1, cut.cells, stray=True)


def _better(text: str, dialect: Dialect, cut: Cut, width: int) -> Cut:
    """The same line in the way that gives the expected number of cells; where that isn't known, with one opening
    quote as a plain character: one too many swallows the next cells."""
    if width:
        wrong = len(cut.cells) != width or bool(cut.doubtful)
        cells = _at_seam(text, dialect, width, behind=not wrong)
        if cells is None and wrong:
            cells = cut_misquoted(text, dialect, width)
        return Cut(cells, stray=True) if cells is not None else cut
    for opening in cut.doubtful:
        other = _cut(text, dialect, lenient=True, plain=opening)
        if other.closed and not other.doubtful:
            return Cut(other.cells, stray=True)
    return cut


def _at_seam(text: str, dialect: Dialect, width: int, *, behind: bool = False) -> list[str] | None:
    """As many cells as expected, where a delimiter is missing before or behind a quoted cell: there, and nowhere else,
    one more makes all quotes fit. Only `behind` one where it could be an inch mark before."""
    quote, delimiter = dialect.quote, dialect.delimiter
    if not delimiter or text.count(quote) > _MOST_QUOTES:
        return None
    found: set[tuple[str, ...]] = set()
    for mark in re.finditer(re.escape(quote), text):
        for place in mark.span()[1 if behind else 0 :]:
            before, after = text[:place], text[place:]
            if not before or before.endswith(delimiter) or not after or after.startswith((delimiter, quote + " ")):
                continue
            cut = _cut(before + dialect.shown_delimiter + after, dialect)
            if cut.closed and not cut.stray and len(cut.cells) == width:
                found.add(tuple(cut.cells))
    return list(found.pop()) if len(found) == 1 else None


def _by_blanks(text: str, dialect: Dialect) -> list[str]:
    """The cells of a line in which any run of spaces and tabs parts two of them."""
    if not dialect.quote or dialect.quote not in text:
        return text.split()
    quote = re.escape(dialect.quote)
    found = re.findall(rf"{quote}((?:[^{quote}]|{quote}{quote})*){quote}(?=\s|$)|(\S+)", text)
    return [plain or unquoted(inner, dialect) for inner, plain in found]


def split_plain(text: str, dialect: Dialect) -> list[str]:
    """The cells of a line without quotes."""
    if not dialect.delimiter:
        return [text]
    if dialect.escape and dialect.escape in text:
        cells = _split_escaped(text, dialect)
    else:
        cells = text.split(dialect.delimiter)
    return [cell.removeprefix(" ") if i else cell for i, cell in enumerate(cells)] if dialect.spaced else cells


def _split_escaped(text: str, dialect: Dialect) -> list[str]:
    cells: list[str] = []
    cell = ""
    for part in text.split(dialect.delimiter):
        cell += part
        slashes = len(part) - len(part.rstrip(dialect.escape))
        if slashes % 2:
            cell = cell[:-1] + dialect.delimiter
        else:
            cells.append(cell)
            cell = ""
    if cell:
        cells.append(cell)
    return cells


def _over_lines(lines: Sequence[str], ends: Sequence[str], index: int, dialect: Dialect, width: int) -> Record | None:
    """The record where a quoted cell holds line breaks; None where the open quote was a slip."""
    last = min(len(lines), index + MOST_LINES_IN_A_CELL)
    for number in range(index + 1, last):
        line = lines[number]
        if dialect.quote not in line or _closing(line, 0, dialect) < 0:
            continue
        text = "".join(lines[at] + ends[at] for at in range(index, number)) + line
        cut = _cut(text, dialect)
        if not cut.closed:
            continue
        swallowed = width > 3 and all(_whole(lines[at], dialect, width) for at in range(index, number + 1))
        if swallowed:
            return None
        alone = not any(_whole(lines[at], dialect, width) for at in range(index, number + 1))
        if width > 2 and not cut.stray and abs(len(cut.cells) - width) == 1 and alone:
            return Record(index, number - index + 1, cut.cells)
        if _opens_inside(text, dialect) or (width and len(cut.cells) != width):
            cells = _with_a_slip(text, lines[index], dialect, width) if number - index < _FEW_LINES else None
            return Record(index, number - index + 1, cells, stray=True) if cells else None
        return Record(index, number - index + 1, cut.cells, stray=cut.stray)
    return None


def _with_a_slip(text: str, first: str, dialect: Dialect, width: int) -> list[str] | None:
    """The cells of a record over few lines in which one quote is a slip, where its first line alone is none."""
    if width < 2 or _whole(first, dialect, width):
        return None
    return _at_seam(text, dialect, width) or cut_to_width(text, dialect, width, most=2.0)


def _whole(line: str, dialect: Dialect, width: int) -> bool:
    """Whether a line is a row by itself, if its quotes are no more than characters."""
    return line.count(dialect.delimiter) >= width - 1 and len(_cut(line, dialect, lenient=True).cells) == width


def _opens_inside(text: str, dialect: Dialect) -> bool:
    """A quote that opens a cell stands inside a quoted one: two cells were taken for one."""
    quote, mark = dialect.quote, dialect.shown_delimiter + dialect.quote
    pos = 0
    while pos >= 0:
        close = _closing(text, pos + 1, dialect) if text.startswith(quote, pos) else -1
        if close >= 0:
            inner = text[pos + 1 : close].replace(quote * 2, "")
            if mark in inner or "\n" + quote in inner:
                return True
            pos = close
        found = text.find(dialect.delimiter, pos) if dialect.delimiter else -1
        pos = found + len(dialect.delimiter) if found >= 0 else -1
    return False


@dataclass(slots=True)
class Cut:
    """Cells of a text; `doubtful` are the places of quotes that open a cell in which another one seems to open."""

    cells: list[str]
    stray: bool = False
    closed: bool = True
    doubtful: list[int] = field(default_factory=list)


def _cut(text: str, dialect: Dialect, *, lenient: bool = False, plain: int = -1) -> Cut:
    """`lenient`: a quote that is never closed is a plain character, else the text isn't whole. `plain`: the place of
    a quote that is one anyway."""
    quote, delimiter = dialect.quote, dialect.delimiter
    cut = Cut([])
    pos, size = 0, len(text)
    while True:
        begin = pos
        if dialect.spaced and cut.cells and text.startswith(" ", begin):
            begin += 1
        opening = begin
        while text.startswith(" ", opening):
            opening += 1
        if text.startswith(quote, opening):
            close = _closing(text, opening + 1, dialect) if opening != plain else -1
            if close >= 0:
                inner = text[opening + 1 : close]
                cut.cells.append(unquoted(inner, dialect))
                if _stray_inside(inner, dialect):
                    cut.stray = True
                    if delimiter + quote in inner.replace(quote * 2, ""):
                        cut.doubtful.append(opening)
                after = close + 1
                while text.startswith(" ", after) and not text.startswith(delimiter, after):
                    after += 1
                if after >= size:
                    return cut
                pos = after + len(delimiter)
                continue
            cut.stray = True
            if not lenient:
                cut.closed = False
                return cut
        end = text.find(delimiter, begin) if delimiter else -1
        cell = text[begin:] if end < 0 else text[begin:end]
        cut.cells.append(cell)
        cut.stray = cut.stray or quote in cell
        if end < 0:
            return cut
        pos = end + len(delimiter)


def _stray_inside(inner: str, dialect: Dialect) -> bool:
    if dialect.quote not in inner:
        return False
    if dialect.escape:
        inner = inner.replace(dialect.escape * 2, "").replace(dialect.escape + dialect.quote, "")
    return dialect.quote in inner.replace(dialect.quote * 2, "")


def _closing(text: str, pos: int, dialect: Dialect) -> int:
    """Where the quoted cell that began before `pos` ends: a quote before a delimiter or the end. -1 for nowhere."""
    quote, delimiter = dialect.quote, dialect.delimiter
    size = len(text)
    while True:
        found = text.find(quote, pos)
        if found < 0:
            return -1
        if dialect.escape:
            slashes = found - len(text[:found].rstrip(dialect.escape))
            if slashes % 2:
                pos = found + 1
                continue
        if text.startswith(quote, found + 1):
            pos = found + 2
            continue
        after = found + 1
        if after == size or (delimiter and text.startswith(delimiter, after)):
            return found
        while text.startswith(" ", after):
            after += 1
        if after == size or (delimiter and text.startswith(delimiter, after)):
            return found
        pos = found + 1
