"""What the window is given to demonstrate itself with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DemoSettings:
    """A practice account and a sample segment; the window fills in the wizard with them and starts the run by itself.

    The key is in the workspace's memory only (it was opened with ACDESK_API_KEY set in the environment it was given).
    """

    connection_name: str
    host: str
    key: str = field(repr=False)
    segment: Path
    list_id: int
