"""A run in words: status, counts, reasons, and what to do next."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.cli.answer import Answer, ExitCode
from acdesk.cli.documents import run_document
from acdesk.cli.fault_words import code_lines, code_message
from acdesk.cli.layout import indented, quoted, table
from acdesk.cli.reasons import reason_lines
from acdesk.cli.segment import not_a_source
from acdesk.cli.session import Session
from acdesk.sentences.comparison import compared, gone_and_marked, gone_from_segment
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.runs import RunReport
    from acdesk.runs.changes import Changes

CODES = {
    "successful": ExitCode.DONE,
    "with_warnings": ExitCode.WARNINGS,
    "stopped": ExitCode.STOPPED,
    "interrupted": ExitCode.STOPPED,
    "running": ExitCode.STOPPED,
    "failed": ExitCode.ACCOUNT,
    "skipped": ExitCode.SKIPPED,
}


def run_code(report: RunReport) -> ExitCode:
    """The exit code of a run that ended so."""
    if report.status == "failed" and (report.fault or "").startswith("storage."):
        return ExitCode.STOPPED
    return CODES[report.status]


def run_answer(report: RunReport, t: Translation, *, said: Collection[str] = (), last: str = "") -> Answer:
    """What `run`, `resume` and `report` end with.

    `said`: codes of warnings that were shown before the start. `last`: stands in place of the hint what to do next.
    """
    problems = (code_lines(report.fault, report.fault_params, t),) if report.fault is not None else ()
    requests = t.n("{n} request", "{n} requests", report.requests)
    parts = [
        head_text(report, t) + "\n" + indented(_files(report, t)),
        counts_text(report, t),
        changes_text(report, t),
        t("{requests} in {time}.", requests=requests, time=t.duration(report.seconds)),
        *[code_message(code, params, t) for code, params in report.warnings if code not in said],
        last or _next_step(report, t),
    ]
    text = "\n\n".join(part for part in parts if part)
    return Answer(run_document(report, t), text, problems, run_code(report))


def status_name(status: str, t: Translation) -> str:
    """ "With warnings"."""
    names = {
        "running": t("Running"),
        "successful": t("Successful"),
        "with_warnings": t("With warnings"),
        "stopped": t("Stopped"),
        "interrupted": t("Interrupted"),
        "failed": t("Failed"),
        "skipped": t("Skipped"),
    }
    return names[status]


def head_text(report: RunReport, t: Translation) -> str:
    """One line: which run, where to, how it ended."""
    return t(
        "Run {run} of “{export}” to list {list} of {account}: {status}",
        run=report.run,
        export=report.export,
        list=report.list_id,
        account=report.account,
        status=status_name(report.status, t),
    )


def _files(report: RunReport, t: Translation) -> str:
    return table([(t.n("{n} row", "{n} rows", file.rows), str(file.path)) for file in report.files], right=(0,))


def counts_text(report: RunReport, t: Translation) -> str:
    """Every row in one of the outcomes, and why those that did not arrive did not."""
    counts = report.counts
    rows = [
        (t("Accepted"), counts.accepted, True),
        (t("Refused by ActiveCampaign"), counts.refused, False),
        (t("Rejected, not sent"), counts.rejected, False),
        (t("Duplicate, not sent"), counts.duplicate, False),
        (t("Unchanged, not sent again"), counts.unchanged, False),
        (t("Not sent yet"), counts.unsent, False),
        (t("Rows in all"), report.rows, True),
    ]
    parts = [table([(name, t.number(count)) for name, count, always in rows if count or always], right=(1,))]
    if counts.unsettled:
        parts.append(
            t.n(
                "{n} of those not sent yet was handed over, but ActiveCampaign has not said what became of it.",
                "{n} of those not sent yet were handed over, but ActiveCampaign has not said what became of them.",
                counts.unsettled,
            )
        )
    if report.reasons:
        parts.append(t("Why rows did not arrive:") + "\n" + indented(reason_lines(report.reasons, t)))
    return "\n\n".join(parts)


def changes_text(report: RunReport, t: Translation) -> str:
    """What had changed since the list was last brought up to date, and how many it has now; "" where that isn't known.

    A first run has nothing to be compared with: everyone is new.
    """
    lines: list[str] = []
    if report.new is not None and (report.changed or report.counts.unchanged or report.gone):
        lines.append(compared(report.new, report.changed or 0, report.counts.unchanged, t))
    if report.gone:
        lines.append(gone_from_segment(report.gone, t))
    if report.gone_marked:
        lines.append(gone_and_marked(report.gone_marked, t))
    if report.list_before is not None and report.list_after is not None:
        before, after = t.number(report.list_before), t.number(report.list_after)
        lines.append(t("Active contacts on the list: {before} before, {after} now.", before=before, after=after))
    return "\n".join(lines)


def changes_lines(changes: Changes, t: Translation) -> list[str]:
    """The same before the start."""
    if not changes.known and not changes.gone:
        return []
    lines = [compared(changes.new, changes.changed, changes.unchanged + changes.again, t)]
    return [*lines, gone_from_segment(changes.gone, t)] if changes.gone else lines


def _next_step(report: RunReport, t: Translation) -> str:
    if report.status == "skipped":
        return t("To run it all the same: acdesk run {name} --force", name=quoted(report.export))
    if report.resumable:
        return t("To go on: acdesk resume {run}", run=report.run)
    if report.reasons:
        return t("To see these rows: acdesk report {run} --rejects rejects.csv", run=report.run)
    return ""


def write_run_rejects(session: Session, report: RunReport, path: Path) -> str:
    """Write the rows of a run that did not arrive; returns the line that says so.

    RequestFault "source.changed", "source.gone", "file.is_a_source", "rejects.not_written".
    """
    t = session.t
    not_a_source(path, [file.path for file in report.files])
    written = session.workspace.runs.write_rejects(report.run, path)
    return t.n("{n} row that did not arrive is in {file}.", "{n} rows that did not arrive are in {file}.", written,
               file=str(path))  # fmt: skip
