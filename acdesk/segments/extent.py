"""From where to where the largest table of a file stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from acdesk.segments.cell_kinds import Kinds, profiles
from acdesk.segments.evidence import after_gap, fill_of
from acdesk.segments.header import header_likeness
from acdesk.segments.records import Record


def extent(records: Sequence[Record], width: int, kinds: Kinds, from_record: int | None) -> tuple[int, int]:
    """From the first to after the last record of the largest table of this width."""
    hits = [i for i in range(from_record or 0, len(records)) if len(records[i].cells) == width]
    if not hits:
        start = from_record or 0
        return start, len(records)
    # A spreadsheet fills up titles and blank lines with delimiters.
    full = [i for i in hits if width < 3 or fill_of(records[i]) > 1]
    blocks: list[tuple[int, int]] = []
    begin = hits[0]
    for before, at in pairwise(full):
        if from_record is None and at > begin and _new_table(records, begin, before, at, width, kinds):
            blocks.append((begin, before + 1))
            begin = at
    blocks.append((begin, hits[-1] + 1))
    return max(blocks, key=lambda block: (_size(records, block), -block[0]))


def _size(records: Sequence[Record], block: tuple[int, int]) -> int:
    width = len(records[block[0]].cells)
    seen = sum(1 for r in records[slice(*block)] if len(r.cells) == width and (width < 3 or fill_of(r) > 1))
    after = records[block[0] + 1 : block[1] + 1]
    before = records[block[0] : block[1]]
    return seen + sum(b.row - a.row - 1 for a, b in zip(before, after, strict=False) if b.after_unseen)


def _new_table(records: Sequence[Record], begin: int, before: int, at: int, width: int, kinds: Kinds) -> bool:
    """Whether at this record another table of the same width begins: after a blank line or a title, with a header of
    its own."""
    between = range(before + 1, at)
    gap = any(after_gap(records, i) for i in range(before + 1, at + 1))
    if not gap and not between:
        return False
    if any(fill_of(records[i]) > max(1, width // 2) for i in between):
        return False
    if records[at].cells == records[begin].cells or width < 2:
        return False
    below: list[list[str]] = []
    for record in records[at + 1 : at + 40]:
        if len(record.cells) == width and len(below) < 20:
            if width > 2 and fill_of(record) == 0:
                break
            below.append(record.cells)
    if len(below) < 2 or fill_of(records[at]) < 0.4 * max(sum(map(bool, cells)) for cells in below):
        return False
    own = profiles(below, width, kinds)
    likeness = header_likeness(records[at].cells, own, kinds)
    if likeness.mean < 0.5:
        return False
    least = 0.5 * fill_of(records[at])
    above = [r.cells for r in records[begin + 1 : before + 1] if len(r.cells) == width and fill_of(r) >= least][:40]
    if len(above) < 2:
        return True
    # A header stands out from the rows above it, too.
    return header_likeness(records[at].cells, profiles(above, width, kinds), kinds).mean > 0.3


def table_begins(records: Sequence[Record], index: int, kinds: Kinds) -> bool:
    """Whether records of one width follow that make a table of their own, header first."""
    if index >= len(records) or len(records[index].cells) < 2:
        return False
    below = []
    for record in records[index + 1 : index + 30]:
        if len(record.cells) != len(records[index].cells):
            break
        below.append(record.cells)
    if len(below) < 2:
        return False
    cells = records[index].cells
    return header_likeness(cells, profiles(below, len(cells), kinds), kinds).mean > 0.4
