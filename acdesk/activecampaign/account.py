"""One account, spoken to over HTTP.

Every public method may raise AccountFault (final), PassingFault (may go away), Stopped, and StorageFault (the ledger).
"""

from __future__ import annotations

import enum
import json
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from acdesk.activecampaign import answers, inventory
from acdesk.activecampaign.answers import BatchStatus, ImportAnswer, OddAnswerError
from acdesk.activecampaign.body import count_contacts
from acdesk.activecampaign.faults import PassingFault
from acdesk.activecampaign.host import Address
from acdesk.activecampaign.inventory import AccountList, AccountUser, ContactField, ContactLimit, Exclusion, NewField
from acdesk.activecampaign.limiter import Limiter
from acdesk.activecampaign.pace import Pace
from acdesk.activecampaign.refusals import document_of, no_document, refusal_fault
from acdesk.activecampaign.ways import RequestKind
from acdesk.activecampaign.wire import Reply, Wire
from acdesk.sentences.faults import AccountFault

PAGE = 100
"""Rows a page, the most there are (pagination reference)."""

ADMINISTRATORS = 3
"""Id of the group every account begins with."""

_T = TypeVar("_T")


class ContactStatus(enum.IntEnum):
    """The values of `status` in GET contacts (documented there; values from clients)."""

    ANY = -1
    UNCONFIRMED = 0
    ACTIVE = 1
    UNSUBSCRIBED = 2
    BOUNCED = 3


