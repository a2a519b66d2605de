"""Files in which two columns are parted by another delimiter than all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from acdesk.segments.cell_kinds import Kinds
from acdesk.segments.dialect import Dialect
from acdesk.segments.quoting import unquoted
from acdesk.segments.records import MOST_LINES_IN_A_CELL, Record, read_record
from acdesk.segments.sniffing import STRONG

_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class BothCut:
    """Cells, the delimiter after each but the last, and whether the text ends inside a quoted cell."""

    cells: list[str]
    used: list[str]
    open: bool = False


def cut_by_both(text: str, dialect: Dialect, other: str) -> BothCut:
    """Cut at the dialect's delimiter and at the other one."""
    quote = dialect.quote
    cells: list[str] = []
    used: list[str] = []
    marks = (dialect.delimiter, other)
    pos = begin = 0
    is_open = False
    while pos <= len(text):
        if quote and pos == begin and text.startswith(quote, pos):
            close = pos + 1
            while (close := text.find(quote, close)) >= 0 and text.startswith(quote, close + 1):
                close += 2
            is_open = close < 0
            if close >= 0 and (close + 1 == len(text) or any(text.startswith(mark, close + 1) for mark in marks)):
                cells.append(unquoted(text[pos + 1 : close], dialect))
                pos = close + 1
                mark = next((mark for mark in marks if text.startswith(mark, pos)), "")
                if not mark:
                    return BothCut(cells, used)
                used.append(mark)
                pos = begin = pos + len(mark)
                if pos == len(text):
                    cells.append("")
                    return BothCut(cells, used)
                continue
        mark = next((mark for mark in marks if text.startswith(mark, pos)), "")
        if mark:
            cells.append(text[begin:pos])
            used.append(mark)
            pos = begin = pos + len(mark)
        else:
            pos += 1
    cells.append(text[begin:])
    return BothCut(cells, used, is_open)


def split_column(lines: Sequence[str], ends: Sequence[str], dialect: Dialect, kinds: Kinds) -> tuple[str, int] | None:
    """Another delimiter that stands between the same two columns in nearly every record, the header too; and the
    number of columns there are then."""
    if not dialect.delimiter or dialect.merged or len(lines) < 4:
        return None
    first = next((line for line in lines if line.strip()), "")
    for other in STRONG:
        if other == dialect.delimiter or other not in first:
            continue
        cuts = [cut for _, cut in islice(_cuts(lines, ends, dialect, other, 0), _LOOKED_AT)]
        places = Counter(_places(cut.used, other) for cut in cuts)
        where, most = places.most_common(1)[0]
        if len(cuts) < 4 or len(where) != 1 or most <= 0.9 * len(cuts) or _places(cuts[0].used, other) != where:
            continue
        if not _one_value(cuts, where[0], other, kinds):
            return other, Counter(len(cut.cells) for cut in cuts).most_common(1)[0][0]
    return None


def _cuts(
    lines: Sequence[str], ends: Sequence[str], dialect: Dialect, other: str, start: int
) -> Iterator[tuple[Record, BothCut]]:
    """Every record but blank ones, with what both delimiters make of it."""
    index, row = start, start
    while index < len(lines):
        row += 1
        if not lines[index].strip():
            index += 1
            continue
        text = lines[index]
        cut = cut_by_both(text, dialect, other)
        count = 1
        while cut.open and index + count < len(lines) and count < MOST_LINES_IN_A_CELL:
            text += ends[index + count - 1] + lines[index + count]
            cut = cut_by_both(text, dialect, other)
            count += 1
        if cut.open:
            count, cut = 1, cut_by_both(lines[index], dialect, other)
        yield Record(index, count, cut.cells, row), cut
        index += count


def read_split(
    lines: Sequence[str], ends: Sequence[str], dialect: Dialect, split: tuple[str, int], start: int = 0
) -> Iterator[Record]:
    """Every record cut by both delimiters, where that gives the wanted number of cells."""
    other, width = split
    for record, cut in _cuts(lines, ends, dialect, other, start):
        if len(cut.cells) != width:
            if cut.used.count(other) > 1:
                record.cells = _fold(cut, dialect, other, width)
            elif record.lines == 1:
                record.cells = read_record(lines, ends, record.line, dialect, width).cells
        yield record


def _fold(cut: BothCut, dialect: Dialect, other: str, width: int) -> list[str]:
    """Keeps the other delimiter as text where the record holds it more often: in the place that gives `width` cells."""
    if cut.used.count(dialect.delimiter) != width - 2:
        return cut.cells
    where = next(i for i, mark in enumerate(cut.used) if mark == other)
    folded = cut.cells[: where + 2]
    for mark, cell in zip(cut.used[where + 1 :], cut.cells[where + 2 :], strict=False):
        if mark == other:
            folded[-1] += mark + cell
        else:
            folded.append(cell)
    return folded


def _one_value(cuts: Sequence[BothCut], where: int, other: str, kinds: Kinds) -> bool:
    """What both delimiters part is one value all the same: `9,50` under `Price, EUR`, `10:15 h, Monday`."""
    pairs = [cut.cells[where : where + 2] for cut in cuts if _places(cut.used, other) == (where,)]
    below = pairs[1:]
    spaced = sum(len(pair) == 2 and pair[1].startswith(" ") for pair in pairs)
    if spaced > 0.5 * len(pairs) or (pairs and pairs[0][1].startswith(" ")):
        return True
    figures = sum(kinds(other.join(pair)) in ("number", "date", "time") for pair in below)
    return other == "," and figures > 0.8 * len(below)


def _places(used: Sequence[str], other: str) -> tuple[int, ...]:
    return tuple(i for i, mark in enumerate(used) if mark == other)
