"""`acdesk runs`, `acdesk discard` and `acdesk report`: what became of earlier runs."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.answer import Answer, ExitCode
from acdesk.cli.command import Noun, verb
from acdesk.cli.documents import run_document
from acdesk.cli.layout import table
from acdesk.cli.options import FILE, WholeNumber
from acdesk.cli.report import run_answer, status_name, write_run_rejects
from acdesk.cli.session import Session
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.runs import RunReport


def add_history_verbs(root: click.Group, t: Translation) -> None:
    """`discard` stands at the top and below `runs`: both are written in the documents."""
    _add_runs(root, t)
    _add_discard(root, t)

    @verb(root, t, "report", t("Show what became of a run."))
    @click.argument("run", type=WholeNumber(t), metavar="RUN")
    @click.option("--rejects", type=FILE, metavar="OUT.csv", help=t("Write the rows that did not arrive to this file."))
    def report(session: Session, run: int, rejects: Path | None) -> Answer:
        found = session.workspace.runs.report(run)
        last = "" if rejects is None else write_run_rejects(session, found, rejects)
        # Showing it went well, whatever became of the run.
        return dataclasses.replace(run_answer(found, t, last=last), code=ExitCode.DONE)


def _add_runs(root: click.Group, t: Translation) -> None:
    group = Noun("runs", words=t, help=t("Show earlier runs, the newest first."), invoke_without_command=True)
    root.add_command(group)
    _add_discard(group, t)

    @click.pass_context
    def runs(context: click.Context, export: str | None) -> Answer | None:
        if context.invoked_subcommand is not None:
            return None
        session = context.ensure_object(Session)
        found = session.workspace.runs.all(export)
        if export is not None and not found:
            # The history outlives its exports, so only a name that has neither is unknown.
            session.workspace.exports.named(export)
        return Answer({"runs": [_run_line(one, t) for one in found]}, _runs_text(found, t))

    group.callback = runs
    group.params.insert(0, click.Option(["--export"], metavar="NAME", help=t("Only the runs of this export.")))


def _add_discard(group: click.Group, t: Translation) -> None:
    @verb(group, t, "discard", t("Give up an unfinished run. What was not sent never will be."))
    @click.argument("run", type=WholeNumber(t), metavar="RUN")
    def discard(session: Session, run: int) -> Answer:
        session.workspace.runs.discard(run)
        text = t("Run {run} is given up. What was sent stays sent, and its history is kept.", run=run)
        return Answer(run_document(session.workspace.runs.report(run), t), text)


def _run_line(report: RunReport, t: Translation) -> dict[str, Any]:
    """The run's document with its times, seconds since 1970."""
    return {**run_document(report, t), "started_at": report.started_at, "ended_at": report.ended_at}


def _runs_text(found: Sequence[RunReport], t: Translation) -> str:
    if not found:
        return t("There are no runs yet.")
    rows = [
        (
            str(one.run),
            one.export,
            t.moment(one.started_at),
            status_name(one.status, t),
            t.number(one.rows),
            t.number(one.counts.accepted),
        )
        for one in found
    ]
    header = (t("Run no."), t("Export"), t("Started"), t("Status"), t("Rows"), t("Accepted"))
    return table(rows, header, right=(0, 4, 5))
