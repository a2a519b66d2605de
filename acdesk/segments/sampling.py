"""A few rows of a segment as plain values, for previews and tables on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from acdesk.segments.segment import COLUMN_ROW, Segment

MOST_ROWS = 1000
"""More at once would hold up a window (1,000 rows become Python objects in about a millisecond)."""


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One customer: the row's number in its file, and the cells in the order of `Segment.columns`."""

    row: int
    cells: tuple[str | None, ...]


def sample_rows(segment: Segment, first: int, count: int) -> list[SampleRow]:
    """Up to MOST_ROWS rows of the table from its `first` (0-based) on; fewer at the end."""
    part = segment.table.slice(first, min(count, MOST_ROWS)).select(COLUMN_ROW, *segment.columns)
    return [SampleRow(row[0], row[1:]) for row in part.rows()]
