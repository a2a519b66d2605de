"""Contacts one by one, and reading many (section 5)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from acdesk.practice.account import iso
from acdesk.practice.contacts import ACTIVE, Contact, pack_values
from acdesk.practice.emails import acceptable
from acdesk.practice.routes.relations import field_value_rows
from acdesk.practice.routes.shapes import body_of, not_found, number, page_bounds, unprocessable
from acdesk.practice.service import Service
from acdesk.practice.wire import Head, Request, Response, answer

NAMES = {"firstName": "first_name", "lastName": "last_name", "phone": "phone"}
"""The camelCase names of these routes, and the importer's for the same values."""


def contact_row(contact: Contact) -> dict[str, Any]:
    """A contact as the API shows it."""
    values = contact.values()
    return {
        "id": str(contact.id),
        "email": contact.email,
        **{name: values.get(key, "") for name, key in NAMES.items()},
        "orgname": values.get("customer_acct_name", ""),
        "cdate": iso(contact.created),
        "udate": iso(contact.updated),
        "deleted": "0",
        "links": {},
    }


def get_contacts(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: `email`, `listid`, `tagid`, `status`, `ids[]`; `orders[id]=ASC&id_greater=` for large reads."""
    head = request.head
    limit, offset = page_bounds(head)
    found = _candidates(service, head)
    test = _test(service, head)
    matching = found if test is None else filter(test, found)
    shown = list(islice(matching, offset, offset + limit))
    return answer(200, {"contacts": [contact_row(row) for row in shown], "meta": {"total": _total(service, head)}})


def _candidates(service: Service, head: Head) -> Iterable[Contact]:
    book = service.account.contacts
    email, ids = head.get("email"), head.getall("ids[]")
    if email:
        one = book.find(email)
        return [] if one is None else [one]
    if ids:
        rows = (book.get(number(text)) for text in ids)
        return [row for row in rows if row is not None]
    if head.get("orders[id]").upper() == "DESC":
        return book.before(number(head.get("id_less")) if head.get("id_less") else 2**62)
    return book.after(number(head.get("id_greater")))


def _test(service: Service, head: Head) -> Callable[[Contact], bool] | None:
    """What a row must pass, or None for no condition."""
    list_id, tag_id, status = head.get("listid"), head.get("tagid"), head.get("status") or "-1"
    if not list_id and not tag_id and status == "-1":
        return None
    wanted_list, wanted_tag, wanted_status = number(list_id), number(tag_id), number(status)

    def passes(contact: Contact) -> bool:
        if tag_id and wanted_tag not in contact.tags:
            return False
        if list_id:
            has = contact.status_on(wanted_list)
            return has is not None and (status == "-1" or has == wanted_status)
        if status == "-1":
            return True
        if wanted_status == 3:
            return service.account.has_bounced(contact.email.lower())
        return any(has == wanted_status for _, has in contact.lists)

    return passes


def _total(service: Service, head: Head) -> str:
    """How many match on all pages, as a string. Counted beforehand where a million rows may match."""
    book = service.account.contacts
    names = {key for key, value in head.query if value} & {"email", "ids[]", "listid", "tagid", "status"}
    status = head.get("status") or "-1"
    if not names or (names == {"status"} and status == "-1"):
        return str(len(book))
    if names <= {"listid", "status"} and head.get("listid"):
        list_id = number(head.get("listid"))
        if status == str(ACTIVE):
            return str(book.active[list_id])
        if status == "-1":
            return str(book.members[list_id])
    test = _test(service, head)
    pool = _candidates(service, head) if names & {"email", "ids[]"} else book.after(-1)
    return str(sum(1 for row in pool if test is None or test(row)))


def get_contact(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """One contact with its field values."""
    contact = service.account.contacts.get(ids[0])
    if contact is None:
        return not_found("Subscriber", ids[0])
    return answer(200, {"fieldValues": field_value_rows(contact), "contact": contact_row(contact)})


def delete_contact(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """C: final."""
    contact = service.account.contacts.get(ids[0])
    if contact is None:
        return not_found("Subscriber", ids[0])
    service.account.contacts.remove(contact)
    return answer(200, {})


def post_contact(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: 201, or 422 `duplicate` if the address is taken."""
    given = body_of(request, "contact")
    email = given.get("email")
    if not isinstance(email, str) or not acceptable(email):
        return unprocessable("email_invalid", "Email address is not valid.", "email")
    if service.account.contacts.find(email) is not None:
        return unprocessable("duplicate", "Email address already exists in the system", "email")
    contact = service.account.contacts.add(email, int(time.time()))
    return _written(service, contact, given, 201)


def post_sync(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D, G: 201 for a new contact, 200 for an old one, whose absent values stay."""
    given = body_of(request, "contact")
    email = given.get("email")
    if not isinstance(email, str) or not acceptable(email):
        return unprocessable("email_invalid", "Email address is not valid.", "email")
    contact = service.account.contacts.find(email)
    if contact is not None:
        return _written(service, contact, given, 200)
    return _written(service, service.account.contacts.add(email, int(time.time())), given, 201)


def _written(service: Service, contact: Contact, given: dict[str, Any], status: int) -> Response:
    values = contact.values()
    for name, key in NAMES.items():
        if given.get(name) is not None:
            values[key] = str(given[name])
    for entry in given.get("fieldValues") or ():
        field_id = number(entry.get("field")) if isinstance(entry, dict) else -1
        if field_id in service.account.fields:  # an unknown id is ignored without a word (section 8: G)
            values[str(field_id)] = str(entry.get("value") or "")
    contact.packed = pack_values(values)
    contact.updated = int(time.time())
    service.account.contacts.recent.append(contact.id)
    return answer(status, {"fieldValues": field_value_rows(contact), "contact": contact_row(contact)})
