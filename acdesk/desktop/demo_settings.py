"""What the window needs to do the whole job by itself. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DemoSettings:
    """A practice account that is running, a segment, and the list it goes to."""

    name: str
    """Display name of the connection; "" takes one in the user's language."""
    host: str
    key: str = field(repr=False)
    segment: Path
    list_id: int
