"""`acdesk check`: the dry run. Counts, minutes, warnings and rejects; nothing is sent, no connection is needed."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.answer import Answer, ExitCode, error_document
from acdesk.cli.command import verb
from acdesk.cli.contact_options import choices_of, contact_options, with_choices
from acdesk.cli.documents import plan_document
from acdesk.cli.fault_words import code_message, fault_lines, fault_message
from acdesk.cli.layout import indented, table
from acdesk.cli.options import FILE, reading_of, reading_options
from acdesk.cli.reasons import reason_lines
from acdesk.cli.remembered import remembered_for
from acdesk.cli.segment import file_text, not_a_source
from acdesk.cli.session import Session
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.runs import Plan


SHOWN_TAGS = 20


def add_check_verb(root: click.Group, t: Translation) -> None:
    @verb(root, t, "check", t("Count what would be sent and what not, and why. Nothing is sent."))
    @click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
    @click.option(
        "--matching", type=FILE, metavar="MATCHING.json", help=t("A saved data matching, else the suggested.")
    )
    @click.option("--rejects", type=FILE, metavar="OUT.csv", help=t("Write the rows that can't be sent to this file."))
    @contact_options(t)
    @reading_options(t)
    def check(
        session: Session, files: tuple[Path, ...], matching: Path | None, rejects: Path | None, **more: Any
    ) -> Answer:
        from acdesk.exports import Export, prepare_options_of
        from acdesk.matching import read_matching
        from acdesk.runs import make_plan

        choices = choices_of(more)
        reading = reading_of(t, **more)
        draft = with_choices(Export("", None, None, files, reading=reading), choices)
        if rejects is not None:
            not_a_source(rejects, files)
        chosen = None if matching is None else read_matching(matching)
        remembered = functools.partial(remembered_for, session)
        plan = make_plan(files, chosen, reading, prepare_options_of(draft, None), remembered, lean=True)
        text = plan_text(plan, t)
        if rejects is not None:
            text += "\n\n" + write_plan_rejects(plan, rejects, t)
        return _checked(plan, text, t)


def _checked(plan: Plan, text: str, t: Translation) -> Answer:
    document = plan_document(plan)
    if not plan.to_send:
        fault = RequestFault("run.nothing_to_send")
        document |= error_document(fault.code, fault_message(fault, t))
        return Answer(document, text, (fault_lines(fault, t),), ExitCode.REQUEST)
    code = ExitCode.WARNINGS if plan.rejected or plan.duplicate else ExitCode.DONE
    return Answer(document, text, code=code)


def plan_text(plan: Plan, t: Translation) -> str:
    """What was read, the counts, the reasons, the warnings."""
    files = [file_text(file, t) for segment in plan.segments for file in segment.files]
    numbers = table(
        (
            (t("Rows"), t.number(plan.rows)),
            (t("To send"), t.number(plan.to_send)),
            (t("Rejected"), t.number(plan.rejected)),
            (t("Duplicate"), t.number(plan.duplicate)),
        ),
        right=(1,),
    )
    parts = ["\n".join(files), numbers]
    if plan.reasons:
        parts.append(t("Why rows are not sent:") + "\n" + indented(reason_lines(plan.reasons, t)))
    if plan.to_send:
        batches = t.n("{n} batch", "{n} batches", len(plan.batches))
        parts.append(t("{batches}, about {time} to send.", batches=batches, time=t.duration(plan.minutes * 60)))
    parts += account_lines(plan, t)
    parts += [code_message(warning.code, warning.params, t) for warning in plan.warnings]
    return "\n\n".join(parts)


def account_lines(plan: Plan, t: Translation) -> list[str]:
    """Tags, and what would be made in the account."""
    parts = []
    if plan.prepared.tags:
        parts.append(t("Every contact gets the tags: {tags}", tags=t.quoted(*plan.prepared.tags)))
    if plan.new_tags:
        shown = t.quoted(*plan.new_tags[:SHOWN_TAGS]) + (", …" if len(plan.new_tags) > SHOWN_TAGS else "")
        text = t.n("{n} tag is new in the account: {tags}", "{n} tags are new in the account: {tags}",
                   len(plan.new_tags), tags=shown)  # fmt: skip
        parts.append(text)
    for field in plan.new_fields:
        options = ", ".join(field.options[:SHOWN_TAGS]) + (", …" if len(field.options) > SHOWN_TAGS else "")
        line = t("New contact field if the account hasn't got it: {field} ({type})", field=field.title, type=field.type)
        parts.append(f"{line}: {options}" if options else line)
    return parts


def write_plan_rejects(plan: Plan, path: Path, t: Translation) -> str:
    """Write the rows that are set aside; returns the line that says so."""
    from acdesk.runs import report_files

    written = report_files.write_plan_rejects(path, plan, t)
    return t.n("{n} row that can't be sent is in {file}.", "{n} rows that can't be sent are in {file}.", written,
               file=str(path))  # fmt: skip
