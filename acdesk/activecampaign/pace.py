"""How fast time runs for limits and waits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """All limits and waits of DESIGN sections 3 and 4, in seconds, divided by `speed` (1 but on loopback).

    HTTP time-outs are divided too, but never below one second.
    """

    speed: float = 1.0

    @classmethod
    def of(cls, speed: float | None, *, loopback: bool) -> Pace:
        """`ACDESK_SPEED` is honoured for loopback hosts alone."""
        return cls(speed if speed and loopback else 1.0)

    def seconds(self, real: float) -> float:
        return real / self.speed
