"""Very large files: only the columns that a plan needs are kept, so that ten million rows fit."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from acdesk.contacts import PrepareOptions, SegmentSource
from acdesk.contacts.countries import called_country
from acdesk.matching.consent import may_be_consent
from acdesk.matching.fitting import check_fit
from acdesk.segments import ReadingOptions, Segment, preview_segment, read_segment

LARGE = 256 << 20
"""Bytes of a file, some two million rows; those of an archive count for more."""

_PACKED = 4
SAMPLE_ROWS = 1_000


def is_large(path: Path) -> bool:
    """Whether it is one file whose rows would take gigabytes."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            packed = stream.read(2) in (b"\x1f\x8b", b"PK")
        return path.stat().st_size * (_PACKED if packed else 1) >= LARGE
    except OSError:
        # Whoever reads it will say what is wrong.
        return False


def preview_of(path: Path, reading: ReadingOptions) -> Segment:
    """The rows from which the data matching of a large file is found. Raises SegmentFault."""
    return preview_segment([path], reading, SAMPLE_ROWS)


def read_lean(path: Path, reading: ReadingOptions, foreseen: SegmentSource, options: PrepareOptions) -> SegmentSource:
    """The whole file with the columns that the data matching of its preview needs.

    Raises SegmentFault, MatchingFault where that doesn't fit."""
    preview, matching = foreseen.segment, foreseen.matching
    check_fit(matching, preview.columns, path.name)
    needed = {column for _, column in matching.pairs()} | {one.column for one in options.leave_out}
    needed |= {options.tags_from.column} if options.tags_from is not None else set()
    needed |= {name for name in preview.columns if called_country(name) or may_be_consent(name)}
    segment = read_segment([path], reading, only=needed)
    beginning = preview.table.head(SAMPLE_ROWS) if segment.left_out else None
    return SegmentSource(dataclasses.replace(segment, beginning=beginning), matching)
