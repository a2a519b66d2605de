"""What is written is on disk when a method returns, or all at once with what was learned at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from acdesk.storage import Database

if TYPE_CHECKING:
    import sqlite3


class _Group(threading.local):
    """The thread's own open block of `together`, and its transaction once something is written."""

    stack: ExitStack | None = None
    sql: sqlite3.Connection | None = None


class Transactions:
    """What each part of the journal reads and writes through."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._group = _Group()

    @contextmanager
    def together(self) -> Iterator[None]:
        """What this thread writes within the block is on disk all at once when it is left, or not at all.

        Each time costs a wait for the disk, and what was learned at the same moment may share one. Nothing else of the
        database may be written within the block.
        """
        with ExitStack() as stack:
            self._group.stack = stack
            try:
                yield
            finally:
                self._group.stack = self._group.sql = None

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        group = self._group
        if group.stack is None:
            with self._database.transaction() as sql:
                yield sql
            return
        if group.sql is None:
            group.sql = group.stack.enter_context(self._database.transaction())
        yield group.sql
