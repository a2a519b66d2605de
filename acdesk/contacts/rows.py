"""The rows of one source, cleaned and checked: contacts, and the rows that can't be sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from acdesk.activecampaign.body import MAX_BATCH_BYTES
from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.cleaning import clean_columns
from acdesk.contacts.field_forms import FieldForm, shape_values
from acdesk.contacts.full_names import split_full_names
from acdesk.contacts.options import STANDARD, LeaveOut, PrepareOptions
from acdesk.contacts.phones import check_phones
from acdesk.contacts.prepared import CONTACT_COLUMNS, Notice, SegmentSource
from acdesk.contacts.tables import TAGS, column_of, no_set_aside, rejected_rows
from acdesk.contacts.tagging import Tagger
from acdesk.matching import CustomField
from acdesk.segments import COLUMN_FILE, COLUMN_ROW

if TYPE_CHECKING:
    import polars as pl

_FRAME_BYTES = 4_000
"""Kept for what stands around a contact in a request: names of fields, list, tags."""


@dataclass(frozen=True, slots=True)
class CheckedRows:
    """`rejected` is as `Prepared` has it; so is `contacts`, but for duplicates, where `good` holds."""

    contacts: pl.DataFrame
    """All rows of the table: taking some of them out here would need their memory twice."""
    good: pl.Series
    rejected: pl.DataFrame
    notices: tuple[Notice, ...]
    left_out: pl.DataFrame | None
    """Columns file, row, key: the addresses of those whom a filter leaves out, in lower case; null where there is none.
    None without a filter."""


def check_rows(
    source: SegmentSource,
    titles: Sequence[str],
    first_file: int,
    options: PrepareOptions = STANDARD,
    tagger: Tagger | None = None,
) -> CheckedRows:
    """Clean and check the rows of one segment; `first_file` is the index of its first file among all.

    `tagger`: needed where tags come from a column.
    """
    import polars as pl

    table, matching = source.segment.table, source.matching
    nothing = pl.Series([None], dtype=pl.String).new_from_index(0, table.height)
    addresses = check_addresses(_text(table, matching.email) if matching.email else nothing)
    fed = {custom.title.strip().casefold(): custom for custom in matching.fields}
    wanted = {"first_name": matching.first_name, "last_name": matching.last_name, "phone": matching.phone}
    customs = {title: fed.get(title.casefold()) for title in titles}
    wanted |= {column_of(title): custom.column if custom else None for title, custom in customs.items()}
    sources = {name: _text(table, column) for name, column in wanted.items() if column is not None}
    if matching.full_name is not None:
        sources["last_name"] = _text(table, matching.full_name)
    breaks = [name not in CONTACT_COLUMNS for name in sources]
    cleaned = dict(zip(sources, clean_columns(list(sources.values()), breaks=breaks), strict=True))
    notices: list[Notice] = []
    if matching.full_name is not None:
        halves = split_full_names(cleaned["last_name"], matching.name_order)
        cleaned |= {"first_name": halves["first_name"], "last_name": halves["last_name"]}
        notices += _notices(source, matching.full_name, halves["code"])
    if matching.phone:
        phones = check_phones(cleaned["phone"], lambda places: _countries(source, options, places))
        cleaned["phone"] = phones["phone"]
        notices += _notices(source, matching.phone, phones["code"])
    forms = {title.strip().casefold(): form for title, form in options.forms.items()}
    for title, custom in customs.items():
        form = forms.get(title.casefold())
        if form is not None and custom is not None:
            shaped = shape_values(cleaned[column_of(title)], _form_of(custom, form))
            cleaned[column_of(title)] = shaped["value"]
            notices += _notices(source, custom.column, shaped["code"], field=title)
    columns: dict[str, pl.Series] = {
        "file": (table[COLUMN_FILE] + first_file).cast(pl.UInt16),
        "row": table[COLUMN_ROW].cast(pl.UInt32),
        "email": addresses["email"],
        **{name: cleaned.get(name, nothing) for name in wanted},
    }
    if options.tags_from is not None and tagger is not None:
        columns[TAGS] = tagger.tags_of(_text(table, options.tags_from.column), options.tags_from)
    contacts = pl.DataFrame(columns)
    code = addresses["code"]
    frame_bytes = _FRAME_BYTES + sum(6 * len(tag.encode()) + 3 for tag in (tagger.fixed if tagger else ()))
    if (large := _too_large(contacts, titles, frame_bytes)) is not None:
        code = pl.select(pl.when(code.is_null() & large).then(pl.lit("contact.too_large")).otherwise(code)).to_series()
    rejected = contacts.select("file", "row").with_columns(
        code=code,
        column=pl.when(code.str.starts_with("email.")).then(pl.lit(matching.email, dtype=pl.String)),
        value=_text(table, matching.email or ""),
        proposal=addresses["proposal"],
    )
    for one in options.leave_out:
        rejected = _left_out(rejected, table, one)
    good = rejected["code"].is_null()
    left_out = None
    if options.leave_out:
        left_out = _who_is_left_out(contacts, rejected["code"] == "filter.left_out", addresses["proposal"])
    if good.all():
        return CheckedRows(contacts, good, no_set_aside(), tuple(notices), left_out)
    return CheckedRows(contacts, good, rejected_rows(rejected.filter(~good)), tuple(notices), left_out)


def _form_of(custom: CustomField, form: FieldForm) -> FieldForm:
    """The order that the user chose for the dates of this column comes before the one inferred."""
    return form if custom.date_order is None else replace(form, date_order=custom.date_order)


def _who_is_left_out(contacts: pl.DataFrame, out: pl.Series, proposals: pl.Series) -> pl.DataFrame:
    """Who said no with a slip in the address meant the address that is proposed for it."""
    import polars as pl

    key = pl.coalesce("email", "proposal").str.to_lowercase().alias("key")
    return (
        contacts.select("file", "row", "email", proposals).filter(out.fill_null(value=False)).select("file", "row", key)
    )


def _left_out(rejected: pl.DataFrame, table: pl.DataFrame, one: LeaveOut) -> pl.DataFrame:
    """The user's own filter comes before anything else that is wrong with a row."""
    import polars as pl

    cells = _text(table, one.column)
    out = (cells.fill_null("").str.strip_chars().str.to_lowercase() == one.value.strip().lower()).alias("out")
    if not out.any():
        return rejected
    said = {"code": pl.lit("filter.left_out"), "column": pl.lit(one.column), "value": cells, "proposal": pl.lit(None)}
    return rejected.with_columns(
        pl.when(out).then(new).otherwise(pl.col(name)).alias(name) for name, new in said.items()
    )


