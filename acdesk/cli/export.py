"""`acdesk export`: add, list, show, edit, duplicate, remove. Saving never runs anything."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import noun, verb
from acdesk.cli.contact_options import choices_of, contact_options, relate_option, with_choices
from acdesk.cli.documents import export_document
from acdesk.cli.gone import gone_of, gone_options, gone_text, guard_of
from acdesk.cli.layout import quoted, table
from acdesk.cli.matching import field_name
from acdesk.cli.options import FILE, WholeNumber, all_of, reading_of, reading_options
from acdesk.cli.session import Session
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.cli.export_checks import Checked
    from acdesk.cli.matching_choices import MatchingChoices
    from acdesk.exports import Export
    from acdesk.segments import ReadingOptions


def add_export_verbs(root: click.Group, t: Translation) -> None:
    group = noun(root, t, "export", t("Saved exports: which segment goes to which list, and how."))

    @verb(group, t, "add", t("Save an export. It is not run."))
    @click.argument("name")
    @_target_options(t, required=True)
    @_matching_options(t)
    @contact_options(t)
    @relate_option(t)
    @gone_options(t)
    @reading_options(t)
    def add(
        session: Session, name: str, connection: str, list_id: int, segments: tuple[Path, ...],
        automations: bool | None, relate: bool | None, **more: Any,
    ) -> Answer:  # fmt: skip
        from acdesk.cli.export_checks import checked
        from acdesk.exports import Export

        found = session.workspace.connections.named(connection)
        settings = session.workspace.settings.read()
        first = Export(name, found.id, list_id, (), default_country=settings.default_country, guard=settings.guard)
        guarded = _guarded(more, first)
        choices = choices_of(more, relate=relate)
        reading, wanted = _split(t, more)
        draft = dataclasses.replace(
            first,
            segments=tuple(path.absolute() for path in segments),
            reading=reading,
            automations=bool(automations),
            **guarded,
        )
        result = checked(session, with_choices(draft, choices), wanted)
        return _kept(session, session.workspace.exports.add(result.export), result)

    @verb(group, t, "list", t("Show the saved exports."))
    def list_(session: Session) -> Answer:
        found = session.workspace.exports.all()
        names = _connection_names(session)
        rows = [
            (
                one.name,
                names.get(one.connection_id or "", t("No connection")),
                str(one.list_id or ""),
                ", ".join(path.name for path in one.segments),
            )
            for one in found
        ]
        header = (t("Export"), t("Connection"), t("List"), t("Segment"))
        text = table(rows, header) if rows else t("There are no exports yet. Add one with “acdesk export add”.")
        documents = [export_document(one, names.get(one.connection_id or "")) for one in found]
        return Answer({"exports": documents}, text)

    @verb(group, t, "show", t("Show a saved export."))
    @click.argument("name")
    def show(session: Session, name: str) -> Answer:
        return _saved(session, session.workspace.exports.named(name))

    @verb(group, t, "edit", t("Change a saved export: what is given replaces what was saved."))
    @click.argument("name")
    @click.option("--name", "new_name", metavar="NEW", help=t("The new name."))
    @_target_options(t, required=False)
    @_matching_options(t)
    @contact_options(t)
    @relate_option(t)
    @gone_options(t)
    @reading_options(t)
    def edit(
        session: Session, name: str, new_name: str | None, connection: str | None, list_id: int | None,
        segments: tuple[Path, ...], automations: bool | None, relate: bool | None, **more: Any,
    ) -> Answer:  # fmt: skip
        from acdesk.cli.export_checks import checked
        from acdesk.segments import ReadingOptions

        saved = session.workspace.exports.named(name)
        guarded = _guarded(more, saved)
        choices = choices_of(more, relate=relate)
        reading, wanted = _split(t, more)
        draft = dataclasses.replace(
            saved,
            name=saved.name if new_name is None else new_name,
            connection_id=_chosen(session, connection, saved.connection_id),
            list_id=saved.list_id if list_id is None else list_id,
            segments=tuple(path.absolute() for path in segments) or saved.segments,
            reading=saved.reading if reading == ReadingOptions() else reading,
            automations=saved.automations if automations is None else automations,
            **guarded,
        )
        result = checked(session, with_choices(draft, choices), wanted)
        return _kept(session, session.workspace.exports.change(result.export), result)

    @verb(group, t, "duplicate", t("Save a copy of an export under another name."))
    @click.argument("name")
    @click.argument("new")
    def duplicate(session: Session, name: str, new: str) -> Answer:
        return _saved(session, session.workspace.exports.duplicate(name, new), t("Saved."))

    @verb(group, t, "remove", t("Remove an export. The history of its runs stays."))
    @click.argument("name")
    def remove(session: Session, name: str) -> Answer:
        removed = session.workspace.exports.named(name)
        session.workspace.exports.remove(name)
        return Answer({"removed": removed.name}, t("“{name}” is removed.", name=removed.name))


def _target_options(t: Translation, *, required: bool) -> Callable[[Any], Any]:
    made = (
        click.option("--connection", required=required, metavar="C", help=t("The connection to send by.")),
        click.option("--list", "list_id", type=WholeNumber(t), required=required, metavar="ID",
                     help=t("The ActiveCampaign list ID (see “acdesk lists”).")),
        click.option("--segment", "segments", multiple=True, required=required, type=FILE, metavar="FILE",
                     help=t("A segment file; may be given several times.")),
        click.option("--automations/--no-automations", default=None,
                     help=t("Let automations start for these contacts. They stay off unless you say so.")),
    )  # fmt: skip
    return all_of(made)


def _matching_options(t: Translation) -> Callable[[Any], Any]:
    column = t("COLUMN")
    made = (
        click.option("--matching", "matching_file", type=FILE, metavar="MATCHING.json",
                     help=t("A saved data matching.")),
        click.option("--email", metavar=column, help=t("The column with the e-mail address.")),
        click.option("--first-name", metavar=column, help=t("The column with the first name; empty: don't send it.")),
        click.option("--last-name", metavar=column, help=t("The column with the last name; empty: don't send it.")),
        click.option("--phone", metavar=column, help=t("The column with the phone number; empty: don't send it.")),
        click.option("--field", "fields", multiple=True, metavar=t("TITLE=COLUMN"),
                     help=t("A custom field and its column; may be given several times. "
                            "Without column: don't send it.")),
        click.option("--new-field", "new_fields", multiple=True, metavar=t("TITLE=COLUMN[:TYPE]"),
                     help=t("The same for a field that the run makes if the account hasn't got it; its type is text, "
                            "textarea, number, date, datetime, dropdown, radio, checkbox, listbox or hidden, "
                            "and what the values suggest where none is given.")),
        click.option("--dates", multiple=True, metavar=t("TITLE=ORDER"),
                     help=t("What comes first in the dates of this field: dmy or mdy; empty: as the dates say.")),
        click.option("--full-name", metavar=column,
                     help=t("A column to take apart into first and last name; empty: don't.")),
        click.option("--name-order", type=click.Choice(("auto", "given-first", "family-first")),
                     help=t("Which name comes first in that column, where no comma tells.")),
    )  # fmt: skip
    return all_of(made)


def _split(t: Translation, more: dict[str, Any]) -> tuple[ReadingOptions, MatchingChoices]:
    """What is left of the options: how to read the file, and the data matching."""
    from acdesk.cli.matching_choices import MatchingChoices

    names = (
        *("email", "first_name", "last_name", "phone", "fields"),
        *("new_fields", "dates", "full_name", "name_order"),
    )
    choices = MatchingChoices(file=more.pop("matching_file"), **{name: more.pop(name) for name in names})
    return reading_of(t, **more), choices


def _guarded(more: dict[str, Any], saved: Export | None = None) -> dict[str, Any]:
    """Takes what concerns contacts gone and guards out of the options."""
    gone = gone_of(more.pop("gone"), saved.gone if saved else None, yes_unsubscribe=more.pop("yes_unsubscribe"))
    return {"gone": gone, "guard": guard_of(more.pop("guard"), saved.guard if saved else None)}


def _chosen(session: Session, connection: str | None, saved: str | None) -> str | None:
    return saved if connection is None else session.workspace.connections.named(connection).id


def _connection_names(session: Session) -> dict[str, str]:
    return {connection.id: connection.name for connection in session.workspace.connections.all()}


def _kept(session: Session, export: Export, result: Checked) -> Answer:
    """Saved; its data matching is what will be suggested for files with the same columns."""
    from acdesk.exports import remember_matchings

    remember_matchings(export, result.sources, session.workspace.matchings)
    return _saved(session, export, session.t("Saved."), result.notes)


def _saved(session: Session, export: Export, head: str = "", notes: Sequence[str] = ()) -> Answer:
    t = session.t
    connection = _connection_names(session).get(export.connection_id or "")
    rows = [
        (t("Export"), export.name),
        (t("Connection"), connection or t("No connection")),
        (t("ActiveCampaign list ID"), str(export.list_id) if export.list_id is not None else t("none yet")),
        *[(t("Segment") if not index else "", str(path)) for index, path in enumerate(export.segments)],
        (t("Automations"), t("may start") if export.automations else t("off")),
        (t("Gone from the segment"), gone_text(export.gone, t)),
    ]
    if export.guard is not None:
        rows.append((t("Guard"), t("{percent} %", percent=f"{export.guard:g}")))
    if export.matching is None:
        rows.append((t("Data matching"), t("as suggested for the file at each run")))
    else:
        rows += [(t("Data matching") if not index else "", pair) for index, pair in enumerate(_pairs(export, t))]
    rows += _choices(export, t)
    text = "\n".join([*([head] if head else []), table(rows)])
    if head:
        text += "\n\n" + t("To run it: acdesk run {name}", name=quoted(export.name))
    return Answer(export_document(export, connection), text, tuple(notes))


def _pairs(export: Export, t: Translation) -> Iterator[str]:
    """ "Tier ← Loyalty (new field: dropdown)"."""
    fields = {field.title: field for field in export.matching.fields} if export.matching else {}
    for field, column in export.matching.pairs() if export.matching else ():
        custom = fields.get(field)
        remarks = []
        if custom is not None and custom.create is not None:
            remarks.append(t("a new field if need be: {type}", type=custom.create))
        if custom is not None and custom.date_order is not None:
            remarks.append(custom.date_order)
        yield f"{field_name(field, t)} ← {column}" + (f" ({', '.join(remarks)})" if remarks else "")


def _choices(export: Export, t: Translation) -> Iterator[tuple[str, str]]:
    """What was chosen besides; nothing said of the rest."""
    if export.tags:
        yield t("Tags"), ", ".join(export.tags)
    if export.tags_from is not None:
        delimiter = repr(export.tags_from.delimiter)
        yield (
            t("Tags from"),
            t("{column}, separated by {delimiter}", column=export.tags_from.column, delimiter=delimiter),
        )
    for index, one in enumerate(export.leave_out):
        yield t("Left out") if not index else "", f"{one.column} = {one.value or t('(empty)')}"
    if export.default_country is not None:
        yield t("Default country"), export.default_country
    if export.relate:
        yield t("Custom fields"), t("are related to the list")
