"""Bodies of the next batches, written ahead, so that a free slot never waits for one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from acdesk.runs.journal import Batch, Journal
from acdesk.runs.spool import Spool
from acdesk.runs.writing import BodyWriter

if TYPE_CHECKING:
    import polars as pl

AHEAD = 3
"""So many of the next batches are always written."""

TOGETHER = 10
"""Batches written at a time: at most 2,500 contacts and 3.9 MB, in a millisecond or two."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Contacts `first` to `past` in JSON."""

    first: int
    past: int
    contacts: pl.Series

    def holds(self, batch: Batch) -> bool:
        return self.first <= batch.first and batch.past <= self.past


class Bodies:
    """Used by the engine's thread alone."""

    def __init__(self, run: int, journal: Journal, spool: Spool, writer: BodyWriter) -> None:
        self._run = run
        self._journal = journal
        self._spool = spool
        self._writer = writer
        self._written: list[_Stretch] = []

    def take(self, batch: Batch) -> bytes:
        """What is left of `batch`: contacts refused by name go no more."""
        stretch = self._holding(batch) or self._write([batch])
        contacts = stretch.contacts.slice(batch.first - stretch.first, batch.past - batch.first).to_list()
        if batch.contacts < len(contacts):
            refused = self._journal.refused_contacts(self._run, batch)
            contacts = [contact for index, contact in enumerate(contacts, batch.first) if index not in refused]
        return self._writer.joined(contacts)

    def write_ahead(self, coming: Iterable[Batch]) -> bool:
        """Write the first of the next batches that isn't yet, and some after it; False when there is nothing to do."""
        batches = list(islice(coming, AHEAD + TOGETHER))
        for place, batch in enumerate(batches[:AHEAD]):
            if self._holding(batch) is None:
                wanted = [one for one in self._written if any(one.holds(earlier) for earlier in batches[:place])]
                self._written = [*wanted, self._write(batches[place : place + TOGETHER])]
                return True
        return False

    def _holding(self, batch: Batch) -> _Stretch | None:
        return next((stretch for stretch in self._written if stretch.holds(batch)), None)

    def _write(self, batches: Iterable[Batch]) -> _Stretch:
        """Those of `batches` that follow each other in the spool."""
        first, *others = batches
        past = first.past
        for batch in others:
            if batch.first != past:
                break
            past = batch.past
        return _Stretch(first.first, past, self._writer.contacts(self._spool.contacts(first.first, past)))
