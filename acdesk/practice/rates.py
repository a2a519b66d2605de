"""The account's limits as sliding windows, counted on arrival (section 2: E; section 3: B, H).

Whether the real windows slide and whether imports use the 5-a-second budget is not stated; the strictest reading is
practised here: they slide, and an import counts in both.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

PER_SECOND = 5
"""Requests of any kind in 1 s (section 2: E)."""
IMPORTS_PER_MINUTE = 100
"""Import requests in 60 s (section 3: B, H)."""
SINGLES_PER_MINUTE = 20
"""Import requests with a single contact in 60 s; they count among the 100 as well (section 3: B, H)."""

NETWORK_JITTER = 0.002
"""Real seconds a fast clock forgives: speeding up the account does not speed up the wire, so at high speed two
requests sent a whole window apart could arrive closer than that. At most a fifth of a window; none at speed 1."""


@dataclass(frozen=True)
class Verdict:
    """What a window said of one request."""

    allowed: bool
    limit: int
    remaining: int
    retry_after: float
    """Account seconds until a slot is free; 0 when allowed."""


class Window:
    """At most `limit` requests in any `seconds` account seconds.

    A refused request takes no slot (not documented; otherwise a client that retries could never recover), but it does
    count in `most`, the highest number of arrivals seen in any one window.
    """

    def __init__(self, limit: int, seconds: float, speed: float) -> None:
        self.limit = limit
        self.speed = speed
        real = seconds / speed
        self.length = real if speed <= 1 else real - min(NETWORK_JITTER, real / 5)
        """Real seconds."""
        self.enforced = True
        self.over = 0
        self.most = 0
        self._taken: deque[float] = deque()
        self._arrived: deque[float] = deque()

    def see(self, now: float) -> None:
        """Note a request that arrived at `now` but was turned away by another window."""
        _drop(self._arrived, now - self.length)
        self._arrived.append(now)
        self.most = max(self.most, len(self._arrived))

    def arrive(self, now: float) -> Verdict:
        """Count a request that arrived at `now` (monotonic seconds, never going back)."""
        self.see(now)
        _drop(self._taken, now - self.length)
        if len(self._taken) >= self.limit:
            self.over += 1
            if self.enforced:
                wait = (self._taken[0] + self.length - now) * self.speed
                return Verdict(allowed=False, limit=self.limit, remaining=0, retry_after=max(wait, 0.0))
        self._taken.append(now)
        return Verdict(allowed=True, limit=self.limit, remaining=max(self.limit - len(self._taken), 0), retry_after=0.0)

    def count(self, now: float) -> int:
        """Arrivals within the window that ends at `now`."""
        _drop(self._arrived, now - self.length)
        return len(self._arrived)

    def clear(self) -> None:
        """Forget counts and maximum (not the slots taken)."""
        self.over = self.most = 0


def _drop(times: deque[float], edge: float) -> None:
    while times and times[0] <= edge:
        times.popleft()


class Limits:
    """The three windows of one account."""

    def __init__(self, speed: float, *, enforced: bool) -> None:
        self.general = Window(PER_SECOND, 1.0, speed)
        self.imports = Window(IMPORTS_PER_MINUTE, 60.0, speed)
        self.singles = Window(SINGLES_PER_MINUTE, 60.0, speed)
        self.enforce(enforced=enforced)

    def windows(self) -> dict[str, Window]:
        """By the names used in the state document."""
        return {"general": self.general, "import": self.imports, "single": self.singles}

    def enforce(self, *, enforced: bool) -> None:
        """Switch refusing on or off; counting goes on."""
        for window in self.windows().values():
            window.enforced = enforced
