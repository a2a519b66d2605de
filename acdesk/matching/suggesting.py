"""Suggestions from headers and values together."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from acdesk.matching.candidates import (
    ANY_PHONE,
    DOUBTFUL,
    Candidate,
    Column,
    is_first_name,
    is_last_name,
    judge_email,
    judge_phone,
    preference,
)
from acdesk.matching.evidence import NOTHING, look_at, sample_of
from acdesk.matching.matching import STANDARD_FIELDS, DataMatching, Suggestion
from acdesk.matching.meanings import Meaning
from acdesk.matching.names import NameColumns
from acdesk.matching.neighbours import readings_of, same_person
from acdesk.segments import Segment

_CLOSE = 0.05
"""Two columns ranked closer than this are equally good: the first is taken, but not for sure."""
_OF_SEVERAL = 0.8
_SAME_PERSON = 0.06

SOME_ADDRESSES = 0.05
"""Share of values from which a column may be one of e-mail addresses."""


def suggest(segment: Segment, remembered: DataMatching | None = None) -> tuple[Suggestion, ...]:
    """One suggestion for each of STANDARD_FIELDS, in that order. A preview is enough to suggest from.

    Values decide over names: a Yes/No column "Email Subscriber" is no address, a column "d" full of addresses is.
    Looks at some 2,000 rows spread over the segment, however large it is.

    `remembered`: what was used for these columns before (`RememberedMatchings.find`). It is then what is suggested, for
    the reason "match.remembered"; its custom fields are for the caller to take over.
    """
    fresh = _suggest(segment)
    if remembered is None or not still_fits(segment, remembered):
        return fresh
    return tuple(_as_before(one, getattr(remembered, one.field)) for one in fresh)


def still_fits(segment: Segment, remembered: DataMatching) -> bool:
    """Whether what was used for these columns before makes sense here: they are there, and the column of addresses has
    some, or nothing at all."""
    if remembered.email is None or not all(column in segment.columns for _, column in remembered.pairs()):
        return False
    seen = look_at(segment, sample_of(segment, [remembered.email]))[remembered.email]
    return seen.values == 0 or seen.email >= SOME_ADDRESSES


def _as_before(fresh: Suggestion, column: str | None) -> Suggestion:
    others = tuple(dict.fromkeys(one for one in (fresh.column, *fresh.others) if one is not None and one != column))
    params: dict[str, str | int | float] = {"column": column or ""}
    if column is None:
        return Suggestion(fresh.field, None, 0.0, "match.remembered_none", params, others)
    return Suggestion(fresh.field, column, 1.0, "match.remembered", params, others)


def _suggest(segment: Segment) -> tuple[Suggestion, ...]:
    sample = sample_of(segment)
    evidence = look_at(segment, sample)
    headers = readings_of(segment.columns)
    columns = [Column(name, headers[name], evidence[name]) for name in segment.columns]
    names = NameColumns(columns, sample)
    found = {
        "first_name": _best("first_name", names.first_names()),
        "last_name": _best("last_name", names.last_names()),
    }
    person = [one.column for one in found.values() if one.column is not None] or names.full[:1]
    email = _judged(columns, judge_email, lambda column: column.evidence.email)
    found["email"] = _best("email", _those_of(person, email))
    phone = [
        one
        for one in _judged(columns, judge_phone, lambda column: column.evidence.phone)
        if one.column != found["email"].column
    ]
    found["phone"] = _best("phone", _those_of(person, phone))
    return tuple(_with_reason(found[field], columns, names) for field in STANDARD_FIELDS)


def _those_of(person: Sequence[str], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Among equals, the address that is said to be of the person whose name is taken."""
    return [
        dataclasses.replace(one, rank=one.rank + _SAME_PERSON)
        if any(same_person(name, one.column) for name in person)
        else one
        for one in candidates
    ]


def matching_of(suggestions: Sequence[Suggestion]) -> DataMatching:
    """The data matching that takes every suggestion that has a column."""
    columns = {suggestion.field: suggestion.column for suggestion in suggestions}
    return DataMatching(
        email=columns.get("email"),
        first_name=columns.get("first_name"),
        last_name=columns.get("last_name"),
        phone=columns.get("phone"),
    )


def full_name_of(suggestions: Sequence[Suggestion]) -> str | None:
    """The column of full names, where that is why nothing is suggested for first or last name: splitting is offered."""
    found = {one.reason: one.params.get("column") for one in suggestions if one.field in ("first_name", "last_name")}
    column = found.get("match.full_name")
    return str(column) if column is not None else None


def _judged(
    columns: Sequence[Column],
    judge: Callable[[Column], tuple[float, str, bool] | None],
    share: Callable[[Column], float],
) -> list[Candidate]:
    judged = [(column, verdict) for column in columns if (verdict := judge(column)) is not None]
    fullest = max((column.evidence.filled for column, _ in judged), default=0.0)
    widest = max((column.evidence for column, _ in judged), key=lambda seen: seen.distinct, default=NOTHING)
    found: list[Candidate] = []
    for column, (sure, why, fits) in judged:
        repeated = column.repeated or column.shared_beside(widest)
        taken = fits and not (column.repeated and column.header.has(Meaning.STOP))
        confidence, reason = (min(sure, DOUBTFUL), "match.few_values") if repeated and taken else (sure, why)
        rank = confidence + preference(column.header, column.evidence, fullest, repeated=repeated)
        found.append(Candidate(column.name, confidence, rank, reason, round(100 * share(column)), taken))
    senders = {column.name for column, _ in judged if column.header.has(Meaning.SENDER) and not column.repeated}
    if senders and all(one.reason == "match.few_values" for one in found if one.taken):
        # An account of what came in: all was sent to the file's owner, by customers.
        return [
            dataclasses.replace(one, taken=True, reason="match.values_only") if one.column in senders else one
            for one in found
        ]
    return found


def _best(field: str, candidates: Sequence[Candidate]) -> Suggestion:
    ranked = sorted(candidates, key=lambda one: (not one.taken, -one.rank))
    if not ranked:
        return Suggestion(field, None, 0.0, "match.nothing")
    best, rest = ranked[0], ranked[1:]
    others = tuple(one.column for one in rest)
    confidence, reason = best.confidence, best.reason
    params: dict[str, str | int | float] = {"column": best.column, "percent": best.percent, "n": len(rest)}
    if not best.taken:
        return Suggestion(field, None, 0.0, reason, params, (best.column, *others))
    if any(one.taken and best.rank - one.rank < _CLOSE for one in rest):
        confidence, reason = min(confidence, _OF_SEVERAL), "match.first_of_several"
    return Suggestion(field, best.column, round(confidence, 2), reason, params, others)


def _with_reason(suggestion: Suggestion, columns: Sequence[Column], names: NameColumns) -> Suggestion:
    """Where there is no column, the closest thing to a reason why."""
    field, others = suggestion.field, suggestion.others
    if suggestion.column is not None or suggestion.reason != "match.nothing":
        return suggestion
    if field in {"first_name", "last_name"} and names.full:
        return Suggestion(field, None, 0.0, "match.full_name", {"column": names.full[0]}, others)
    for column in columns:
        header = column.header
        wanted = {
            "email": header.has(Meaning.EMAIL),
            "phone": header.has(*ANY_PHONE),
            "first_name": is_first_name(header),
            "last_name": is_last_name(header),
        }[field]
        if wanted and column.evidence.values:
            reason = "match.yes_no" if column.evidence.yes_no >= 0.8 else "match.values_differ"
            return Suggestion(field, None, 0.0, reason, {"column": column.name}, others)
    return suggestion
