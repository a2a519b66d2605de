"""`acdesk match`: the suggested data matching of a file."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import verb
from acdesk.cli.documents import matching_document
from acdesk.cli.fault_words import code_message
from acdesk.cli.layout import table
from acdesk.cli.options import FILE, WholeNumber, reading_of, reading_options
from acdesk.cli.remembered import forgotten, remembered_answer, remembered_for
from acdesk.cli.session import Session
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.matching import DataMatching, Suggestion
    from acdesk.segments import ReadingOptions


def add_match_verb(root: click.Group, t: Translation) -> None:
    text = t("Suggest which column feeds which contact field, or show what is remembered of earlier files.")

    @verb(root, t, "match", text)
    @click.argument("files", nargs=-1, type=FILE, metavar="FILE…")
    @click.option("--out", type=FILE, metavar="MATCHING.json", help=t("Save the data matching to this file."))
    @click.option(
        "--split-names",
        is_flag=True,
        help=t("Where a column holds full names, save it to be taken apart into first and last name."),
    )
    @click.option(
        "--remembered", is_flag=True, help=t("Show the data matchings remembered for files with the same columns.")
    )
    @click.option(
        "--forget",
        multiple=True,
        type=WholeNumber(t),
        metavar="NUMBER",
        help=t("Forget a remembered data matching; may be given several times."),
    )
    @reading_options(t)
    def match(
        session: Session, files: tuple[Path, ...], out: Path | None, split_names: bool, remembered: bool,
        forget: tuple[int, ...], **reading: Any,
    ) -> Answer:  # fmt: skip
        if forget or remembered:
            if files or (forget and remembered):
                raise click.UsageError(t("--remembered and --forget stand alone."))
            return forgotten(session, forget) if forget else remembered_answer(session)
        if not files:
            raise click.UsageError(t("Name a segment file."))
        return _suggested(session, files, out, reading_of(t, **reading), split_names=split_names)


def _suggested(
    session: Session, files: Sequence[Path], out: Path | None, reading: ReadingOptions, *, split_names: bool
) -> Answer:
    from acdesk.cli.segment import not_a_source
    from acdesk.matching import full_name_of, suggest, write_matching
    from acdesk.segments import preview_segment

    t = session.t
    preview = preview_segment(files, reading)
    known = remembered_for(session, preview.columns)
    suggestions = suggest(preview, known)
    text = matching_text(suggestions, t)
    if known is not None:
        text += "\n\n" + t("This is what you chose for a file with the same columns (acdesk match --remembered).")
    full_name = full_name_of(suggestions)
    if full_name is not None and not split_names:
        text += "\n\n" + t(
            "To take “{column}” apart: --split-names here, or --full-name with “acdesk export add”.", column=full_name
        )
    if out is not None:
        not_a_source(out, files)
        write_matching(out, known or _matching_of(suggestions, split_names=split_names))
        text += "\n\n" + t("Saved to {file}. It can be edited by hand.", file=str(out))
    return Answer(matching_document(suggestions), text)


def _matching_of(suggestions: Sequence[Suggestion], *, split_names: bool) -> DataMatching:
    from acdesk.matching import full_name_of, matching_of

    matching = matching_of(suggestions)
    full_name = full_name_of(suggestions) if split_names else None
    if full_name is None or matching.first_name or matching.last_name:
        return matching
    return dataclasses.replace(matching, full_name=full_name)


def field_name(field: str, t: Translation) -> str:
    """A standard field as people call it; a custom field goes by its title."""
    names = {
        "email": t("Email"),
        "first_name": t("First name"),
        "last_name": t("Last name"),
        "phone": t("Phone"),
        "full_name": t("First and last name"),
    }
    return names.get(field, field)


def matching_text(suggestions: Sequence[Suggestion], t: Translation) -> str:
    rows = []
    for suggestion in suggestions:
        sure = t.percent(suggestion.confidence) if suggestion.column is not None else ""
        reason = code_message(suggestion.reason, suggestion.params, t)
        rows.append((field_name(suggestion.field, t), suggestion.column or t("(none)"), sure, reason))
    return table(rows, (t("Contact field"), t("Column"), t("Sure"), t("Why")), right=(2,))
