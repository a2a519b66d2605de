"""What the account answers, in the shapes it is known to use (facts: numbers as strings, keys in any case, `false`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal


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
class RefusedContact:
    index: int
    """0-based position in the batch (the wire is 1-based)."""
    reason: str
    """The account's own words."""


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """What the importer said to one batch: queued with an id, or refused because of named contacts (nothing queued)."""

    batch_id: str | None
    queued: int
    refused: tuple[RefusedContact, ...] = ()


BatchState = Literal["unknown", "waiting", "claimed", "active", "completed", "failed", "interrupted"]

_STATES: dict[str, BatchState] = {
    "waiting": "waiting",
    "claimed": "claimed",
    "active": "active",
    "completed": "completed",
    "failed": "failed",
    "interrupted": "interrupted",
}


@dataclass(frozen=True, slots=True)
class BatchStatus:
    state: BatchState
    """"unknown" for `false`, anything undocumented, and an id the account doesn't know (yet)."""
    succeeded: int
    """Ids listed under `success` (the documents disagree whether only new contacts are listed)."""
    failed: tuple[str, ...]
    """E-mail addresses listed under `failure`, as the account wrote them."""


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


class OddAnswerError(Exception):
    """JSON, but not in any shape that is known. Holds nothing of the answer."""


def user(document: object) -> AccountUser:
    row = _mapping(_mapping(document).get("user"))
    return AccountUser(_text(row.get("username")), _text(row.get("email")))


def lists(document: object) -> list[AccountList]:
    return [_list(row) for row in rows(document, "lists")]


def _list(row: Mapping[str, Any]) -> AccountList:
    return AccountList(_required_number(row.get("id")), _text(row.get("name")), number(row.get("active_subscribers")))


def fields(document: object) -> list[ContactField]:
    options: dict[int, list[tuple[int, str]]] = {}
    for position, row in enumerate(rows(document, "fieldOptions", required=False)):
        value = _text(row.get("value")) or _text(row.get("label"))
        order = number(row.get("orderid"))
        options.setdefault(number(row.get("field")) or 0, []).append((position if order is None else order, value))
    lists_of: dict[int, list[int]] = {}
    for row in rows(document, "fieldRels", required=False):
        related = number(row.get("relid"))
        if related is not None:
            lists_of.setdefault(number(row.get("field")) or 0, []).append(related)
    found = []
    for row in rows(document, "fields"):
        field_id = _required_number(row.get("id"))
        values = [value for _, value in sorted(options.get(field_id, ()), key=lambda option: option[0])]
        found.append(
            ContactField(
                id=field_id,
                title=_text(row.get("title")),
                type=_text(row.get("type")),
                perstag=_text(row.get("perstag")),
                options=tuple(value for value in values if value),
                list_ids=tuple(sorted(set(lists_of.get(field_id, ())))),
            )
        )
    return found


def tags(document: object) -> list[str]:
    """Names of contact tags (templates have tags too)."""
    found = rows(document, "tags")
    return [_text(row.get("tag")) for row in found if _text(row.get("tagType")) in ("", "contact") and row.get("tag")]


def exclusions(document: object) -> list[Exclusion]:
    """What concerns e-mail."""
    return [
        Exclusion(_text(row.get("matchPhrase")), _text(row.get("matchType")).lower())
        for row in rows(document, "exclusions")
        if _text(row.get("channel")).lower() != "allsms"
    ]


def emails(document: object) -> list[str]:
    """Addresses of the contacts on a page."""
    return [_text(row.get("email")) for row in rows(document, "contacts")]


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


def rows(document: object, name: str, *, required: bool = True) -> list[Mapping[str, Any]]:
    """The objects listed under `name`."""
    found = _mapping(document).get(name)
    if found is None and not required:
        return []
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise OddAnswerError
    return found


def ids(document: object, name: str) -> list[int | None]:
    """The ids of the objects listed under `name`."""
    return [number(row.get("id")) for row in rows(document, name)]


def total(document: object, *, unsaid: int) -> int:
    """`meta.total`, which may be a string, or `unsaid` without one."""
    meta = document.get("meta") if isinstance(document, dict) else None
    found = number(meta.get("total")) if isinstance(meta, dict) else None
    return unsaid if found is None else found


def queued(document: object) -> ImportAnswer | None:
    """A success; None when it says otherwise. OddAnswerError for a success without the id to follow it by."""
    answer = _lower(document)
    success = answer.get("success")
    if success in (None, "", "0", "false") or not success:
        return None
    batch_id = answer.get("batchid")
    if not isinstance(batch_id, str | int) or not str(batch_id).strip() or isinstance(batch_id, bool):
        raise OddAnswerError
    return ImportAnswer(str(batch_id), number(answer.get("queued_contacts")) or 0)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an import was refused: contacts by position, or in general."""

    contacts: tuple[RefusedContact, ...]
    general: bool
    """Reasons were given that name no contact."""


def refusal(document: object, contacts: int) -> Refusal:
    """`failureReasons`. If one of them names a contact that wasn't sent, none of the names can be trusted."""
    given = _lower(document).get("failurereasons")
    reasons = given if isinstance(given, list) else [] if given is None else [given]
    refused: dict[int, RefusedContact] = {}
    general = False
    for reason in reasons:
        if not isinstance(reason, dict) or "contact" not in reason:
            general = general or bool(reason)
            continue
        position = number(reason["contact"])
        if position is None or not 1 <= position <= contacts:
            return Refusal((), general=True)
        words = _text(reason.get("failureReason"))
        refused.setdefault(position - 1, RefusedContact(position - 1, words))
    return Refusal(tuple(refused[index] for index in sorted(refused)), general)


def batch_status(document: object) -> BatchStatus:
    answer = _lower(document)
    state = answer.get("status")
    known = _STATES.get(state.strip().lower(), "unknown") if isinstance(state, str) else "unknown"
    succeeded, failed = answer.get("success"), answer.get("failure")
    counts = answer.get("contacts")
    if isinstance(counts, dict):
        # Seen in a client's test: counts instead of names. Who failed can't be told from it.
        succeeded, failed = counts.get("success"), counts.get("failure")
    addresses = _addresses(failed)
    return BatchStatus(known, len(succeeded) if isinstance(succeeded, list) else number(succeeded) or 0, addresses)


def _addresses(failed: object) -> tuple[str, ...]:
    if isinstance(failed, list):
        found = [entry.get("email") if isinstance(entry, dict) else entry for entry in failed]
        if not all(isinstance(entry, str) for entry in found):
            raise OddAnswerError
        return tuple(str(entry) for entry in found)
    if failed is None or failed in ("", "0", 0) or failed == {}:
        return ()
    raise OddAnswerError


def speaks_of_rate(document: object) -> bool:
    """Whether a refusal, in any shape, says "too fast"."""
    return any(
        "rate limit" in words or "per minute" in words or "too many requests" in words for words in _words(document)
    )


def _words(value: object, depth: int = 0) -> Iterator[str]:
    """Every text in an answer, lower case."""
    if isinstance(value, str):
        yield value.lower()
    elif depth < 6 and isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words(part, depth + 1)


def number(value: object) -> int | None:
    """7 or "7" -> 7; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        text = value.strip()
        return int(text) if text.isascii() and text.lstrip("-").isdecimal() and text.count("-") <= 1 else None
    return None


def _required_number(value: object) -> int:
    found = number(value)
    if found is None:
        raise OddAnswerError
    return found


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise OddAnswerError
    return value


def _lower(document: object) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in _mapping(document).items()}
