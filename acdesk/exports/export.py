"""What an export is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from acdesk.contacts import LeaveOut, TagsColumn
from acdesk.matching import DataMatching
from acdesk.segments import ReadingOptions

GoneAction = Literal["tag", "field", "unsubscribe"]


@dataclass(frozen=True, slots=True)
class Gone:
    """What to do with contacts that an earlier run brought to the list and that the segment no longer has."""

    action: GoneAction
    name: str = ""
    """The tag, or the title of the custom field; "" to unsubscribe."""
    value: str = ""
    """What the custom field gets; "" otherwise."""


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
    tags: tuple[str, ...] = ()
    """Given to every contact."""
    tags_from: TagsColumn | None = None
    leave_out: tuple[LeaveOut, ...] = ()
    default_country: str | None = None
    """ISO 3166 two-letter code for phone numbers whose country no column says."""
    relate: bool = False
    """Whether custom fields that don't belong to the list are made to, so that their values show."""
    gone: Gone | None = None
    """None: contacts gone from the segment are counted and left alone."""
    guard: float | None = None
    """Skip the run where the segment grew or shrank by more than this percentage; None: a warning only."""
    id: str = ""
