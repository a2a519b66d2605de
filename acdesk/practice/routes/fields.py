"""Contact fields, their options and their relations to lists (section 5: D, F)."""

from __future__ import annotations

from typing import Any

from acdesk.practice.account import EVERY_LIST, CustomField
from acdesk.practice.routes.shapes import body_of, not_found, number, page, passes, unprocessable
from acdesk.practice.service import Service
from acdesk.practice.wire import Request, Response, answer

TYPES = ("text", "textarea", "date", "datetime", "dropdown", "listbox", "radio", "checkbox", "hidden", "number")
DEFAULT_LIMIT = 100


def _row(field: CustomField) -> dict[str, Any]:
    return {
        "id": str(field.id),
        "title": field.title,
        "descript": "",
        "type": field.type,
        "isrequired": "0",
        "perstag": field.perstag,
        "visible": "1",
        "ordernum": "0",
        "cdate": field.created,
        "udate": field.created,
        "options": [str(option.id) for option in field.options],
        "relations": [str(relation) for relation, _ in field.relations],
        "links": {},
    }


def _options(field: CustomField) -> list[dict[str, str]]:
    return [
        {
            "id": str(option.id),
            "field": str(field.id),
            "orderid": str(option.order),
            "value": option.value,
            "label": option.label,
            "isdefault": "1" if option.is_default else "0",
        }
        for option in field.options
    ]


def _relations(field: CustomField) -> list[dict[str, str]]:
    return [
        {"id": str(relation), "field": str(field.id), "relid": str(list_id), "dorder": "0"}
        for relation, list_id in field.relations
    ]


def get_fields(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: pages of 100, with options and relations side-loaded; `filters[perstag]`."""
    rows = [field for field in service.account.fields.values() if passes(request.head, "perstag", field.perstag)]
    shown, meta = page(rows, request.head, DEFAULT_LIMIT)
    return answer(
        200,
        {
            "fieldOptions": [option for field in shown for option in _options(field)],
            "fieldRels": [relation for field in shown for relation in _relations(field)],
            "fields": [_row(field) for field in shown],
            "meta": meta,
        },
    )


def get_field(service: Service, _request: Request, ids: tuple[int, ...]) -> Response:
    """One field, with its options and relations."""
    field = service.account.fields.get(ids[0])
    if field is None:
        return not_found("Field", ids[0])
    return answer(200, {"fieldOptions": _options(field), "fieldRels": _relations(field), "field": _row(field)})


def post_field(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: title and type; 422 `duplicate` for a title that is taken, `field_invalid` for a personalisation tag."""
    given = body_of(request, "field")
    title = str(given.get("title") or "").strip()
    field_type = given.get("type")
    perstag = str(given.get("perstag") or "").strip().upper()
    if not title:
        return unprocessable("field_missing", "title is required.", "title")
    if field_type not in TYPES:
        return unprocessable("field_invalid", "type is not one of the field types.", "type")
    known = service.account.fields.values()
    if any(field.title.casefold() == title.casefold() for field in known):
        return unprocessable("duplicate", "A field with this title exists.", "title")
    if perstag and any(field.perstag == perstag for field in known):
        return unprocessable("field_invalid", "The personalization tag is in use.", "perstag")
    return answer(201, {"field": _row(service.account.add_field(title, field_type, perstag))})


def post_options(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D: options for fields that have some."""
    document = request.json()
    given = document.get("fieldOptions") if isinstance(document, dict) else None
    if not isinstance(given, list) or not all(isinstance(option, dict) for option in given):
        return answer(400, {})
    made: list[dict[str, str]] = []
    for option in given:
        field_id, value = number(option.get("field")), str(option.get("value") or "")
        if field_id not in service.account.fields or not value:
            return unprocessable("field_invalid", "No such field, or no value.", "field")
        service.account.add_option(
            field_id, value, str(option.get("label") or value), is_default=option.get("isdefault") in (1, "1", True)
        )
        made.append(_options(service.account.fields[field_id])[-1])
    return answer(201, {"fieldOptions": made})


def post_relation(service: Service, request: Request, _ids: tuple[int, ...]) -> Response:
    """D, F: `relid` 0 relates a field to all lists."""
    given = body_of(request, "fieldRel")
    field_id, list_id = number(given.get("field")), number(given.get("relid"))
    if field_id not in service.account.fields:
        return unprocessable("field_invalid", "No such field.", "field")
    if list_id != EVERY_LIST and list_id not in service.account.lists:
        return unprocessable("field_invalid", "No such list.", "relid")
    relation = service.account.relate_field(field_id, list_id)
    row = {"id": str(relation), "field": str(field_id), "relid": str(list_id), "dorder": "0"}
    return answer(201, {"fieldRel": row})
