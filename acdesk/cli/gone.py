"""Options about contacts gone from the segment, and about guards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.options import all_of
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.exports import Gone

NONE = "none"


class Percent(click.ParamType[float]):
    """A percentage of 0 or more, or "none" for None."""

    name = "percent"

    def __init__(self, t: Translation, *, none: bool = False) -> None:
        self._t = t
        self._none = none

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if self._none and value == NONE:
            return NONE
        try:
            number = float(str(value).rstrip("%").strip())
        except ValueError:
            number = -1.0
        if not 0 <= number < float("inf"):
            self.fail(self._t("“{value}” is not a percentage, such as 20.", value=value), param, ctx)
        return number


def gone_options(t: Translation) -> Callable[[Any], Any]:
    """Decorator: `gone`, `yes_unsubscribe` and `guard`, for `gone_of` and `guard_of`."""
    made = (
        click.option("--gone", metavar="WHAT",
                     help=t("What to do with contacts gone from the segment: tag=NAME, field=TITLE:VALUE, unsubscribe,"
                            " or none. They are only counted unless you say so. Kept with the export.")),
        click.option("--yes-unsubscribe", is_flag=True,
                     help=t("With --gone unsubscribe: yes, although acdesk can't undo it.")),
        click.option("--guard", type=Percent(t, none=True), metavar="PERCENT",
                     help=t("Skip a run where the segment grew or shrank by more than this, or its file is not a newer"
                            " one of the same kind; none: only warn.")),
    )  # fmt: skip
    return all_of(made)


def gone_of(text: str | None, saved: Gone | None, *, yes_unsubscribe: bool) -> Gone | None:
    """What `--gone` says; without it what was saved. Raises RequestFault "gone.unclear", "gone.unsubscribe"."""
    from acdesk.exports import Gone

    if text is None:
        return saved
    if text == NONE:
        return None
    if text == "unsubscribe":
        if not yes_unsubscribe:
            raise RequestFault("gone.unsubscribe")
        return Gone("unsubscribe")
    kind, _, rest = text.partition("=")
    if kind == "tag" and rest.strip():
        return Gone("tag", rest.strip())
    title, _, value = rest.partition(":")
    if kind == "field" and title.strip() and value.strip():
        return Gone("field", title.strip(), value.strip())
    raise RequestFault("gone.unclear", text=text)


def guard_of(given: float | str | None, saved: float | None) -> float | None:
    """What `--guard` says; without it what was saved."""
    if given is None:
        return saved
    return None if given == NONE else float(given)


def gone_text(gone: Gone | None, t: Translation) -> str:
    """What is done with contacts gone from the segment."""
    if gone is None:
        return t("counted, nothing is done")
    if gone.action == "tag":
        return t("get the tag “{tag}”", tag=gone.name)
    if gone.action == "field":
        return t("get “{value}” in the field “{field}”", value=gone.value, field=gone.name)
    return t("are unsubscribed from the list, for good")


def gone_document(gone: Gone | None) -> dict[str, str] | None:
    """In the JSON of an export."""
    return None if gone is None else {"action": gone.action, "name": gone.name, "value": gone.value}
