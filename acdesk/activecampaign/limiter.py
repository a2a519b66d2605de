"""The account's limits, exact over sliding windows, shared by every acdesk process on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from acdesk.activecampaign.pace import Pace
from acdesk.activecampaign.ways import RequestKind, Ways

_IMPORTS: tuple[RequestKind, ...] = ("import", "single_import")
_ALL: tuple[RequestKind, ...] = ("import", "single_import", "status", "other")

IMPORTS, SINGLE_IMPORTS, MINUTE = 100, 20, 60.6
"""100 import requests a minute, 20 of them with a single contact (bulk importer reference), 1 % kept back."""

REQUESTS, SECOND = 5, 1.02
"""5 requests of any kind a second (rate limits reference), 2 % kept back. Whether imports count is unsaid: they do."""

STATUS_REQUESTS, STATUS_REQUESTS_ALONE, STATUS_REQUESTS_BESIDE = 3, 4, 1
"""A status request is the third in its second at most, so that an import always finds room; the fourth where this
minute's imports have all gone out and the next is further away than a second. Where requests are so long on their way
that imports need nearly all there is, it goes out beside them only when nothing else does, or now and then."""

NOW_AND_THEN = 4.0
"""Seconds between status requests at most, once there is one: outcomes go on becoming known."""

AMPLE = 1.55
"""A request that counts for less than so many seconds leaves twice as many slots as imports need."""

BETWEEN_IMPORTS = 2.0
"""After so many seconds without an import none is under way to find room for."""

BUSY = 0.02
"""Seconds since the last look into the ledger within which another is likely to follow soon, and tells nothing new of
when imports go out again."""

SENDING = 60.0
"""Seconds a request can take from head to last byte (the write time-out); only a killed program leaves it open."""

HOLDS = (5.0, 10.0, 20.0, 40.0, 60.0)
LONGEST_HOLD = 300.0
"""Seconds nothing goes out after a rate refusal: without a Retry-After (by level of caution), and whatever it says."""

SHARE = 0.8
CALM = 30.0
"""Each rate refusal leaves us four fifths of every limit, each 30 s without one take a step of that back. So two
programs that share an account come to share its limits, and one that is alone again is soon at full speed."""


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
class Rules:
    """All limits of an account. Seconds are real ones: already divided by the pace."""

    windows: tuple[Window, ...]
    sending: float
    """A request may be under way for so long until it is written out,"""
    transit: float
    """and then until it is there."""
    holds: tuple[float, ...]
    """How long nobody gets a slot after a rate refusal, by level of caution; as many levels as there are."""
    share: float
    """Each level leaves this part of every window's slots (at least one)."""
    calm: float
    """Without a refusal for so long, caution goes down a level."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of the request that took a slot."""

    slot: int
    reached: Literal["sent", "arrived"]
    """It was written out, or given up; it was answered."""
    ago: float
    """At least so many seconds before now."""


class Ledger(Protocol):
    """Where slots are written down, so that they outlive a crash and hold for all processes (storage implements it)."""

    def take(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note] = ()) -> int | SlotWait:
        """Take down `notes`, then a slot in every window of this kind or in none; its id, or how long to wait.

        A slot counts in a window from now until `seconds` after its request has certainly arrived: after it was noted
        as "arrived", else `transit` after "sent", else `sending` + `transit` after it was taken. One that arrived later
        than that was stuck on its way, and counts once more. What no window counts is forgotten.
        """
        ...

    def free_in(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note] = ()) -> float:
        """Seconds until `take` with these `notes` may succeed, 0 when it would now. It may take them down."""
        ...

    def note(self, account: str, notes: Sequence[Note]) -> None:
        """Take down `notes`."""
        ...

    def hold_back(self, account: str, seconds: float | None, rules: Rules) -> None:
        """The account said "slow down": no slot for anybody for that many seconds from now (None: as the rules say).

        Caution goes up a level, once for all requests that were under way together.
        """
        ...


