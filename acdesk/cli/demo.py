"""`acdesk demo`: the main job, start to report, without an account and without a trace."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping

import click

from acdesk.cli.answer import Answer, ExitCode
from acdesk.cli.command import verb
from acdesk.cli.documents import run_document
from acdesk.cli.fault_words import fault_lines
from acdesk.cli.options import WholeNumber
from acdesk.cli.report import counts_text, head_text
from acdesk.cli.run import run_export
from acdesk.cli.session import Session
from acdesk.cli.staging import Stage, stage
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation

SPEED = 4.0
"""5,000 rows take some seconds: long enough to see what happens, short enough to wait for."""


def add_demo_verb(root: click.Group, t: Translation) -> None:
    @verb(
        root,
        t,
        "demo",
        t("Show the main job with sample customers. Nothing leaves this computer."),
    )
    @click.option("--rows", type=WholeNumber(t), metavar="N", help=t("How many sample customers (5,000)."))
    @click.option("--no-window", is_flag=True, help=t("Print what happens instead of opening the window."))
    def demo(session: Session, rows: int | None, no_window: bool) -> Answer:
        with stage(session.environ, rows, SPEED) as ready:
            if not no_window and not session.as_json and has_screen(session.environ):
                try:
                    return _in_window(session, ready)
                except RequestFault as fault:
                    if fault.code not in ("window.unavailable", "window.no_screen"):
                        raise
                    session.say(fault_lines(fault, t) + "\n")
            return _printed(session, ready)


def has_screen(environ: Mapping[str, str]) -> bool:
    """Windows and macOS always have one; elsewhere a display is named in the environment."""
    return sys.platform in ("win32", "darwin") or any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _in_window(session: Session, ready: Stage) -> Answer:
    on_stage = session.elsewhere(ready.environ)
    try:
        code = session.faces.show_demo(lambda: on_stage.workspace, ready)
    finally:
        on_stage.close()
    return Answer({}, code=ExitCode.DONE if code == 0 else ExitCode.BUG)


def _printed(session: Session, ready: Stage) -> Answer:
    from acdesk.exports import Export

    t = session.t
    on_stage = session.elsewhere(ready.environ)
    try:
        workspace = on_stage.workspace
        account = ready.account
        session.say(t("Made-up customers go to a practice account on this computer. Nothing leaves it."))
        session.say(t("See them arrive: http://{host}/", host=account.host) + "\n")
        found = workspace.connections.connect(account.host, account.key)
        connection, _ = workspace.connections.add(t("Practice account"), found, account.key, agreed=True)
        export = workspace.exports.add(
            Export(
                name=t("Sample customers"),
                connection_id=connection.id,
                list_id=ready.list_id,
                segments=(ready.segment,),
            )
        )
        answer = run_export(on_stage, export, None)
        report = workspace.runs.all()[0]
    finally:
        on_stage.close()
    text = f"{head_text(report, t)}\n\n{counts_text(report, t)}"
    # Rows that can't be sent are part of what is shown.
    code = ExitCode.DONE if answer.code is ExitCode.WARNINGS else answer.code
    return dataclasses.replace(answer, document=run_document(report, t), text=text, code=code)
