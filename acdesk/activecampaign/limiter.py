"""The account's limits, exact over sliding windows, shared by every acdesk process on this machine."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Literal, Protocol

from acdesk.activecampaign.pace import Pace

RequestKind = Literal["import", "single_import", "status", "other"]


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


class Ledger(Protocol):
    """Where slots are written down, so that they outlive a crash and hold for all processes (storage implements it)."""

    def take(self, account: str, kind: RequestKind, windows: tuple[Window, ...], transit: float) -> int | SlotWait:
        """Take a slot in every window at once or in none; an id for `arrived`, or how long to wait.

        A slot counts in a window from now until `seconds` after its request has certainly arrived: after `arrived` was
        called for it, or `transit` seconds after it was taken, whichever is sooner.
        """
        ...

    def arrived(self, slot: int) -> None:
        """The request of this slot has been answered, so it arrived before now."""
        ...

    def hold_back(self, account: str, until_seconds: float) -> None:
        """The account said "slow down": no slot for anybody for that many seconds."""
        ...


class Limiter:
    """Hands out slots for one account."""

    def __init__(self, account: str, ledger: Ledger, pace: Pace) -> None:
        raise NotImplementedError

    def take(self, kind: RequestKind, stop: threading.Event | None = None) -> int | None:
        """Wait for a slot and take it; None when `stop` was set meanwhile (no slot is taken then)."""
        raise NotImplementedError

    def free_in(self, kind: RequestKind) -> float:
        """Seconds until a slot is likely free, 0 when one is; takes none."""
        raise NotImplementedError

    def arrived(self, slot: int) -> None:
        raise NotImplementedError

    def slow_down(self, seconds: float) -> None:
        """After 429 or a rate refusal."""
        raise NotImplementedError
