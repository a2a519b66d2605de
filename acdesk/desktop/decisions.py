"""What only the user can decide about a data matching, and what each choice does. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from acdesk.contacts import LeaveOut
from acdesk.desktop.flow import Draft
from acdesk.desktop.matching_rows import full_names_in, same_names, unrelated, with_field, with_full_name
from acdesk.matching import ConsentColumn, DataMatching, DateOrder, NameOrder
from acdesk.sentences.translation import Translation

_NUMERIC_DATE = re.compile(r"^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")


@dataclass(frozen=True, slots=True)
class Decision:
    """One of `on` (a check box), `choices` (a combo box) or neither (a button) says how it is made."""

    key: str
    """Stays the same while the decision is the same one."""
    text: str
    note: str = ""
    """What follows from it as it stands."""
    on: bool | None = None
    choices: tuple[tuple[str, str | None], ...] = ()
    chosen: str | None = None


def decisions_of(draft: Draft, t: Translation) -> tuple[Decision, ...]:
    """In the order they are shown in. Choosing the country of phone numbers is not among them: it needs a list."""
    if not draft.opened:
        return ()
    return (
        *_leaving_out(draft, t),
        *_full_names(draft, t),
        *_date_orders(draft, t),
        *_relation(draft, t),
        *_same_names(draft, t),
    )


def decided(draft: Draft, key: str, value: object) -> Mapping[str, object]:
    """The fields of the draft that change when `key` is decided: True or False, a choice, or None for a button."""
    kind, _, name = key.partition(":")
    matching = draft.matching
    if kind == "leave_out":
        return {"leave_out": _with_filter(draft, name, on=bool(value))}
    if kind == "relate":
        return {"relate": bool(value)}
    if kind == "take_apart":
        return {"matching": with_full_name(matching, name)}
    if kind == "name_order":
        order: NameOrder | None = next((one for one in ("given_first", "family_first") if one == value), None)
        return {"matching": replace(matching, name_order=order)}
    if kind == "date_order":
        return {"matching": _with_date_order(matching, name, value)}
    if kind == "same_names":
        for title, column in _namesakes(draft):
            matching = with_field(matching, title, column)
        return {"matching": matching}
    raise KeyError(key)


def consent_of(draft: Draft) -> tuple[ConsentColumn, ...]:
    """Columns that say who may be written to: as the check counted them, else as the first rows show them."""
    return draft.consent or (draft.opened[0].consent if draft.opened else ())


def _leaving_out(draft: Draft, t: Translation) -> list[Decision]:
    found, offered = [], set[LeaveOut]()
    for one in consent_of(draft):
        filters = _filters(one)
        if filters:
            offered.update(filters)
            on = all(each in draft.leave_out for each in filters)
            values = t(" or ").join(t.quoted(value) for value in one.says_no)
            text = t("Leave out people whose “{column}” says {values}", column=one.column, values=values)
            found.append(Decision(f"leave_out:{one.column}", text, _who(one, draft, t, on=on), on=on))
    for other in draft.leave_out:
        if other not in offered:
            text = t(
                "Leave out people whose “{column}” says {values}", column=other.column, values=t.quoted(other.value)
            )
            gone = "" if other.column in draft.columns else t("The file has no such column.")
            found.append(Decision(f"leave_out:{other.column}\n{other.value}", text, gone, on=True))
    return found


def _who(one: ConsentColumn, draft: Draft, t: Translation, *, on: bool) -> str:
    if not (draft.consent or draft.opened[0].counted):
        return ""
    if on:
        return t.n("On: {n} row is left out.", "On: {n} rows are left out.", one.left_out)
    return t.n("Off: {n} row that says so is sent.", "Off: {n} rows that say so are sent.", one.left_out)


def _filters(one: ConsentColumn) -> tuple[LeaveOut, ...]:
    return tuple(LeaveOut(one.column, value) for value in one.says_no)


def _with_filter(draft: Draft, name: str, *, on: bool) -> tuple[LeaveOut, ...]:
    column, _, value = name.partition("\n")
    if value:
        wanted: tuple[LeaveOut, ...] = (LeaveOut(column, value),)
    else:
        wanted = next((_filters(one) for one in consent_of(draft) if one.column == column), ())
    kept = tuple(one for one in draft.leave_out if one not in wanted)
    return (*kept, *wanted) if on else kept


def _full_names(draft: Draft, t: Translation) -> list[Decision]:
    matching = draft.matching
    column = full_names_in(matching, draft.opened[0])
    if column is not None:
        text = t("Take “{column}” apart into first and last name", column=column)
        return [
            Decision(f"take_apart:{column}", text, t("It holds full names, and no other column holds a first name."))
        ]
    if matching.full_name is None:
        return []
    choices = (
        (t("As the names themselves say"), None),
        (t("First name first"), "given_first"),
        (t("Last name first"), "family_first"),
    )
    text = t("Order of the names in “{column}”", column=matching.full_name)
    return [Decision("name_order:", text, choices=choices, chosen=matching.name_order)]


def _date_orders(draft: Draft, t: Translation) -> list[Decision]:
    unclear = set()
    if draft.plan is not None:
        unclear = {one.params.get("column") for one in draft.plan.warnings if one.code == "field.date_order"}
    found = []
    for one in draft.matching.fields:
        if one.column in unclear or one.date_order is not None:
            example = _example(draft.opened[0].samples(one.column), t)
            choices = ((t("Choose …"), None), (example[0], "dmy"), (example[1], "mdy"))
            text = t("Dates in “{column}”", column=one.column)
            note = "" if one.date_order else t("They can be read in two ways, and are not sent until you choose.")
            found.append(Decision(f"date_order:{one.title}", text, note, choices=choices, chosen=one.date_order))
    return found


def _example(samples: Sequence[str], t: Translation) -> tuple[str, str]:
    """The two ways to read a date of the column."""
    import datetime as dt

    from babel.dates import format_date

    for sample in samples:
        match = _NUMERIC_DATE.match(sample)
        first, second, year = (int(part) for part in match.groups()) if match else (0, 0, 0)
        if 0 < first <= 12 and 0 < second <= 12 and first != second:
            long = [
                format_date(dt.date(year, month, day), "long", locale=t.language)
                for day, month in ((first, second), (second, first))
            ]
            shown = sample.strip()
            return t("{text} is {date}", text=shown, date=long[0]), t("{text} is {date}", text=shown, date=long[1])
    return t("Day before month"), t("Month before day")


def _with_date_order(matching: DataMatching, title: str, value: object) -> DataMatching:
    order: DateOrder | None = next((one for one in ("dmy", "mdy") if one == value), None)
    fields = tuple(replace(one, date_order=order) if one.title == title else one for one in matching.fields)
    return replace(matching, fields=fields)


def _relation(draft: Draft, t: Translation) -> list[Decision]:
    titles = unrelated(draft.snapshot.fields if draft.snapshot else (), draft.matching, draft.list_id)
    if not titles:
        return []
    fields = t.quoted(*titles)
    text = t.n("Relate {fields} to the list", "Relate {fields} to the list", len(titles), fields=fields)
    note = (
        t("Done when the export starts, so that the values show on the list's contacts.")
        if draft.relate
        else t("Off: the values are sent, but ActiveCampaign doesn't show them on the list's contacts.")
    )
    return [Decision("relate:", text, note, on=draft.relate)]


def _namesakes(draft: Draft) -> tuple[tuple[str, str], ...]:
    fields = draft.snapshot.fields if draft.snapshot else ()
    return same_names(fields, draft.matching, draft.columns)


def _same_names(draft: Draft, t: Translation) -> list[Decision]:
    found = _namesakes(draft)
    if not found:
        return []
    text = t.n(
        "Add {n} field that has the name of a column", "Add {n} fields that have the name of a column", len(found)
    )
    return [Decision("same_names:", text, t(", ").join(title for title, _column in found))]
