"""Custom fields made from a column: which type its values suggest, and which options they make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.activecampaign import NewField
from acdesk.contacts.cleaning import clean_columns
from acdesk.contacts.field_forms import FieldForm, choices_in, infer_date_order, shape_values
from acdesk.contacts.kept import Kept
from acdesk.contacts.options import PrepareOptions
from acdesk.contacts.prepared import SegmentSource
from acdesk.matching import CustomField, FieldKind
from acdesk.segments import Segment
from acdesk.sentences.faults import MatchingFault

if TYPE_CHECKING:
    import polars as pl

MOST_OPTIONS = 200
"""More choices than anybody would want in a form; the column wants to be a text."""

_CHOICES: tuple[str, ...] = ("dropdown", "radio", "checkbox", "listbox")
_SAMPLE = 5_000
_FEW = 12
"""Different values up to here, each often enough, are choices."""
_MOSTLY = 0.95
_LONG = 255


def suggested_kind(segment: Segment, column: str) -> FieldKind:
    """The type for a field that this column is to feed. Looks at some 5,000 values spread over the segment."""
    values = clean_columns([segment.table[column]], breaks=[True])[0].drop_nulls()
    sample = values.gather_every(max(1, values.len() // _SAMPLE)).head(_SAMPLE)
    if sample.len() == 0:
        return "text"
    if sample.str.contains("\n").any() or sample.str.len_chars().max() > _LONG:  # type: ignore[operator]
        return "textarea"
    # Ids, post codes and phone numbers are no numbers, though they look like some.
    numeric = _share(sample, "number") >= _MOSTLY and not sample.str.contains(r"^0\d|^\+|\d{10}").any()
    dates = _share(sample, "date") >= _MOSTLY
    if dates and not sample.str.contains(r"^\d+$").all():
        midnight = r"^[^:]*$|[T\s]0{1,2}:00(?::00)?"
        return "date" if sample.str.contains(midnight).all() else "datetime"
    if numeric and not sample.n_unique() <= 2:
        return "number"
    few = sample.n_unique() <= min(_FEW, max(2, sample.len() // 3))
    return "dropdown" if few and sample.len() >= 4 else "text"


def fields_to_make(sources: Sequence[SegmentSource], options: PrepareOptions, kept: Kept) -> tuple[NewField, ...]:
    """Fields that a data matching wants made, but for those the account has. Options are the values of all sources.

    Raises MatchingFault "matching.too_many_options" (field, column, n, most).
    """
    found: dict[str, NewField] = {}
    for source in sources:
        for custom in source.matching.fields:
            title = custom.title.strip()
            folded = title.casefold()
            if custom.create is None or folded in found or folded in (options.known_fields or ()):
                continue
            choices = _options(sources, folded, kept) if custom.create in _CHOICES else ()
            found[folded] = NewField(title, custom.create, choices)
    return tuple(found.values())


def _options(sources: Sequence[SegmentSource], folded: str, kept: Kept) -> tuple[str, ...]:
    options: dict[str, str] = {}
    for source in sources:
        for custom in source.matching.fields:
            if custom.title.strip().casefold() != folded:
                continue
            for value in kept.of(_choices_of, source.segment, custom):
                options.setdefault(value.casefold(), value)
            if len(options) > MOST_OPTIONS:
                raise MatchingFault(
                    "matching.too_many_options",
                    field=custom.title,
                    column=custom.column,
                    n=len(options),
                    most=MOST_OPTIONS,
                )
    return tuple(options.values())


def _choices_of(segment: Segment, custom: CustomField) -> list[str]:
    """In the order in which they come up."""
    values = clean_columns([segment.table[custom.column]], breaks=[True])[0].drop_nulls()
    distinct = values.unique(maintain_order=True).head(10 * MOST_OPTIONS).to_list()
    if custom.create in ("checkbox", "listbox"):
        return list(dict.fromkeys(part for cell in distinct for part in choices_in(cell)))
    return distinct


def _share(sample: pl.Series, kind: FieldKind) -> float:
    """Of the values, those that can be brought into the form of `kind`."""
    order = infer_date_order(sample) or "dmy"
    return 1 - shape_values(sample, FieldForm(kind, date_order=order))["value"].null_count() / sample.len()
