"""Cells of a spreadsheet as text, the way a person would write them out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta

_EXACT = 1e15
"""A spreadsheet keeps 15 digits of a number; whole ones below this are what was typed."""


def cell_texts(values: Iterable[Value]) -> list[str | None]:
    """Numbers with all their digits and no exponent, TRUE and FALSE, dates in ISO 8601; None for an empty cell."""
    return [(value or None) if type(value) is str else cell_text(value) for value in values]


def cell_text(value: Value) -> str | None:
    """One cell that holds something."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, dt.datetime):
        return _moment(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return _clock(value.hour, value.minute, value.second, value.microsecond)
    seconds = value.days * 86400 + value.seconds
    return _clock(seconds // 3600, seconds // 60 % 60, seconds % 60, value.microseconds)


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    # Further digits are only how the machine stores it: 0.1 + 0.2 is 0.3 to whoever looks at the sheet.
    short = f"{value:.15g}"
    if "e" not in short:
        return short
    from decimal import Decimal

    return f"{Decimal(short):f}"


def _moment(value: dt.datetime) -> str:
    """The date alone where the day has only begun. Times are fractions of a day, so a second is seldom quite one."""
    tidy = value.replace(microsecond=0) + dt.timedelta(milliseconds=round(value.microsecond / 1000))
    day = tidy.date().isoformat()
    if tidy.time() == dt.time():
        return day
    return f"{day} {_clock(tidy.hour, tidy.minute, tidy.second, tidy.microsecond)}"


def _clock(hours: int, minutes: int, seconds: int, microseconds: int) -> str:
    text = f"{hours:02d}:{minutes:02d}:{seconds:02d}"
    return f"{text}.{microseconds // 1000:03d}" if microseconds >= 1000 else text
