"""How long ago something was, when clocks can jump and computers sleep and restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, by both clocks, in seconds: `wall` since 1970 (people and time servers set it), `steady` since the computer
    started (it may stop while the computer sleeps, and begins again with a restart)."""

    wall: float
    steady: float

    def before(self, seconds: float) -> Moment:
        return Moment(self.wall - seconds, self.steady - seconds)


@dataclass(frozen=True, slots=True)
class Clocks:
    """Where moments come from: time.time and time.monotonic, or a test's own."""

    wall: Callable[[], float]
    steady: Callable[[], float]

    def now(self) -> Moment:
        return Moment(self.wall(), self.steady())


def age(then: Moment, now: Moment) -> float:
    """Seconds from `then` to `now`, 0 or more; too low after a jump, never too high.

    The steady clock can only have stood still, so what it shows has passed at least. The wall clock lowers that where
    the file came from another computer. Once the computer restarted, at most the time since the restart is certain.
    """
    wall, steady = now.wall - then.wall, now.steady - then.steady
    if steady < 0:
        return max(min(wall, now.steady) if wall >= 0 else 0.0, 0.0)
    return steady if wall < 0 else min(wall, steady)


def jumped(then: Moment, now: Moment) -> bool:
    """Whether a clock went back since: stamps like these would say something else with each second."""
    return now.steady < then.steady or now.wall < then.wall
