"""The account's limits, exact over sliding windows, shared by every acdesk process on this machine."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from acdesk.activecampaign.pace import Pace

RequestKind = Literal["import", "single_import", "status", "other"]

_IMPORTS: tuple[RequestKind, ...] = ("import", "single_import")
_ALL: tuple[RequestKind, ...] = ("import", "single_import", "status", "other")

IMPORTS, SINGLE_IMPORTS, MINUTE = 100, 20, 60.6
"""100 import requests a minute, 20 of them with a single contact (bulk importer reference), 1 % kept back."""

REQUESTS, SECOND = 5, 1.02
"""5 requests of any kind a second (rate limits reference), 2 % kept back. Whether imports count is unsaid: they do."""

STATUS_REQUESTS = 3
"""A status request is the third in its second at most, so that an import always finds room."""

TRANSIT, LEAST_TRANSIT, MOST_TRANSIT = 0.5, 0.05, 1.5
"""Seconds after which a request that was written out is taken to have arrived while its answer is still awaited. A
faster pace makes no network or processor faster, so the second isn't divided; the third is, or it'd be the limit."""

LEAST_WAY = 0.02
"""Once it is answered, it is known how long that took, and the way there is TRANSIT or this at most."""

PROMPT, LEAST_PROMPT = 5.0, 0.5
QUICK = 1.0
"""Where answers come within the third, nothing is lost by waiting for them instead, up to the first (the second isn't
divided): a request whose answer is overdue may well be stuck before the account."""

RECENT = 100
"""Answers of each kind that say how long the account takes."""

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


class Ledger(Protocol):
    """Where slots are written down, so that they outlive a crash and hold for all processes (storage implements it)."""

    def take(self, account: str, kind: RequestKind, rules: Rules) -> int | SlotWait:
        """Take a slot in every window of this kind or in none; an id for `sent` and `arrived`, or how long to wait.

        A slot counts in a window from now until `seconds` after its request has certainly arrived: after `arrived` was
        called for it, or `transit` after `sent` was, whichever is sooner. Without either, `sending` + `transit` after
        it was taken. What no window counts is forgotten.
        """
        ...

    def free_in(self, account: str, kind: RequestKind, rules: Rules) -> float:
        """Seconds until `take` may succeed, 0 when it would now."""
        ...

    def sent(self, slot: int, ago: float) -> None:
        """The request of this slot was written out, or given up, so many seconds ago."""
        ...

    def arrived(self, slot: int, ago: float) -> None:
        """The request of this slot has been answered: it arrived at least `ago` seconds before now."""
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
        minutely = (
            Window(_IMPORTS, IMPORTS, pace.seconds(MINUTE)),
            Window(("single_import",), SINGLE_IMPORTS, pace.seconds(MINUTE)),
        )
        self._rules = Rules(
            windows=(*minutely, Window(_ALL, REQUESTS, pace.seconds(SECOND))),
            sending=pace.seconds(SENDING),
            transit=min(max(pace.seconds(TRANSIT), LEAST_TRANSIT), pace.seconds(MOST_TRANSIT)),
            holds=tuple(pace.seconds(hold) for hold in HOLDS),
            share=SHARE,
            calm=pace.seconds(CALM),
        )
        leaving_room = (*minutely, Window(_ALL, STATUS_REQUESTS, pace.seconds(SECOND)))
        self._status_rules = replace(self._rules, windows=leaving_room)
        self._way = max(pace.seconds(TRANSIT), LEAST_WAY)
        self._prompt = max(pace.seconds(PROMPT), LEAST_PROMPT)
        self._sent: dict[int, float] = {}
        """Slots written out and not noted in the ledger yet: time.monotonic then."""
        self._answers: dict[RequestKind, deque[float]] = {kind: deque(maxlen=RECENT) for kind in _ALL}

    def take(
        self, kind: RequestKind, stop: threading.Event | None = None, *, patience: float | None = None
    ) -> int | None:
        """Wait for a slot and take it; None when `stop` was set meanwhile (no slot is taken then).

        None too when it would come only after `patience` seconds from now.
        """
        until = None if patience is None else time.monotonic() + patience
        while stop is None or not stop.is_set():
            self._note_sent()
            answer = self._ledger.take(self._account, kind, self._rules_for(kind))
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
        self._note_sent()
        return self._ledger.free_in(self._account, kind, self._rules_for(kind))

    def sent(self, slot: int) -> None:
        """It was written out. Noted only when it matters: the answer may be here before that."""
        self._sent[slot] = time.monotonic()

    def given_up(self, slot: int) -> None:
        """No more of it goes out, and no answer is awaited."""
        self._sent.pop(slot, None)
        self._ledger.sent(slot, 0.0)

    def arrived(self, slot: int, kind: RequestKind = "other", took: float = 0.0) -> None:
        """It was answered, `took` real seconds after it was written out.

        The account needs some time for every answer. What the quickest of the last ones took, less a generous way
        there, is certain: by so much it arrived before its answer, however late that came.
        """
        self._sent.pop(slot, None)
        quickest = self._answers[kind]
        quickest.append(took)
        self._ledger.arrived(slot, max(min(quickest) - self._way, 0.0))

    def slow_down(self, seconds: float | None) -> None:
        """After 429 or a rate refusal: nothing goes out for that many seconds (the account's, as in Retry-After).

        None: the account didn't say how long. Either way the limits are taken more carefully for a while afterwards.
        """
        wanted = None if seconds is None else self._pace.seconds(min(max(seconds, 0.0), LONGEST_HOLD))
        self._ledger.hold_back(self._account, wanted, self._rules)

    def _note_sent(self) -> None:
        for slot in list(self._sent):
            written = self._sent.pop(slot, None)
            if written is not None:
                self._ledger.sent(slot, time.monotonic() - written)

    def _rules_for(self, kind: RequestKind) -> Rules:
        rules = self._status_rules if kind == "status" else self._rules
        slow = any(min(took) > self._pace.seconds(QUICK) for took in self._answers.values() if took)
        return rules if slow else replace(rules, transit=self._prompt)
