"""The limiter's ledger in SQLite: slots survive a crash and hold for all acdesk processes of this machine."""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.activecampaign.limiter import Note, Rules, SlotWait
from acdesk.activecampaign.ways import RequestKind
from acdesk.storage.ages import Clocks, Moment, age, jumped
from acdesk.storage.database import Database

_TAKEN = 0
_STAGES = {"sent": 1, "arrived": 2}

_LEAST = 0.0005
"""Seconds. Shorter waits are lost in the clocks' own steps."""

_LOOK_AGAIN = 0.01
"""Seconds. Once only a request on its way stands in between, its arrival may be written down at any moment."""


class SlotLedger:
    """Implements `activecampaign.Ledger`.

    Its transactions aren't flushed to the disk: a slot lost to a power cut is older than a restart takes.
    """

    def __init__(self, database: Database, *, clocks: Clocks | None = None) -> None:
        self._database = database
        self._clocks = clocks or Clocks(time.time, time.monotonic)

    def take(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note] = ()) -> int | SlotWait:
        with self._database.transaction(durable=False) as connection:
            # Read with the lock held: however long it took to get, nobody else's slot is younger than this.
            now = self._clocks.now()
            caution = _caution(connection, account, rules, now)
            slots = _slots(connection.execute(_SLOTS, (account,)).fetchall(), now, notes)
            wait = max(caution.held, _wait(slots, kind, rules, caution.share))
            _write_down(connection, _forget(connection, slots, rules), now)
            if wait > 0:
                return SlotWait(wait)
            slot = secrets.randbits(62)
            connection.execute(_TAKE, (slot, account, kind, _TAKEN, now.wall, now.steady))
            return slot

    def free_in(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note] = ()) -> float:
        seen = self._glance(account, kind, rules, notes)
        if seen is not None:
            return seen
        with self._database.transaction(durable=False) as connection:
            now = self._clocks.now()
            caution = _caution(connection, account, rules, now)
            slots = _slots(connection.execute(_SLOTS, (account,)).fetchall(), now, notes)
            _write_down(connection, slots, now)
            return max(caution.held, _wait(slots, kind, rules, caution.share))

    def _glance(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note]) -> float | None:
        """`free_in` without writing, so that nobody has to wait. None where a hold, or a jump of the clocks, asks
        for more than a look."""
        if self._database.query("SELECT 1 FROM holds WHERE account = ?", (account,)):
            return None
        rows = self._database.query(_SLOTS, (account,))
        now = self._clocks.now()
        if any(jumped(Moment(wall, steady), now) for _, _, _, wall, steady in rows):
            return None
        return _wait(_slots(rows, now, notes), kind, rules, 1.0)

    def note(self, account: str, notes: Sequence[Note]) -> None:
        with self._database.transaction(durable=False) as connection:
            now = self._clocks.now()
            _write_down(connection, _slots(connection.execute(_SLOTS, (account,)).fetchall(), now, notes), now)

    def hold_back(self, account: str, seconds: float | None, rules: Rules) -> None:
        with self._database.transaction(durable=False) as connection:
            now = self._clocks.now()
            caution = _caution(connection, account, rules, now)
            # While it holds, refusals are of requests that were under way already.
            level = caution.level if caution.held > 0 else min(caution.level + 1, len(rules.holds))
            wanted = rules.holds[max(level, 1) - 1] if seconds is None else seconds
            if wanted > caution.held:
                connection.execute(
                    "INSERT OR REPLACE INTO holds (account, seconds, level, wall, steady) VALUES (?, ?, ?, ?, ?)",
                    (account, wanted, level, now.wall, now.steady),
                )


@dataclass(frozen=True, slots=True)
class _Caution:
    """What is left of the account's last "slow down"."""

    held: float = 0.0
    """Seconds for which nobody gets a slot."""
    level: int = 0
    share: float = 1.0
    """The part of every window's slots that may be used."""


