"""Which country a customer lives in, as far as a column says: it tells what a national phone number means."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from acdesk.matching.headers import words_of

if TYPE_CHECKING:
    import polars as pl

    from acdesk.segments import Segment

_NAMES = frozenset(
    """
    country countries countrycode countryregion land landcode pays codepays pais codigopais paese nazione stato
    territory kraj lande landen landkreuz iso isocode iso2 国 国名 国コード 国地域
    """.split()  # noqa: SIM905
)
_LANGUAGES = ("en", "nl", "de", "fr", "es", "it", "ja")
_ALSO = {
    "holland": "NL",
    "the netherlands": "NL",
    "uk": "GB",
    "u.k.": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "u.s.": "US",
    "u.s.a.": "US",
    "america": "US",
    "united states of america": "US",
    "eeuu": "US",
    "ee. uu.": "US",
    "korea": "KR",
    "russia": "RU",
    "brd": "DE",
    "日本国": "JP",
}
_SAMPLE = 1_000
_MOSTLY = 0.8


def called_country(name: str) -> bool:
    """Whether a column of this name may say the country."""
    return not _NAMES.isdisjoint((*words_of(name), "".join(words_of(name))))


def country_column(segment: Segment) -> str | None:
    """The first column called a country whose values mostly are some."""
    for name in segment.columns:
        if not called_country(name):
            continue
        column = segment.table[name]
        values = column.filter(column.str.strip_chars() != "").head(_SAMPLE).unique()
        known = values.filter(_codes(values).is_not_null())
        if values.len() and known.len() >= _MOSTLY * values.len():
            return name
    return None


def country_codes(values: pl.Series) -> pl.Series:
    """ISO 3166 two-letter codes, upper case; null where a value is no country."""
    import polars as pl

    distinct = values.unique()
    known = pl.DataFrame({"value": distinct, "code": _codes(distinct)})
    return pl.DataFrame({"value": values}).join(known, on="value", how="left", maintain_order="left")["code"]


def country_code(text: str) -> str | None:
    """The code of one country's name or code, in any of the languages."""
    return _names().get(text.strip().casefold())


def _codes(distinct: pl.Series) -> pl.Series:
    import polars as pl

    return pl.Series([None if value is None else country_code(value) for value in distinct], dtype=pl.String)


@functools.cache
def _names() -> Mapping[str, str]:
    """Names in seven languages, two- and three-letter codes, folded."""
    from babel import Locale
    from babel.core import get_global

    found: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(code.casefold(), code)
                found.setdefault(name.casefold(), code)
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1:
            found.setdefault(alias.casefold(), codes[0])
    return found | _ALSO
