"""What an export is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from acdesk.matching import DataMatching
from acdesk.segments import ReadingOptions


@dataclass(frozen=True, slots=True)
class Export:
    """A saved job. `id` is "" until it is saved."""

    name: str
    connection_id: str | None
    """None: detached, or prepared without a connection."""
    list_id: int | None
    """None only where prepared without a connection."""
    segments: tuple[Path, ...]
    """Absolute paths; each is a segment of its own (its headers may differ), all go to one list."""
    matching: DataMatching | None = None
    """None: the suggested one, at each run."""
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    automations: bool = False
    id: str = ""
