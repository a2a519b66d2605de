"""What a screen shows of prepared contacts before they are sent: the first rows, and what is wrong in each column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import clean_columns
from acdesk.contacts.field_forms import FieldForm, shape_values
from acdesk.contacts.kept import Kept
from acdesk.contacts.options import STANDARD, PrepareOptions
from acdesk.contacts.phones import check_phones
from acdesk.contacts.prepared import CONTACT_COLUMNS, Prepared, SegmentSource
from acdesk.contacts.set_aside import SetAsideRow, first_set_aside
from acdesk.segments import COLUMN_FILE, COLUMN_ROW, Segment

if TYPE_CHECKING:
    import polars as pl

MOST_ROWS = 50


@dataclass(frozen=True, slots=True)
class PreviewContact:
    """One contact as it will be sent."""

    file: int
    row: int
    values: tuple[str | None, ...]
    """E-mail, first name, last name, phone, the custom fields, then tags where they come from a column."""


@dataclass(frozen=True, slots=True)
class ColumnCheck:
    """A matched column over all rows of all files that have it."""

    rows: int = 0
    filled: int = 0
    """Cells that hold something."""
    not_sent: int = 0
    """Rows that are rejected for what stands in it; duplicates are no fault of a column."""
    left_out: int = 0
    """Values that can't be sent, of contacts that are."""


@dataclass(frozen=True, slots=True)
class Preview:
    """At most MOST_ROWS rows of each kind."""

    titles: tuple[str, ...] = ()
    """Of the custom fields, in the order of `PreviewContact.values`."""
    contacts: tuple[PreviewContact, ...] = ()
    set_aside: tuple[SetAsideRow, ...] = ()
    columns: Mapping[str, ColumnCheck] = field(default_factory=dict)
    phones: int = 0
    """Contacts with a phone number."""
    national_phones: int = 0
    """Of these, numbers without the code of a country."""


@dataclass(frozen=True, slots=True)
class ColumnProblem:
    """A value that can't be sent."""

    file: int
    row: int
    value: str
    code: str | None = None
    """As in the notice about the column; None where it can't be told for one value alone."""


def preview_of(prepared: Prepared, sources: Sequence[SegmentSource], kept: Kept | None = None) -> Preview:
    """Counts all rows, but makes objects of few. `kept`: as `prepare` has it."""
    first = prepared.contacts.head(MOST_ROWS).rows()
    phones = prepared.contacts["phone"].drop_nulls()
    return Preview(
        titles=prepared.field_titles,
        contacts=tuple(PreviewContact(row[0], row[1], row[2:]) for row in first),
        set_aside=first_set_aside(prepared, MOST_ROWS),
        columns=_checked(prepared, sources, Kept(0) if kept is None else kept),
        phones=phones.len(),
        national_phones=int((~phones.str.starts_with("+")).sum()),
    )


def left_out_values(
    prepared: Prepared,
    sources: Sequence[SegmentSource],
    column: str,
    options: PrepareOptions = STANDARD,
    most: int = MOST_ROWS,
) -> tuple[ColumnProblem, ...]:
    """The first values of a column that phone or custom fields can't take, though their contacts are sent."""
    import polars as pl

    found: list[ColumnProblem] = []
    first_file = 0
    for source in sources:
        count = len(source.segment.files)
        fed = [place for place in _places(source, prepared) if place[0] == column]
        if fed:
            own = prepared.contacts.filter(pl.col("file").is_between(first_file, first_file + count - 1))
            empty = own.filter(own.to_series(fed[0][1]).is_null()).select("file", "row")
            cells = _cells(source, first_file, column).filter(pl.col("cell") != "")
            first = cells.join(empty, on=["file", "row"], how="semi", maintain_order="left").head(most)
            codes = _codes(first["cell"], _form(source, column, options))
            found += [ColumnProblem(*row) for row in first.with_columns(code=codes).rows()]
        first_file += count
    return tuple(found[:most])


def _form(source: SegmentSource, column: str, options: PrepareOptions) -> FieldForm | None:
    """None for phone numbers."""
    if source.matching.phone == column:
        return None
    forms = {title.strip().casefold(): form for title, form in options.forms.items()}
    titles = [custom.title.strip().casefold() for custom in source.matching.fields if custom.column == column]
    return next((forms[title] for title in titles if title in forms), FieldForm("text"))


def _codes(values: pl.Series, form: FieldForm | None) -> pl.Series:
    if form is None:
        return check_phones(values)["code"]
    return shape_values(clean_columns([values], breaks=[True])[0], form)["code"]


def _places(source: SegmentSource, prepared: Prepared) -> list[tuple[str, int]]:
    """(column of the segment, place in `Prepared.contacts`) of what may be left out of a contact: phone and fields."""
    titles = [title.casefold() for title in prepared.field_titles]
    found = [
        (custom.column, len(CONTACT_COLUMNS) + titles.index(custom.title.strip().casefold()))
        for custom in source.matching.fields
    ]
    if source.matching.phone is not None:
        found.insert(0, (source.matching.phone, CONTACT_COLUMNS.index("phone")))
    return found


def _cells(source: SegmentSource, first_file: int, column: str) -> pl.DataFrame:
    import polars as pl

    table = source.segment.table
    return pl.DataFrame(
        {
            "file": (table[COLUMN_FILE] + first_file).cast(pl.UInt16),
            "row": table[COLUMN_ROW].cast(pl.UInt32),
            "cell": table[column].fill_null("").str.strip_chars(),
        }
    )


def _filled(segment: Segment, column: str) -> int:
    return int((segment.table[column].str.strip_chars() != "").sum())


def _checked(prepared: Prepared, sources: Sequence[SegmentSource], kept: Kept) -> dict[str, ColumnCheck]:
    import polars as pl

    rejected = prepared.set_aside.filter((pl.col("outcome") == "rejected") & ~pl.col("code").str.starts_with("filter."))
    not_sent = dict(rejected.drop_nulls("column").group_by("column").len().rows())
    left_out: dict[str, int] = {}
    for notice in prepared.warnings:
        column, count = notice.params.get("column"), notice.params.get("n")
        if isinstance(column, str) and isinstance(count, int):
            left_out[column] = left_out.get(column, 0) + count
    rows: dict[str, int] = {}
    filled: dict[str, int] = {}
    for source in sources:
        for column in {column for _field, column in source.matching.pairs()}:
            rows[column] = rows.get(column, 0) + source.segment.table.height
            filled[column] = filled.get(column, 0) + kept.of(_filled, source.segment, column)
    return {
        column: ColumnCheck(rows[column], filled[column], not_sent.get(column, 0), left_out.get(column, 0))
        for column in rows
    }
