"""Counts, batches, estimated minutes, warnings, before anything is sent. The dry run is this step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from acdesk.contacts import Prepared, SegmentSource
from acdesk.contacts.preparing import Notice
from acdesk.matching import DataMatching
from acdesk.segments import ReadingOptions, Segment


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will do."""

    sources: tuple[SegmentSource, ...]
    prepared: Prepared
    rows: int
    to_send: int
    rejected: int
    duplicate: int
    reasons: dict[str, int]
    batches: tuple[tuple[int, int], ...]
    """(first, past) index into prepared.contacts, at most 250 contacts and 390,000 bytes each."""
    minutes: float
    """At the account's limit: batches / 100 a minute."""
    warnings: tuple[Notice, ...]

    @property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(source.segment for source in self.sources)


def make_plan(paths: Sequence[Path], matching: DataMatching | None, reading: ReadingOptions) -> Plan:
    """Each path is a segment of its own. Without a matching the suggested one is taken, file by file.

    Raises SegmentFault, MatchingFault.
    """
    raise NotImplementedError
