"""Why contacts ended in `failure`: ActiveCampaign gives no reason, but its exclusions and contacts tell most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from acdesk.activecampaign.account import PAGE, Account, ContactStatus
from acdesk.activecampaign.faults import Stopped
from acdesk.sentences.faults import AccountFault

FailureReason = Literal["refused.excluded", "refused.unsubscribed", "refused.bounced"]

MOST_REQUESTS = 300
"""They go out three a second at most, so that imports have room: under two minutes."""


def look_up_failures(
    account: Account, emails: Iterable[str], list_id: int, *, most_requests: int = MOST_REQUESTS
) -> Mapping[str, FailureReason]:
    """The reason for each address of `emails` that one was found for, as a code of sentences.

    The importer leaves out excluded, earlier unsubscribed and bounced addresses (bulk importer reference). Whoever
    isn't in the answer has none of these, or couldn't be looked up: requests are limited, and a failing one, or *Stop*,
    ends the search without a fault.
    """
    search = _Search(account, emails, most_requests)
    try:
        search.excluded()
        search.having("refused.unsubscribed", ContactStatus.UNSUBSCRIBED, list_id)
        search.having("refused.bounced", ContactStatus.BOUNCED, None)
    except (AccountFault, Stopped):
        pass
    return search.found


class _Search:
    def __init__(self, account: Account, emails: Iterable[str], most_requests: int) -> None:
        self._account = account
        self._open = dict.fromkeys(emails)
        self._requests_left = most_requests
        self.found: dict[str, FailureReason] = {}

    def excluded(self) -> None:
        if not self._open:
            return
        exclusions = self._account.exclusions()
        self._requests_left -= 1 + len(exclusions) // PAGE
        whole = {exclusion.phrase.strip().casefold() for exclusion in exclusions}
        endings = [exclusion for exclusion in exclusions if exclusion.match != "exact"]
        for email in list(self._open):
            if email.strip().casefold() in whole or any(ending.covers(email) for ending in endings):
                self._explain(email, "refused.excluded")

    def having(self, reason: FailureReason, status: ContactStatus, list_id: int | None) -> None:
        """Either all contacts with the status are read and compared, or each address is asked for: what costs less."""
        if not self._open or self._requests_left <= 0:
            return
        self._requests_left -= 1
        there = self._account.count_contacts(list_id=list_id, status=status)
        if there == 0:
            return
        if there is not None and there / PAGE < min(len(self._open), self._requests_left):
            self._requests_left -= 1 + there // PAGE
            known = {email.strip().casefold() for email in self._account.contact_emails(list_id=list_id, status=status)}
            for email in [email for email in self._open if email.strip().casefold() in known]:
                self._explain(email, reason)
            return
        for email in list(self._open):
            if self._requests_left <= 0:
                return
            self._requests_left -= 1
            if self._account.has_contact(email, list_id=list_id, status=status):
                self._explain(email, reason)

    def _explain(self, email: str, reason: FailureReason) -> None:
        self.found[email] = reason
        del self._open[email]
