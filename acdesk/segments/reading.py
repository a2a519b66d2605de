"""Open files as a segment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from acdesk.segments.segment import ReadingOptions, Segment


def read_segment(paths: Sequence[Path], options: ReadingOptions = ReadingOptions()) -> Segment:
    """Read one file, or several parts with the same columns, wholly. Raises SegmentFault."""
    raise NotImplementedError


def preview_segment(paths: Sequence[Path], options: ReadingOptions = ReadingOptions(), rows: int = 100) -> Segment:
    """The first `rows` customers, quickly, at any file size; `FileFacts.rows` counts what was read. Raises SegmentFault."""
    raise NotImplementedError
