"""Frozen contacts that no run refers to: a kill fell just before the run was written, or just after its end."""

from __future__ import annotations

import contextlib
from pathlib import Path

from acdesk.runs import spool as frozen
from acdesk.runs.journal import Journal
from acdesk.runs.locks import RunLocks
from acdesk.sentences.faults import StorageFault


def remove_what_is_left_behind(spools: Path, journal: Journal, locks: RunLocks) -> None:
    """Delete every folder in `spools` that no process works on and no run refers to. Raises StorageFault."""
    if not spools.is_dir():
        return
    # In this order: who works on one holds its lock from before it is there until after its run is written.
    dead = [found for found in spools.iterdir() if not locks.alive(str(found))]
    kept = {record.spool for record in journal.runs()} if dead else set()
    for found in dead:
        if str(found) not in kept:
            frozen.remove(found)
            locks.forget(str(found))


def remove_unless_written(spool: Path, journal: Journal, locks: RunLocks) -> None:
    """After a start that failed: delete `spool`, whose lock is given back, where it is certain that no run refers to
    it. Else the next start does."""
    with contextlib.suppress(StorageFault):
        if all(record.spool != str(spool) for record in journal.runs()):
            frozen.remove(spool)
            locks.forget(str(spool))
