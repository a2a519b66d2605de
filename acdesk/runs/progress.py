"""The one immutable progress snapshot of a run, replaced as things are learned."""

from __future__ import annotations

import collections
import dataclasses
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from acdesk.activecampaign import MAX_BATCH_CONTACTS, Pace
from acdesk.activecampaign.limiter import MINUTE, REQUESTS, SECOND
from acdesk.runs.outcomes import Counts, Phase, ProgressSnapshot
from acdesk.runs.plan import IMPORTS_PER_MINUTE

RATE_SECONDS = 60.0

SLOW = 0.8
"""Below this part of what the limits allow, it is the account that decides how long it takes."""

AS_OFTEN = 0.1
"""Seconds after which the passing of time alone is worth a new snapshot."""


class Progress:
    """Written by the engine's thread alone; `snapshot` may be read from any."""

    def __init__(
        self,
        rows: int,
        counts: Counts,
        to_send: int,
        queued: int,
        *,
        seconds: float,
        requests: int,
        pace: Pace,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """`counts` and `queued` as the journal has them; `seconds` and `requests` of earlier attempts."""
        self._pace = pace
        self._steady = steady
        self._began = steady()
        self._seconds_before = seconds
        self._requests = requests
        self._changed = self._began
        self._lock = threading.Lock()
        self._handed = collections.deque([(self._began, counts.accepted + counts.refused + queued)])
        self.snapshot = ProgressSnapshot(
            phase="preparing",
            rows=rows,
            to_send=to_send,
            queued=queued,
            accepted=counts.accepted,
            refused=counts.refused,
            requests=requests,
            rate=0.0,
            seconds_left=None,
        )

    @property
    def seconds(self) -> float:
        """Spent running, over all attempts."""
        return self._seconds_before + self._steady() - self._began

    @property
    def requests(self) -> int:
        return self._requests

    def request_went_out(self) -> None:
        """Called from the threads that send."""
        with self._lock:
            self._requests += 1

    def phase(self, phase: Phase) -> None:
        if phase != self.snapshot.phase:
            self.snapshot = dataclasses.replace(self.snapshot, phase=phase)

    def queued(self, contacts: int) -> None:
        self._change(queued=self.snapshot.queued + contacts)

    def unqueued(self, contacts: int) -> None:
        """The account gave them back."""
        self._change(queued=max(0, self.snapshot.queued - contacts))

    def settled(self, accepted: int, refused: int, *, was_queued: int) -> None:
        now = self.snapshot
        self._change(
            queued=max(0, now.queued - was_queued), accepted=now.accepted + accepted, refused=now.refused + refused
        )

    def waits(self, code: str | None, params: Mapping[str, str | int | float]) -> None:
        """What the run waits for, and the passing of time."""
        same = code == self.snapshot.waits_for and params == self.snapshot.wait_params
        if not same or self._steady() - self._changed >= AS_OFTEN:
            self._change(waits_for=code, wait_params=dict(params))

    def _change(self, **changes: Any) -> None:
        before = self.snapshot
        now = self._changed = self._steady()
        counts = (changes.get(name, getattr(before, name)) for name in ("accepted", "refused", "queued"))
        handed = sum(counts)
        if handed != self._handed[-1][1]:
            self._handed.append((now, handed))
        while len(self._handed) > 2 and self._handed[0][0] < now - self._pace.seconds(RATE_SECONDS):
            self._handed.popleft()
        elapsed = max(now - self._handed[0][0], 1e-3)
        # No minute can hold more than the limit allows, however quick its first seconds were.
        most = IMPORTS_PER_MINUTE * MAX_BATCH_CONTACTS / self._pace.seconds(1.0)
        rate = min(max(0, handed - self._handed[0][1]) / elapsed * 60.0, most)
        left = self._seconds_left(handed, before.to_send - handed, now)
        self.snapshot = dataclasses.replace(before, **changes, requests=self._requests, rate=rate, seconds_left=left)

    def _seconds_left(self, handed: int, contacts: int, now: float) -> float | None:
        """Until the last of `contacts` more is handed over: by the account's limits, or the rate seen if that is lower.

        Each import goes out a minute after the one a hundred before it, or at the limit a second where there is none.
        """
        if contacts <= 0:
            return None
        a_minute, a_second = IMPORTS_PER_MINUTE * MAX_BATCH_CONTACTS, REQUESTS * MAX_BATCH_CONTACTS / SECOND
        minutes = -(-contacts // a_minute)
        before = handed + contacts - minutes * a_minute
        if before > 0:
            base = next(at for at, then in self._handed if then >= before)
        else:
            minutes -= 1
            base = now + self._pace.seconds((contacts - minutes * a_minute) / a_second)
        least = max(base - now + self._pace.seconds(minutes * MINUTE), 0.0)
        elapsed = now - self._handed[0][0]
        lately = handed - self._handed[0][1]
        passed = elapsed / self._pace.seconds(1.0)
        possible = min(passed * a_second, a_minute * max(passed / MINUTE, 1.0))
        slow = 0 < lately < SLOW * possible
        return max(least, contacts / lately * elapsed) if slow else least
