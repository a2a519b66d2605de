"""Validation of a bulk import's body (section 3): everything is queued, or nothing is."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from acdesk.practice.contacts import pack
from acdesk.practice.emails import acceptable

MAX_CONTACTS = 250
"""Contacts in a request (section 3: B)."""
MAX_BYTES = 399_999
"""Bytes of body (section 3: B: under 400,000)."""

BAD_ADDRESS = "Field 'email' incorrect format"

STANDARD = ("first_name", "last_name", "phone", "customer_acct_name")
"""Snake case only; other spellings are dropped silently (section 3: G)."""


class Incoming(NamedTuple):
    """One contact that passed validation."""

    email: str
    packed: str
    """Values as `contacts.pack` makes them; an empty one is to overwrite (section 3: Go)."""
    has_empty: bool
    subscribe: tuple[int, ...]
    unsubscribe: tuple[int, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Import:
    """A request that passed validation."""

    contacts: list[Incoming]
    automations: bool
    """Whether automations run: the default, unless `exclude_automations` is true at the top level (section 3)."""


class InvalidPayloadError(Exception):
    """The body is refused; `reasons` is its `failureReasons`: strings, or objects with a 1-based `contact` (B, G)."""

    def __init__(self, reasons: list[Any]) -> None:
        super().__init__(reasons)
        self.reasons = reasons


class _Problem(Exception):  # noqa: N818  (carries a sentence, is never shown as an error)
    pass


def contact_count(body: bytes) -> tuple[int, Any]:
    """(number of contacts, decoded document); the number is 0 for what can't be read, the document then None."""
    try:
        document = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return 0, None
    contacts = document.get("contacts") if isinstance(document, dict) else None
    return (len(contacts) if isinstance(contacts, list) else 0), document


def validate(
    size: int,
    document: Any,
    known_field: Callable[[int], bool],
    known_list: Callable[[int], bool] | None,
    misliked: Collection[str] = (),
) -> Import:
    """Check a decoded body of `size` bytes. With `known_list` a subscription to any other list is an error.

    `misliked`: addresses in lower case that are refused like badly written ones.

    Raises InvalidPayloadError naming every contact that is wrong.
    """
    if size > MAX_BYTES:
        raise InvalidPayloadError(["The request body must be smaller than 400000 bytes."])
    if not isinstance(document, dict):
        raise InvalidPayloadError(["The request body could not be parsed as JSON."])
    contacts = document.get("contacts")
    if not isinstance(contacts, list) or not contacts:
        raise InvalidPayloadError(["Field 'contacts' is required."])
    if len(contacts) > MAX_CONTACTS:
        raise InvalidPayloadError([f"Up to {MAX_CONTACTS} contacts may be imported per request."])
    callback = document.get("callback")
    if callback is not None and not (
        isinstance(callback, dict) and callback.get("url") and callback.get("requestType")
    ):
        raise InvalidPayloadError(["Fields 'url' and 'requestType' are required for a callback."])
    accepted: list[Incoming] = []
    reasons: list[Any] = []
    for number, contact in enumerate(contacts, 1):
        try:
            accepted.append(_contact(contact, known_field, known_list))
            if misliked and accepted[-1].email.lower() in misliked:
                raise _Problem(BAD_ADDRESS)
        except _Problem as problem:
            reasons.append({"contact": number, "failureReason": str(problem)})
    if reasons:
        raise InvalidPayloadError(reasons)
    return Import(accepted, automations=not _true(document.get("exclude_automations")))


def _true(value: object) -> bool:
    return value is True or value == 1 or value in ("true", "1")


def _contact(contact: Any, known_field: Callable[[int], bool], known_list: Callable[[int], bool] | None) -> Incoming:
    """One contact. Written for speed: a million of them pass through here."""
    if type(contact) is not dict:
        message = "A contact must be an object"
        raise _Problem(message)
    email = contact.get("email")
    if email is None:
        message = "Field 'email' is required"
        raise _Problem(message)
    if type(email) is not str or not acceptable(email):
        raise _Problem(BAD_ADDRESS)
    parts: list[str] = []
    for name in STANDARD:
        value = contact.get(name)
        if value is None:
            continue
        if type(value) is not str:
            message = f"Field '{name}' incorrect format"
            raise _Problem(message)
        parts.append(name)
        parts.append(value)
    fields = contact.get("fields")
    if fields:
        _fields(fields, known_field, parts)
    subscribe = contact.get("subscribe")
    unsubscribe = contact.get("unsubscribe")
    tags = contact.get("tags")
    return _new(
        Incoming,
        (
            email,
            pack(parts),
            "" in parts,
            _lists("subscribe", subscribe, known_list) if subscribe else (),
            _lists("unsubscribe", unsubscribe, known_list) if unsubscribe else (),
            _tags(tags) if tags else (),
        ),
    )


def _fields(fields: Any, known_field: Callable[[int], bool], parts: list[str]) -> None:
    """Numeric ids with string values; the personalisation tag in place of an id is not accepted (section 3: G)."""
    message = "Field 'fields' incorrect format"
    if type(fields) is not list:
        raise _Problem(message)
    for field in fields:
        if type(field) is not dict:
            raise _Problem(message)
        field_id, value = field.get("id"), field.get("value")
        if type(value) is not str:
            raise _Problem(message)
        if type(field_id) is not int:
            field_id = _number(field_id, message)
        if known_field(field_id):  # an unknown id is ignored without a word (section 8: G)
            parts.append(str(field_id))
            parts.append(value)


def _lists(name: str, entries: Any, known_list: Callable[[int], bool] | None) -> tuple[int, ...]:
    message = f"Field '{name}' incorrect format"
    if type(entries) is not list:
        raise _Problem(message)
    numbers = []
    for entry in entries:
        number = _number(entry.get("listid") if type(entry) is dict else None, message)
        if known_list is not None and not known_list(number):
            message = f"List {number} does not exist"
            raise _Problem(message)
        numbers.append(number)
    return tuple(numbers)


def _tags(tags: Any) -> tuple[str, ...]:
    if type(tags) is not list or not all(type(tag) is str for tag in tags):
        message = "Field 'tags' incorrect format"
        raise _Problem(message)
    return tuple(tag for tag in tags if tag.strip())


def _number(value: Any, message: str) -> int:
    """An id: an integer, or one in a string; both are sent and taken (section 3: listid)."""
    if type(value) is int:
        return value
    if type(value) is str and value.isascii() and value.isdecimal():
        return int(value)
    raise _Problem(message)


_new = tuple.__new__
