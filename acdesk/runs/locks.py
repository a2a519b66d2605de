"""One run at a time on an account, and telling a live run from a killed one: file locks that die with their process."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

AGAIN = 0.2
"""Seconds between two tries for the account."""


class RunLocks:
    """Locks in one folder, shared by all acdesk processes of this user."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def account(self, host: str) -> BaseFileLock:
        """Held by the run that is sending to this account."""
        return self._lock("account-" + hashlib.sha256(host.encode()).hexdigest()[:16])

    def run(self, spool: str) -> BaseFileLock:
        """Held by the process that works on the run with these frozen contacts, waiting or sending."""
        return self._lock("run-" + Path(spool).name)

    def alive(self, spool: str) -> bool:
        """Whether some process (this one included) works on that run."""
        with self.taken(self.run(spool)) as taken:
            return not taken

    @contextmanager
    def taken(self, lock: BaseFileLock) -> Iterator[bool]:
        """Try once; True within the block when it is ours."""
        from filelock import Timeout

        try:
            lock.acquire(timeout=0)
        except Timeout:
            yield False
            return
        try:
            yield True
        finally:
            lock.release()

    def forget(self, spool: str) -> None:
        """The run has ended for good: its lock file isn't needed any more."""
        with contextlib.suppress(OSError):  # Windows keeps a file that somebody is just looking at
            (self._folder / f"run-{Path(spool).name}.lock").unlink(missing_ok=True)

    def _lock(self, name: str) -> BaseFileLock:
        from filelock import FileLock

        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Not thread-local: a run is begun on the caller's thread and worked on by its own.
        return FileLock(self._folder / f"{name}.lock", thread_local=False)
