"""Shapes that all routes share: pages, filters and error bodies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from acdesk.practice.wire import Head, Request, Response, answer

DEFAULT_LIMIT = 20
MAX_LIMIT = 100

Row = TypeVar("Row")


def page_bounds(head: Head, default: int = DEFAULT_LIMIT) -> tuple[int, int]:
    """(limit, zero-based offset) asked for: default 20, at most 100 (section 5: E, O)."""
    return max(min(_whole(head.get("limit"), default), MAX_LIMIT), 1), max(_whole(head.get("offset"), 0), 0)


def page(rows: Sequence[Row], head: Head, default: int = DEFAULT_LIMIT) -> tuple[Sequence[Row], dict[str, str]]:
    """The rows of the page asked for, and `meta`, whose total is a string (section 5: O)."""
    limit, offset = page_bounds(head, default)
    return rows[offset : offset + limit], {"total": str(len(rows))}


def _whole(text: str, otherwise: int) -> int:
    try:
        return int(text)
    except ValueError:
        return otherwise


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "": lambda value, wanted: value == wanted,
    "eq": lambda value, wanted: value == wanted,
    "neq": lambda value, wanted: value != wanted,
    "contains": lambda value, wanted: wanted in value,
    "starts_with": lambda value, wanted: value.startswith(wanted),
    "ends_with": lambda value, wanted: value.endswith(wanted),
}


def passes(head: Head, name: str, value: str) -> bool:
    """Whether `value` passes every `filters[name]` and `filters[name][eq|contains|...]`, in any case (section 5)."""
    prefix = f"filters[{name}]"
    for key, wanted in head.query:
        if key.startswith(prefix):
            test = _TESTS.get(key.removeprefix(prefix).strip("[]"))
            if test is not None and not test(value.casefold(), wanted.casefold()):
                return False
    return True


def body_of(request: Request, noun: str) -> dict[str, Any]:
    """The object under `noun`. Raises ValueError if the body is not JSON or has none, which is answered with 400."""
    document = request.json()
    inner = document.get(noun) if isinstance(document, dict) else None
    if not isinstance(inner, dict):
        message = f"no {noun}"
        raise ValueError(message)
    return inner


def number(value: Any) -> int:
    """An id given as number or string; -1 for what is neither."""
    if isinstance(value, bool):
        return -1
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() else -1


def unprocessable(code: str, detail: str, attribute: str) -> Response:
    """422 as documented (section 2: O, G)."""
    error = {
        "title": detail,
        "detail": "",
        "code": code,
        "source": {"pointer": f"/data/attributes/{attribute}"},
    }
    return answer(422, {"errors": [error]})


def not_found(noun: str, row_id: int) -> Response:
    """404 as documented (section 2: D)."""
    return answer(404, {"message": f"No Result found for {noun} with id {row_id}"})
