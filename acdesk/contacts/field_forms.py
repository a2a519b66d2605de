"""Values brought into the form a custom field wants.

Fact sheet section 3: text, textarea and hidden as they are; date ``YYYY-MM-DD`` (anything else becomes a day in 1899);
datetime ISO 8601 with offset; dropdown and radio the exact text of an option; checkbox and listbox ``||A||B||``.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import no_texts
from acdesk.matching import DateOrder

if TYPE_CHECKING:
    import polars as pl

_CHUNK = 1_000
"""Values that are looked at one by one before the window's thread gets its turn."""

_SHAPED = frozenset({"date", "datetime", "number", "dropdown", "radio", "checkbox", "listbox"})
"""Types that want a form of their own; the others take any text."""

_BETWEEN_CHOICES = ("||", ";", "\n", "|", ",")

_YEAR_FIRST = r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:$|[T\s])"
_YEAR_LAST = r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[T\s,])"
_COMPACT = r"^((?:19|20)\d{2})(\d{2})(\d{2})$"
_TIME = r"[T\s,]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(?i:(am|pm|a\.m\.|p\.m\.))?\s*(Z|[+-]\d{2}:?\d{2})?$"


@dataclass(frozen=True, slots=True)
class FieldForm:
    """What a custom field is, as the account says."""

    kind: str
    """ActiveCampaign's own name of the type: "text", "date", "dropdown", …"""
    options: tuple[str, ...] = ()
    """The texts to choose from."""
    date_order: DateOrder | None = None
    """What "3/4/2020" means; None infers it from the whole column."""
    offset: str = "+00:00"
    """Of a time that names none."""


def shape_values(values: pl.Series, form: FieldForm) -> pl.DataFrame:
    """Columns value (null where it can't be sent) and code ("field.…" or null) for cleaned values, empty ones null."""
    import polars as pl

    if form.kind in _SHAPED:
        # Birthdays, numbers and choices repeat: each is looked at once.
        distinct = values.unique()
        if distinct.len() * 2 <= values.len():
            told = _shaped(distinct, form).with_columns(typed=distinct)
            return (
                pl.DataFrame({"typed": values})
                .join(told, on="typed", how="left", maintain_order="left")
                .select("value", "code")
            )
    return _shaped(values, form)


def _shaped(values: pl.Series, form: FieldForm) -> pl.DataFrame:
    import polars as pl

    match form.kind:
        case "date" | "datetime":
            return _dates(values, form)
        case "number":
            return _numbers(values)
        case "dropdown" | "radio":
            return _choices(values, form.options, several=False)
        case "checkbox" | "listbox":
            return _choices(values, form.options, several=True)
    return pl.DataFrame({"value": values, "code": no_texts(values.len())})


def infer_date_order(values: pl.Series) -> DateOrder | None:
    """Day or month first, as dates with a number over 12 say; None where none does, or they contradict each other."""
    import polars as pl

    first = values.str.extract(_YEAR_LAST, 1).cast(pl.Int32, strict=False)
    second = values.str.extract(_YEAR_LAST, 2).cast(pl.Int32, strict=False)
    day_first, month_first = (first > 12).any(), (second > 12).any()
    if day_first == month_first:
        return None
    return "dmy" if day_first else "mdy"


def _dates(values: pl.Series, form: FieldForm) -> pl.DataFrame:
    import polars as pl

    order = form.date_order or infer_date_order(values)
    value = pl.col("value")
    day, month = (1, 2) if order == "dmy" else (2, 1)

    def date(pattern: str, year: int, month: int, day: int) -> pl.Expr:
        parts = [value.str.extract(pattern, group).str.zfill(2) for group in (year, month, day)]
        return pl.concat_str(parts, separator="-").str.to_date("%Y-%m-%d", strict=False)

    year_last = date(_YEAR_LAST, 3, month, day)
    # "5.5.2020" is the same day either way; all others of unknown order might be another.
    same = value.str.extract(_YEAR_LAST, 1).str.zfill(2) == value.str.extract(_YEAR_LAST, 2).str.zfill(2)
    known = year_last if order is not None else pl.when(same).then(year_last)
    frame = pl.DataFrame({"value": values}).with_columns(
        date=pl.coalesce(date(_YEAR_FIRST, 1, 2, 3), date(_COMPACT, 1, 2, 3), known), ambiguous=year_last.is_not_null()
    )
    written = pl.col("date").dt.to_string("%Y-%m-%d")
    if form.kind == "datetime":
        written = written + "T" + _time_of(value, form.offset)
    return frame.select(
        written.alias("value"),
        pl.when(value.is_null() | written.is_not_null())
        .then(None)
        .when(pl.col("ambiguous") & pl.lit(order is None))
        .then(pl.lit("field.date_order"))
        .otherwise(pl.lit("field.date"))
        .alias("code"),
    )


