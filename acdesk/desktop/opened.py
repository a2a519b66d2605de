"""What the window keeps of a segment file: facts, a hundred rows and suggestions; never the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from acdesk.matching import Suggestion
from acdesk.segments import FileFacts, ReadingOptions, Repair, Segment
from acdesk.segments.sampling import SampleRow, sample_rows

PREVIEW_ROWS = 100
MOST_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Opened:
    """One file as it was detected."""

    facts: FileFacts
    columns: tuple[str, ...]
    sample: tuple[SampleRow, ...]
    repairs: tuple[Repair, ...]
    suggestions: tuple[Suggestion, ...] = ()
    counted: bool = False
    """`facts.rows` and `repairs` are those of the whole file."""

    def samples(self, column: str | None) -> tuple[str, ...]:
        """A few different values of a column."""
        if column is None or column not in self.columns:
            return ()
        place = self.columns.index(column)
        found: dict[str, None] = {}
        for row in self.sample:
            cell = (row.cells[place] or "").strip()
            if cell:
                found[cell] = None
            if len(found) == MOST_SAMPLES:
                break
        return tuple(found)

    def filled(self, column: str) -> int:
        """How many of the sample rows have something in this column."""
        place = self.columns.index(column)
        return sum(1 for row in self.sample if (row.cells[place] or "").strip())


def open_files(paths: Sequence[Path], reading: ReadingOptions) -> tuple[Opened, ...]:
    """Facts, first rows and suggestions of each file, quickly. Raises SegmentFault."""
    from acdesk.matching import suggest
    from acdesk.segments import preview_segment

    opened = []
    for path in paths:
        segment = preview_segment([path], reading, PREVIEW_ROWS)
        opened.append(_kept(segment, suggest(segment), counted=False))
    return tuple(opened)


def count_files(paths: Sequence[Path], reading: ReadingOptions) -> tuple[Opened, ...]:
    """The same with all rows read. Raises SegmentFault."""
    from acdesk.matching import suggest
    from acdesk.segments import read_segment

    opened = []
    for path in paths:
        segment = read_segment([path], reading)
        opened.append(_kept(segment, suggest(segment), counted=True))
    return tuple(opened)


def _kept(segment: Segment, suggestions: tuple[Suggestion, ...], *, counted: bool) -> Opened:
    return Opened(
        segment.files[0],
        segment.columns,
        tuple(sample_rows(segment, 0, PREVIEW_ROWS)),
        segment.repairs,
        suggestions,
        counted,
    )
