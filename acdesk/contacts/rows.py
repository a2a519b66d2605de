"""The rows of one source, cleaned and checked: contacts, and the rows that can't be sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.activecampaign.body import MAX_BATCH_BYTES
from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.cleaning import clean_columns
from acdesk.contacts.field_forms import shape_values
from acdesk.contacts.options import STANDARD, LeaveOut, PrepareOptions
from acdesk.contacts.phones import check_phones
from acdesk.contacts.prepared import CONTACT_COLUMNS, Notice, SegmentSource
from acdesk.contacts.tables import column_of, no_set_aside, rejected_rows
from acdesk.segments import COLUMN_FILE, COLUMN_ROW

if TYPE_CHECKING:
    import polars as pl

_FRAME_BYTES = 4_000
"""Kept for what stands around a contact in a request: names of fields, list, tags."""


@dataclass(frozen=True, slots=True)
class CheckedRows:
    """Every row of the table stands in one of the two; both as `Prepared` has them, but for duplicates."""

    contacts: pl.DataFrame
    rejected: pl.DataFrame
    notices: tuple[Notice, ...]


def check_rows(
    source: SegmentSource, titles: Sequence[str], first_file: int, options: PrepareOptions = STANDARD
) -> CheckedRows:
    """Clean and check the rows of one segment; `first_file` is the index of its first file among all."""
    import polars as pl

    table, matching = source.segment.table, source.matching
    nothing = pl.Series([None], dtype=pl.String).new_from_index(0, table.height)
    addresses = check_addresses(_text(table, matching.email) if matching.email else nothing)
    fed = {custom.title.strip().casefold(): custom.column for custom in matching.fields}
    wanted = {"first_name": matching.first_name, "last_name": matching.last_name, "phone": matching.phone}
    wanted |= {column_of(title): fed.get(title.casefold()) for title in titles}
    sources = {name: _text(table, column) for name, column in wanted.items() if column is not None}
    breaks = [name not in CONTACT_COLUMNS for name in sources]
    cleaned = dict(zip(sources, clean_columns(list(sources.values()), breaks=breaks), strict=True))
    notices: list[Notice] = []
    if matching.phone:
        phones = check_phones(cleaned["phone"], _countries(source, options))
        cleaned["phone"] = phones["phone"]
        notices += _notices(source, matching.phone, phones["code"])
    forms = {title.strip().casefold(): form for title, form in options.forms.items()}
    for title in titles:
        form, column = forms.get(title.casefold()), fed.get(title.casefold())
        if form is not None and column is not None:
            shaped = shape_values(cleaned[column_of(title)], form)
            cleaned[column_of(title)] = shaped["value"]
            notices += _notices(source, column, shaped["code"], field=title)
    columns: dict[str, pl.Series] = {
        "file": (table[COLUMN_FILE] + first_file).cast(pl.UInt16),
        "row": table[COLUMN_ROW].cast(pl.UInt32),
        "email": addresses["email"],
        **{name: cleaned.get(name, nothing) for name in wanted},
    }
    contacts = pl.DataFrame(columns)
    code = addresses["code"]
    if (large := _too_large(contacts, titles)) is not None:
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
    if good.all():
        return CheckedRows(contacts, no_set_aside(), tuple(notices))
    return CheckedRows(contacts.filter(good), rejected_rows(rejected.filter(~good)), tuple(notices))


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


def _countries(source: SegmentSource, options: PrepareOptions) -> pl.Series | None:
    """The country of each row; None where none is known of any."""
    import polars as pl

    from acdesk.contacts.countries import country_codes, country_column

    segment, default = source.segment, options.default_country
    column = country_column(segment) if options.country_columns else None
    if column is not None:
        codes = country_codes(_text(segment.table, column))
        return codes if default is None else codes.fill_null(default)
    return None if default is None else pl.repeat(default, segment.table.height, eager=True)


def _text(table: pl.DataFrame, column: str) -> pl.Series:
    return table[column].alias("")


def _too_large(contacts: pl.DataFrame, titles: Sequence[str]) -> pl.Series | None:
    """Contacts no request has room for; None if all are far from it. A byte can take six in JSON."""
    import msgspec
    import polars as pl

    texts = contacts.drop("file", "row")
    # Titles like "*" mean something else to polars.
    texts.columns = [str(place) for place in range(texts.width)]
    room = MAX_BATCH_BYTES - _FRAME_BYTES - 100 * len(titles)
    suspect = texts.select(pl.sum_horizontal(pl.all().str.len_bytes().fill_null(0)) > room // 6).to_series()
    if not suspect.any():
        return None
    places = suspect.arg_true()
    sizes = [len(msgspec.json.encode([value for value in texts.row(place) if value is not None])) for place in places]
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
