"""The rows of one source, cleaned and checked: contacts, and the rows that can't be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from acdesk.activecampaign.body import MAX_BATCH_BYTES
from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.cleaning import clean_columns, no_texts
from acdesk.contacts.countries import country_codes, country_column
from acdesk.contacts.field_forms import FieldForm, shape_values
from acdesk.contacts.full_names import split_full_names
from acdesk.contacts.kept import Kept
from acdesk.contacts.options import LeaveOut, PrepareOptions
from acdesk.contacts.phones import check_phones
from acdesk.contacts.prepared import CONTACT_COLUMNS, Notice, SegmentSource
from acdesk.contacts.tables import TAGS, column_of, no_set_aside, rejected_rows
from acdesk.contacts.tagging import Tags
from acdesk.matching import CustomField
from acdesk.matching.matching import NameOrder
from acdesk.segments import COLUMN_FILE, COLUMN_ROW, Segment

if TYPE_CHECKING:
    import polars as pl

_FRAME_BYTES = 4_000
"""Kept for what stands around a contact in a request: names of fields, list, tags."""


@dataclass(frozen=True, slots=True)
class CheckedRows:
    """`rejected` is as `Prepared` has it; so are `columns`, but for duplicates, where `good` holds."""

    columns: dict[str, pl.Series]
    """Of the contacts, by name. All rows of the table: taking some of them out here would need their memory twice."""
    good: pl.Series
    rejected: pl.DataFrame
    notices: tuple[Notice, ...]
    left_out: pl.DataFrame
    """Columns file, row, key: the addresses of those whom a filter leaves out, in lower case; null where there is
    none."""


def check_rows(
    source: SegmentSource,
    titles: Sequence[str],
    first_file: int,
    options: PrepareOptions,
    tags: Tags,
    kept: Kept,
) -> CheckedRows:
    """Clean and check the rows of one segment; `first_file` is the index of its first file among all.

    `tags`: what concerns this segment.
    """
    segment, email_column = source.segment, source.matching.email or ""
    typed = kept.of(_cells, segment, email_column)
    email, code, proposal = kept.of(_addresses, typed)
    file, row = kept.of(_places, segment, first_file)
    values, unsent = _values(source, titles, options, kept)
    columns = {"file": file, "row": row, "email": email, **values}
    columns |= dict(zip([TAGS], tags.columns, strict=False))
    frame_bytes = _FRAME_BYTES + sum(6 * len(tag.encode()) + 3 for tag in tags.fixed) + 100 * len(titles)
    if (large := _too_large(columns, frame_bytes, kept)) is not None:
        code = _also_too_large(code, large)
    says = [kept.of(_says, kept.of(_cells, segment, one.column), one.value) for one in options.leave_out]
    good = kept.of(_good, code, *says)
    rejected, left_out = kept.of(
        _set_aside, good, file, row, email, code, typed, proposal, email_column, segment, options.leave_out
    )
    notices = [kept.of(_notices, segment, column, codes, field, good) for column, codes, field in unsent]
    return CheckedRows(columns, good, rejected, tuple(chain.from_iterable(notices)), left_out)


_Unsent = tuple[str, "pl.Series", str | None]
"""A column, why each of its values can't be sent (null where it can), and the custom field it feeds, if one."""


def _values(
    source: SegmentSource, titles: Sequence[str], options: PrepareOptions, kept: Kept
) -> tuple[dict[str, pl.Series], list[_Unsent]]:
    """All of a contact but its address, and what had to be left out of it."""
    segment, matching = source.segment, source.matching
    fed = {custom.title.strip().casefold(): custom for custom in matching.fields}
    wanted = {"first_name": matching.first_name, "last_name": matching.last_name, "phone": matching.phone}
    customs = {title: fed.get(title.casefold()) for title in titles}
    wanted |= {column_of(title): custom.column if custom else None for title, custom in customs.items()}
    read = {name: column for name, column in wanted.items() if column is not None and name != "phone"}
    if matching.full_name is not None:
        read["last_name"] = matching.full_name
    typed = [(kept.of(_cells, segment, column), name not in CONTACT_COLUMNS) for name, column in read.items()]
    values = dict(zip(read, kept.each(_clean, typed), strict=True))
    unsent: list[_Unsent] = []
    if matching.full_name is not None:
        values["first_name"], values["last_name"], code = kept.of(_halves, values["last_name"], matching.name_order)
        unsent.append((matching.full_name, code, None))
    if matching.phone:
        country = kept.of(country_column, segment) if options.country_columns else None
        typed_phones = kept.of(_cells, segment, matching.phone)
        countries = [] if country is None else [kept.of(_cells, segment, country)]
        values["phone"], code = kept.of(_phones, typed_phones, options.default_country, *countries)
        unsent.append((matching.phone, code, None))
    forms = {title.strip().casefold(): form for title, form in options.forms.items()}
    for title, custom in customs.items():
        form = forms.get(title.casefold())
        if form is not None and custom is not None:
            name = column_of(title)
            values[name], code = kept.of(_shaped, values[name], _form_of(custom, form))
            unsent.append((custom.column, code, title))
    nothing = kept.of(_nothing, segment)
    return {name: values.get(name, nothing) for name in wanted}, unsent


def _form_of(custom: CustomField, form: FieldForm) -> FieldForm:
    """The order that the user chose for the dates of this column comes before the one inferred."""
    return form if custom.date_order is None else replace(form, date_order=custom.date_order)


# -- the steps


def _cells(segment: Segment, column: str) -> pl.Series:
    return segment.table[column].alias("")


def _nothing(segment: Segment) -> pl.Series:
    return no_texts(segment.table.height)


