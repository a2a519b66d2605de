"""The one immutable progress snapshot of a run, replaced as things are learned."""

from __future__ import annotations

import collections
import dataclasses
import threading
import time
from collections.abc import Callable, Mapping

from acdesk.activecampaign import MAX_BATCH_CONTACTS, Pace
from acdesk.runs.outcomes import Counts, Phase, ProgressSnapshot
from acdesk.runs.plan import IMPORTS_PER_MINUTE

RATE_SECONDS = 60.0


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
        self._change(waits_for=code, wait_params=dict(params))

    def _change(self, **changes: object) -> None:
        changed = dataclasses.replace(self.snapshot, **changes, requests=self._requests)  # type: ignore[arg-type]
        now = self._steady()
        handed = changed.accepted + changed.refused + changed.queued
        if handed != self._handed[-1][1]:
            self._handed.append((now, handed))
        while len(self._handed) > 2 and self._handed[0][0] < now - self._pace.seconds(RATE_SECONDS):
            self._handed.popleft()
        elapsed = max(now - self._handed[0][0], 1e-3)
        # No minute can hold more than the limit allows, however quick its first seconds were.
        most = IMPORTS_PER_MINUTE * MAX_BATCH_CONTACTS / self._pace.seconds(1.0)
        rate = min(max(0, handed - self._handed[0][1]) / elapsed * 60.0, most)
        left = changed.to_send - handed
        self.snapshot = dataclasses.replace(
            changed,
            rate=rate,
            seconds_left=self._seconds_left(left, rate),
        )

    def _seconds_left(self, contacts: int, rate: float) -> float | None:
        """Until the last is handed over: by the rate seen, at best by the account's limit."""
        if contacts <= 0:
            return None
        floor = contacts / (IMPORTS_PER_MINUTE * MAX_BATCH_CONTACTS) * self._pace.seconds(60.0)
        return max(floor, contacts / rate * 60.0) if rate > 0 else floor
