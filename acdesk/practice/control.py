"""Inspection and steering under `/practice`, for tests and the page at `/`. None of it counts as an API request.

=================================  ===================================================================================
`GET /practice/state`              counts as one JSON object; `?arrivals=1` adds every request's time and kind,
                                   `?newest=1` the contacts written last
`GET /practice/batches`            JSON lines: every batch with its status and its failures *with* their reasons
`GET /practice/contacts`           JSON lines: every contact; `?list=ID` those active on a list;
                                   `?brief=1` only `[address, times imported]`, ten times faster
`POST /practice/set`               changes settings; the body is an object of the keys in `SETTERS`
=================================  ===================================================================================

Example: ``{"faults": {"500:import": 0.1}, "next": ["reset-after:import"], "exclude": ["a@b.co"], "revoke_key": true}``
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import asdict, replace
from typing import Any

from acdesk.practice.account import EVERY_LIST, Account
from acdesk.practice.contacts import ACTIVE, Contact
from acdesk.practice.service import Service
from acdesk.practice.wire import Head, Request, Response, answer

PREFIX = "/practice/"
LINES_AT_ONCE = 500
"""Lines written before others have their turn."""


def is_local(head: Head, peer: str) -> bool:
    """Whether a request comes from this computer and was meant for it (not a name that a web page made point here)."""
    host = head.headers.get("host", "").rsplit(":", 1)[0]
    return peer in ("127.0.0.1", "::1") and host in ("127.0.0.1", "localhost", "[::1]")


def respond(service: Service, request: Request) -> Response:
    """The answer to a request under `/practice/`."""
    head = request.head
    match head.method, head.path.removeprefix(PREFIX):
        case "GET", "state":
            return answer(200, state(service, head))
        case "GET", "contacts":
            list_id = head.get("list", "0")
            if not list_id.isdecimal():
                return answer(400, {"error": "list is a number"})
            return _lines(_contacts(service, int(list_id), brief=bool(head.get("brief"))))
        case "GET", "batches":
            return _lines(_batches(service))
        case "POST", "set":
            return _change(service, request)
        case _:
            return answer(404, {"error": "no such route"})


def state(service: Service, head: Head) -> dict[str, Any]:
    """What has happened so far."""
    now = time.monotonic()
    account = service.account
    windows = service.limits.windows()
    document: dict[str, Any] = {
        "seconds": round(now - service.started, 3),
        "speed": service.options.speed,
        "limits_enforced": service.options.limits,
        "key_revoked": service.key_revoked,
        "requests": {**dict.fromkeys(("import", "status", "read", "write"), 0), **service.requests},
        "answers": dict(service.answers),
        "limits": {name: window.limit for name, window in windows.items()},
        "violations": {name: window.over for name, window in windows.items()},
        "max_in_window": {name: window.most for name, window in windows.items()},
        "in_window": {name: window.count(now) for name, window in windows.items()},
        "faults": service.faults.settings(),
        "faults_done": dict(service.faults.done),
        "contacts": len(account.contacts),
        "contact_limit": account.contact_limit,
        "queued_contacts": service.queued_contacts,
        "automations": account.automations,
        "resubscribed": account.resubscribed,
        "batches": service.queue.counts(),
        "lists": [
            {
                "id": row.id,
                "name": row.name,
                "active": account.contacts.active[row.id],
                "members": account.contacts.members[row.id],
            }
            for row in account.lists.values()
        ],
    }
    if head.get("arrivals"):
        document["arrivals"] = [asdict(arrival) for arrival in service.arrivals]
    if head.get("newest"):
        document["newest"] = [contact_line(account, contact) for contact in account.contacts.newest()]
    return document


def contact_line(account: Account, contact: Contact) -> dict[str, Any]:
    """A contact with the names of its tags, and the fields whose values would not show (section 5: F)."""
    values = contact.values()
    fields = {key: value for key, value in values.items() if key.isdecimal()}
    on = {list_id for list_id, _ in contact.lists} | {EVERY_LIST}
    hidden = [
        key
        for key in fields
        if int(key) in account.fields
        and not on.intersection(list_id for _, list_id in account.fields[int(key)].relations)
    ]
    return {
        "id": contact.id,
        "email": contact.email,
        **{name: values.get(name, "") for name in ("first_name", "last_name", "phone", "customer_acct_name")},
        "fields": fields,
        "not_shown": hidden,
        "tags": [account.tags[tag].name for tag in contact.tags],
        "lists": {str(list_id): status for list_id, status in contact.lists},
        "imported": contact.imported,
    }


def _contacts(service: Service, list_id: int, *, brief: bool) -> Iterable[object]:
    for contact in service.account.contacts.after(-1):
        if not list_id or contact.status_on(list_id) == ACTIVE:
            yield (contact.email, contact.imported) if brief else contact_line(service.account, contact)


def _batches(service: Service) -> Iterable[dict[str, Any]]:
    for batch in list(service.queue.batches.values()):
        yield {
            "id": batch.id,
            "status": service.queue.status(batch),
            "contacts": batch.size,
            "automations": batch.automations,
            "success": len(batch.result.success),
            "failure": [{"email": email, "reason": reason} for email, reason in batch.result.failures],
        }


def _lines(rows: Iterable[object]) -> Response:
    encode = json.JSONEncoder(separators=(",", ":")).encode

    async def pieces() -> AsyncIterator[bytes]:
        waiting: list[str] = []
        for row in rows:
            waiting.append(encode(row))
            if len(waiting) == LINES_AT_ONCE:
                yield ("\n".join(waiting) + "\n").encode("ascii")
                waiting.clear()
                await asyncio.sleep(0)
        if waiting:
            yield ("\n".join(waiting) + "\n").encode("ascii")

    return Response(200, content_type="application/jsonl", stream=pieces())


def _change(service: Service, request: Request) -> Response:
    """Apply the keys in their order. An unknown one changes nothing; a bad value ends it, the ones before it stay."""
    try:
        wanted = request.json()
        if not isinstance(wanted, dict):
            return answer(400, {"error": "an object is expected"})
        unknown = sorted(set(wanted) - set(SETTERS))
        if unknown:
            return answer(400, {"error": f"no such setting: {', '.join(unknown)}", "settings": sorted(SETTERS)})
        results = {key: SETTERS[key](service, value) for key, value in wanted.items()}
    except KeyError as error:
        return answer(400, {"error": f"missing: {error}"})
    except (ValueError, TypeError, AttributeError) as error:
        return answer(400, {"error": str(error)})
    return answer(200, {key: value for key, value in results.items() if value is not None})


def _clear_faults(service: Service, wanted: Any) -> None:
    if wanted:
        service.faults.clear()


def _latency(service: Service, seconds: Any) -> None:
    service.faults.change({"latency": float(seconds)})


def _revoke_key(service: Service, wanted: Any) -> None:
    service.key_revoked = bool(wanted)


def _unsubscribe(service: Service, people: Any) -> None:
    """Addresses (every list), or `{"email", "list"}`."""
    for person in people:
        if isinstance(person, str):
            service.suppress(left=[person])
            continue
        contact = service.account.contacts.find(person["email"])
        if contact is None:
            contact = service.account.contacts.add(person["email"], int(time.time()))
        service.account.leave(contact, int(person["list"]))


def _contact_limit(service: Service, limit: Any) -> None:
    service.account.contact_limit = None if limit is None else int(limit)


def _limit_told(service: Service, told: Any) -> None:
    service.account.limit_told = bool(told)


def _refuse(service: Service, addresses: Any) -> None:
    service.account.misliked.update(address.lower() for address in addresses)


def _poison(service: Service, addresses: Any) -> None:
    service.account.poison.update(address.lower() for address in addresses)


def _unknown_list(service: Service, what: Any) -> None:
    if what not in ("ignore", "refuse"):
        message = "unknown_list is ignore or refuse"
        raise ValueError(message)
    service.options = replace(service.options, unknown_list=what)


def _delete_list(service: Service, list_id: Any) -> None:
    service.account.delete_list(int(list_id))


def _add_list(service: Service, name: Any) -> int:
    return service.account.add_list(str(name)).id


def _limits(service: Service, wanted: Any) -> None:
    service.set_limits(enforced=bool(wanted))


def _overflow_status(service: Service, status: Any) -> None:
    if status not in (400, 429):
        message = "overflow_status is 400 or 429"
        raise ValueError(message)
    service.options = replace(service.options, overflow_status=status)


def _queue_seconds(service: Service, seconds: Any) -> None:
    service.queue.queue_seconds = float(seconds)


def _contacts_per_second(service: Service, number: Any) -> None:
    if float(number) <= 0:
        message = "contacts_per_second is greater than 0"
        raise ValueError(message)
    service.queue.contacts_per_second = float(number)


def _false_seconds(service: Service, seconds: Any) -> None:
    service.queue.false_seconds = float(seconds)


def _clear_counts(service: Service, wanted: Any) -> None:
    if wanted:
        for counter in (service.requests, service.answers, service.faults.done):
            counter.clear()
        for window in service.limits.windows().values():
            window.clear()
        service.arrivals.clear()


def _reset(service: Service, wanted: Any) -> None:
    if wanted:
        service.reset()


SETTERS: dict[str, Callable[[Service, Any], Any]] = {
    "faults": lambda service, numbers: service.faults.change(numbers),
    "clear_faults": _clear_faults,
    "next": lambda service, names: service.faults.script(names),
    "latency": _latency,
    "revoke_key": _revoke_key,
    "exclude": lambda service, phrases: service.suppress(excluded=phrases),
    "bounce": lambda service, addresses: service.suppress(bounced=addresses),
    "unsubscribe": _unsubscribe,
    "contact_limit": _contact_limit,
    "limit_told": _limit_told,
    "refuse": _refuse,
    "poison": _poison,
    "unknown_list": _unknown_list,
    "delete_list": _delete_list,
    "add_list": _add_list,
    "limits": _limits,
    "overflow_status": _overflow_status,
    "queue_seconds": _queue_seconds,
    "contacts_per_second": _contacts_per_second,
    "false_seconds": _false_seconds,
    "hold_queue": lambda service, held: service.queue.hold(held=bool(held)),
    "clear_counts": _clear_counts,
    "reset": _reset,
}
"""What `POST /practice/set` takes:

faults {name: number}, clear_faults true, next [name, ...], latency seconds, revoke_key true|false,
exclude [address or @domain, ...], bounce [address, ...], unsubscribe [address or {"email", "list"}, ...],
refuse [address, ...] (by position), poison [address, ...] (its batches end failed), unknown_list "ignore"|"refuse",
contact_limit number|null, limit_told true|false, delete_list id, add_list name (answers its id), limits true|false,
overflow_status 400|429, queue_seconds, contacts_per_second, false_seconds, hold_queue true|false, clear_counts true,
reset true (everything as at the start, the key too; put it first).
"""
