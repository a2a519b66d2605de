"""The limiter's ledger in SQLite: slots survive a crash and hold for all acdesk processes of this machine."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass

from acdesk.activecampaign.limiter import RequestKind, SlotWait, Travel, Window
from acdesk.storage.ages import Clocks, Moment, age, jumped
from acdesk.storage.database import Database

_TAKEN, _SENT, _ARRIVED = 0, 1, 2

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

    def take(self, account: str, kind: RequestKind, windows: tuple[Window, ...], travel: Travel) -> int | SlotWait:
        with self._database.transaction(durable=False) as connection:
            # Read with the lock held: however long it took to get, nobody else's slot is younger than this.
            now = self._clocks.now()
            held = _held_back(connection, account, now)
            wait = _wait(_slots(connection, account, now), kind, windows, travel)
            if held > 0 or wait is not None:
                return SlotWait(max(held, wait or 0.0))
            cursor = connection.execute(
                "INSERT INTO slots (account, kind, stage, wall, steady) VALUES (?, ?, ?, ?, ?)",
                (account, kind, _TAKEN, now.wall, now.steady),
            )
            _forget_old(connection, account, windows, travel, now)
            assert cursor.lastrowid is not None  # noqa: S101  an INSERT without conflict clause has one
            return cursor.lastrowid

    def free_in(self, account: str, kind: RequestKind, windows: tuple[Window, ...], travel: Travel) -> float:
        with self._database.transaction(durable=False) as connection:
            now = self._clocks.now()
            held = _held_back(connection, account, now)
            return max(held, _wait(_slots(connection, account, now), kind, windows, travel) or 0.0)

    def sent(self, slot: int) -> None:
        self._reached(slot, _SENT)

    def arrived(self, slot: int) -> None:
        self._reached(slot, _ARRIVED)

    def hold_back(self, account: str, seconds: float) -> None:
        with self._database.transaction(durable=False) as connection:
            now = self._clocks.now()
            if seconds > _held_back(connection, account, now):
                connection.execute(
                    "INSERT OR REPLACE INTO holds (account, seconds, wall, steady) VALUES (?, ?, ?, ?)",
                    (account, seconds, now.wall, now.steady),
                )

    def _reached(self, slot: int, stage: int) -> None:
        with self._database.transaction(durable=False) as connection:
            now = self._clocks.now()
            connection.execute(
                "UPDATE slots SET stage = ?, wall = ?, steady = ? WHERE id = ? AND stage < ?",
                (stage, now.wall, now.steady, slot, stage),
            )


@dataclass(frozen=True, slots=True)
class _Slot:
    kind: str
    stage: int
    age: float

    def counts_for(self, window: Window, travel: Travel) -> float:
        """Seconds it still counts in the window: as long as its request may have arrived less than a window ago."""
        return window.seconds + _still_under_way(self.stage, travel) - self.age


def _still_under_way(stage: int, travel: Travel) -> float:
    return (travel.sending + travel.transit, travel.transit, 0.0)[stage]


def _slots(connection: sqlite3.Connection, account: str, now: Moment) -> list[_Slot]:
    rows = connection.execute(
        "SELECT id, kind, stage, wall, steady FROM slots WHERE account = ?", (account,)
    ).fetchall()
    return [
        _Slot(
            row["kind"], row["stage"], _age(connection, "UPDATE slots SET wall = ?, steady = ? WHERE id = ?", row, now)
        )
        for row in rows
    ]


def _held_back(connection: sqlite3.Connection, account: str, now: Moment) -> float:
    """Seconds for which nobody gets a slot; 0 when the account didn't say so."""
    row = connection.execute(
        "SELECT account AS id, seconds, wall, steady FROM holds WHERE account = ?", (account,)
    ).fetchone()
    if row is None:
        return 0.0
    seconds: float = row["seconds"]
    left = seconds - _age(connection, "UPDATE holds SET wall = ?, steady = ? WHERE account = ?", row, now)
    if left <= 0:
        connection.execute("DELETE FROM holds WHERE account = ?", (account,))
        return 0.0
    return left


def _age(connection: sqlite3.Connection, restamp: str, row: sqlite3.Row, now: Moment) -> float:
    """After a jump the row is stamped anew in the clocks' present terms, so that it ages second by second from here."""
    then = Moment(row["wall"], row["steady"])
    seconds = age(then, now)
    if jumped(then, now):
        anew = now.before(seconds)
        connection.execute(restamp, (anew.wall, anew.steady, row["id"]))
    return seconds


def _wait(slots: list[_Slot], kind: RequestKind, windows: tuple[Window, ...], travel: Travel) -> float | None:
    """Seconds after which to ask again, None when a slot is free in every window of this kind."""
    surely, hopefully = 0.0, 0.0
    for window in windows:
        if kind not in window.kinds:
            continue
        counting = [slot for slot in slots if slot.kind in window.kinds and slot.counts_for(window, travel) > 0]
        too_many = len(counting) - window.slots
        if too_many < 0:
            continue
        surely = max(surely, sorted(slot.counts_for(window, travel) for slot in counting)[too_many])
        # If all that are under way turned out to have arrived by now.
        hopefully = max(hopefully, sorted(window.seconds - slot.age for slot in counting)[too_many])
    if surely == 0.0:
        return None
    return max(hopefully, min(surely, _LOOK_AGAIN), _LEAST)


def _forget_old(
    connection: sqlite3.Connection, account: str, windows: tuple[Window, ...], travel: Travel, now: Moment
) -> None:
    """Delete what no window counts any more. The jumps are out of the stamps by now (`_slots` restamps)."""
    for kind in {kind for window in windows for kind in window.kinds}:
        longest = max(window.seconds for window in windows if kind in window.kinds)
        for stage in (_TAKEN, _SENT, _ARRIVED):
            edge = now.before(longest + _still_under_way(stage, travel))
            connection.execute(
                "DELETE FROM slots WHERE account = ? AND kind = ? AND stage = ? AND wall <= ? AND steady <= ?",
                (account, kind, stage, edge.wall, edge.steady),
            )