def _places(segment: Segment, first_file: int) -> tuple[pl.Series, pl.Series]:
    import polars as pl

    table = segment.table
    return (table[COLUMN_FILE] + first_file).cast(pl.UInt16), table[COLUMN_ROW].cast(pl.UInt32)


def _addresses(typed: pl.Series) -> tuple[pl.Series, pl.Series, pl.Series]:
    found = check_addresses(typed)
    return found["email"], found["code"], found["proposal"]


def _clean(wanted: Sequence[tuple[pl.Series, bool]]) -> list[pl.Series]:
    return clean_columns([typed for typed, _ in wanted], breaks=[breaks for _, breaks in wanted])


def _halves(cleaned: pl.Series, order: NameOrder | None) -> tuple[pl.Series, pl.Series, pl.Series]:
    found = split_full_names(cleaned, order)
    return found["first_name"], found["last_name"], found["code"]


def _phones(typed: pl.Series, default: str | None, *countries: pl.Series) -> tuple[pl.Series, pl.Series]:
    """`countries`: the column that says them, if one does."""
    import polars as pl

    def known(places: pl.Series) -> pl.Series | None:
        for column in countries:
            codes = country_codes(column.gather(places))
            return codes if default is None else codes.fill_null(default)
        return None if default is None else pl.repeat(default, places.len(), eager=True)

    found = check_phones(typed, known)
    return found["phone"], found["code"]


def _shaped(cleaned: pl.Series, form: FieldForm) -> tuple[pl.Series, pl.Series]:
    found = shape_values(cleaned, form)
    return found["value"], found["code"]


def _notices(segment: Segment, column: str, codes: pl.Series, field: str | None, good: pl.Series) -> tuple[Notice, ...]:
    """One notice for each kind of value that is left out of good rows, with how many there are and the first row."""
    table, files = segment.table, segment.files
    found: list[Notice] = []
    if codes.null_count() == codes.len():
        return ()
    places = (codes.is_not_null() & good).arg_true()
    own = codes.gather(places)
    for code in own.unique(maintain_order=True).to_list():
        here = places.filter(own == code)
        file, row = table[COLUMN_FILE][here[0]], table[COLUMN_ROW][here[0]]
        where = {"n": here.len(), "column": column, "file": files[file].path.name, "row": row}
        found.append(Notice(code, where if field is None else where | {"field": field}))
    return tuple(found)


def _longest(texts: pl.Series) -> int:
    longest = texts.str.len_bytes().max()
    return longest if isinstance(longest, int) else 0


def _too_large(columns: Mapping[str, pl.Series], frame_bytes: int, kept: Kept) -> pl.Series | None:
    """Contacts no request has room for; None if all are far from it. A byte can take six in JSON."""
    import msgspec
    import polars as pl

    room = MAX_BATCH_BYTES - frame_bytes
    texts = [column for name, column in columns.items() if name not in ("file", "row")]
    if sum(kept.of(_longest, column) for column in texts) <= room // 6:
        return None
    table = pl.DataFrame({str(place): column for place, column in enumerate(texts)})
    suspect = table.select(pl.sum_horizontal(pl.all().str.len_bytes().fill_null(0)) > room // 6).to_series()
    if not suspect.any():
        return None
    places = suspect.arg_true()
    # The line breaks between tags become commas and quotes.
    cells = ([value.replace("\n", "\n\n") for value in table.row(place) if value is not None] for place in places)
    sizes = [len(msgspec.json.encode(row)) for row in cells]
    return pl.repeat(value=False, n=table.height, eager=True).scatter(places, [size > room for size in sizes])


def _also_too_large(code: pl.Series, large: pl.Series) -> pl.Series:
    import polars as pl

    return pl.select(pl.when(code.is_null() & large).then(pl.lit("contact.too_large")).otherwise(code)).to_series()


def _says(typed: pl.Series, value: str) -> pl.Series:
    return typed.fill_null("").str.strip_chars().str.to_lowercase() == value.strip().lower()


def _good(code: pl.Series, *left_out: pl.Series) -> pl.Series:
    good = code.is_null()
    for out in left_out:
        good &= ~out
    return good


def _set_aside(
    good: pl.Series,
    file: pl.Series,
    row: pl.Series,
    email: pl.Series,
    code: pl.Series,
    typed: pl.Series,
    proposal: pl.Series,
    email_column: str,
    segment: Segment,
    leave_out: tuple[LeaveOut, ...],
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(`CheckedRows.rejected`, `CheckedRows.left_out`). A filter comes before anything else that is wrong with a row;
    who said no with a slip in the address meant the address that is proposed for it."""
    import polars as pl

    given = {"file": file, "row": row, "email": email, "code": code, "value": typed, "proposal": proposal}
    bad = ~good
    rejected = pl.DataFrame(given).filter(bad)
    key = rejected.select(pl.coalesce("email", "proposal").str.to_lowercase().alias("key")).to_series()
    column = pl.when(pl.col("code").str.starts_with("email.")).then(pl.lit(email_column))
    rejected = rejected.drop("email").with_columns(column=column.cast(pl.String))
    for one in leave_out:
        cells = _cells(segment, one.column).filter(bad)
        says = _says(cells, one.value)
        said = {"code": pl.lit("filter.left_out"), "column": pl.lit(one.column), "value": cells}
        rejected = rejected.with_columns(
            pl.when(says).then(new).otherwise(pl.col(name)).alias(name)
            for name, new in (said | {"proposal": pl.lit(None)}).items()
        )
    left_out = rejected.select("file", "row", "code", key).filter(pl.col("code") == "filter.left_out").drop("code")
    return (rejected_rows(rejected) if rejected.height else no_set_aside()), left_out
