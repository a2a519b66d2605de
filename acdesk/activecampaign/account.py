"""One account, spoken to over HTTP. Every public method may raise AccountFault (final) or PassingFault (may go away)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from acdesk.activecampaign.host import Address
from acdesk.activecampaign.limiter import Limiter
from acdesk.activecampaign.pace import Pace


@dataclass(frozen=True, slots=True)
class AccountUser:
    username: str
    email: str


@dataclass(frozen=True, slots=True)
class AccountList:
    id: int
    name: str
    members: int | None
    """`active_subscribers`; None where the account doesn't say."""


@dataclass(frozen=True, slots=True)
class ContactField:
    id: int
    title: str
    type: str
    """"text", "textarea", "date", "datetime", "dropdown", "listbox", "radio", "checkbox", "hidden", "number"."""
    perstag: str
    options: tuple[str, ...]
    list_ids: tuple[int, ...]
    """Lists it is related to; 0 means all lists."""


@dataclass(frozen=True, slots=True)
class RefusedContact:
    index: int
    """0-based position in the batch (the wire is 1-based)."""
    reason: str
    """The account's own words."""


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """What the importer said to one batch: queued with an id, or refused because of named contacts (nothing queued)."""

    batch_id: str | None
    queued: int
    refused: tuple[RefusedContact, ...] = ()


BatchState = Literal["unknown", "waiting", "claimed", "active", "completed", "failed", "interrupted"]


@dataclass(frozen=True, slots=True)
class BatchStatus:
    state: BatchState
    """"unknown" for `false`, anything undocumented, and an id the account doesn't know (yet)."""
    succeeded: int
    """Ids listed under `success` (the documents disagree whether only new contacts are listed)."""
    failed: tuple[str, ...]
    """E-mail addresses listed under `failure`, as the account wrote them."""


class Account:
    """Every request takes a slot of the limiter at the moment its head goes out; `Api-Token` only in the header; redirects not followed."""

    def __init__(
        self,
        address: Address,
        key: str,
        limiter: Limiter,
        pace: Pace,
        *,
        stop: threading.Event | None = None,
        on_request: Callable[[], None] | None = None,
    ) -> None:
        """`on_request` is called once for every request that went out (to count them)."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def abort(self) -> None:
        """Cut the sockets of requests under way, from any thread; they end in a PassingFault at once."""
        raise NotImplementedError

    def user(self) -> AccountUser:
        """GET users/me: proves the key, not the rights."""
        raise NotImplementedError

    def lists(self) -> tuple[AccountList, ...]:
        """GET lists, all pages."""
        raise NotImplementedError

    def find_list(self, list_id: int) -> AccountList | None:
        """None when the account has no such list."""
        raise NotImplementedError

    def fields(self) -> tuple[ContactField, ...]:
        """GET fields with options and relations, all pages."""
        raise NotImplementedError

    def tags(self) -> tuple[str, ...]:
        """GET tags, all pages."""
        raise NotImplementedError

    def import_batch(self, body: bytes, *, single: bool = False) -> ImportAnswer:
        """POST import/bulk_import. `single`: a batch of one contact (its own limit of 20 a minute)."""
        raise NotImplementedError

    def batch_status(self, batch_id: str) -> BatchStatus:
        """GET import/info."""
        raise NotImplementedError
