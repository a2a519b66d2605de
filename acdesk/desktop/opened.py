"""What the window keeps of a segment file: facts, a hundred rows and suggestions; never the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from acdesk.matching import ConsentColumn, DataMatching, RememberedMatching, Suggestion, matching_of
from acdesk.segments import FileFacts, ReadingOptions, Repair, Segment, SetAside
from acdesk.segments.sampling import SampleRow, sample_rows

PREVIEW_ROWS = 100
MOST_SAMPLES = 3
MOST_SET_ASIDE = 50

Remembered = Callable[[Sequence[str]], RememberedMatching | None]
"""Looks up what was used for these columns before; reads the disk."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One file as it was detected."""

    facts: FileFacts
    columns: tuple[str, ...]
    sample: tuple[SampleRow, ...]
    repairs: tuple[Repair, ...]
    suggestions: tuple[Suggestion, ...] = ()
    counted: bool = False
    """`facts.rows`, `repairs` and `consent` are those of the whole file."""
    consent: tuple[ConsentColumn, ...] = ()
    """Columns that say who may be written to."""
    remembered: RememberedMatching | None = None
    """What was used for a file with the same columns before."""
    set_aside: tuple[SetAside, ...] = ()
    """The first rows that can't be read, of `set_aside_count`."""
    set_aside_count: int = 0

    @property
    def matching(self) -> DataMatching:
        """The one to begin with."""
        return self.remembered.matching if self.remembered else matching_of(self.suggestions)

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


def open_files(
    paths: Sequence[Path], reading: ReadingOptions, remembered: Remembered | None = None
) -> tuple[Opened, ...]:
    """Facts, first rows and suggestions of each file, quickly. Raises SegmentFault."""
    from acdesk.segments import preview_segment

    segments = [preview_segment([path], reading, PREVIEW_ROWS) for path in paths]
    return tuple(_kept(path, segment, remembered, counted=False) for path, segment in zip(paths, segments, strict=True))


def count_files(
    paths: Sequence[Path], reading: ReadingOptions, remembered: Remembered | None = None
) -> tuple[Opened, ...]:
    """The same with all rows read. Raises SegmentFault."""
    from acdesk.segments import read_segment

    return tuple(_kept(path, read_segment([path], reading), remembered, counted=True) for path in paths)


def _as_one(path: Path, segment: Segment) -> FileFacts:
    """What the user chose, as one file: an archive or a folder may hold several parts."""
    sizes = {facts.path: facts.size for facts in segment.files}
    return replace(segment.files[0], path=path, rows=segment.rows, size=sum(sizes.values()), member="")


def _kept(path: Path, segment: Segment, remembered: Remembered | None, *, counted: bool) -> Opened:
    from acdesk.matching import consent_choices, suggest

    return Opened(
        _as_one(path, segment),
        segment.columns,
        tuple(sample_rows(segment, 0, PREVIEW_ROWS)),
        segment.repairs,
        suggest(segment),
        counted,
        consent_choices(segment),
        remembered(segment.columns) if remembered else None,
        segment.set_aside[:MOST_SET_ASIDE],
        len(segment.set_aside),
    )
