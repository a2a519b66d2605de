"""What the values of a column are: shares of a sample, counted in polars, all columns at once."""

from __future__ import annotations

import dataclasses
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.matching.common_names import FAMILY_NAMES, GIVEN_NAMES, NAME_PARTICLES

if TYPE_CHECKING:
    import polars as pl

    from acdesk.segments import Segment

SAMPLE_ROWS = 2_000
"""Spread over the whole table. A share is then right to about two percent, which is all that is asked of it."""

_RARE = 200
"""Values looked at of a column that is empty in the sample."""

_YES_NO = """
yes no y n true false t f 0 1 ja nee j nein oui non o si s sì sí vero falso verdadero vrai faux waar onwaar wahr
falsch on off aan uit an aus x ✓ はい いいえ 有 無 可 不可 1.0 0.0 -1 allow do_not_allow subscribed unsubscribed
optin optout opt-in opt-out in out opted-in opted-out granted denied
"""
YES_NO = frozenset(_YES_NO.split()) | {
    "do not allow",
    "opted in",
    "opted out",
    "not allowed",
    "allowed",
    "是",
    "否",
    "○",
    "×",
    "◯",
}

_ADDRESS = r"(?i)^(?:mailto:)?[^\s@＠]+[@＠][^\s@＠]+[.．。｡][^\s@＠]{2,}$"
_ADDRESS_IN_NAME = r"<[^\s@<>]+@[^\s@<>]+>\s*$"
_ADDRESSES = r"^\S+@\S+\.\S+(?:\s*[;,/|]\s*|\s+)\S+@\S+\.\S+$"
_EXTENSION_WORDS = "x|xt|ext|extn|extension|#|tst|toestel|dw|durchwahl|poste|interno|int|anexo|内線"
PHONE_EXTENSION = rf"(?i)[\s,;/]*(?:{_EXTENSION_WORDS})\.?[\s:.]*\d{{1,6}}\s*$"
_PHONE = r"^'?[+(\s]*\d[\d\s()./\-–‐ー+·]{4,28}$"
_BEFORE_NUMBER = r'^(?:[Tt][Ee][Ll]\s*|\p{L}{1,9}\s*[.:]+\s*|=")'
"""A label ("Mob.: 06…"), or what keeps a spreadsheet from taking the zero away: `="06…"`."""
_BEHIND_NUMBER = r'^(.*\d)(?:"|\s*\([^()\d]+\))$'
_SECOND_NUMBER = r"^([^/;,|]{8,}?)\s*[/;,|]\s*[+(\d].{6,}$"
_NUMBER_BEGINS = rf"(?:{_BEFORE_NUMBER}|^)'?[+(\s]*\d"
"""Few other values have to be looked at closely."""
_BARE = r"^[\d\s()+.\-]+$"
_FEWEST_DIGITS = 7
_DIGITS = rf"^\D*(?:\d\D*){{{_FEWEST_DIGITS},15}}$"
"""So many of a phone number, whatever stands between them."""
_DATE = r"^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}(?:日|[ T].*)?$"
_NUMBER = r"^[-+]?\d+[.,]\d+(?:[eE][-+]?\d+)?$"
_IP = r"^\d{1,3}(?:\.\d{1,3}){3}$"
_MARKED = r"^['(\s]*(?:\+|0)|\d[\s()./\-]+\d"
_DIALLED = r"^['(\s]*\+[\d\s(]|^['\s]*(?:\(0|0)[\d]*[\s()./\-–]"
"""As nobody writes an id: with a +, or with the zero before an area and something after it."""
_WORDS = r"^[\p{L}\p{M}][\p{L}\p{M}'’`.,\-‐・·ー 　()]*$"
_INITIAL = r"^(?:[a-z]|(?:[a-z]\.)+[a-z]?)?$"
"""Empty, "j.", "a.b.": no word of its own."""
_FORMAL = r"^(?:\p{Lu}\.\s?)+\p{L}[\p{L}'’\- ]+$"
_JAPANESE = r"^[\p{Han}\p{Hiragana}\p{Katakana}ー々]+$"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares from 0 to 1 of the non-empty values looked at, but for `filled`, a share of all rows looked at."""

    values: int
    """Non-empty values looked at."""
    filled: float
    email: float
    phone: float
    marked: float
    """Phone-like with a +, a leading zero or separators, so that it is no bare number."""
    dialled: float
    """Phone-like with a +, or with a zero and separators: nothing but a phone number looks so."""
    yes_no: float
    words: float
    """Letters only, as names are."""
    several: float
    """Of the values made of words: two and more, small words like "van der" not counted."""
    formal: float
    """Of the values made of words: an initial and a name, "J. de Vries"."""
    long_japanese: float
    """Four and more characters of Japanese script without a space, as full names have."""
    given_first: float
    """The first word is a frequent given name."""
    given_last: float
    family_first: float
    family_last: float
    distinct: int


NOTHING = Evidence(0, *(0.0,) * 14, 0)


@dataclass(frozen=True, slots=True)
class Sample:
    """Some rows of some columns, cleaned for looking at: full-width forms folded, trimmed, empty values null."""

    columns: tuple[str, ...]
    rows: pl.DataFrame
    """Its columns are called "0", "1", …: names like "*" or "^a$" mean something else to polars."""

    def values(self, column: str) -> pl.Series:
        return self.rows[str(self.columns.index(column))]


def sample_of(segment: Segment, columns: Sequence[str] | None = None) -> Sample:
    """Rows spread over the segment, of these columns or all."""
    import polars as pl

    names = segment.columns if columns is None else tuple(columns)
    height = segment.table.height
    step = max(1, height // SAMPLE_ROWS)
    if not names:
        return Sample((), pl.DataFrame())
    # As an expression on all processors, and each column comes out as one piece; a filter leaves as many pieces as a
    # large table has.
    places = pl.int_range(0, height, step, dtype=pl.UInt32, eager=True).head(SAMPLE_ROWS)
    picked = segment.table[list(names)].select(pl.all().gather(places))
    picked.columns = [str(place) for place in range(len(names))]
    return Sample(names, _cleaned(picked))


def _cleaned(rows: pl.DataFrame) -> pl.DataFrame:
    """All columns as one piece: a pattern takes longer to be made than to look at two thousand values."""
    import polars as pl

    if not rows.width:
        return rows
    values = pl.concat([rows[name].rename("") for name in rows.columns], rechunk=True)
    odd = values.str.contains(r"[^ -~]").fill_null(value=False).arg_true()
    if odd.len():
        plain = values.gather(odd).str.normalize("NFKC").str.replace_all(r"[\p{Cf}\p{Cc}]", " ")
        values = values.scatter(odd, plain)
    values = values.str.strip_chars()
    values = values.set(values == "", None)
    return pl.DataFrame({name: values.slice(at * rows.height, rows.height) for at, name in enumerate(rows.columns)})


def look_at(segment: Segment, sample: Sample) -> dict[str, Evidence]:
    """Evidence of the sample's columns. One that is empty in the sample is looked at where it has values."""
    import polars as pl

    seen = _shares(sample.rows)
    found = dict(zip(sample.columns, seen, strict=True))
    for name, evidence in found.items():
        if evidence.values or segment.table.height <= sample.rows.height:
            continue
        column = segment.table[name].drop_nulls()
        values = column.filter(column.str.strip_chars() != "").head(_RARE)
        if values.len():
            (closer,) = _shares(_cleaned(pl.DataFrame({"0": values})))
            found[name] = dataclasses.replace(closer, filled=values.len() / segment.table.height)
    return found


