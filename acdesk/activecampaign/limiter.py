"""The account's limits, exact over sliding windows, shared by every acdesk process on this machine."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Literal, Protocol

from acdesk.activecampaign.pace import Pace

RequestKind = Literal["import", "single_import", "status", "other"]

_IMPORTS: tuple[RequestKind, ...] = ("import", "single_import")
_ALL: tuple[RequestKind, ...] = ("import", "single_import", "status", "other")

IMPORTS, SINGLE_IMPORTS, MINUTE = 100, 20, 61.0
"""100 import requests a minute, 20 of them with a single contact (bulk importer reference), over 60 s and a second
kept back."""

REQUESTS, SECOND = 5, 1.02
"""5 requests of any kind a second (rate limits reference), 2 % kept back. Whether imports count is unsaid: they do."""

STATUS_REQUESTS = 3
"""A status request is the third in its second at most, so that an import always finds room."""

TRANSIT = 0.5
"""Seconds after which a request that was written out is taken to have arrived, answered or not."""

SENDING = 60.0
"""Seconds a request can take from head to last byte (the write time-out); only a killed program leaves it open."""

UNSAID_HOLD = 5.0
LONGEST_HOLD = 300.0
"""Seconds nothing goes out after a rate refusal: without a Retry-After, and whatever it says."""


@dataclass(frozen=True, slots=True)
class SlotWait:
    """No slot now; ask again after `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Window:
    """At most `slots` requests of `kinds` in any `seconds`."""

    kinds: tuple[RequestKind, ...]
    slots: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Travel:
    """Seconds a request may be under way: `sending` until it is written out, then `transit` until it is there."""

    sending: float
    transit: float


class Ledger(Protocol):
    """Where slots are written down, so that they outlive a crash and hold for all processes (storage implements it)."""

    def take(self, account: str, kind: RequestKind, windows: tuple[Window, ...], travel: Travel) -> int | SlotWait:
        """Take a slot in every window of this kind or in none; an id for `sent` and `arrived`, or how long to wait.

        A slot counts in a window from now until `seconds` after its request has certainly arrived: after `arrived` was
        called for it, or `transit` after `sent` was, whichever is sooner. Without either, `sending` + `transit` after
        it was taken. `windows` are all the account has, also those of other kinds: what none counts is forgotten.
        """
        ...

    def free_in(self, account: str, kind: RequestKind, windows: tuple[Window, ...], travel: Travel) -> float:
        """Seconds until `take` may succeed, 0 when it would now."""
        ...

    def sent(self, slot: int) -> None:
        """The request of this slot is written out, or given up."""
        ...

    def arrived(self, slot: int) -> None:
        """The request of this slot has been answered, so it arrived before now."""
        ...

    def hold_back(self, account: str, seconds: float) -> None:
        """The account said "slow down": no slot for anybody for that many seconds from now."""
        ...


class Limiter:
    """Hands out slots for one account (a host, whatever the connection). Any thread; may raise StorageFault."""

    def __init__(self, account: str, ledger: Ledger, pace: Pace) -> None:
        self._account = account
        self._ledger = ledger
        self._pace = pace
        self._travel = Travel(pace.seconds(SENDING), pace.seconds(TRANSIT))
        minutely = (
            Window(_IMPORTS, IMPORTS, pace.seconds(MINUTE)),
            Window(("single_import",), SINGLE_IMPORTS, pace.seconds(MINUTE)),
        )
        self._windows = (*minutely, Window(_ALL, REQUESTS, pace.seconds(SECOND)))
        self._status_windows = (*minutely, Window(_ALL, STATUS_REQUESTS, pace.seconds(SECOND)))

    def take(
        self, kind: RequestKind, stop: threading.Event | None = None, *, patience: float | None = None
    ) -> int | None:
        """Wait for a slot and take it; None when `stop` was set meanwhile (no slot is taken then).

        None too when it would come only after `patience` seconds from now.
        """
        until = None if patience is None else time.monotonic() + patience
        while stop is None or not stop.is_set():
            answer = self._ledger.take(self._account, kind, self._windows_of(kind), self._travel)
            if not isinstance(answer, SlotWait):
                return answer
            if until is not None and time.monotonic() + answer.seconds > until:
                return None
            if stop is None:
                time.sleep(answer.seconds)
            else:
                stop.wait(answer.seconds)
        return None

    def free_in(self, kind: RequestKind) -> float:
        """Seconds until a slot is likely free, 0 when one is; takes none."""
        return self._ledger.free_in(self._account, kind, self._windows_of(kind), self._travel)

    def sent(self, slot: int) -> None:
        self._ledger.sent(slot)

    def arrived(self, slot: int) -> None:
        self._ledger.arrived(slot)

    def slow_down(self, seconds: float | None) -> None:
        """After 429 or a rate refusal: nothing goes out for that many seconds (the account's, as in Retry-After).

        None: the account didn't say how long.
        """
        wanted = UNSAID_HOLD if seconds is None else min(max(seconds, 0.0), LONGEST_HOLD)
        self._ledger.hold_back(self._account, self._pace.seconds(wanted))

    def _windows_of(self, kind: RequestKind) -> tuple[Window, ...]:
        return self._status_windows if kind == "status" else self._windows
