"""Lists, their groups, and the exclusion list (sections 5 and 7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from acdesk.practice.account import MailingList
from acdesk.practice.routes.shapes import body_of, not_found, number, page, passes, unprocessable
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response, answer

REQUIRED = ("name", "stringid", "sender_url", "sender_reminder")


def list_row(service: Service, row: MailingList) -> dict[str, Any]:
    """A list as the API shows it; the two subscriber counts are undocumented but there (section 5: C)."""
    contacts = service.account.contacts
    return {
        "id": str(row.id),
        "name": row.name,
        "stringid": row.stringid,
        "userid": "1",
        "cdate": row.created,
        "udate": row.created,
        "sender_url": row.sender_url,
        "sender_reminder": row.sender_reminder,
        "send_last_broadcast": row.send_last_broadcast,
        "active_subscribers": str(contacts.active[row.id]),
        "non_deleted_subscribers": str(contacts.members[row.id]),
        "links": {},
    }


def get_lists(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: pages of 20, at most 100; `filters[name]`, `orders[name]`."""
    head = request.head
    rows = [row for row in service.account.lists.values() if passes(head, "name", row.name)]
    order = head.get("orders[name]").upper()
    if order:
        rows.sort(key=lambda row: row.name.casefold(), reverse=order == "DESC")
    shown, meta = page(rows, head)
    return answer(200, {"lists": [list_row(service, row) for row in shown], "meta": meta})


def get_list(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """One list."""
    row = service.account.lists.get(ids[0])
    return not_found("List", ids[0]) if row is None else answer(200, {"list": list_row(service, row)})


def post_list(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: name, stringid, sender_url and sender_reminder are required."""
    given = body_of(request, "list")
    for name in REQUIRED:
        if not str(given.get(name) or "").strip():
            return unprocessable("field_missing", f"{name} is required.", name)
    last = "1" if given.get("send_last_broadcast") in (1, "1", True) else "0"
    row = service.account.add_list(
        str(given["name"]),
        stringid=str(given["stringid"]),
        sender_url=str(given["sender_url"]),
        sender_reminder=str(given["sender_reminder"]),
        send_last_broadcast=last,
    )
    # Without a group the list is there, but its users may not see it (section 5: D).
    service.account.lists[row.id] = replace(row, group_ids=())
    return answer(201, {"list": list_row(service, row)})


def delete_list(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """The list goes, its contacts stay."""
    return answer(200, {}) if service.account.delete_list(ids[0]) else not_found("List", ids[0])


def post_list_group(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: 201; makes a new list visible to a group of users."""
    given = body_of(request, "listGroup")
    list_id, group_id = number(given.get("listid")), number(given.get("groupid"))
    row = service.account.lists.get(list_id)
    if row is None or group_id < 1:
        return unprocessable("field_invalid", "No such list or group.", "listid")
    groups = tuple(dict.fromkeys((*row.group_ids, group_id)))
    service.account.lists[list_id] = replace(row, group_ids=groups)
    shown = {"id": str(service.account.next_id("listGroup")), "listid": str(list_id), "groupid": str(group_id)}
    return answer(201, {"listGroup": shown})


def get_exclusions(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: phrases with `matchType` `exact` or `end`."""
    rows = [
        {
            "id": str(row.id),
            "matchPhrase": row.phrase,
            "matchType": row.match,
            "channel": "all",
            "hidden": "0",
            "lists": [],
        }
        for row in service.account.exclusions.values()
    ]
    shown, meta = page(rows, request.head)
    return answer(200, {"exclusions": list(shown), "meta": meta})