class Limiter:
    """Hands out slots for one account (a host, whatever the connection). Any thread; may raise StorageFault."""

    def __init__(self, account: str, ledger: Ledger, pace: Pace) -> None:
        self._account = account
        self._ledger = ledger
        self._pace = pace
        self._ways = Ways(pace)
        minutely = (
            Window(_IMPORTS, IMPORTS, pace.seconds(MINUTE)),
            Window(("single_import",), SINGLE_IMPORTS, pace.seconds(MINUTE)),
        )
        self._rules = Rules(
            windows=(*minutely, Window(_ALL, REQUESTS, pace.seconds(SECOND))),
            sending=pace.seconds(SENDING),
            transit=self._ways.first_transit,
            holds=tuple(pace.seconds(hold) for hold in HOLDS),
            share=SHARE,
            calm=pace.seconds(CALM),
        )
        second = Window(_ALL, REQUESTS, pace.seconds(SECOND))
        self._leaving_room = (*minutely, replace(second, slots=STATUS_REQUESTS))
        self._leaving_less = (*minutely, replace(second, slots=STATUS_REQUESTS_ALONE))
        self._leaving_all = (*minutely, replace(second, slots=STATUS_REQUESTS_BESIDE))
        self._imports_only = replace(self._rules, windows=minutely)
        self._no_imports_before = float("-inf")
        """time.monotonic until which status requests are in nobody's way."""
        self._looked_for_imports = float("-inf")
        self._last_import = self._last_status = float("-inf")
        self._guard = threading.Lock()
        self._notes: list[tuple[int, Literal["sent", "arrived"], float]] = []
        """(slot, what it reached, time.monotonic then), to be taken down with the next slot."""
        self._told = float("-inf")
        """time.monotonic when the ledger last heard from us."""

    def take(
        self, kind: RequestKind, stop: threading.Event | None = None, *, patience: float | None = None
    ) -> int | None:
        """Wait for a slot and take it; None when `stop` was set meanwhile (no slot is taken then).

        None too when it would come only after `patience` seconds from now.
        """
        until = None if patience is None else time.monotonic() + patience
        while stop is None or not stop.is_set():
            rules = self._rules_for(kind)
            answer = self._ledger.take(self._account, kind, rules, self._noted())
            if not isinstance(answer, SlotWait):
                with self._guard:
                    self._ways.goes_out(answer)
                    if kind in _IMPORTS:
                        self._last_import = time.monotonic()
                    elif kind == "status":
                        self._last_status = time.monotonic()
                return answer
            if until is not None and time.monotonic() + answer.seconds > until:
                return None
            if stop is None:
                time.sleep(answer.seconds)
            else:
                stop.wait(answer.seconds)
        return None

    @property
    def usual_seconds(self) -> float:
        """Real ones from request to answer, lately."""
        return self._ways.usual

    def free_in(self, kind: RequestKind) -> float:
        """Seconds until a slot is likely free, 0 when one is; takes none."""
        with self._guard:
            notes = _aged(self._notes)
        return self._ledger.free_in(self._account, kind, self._rules_for(kind), notes)

    def sent(self, slot: int, kind: RequestKind = "other") -> None:
        """It was written out. Noted only when it matters: the answer may be here before that."""
        with self._guard:
            self._ways.written(slot, kind)
            self._notes.append((slot, "sent", time.monotonic()))

    def given_up(self, slot: int) -> None:
        """No more of it goes out, and no answer is awaited."""
        with self._guard:
            self._ways.over(slot)
            self._notes.append((slot, "sent", time.monotonic()))
        self.flush()

    def arrived(self, slot: int, kind: RequestKind = "other", took: float = 0.0) -> None:
        """It was answered, `took` real seconds after it was written out; it had arrived before that."""
        now = time.monotonic()
        with self._guard:
            before = self._ways.answered(slot, kind, took)
            self._notes = [note for note in self._notes if note[0] != slot]
            self._notes.append((slot, "arrived", now - before))
            idle = self._ways.nothing_out and now - self._told > BUSY
        if idle:
            # Else the next that goes out takes it along: each look into the ledger may wait for other writers.
            self.flush()

    def flush(self) -> None:
        """Let other processes know what has arrived; to be called where no request is likely to follow soon."""
        notes = self._noted()
        if notes:
            self._ledger.note(self._account, notes)

    def slow_down(self, seconds: float | None) -> None:
        """After 429 or a rate refusal: nothing goes out for that many seconds (the account's, as in Retry-After).

        None: the account didn't say how long. Either way the limits are taken more carefully for a while afterwards.
        """
        wanted = None if seconds is None else self._pace.seconds(min(max(seconds, 0.0), LONGEST_HOLD))
        self._ledger.hold_back(self._account, wanted, self._rules)

    def _noted(self) -> tuple[Note, ...]:
        with self._guard:
            notes, self._notes = self._notes, []
            self._told = time.monotonic()
        return _aged(notes)

    def _rules_for(self, kind: RequestKind) -> Rules:
        with self._guard:
            slow, transit = self._ways.slow, self._ways.transit
        windows = self._rules.windows
        if kind == "status":
            # Where answers are waited for, a request counts until it is answered.
            windows = self._windows_for_status(transit if slow else self._ways.usual)
        return replace(self._rules, windows=windows, transit=transit)

    def _windows_for_status(self, way: float) -> tuple[Window, ...]:
        """`way`: seconds a request counts beyond its second."""
        if self._imports_are_far():
            return self._leaving_less
        now = time.monotonic()
        ample = self._pace.seconds(SECOND) + way <= self._pace.seconds(AMPLE)
        no_imports = now - self._last_import > self._pace.seconds(BETWEEN_IMPORTS)
        if now - self._last_status > self._pace.seconds(NOW_AND_THEN):
            return self._rules.windows
        return self._leaving_room if ample or no_imports else self._leaving_all

    def _imports_are_far(self) -> bool:
        now = time.monotonic()
        if now < self._no_imports_before:
            return True
        if now - self._looked_for_imports < BUSY:
            return False
        self._looked_for_imports = now
        seconds = self._ledger.free_in(self._account, "import", self._imports_only)
        self._no_imports_before = now + seconds - self._pace.seconds(SECOND) - self._rules.transit
        return now < self._no_imports_before


def _aged(notes: Sequence[tuple[int, Literal["sent", "arrived"], float]]) -> tuple[Note, ...]:
    now = time.monotonic()
    return tuple(Note(slot, reached, max(now - then, 0.0)) for slot, reached, then in notes)
