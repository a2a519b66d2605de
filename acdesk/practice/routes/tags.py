"""Tags (section 5: D)."""

from __future__ import annotations

from acdesk.practice.account import Tag
from acdesk.practice.routes.shapes import body_of, not_found, page, passes, unprocessable
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response, answer


def _row(tag: Tag) -> dict[str, object]:
    return {
        "id": str(tag.id),
        "tag": tag.name,
        "tagType": "contact",
        "description": tag.description,
        "cdate": tag.created,
        "links": {},
    }


def get_tags(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """`search` is contained in the name; `filters[search][eq]` is the name."""
    wanted = request.head.get("search").casefold()
    rows = [
        tag
        for tag in service.account.tags.values()
        if wanted in tag.name.casefold() and passes(request.head, "search", tag.name)
    ]
    shown, meta = page(rows, request.head)
    return answer(200, {"tags": [_row(tag) for tag in shown], "meta": meta})


def get_tag(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """One tag."""
    tag = service.account.tags.get(ids[0])
    return not_found("Tag", ids[0]) if tag is None else answer(200, {"tag": _row(tag)})


def post_tag(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """201, or 422 for a name that is taken."""
    given = body_of(request, "tag")
    name = str(given.get("tag") or "").strip()
    if not name:
        return unprocessable("field_missing", "tag is required.", "tag")
    if service.account.find_tag(name) is not None:
        return unprocessable("duplicate", "A tag with this name exists.", "tag")
    return answer(201, {"tag": _row(service.account.add_tag(name, str(given.get("description") or "")))})
