"""How long a passing fault is taken for passing."""

from __future__ import annotations

from collections.abc import Callable

from acdesk.activecampaign import Pace, PassingFault
from acdesk.sentences.faults import AccountFault

PASSING_SECONDS = 15 * 60.0
"""A passing fault is retried for this long without one success between."""

FORBIDDEN = "account.forbidden"
FORBIDDEN_TIMES = 4
FORBIDDEN_SECONDS = 60.0
"""A 403 can be a passing fault: so many times over at least so long before it is believed."""

FIRST_WAIT = 1.0
LONGEST_WAIT = 60.0
LONGEST_TOLD = 300.0
"""A wait the account asks for is kept up to here: what it says may be a date a century away."""


class Patience:
    """Decides for one kind of request when to try again and when to give up. All waits follow the pace.

    Failures of requests that were under way together count as one: only one that began after the last failure was
    answered with a wait makes the next wait longer.
    """

    def __init__(self, pace: Pace, clock: Callable[[], float]) -> None:
        """`clock`: steady seconds."""
        self._pace = pace
        self._clock = clock
        self._wait = 0.0
        self._since: float | None = None
        self._forbidden_since: float | None = None
        self._forbidden_times = 0
        self._latest = float("-inf")
        self.not_before = float("-inf")
        """No request of this kind before this moment of `clock`."""
        self.fault: PassingFault | None = None
        """What it is being patient with."""

    def success(self) -> None:
        self._wait = 0.0
        self._since = self._forbidden_since = self.fault = None
        self._forbidden_times = 0
        self._latest = self.not_before = float("-inf")

    def failure(self, fault: PassingFault, began: float) -> None:
        """Raises AccountFault with the same code when patience is over. `began`: when the failed request went out."""
        now = self._clock()
        if self._since is None:
            self._since = now
        self.fault = fault
        if fault.code == FORBIDDEN:
            self._forbidden_times += 1
            self._forbidden_since = now if self._forbidden_since is None else self._forbidden_since
            if self._forbidden_times >= FORBIDDEN_TIMES and now - self._forbidden_since >= self._pace.seconds(
                FORBIDDEN_SECONDS
            ):
                raise AccountFault(fault.code, **fault.params)
        else:
            self._forbidden_times, self._forbidden_since = 0, None
        if now - self._since >= self._pace.seconds(PASSING_SECONDS):
            raise AccountFault(fault.code, **fault.params)
        if began < self._latest:
            return
        self._latest = now
        self._wait = min(max(self._wait * 2, FIRST_WAIT), LONGEST_WAIT)
        wait = max(self._wait, min(fault.retry_after or 0.0, LONGEST_TOLD))
        self.not_before = max(self.not_before, now + self._pace.seconds(wait))
