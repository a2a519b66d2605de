"""Creating, checking and migrating the file."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from acdesk.sentences.faults import StorageFault
from acdesk.storage.refusals import translated

APPLICATION_ID = 0x61636473
""" "acds", at offset 68 of the file (https://sqlite.org/fileformat.html#application_id)."""


def make_place(path: Path) -> None:
    """The folder (0700) and the empty file (0600), before SQLite would create it readable for everyone."""
    with translated(path, OSError):
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
            path.parent.chmod(0o700)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def prepare(connection: sqlite3.Connection, path: Path, folder: Path | None, busy_seconds: float) -> None:
    """Bring the file to the newest schema; refuse one that isn't ours or is newer than this program."""
    steps = _steps(folder)
    newest = max(steps)
    if _version(connection, path, newest) == newest:
        return
    _switch_to_wal(connection, busy_seconds)
    # A migration may rebuild a table others refer to; the references are checked as a whole at the end.
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated while this one waited.
        version = _version(connection, path, newest)
        if 0 < version < newest:
            with translated(path, OSError):
                _keep_copy(path, version)
        for number in sorted(steps):
            if number > version:
                for statement in _statements(steps[number].read_text("utf-8")):
                    connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise StorageFault("storage.corrupt", path=str(path))
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={newest}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _steps(folder: Path | None) -> dict[int, Traversable]:
    place: Traversable = files("acdesk.storage") / "migrations" if folder is None else folder
    steps = {int(step.name[:4]): step for step in place.iterdir() if step.name.endswith(".sql")}
    if sorted(steps) != list(range(1, len(steps) + 1)):
        raise RuntimeError("the packaged migrations are incomplete")
    return steps


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """0 for a new, empty file."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (application or version or tables):
        raise StorageFault("storage.foreign", path=str(path))
    if version > newest:
        raise StorageFault("storage.too_new", path=str(path))
    return version


def _switch_to_wal(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """SQLite doesn't wait for a lock here when two processes switch at once, so ask again."""
    until = time.monotonic() + busy_seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _keep_copy(path: Path, version: int) -> None:
    """`acdesk.sqlite3` -> `acdesk.before-2.sqlite3`, which an older acdesk can still open. Our lock lets readers in."""
    copy = path.with_name(f"{path.stem}.before-{version + 1}{path.suffix}")
    unfinished = copy.with_name(copy.name + ".part")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with contextlib.closing(sqlite3.connect(path)) as source, contextlib.closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    unfinished.replace(copy)


def _statements(script: str) -> Iterator[str]:
    """One at a time: `executescript` would commit first, and a half-done migration must leave nothing."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if any(line.strip() and not line.startswith("--") for line in statement.splitlines()):
        raise RuntimeError("a migration ends in the middle of a statement")
