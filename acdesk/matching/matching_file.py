"""The matching file: small, readable, versioned JSON."""

from __future__ import annotations

from pathlib import Path

from acdesk.matching.matching import DataMatching


def read_matching(path: Path) -> DataMatching:
    """Raises MatchingFault naming the file and what is wrong in it."""
    raise NotImplementedError


def write_matching(path: Path, matching: DataMatching) -> None:
    """Written whole or not at all. Raises MatchingFault when the file can't be written."""
    raise NotImplementedError


def matching_to_json(matching: DataMatching) -> str:
    """The text that `write_matching` writes; also how a matching is stored."""
    raise NotImplementedError


def matching_from_json(text: str, source: str) -> DataMatching:
    """`source` names the text in faults. Raises MatchingFault."""
    raise NotImplementedError
