"""The user's exports."""

from __future__ import annotations

from collections.abc import Callable

from acdesk.exports.export import Export
from acdesk.storage import Database


class Exports:
    """Unknown names: RequestFault("export.unknown", name=…); taken ones: RequestFault("export.name_taken", name=…)."""

    def __init__(self, database: Database, *, clock: Callable[[], float]) -> None:
        raise NotImplementedError

    def all(self) -> tuple[Export, ...]:
        """By name."""
        raise NotImplementedError

    def named(self, name: str) -> Export:
        raise NotImplementedError

    def add(self, export: Export) -> Export:
        raise NotImplementedError

    def change(self, export: Export) -> Export:
        """Replace the saved export with the same id."""
        raise NotImplementedError

    def duplicate(self, name: str, new_name: str) -> Export:
        raise NotImplementedError

    def remove(self, name: str) -> None:
        """The history of its runs stays."""
        raise NotImplementedError

    def using(self, connection_id: str) -> tuple[Export, ...]:
        raise NotImplementedError

    def detach(self, connection_id: str) -> None:
        """Leave the exports of this connection without one."""
        raise NotImplementedError

    def remove_all_using(self, connection_id: str) -> None:
        raise NotImplementedError
