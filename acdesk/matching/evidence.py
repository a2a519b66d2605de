"""What the values of a column are: shares of a sample, counted in polars, all columns at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.matching.common_names import FAMILY_NAMES, GIVEN_NAMES, NAME_PARTICLES

if TYPE_CHECKING:
    import polars as pl

    from acdesk.segments import Segment

SAMPLE_ROWS = 2_000
"""Spread over the whole table. A share is then right to about two percent, which is all that is asked of it."""

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
_PHONE = r"^(?:[Tt][Ee][Ll][.:]*\s*)?'?[+(\s]*\d[\d\s()./\-–‐ー+·]{4,28}$"
_DATE = r"^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}(?:日|[ T].*)?$"
_NUMBER = r"^[-+]?\d+[.,]\d+(?:[eE][-+]?\d+)?$"
_IP = r"^\d{1,3}(?:\.\d{1,3}){3}$"
_MARKED = r"^['(\s]*(?:\+|0)|\d[\s()./\-]+\d"
_WORDS = r"^[\p{L}\p{M}][\p{L}\p{M}'’`.,\-‐・·ー 　()]*$"
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
    yes_no: float
    words: float
    """Letters only, as names are."""
    several: float
    """Of the values made of words: two and more, small words like "van der" not counted."""
    long_japanese: float
    """Four and more characters of Japanese script without a space, as full names have."""
    given_first: float
    """The first word is a frequent given name."""
    given_last: float
    family_first: float
    family_last: float
    distinct: int


NOTHING = Evidence(0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0)


def sample_of(segment: Segment) -> pl.DataFrame:
    """Rows spread over the segment, cleaned for looking at: full-width forms folded, trimmed, empty ones null."""
    import polars as pl

    table = segment.table.select(segment.columns)
    step = max(1, table.height // SAMPLE_ROWS)
    rows = table.gather_every(step).head(SAMPLE_ROWS)
    cleaned = pl.all().str.normalize("NFKC").str.replace_all(r"[\p{Cf}\p{Cc}]", " ").str.strip_chars()
    rows = rows.select(cleaned)
    return rows.select(pl.when(pl.all() != "").then(pl.all()))


def look_at(segment: Segment, sample: pl.DataFrame) -> dict[str, Evidence]:
    """Evidence of every column. A column empty in the sample is looked at where it has values."""
    import polars as pl

    if not segment.columns:
        return {}
    sparse: dict[str, pl.Series] = {}
    for name in segment.columns:
        if sample.height and sample[name].null_count() == sample.height and segment.table.height > sample.height:
            column = segment.table[name].drop_nulls()
            found = column.filter(column.str.strip_chars() != "").head(200)
            if found.len():
                sparse[name] = found
    looked = _shares(sample, segment.columns)
    for name, found in sparse.items():
        (evidence,) = _shares(pl.DataFrame({name: found}), (name,)).values()
        looked[name] = _with_filled(evidence, found.len() / segment.table.height)
    return looked


def _with_filled(evidence: Evidence, filled: float) -> Evidence:
    import dataclasses

    return dataclasses.replace(evidence, filled=min(filled, 1.0))


def _shares(sample: pl.DataFrame, columns: tuple[str, ...]) -> dict[str, Evidence]:
    import polars as pl

    wanted: list[pl.Expr] = []
    for place, name in enumerate(columns):
        wanted.extend(expr.alias(f"{place}:{key}") for key, expr in _expressions(pl.col(name)).items())
    row = sample.select(wanted).row(0, named=True) if sample.height else {}
    found: dict[str, Evidence] = {}
    for place, name in enumerate(columns):
        values = int(row.get(f"{place}:values") or 0)
        if not values:
            found[name] = NOTHING
            continue
        count = {key: float(row[f"{place}:{key}"] or 0) for key in _COUNTED}
        wordy = count["words"] or 1.0
        found[name] = Evidence(
            values=values,
            filled=values / sample.height,
            email=count["email"] / values,
            phone=count["phone"] / values,
            marked=count["marked"] / values,
            yes_no=count["yes_no"] / values,
            words=count["words"] / values,
            several=count["several"] / wordy,
            long_japanese=count["long_japanese"] / values,
            given_first=count["given_first"] / values,
            given_last=count["given_last"] / values,
            family_first=count["family_first"] / values,
            family_last=count["family_last"] / values,
            distinct=int(row[f"{place}:distinct"]),
        )
    return found


_COUNTED = (
    "email",
    "phone",
    "marked",
    "yes_no",
    "words",
    "several",
    "long_japanese",
    "given_first",
    "given_last",
    "family_first",
    "family_last",
)


def _expressions(value: pl.Expr) -> dict[str, pl.Expr]:
    import polars as pl

    lower = value.str.to_lowercase()
    plain = lower.str.normalize("NFD").str.replace_all("[\u0300-\u036f]", "")
    number = value.str.replace(PHONE_EXTENSION, "")
    digits = number.str.count_matches(r"\d")
    phone = (
        number.str.contains(_PHONE)
        & digits.is_between(7, 15)
        & ~number.str.contains(_DATE)
        & ~number.str.contains(_NUMBER)
        & ~number.str.contains(_IP)
    )
    words = value.str.contains(_WORDS) & (value.str.len_chars() <= 60)
    split = plain.str.replace_all(",", " ").str.split(" ")
    real = split.list.eval(pl.element().filter((pl.element() != "") & ~pl.element().is_in(sorted(NAME_PARTICLES))))
    given, family = sorted(GIVEN_NAMES), sorted(FAMILY_NAMES)
    first, last = real.list.first(), real.list.last()
    return {
        "values": value.count(),
        "email": (
            value.str.contains(_ADDRESS) | value.str.contains(_ADDRESS_IN_NAME) | value.str.contains(_ADDRESSES)
        ).sum(),
        "phone": phone.sum(),
        "marked": (phone & number.str.contains(_MARKED)).sum(),
        "yes_no": lower.is_in(sorted(YES_NO)).sum(),
        "words": words.sum(),
        "several": (words & (real.list.len() > 1)).sum(),
        "long_japanese": (value.str.contains(_JAPANESE) & (value.str.len_chars() >= 4)).sum(),
        "given_first": first.is_in(given).sum(),
        "given_last": last.is_in(given).sum(),
        "family_first": first.is_in(family).sum(),
        "family_last": last.is_in(family).sum(),
        "distinct": value.n_unique(),
    }
