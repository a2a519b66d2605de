"""What records show of themselves: how full they are, what stands above them, what their columns look like."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.segments.cell_kinds import Kinds, Profile, profiles
from acdesk.segments.records import Record

PROFILED = 200
"""Rows that tell what a column looks like."""
_MOST_CELLS = 20_000


def after_gap(records: Sequence[Record], index: int) -> bool:
    """Whether a blank line stands before this record."""
    return index > 0 and records[index].row - records[index - 1].row > 1 and not records[index].after_unseen


def fill_of(record: Record) -> int:
    return sum(map(bool, map(str.strip, record.cells)))


def usual_fill(records: Sequence[Record], start: int, stop: int, width: int) -> float:
    fills = sorted(fill_of(record) for record in records[start:stop][:PROFILED] if len(record.cells) == width)
    return fills[len(fills) * 3 // 4] if fills else 0


def padded(record: Record, width: int) -> list[str]:
    return (record.cells + [""] * width)[:width]


def rows_of(records: Sequence[Record], start: int, stop: int, width: int) -> int:
    return sum(1 for record in records[start:stop] if len(record.cells) == width)


def columns_of(records: Sequence[Record], first: int, stop: int, width: int, kinds: Kinds) -> list[Profile]:
    """What the columns look like; the first rows, which may be more header, only where there are few."""
    table = [record for record in records[first:stop] if record.telling and len(record.cells) == width]
    if len(table) < 5:
        table = [record for record in records[first:stop][: 10 * PROFILED] if len(record.cells) == width]
    if len(table) > 12:
        table = table[3:]
    if width > 2:
        table = [record for record in table if fill_of(record) > 1] or table
    rows = [record.cells for record in table]
    most = max(8, min(PROFILED, _MOST_CELLS // max(1, width)))
    step = max(1, len(rows) // most)
    return profiles(rows[::step][: 2 * most], width, kinds)
