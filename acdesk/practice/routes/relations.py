"""What ties a contact to lists, tags and field values (section 5)."""

from __future__ import annotations

from typing import Any

from acdesk.practice.contacts import ACTIVE, Contact, joined, pack_values
from acdesk.practice.routes.shapes import body_of, not_found, number, unprocessable
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response, answer

HIGHEST_STATUS = 3
"""0 to 3 are taken, 4 and more are 422 (section 5: G)."""


def field_value_rows(contact: Contact) -> list[dict[str, str]]:
    """Values of custom fields."""
    return [
        {"id": f"{contact.id}{key}", "contact": str(contact.id), "field": key, "value": value}
        for key, value in contact.values().items()
        if key.isdecimal()
    ]


def _list_row(contact: Contact, list_id: int, status: int) -> dict[str, Any]:
    return {
        "id": f"{contact.id}{list_id}",
        "contact": str(contact.id),
        "list": str(list_id),
        "status": str(status),
    }


def get_contact_lists(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """Memberships; status "1" active, "2" unsubscribed."""
    contact = service.account.contacts.get(ids[0])
    if contact is None:
        return not_found("Subscriber", ids[0])
    return answer(200, {"contactLists": [_list_row(contact, *pair) for pair in contact.lists]})


def get_field_values(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """Values, also of fields that show on none of the contact's lists."""
    contact = service.account.contacts.get(ids[0])
    if contact is None:
        return not_found("Subscriber", ids[0])
    return answer(200, {"fieldValues": field_value_rows(contact)})


def get_contact_tags(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """Tags by id."""
    contact = service.account.contacts.get(ids[0])
    if contact is None:
        return not_found("Subscriber", ids[0])
    rows = [{"id": f"{contact.id}{tag}", "contact": str(contact.id), "tag": str(tag)} for tag in contact.tags]
    return answer(200, {"contactTags": rows})


def post_contact_list(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: status 1 subscribes, and **re-subscribes those who left**; 2 unsubscribes."""
    given = body_of(request, "contactList")
    contact = service.account.contacts.get(number(given.get("contact")))
    list_id, status = number(given.get("list")), number(given.get("status"))
    if contact is None or list_id not in service.account.lists:
        return unprocessable("field_invalid", "No such contact or list.", "list")
    if not 0 <= status <= HIGHEST_STATUS:
        return unprocessable("field_invalid", "status must be 0 to 3.", "status")
    if status == ACTIVE:
        service.account.subscribe(contact, list_id)
    else:
        service.account.contacts.put_on_lists(contact, joined(contact.lists, list_id, status))
    return answer(201, {"contactList": _list_row(contact, list_id, status)})


def post_contact_tag(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: both ids are numbers."""
    given = body_of(request, "contactTag")
    contact, tag_id = service.account.contacts.get(number(given.get("contact"))), number(given.get("tag"))
    if contact is None or tag_id not in service.account.tags:
        return unprocessable("field_invalid", "No such contact or tag.", "tag")
    contact.tags = tuple(dict.fromkeys((*contact.tags, tag_id)))
    row = {"id": f"{contact.id}{tag_id}", "contact": str(contact.id), "tag": str(tag_id)}
    return answer(201, {"contactTag": row})


def post_field_value(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D, G: upsert per contact and field; a wrong id is 422."""
    given = body_of(request, "fieldValue")
    contact, field_id = service.account.contacts.get(number(given.get("contact"))), number(given.get("field"))
    if contact is None or field_id not in service.account.fields:
        return unprocessable("field_invalid", "No such contact or field.", "field")
    values = contact.values()
    values[str(field_id)] = str(given.get("value") or "")
    contact.packed = pack_values(values)
    row = {"id": f"{contact.id}{field_id}", "contact": str(contact.id), "field": str(field_id)}
    return answer(201, {"fieldValue": {**row, "value": values[str(field_id)]}})
