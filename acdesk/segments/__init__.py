"""A file of any dialect becomes a Segment. The only reader of files."""

from acdesk.segments.reading import fetch_rows, preview_segment, read_segment
from acdesk.segments.segment import (
    COLUMN_FILE,
    COLUMN_ROW,
    FileFacts,
    ReadingOptions,
    Repair,
    Segment,
    SetAside,
)
from acdesk.segments.source import Digest

__all__ = [
    "COLUMN_FILE",
    "COLUMN_ROW",
    "Digest",
    "FileFacts",
    "ReadingOptions",
    "Repair",
    "Segment",
    "SetAside",
    "fetch_rows",
    "preview_segment",
    "read_segment",
]