@dataclass(frozen=True, slots=True)
class _Slot:
    id: int
    kind: str
    stage: int
    age: float
    changed: bool
    """It isn't as it was written down."""

    def counts_for(self, seconds: float, rules: Rules) -> float:
        """Seconds it still counts in a window: as long as its request may have arrived less than a window ago."""
        under_way = (rules.sending + rules.transit, rules.transit, 0.0)[self.stage]
        return seconds + under_way - self.age


def _slots(rows: Sequence[sqlite3.Row], now: Moment, notes: Sequence[Note]) -> list[_Slot]:
    """As they are with what `notes` say."""
    noted = {note.slot: note for note in notes}
    slots = []
    for slot, kind, stage, wall, steady in rows:
        then = Moment(wall, steady)
        since = age(then, now)
        note = noted.get(slot)
        if note is not None and stage < _STAGES[note.reached]:
            # Not before it went out.
            slots.append(_Slot(slot, kind, _STAGES[note.reached], min(note.ago, since), changed=True))
        else:
            # After a jump it is stamped anew in the clocks' present terms, so that it ages second by second from here.
            slots.append(_Slot(slot, kind, stage, since, changed=jumped(then, now)))
    return slots


def _caution(connection: sqlite3.Connection, account: str, rules: Rules, now: Moment) -> _Caution:
    row = connection.execute("SELECT seconds, level, wall, steady FROM holds WHERE account = ?", (account,)).fetchone()
    if row is None:
        return _Caution()
    seconds: float = row["seconds"]
    then = Moment(row["wall"], row["steady"])
    since = age(then, now)
    if jumped(then, now):
        anew = now.before(since)
        connection.execute("UPDATE holds SET wall = ?, steady = ? WHERE account = ?", (anew.wall, anew.steady, account))
    level = max(int(row["level"]) - int(max(since - seconds, 0.0) / rules.calm), 0)
    if level == 0 and since >= seconds:
        connection.execute("DELETE FROM holds WHERE account = ?", (account,))
        return _Caution()
    return _Caution(max(seconds - since, 0.0), level, rules.share**level)


def _write_down(connection: sqlite3.Connection, slots: Sequence[_Slot], now: Moment) -> None:
    for slot in slots:
        if slot.changed:
            then = now.before(slot.age)
            connection.execute(_REACHED, (slot.stage, then.wall, then.steady, slot.id))


_SLOTS = "SELECT id, kind, stage, wall, steady FROM slots WHERE account = ?"
_TAKE = "INSERT INTO slots (id, account, kind, stage, wall, steady) VALUES (?, ?, ?, ?, ?, ?)"
_REACHED = "UPDATE slots SET stage = ?, wall = ?, steady = ? WHERE id = ?"


def _wait(slots: list[_Slot], kind: RequestKind, rules: Rules, share: float) -> float:
    """Seconds after which to ask again, 0 when a slot is free in every window of this kind."""
    surely, hopefully = 0.0, 0.0
    for window in rules.windows:
        if kind not in window.kinds:
            continue
        seconds = window.seconds
        counting = [slot for slot in slots if slot.kind in window.kinds and slot.counts_for(seconds, rules) > 0]
        too_many = len(counting) - max(int(window.slots * share), 1)
        if too_many < 0:
            continue
        surely = max(surely, sorted(slot.counts_for(seconds, rules) for slot in counting)[too_many])
        # If all that are under way turned out to have arrived by now.
        hopefully = max(hopefully, sorted(seconds - slot.age for slot in counting)[too_many])
    if surely == 0.0:
        return 0.0
    return max(hopefully, min(surely, _LOOK_AGAIN), _LEAST)


def _forget(connection: sqlite3.Connection, slots: Sequence[_Slot], rules: Rules) -> list[_Slot]:
    """Delete what no window counts any more; returns the others."""
    counting: list[_Slot] = []
    past: list[_Slot] = []
    for slot in slots:
        counts = any(slot.counts_for(one.seconds, rules) > 0 for one in rules.windows if slot.kind in one.kinds)
        (counting if counts else past).append(slot)
    if past:
        marks = ", ".join("?" * len(past))
        connection.execute(f"DELETE FROM slots WHERE id IN ({marks})", [slot.id for slot in past])  # noqa: S608
    return counting
