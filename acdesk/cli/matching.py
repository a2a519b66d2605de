"""`acdesk match`: the suggested data matching of a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import verb
from acdesk.cli.documents import matching_document
from acdesk.cli.fault_words import code_message
from acdesk.cli.layout import table
from acdesk.cli.options import FILE, reading_of, reading_options
from acdesk.cli.session import Session
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.matching import Suggestion


def add_match_verb(root: click.Group, t: Translation) -> None:
    @verb(root, t, "match", t("Suggest which column feeds which contact field."))
    @click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
    @click.option("--out", type=FILE, metavar="MATCHING.json", help=t("Save the data matching to this file."))
    @reading_options(t)
    def match(_: Session, files: tuple[Path, ...], out: Path | None, **reading: Any) -> Answer:
        from acdesk.cli.segment import not_a_source
        from acdesk.matching import matching_of, suggest, write_matching
        from acdesk.segments import preview_segment

        suggestions = suggest(preview_segment(files, reading_of(t, **reading)))
        text = matching_text(suggestions, t)
        if out is not None:
            not_a_source(out, files)
            write_matching(out, matching_of(suggestions))
            text += "\n\n" + t("Saved to {file}. It can be edited by hand.", file=str(out))
        return Answer(matching_document(suggestions), text)


def field_name(field: str, t: Translation) -> str:
    """A standard field as people call it; a custom field goes by its title."""
    names = {"email": t("Email"), "first_name": t("First name"), "last_name": t("Last name"), "phone": t("Phone")}
    return names.get(field, field)


def matching_text(suggestions: Sequence[Suggestion], t: Translation) -> str:
    rows = []
    for suggestion in suggestions:
        sure = t.percent(suggestion.confidence) if suggestion.column is not None else ""
        reason = code_message(suggestion.reason, suggestion.params, t)
        rows.append((field_name(suggestion.field, t), suggestion.column or t("(none)"), sure, reason))
    return table(rows, (t("Contact field"), t("Column"), t("Sure"), t("Why")), right=(2,))
