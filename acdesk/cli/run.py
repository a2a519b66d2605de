"""`acdesk run` and `acdesk resume`."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from acdesk.cli.answer import Answer, ExitCode, error_document
from acdesk.cli.check import write_plan_rejects
from acdesk.cli.command import verb
from acdesk.cli.fault_words import code_message, fault_lines, fault_message
from acdesk.cli.options import FILE, WholeNumber
from acdesk.cli.report import run_answer, write_run_rejects
from acdesk.cli.session import Session
from acdesk.cli.watching import LeaveNowError, watch
from acdesk.sentences.faults import Fault, RequestFault, StorageFault
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.exports import Export
    from acdesk.runs import Plan, RunHandle


def add_run_verbs(root: click.Group, t: Translation) -> None:
    rejects_option = click.option(
        "--rejects", type=FILE, metavar="OUT.csv", help=t("Write the rows that did not arrive to this file.")
    )

    @verb(root, t, "run", t("Run an export, and follow its contacts to the list."))
    @click.argument("name")
    @click.option("--segment", "segments", multiple=True, type=FILE, metavar="FILE",
                  help=t("Send this file instead of the saved ones, this time only."))  # fmt: skip
    @rejects_option
    def run(session: Session, name: str, segments: tuple[Path, ...], rejects: Path | None) -> Answer:
        export = session.workspace.exports.named(name)
        if segments:
            export = dataclasses.replace(export, segments=tuple(path.absolute() for path in segments))
        return run_export(session, export, rejects)

    @verb(
        root, t, "resume", t("Go on with an unfinished run. Without RUN the newest that was stopped, failed or killed.")
    )
    @click.argument("run", required=False, type=WholeNumber(t), metavar="[RUN]")
    @rejects_option
    def resume(session: Session, run: int | None, rejects: Path | None) -> Answer:
        return _follow(session, session.workspace.runs.resume(run), rejects)


def run_export(session: Session, export: Export, rejects: Path | None) -> Answer:
    """From the files to the report. Whatever is wrong with the request is said before anything is sent."""
    from acdesk.cli.segment import not_a_source

    unfinished = session.workspace.runs.unfinished(export.id)
    if unfinished is not None:
        # Said before the files are read, which may take a while or be impossible by now.
        raise RequestFault("run.unfinished", run=unfinished.run, name=export.name)
    if rejects is not None:
        not_a_source(rejects, export.segments)
    handle, said = _started(session, export, rejects)
    return _follow(session, handle, rejects, said)


def _started(session: Session, export: Export, rejects: Path | None) -> tuple[RunHandle, Collection[str]]:
    """The run under way, and the codes of the warnings said. The plan, a million rows perhaps, is let go of here."""
    from acdesk.runs import make_plan

    plan = make_plan(export.segments, export.matching, export.reading)
    for warning in plan.warnings:
        session.say(code_message(warning.code, warning.params, session.t))
    if not plan.to_send and rejects is not None:
        session.say(write_plan_rejects(plan, rejects, session.t))
    if not _agreed(session, plan):
        raise click.Abort
    return session.workspace.runs.start(export, plan), {warning.code for warning in plan.warnings}


def _agreed(session: Session, plan: Plan) -> bool:
    """A very large export is asked about once where there is somebody to ask; elsewhere `run` is the agreement."""
    from acdesk.runs.plan import MANY_CONTACTS

    if plan.to_send <= MANY_CONTACTS or not session.asks:
        return True
    return click.confirm(session.t("Send them?"), err=True)


def _follow(session: Session, handle: RunHandle, rejects: Path | None, said: Collection[str] = ()) -> Answer:
    t = session.t
    try:
        report = watch(session, handle)
    except LeaveNowError:
        # The journal is written before and after each step, so leaving loses nothing. The process ends right after
        # this, by which the run is "interrupted".
        left = dataclasses.replace(session.workspace.runs.report(handle.run), status="interrupted")
        return dataclasses.replace(run_answer(left, t), at_once=True)
    except StorageFault as fault:
        # Not even the end of the run could be written down.
        document = error_document(fault.code, fault_message(fault, t))
        return Answer(document, problems=(fault_lines(fault, t),), code=ExitCode.STOPPED)
    last, problem = "", ""
    if rejects is not None:
        try:
            last = write_run_rejects(session, report, rejects)
        except Fault as fault:
            # The run is over, and its end is the answer.
            problem = fault_lines(fault, t)
    answer = run_answer(report, t, said=said, last=last)
    return dataclasses.replace(answer, problems=(*answer.problems, problem)) if problem else answer
