"""A header over several lines: which lines above and below its first belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from acdesk.segments.cell_kinds import TELLING, Kinds, Profile
from acdesk.segments.evidence import after_gap, columns_of
from acdesk.segments.header import counting, header_likeness
from acdesk.segments.records import Record

_MOST_HEADER_LINES = 4
_WORDY = frozenset({"word", "words", "text"})


def header_lines(records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds) -> tuple[int, ...]:
    """The header with the lines below and above that belong to it."""
    lines = [start]
    at = start + 1
    while at < stop - 1 and len(lines) < _MOST_HEADER_LINES and not after_gap(records, at):
        columns = columns_of(records, at + 1, stop, width, kinds)
        if _section(records[at]) and any(_section(record) for record in records[at + 1 : min(stop, at + 40)]):
            break
        if not _more_header(records[at], records[start], columns, kinds, width, enough=stop - at > 3):
            break
        lines.append(at)
        at += 1
    above = start - 1
    while above >= 0 and len(lines) < _MOST_HEADER_LINES and len(records[above].cells) == width:
        columns = columns_of(records, lines[-1] + 1, stop, width, kinds)
        record = records[above]
        spread = [i for i, cell in enumerate(record.cells) if cell.strip()]
        loose = len(spread) >= 3 or (len(spread) == 2 and spread != [0, 1])
        below = records[lines[0]].cells
        gaps = any(i < len(below) and not below[i].strip() for i in spread if i)
        if after_gap(records, above + 1) or not (loose or gaps):
            break
        if any(kinds(record.cells[i]) in TELLING - {"code", "flag"} for i in spread):
            break
        lines.insert(0, above)
        above -= 1
    return tuple(lines)


def _section(record: Record) -> bool:
    """A row that only names the rows below it."""
    return record.cells[0].strip() != "" and not any(cell.strip() for cell in record.cells[1:])


def _more_header(
    record: Record, header: Record, columns: Sequence[Profile], kinds: Kinds, width: int, *, enough: bool
) -> bool:
    """Whether a row under the header goes on with it: it has words where all rows below have figures, dates, …"""
    if record.cells == header.cells or _tells_apart(record, header):
        return True
    if not enough or abs(len(record.cells) - width) > 0:
        return False
    telling = [
        i
        for i, column in enumerate(columns)
        if column.telling and column.filled >= 2 and column.share >= 0.8 and column.kind != "flag"
    ]
    if not telling:
        return False
    bare = [cell.strip("\"' ") for cell in record.cells]
    words = sum(_name_like(record.cells[i], kinds) for i in telling if not columns[i].knows(bare[i], kinds))
    counted = counting(record.cells, columns)
    if any(columns[i].knows(bare[i], kinds) for i in telling if i not in counted):
        return False
    if counted and _fills_gaps(record, header):
        return True
    if _only_words_over_gaps(record, columns, telling, kinds):
        return True
    empties = sum(1 for i in telling if not record.cells[i].strip() and header.cells[i : i + 1] != [""])
    many = words >= 2 and words >= 0.6 * len(telling)
    filling = words and words + empties == len(telling) and _fills_gaps(record, header)
    if filling:
        return True
    if not (many or (words == len(telling) == 1 and width > 1)):
        return False
    if width == 2 and all(cell.strip() for cell in record.cells) and not (many and all(map(_lettered, record.cells))):
        return False  # another label with its value
    return header_likeness(record.cells, columns, kinds).mean > 0.4


def _tells_apart(record: Record, header: Record) -> bool:
    """Figures that count up, or years, under names that are the same: `Sales, Sales, Sales` over `2019, 2020, 2021`."""
    both = zip(record.cells, header.cells, strict=False)
    pairs = [(int(cell), name) for cell, name in both if _DIGITS.fullmatch(cell)]
    names = [name for _, name in pairs if name.strip()]
    if len(pairs) < 3 or len(names) < 3 or len(set(names)) > 0.5 * len(names) or any(map(str.isdecimal, names)):
        return False
    return sum(after[0] == before[0] + 1 for before, after in pairwise(pairs)) >= 0.5 * (len(pairs) - 1)


_DIGITS = re.compile(r"[0-9]{1,6}")


def _only_words_over_gaps(record: Record, columns: Sequence[Profile], telling: Sequence[int], kinds: Kinds) -> bool:
    """The second halves of long names: nothing in columns that no row leaves empty."""
    never_empty = [i for i in telling if columns[i].empty == 0]
    filled = [(cell, column) for cell, column in zip(record.cells, columns, strict=False) if cell.strip()]
    return (
        len(never_empty) >= 2
        and len(filled) > 0
        and any(not record.cells[i].strip() for i in never_empty)
        and all(_name_like(cell, kinds) and cell not in column.values for cell, column in filled)
    )


def _name_like(cell: str, kinds: Kinds) -> bool:
    """Words or a unit; not a figure with a mark behind it, such as `13 b`."""
    kind = kinds(cell)
    if kind in _WORDY:
        return _UNIT.fullmatch(cell.strip()) is not None or (
            any(map(str.isalpha, cell)) and (_LETTERS.search(cell) is not None or not any(map(str.isdecimal, cell)))
        )
    return kind == "flag" or (kind == "code" and not cell[:1].isdigit())


def _lettered(cell: str) -> bool:
    return not any(map(str.isdecimal, cell))


_UNIT = re.compile(r"[%‰€$£°#()\[\]/]+")
_LETTERS = re.compile(r"[^\W\d_]{2}|[^\W\d_a-zA-Z]")


def _fills_gaps(record: Record, header: Record) -> bool:
    """It has something where the header line above it has nothing."""
    return any(own.strip() and not name.strip() for own, name in zip(record.cells, header.cells, strict=False))