def _countries(source: SegmentSource, options: PrepareOptions, places: pl.Series) -> pl.Series | None:
    """The country of these rows; None where none is known of any."""
    import polars as pl

    from acdesk.contacts.countries import country_codes, country_column

    segment, default = source.segment, options.default_country
    column = country_column(segment) if options.country_columns else None
    if column is not None:
        codes = country_codes(_text(segment.table, column).gather(places))
        return codes if default is None else codes.fill_null(default)
    return None if default is None else pl.repeat(default, places.len(), eager=True)


def _text(table: pl.DataFrame, column: str) -> pl.Series:
    return table[column].alias("")


def _too_large(contacts: pl.DataFrame, titles: Sequence[str], frame_bytes: int) -> pl.Series | None:
    """Contacts no request has room for; None if all are far from it. A byte can take six in JSON."""
    import msgspec
    import polars as pl

    texts = contacts.drop("file", "row")
    # Titles like "*" mean something else to polars.
    texts.columns = [str(place) for place in range(texts.width)]
    room = MAX_BATCH_BYTES - frame_bytes - 100 * len(titles)
    suspect = texts.select(pl.sum_horizontal(pl.all().str.len_bytes().fill_null(0)) > room // 6).to_series()
    if not suspect.any():
        return None
    places = suspect.arg_true()
    # The line breaks between tags become commas and quotes.
    cells = ([value.replace("\n", "\n\n") for value in texts.row(place) if value is not None] for place in places)
    sizes = [len(msgspec.json.encode(row)) for row in cells]
    return pl.repeat(value=False, n=contacts.height, eager=True).scatter(places, [size > room for size in sizes])


def _notices(source: SegmentSource, column: str, codes: pl.Series, **params: str) -> list[Notice]:
    """One notice for each kind of value that is left out, with how many there are and the first row."""
    table, files = source.segment.table, source.segment.files
    found: list[Notice] = []
    if codes.null_count() == codes.len():
        return found
    for code in codes.drop_nulls().unique(maintain_order=True).to_list():
        places = (codes == code).arg_true()
        file, row = table[COLUMN_FILE][places[0]], table[COLUMN_ROW][places[0]]
        where = {"n": places.len(), "column": column, "file": files[file].path.name, "row": row}
        found.append(Notice(code, where | params))
    return found
