"""What the user decides beyond the data matching."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from acdesk.contacts.field_forms import FieldForm
from acdesk.sentences.faults import RequestFault


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Leave out the customers whose cell in `column` is `value`; case and spaces around make no difference."""

    column: str
    value: str


@dataclass(frozen=True, slots=True)
class TagsColumn:
    """A column whose cells hold tags."""

    column: str
    delimiter: str = ","
    """What stands between two tags of a cell."""


@dataclass(frozen=True, slots=True)
class PrepareOptions:
    """Standard: nobody is left out, and a national phone number is understood where a column names its country.

    `acdesk.exports.prepare_options_of` makes them from an export and what the account had when last read.
    """

    leave_out: tuple[LeaveOut, ...] = ()
    default_country: str | None = None
    """ISO 3166 two-letter code of customers whose country no column says."""
    country_columns: bool = True
    """Whether a column that names the country is used for phone numbers."""
    forms: Mapping[str, FieldForm] = field(default_factory=dict)
    """What custom fields are, by their title; one that isn't named takes any text."""
    tags: tuple[str, ...] = ()
    """Given to every contact."""
    tags_from: TagsColumn | None = None
    known_tags: tuple[str, ...] | None = None
    """The account's, whose spelling is kept; None where they aren't known."""
    tags_complete: bool = True
    """`known_tags` are all there are; where they aren't, nobody can tell which are new."""
    known_fields: frozenset[str] | None = None
    """Titles of the account's custom fields, case-folded; None where they aren't known."""


STANDARD = PrepareOptions()


def leave_out_from(text: str) -> LeaveOut:
    """ "doNotEmail=True" as typed on a command line; split at the last "=". Raises RequestFault "filter.no_value"."""
    column, equals, value = text.rpartition("=")
    if not equals or not column.strip():
        raise RequestFault("filter.no_value", text=text)
    return LeaveOut(column.strip(), value.strip())


def country_from(text: str) -> str:
    """The code of a country named in any of seven languages, or by its code. Raises RequestFault "country.unknown"."""
    from acdesk.contacts.countries import country_code
    from acdesk.contacts.phone_plans import calling_code

    code = country_code(text)
    if code is None or calling_code(code) is None:
        raise RequestFault("country.unknown", text=text)
    return code


def check_filters(leave_out: Sequence[LeaveOut], columns: Sequence[str], file: str) -> None:
    """A filter that can't be applied would let people through: raises RequestFault "filter.no_column"."""
    for one in leave_out:
        if one.column not in columns:
            raise RequestFault("filter.no_column", column=one.column, file=file)
