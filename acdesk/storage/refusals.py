"""From sqlite3's and the file system's errors to faults a user can act on."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from acdesk.sentences.faults import StorageFault

_CODES = {
    sqlite3.SQLITE_FULL: "storage.full",
    sqlite3.SQLITE_BUSY: "storage.locked",
    sqlite3.SQLITE_LOCKED: "storage.locked",
    sqlite3.SQLITE_PROTOCOL: "storage.locked",
    sqlite3.SQLITE_CORRUPT: "storage.corrupt",
    sqlite3.SQLITE_NOTADB: "storage.corrupt",
    sqlite3.SQLITE_CANTOPEN: "storage.not_writable",
    sqlite3.SQLITE_READONLY: "storage.not_writable",
    sqlite3.SQLITE_PERM: "storage.not_writable",
    sqlite3.SQLITE_IOERR: "storage.not_writable",
}

_NOTHING_LEFT = 256 * 1024
"""Bytes. SQLite reports a disk that fills while it grows its side files as CANTOPEN or IOERR, not as FULL."""


@contextmanager
def translated(path: Path, errors: type[Exception] = sqlite3.Error) -> Iterator[None]:
    """Turns sqlite3's errors (or the `errors` given) into StorageFault where they mean a condition of storage."""
    fault: StorageFault | None = None
    try:
        yield
    except errors as error:
        fault = storage_fault(error, path)
        if fault is None:
            raise
    if fault is not None:
        raise fault


def storage_fault(error: Exception, path: Path) -> StorageFault | None:
    """None when this isn't a condition of storage but a bug or a broken constraint."""
    if isinstance(error, OSError):
        code = "storage.full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "storage.not_writable"
        return StorageFault(code, path=str(path))
    number = getattr(error, "sqlite_errorcode", None)
    if number is None:
        return None
    code = _CODES.get(number & 0xFF, "")
    if not code:
        return None
    if code == "storage.not_writable" and _disk_is_full(path):
        code = "storage.full"
    return StorageFault(code, path=str(path))


def _disk_is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NOTHING_LEFT
    except OSError:
        return False
