"""The data matching as a value."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

STANDARD_FIELDS = ("email", "first_name", "last_name", "phone")


@dataclass(frozen=True, slots=True)
class CustomField:
    """A custom field of the account, by its title, and the column that feeds it."""

    title: str
    column: str


@dataclass(frozen=True, slots=True)
class DataMatching:
    """Which column feeds which contact field. Only `email` is required to send; None means "don't send"."""

    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    fields: tuple[CustomField, ...] = ()

    def pairs(self) -> Iterator[tuple[str, str]]:
        """(field, column) for all that is matched; a custom field is named by its title."""
        for name in STANDARD_FIELDS:
            column = getattr(self, name)
            if column is not None:
                yield name, column
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
