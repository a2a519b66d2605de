"""Data matchings that a user decided on are remembered for files with the same columns."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.contacts import SegmentSource
from acdesk.exports.export import Export
from acdesk.matching import RememberedMatchings


def remember_matchings(export: Export, sources: Sequence[SegmentSource], matchings: RememberedMatchings) -> None:
    """Nothing where the export takes what is suggested at each run: that would freeze a suggestion."""
    if export.matching is None:
        return
    for source in sources:
        matchings.keep(source.segment.all_columns, source.matching, source.segment.files[0].path.name)
