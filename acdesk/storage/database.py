"""The one SQLite file of a user."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from acdesk.sentences.faults import StorageFault
from acdesk.storage.opening import make_place, prepare
from acdesk.storage.refusals import storage_fault, translated

BUSY_SECONDS = 10.0

CHECKPOINT_PAGES, MUCH_LATER_PAGES = 1000, 20_000
"""Pages of 4 KiB after which a commit moves the log into the file; the first is SQLite's own number."""


class _Kept:
    """One thread's connection. Closed with its thread: thread-local storage drops it then."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.in_use = threading.Lock()

    def __del__(self) -> None:
        self.connection.close()


class Database:
    """WAL, synchronous=FULL, foreign keys on, busy time-out 10 s; a sqlite3 connection per thread, opened on first use.

    Opening creates the file (folder 0700, file 0600) or migrates it forward, keeping a copy of the file before. Raises
    StorageFault: "storage.not_writable", "storage.full", "storage.locked", "storage.corrupt", "storage.too_new",
    "storage.foreign" (a database of another program) — from every method, in place of sqlite3's own errors for those
    conditions. Other errors of sqlite3 (a broken constraint) come through as they are.

    What SQLite promises with these settings: a transaction whose `with` block was left without an exception is on the
    disk, also after a power cut (https://sqlite.org/pragma.html#pragma_synchronous); any other is gone as a whole.
    """

    def __init__(self, path: Path, *, migrations: Path | None = None, busy_seconds: float = BUSY_SECONDS) -> None:
        """`migrations`: folder of numbered .sql files, the packaged ones by default."""
        self.path = path
        self._busy_seconds = busy_seconds
        self._threads = threading.local()
        self._kept: weakref.WeakSet[_Kept] = weakref.WeakSet()
        self._guard = threading.Lock()
        self._closed = threading.Event()
        self._writing = threading.Lock()
        """SQLite lets waiting writers sleep for ever longer steps; among our own threads the next goes on at once."""
        make_place(path)
        with translated(path), contextlib.closing(self._connect()) as connection:
            prepare(connection, path, migrations, busy_seconds)

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """BEGIN IMMEDIATE … COMMIT, rolled back on any exception. Does not nest.

        With `durable=False` a power cut may undo it (a crash of the program never does), and it costs no disk flush: it
        doesn't tidy up the log either, which takes flushes, but leaves that to the durable ones.
        """
        if getattr(self._threads, "busy", False):
            raise RuntimeError("transactions don't nest")
        with self._turn_to_write(), self._own() as connection, translated(self.path):
            if self._threads.durable is not durable:
                # Outside a transaction this only changes how the next commits are written.
                connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
                connection.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES if durable else MUCH_LATER_PAGES}")
                self._threads.durable = durable
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")

    @contextmanager
    def _turn_to_write(self) -> Iterator[None]:
        if not self._writing.acquire(timeout=self._busy_seconds):
            raise StorageFault("storage.locked", path=str(self.path))
        try:
            yield
        finally:
            self._writing.release()

    def query(self, sql: str, params: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Rows of a SELECT outside any transaction."""
        with self._own() as connection, translated(self.path):
            return connection.execute(sql, params).fetchall()

    def close(self) -> None:
        """Close every thread's connection; one in use at this moment closes when that use ends. Final."""
        with self._guard:
            self._closed.set()
            kept = list(self._kept)
        for one in kept:
            if one.in_use.acquire(blocking=False):
                try:
                    one.connection.close()
                finally:
                    one.in_use.release()

    @contextmanager
    def _own(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection, protected from `close` while it is used (also from within its own transaction)."""
        kept: _Kept | None = getattr(self._threads, "kept", None)
        if kept is not None and self._threads.busy:
            yield kept.connection
            return
        if kept is None:
            with translated(self.path):
                kept = _Kept(self._connect())
            self._threads.kept, self._threads.busy, self._threads.durable = kept, False, True
            with self._guard:
                self._kept.add(kept)
        with kept.in_use:
            if self._closed.is_set():
                kept.connection.close()
                raise RuntimeError("the database is closed")
            self._threads.busy = True
            try:
                yield kept.connection
            finally:
                self._threads.busy = False
                if self._closed.is_set():
                    kept.connection.close()

    def _connect(self) -> sqlite3.Connection:
        # Closing may happen on another thread; sqlite3 is built serialized, and `in_use` keeps uses apart.
        connection = sqlite3.connect(
            self.path, timeout=self._busy_seconds, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA synchronous=FULL")
            # On macOS the system's own flush stops at the drive's cache; elsewhere these change nothing.
            connection.execute("PRAGMA fullfsync=ON")
            connection.execute("PRAGMA checkpoint_fullfsync=ON")
        except sqlite3.Error as error:
            connection.close()
            raise storage_fault(error, self.path) or error from None
        return connection


def sqlite_version() -> str:
    """Of the library in use: "3.40.1"."""
    return sqlite3.sqlite_version