def _shares(sample: pl.DataFrame) -> list[Evidence]:
    """Evidence of each column of a sample that `_cleaned` made."""
    import polars as pl

    if not sample.height:
        return [NOTHING] * sample.width
    values, value = _distinct(sample), pl.col("value")
    # Each look only at what a cheap one lets through.
    seen = _counted(values, {"words": _made_of_words(value)})
    addresses = _counted(values.filter(value.str.contains(r"[@＠]")), {"email": _is_address(value)})
    short = values.filter(value.str.len_bytes() <= max(len(word.encode()) for word in YES_NO))
    yes_no = _counted(short, {"yes_no": value.str.to_lowercase().is_in(sorted(YES_NO))})
    dialled = _counted(_phones(values), _phone_looks())
    # Taking values apart into words is the dear part, and only columns made of words can hold names.
    wordy = [column for column, found in seen.items() if found["words"] > 0.3 * found["values"]]
    split = _counted(values.filter(pl.col("column").is_in(wordy)), _name_looks(value))
    looked = (seen, addresses, yes_no, dialled, split)
    found = [ChainMap(*(one.get(at, {}) for one in looked)) for at in range(sample.width)]
    return [_evidence(row, sample.height) for row in found]


def _distinct(sample: pl.DataFrame) -> pl.DataFrame:
    """Columns column (its place), value, n: equal values of a column are looked at once, and all columns together, for
    the reason that `_cleaned` gives."""
    import polars as pl

    # Column by column, so that all processors take part.
    counted = sample.select(pl.all().value_counts(name="n").struct.rename_fields(["value", "n"]).implode())
    stacked = counted.unpivot(value_name="counted").with_row_index("column")
    return stacked.select("column", "counted").explode("counted").unnest("counted").drop_nulls("value")


