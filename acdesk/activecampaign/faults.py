"""What can go wrong on the wire, sorted by what to do about it.

A final refusal is an `AccountFault` (sentences.faults): key, rights, account, address, foreign page, redirect.
"""

from __future__ import annotations

from acdesk.sentences.faults import AccountFault


class PassingFault(AccountFault):
    """May go away: time-out, reset, empty or foreign body, 5xx, 429, 403 (a few times), rate refusals.

    `retry_after` is what the account asked for, in seconds, or None. `taken` says whether the account may have taken the
    request: False only where it certainly did not (no connection, or a complete refusal in words).
    """

    def __init__(
        self, code: str, *, retry_after: float | None = None, taken: bool = True, **params: str | int | float
    ) -> None:
        super().__init__(code, **params)
        self.retry_after = retry_after
        self.taken = taken


class Stopped(Exception):
    """`stop` was set before the request went out; nothing was sent. Not a fault: nothing is wrong."""
