"""The one SQLite file of a user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class Database:
    """WAL, synchronous=FULL, foreign keys on, busy time-out 10 s; one sqlite3 connection per thread, opened on first use.

    Opening creates the file (folder 0700, file 0600) or migrates it forward, keeping a copy of the file before. Raises
    StorageFault: "storage.not_writable", "storage.full", "storage.locked", "storage.corrupt", "storage.too_new" — from
    every method, in place of sqlite3's own errors for those conditions.
    """

    def __init__(self, path: Path) -> None:
        raise NotImplementedError

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """BEGIN IMMEDIATE … COMMIT, rolled back on any exception. Does not nest."""
        yield sqlite3.connect(":memory:")

    def query(self, sql: str, params: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Rows of a SELECT outside any transaction."""
        raise NotImplementedError

    def close(self) -> None:
        """Close this thread's connection and forget the others."""
        raise NotImplementedError
