"""Suggestions from headers and values together."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.matching.matching import DataMatching, Suggestion
from acdesk.segments import Segment


def suggest(segment: Segment) -> tuple[Suggestion, ...]:
    """One suggestion for each of STANDARD_FIELDS, in that order. A preview is enough to suggest from."""
    raise NotImplementedError


def matching_of(suggestions: Sequence[Suggestion]) -> DataMatching:
    """The data matching that takes every suggestion that has a column."""
    raise NotImplementedError