def _counted(values: pl.DataFrame, looks: Mapping[str, pl.Expr]) -> dict[int, dict[str, int]]:
    """For each column how many values there are, how many distinct ones, and of how many each look holds."""
    import polars as pl

    looked = values.select("column", "n", **looks)
    hold = [(pl.col(key).fill_null(value=False) * pl.col("n")).sum().alias(key) for key in looks]
    counted = looked.group_by("column").agg(pl.col("n").sum().alias("values"), pl.len().alias("distinct"), *hold)
    return {row.pop("column"): row for row in counted.to_dicts()}


def _evidence(seen: Mapping[str, int], height: int) -> Evidence:
    values = seen.get("values", 0)
    if not values:
        return NOTHING
    share = {key: seen.get(key, 0) / values for key in _COUNTED}
    return Evidence(
        values=values,
        filled=values / height,
        email=share["email"],
        phone=share["phone"],
        marked=share["marked"],
        dialled=share["dialled"],
        yes_no=share["yes_no"],
        words=share["words"],
        several=share["several"] / (share["words"] or 1.0),
        formal=share["formal"] / (share["words"] or 1.0),
        long_japanese=share["long_japanese"],
        given_first=share["given_first"],
        given_last=share["given_last"],
        family_first=share["family_first"],
        family_last=share["family_last"],
        distinct=seen["distinct"] + (values < height),  # nothing is a value, too
    )


_COUNTED = (
    "email",
    "phone",
    "marked",
    "dialled",
    "yes_no",
    "words",
    "several",
    "formal",
    "long_japanese",
    "given_first",
    "given_last",
    "family_first",
    "family_last",
)


def _is_address(value: pl.Expr) -> pl.Expr:
    return value.str.contains(_ADDRESS) | value.str.contains(_ADDRESS_IN_NAME) | value.str.contains(_ADDRESSES)


def _phones(values: pl.DataFrame) -> pl.DataFrame:
    """Columns column, n, number: those that look like phone numbers, without an extension, a label, a remark, a second
    number, and the ".0" that a program adds."""
    import polars as pl

    value, number = pl.col("value"), pl.col("number")
    begun = values.filter((value.str.len_bytes() >= _FEWEST_DIGITS) & value.str.contains(_NUMBER_BEGINS))
    bare = begun.select("column", "n", number="value", bare=value.str.contains(_BARE))
    dressed = bare.filter(~pl.col("bare")).with_columns(
        number.str.replace(PHONE_EXTENSION, "")
        .str.replace(_BEFORE_NUMBER, "")
        .str.replace(_BEHIND_NUMBER, "$1")
        .str.replace(_SECOND_NUMBER, "$1")
    )
    plain = bare.filter("bare").with_columns(number.str.replace(r"^(\d{7,15})\.0$", "$1"))
    shaped = pl.concat([plain, dressed]).filter(number.str.contains(_PHONE))
    other = number.str.contains(_DATE) | number.str.contains(_NUMBER) | number.str.contains(_IP)
    return shaped.filter(number.str.contains(_DIGITS) & ~other)


def _phone_looks() -> dict[str, pl.Expr]:
    import polars as pl

    number = pl.col("number")
    return {
        "phone": pl.lit(value=True),
        "marked": number.str.contains(_MARKED),
        "dialled": number.str.contains(_DIALLED),
    }


def _name_looks(value: pl.Expr) -> dict[str, pl.Expr]:
    import polars as pl

    plain = value.str.to_lowercase().str.normalize("NFD").str.replace_all("[\u0300-\u036f]", "")
    split = plain.str.replace_all(r"[,\s]+", " ").str.split(" ")
    particles = sorted(NAME_PARTICLES)
    nothing = pl.element().is_in(particles) | pl.element().str.contains(_INITIAL)
    words = split.list.eval(pl.element().filter(~nothing))
    given, family = sorted(GIVEN_NAMES), sorted(FAMILY_NAMES)
    first, last = words.list.first(), words.list.last()
    return {
        "several": _made_of_words(value) & (words.list.len() > 1),
        "formal": value.str.contains(_FORMAL),
        "long_japanese": value.str.contains(_JAPANESE) & (value.str.len_chars() >= 4),
        "given_first": first.is_in(given),
        "given_last": last.is_in(given),
        "family_first": first.is_in(family),
        "family_last": last.is_in(family),
    }


def _made_of_words(value: pl.Expr) -> pl.Expr:
    return value.str.contains(_WORDS) & (value.str.len_chars() <= 60)
