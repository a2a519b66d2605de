"""How long requests are on their way to the account, as far as their answers tell."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Literal

from acdesk.activecampaign.pace import Pace

RequestKind = Literal["import", "single_import", "status", "other"]

TRANSIT, LEAST_TRANSIT, MOST_TRANSIT = 0.5, 0.15, 1.5
"""Seconds after which a request that was written out is taken to have arrived while its answer is still awaited. A
faster pace makes no network or processor faster, so the second isn't divided; the third is, or it'd be the limit."""

UNSTEADY = 3.0
"""Where answers take nearly the same time, nothing holds requests up on their way: then so many times the difference
between the slowest and the quickest will do in place of the second (not less than TRANSIT, divided), or little would be
left of the five a second for status requests."""

HELD_UP = 0.3
"""Computer time. Where answers differ by more than the third of TRANSIT, a fast pace meets a busy machine, on which the
account itself wakes late: then it is as long as they differ, up to here."""

LEAST_WAY = 0.02
"""Once it is answered, it is known how long that took, and the way there is TRANSIT or this at most."""

PROMPT, LEAST_PROMPT = 5.0, 0.5
QUICK, LEAST_QUICK, MOST_QUICK = 1.0, 0.15, 1.6
"""Where answers come within the third, nothing is lost by waiting for them instead, up to the first (the second isn't
divided): a request whose answer is overdue may well be stuck before the account. At a faster pace a processor that's
busy holds a request up for longer than a second of the account: there the fourth counts, up to the fifth (divided)."""

LEAST_STALL = 2.0
"""While no answer comes that is due, what was written out since may be stuck before the account, and would arrive all
at once: it counts for as long as that lasts, up to PROMPT or this, which isn't divided."""

ENOUGH_ANSWERS = 20
"""So many are needed to know how long the account takes: the quickest of a few may have been held up itself."""

LATELY = 10
RECENT = 100
"""Answers of each kind that say how long the account takes."""


class Ways:
    """Requests under way, and what the last answers took. One thread at a time."""

    def __init__(self, pace: Pace, steady: Callable[[], float] = time.monotonic) -> None:
        self._steady = steady
        self._there = pace.seconds(TRANSIT)
        self.first_transit = min(max(self._there, LEAST_TRANSIT), pace.seconds(MOST_TRANSIT))
        """Where hardly anything is known, and at most."""
        self._quick = max(pace.seconds(QUICK), min(LEAST_QUICK, pace.seconds(MOST_QUICK)))
        self._prompt = max(pace.seconds(PROMPT), LEAST_PROMPT)
        self._longest_stall = max(pace.seconds(PROMPT), LEAST_STALL)
        self.usual = 0.0
        """Seconds that answers took lately."""
        self._out: dict[int, tuple[RequestKind, float] | None] = {}
        """Slot -> its kind and when it was written out."""
        self._answered_up_to = float("-inf")
        """When the last of those was written out that are answered."""
        self._took: dict[RequestKind, deque[float]] = {}
        self._spread: dict[RequestKind, tuple[float, float, bool]] = {}
        """(quickest, slowest, whether these are enough to tell) of each."""

    @property
    def nothing_out(self) -> bool:
        return not self._out

    def goes_out(self, slot: int) -> None:
        self._out[slot] = None

    def written(self, slot: int, kind: RequestKind) -> None:
        if slot in self._out:
            self._out[slot] = (kind, self._steady())

    def over(self, slot: int) -> None:
        """No answer is awaited any more."""
        self._out.pop(slot, None)

    def answered(self, slot: int, kind: RequestKind, took: float) -> float:
        """`took`: seconds since it was written out. So many seconds before its answer it had certainly arrived: the
        account needs some time for every answer, what the quickest took less the way there and back."""
        way = self._out.pop(slot, None)
        if way is not None:
            self._answered_up_to = max(self._answered_up_to, way[1])
        answers = self._took.setdefault(kind, deque(maxlen=RECENT))
        answers.append(took)
        self.usual += (took - self.usual) / LATELY
        quickest, _, known = self._spread[kind] = (min(answers), max(answers), len(answers) >= ENOUGH_ANSWERS)
        return max(quickest - max(self._there, LEAST_WAY), 0.0) if known else 0.0

    @property
    def slow(self) -> bool:
        """Whether it would cost something to wait for answers."""
        return any(known and quickest > self._quick for quickest, _, known in self._spread.values())

    @property
    def transit(self) -> float:
        """Seconds from the last byte of a request until it has arrived, answered or not."""
        differ = max((slowest - quickest for quickest, slowest, known in self._spread.values() if known), default=0.0)
        usual = self._prompt
        if self.slow:
            usual = max(min(max(differ * UNSTEADY, self._there), self.first_transit), min(differ, HELD_UP))
        overdue = self._overdue()
        if overdue <= 0:
            return usual
        # It was alive when the last answer was sent, which may have come late to us.
        late = max(min(differ / 2, self.first_transit, LEAST_TRANSIT), LEAST_WAY)
        return max(usual, min(late + overdue, self._longest_stall))

    def _overdue(self) -> float:
        """Seconds for which an answer should have come and none did. One that hangs alone is nothing: what was written
        out after it is answered."""
        now = self._steady()
        waiting = [way for way in self._out.values() if way is not None and way[1] > self._answered_up_to]
        quickest = {kind: spread[0] for kind, spread in self._spread.items()}
        return max((now - written - quickest.get(kind, 0.0) for kind, written in waiting), default=0.0)
