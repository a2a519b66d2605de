"""What the account has: its user, lists, fields, tags, contacts and limits, from the shapes they are answered in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from acdesk.activecampaign.answers import mapping, number, required_number, rows, text


@dataclass(frozen=True, slots=True)
class AccountUser:
    username: str
    email: str


@dataclass(frozen=True, slots=True)
class AccountList:
    id: int
    name: str
    members: int | None
    """`active_subscribers`; None where the account doesn't say."""


@dataclass(frozen=True, slots=True)
class ContactField:
    id: int
    title: str
    type: str
    """"text", "textarea", "date", "datetime", "dropdown", "listbox", "radio", "checkbox", "hidden", "number"."""
    perstag: str
    options: tuple[str, ...]
    list_ids: tuple[int, ...]
    """Lists it is related to; 0 means all lists."""


@dataclass(frozen=True, slots=True)
class NewField:
    """A custom field that is still to be made."""

    title: str
    type: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A phrase of the exclusion list."""

    phrase: str
    match: str
    """"exact", "end"; others are not documented."""

    def covers(self, email: str) -> bool:
        address, phrase = email.strip().casefold(), self.phrase.strip().casefold()
        return bool(phrase) and (address == phrase or (self.match == "end" and address.endswith(phrase)))


@dataclass(frozen=True, slots=True)
class ContactLimit:
    """How many contacts the account may have, and has; None where it doesn't say."""

    limit: int | None
    contacts: int | None

    @property
    def room(self) -> int | None:
        return None if self.limit is None or self.contacts is None else max(self.limit - self.contacts, 0)


def user(document: object) -> AccountUser:
    row = mapping(mapping(document).get("user"))
    return AccountUser(text(row.get("username")), text(row.get("email")))


def user_id(document: object) -> int:
    return required_number(mapping(mapping(document).get("user")).get("id"))


def group_id(document: object) -> int | None:
    """From GET users/<id>/userGroup, whose shape is seen in clients only; None where it isn't that."""
    row = document.get("userGroup") if isinstance(document, dict) else None
    return (number(row.get("groupid")) or number(row.get("group"))) if isinstance(row, dict) else None


def made_list(document: object) -> AccountList:
    """From POST lists; a new list has nobody on it."""
    row = mapping(mapping(document).get("list"))
    return AccountList(required_number(row.get("id")), text(row.get("name")), 0)


def made_field(document: object) -> int:
    """The id from POST fields."""
    return required_number(mapping(mapping(document).get("field")).get("id"))


def lists(document: object) -> list[AccountList]:
    return [_list(row) for row in rows(document, "lists")]


def _list(row: Mapping[str, Any]) -> AccountList:
    return AccountList(required_number(row.get("id")), text(row.get("name")), number(row.get("active_subscribers")))


def fields(document: object) -> list[ContactField]:
    options: dict[int, list[tuple[int, str]]] = {}
    for position, row in enumerate(rows(document, "fieldOptions", required=False)):
        value = text(row.get("value")) or text(row.get("label"))
        order = number(row.get("orderid"))
        options.setdefault(number(row.get("field")) or 0, []).append((position if order is None else order, value))
    lists_of: dict[int, list[int]] = {}
    for row in rows(document, "fieldRels", required=False):
        related = number(row.get("relid"))
        if related is not None:
            lists_of.setdefault(number(row.get("field")) or 0, []).append(related)
    found = []
    for row in rows(document, "fields"):
        field_id = required_number(row.get("id"))
        values = [value for _, value in sorted(options.get(field_id, ()), key=lambda option: option[0])]
        found.append(
            ContactField(
                id=field_id,
                title=text(row.get("title")),
                type=text(row.get("type")),
                perstag=text(row.get("perstag")),
                options=tuple(value for value in values if value),
                list_ids=tuple(sorted(set(lists_of.get(field_id, ())))),
            )
        )
    return found


def tags(document: object) -> list[str]:
    """Names of contact tags (templates have tags too)."""
    found = rows(document, "tags")
    return [text(row.get("tag")) for row in found if text(row.get("tagType")) in ("", "contact") and row.get("tag")]


def exclusions(document: object) -> list[Exclusion]:
    """What concerns e-mail."""
    return [
        Exclusion(text(row.get("matchPhrase")), text(row.get("matchType")).lower())
        for row in rows(document, "exclusions")
        if text(row.get("channel")).lower() != "allsms"
    ]


def emails(document: object) -> list[str]:
    """Addresses of the contacts on a page."""
    return [text(row.get("email")) for row in rows(document, "contacts")]


def contact_limit(document: object) -> ContactLimit:
    """The shape of settings/account isn't documented: looks for the names that v1 and clients know, at any depth."""
    found = dict(_numbers(document))
    limit = next((found[name] for name in _LIMIT_NAMES if found.get(name)), None)
    contacts = next((found[name] for name in _CONTACTS_NAMES if name in found), None)
    return ContactLimit(limit, contacts)


_LIMIT_NAMES = ("subscriberlimit", "contactlimit", "limitcontact", "contactslimit")
"""0 means: none."""

_CONTACTS_NAMES = ("subscribertotal", "contacttotal", "contactcount")


def _numbers(value: object, depth: int = 0) -> Iterator[tuple[str, int]]:
    if depth < 4 and isinstance(value, dict | list):
        for name, part in value.items() if isinstance(value, dict) else enumerate(value):
            given = number(part)
            if given is not None:
                yield str(name).lower().replace("_", ""), given
            yield from _numbers(part, depth + 1)
