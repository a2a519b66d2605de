"""Where a table ends: past ragged rows behind the last regular one, before remarks and other tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.segments.cell_kinds import Kinds, Profile
from acdesk.segments.evidence import after_gap, fill_of, usual_fill
from acdesk.segments.extent import table_begins
from acdesk.segments.records import Record


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that belong to no row: `code` says what they are taken for, `first` is an index into the records."""

    code: str
    first: int
    count: int


def end_of(
    records: Sequence[Record], first: int, stop: int, columns: Sequence[Profile], kinds: Kinds, width: int
) -> tuple[int, tuple[LeftOut, ...]]:
    """After the last row: past ragged rows behind the last regular one, before remarks with the table's delimiters."""
    end = stop
    while (
        not table_begins(records, end, kinds)
        and end < len(records)
        and _ragged_row(records, end, columns, kinds, width)
    ):
        end += 1
    rest = len(records) - end
    back = end
    if width >= 3 and end == stop and end > first:
        usual = usual_fill(records, first, stop, width)
        while back - 1 > first and usual > 2 and _remark(records[back - 1], columns, kinds):
            back -= 1
        if not any(fill_of(record) for record in records[back:end]) and rest == 0:
            back = end  # rows without a single value stay where they are
        if end - back > max(20, 0.2 * (end - first)):
            back = end
    if back == len(records):
        return back, ()
    several = Counter(len(record.cells) for record in records[back:])
    other = any(size > 1 and count > 1 for size, count in several.items() if size != width)
    other = other or width == 1 or (rest > 2 and several[width] > 1)
    code = "segment.repair.other_table" if other else "segment.repair.footnote"
    return back, (LeftOut(code, back, len(records) - back),)


def _remark(record: Record, columns: Sequence[Profile], kinds: Kinds) -> bool:
    """A row of the table's width with nothing, or but one cell that is no id."""
    filled = [i for i, cell in enumerate(record.cells) if cell.strip()]
    if not filled:
        return True
    if len(filled) > 1 or filled[0] > 0:
        return False
    column = columns[0]
    return not (column.telling and column.likelihood(kinds(record.cells[0])) > 0.3)


def _ragged_row(records: Sequence[Record], index: int, columns: Sequence[Profile], kinds: Kinds, width: int) -> bool:
    """Whether a record behind the last regular one is a row of the table still."""
    record = records[index]
    cells = record.cells
    if width < 2 or len(cells) == width:
        return False
    if after_gap(records, index) and (fill_of(record) < 3 or len(cells) < 0.6 * width or index + 1 < len(records)):
        return False
    last, gap = index + 1 == len(records), after_gap(records, index)
    whole = fill_of(record) > 2 and not any(cell[:1] == " " for cell in cells)
    if last and not gap and abs(len(cells) - width) == 1 and whole:
        return True
    following = not last and len(records[index + 1].cells) == len(cells) > 1
    if len(cells) == 1:
        return columns[0].telling and columns[0].likelihood(kinds(cells[0])) > 0.5
    if fill_of(record) < 2 and width > 2:
        return False
    if abs(len(cells) - width) <= 2:
        wanted = Counter(column.kind for column in columns if column.telling and column.share > 0.9)
        if wanted and (wanted & Counter(map(kinds, cells))).total() >= 0.75 * wanted.total():
            return True
    pairs = list(zip(columns, cells, strict=False))
    telling = [column.likelihood(kinds(cell)) for column, cell in pairs if column.telling and cell.strip()]
    if gap and len(telling) < 2:
        return False
    if telling:
        return sum(value > 0.3 for value in telling) > 0.5 * len(telling)
    return not following
