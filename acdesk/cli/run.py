"""`acdesk run` and `acdesk resume`."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from acdesk.cli.answer import Answer, ExitCode, error_document
from acdesk.cli.check import account_lines, write_plan_rejects
from acdesk.cli.command import verb
from acdesk.cli.fault_words import code_message, fault_lines, fault_message
from acdesk.cli.gone import gone_of, gone_options, guard_of
from acdesk.cli.memory import give_back_at_once
from acdesk.cli.options import FILE, WholeNumber
from acdesk.cli.report import changes_lines, run_answer, write_run_rejects
from acdesk.cli.session import Session
from acdesk.cli.trial import trial_answer
from acdesk.cli.watching import LeaveNowError, watch
from acdesk.sentences.faults import Fault, RequestFault, StorageFault
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.contacts import Notice, PrepareOptions
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
    @click.option(
        "--all",
        "everyone",
        is_flag=True,
        help=t("Send everyone again, also contacts that have not changed since the last run."),
    )
    @gone_options(t)
    @click.option("--force", is_flag=True, help=t("Run although a guard would skip it."))
    @click.option("--test", "address", metavar=t("ADDRESS"),
                  help=t("Send only one test contact: this address, your own, with what the first contact "
                         "would bring."))  # fmt: skip
    @rejects_option
    def run(
        session: Session, name: str, segments: tuple[Path, ...], rejects: Path | None, gone: str | None,
        yes_unsubscribe: bool, guard: float | str | None, address: str | None, **how: bool,
    ) -> Answer:  # fmt: skip
        export = session.workspace.exports.named(name)
        if gone is not None:
            from acdesk.cli.export_checks import account_notes

            # Kept with the export, as addresses are only where it marks contacts: in its next run some may be gone.
            export = dataclasses.replace(export, gone=gone_of(gone, None, yes_unsubscribe=yes_unsubscribe))
            for note in account_notes(session, export):
                session.say(note)
            export = session.workspace.exports.change(export)
        export = dataclasses.replace(export, guard=guard_of(guard, export.guard))
        if segments:
            export = dataclasses.replace(export, segments=tuple(path.absolute() for path in segments))
        if address is not None:
            return trial_answer(session, export, _plan(session, export), address)
        return run_export(session, export, rejects, once=bool(segments), **how)

    @verb(
        root, t, "resume", t("Go on with an unfinished run. Without RUN the newest that was stopped, failed or killed.")
    )
    @click.argument("run", required=False, type=WholeNumber(t), metavar="[RUN]")
    @rejects_option
    def resume(session: Session, run: int | None, rejects: Path | None) -> Answer:
        if rejects is not None:
            _place_for(rejects, ())
        return _follow(session, session.workspace.runs.resume(run), rejects)


def run_export(
    session: Session,
    export: Export,
    rejects: Path | None,
    *,
    everyone: bool = False,
    once: bool = False,
    force: bool = False,
) -> Answer:
    """From the files to the report. Whatever is wrong with the request is said before anything is sent.

    `everyone`: unchanged contacts too. `once`: the files are not the export's own. `force`: no guard holds.
    """
    give_back_at_once()
    unfinished = session.workspace.runs.unfinished(export.id)
    if unfinished is not None:
        # Said before the files are read, which may take a while or be impossible by now.
        raise RequestFault("run.unfinished", run=unfinished.run, name=export.name)
    if rejects is not None:
        _place_for(rejects, export.segments)
    begun, said = _started(session, export, rejects, everyone=everyone, once=once, force=force)
    return begun if isinstance(begun, Answer) else _follow(session, begun, rejects, said)


def _place_for(rejects: Path, sources: Sequence[Path]) -> None:
    """Found out before anything is sent: afterwards the file is wanted most. RequestFault."""
    from acdesk.cli.segment import not_a_source
    from acdesk.contacts import place_for_rejects

    not_a_source(rejects, sources)
    place_for_rejects(rejects)


def _started(
    session: Session, export: Export, rejects: Path | None, *, everyone: bool, once: bool, force: bool
) -> tuple[RunHandle | Answer, Collection[str]]:
    """The run under way, or what there is to say where a guard held it back; and the codes of the warnings said.

    The plan, a million rows perhaps, is let go of here.
    """
    runs = session.workspace.runs
    plan = _plan(session, export)
    for line in account_lines(plan, session.t):
        session.say(line)
    said = [_said(session, warning) for warning in plan.warnings]
    if not plan.to_send:
        if rejects is not None:
            session.say(write_plan_rejects(plan, rejects, session.t))
        return runs.start(export, plan), said
    plan = plan.without_rows()
    changes = runs.changes_of(export, plan, everyone=everyone, once=once, force=force)
    changes = runs.ask_account(export, plan, changes)
    for line in changes_lines(changes, session.t):
        session.say(line)
    skipped = bool(changes.concerns) and export.guard is not None and not force
    # The worst is said as the reason where the run is skipped.
    notices = (changes.full, *changes.notices, *changes.concerns[1 if skipped else 0 :])
    said += [_said(session, notice) for notice in notices if notice]
    if skipped:
        return run_answer(runs.skip(export, plan, changes), session.t, said=said), said
    if not _agreed(session, changes.going):
        raise click.Abort
    return runs.start(export, plan, changes), said


def _plan(session: Session, export: Export) -> Plan:
    from acdesk.runs import make_plan

    options, remembered = _options(session, export), session.workspace.matchings.matching_for
    return make_plan(export.segments, export.matching, export.reading, options, remembered, lean=True)


def _options(session: Session, export: Export) -> PrepareOptions:
    from acdesk.exports import prepare_options_of
    from acdesk.runs.preparing import account_of

    return prepare_options_of(export, account_of(export, session.workspace.connections, now=time.time()))


def _said(session: Session, notice: Notice) -> str:
    session.say(code_message(notice.code, notice.params, session.t))
    return notice.code


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
    if session.as_json:
        # What was found out under way stands in the text, which nobody sees now.
        for code, params in report.warnings:
            if code not in said:
                session.say(code_message(code, params, t))
    answer = run_answer(report, t, said=said, last=last)
    return dataclasses.replace(answer, problems=(*answer.problems, problem)) if problem else answer
