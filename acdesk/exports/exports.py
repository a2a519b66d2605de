"""The user's exports."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Callable

from acdesk.exports import definition
from acdesk.exports.export import Export
from acdesk.exports.store import ExportStore
from acdesk.sentences.faults import RequestFault
from acdesk.storage import Database


class Exports:
    """Unknown names: RequestFault("export.unknown", name=…); taken ones: RequestFault("export.name_taken", name=…)."""

    def __init__(self, database: Database, *, clock: Callable[[], float]) -> None:
        self._store = ExportStore(database)
        self._clock = clock

    def all(self) -> tuple[Export, ...]:
        """By name."""
        return tuple(definition.from_json(*row) for row in self._store.all())

    def named(self, name: str) -> Export:
        row = self._store.named(name)
        if row is None:
            raise RequestFault("export.unknown", name=name)
        return definition.from_json(*row)

    def add(self, export: Export) -> Export:
        """The saved export, with its id. RequestFault("export.name_empty") for a name of spaces."""
        saved = dataclasses.replace(export, id=uuid.uuid4().hex, name=_clean_name(export.name))
        if not self._store.insert(
            (saved.id, saved.name, saved.connection_id, definition.to_json(saved)), self._clock()
        ):
            raise RequestFault("export.name_taken", name=saved.name)
        return saved

    def change(self, export: Export) -> Export:
        """Replace the saved export with the same id."""
        saved = dataclasses.replace(export, name=_clean_name(export.name))
        if not self._store.update(
            (saved.id, saved.name, saved.connection_id, definition.to_json(saved)), self._clock()
        ):
            raise RequestFault("export.name_taken", name=saved.name)
        return saved

    def duplicate(self, name: str, new_name: str) -> Export:
        return self.add(dataclasses.replace(self.named(name), name=new_name))

    def remove(self, name: str) -> None:
        """The history of its runs stays."""
        self._store.delete(self.named(name).id)

    def detach(self, connection_id: str) -> None:
        """Leave the exports of this connection without one."""
        self._store.detach(connection_id, self._clock())

    def remove_all_using(self, connection_id: str) -> None:
        self._store.delete_using(connection_id)


def _clean_name(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned:
        raise RequestFault("export.name_empty")
    return cleaned
