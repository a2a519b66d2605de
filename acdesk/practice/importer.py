"""What the importer does to the account with a batch it took from the queue (section 3)."""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from acdesk.practice.account import Account
from acdesk.practice.contacts import ACTIVE, UNSUBSCRIBED, Contact, Memberships, joined, pack_values, unpack
from acdesk.practice.options import PracticeOptions
from acdesk.practice.payload import Incoming


@dataclass(frozen=True)
class Applied:
    """What became of a batch. The account reports `failures` without the reasons (section 4: S)."""

    success: array[int] = field(default_factory=lambda: array("q"))
    """Contact ids."""
    failures: tuple[tuple[str, str], ...] = ()
    """(address, reason): `excluded`, `bounced`, `unsubscribed`, `limit` or `apostrophe`."""


def count_excluded(account: Account, contacts: Sequence[Incoming]) -> int:
    """How many are on the exclusion list: `queued_contacts` is lower by that (section 3: B)."""
    return sum(account.is_excluded(incoming.email.lower()) for incoming in contacts)


def apply(account: Account, contacts: Sequence[Incoming], options: PracticeOptions, *, automations: bool) -> Applied:
    """Write contacts in their order; a repeated address is simply written twice."""
    success = array("q")
    failures: list[tuple[str, str]] = []
    now = int(time.time())
    book = account.contacts
    created_only = options.success_scope == "created"
    moves: dict[tuple[Memberships, tuple[int, ...], tuple[int, ...]], Memberships] = {}
    for incoming in contacts:
        lower = incoming.email.lower()
        contact = book.find_lower(lower)
        is_new = contact is None
        reason = _refusal(account, incoming, lower, contact, options)
        if reason:
            failures.append((incoming.email, reason))
            if contact is None and reason in ("bounced", "unsubscribed"):
                _known_before(account, incoming, reason, now)
            if reason == "unsubscribed" and contact is not None and options.leavers == "updated":
                _write(account, contact, incoming, now)
            continue
        if contact is None:
            contact = book.add(incoming.email, now)
        _write(account, contact, incoming, now)
        move = (contact.lists, incoming.subscribe, incoming.unsubscribe)
        lists = moves.get(move)
        if lists is None:
            lists = moves[move] = _moved(account, *move)
        book.put_on_lists(contact, lists)
        contact.imported += 1
        if is_new or not created_only:
            success.append(contact.id)
    book.recent.extend(success)
    if automations:
        account.automations += len(contacts) - len(failures)
    return Applied(success, tuple(failures))


def _refusal(
    account: Account, incoming: Incoming, lower: str, contact: Contact | None, options: PracticeOptions
) -> str:
    """Why this contact fails, or ""."""
    if account.is_excluded(lower):
        return "excluded"
    if account.has_bounced(lower):
        return "bounced"
    if account.has_left(lower, contact, incoming.subscribe):
        return "unsubscribed"  # the importer does not re-subscribe those who left (section 3: B)
    if "'" in lower and options.apostrophe == "fail":
        return "apostrophe"
    if contact is None and account.contact_limit is not None and len(account.contacts) >= account.contact_limit:
        return "limit"  # section 6: importer docs
    return ""


def _known_before(account: Account, incoming: Incoming, reason: str, now: int) -> None:
    """An address that bounced or left by its name belongs to somebody who was here: a look-up finds them."""
    contact = account.contacts.add(incoming.email, now)
    if reason == "unsubscribed":
        for list_id in incoming.subscribe:
            if list_id in account.lists:
                account.leave(contact, list_id)


def _write(account: Account, contact: Contact, incoming: Incoming, now: int) -> None:
    """Given values overwrite, empty ones too; absent ones stay (section 3: Go). Tags are only added."""
    if not contact.packed and not incoming.has_empty:
        contact.packed = incoming.packed
    elif incoming.packed:
        contact.packed = pack_values({**unpack(contact.packed), **unpack(incoming.packed)})
    if incoming.tags:
        ids = (account.tag_id(name) for name in incoming.tags)
        contact.tags = account.shared_tags(dict.fromkeys((*contact.tags, *ids)))
    contact.updated = now


def _moved(
    account: Account, lists: Memberships, subscribe: tuple[int, ...], unsubscribe: tuple[int, ...]
) -> Memberships:
    """Memberships after a contact's `subscribe` and `unsubscribe`; lists that are gone are ignored."""
    for list_id in subscribe:
        if list_id in account.lists:
            lists = joined(lists, list_id, ACTIVE)
    for list_id in unsubscribe:
        if list_id in account.lists:
            lists = joined(lists, list_id, UNSUBSCRIBED)
    return lists
