"""What the importer answers, and how answers are read: numbers as strings, keys in any case, `false` for a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal


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
    unnamed: int = 0
    """Contacts that failed where the account only counts them."""


class OddAnswerError(Exception):
    """JSON, but not in any shape that is known. Holds nothing of the answer."""


def rows(document: object, name: str, *, required: bool = True) -> list[Mapping[str, Any]]:
    """The objects listed under `name`."""
    found = mapping(document).get(name)
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
        words = text(reason.get("failureReason"))
        refused.setdefault(position - 1, RefusedContact(position - 1, words))
    return Refusal(tuple(refused[index] for index in sorted(refused)), general)


def batch_status(document: object) -> BatchStatus:
    answer = _lower(document)
    state = answer.get("status")
    known = _STATES.get(state.strip().lower(), "unknown") if isinstance(state, str) else "unknown"
    succeeded, failed = answer.get("success"), answer.get("failure")
    counts = answer.get("contacts")
    if isinstance(counts, dict):
        # Seen in a client's test: counts instead of names.
        succeeded, failed = counts.get("success"), counts.get("failure")
        total = number(counts.get("total"))
        if "status" not in answer and total and (number(succeeded) or 0) + (number(failed) or 0) == total:
            known = "completed"
    addresses, unnamed = _failures(failed)
    done = len(succeeded) if isinstance(succeeded, list) else number(succeeded) or 0
    return BatchStatus(known, done, addresses, unnamed)


def _failures(failed: object) -> tuple[tuple[str, ...], int]:
    """Addresses; or how many there are."""
    if isinstance(failed, list):
        found = [entry.get("email") if isinstance(entry, dict) else entry for entry in failed]
        if not all(isinstance(entry, str) for entry in found):
            raise OddAnswerError
        return tuple(str(entry) for entry in found), 0
    if failed is None or failed in ("", {}):
        return (), 0
    return (), max(required_number(failed), 0)


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
        digits = value.strip()
        return int(digits) if re.fullmatch(r"-?[0-9]+", digits) else None
    return None


def required_number(value: object) -> int:
    found = number(value)
    if found is None:
        raise OddAnswerError
    return found


def text(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise OddAnswerError
    return value


def _lower(document: object) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in mapping(document).items()}
