"""Phone numbers: in E.164 ("+31612345678") where they are surely right, else as typed.

ActiveCampaign takes any text as a phone number; its texting wants E.164. Nothing is rejected for its phone number. What
is certainly none any more is left out, since it would overwrite a good one. What is a valid number is known from the
tables of `phonenumbers`, as patterns over whole columns: the library itself takes 70 times as long as reading the file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import clean_columns, no_texts, where
from acdesk.contacts.side_by_side import side_by_side

if TYPE_CHECKING:
    import polars as pl

_STUMP = r"^\D*(?:\d\D*){0,4}$"
"""Four digits at most, whatever stands between them ("-6854")."""

_SCIENTIFIC = r"^[+-]?\d(?:[.,]\d+)?[eE][+]?\d{1,2}$"
"""What a spreadsheet makes of a long number ("3.16123E+10"): digits are lost for good."""

_FLOAT = r"^(\+?\d{7,15})\.0$"
"""What a program makes of a number: nothing is lost."""

_LABEL = (
    r"^(?i:t|tel|tél|telefoon|telefon|telefono|téléphone|phone|ph|m|mob|mobil|mobiel|mobile|gsm|cell?)\s*[.:]+\s*|^'"
)
"""In front of the number itself; the apostrophe is a spreadsheet's mark of a text."""

_AS_TEXT = r'^="([^"]*)"$'
"""How some programs keep a spreadsheet from taking zeros away."""

_E164 = r"^\+[1-9]\d{6,14}$"
_EXTENSION = (
    r"(?i)[\s,;/]*(?:x|ext|extn|extension|#|tst|toestel|dw|durchwahl|poste|interno|int|anexo|内線)\.?[\s:.]*(\d{1,6})$"
)
_SEPARATORS = r"[\s()./\-–‐‑−ー·]+"
_SHAPE = r"^\+?[\s()\d./\-–‐‑−ー·]+$"


def check_phones(values: pl.Series, countries: Callable[[pl.Series], pl.Series | None] | None = None) -> pl.DataFrame:
    """Columns phone (null where there is none to send) and code ("phone.damaged", "phone.stump", else null).

    `countries` gives the ISO 3166 two-letter codes for some places in the column, upper case, null where unknown, or
    None where none is known; a national number needs one.
    """
    import polars as pl

    nothing = no_texts(values.len())
    # What is in E.164 already, and that is most, has nothing to be cleaned of. The streaming engine gives each
    # processor rows of its own.
    looks_odd = (~pl.col("phone").str.contains(_E164)).fill_null(value=False)
    places = pl.LazyFrame({"phone": values}).select(looks_odd).collect(engine="streaming").to_series().arg_true()
    if places.len() == 0:
        return pl.DataFrame({"phone": values, "code": nothing})
    known = None if countries is None else countries(places)
    if known is None:
        known = no_texts(places.len())
    judged = side_by_side(pl.DataFrame({"typed": values.gather(places), "country": known}), _judge)
    return pl.DataFrame(
        {"phone": values.clone().scatter(places, judged["sent"]), "code": nothing.scatter(places, judged["code"])}
    )


def _judge(rows: pl.DataFrame) -> pl.DataFrame:
    """Columns sent, code, of typed and country."""
    import polars as pl

    (typed,) = clean_columns([rows["typed"]], breaks=[False])
    bare = where(typed, typed.str.contains(r"^[\p{L}'=]|\.0$"), _bare)
    stump, damaged = pl.col("bare").str.contains(_STUMP), pl.col("bare").str.contains(_SCIENTIFIC)
    judged = pl.DataFrame({"bare": bare, "sent": to_e164(bare, rows["country"])}).with_columns(
        code=pl.when(stump).then(pl.lit("phone.stump")).when(damaged).then(pl.lit("phone.damaged"))
    )
    return judged.select(pl.when(pl.col("code").is_null()).then(pl.col("sent")).alias("sent"), "code")


def _valid(numbers: pl.Series, pattern: str) -> pl.Series:
    """Null where they don't have it."""
    return numbers.set(~numbers.str.contains(pattern), None)


def _bare(odd: pl.Series) -> pl.Series:
    return odd.str.replace(_AS_TEXT, "$1").str.replace(_LABEL, "").str.replace(_FLOAT, "$1").str.strip_chars()


def to_e164(typed: pl.Series, countries: pl.Series) -> pl.Series:
    """Valid numbers in E.164, followed by " ext. 12" where they had an extension; all others as typed."""
    import polars as pl

    from acdesk.contacts.phone_plans import calling_code, calling_code_pattern, national_plan

    narrow = where(typed, typed.str.contains(r"[^\x00-\x7f]"), lambda wide: wide.str.normalize("NFKC"))
    written = pl.col("narrow")
    frame = pl.DataFrame({"typed": typed, "narrow": narrow, "country": countries}).with_columns(
        extension=written.str.extract(_EXTENSION, 1), main=written.str.replace(_EXTENSION, "").str.strip_chars()
    )
    shaped = pl.col("main").str.contains(_SHAPE)
    # "+31 (0)6 …": the zero is for callers from inside the country.
    digits = (
        pl.col("main")
        .str.replace(r"^(\+|00)([\s\d./-]*)\(0\)", "$1$2")
        .str.replace_all(_SEPARATORS, "")
        .str.replace("^00", "+")
    )
    frame = frame.with_columns(compact=pl.when(shaped).then(digits)).with_columns(
        code=pl.col("compact").str.extract(calling_code_pattern(), 1)
    )
    result = no_texts(frame.height)
    # Patterns of whole numbering plans are long: each sees the numbers of its own country alone.
    compact = frame["compact"]
    for code in frame["code"].drop_nulls().unique().to_list():
        own = (frame["code"] == code).fill_null(value=False).arg_true()
        numbers = compact.gather(own)
        result = result.scatter(own, _valid(numbers, national_plan(code).international))
    local = frame["country"].set(compact.str.starts_with("+").fill_null(value=True), None)
    for country in local.drop_nulls().unique().to_list():
        code_of_country = calling_code(country)
        if code_of_country is None:
            continue
        own = (local == country).fill_null(value=False).arg_true()
        plan, numbers = national_plan(code_of_country, country), compact.gather(own)
        without_prefix = numbers.str.replace(plan.prefix, "") if plan.prefix else numbers
        # Typed abroad without its +, with the prefix, or without because a spreadsheet took its zero away.
        readings = (
            "+" + code_of_country + _valid(without_prefix, plan.national),
            "+" + code_of_country + _valid(numbers, plan.national),
            _valid("+" + numbers, plan.international),
        )
        result = result.scatter(own, pl.select(pl.coalesce(readings)).to_series())
    done = frame.with_columns(e164=result)
    extended = pl.when(pl.col("extension").is_not_null()).then(pl.col("e164") + " ext. " + pl.col("extension"))
    return done.select(pl.coalesce(extended, "e164", "typed").alias("sent")).to_series()
