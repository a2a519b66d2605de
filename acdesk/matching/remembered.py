"""Data matchings that were used before, by the column names they were made for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from acdesk.matching.matching import DataMatching
from acdesk.matching.matching_file import matching_from_json, matching_to_json
from acdesk.matching.store import MatchingStore, Row
from acdesk.sentences.faults import MatchingFault, RequestFault
from acdesk.storage import Database


@dataclass(frozen=True, slots=True)
class RememberedMatching:
    """`id` is what a person calls it by."""

    id: int
    columns: tuple[str, ...]
    """In the order of the file it was last made for."""
    matching: DataMatching
    file: str
    """Name of the file it was last used for, without its folder."""
    used_at: float
    """Seconds since 1970, UTC."""


class RememberedMatchings:
    """One for each set of column names; their order makes no difference. May raise StorageFault."""

    def __init__(self, database: Database, *, clock: Callable[[], float]) -> None:
        self._store = MatchingStore(database)
        self._clock = clock

    def all(self) -> tuple[RememberedMatching, ...]:
        """The last used first."""
        found = (_remembered(row) for row in self._store.all())
        return tuple(one for one in found if one is not None)

    def find(self, columns: Sequence[str]) -> RememberedMatching | None:
        """What was used for a file with exactly these columns."""
        row = self._store.find(_digest(columns))
        return None if row is None else _remembered(row)

    def matching_for(self, columns: Sequence[str]) -> DataMatching | None:
        """What was used for a file with exactly these columns, if its columns are still among them."""
        found = self.find(columns)
        return None if found is None else found.matching

    def keep(self, columns: Sequence[str], matching: DataMatching, file: str) -> None:
        """`file`: a name without its folder. A matching that doesn't fit the columns is not kept."""
        if all(column in columns for _, column in matching.pairs()) and matching.email is not None:
            names = json.dumps(list(columns), ensure_ascii=False)
            self._store.keep(_digest(columns), names, matching_to_json(matching), file, self._clock())

    def forget(self, number: int) -> None:
        """RequestFault "matching.not_remembered" (id)."""
        if not self._store.delete(number):
            raise RequestFault("matching.not_remembered", id=number)


def _digest(columns: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(sorted(columns), ensure_ascii=True).encode()).hexdigest()


def _remembered(row: Row) -> RememberedMatching | None:
    """None for one that another version wrote in another form."""
    number, columns, matching, file, used_at = row
    try:
        return RememberedMatching(number, tuple(json.loads(columns)), matching_from_json(matching, file), file, used_at)
    except (MatchingFault, ValueError):
        return None
