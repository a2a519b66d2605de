"""Text as people type it, freed of what nobody sees. Nothing is shortened or re-cased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

_ODD_LINE = rf"{_EDGE}|{_CONTROL}"
_ODD_TEXT = rf"{_EDGE}|{_CONTROL_BUT_BREAKS}"


def no_texts(height: int) -> pl.Series:
    """A column in which nothing stands."""
    import polars as pl

    return pl.Series([None], dtype=pl.String).new_from_index(0, height)


def where(values: pl.Series, mask: pl.Series, change: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """`change` applied to the masked values alone, since most need no change."""
    places = mask.fill_null(value=False).arg_true()
    if places.len() == 0:
        return values
    return values.clone().scatter(places, change(values.gather(places)))


def clean_columns(columns: Sequence[pl.Series], *, breaks: Sequence[bool]) -> list[pl.Series]:
    """Trimmed, without invisible and control characters; empty is null. Where `breaks` holds, line breaks stay.

    For names and phones they become spaces. All columns are looked at in one pass, on all processors.
    """
    import polars as pl

    frame = pl.DataFrame({str(place): column for place, column in enumerate(columns)})
    if not frame.height or not frame.width:
        return list(columns)
    looks = [
        frame_column.str.contains(_ODD_TEXT if keep else _ODD_LINE).any()
        for frame_column, keep in zip(map(pl.col, frame.columns), breaks, strict=True)
    ]
    odd = frame.lazy().select(looks).collect(engine="streaming").row(0)
    empty = frame.select((pl.all() == "").any()).row(0)
    cleaned: list[pl.Series] = []
    for name, keep, is_odd, has_empty in zip(frame.columns, breaks, odd, empty, strict=True):
        values = frame[name]
        if is_odd:
            values = _clean_text(values) if keep else _clean_line(values)
        # Setting a bit is much cheaper than building the column anew.
        cleaned.append(values.set(values == "", None) if is_odd or has_empty else values)
    return cleaned


def _clean_line(values: pl.Series) -> pl.Series:
    def change(odd: pl.Series) -> pl.Series:
        spaced = odd.str.replace_all(_BREAKS, " ")
        return spaced.str.replace_all(_CONTROL, "").str.replace_all(_EDGE, "")

    trimmed = values.str.strip_chars()
    return where(trimmed, trimmed.str.contains(_ODD_LINE), change)


def _clean_text(values: pl.Series) -> pl.Series:
    def change(odd: pl.Series) -> pl.Series:
        return odd.str.replace_all(_CONTROL_BUT_BREAKS, "").str.replace_all(_EDGE, "")

    trimmed = values.str.strip_chars()
    return where(trimmed, trimmed.str.contains(_ODD_TEXT), change)


def clean_address(values: pl.Series) -> pl.Series:
    """For e-mail: no control and no invisible character anywhere, the joiners included; line breaks become spaces."""
    spaced = values.str.replace_all(_BREAKS, " ")
    gone = spaced.str.replace_all(_CONTROL, "").str.replace_all(r"[\x{200c}\x{200d}]", "")
    return gone.str.strip_chars()
