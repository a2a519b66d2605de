"""Options and argument types that several verbs share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.segments.segment import ReadingOptions

NAMED_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}
"""A tab or a semicolon is hard to hand through some shells."""

FILE = click.Path(path_type=Path)
"""Any path; whether something is there, and what, is for the room that reads it to say."""


MOST = 2**63 - 1
"""The largest number that can be stored."""


class WholeNumber(click.ParamType[int]):
    """A whole number from `least` on."""

    name = "number"

    def __init__(self, t: Translation, least: int = 1) -> None:
        self._t = t
        self._least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            number = int(value)
        except ValueError:
            number = self._least - 1
        if number < self._least:
            text = "“{value}” is not a whole number of at least {least}."
            self.fail(self._t(text, value=value, least=self._t.number(self._least)), param, ctx)
        if number > MOST:
            self.fail(self._t("“{value}” is too large a number.", value=value), param, ctx)
        return number


class Delimiter(click.ParamType[str]):
    """One character, or the name of one."""

    name = "character"

    def __init__(self, t: Translation) -> None:
        self._t = t

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        character = NAMED_DELIMITERS.get(str(value).lower(), str(value))
        if len(character) != 1:
            self.fail(self._t("“{value}” is neither one character nor “tab”.", value=value), param, ctx)
        return character


class Quote(click.ParamType[str]):
    """One character, or "none"."""

    name = "character"

    def __init__(self, t: Translation) -> None:
        self._t = t

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        character = "" if str(value).lower() == "none" else str(value)
        if len(character) > 1:
            self.fail(self._t("“{value}” is neither one character nor “none”.", value=value), param, ctx)
        return character


def reading_options(t: Translation) -> Callable[[Any], Any]:
    """Decorator: the options that overrule what is detected about a file, as keywords for `reading_of`."""
    made = (
        click.option("--encoding", metavar="NAME", help=t("Read the file in this encoding, such as utf-8 or cp1252.")),
        click.option("--delimiter", type=Delimiter(t), metavar="X", help=t("What separates cells, or “tab”.")),
        click.option("--quote", type=Quote(t), metavar="X", help=t("What encloses cells, or “none”.")),
        click.option("--header-row", type=WholeNumber(t), metavar="N", help=t("The row that holds the column names.")),
        click.option("--no-header", is_flag=True, help=t("The file has no row with column names.")),
        click.option("--sheet", metavar="NAME", help=t("The sheet of a workbook, by its name or number.")),
    )
    return all_of(made)


def all_of(options: Sequence[Callable[[Any], Any]]) -> Callable[[Any], Any]:
    """One decorator for several of click's, which are shown in this order."""

    def decorate(function: Any) -> Any:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def reading_of(
    t: Translation,
    *,
    encoding: str | None,
    delimiter: str | None,
    quote: str | None,
    header_row: int | None,
    no_header: bool,
    sheet: str | None,
) -> ReadingOptions:
    """Raises click.UsageError for options that exclude each other."""
    from acdesk.segments import ReadingOptions

    if no_header and header_row is not None:
        raise click.UsageError(t("--header-row and --no-header exclude each other."))
    return ReadingOptions(
        encoding=encoding,
        delimiter=delimiter,
        quote=quote,
        header_row=header_row,
        no_header=no_header,
        sheet=sheet,
    )
