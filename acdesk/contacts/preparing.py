"""Clean, check and de-duplicate all rows of an export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from acdesk.activecampaign import NewField
from acdesk.contacts.field_forms import FieldForm
from acdesk.contacts.kept import Kept
from acdesk.contacts.new_fields import fields_to_make
from acdesk.contacts.once_each import one_contact_each
from acdesk.contacts.options import STANDARD, PrepareOptions, check_filters
from acdesk.contacts.prepared import Notice, Prepared, SegmentSource
from acdesk.contacts.rows import CheckedRows, check_rows
from acdesk.contacts.tables import no_contacts, no_set_aside, unreadable_rows
from acdesk.contacts.tagging import check_tags_column, tags_of
from acdesk.matching import ConsentColumn, consent_choices
from acdesk.matching.fitting import check_fit, fed_twice
from acdesk.segments import FileFacts, Segment

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Notice", "Prepared", "SegmentSource", "prepare"]


def prepare(sources: Sequence[SegmentSource], options: PrepareOptions = STANDARD, kept: Kept | None = None) -> Prepared:
    """Trim, normalise, check and de-duplicate (ignoring case) over all sources; the first row of an address wins.

    Who is left out by a filter in one row is left out in every other. Raises MatchingFault when no column is matched to
    e-mail, a matched column isn't in its segment or a new field would have too many options, RequestFault
    "filter.no_column", "tags.no_column" when the column of a filter or of tags isn't.

    `kept`: from the last time with these segments, so that only what a change touches is worked out; the result is the
    same. A segment of which columns were left out is too large to be kept: in a list of sources, one without rows takes
    its place.
    """
    kept = Kept(0) if kept is None else kept
    for source in sources:
        columns, file = source.segment.columns, _names(source.segment)
        check_fit(source.matching, columns, file)
        check_filters(options.leave_out, columns, file)
        check_tags_column(options.tags_from, columns, file)
    titles = _titles(sources)
    new_fields = fields_to_make(sources, options, kept)
    options = _with_forms_of(new_fields, options)
    tags = tags_of([source.segment for source in sources], options, kept)
    files: list[FileFacts] = []
    found: list[CheckedRows] = []
    set_aside: list[pl.DataFrame] = []
    warnings: list[Notice] = []
    for place in range(len(sources)):
        source = sources[place]
        first_file = len(files)
        files.extend(source.segment.files)
        found.append(check_rows(source, titles, first_file, options, tags.of_segment(place), kept))
        set_aside += [found[-1].rejected, kept.of(unreadable_rows, source.segment, first_file)]
        warnings += _warnings(source, found[-1].notices, options, kept)
        if isinstance(sources, list) and source.segment.left_out:
            sources[place] = source.without_rows()
            del source
    if found:
        contacts, others = one_contact_each(found, _email_columns(sources), kept)
        set_aside += others
    else:
        contacts = no_contacts(titles, tagged=options.tags_from is not None)
    return Prepared(
        tuple(files),
        contacts,
        kept.of(_in_order, *set_aside),
        titles,
        tuple(warnings),
        tags=tags.fixed,
        tagged=options.tags_from is not None,
        new_tags=tags.new,
        new_fields=new_fields,
    )


def _in_order(*set_aside: pl.DataFrame) -> pl.DataFrame:
    import polars as pl

    return pl.concat(set_aside or [no_set_aside()]).sort("file", "row", maintain_order=True)


def _with_forms_of(new_fields: Sequence[NewField], options: PrepareOptions) -> PrepareOptions:
    forms = {field.title: FieldForm(field.type, field.options) for field in new_fields}
    return replace(options, forms={**options.forms, **forms}) if forms else options


def _titles(sources: Sequence[SegmentSource]) -> tuple[str, ...]:
    """Titles of all sources in the order they come up; upper and lower case make no difference."""
    found: dict[str, str] = {}
    for source in sources:
        for custom in source.matching.fields:
            title = custom.title.strip()
            found.setdefault(title.casefold(), title)
    return tuple(found.values())


def _email_columns(sources: Sequence[SegmentSource]) -> tuple[str, ...]:
    """The name of the e-mail column for each file."""
    return tuple(source.matching.email or "" for source in sources for _ in source.segment.files)


def _names(segment: Segment) -> str:
    return ", ".join(file.path.name for file in segment.files)


def _consent_notice(file: str, choice: ConsentColumn) -> Notice:
    """With the rows that a filter would leave out, and the values it would leave out."""
    params: dict[str, str | int | float] = {"file": file, "column": choice.column}
    if not choice.left_out:
        return Notice("contacts.consent_column", params)
    value = next(value for value, _ in choice.values if value in choice.says_no)
    return Notice("contacts.consent_refused", params | {"rows": choice.left_out, "value": value})


def _warnings(source: SegmentSource, notices: Sequence[Notice], options: PrepareOptions, kept: Kept) -> list[Notice]:
    file = _names(source.segment)
    filtered = {one.column for one in options.leave_out}
    choices = kept.of(consent_choices, source.segment)
    found = [_consent_notice(file, choice) for choice in choices if choice.column not in filtered]
    found += [Notice("contacts.column_twice", {"file": file, "column": one}) for one in fed_twice(source.matching)]
    return [*found, *notices]
