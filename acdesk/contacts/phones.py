"""Phone numbers: kept as typed. Only what is certainly none any more is left out; no contact is rejected for it.

ActiveCampaign takes any text as a phone number; its texting wants E.164 ("+31612345678").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import where

if TYPE_CHECKING:
    import polars as pl

_FEWEST_DIGITS = 5
"""Shorter ones are stumps ("-6854"): they would overwrite a good number with a useless one."""

_SCIENTIFIC = r"^[+-]?\d(?:[.,]\d+)?[eE][+]?\d{1,2}$"
"""What a spreadsheet makes of a long number ("3.16123E+10"): digits are lost for good."""


def check_phones(cleaned: pl.Series) -> pl.DataFrame:
    """Columns phone (null where there is none to send) and code ("phone.damaged", "phone.stump", else null)."""
    import polars as pl

    def bare(odd: pl.Series) -> pl.Series:
        return odd.str.replace(r"^(?i:tel:)\s*|^'", "").str.strip_chars()

    cleaned = where(cleaned, cleaned.str.contains(r"^(?i:tel:|')"), bare)
    frame = pl.DataFrame({"phone": cleaned})
    few = pl.col("phone").str.count_matches(r"\d") < _FEWEST_DIGITS
    return frame.with_columns(
        code=pl.when(pl.col("phone").str.contains(_SCIENTIFIC))
        .then(pl.lit("phone.damaged"))
        .when(few)
        .then(pl.lit("phone.stump"))
    ).with_columns(phone=pl.when(pl.col("code").is_null()).then(pl.col("phone")))
