"""The account's users, groups and settings (sections 1 and 6)."""

from __future__ import annotations

from acdesk.practice.routes.shapes import not_found
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response, answer

ADMIN_GROUP = 3


def get_me(_service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """O, Ta: the key's user; ids are strings."""
    host = request.head.headers.get("host", "127.0.0.1")
    user = {
        "id": "1",
        "username": "practice",
        "firstName": "Practice",
        "lastName": "Account",
        "email": "practice@example.com",
        "phone": "",
        "signature": None,
        "links": {
            noun: f"http://{host}/api/3/users/1/{noun}"
            for noun in ("lists", "userGroup", "dealGroupTotals", "dealGroupUsers", "configs")
        },
    }
    return answer(200, {"user": user})


def get_user_group(_service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """U: seen in clients; ids are strings, the group under two names."""
    if ids[0] != 1:
        return not_found("User", ids[0])
    group = str(ADMIN_GROUP)
    return answer(200, {"userGroup": {"id": "1", "userid": "1", "groupid": group, "user": "1", "group": group}})


def get_settings(service: Service, _request: Request, _ids: tuple[int, ...]) -> Response:
    """D: hosted account and plan. The real shape is not known."""
    limit = service.account.contact_limit
    if not service.account.limit_told:
        return answer(403, {"message": "Forbidden"})
    return answer(
        200,
        {
            "account": "practice",
            "plan": "practice",
            "subscriber_limit": str(limit or 0),
            "subscriber_total": str(len(service.account.contacts)),
        },
    )


def get_group(_service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """D: a group with its flags as "0"/"1"."""
    if ids[0] != ADMIN_GROUP:
        return not_found("Group", ids[0])
    flags = ("pgContactAdd", "pgContactImport", "pgContactSync", "pgContactFields", "pgListAdd", "pgListEdit")
    return answer(200, {"group": {"id": str(ADMIN_GROUP), "title": "Admin", **dict.fromkeys(flags, "1")}})


def get_group_limits(service: Service, _request: Request, _ids: tuple[int, ...]) -> Response:
    """D: `limitContact`, "0" for none (its meaning is not stated)."""
    if not service.account.limit_told:
        return answer(403, {"message": "Forbidden"})
    limit = str(service.account.contact_limit or 0)
    rows = [{"id": "1", "groupid": str(ADMIN_GROUP), "limitContact": limit, "limitMail": "0"}]
    return answer(200, {"groupLimits": rows, "meta": {"total": "1"}})
