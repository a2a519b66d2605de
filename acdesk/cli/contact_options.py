"""Options about which contacts are sent and with what: tags, filters, countries, custom fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.options import Delimiter, all_of
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.contacts import LeaveOut, TagsColumn
    from acdesk.exports import Export


@dataclass(frozen=True, slots=True)
class ContactChoices:
    """What was said; None and () mean: nothing, "" means: take away what was saved."""

    tags: tuple[str, ...]
    tags_from: str | None
    tags_delimiter: str | None
    leave_out: tuple[str, ...]
    default_country: str | None
    relate: bool | None = None


NAMES = ("tags", "tags_from", "tags_delimiter", "leave_out", "default_country")


def contact_options(t: Translation) -> Callable[[Any], Any]:
    """Decorator: what makes sense without an account; keywords for ContactChoices."""
    made = (
        click.option("--tag", "tags", multiple=True, metavar=t("TAG"),
                     help=t("Give every contact this tag; may be given several times. Empty: no tags.")),
        click.option("--tags-from", metavar=t("COLUMN"),
                     help=t("A column that holds tags for each contact; empty: none.")),
        click.option("--tags-delimiter", type=Delimiter(t), metavar="X",
                     help=t("What separates two tags in that column: a comma unless you say otherwise.")),
        click.option("--leave-out", multiple=True, metavar=t("COLUMN=VALUE"),
                     help=t("Leave out the people whose COLUMN has this VALUE, in all their rows; "
                            "may be given several times. Empty: leave out nobody.")),
        click.option("--default-country", metavar="CC",
                     help=t("The country of phone numbers that no column tells it of, like NL; empty: none.")),
    )  # fmt: skip
    return all_of(made)


def relate_option(t: Translation) -> Callable[[Any], Any]:
    """Decorator: needs an account."""
    text = t("Let custom fields show on the list that don't yet, when the export is run.")
    return click.option("--relate/--no-relate", default=None, help=text)


def with_choices(export: Export, choices: ContactChoices) -> Export:
    """What is given replaces what was saved. RequestFault "filter.no_value", "country.unknown"."""
    import dataclasses

    from acdesk.contacts import country_from

    country = export.default_country
    if choices.default_country is not None:
        country = country_from(choices.default_country) if choices.default_country.strip() else None
    return dataclasses.replace(
        export,
        tags=tuple(tag.strip() for tag in choices.tags if tag.strip()) if choices.tags else export.tags,
        tags_from=_tags_from(export.tags_from, choices),
        leave_out=_filters(choices.leave_out) if choices.leave_out else export.leave_out,
        default_country=country,
        relate=export.relate if choices.relate is None else choices.relate,
    )


def _tags_from(saved: TagsColumn | None, choices: ContactChoices) -> TagsColumn | None:
    from acdesk.contacts import TagsColumn
    from acdesk.sentences.faults import RequestFault

    if choices.tags_from == "":
        return None
    column = choices.tags_from or (saved.column if saved else None)
    if column is None:
        if choices.tags_delimiter is not None:
            raise RequestFault("tags.delimiter_alone")
        return None
    return TagsColumn(column, choices.tags_delimiter or (saved.delimiter if saved else ","))


def _filters(texts: Sequence[str]) -> tuple[LeaveOut, ...]:
    from acdesk.contacts import leave_out_from

    return tuple(dict.fromkeys(leave_out_from(text) for text in texts if text.strip()))


def choices_of(more: dict[str, Any], *, relate: bool | None = None) -> ContactChoices:
    """Takes its keywords out of `more`."""
    return ContactChoices(**{name: more.pop(name) for name in NAMES}, relate=relate)
