"""What can go wrong on the wire, sorted by what to do about it.

A final refusal is an `AccountFault` (sentences.faults): account, address, redirect, a key that can't be one.
"""

from __future__ import annotations

from acdesk.sentences.faults import AccountFault


class PassingFault(AccountFault):
    """May go away: time-out, reset, empty or foreign body, 5xx, 429, 403 (a few times), rate refusals.

    `retry_after` is what the account asked for, in the account's seconds (`Pace` divides them), or None. `taken` says
    whether the account may have taken the request: False only where it certainly did not (no connection, or a complete
    refusal in words).
    """

    def __init__(
        self, code: str, *, retry_after: float | None = None, taken: bool = True, **params: str | float
    ) -> None:
        super().__init__(code, **params)
        self.retry_after = retry_after
        self.taken = taken


class Stopped(Exception):  # noqa: N818  not an error: the user asked for it
    """`stop` was set before the request went out. Nothing was sent."""