def _time_of(value: pl.Expr, offset: str) -> pl.Expr:
    """ "2:05 pm" -> "14:05:00+00:00"; midnight where there is no time."""
    import polars as pl

    hour = value.str.extract(_TIME, 1).cast(pl.Int32)
    half = value.str.extract(_TIME, 4).str.to_lowercase().str.slice(0, 1)
    hour = pl.when(half == "p").then(hour % 12 + 12).when(half == "a").then(hour % 12).otherwise(hour)
    clock = pl.concat_str(
        [
            hour.cast(pl.String).str.zfill(2),
            value.str.extract(_TIME, 2),
            value.str.extract(_TIME, 3).fill_null("00"),
        ],
        separator=":",
    )
    zone = value.str.extract(_TIME, 5).str.replace("Z", "+00:00").str.replace(r"^([+-]\d{2}):?(\d{2})$", "$1:$2")
    known = pl.when(hour < 24).then(clock + zone.fill_null(offset))
    return pl.when(value.str.contains(":")).then(known).otherwise(pl.lit("00:00:00" + offset))


def _numbers(values: pl.Series) -> pl.DataFrame:
    """Digits with a dot at most; "1.234,56" as well as "1,234.56". "1,234" is what the column says."""
    import polars as pl

    bare = values.str.replace_all(r"^[\s€$£¥]+|[\s€$£¥%]+$|[\s'’\x{a0}\x{202f}]", "")
    comma = _is_decimal(bare, ",", ".")
    dot = _is_decimal(bare, ".", ",")
    value = pl.col("bare")
    with_dot = value.str.replace_all(",", "", literal=True)
    with_comma = value.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)
    both = value.str.contains(r"\..*,")
    # Where the comma is the decimal mark, "1.000" is a thousand.
    thousands = value.str.contains(r"^[+-]?\d{1,3}(?:\.\d{3})+$") & pl.lit(comma and not dot)
    as_comma = (
        both | thousands | (value.str.contains(r"^[^.,]*,[^.,]*$") & pl.lit(comma)) | value.str.contains(r"\..*\.")
    )
    clear = ~(value.str.contains(r"^[+-]?\d{1,3}[.,]\d{3}$") & pl.lit(comma == dot))
    number = pl.when(as_comma).then(with_comma).otherwise(with_dot)
    written = pl.when(clear & number.str.contains(r"^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$")).then(number)
    return pl.DataFrame({"bare": bare}).select(
        written.alias("value"),
        pl.when(value.is_not_null() & written.is_null())
        .then(pl.when(clear).then(pl.lit("field.number")).otherwise(pl.lit("field.number_form")))
        .alias("code"),
    )


def _is_decimal(values: pl.Series, mark: str, other: str) -> bool:
    """Some value can only be read with this decimal mark."""
    import re

    one, two = re.escape(mark), re.escape(other)
    odd_length = rf"^[+-]?\d+{one}(?:\d{{1,2}}|\d{{4,}})$|^[+-]?\d{{4,}}{one}\d+$|^[+-]?0{one}\d+$"
    sure = rf"{odd_length}|{two}\d{{3}}{one}|{two}.*{two}"
    return bool(values.str.contains(sure).any())


def _choices(values: pl.Series, options: Sequence[str], *, several: bool) -> pl.DataFrame:
    """The exact texts of the options; upper and lower case and spaces around make no difference."""
    import polars as pl

    known = {option.strip().casefold(): option for option in options}
    distinct = values.unique().drop_nulls()
    chosen: list[str | None] = []
    for place, typed in enumerate(distinct):
        chosen.append(_chosen(typed, known) if several else known.get(typed.casefold()))
        if place % _CHUNK == 0:
            time.sleep(0)
    table = pl.DataFrame({"typed": distinct, "value": pl.Series(chosen, dtype=pl.String)})
    found = pl.DataFrame({"typed": values}).join(table, on="typed", how="left", maintain_order="left")
    missing = pl.col("typed").is_not_null() & pl.col("value").is_null()
    return found.select("value", pl.when(missing).then(pl.lit("field.option")).alias("code"))


def _chosen(typed: str, known: dict[str, str]) -> str | None:
    """ "A; B" -> "||A||B||". None if one of them is no option: half a choice would be a wrong one."""
    if typed.casefold() in known:
        return f"||{known[typed.casefold()]}||"
    for mark in _BETWEEN_CHOICES:
        if mark in typed:
            parts = [part.strip().casefold() for part in typed.split(mark) if part.strip()]
            if all(part in known for part in parts):
                return f"||{'||'.join(dict.fromkeys(known[part] for part in parts))}||"
    return None


def choices_in(typed: str) -> list[str]:
    """The choices of a cell whose options aren't known yet: taken apart at the first of the marks it has."""
    mark = next((mark for mark in _BETWEEN_CHOICES if mark in typed), None)
    return [part.strip() for part in (typed.split(mark) if mark else [typed]) if part.strip()]