class Account:
    """Every request takes a slot of the limiter at the moment its head goes out; redirects are not followed.

    Usable from several threads at once; each request under way has a connection of its own.
    """

    def __init__(
        self,
        address: Address,
        key: str,
        limiter: Limiter,
        pace: Pace,
        *,
        stop: threading.Event | None = None,
        on_request: Callable[[RequestKind], None] | None = None,
    ) -> None:
        """`on_request` is called with its kind for every request, at the moment it goes out.

        Raises AccountFault "account.key_malformed", "account.proxy_unsupported".
        """
        key = key.strip()
        if not key or not key.isascii() or not key.isprintable() or " " in key:
            raise AccountFault("account.key_malformed", host=address.host)
        self._limiter = limiter
        self._wire = Wire(address, key, limiter, pace, stop=stop, on_request=on_request)
        self._host = address.host

    def __repr__(self) -> str:
        return f"Account({self._host})"

    @property
    def limiter(self) -> Limiter:
        return self._limiter

    def close(self) -> None:
        self._wire.close()

    def abort(self) -> None:
        """Cut the sockets of requests under way, from any thread; they end in a PassingFault "account.cut" at once.

        Requests still waiting for their slot end so when it comes; `stop` ends those at once.
        """
        self._wire.abort()

    def user(self) -> AccountUser:
        """GET users/me: proves the key, not the rights."""
        return self._read("users/me", inventory.user)

    def lists(self) -> tuple[AccountList, ...]:
        """GET lists, all pages."""
        return self._pages("lists", inventory.lists)

    def create_list(self, name: str, sender_url: str, reminder: str) -> AccountList:
        """POST lists, then POST listGroups for the group of the key's user, who might not see the list else.

        `reminder` says in each mail why its reader gets it; it and `sender_url` must not be empty (lists reference).
        """
        stringid = f"{'-'.join(name.lower().split())}-{secrets.token_hex(3)}"
        given = {
            "name": name,
            "stringid": stringid,
            "sender_url": sender_url,
            "sender_reminder": reminder,
            # Its default is disputed, and a 1 sends the newest campaign to everyone who joins (fact sheet section 5).
            "send_last_broadcast": 0,
        }
        made = self._understood(inventory.made_list, self._post("lists", {"list": given}))
        group = self._group()
        self._post("listGroups", {"listGroup": {"listid": made.id, "groupid": group}})
        return made

    def _group(self) -> int:
        """The group of the key's user; the administrators' where the account doesn't tell."""
        user_id = self._read("users/me", inventory.user_id)
        document = self._get(f"users/{user_id}/userGroup", absent=(403, 404))
        return inventory.group_id(document) or ADMINISTRATORS

    def find_list(self, list_id: int) -> AccountList | None:
        """None when the account has no such list. Asked of GET lists: that route alone is documented everywhere."""
        return next((found for found in self.lists() if found.id == list_id), None)

    def fields(self) -> tuple[ContactField, ...]:
        """GET fields with options and relations, all pages."""
        return self._pages("fields", inventory.fields)

    def create_field(self, field: NewField) -> int:
        """POST fields; the id of the field, which has no options and belongs to no list yet.

        AccountFault "account.field_refused" (field) where the account won't have it, such as for its title.
        """
        given = {"title": field.title, "type": field.type}
        return self._understood(inventory.made_field, self._made("fields", {"field": given}, field.title))

    def add_field_options(self, field_id: int, title: str, options: Sequence[str]) -> None:
        """POST fieldOption/bulk. AccountFault "account.field_refused" (field)."""
        given = [
            {"field": field_id, "value": option, "label": option, "orderid": order, "isdefault": False}
            for order, option in enumerate(options, 1)
        ]
        self._made("fieldOption/bulk", {"fieldOptions": given}, title)

    def relate_field(self, field_id: int, title: str, list_id: int) -> None:
        """POST fieldRels: contacts of this list show the field. AccountFault "account.field_refused" (field)."""
        self._made("fieldRels", {"fieldRel": {"field": field_id, "relid": list_id}}, title)

    def tags(self, *, most: int | None = None) -> tuple[str, ...]:
        """GET tags, all pages, or those with the first `most` of them."""
        return self._pages("tags", inventory.tags, most=most)

    def import_batch(self, body: bytes, *, single: bool = False) -> ImportAnswer:
        """POST import/bulk_import. `single`: a batch of one contact (its own limit of 20 a minute).

        AccountFault "account.batch_invalid" when the account finds fault with the batch as a whole.
        """
        reply, document = self._reply(
            "POST", "import/bulk_import", "single_import" if single else "import", content=body
        )
        if reply.status < 300:
            if document is None:
                raise no_document(reply, self._host)
            queued = self._understood(answers.queued, document)
            if queued is not None:
                return queued
        if reply.status in (200, 400, 422) and isinstance(document, dict):
            return self._refused_batch(reply, document, body)
        raise self._refusal(reply, document)

    def batch_status(self, batch_id: str, *, stop: threading.Event | None = None) -> BatchStatus:
        """GET import/info. `stop`: heeded in place of the account's own."""
        document = self._get("import/info", "status", {"batchId": batch_id}, absent=(404,), stop=stop)
        return BatchStatus("unknown", 0, ()) if document is None else self._understood(answers.batch_status, document)

    def members(self, list_id: int) -> int | None:
        """Active members of a list, as GET contacts counts them (`active_subscribers` may lag behind)."""
        return self.count_contacts(list_id=list_id, status=ContactStatus.ACTIVE)

    def count_contacts(self, *, list_id: int | None = None, status: ContactStatus = ContactStatus.ANY) -> int | None:
        """How many contacts there are with this status, on this list; None where the account doesn't say."""
        document = self._get("contacts", "status", {**_filters(list_id, status), "limit": 1})
        total = answers.total(document, unsaid=-1)
        return None if total < 0 else total

    def has_contact(self, email: str, *, list_id: int | None = None, status: ContactStatus = ContactStatus.ANY) -> bool:
        """Whether there is a contact with exactly this address and status (on this list)."""
        document = self._get("contacts", "status", {**_filters(list_id, status), "email": email, "limit": 1})
        found = self._understood(inventory.emails, document)
        # An account that ignored the filter would show just any contact.
        return any(address.strip().casefold() == email.strip().casefold() for address in found)

    def contact_emails(self, *, list_id: int | None = None, status: ContactStatus = ContactStatus.ANY) -> Iterator[str]:
        """Addresses of all contacts with this status (on this list), 100 a request."""
        offset = 0
        while True:
            page = {**_filters(list_id, status), "limit": PAGE, "offset": offset}
            found = self._understood(inventory.emails, self._get("contacts", "status", page))
            yield from found
            offset += len(found)
            if len(found) < PAGE:
                return

    def exclusions(self) -> tuple[Exclusion, ...]:
        """GET lists/exclusions, all pages: addresses and endings that ActiveCampaign never imports."""
        return self._pages("lists/exclusions", inventory.exclusions)

    def contact_limit(self) -> ContactLimit:
        """GET settings/account, else groupLimits: how many contacts the account may have, as far as it tells."""
        found = inventory.contact_limit(self._get("settings/account", absent=(403, 404)))
        if found.limit is None:
            found = replace(found, limit=inventory.contact_limit(self._get("groupLimits", absent=(403, 404))).limit)
        if found.limit is not None and found.contacts is None:
            found = replace(found, contacts=self.count_contacts(status=ContactStatus.ACTIVE))
        return found

    def _refused_batch(self, reply: Reply, document: dict[str, object], body: bytes) -> ImportAnswer:
        if not answers.speaks_of_rate(document):
            refusal = answers.refusal(document, count_contacts(body))
            if refusal.contacts:
                return ImportAnswer(None, 0, refusal.contacts)
            if refusal.general:
                raise AccountFault("account.batch_invalid", host=self._host)
        raise self._refusal(reply, document)

    def _read(self, path: str, understand: Callable[[object], _T]) -> _T:
        return self._understood(understand, self._get(path))

    def _pages(self, path: str, understand: Callable[[object], list[_T]], *, most: int | None = None) -> tuple[_T, ...]:
        """All rows, each once: rows may move between pages while they are read, and `offset` may be ignored."""
        found: dict[_T, None] = {}
        seen: set[int | None] = set()
        offset = longest = 0
        while most is None or offset < most:
            document = self._get(path, params={"limit": PAGE, "offset": offset})
            found |= dict.fromkeys(self._understood(understand, document))
            ids = self._understood(lambda given: answers.ids(given, path.rpartition("/")[2]), document)
            offset += len(ids)
            # Without a total, a page shorter than the first is the last; all may be shorter than what was asked for.
            longest = max(longest, len(ids))
            if seen.issuperset(ids) or offset >= answers.total(document, unsaid=offset + (len(ids) == longest)):
                break
            seen.update(ids)
        return tuple(found)

    def _get(
        self,
        path: str,
        kind: RequestKind = "other",
        params: Mapping[str, str | int] | None = None,
        *,
        absent: tuple[int, ...] = (),
        stop: threading.Event | None = None,
    ) -> object:
        """The JSON of a success; None for a status that is in `absent`, said in JSON."""
        reply, document = self._reply("GET", path, kind, params=params, stop=stop)
        if reply.status >= 300:
            if reply.status in absent and document is not None:
                return None
            raise self._refusal(reply, document)
        if document is None:
            raise no_document(reply, self._host)
        return document

    def _made(self, path: str, body: Mapping[str, object], title: str) -> object:
        """A refusal in words is final: asking again would change nothing."""
        reply, document = self._reply("POST", path, "other", content=json.dumps(body).encode())
        if reply.status in (400, 422) and document is not None and not answers.speaks_of_rate(document):
            raise AccountFault("account.field_refused", field=title, host=self._host)
        if reply.status >= 300:
            raise self._refusal(reply, document)
        if document is None:
            raise no_document(reply, self._host)
        return document

    def _post(self, path: str, body: Mapping[str, object]) -> object:
        """The JSON of a success. A request that may have arrived is not sent again: nothing here can be made twice."""
        reply, document = self._reply("POST", path, "other", content=json.dumps(body).encode())
        if reply.status >= 300:
            raise self._refusal(reply, document)
        if document is None:
            raise no_document(reply, self._host)
        return document

    def _reply(
        self,
        method: str,
        path: str,
        kind: RequestKind,
        *,
        params: Mapping[str, str | int] | None = None,
        content: bytes | None = None,
        stop: threading.Event | None = None,
    ) -> tuple[Reply, object]:
        reply = self._wire.request(method, path, kind, params=params, content=content, stop=stop)
        return reply, document_of(reply)

    def _refusal(self, reply: Reply, document: object) -> AccountFault:
        fault = refusal_fault(reply, document, self._host)
        if isinstance(fault, PassingFault) and (fault.code == "account.too_fast" or fault.retry_after is not None):
            self._limiter.slow_down(fault.retry_after)
        return fault

    def _understood(self, understand: Callable[[object], _T], document: object) -> _T:
        try:
            return understand(document)
        except OddAnswerError:
            pass
        raise PassingFault("account.bad_answer", host=self._host)


def _filters(list_id: int | None, status: ContactStatus) -> dict[str, str | int]:
    return {"status": int(status)} if list_id is None else {"listid": list_id, "status": int(status)}
