"""Text as people type it, freed of what nobody sees. Nothing is shortened or re-cased."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

_INVISIBLE = (
    r"\x{ad}\x{34f}\x{61c}\x{115f}\x{1160}\x{180e}\x{200b}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2064}"
    r"\x{2066}-\x{206f}\x{feff}\x{fff9}-\x{fffb}"
)
"""Characters without width or shape. The two joiners U+200C and U+200D are left alone: Persian and emoji need them."""

_CONTROL = r"[\x00-\x1f\x7f-\x9f\x{2028}\x{2029}" + _INVISIBLE + "]"
_CONTROL_BUT_BREAKS = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f" + _INVISIBLE + "]"
_BREAKS = r"[\t\r\n\x0b\x0c\x{85}\x{2028}\x{2029}]+"
_EDGE = r"^[\s\x{200b}-\x{200d}\x{feff}]+|[\s\x{200b}-\x{200d}\x{feff}]+$"


def where(values: pl.Series, mask: pl.Series, change: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """`change` applied to the masked values alone, since most need no change."""
    places = mask.fill_null(value=False).arg_true()
    if places.len() == 0:
        return values
    return values.clone().scatter(places, change(values.gather(places)))


def clean_line(values: pl.Series) -> pl.Series:
    """For names and phones: line breaks and tabs become spaces, invisible and control characters go; empty is null."""

    def change(odd: pl.Series) -> pl.Series:
        spaced = odd.str.replace_all(_BREAKS, " ")
        return spaced.str.replace_all(_CONTROL, "").str.replace_all(_EDGE, "")

    trimmed = values.str.strip_chars()
    return _empty_to_null(where(trimmed, trimmed.str.contains(_CONTROL), change))


def clean_text(values: pl.Series) -> pl.Series:
    """For custom fields: as `clean_line`, but line breaks and tabs inside stay."""

    def change(odd: pl.Series) -> pl.Series:
        return odd.str.replace_all(_CONTROL_BUT_BREAKS, "").str.replace_all(_EDGE, "")

    trimmed = values.str.strip_chars()
    return _empty_to_null(where(trimmed, trimmed.str.contains(_CONTROL_BUT_BREAKS), change))


def clean_address(values: pl.Series) -> pl.Series:
    """For e-mail: no control and no invisible character anywhere, the joiners included; line breaks become spaces."""
    spaced = values.str.replace_all(_BREAKS, " ")
    gone = spaced.str.replace_all(_CONTROL, "").str.replace_all(r"[\x{200c}\x{200d}]", "")
    return gone.str.strip_chars()


def _empty_to_null(values: pl.Series) -> pl.Series:
    import polars as pl

    # Setting a bit is much cheaper than building the column anew, and most columns have no empty value left.
    empty = values == ""
    return values.set(empty, None) if empty.any() else values.cast(pl.String)
