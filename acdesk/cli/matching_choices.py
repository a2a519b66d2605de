"""A data matching as said on the command line: what is given on top of what there is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from acdesk.matching import FIELD_KINDS, STANDARD_FIELDS, CustomField, DataMatching, DateOrder, NameOrder
from acdesk.sentences.faults import RequestFault

if TYPE_CHECKING:
    from acdesk.runs.plan import Remember
    from acdesk.segments import Segment


@dataclass(frozen=True, slots=True)
class MatchingChoices:
    """What the user says about the data matching; None means: nothing said, "" means: don't send this field."""

    file: Path | None
    email: str | None
    first_name: str | None
    last_name: str | None
    phone: str | None
    fields: tuple[str, ...]
    """"TITLE=COLUMN"; split at the last "=", so a title may hold one."""
    new_fields: tuple[str, ...] = ()
    """"TITLE=COLUMN" or "TITLE=COLUMN:TYPE"."""
    dates: tuple[str, ...] = ()
    """"TITLE=dmy" or "TITLE=mdy"."""
    full_name: str | None = None
    name_order: str | None = None
    """"auto", "given-first", "family-first"."""

    def made(self) -> bool:
        """Whether anything was said."""
        several = self.fields or self.new_fields or self.dates
        single = (self.file, self.full_name, self.name_order, *(getattr(self, name) for name in STANDARD_FIELDS))
        return bool(several) or any(one is not None for one in single)


def matching_chosen(
    saved: DataMatching | None, choices: MatchingChoices, previews: Sequence[Segment], remembered: Remember
) -> DataMatching | None:
    """What is given on top of what was saved, else of what was used for the same columns before, else suggested."""
    from acdesk.matching import read_matching

    if not choices.made():
        return saved
    matching = read_matching(choices.file) if choices.file is not None else saved or _proposed(previews, remembered)
    given = {name: getattr(choices, name) for name in STANDARD_FIELDS if getattr(choices, name) is not None}
    if choices.full_name is not None:
        matching = dataclasses.replace(matching, full_name=choices.full_name or None)
        given |= {name: given.get(name, "") for name in ("first_name", "last_name")} if choices.full_name else {}
    elif matching.full_name is not None and (given.get("first_name") or given.get("last_name")):
        matching = dataclasses.replace(matching, full_name=None, name_order=None)
    columns = {*given.values(), matching.full_name}
    # A column given to one field isn't suggested for another.
    standard = {
        name: given.get(name, column if (column := getattr(matching, name)) not in columns else None) or None
        for name in STANDARD_FIELDS
    }
    order: dict[str, NameOrder | None] = {"given-first": "given_first", "family-first": "family_first", "auto": None}
    return dataclasses.replace(
        matching,
        **standard,
        fields=_with_fields(matching.fields, choices, previews),
        name_order=matching.name_order if choices.name_order is None else order[choices.name_order],
    )


def _proposed(previews: Sequence[Segment], remembered: Remember) -> DataMatching:
    from acdesk.matching import matching_of, suggest

    if not previews:
        return DataMatching()
    return remembered(previews[0].columns) or matching_of(suggest(previews[0]))


def _with_fields(
    saved: tuple[CustomField, ...], choices: MatchingChoices, previews: Sequence[Segment]
) -> tuple[CustomField, ...]:
    """A title given again takes the new column; an empty column takes the field out."""
    fields = {field.title.casefold(): field for field in saved}
    seen: set[str] = set()
    for pair, new in [*((pair, False) for pair in choices.fields), *((pair, True) for pair in choices.new_fields)]:
        title, column = _parted(pair)
        if title.casefold() in seen:
            raise RequestFault("matching.title_twice", title=title)
        seen.add(title.casefold())
        if not column:
            fields.pop(title.casefold(), None)
        elif new:
            fields[title.casefold()] = _new_field(title, column, previews)
        else:
            before = fields.get(title.casefold())
            fields[title.casefold()] = CustomField(title, column, date_order=before.date_order if before else None)
    for pair in choices.dates:
        title, order = _parted(pair)
        if title.casefold() not in fields:
            raise RequestFault("matching.title_unknown", title=title)
        if order not in ("", *get_args(DateOrder)):
            raise RequestFault("matching.order_unknown", title=title, order=order)
        chosen: DateOrder | None = order or None  # type: ignore[assignment]
        fields[title.casefold()] = dataclasses.replace(fields[title.casefold()], date_order=chosen)
    return tuple(fields.values())


def _parted(pair: str) -> tuple[str, str]:
    title, equals, rest = pair.rpartition("=")
    if not equals or not title.strip():
        raise RequestFault("matching.pair_invalid", pair=pair)
    return title.strip(), rest


def _new_field(title: str, text: str, previews: Sequence[Segment]) -> CustomField:
    """ "COLUMN:TYPE", unless a column is called just that; without a type the one its values suggest."""
    from acdesk.contacts import suggested_kind

    column, colon, kind = text.rpartition(":")
    have = [segment for segment in previews if text in segment.columns]
    if not have and colon and kind in FIELD_KINDS:
        return CustomField(title, column, create=kind)
    return CustomField(title, text, create=suggested_kind(have[0], text) if have else "text")
