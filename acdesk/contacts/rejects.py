"""The rejects file: rows that were not accepted, with the reason, to be corrected and sent alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from acdesk.segments import Segment


@dataclass(frozen=True, slots=True)
class Reject:
    """One row for the rejects file."""

    file: int
    row: int
    outcome: str
    code: str
    column: str | None
    reason: str
    """The sentence for the reader."""


def write_rejects(
    path: Path, segments: Iterable[Segment], rejects: Iterable[Reject], header: Callable[[str], str]
) -> int:
    """Write original columns plus row number, outcome and reason columns; returns the number of rows written.

    `header` translates the names of the added columns. `Reject.file` counts over the files of all segments in order.
    """
    raise NotImplementedError
