"""Seconds of being awake: an hour asleep is no hour of patience."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

ASLEEP = 30.0
"""The engine looks at the clock every second. What lies further apart was sleep, or a stopped program."""


class WakingSeconds:
    """A steady clock that stands still while the computer sleeps, on every system. Any thread.

    Some systems' own steady clock goes on then: a fault from just before and one from just after would look like an
    hour without a success.
    """

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        self._steady = steady
        self._guard = threading.Lock()
        self._seen = steady()
        self._awake = 0.0

    def __call__(self) -> float:
        with self._guard:
            now = self._steady()
            passed, self._seen = now - self._seen, now
            self._awake += passed if 0 <= passed <= ASLEEP else 0.0
            return self._awake
