"""What was probably meant by an address that can't be sent. Shown as a proposal, never sent unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import no_texts
from acdesk.contacts.plain_addresses import PLAIN_BEHIND, is_plain, is_plain_local
from acdesk.contacts.typing_errors import ENDING_SLIPS, TYPING_ERRORS

if TYPE_CHECKING:
    import polars as pl

_REMARK_BEHIND = r"^([^\s@]+@[^\s@]+\.[A-Za-z]{2,})\s+(?:\(.*|\p{L}{3,}.*)$"
"""An address and a remark: "a@b.nl (work)", "a@b.nl from May"."""


def right_domains(domains: pl.Series) -> pl.Series:
    """The right domain for each that is a slip, else null."""
    import polars as pl

    lower = pl.DataFrame({"domain": domains.str.to_lowercase()})
    domain = pl.col("domain")
    ending = domain.str.extract(r"\.([^.]*)$", 1).replace_strict(ENDING_SLIPS, default=None, return_dtype=pl.String)
    known = domain.replace_strict(TYPING_ERRORS, default=None, return_dtype=pl.String)
    return lower.select(pl.coalesce(known, domain.str.extract(r"^(.*\.)", 1) + ending)).to_series()


def meant_addresses(bare: pl.Series, codes: pl.Series) -> pl.Series:
    """By the code of what is wrong with it, one for each; null where nothing can be said."""
    import polars as pl

    found = no_texts(bare.len())
    for code, meant in _meant().items():
        places = (codes == code).fill_null(value=False).arg_true()
        if places.len():
            own = pl.DataFrame({"bare": bare.gather(places)})
            found = found.scatter(places, own.select(meant).to_series())
    return found


def worth_proposing(addresses: pl.Series) -> pl.Series:
    """Those that are plain, or have a plain domain and letters of any script before it."""
    good = is_plain(addresses).fill_null(value=False)
    places = (~good & addresses.str.contains(PLAIN_BEHIND)).fill_null(value=False).arg_true()
    parts = addresses.gather(places).str.split_exact("@", 1).struct
    by_parts = is_plain_local(parts.field("field_0")) & is_plain("a@" + parts.field("field_1"))
    return good.scatter(places, by_parts)


def _meant() -> dict[str, pl.Expr]:
    """By the code of what is wrong."""
    import polars as pl

    bare = pl.col("bare")
    at = bare.str.replace(r"(?i)\s*[\[({]\s*(?:at|@)\s*[\])}]\s*|\s+at\s+", "@")
    without_remark = pl.when(bare.str.contains(_REMARK_BEHIND)).then(bare.str.replace(_REMARK_BEHIND, "$1"))
    known = pl.when(bare.str.contains(r"(?i)@(?:gmail|googlemail|icloud)$")).then(bare + ".com")
    return {
        "email.no_at": at.str.replace_all(r"(?i)\s*[\[({]\s*(?:dot|punt|punkt)\s*[\])}]\s*", "."),
        "email.two_ats": bare.str.replace("@{2,}", "@"),
        "email.space": without_remark.otherwise(bare.str.replace_all(r"\s+", "")),
        "email.comma": bare.str.replace_all(r"[,;]", "."),
        "email.character": bare.str.replace_all(r'["():<>\[\]\\]', ""),
        "email.domain": bare.str.replace(r"[^A-Za-z0-9]+$", ""),
        "email.no_dot": known.otherwise(
            bare.str.replace(r"(?i)@(gmail|hotmail|outlook|yahoo|icloud|live)(com|nl|de|fr|es|it)$", "@$1.$2")
        ),
        "email.dots": bare.str.replace_all(r"\.{2,}", ".")
        .str.replace_all(r"^\.+|\.+$", "")
        .str.replace(r"\.*@\.*", "@"),
    }
