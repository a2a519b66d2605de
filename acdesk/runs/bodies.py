"""Bodies of the next batches, built ahead, so that a free slot never waits for one."""

from __future__ import annotations

from collections.abc import Iterable

from acdesk.activecampaign import BodyWriter
from acdesk.runs.journal import Batch, Journal
from acdesk.runs.spool import Spool

AHEAD = 3
"""At most 390,000 bytes each."""


class Bodies:
    """Used by the engine's thread alone. What is refused of a batch changes its number of contacts, and so its body."""

    def __init__(self, run: int, journal: Journal, spool: Spool, writer: BodyWriter) -> None:
        self._run = run
        self._journal = journal
        self._spool = spool
        self._writer = writer
        self._built: dict[tuple[int, int], bytes] = {}

    def take(self, batch: Batch) -> bytes:
        built = self._built.pop((batch.id, batch.contacts), None)
        return self._build(batch) if built is None else built

    def build_one(self, coming: Iterable[Batch]) -> bool:
        """Build the body of the first of the next batches that has none yet; False when there is nothing to do."""
        wanted = {(batch.id, batch.contacts): batch for batch, _ in zip(coming, range(AHEAD), strict=False)}
        for known in [known for known in self._built if known not in wanted]:
            del self._built[known]
        for key, batch in wanted.items():
            if key not in self._built:
                self._built[key] = self._build(batch)
                return True
        return False

    def _build(self, batch: Batch) -> bytes:
        rows = self._spool.contacts(batch.first, batch.past)
        if batch.contacts < batch.past - batch.first:
            refused = self._journal.refused_contacts(self._run, batch)
            rows = [row for index, row in enumerate(rows, batch.first) if index not in refused]
        return self._writer.body(rows)
