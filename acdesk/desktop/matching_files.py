"""Matching files and remembered matchings, as work for the background. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from acdesk.matching import DataMatching, read_matching


@dataclass(frozen=True, slots=True)
class ReadMatching:
    """A matching file, and which of its columns the segment lacks."""

    path: Path
    matching: DataMatching
    missing: tuple[str, ...]


def open_matching(path: Path, columns: Sequence[str]) -> ReadMatching:
    """Raises MatchingFault."""
    matching = read_matching(path)
    missing = dict.fromkeys(column for _field, column in matching.pairs() if column not in columns)
    return ReadMatching(path, matching, tuple(missing))
