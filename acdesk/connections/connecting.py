"""Connect: does the account answer, does the key hold, and does it give the rights that an export needs?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from acdesk.activecampaign import Account, PassingFault
from acdesk.connections.connection import AccountSnapshot, NewConnection
from acdesk.sentences.faults import AccountFault

PAUSES = (0.5, 1.5)
"""Seconds between the three tries."""

LONGEST_HOLD = 10.0
"""Seconds. Where the account asked for a longer pause, saying so is better than waiting without a word."""

MOST_TAGS = 1000
"""Tags are only offered for choosing, and every 100 cost a request."""

_WORTH_ANOTHER_TRY = {
    "account.forbidden",
    "account.foreign_page",
    "account.empty_answer",
    "account.bad_answer",
    "account.server_error",
    "account.refused",
    "account.connection_lost",
    "account.too_fast",
}
"""What has been seen to pass within seconds. Nobody listening, an unknown name or a time-out is reported at once."""

_T = TypeVar("_T")


def look_around(
    account: Account, host: str, *, clock: Callable[[], float], wait: Callable[[float], None]
) -> NewConnection:
    """users/me, lists and fields, and what tags there are.

    A 403 that stays names the call it was given to: AccountFault "connection.key_refused", "connection.lists_refused",
    "connection.fields_refused".
    """
    if account.limiter.free_in("other") > LONGEST_HOLD:
        raise PassingFault("account.too_fast", host=host, taken=False)
    user = _tried(account, account.user, "connection.key_refused", host, wait)
    lists = _tried(account, account.lists, "connection.lists_refused", host, wait)
    fields = _tried(account, account.fields, "connection.fields_refused", host, wait)
    try:
        tags = account.tags(most=MOST_TAGS)
    except AccountFault:
        # Not needed to connect.
        tags = ()
    return NewConnection(host, user, AccountSnapshot(clock(), lists, fields, tags))


def _tried(account: Account, call: Callable[[], _T], if_forbidden: str, host: str, wait: Callable[[float], None]) -> _T:
    for pause in (*PAUSES, None):
        try:
            return call()
        except PassingFault as fault:
            # After "too fast" the next try waits for its slot as long as the account asked.
            too_long = account.limiter.free_in("other") > LONGEST_HOLD
            if pause is None or too_long or fault.code not in _WORTH_ANOTHER_TRY:
                if fault.code == "account.forbidden":
                    raise AccountFault(if_forbidden, host=host) from None
                raise
        wait(pause)
    raise AssertionError
