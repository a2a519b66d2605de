"""The data matching as a value."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

STANDARD_FIELDS = ("email", "first_name", "last_name", "phone")

FULL_NAME = "full_name"
"""Not a field of a contact: a column that is taken apart into first and last name."""

FieldKind = Literal[
    "text", "textarea", "number", "date", "datetime", "dropdown", "radio", "checkbox", "listbox", "hidden"
]
"""ActiveCampaign's own names of the types of a custom field."""

FIELD_KINDS: tuple[FieldKind, ...] = get_args(FieldKind)

DateOrder = Literal["dmy", "mdy"]
"""What "3/4/2020" means."""

NameOrder = Literal["given_first", "family_first"]
"""Which half of a full name without a comma comes first."""


@dataclass(frozen=True, slots=True)
class CustomField:
    """A custom field of the account, by its title, and the column that feeds it."""

    title: str
    column: str
    create: FieldKind | None = None
    """Make the field, of this type, at the start of a run if the account hasn't got it."""
    date_order: DateOrder | None = None
    """None: as the column's own dates say."""


@dataclass(frozen=True, slots=True)
class DataMatching:
    """Which column feeds which contact field. Only `email` is required to send; None means "don't send"."""

    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    fields: tuple[CustomField, ...] = ()
    full_name: str | None = None
    """A column of full names, to be taken apart; then `first_name` and `last_name` are None."""
    name_order: NameOrder | None = None
    """Of `full_name`; None: as the names say, else given name first."""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """(field, column) for all that is matched, FULL_NAME perhaps among them; a custom field goes by its title."""
        for name in STANDARD_FIELDS:
            column = getattr(self, name)
            if column is not None:
                yield name, column
        if self.full_name is not None:
            yield FULL_NAME, self.full_name
        for custom in self.fields:
            yield custom.title, custom.column


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The best column for one standard field, or None with the reason why there is none."""

    field: str
    column: str | None
    confidence: float
    """0 to 1; 0 without a column."""
    reason: str
    """A code of acdesk.sentences, e.g. "match.name_and_values"; words come from there."""
    params: dict[str, str | int | float] = dataclasses.field(default_factory=dict)
    others: tuple[str, ...] = ()
    """Further columns that would do, best first."""
