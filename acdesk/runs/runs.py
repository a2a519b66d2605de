"""The user's runs: start, resume, look at, discard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from acdesk.exports import Export
from acdesk.runs.outcomes import ProgressSnapshot, RowOutcome, RunReport
from acdesk.runs.plan import Plan


class RunHandle:
    """A run under way on a thread of its own. Read `progress` as often as you like; it is one immutable object."""

    run: int

    @property
    def progress(self) -> ProgressSnapshot:
        raise NotImplementedError

    def stop(self) -> None:
        """Finish what is in flight, record it, end as "stopped". Returns at once; any thread; signal-safe."""
        raise NotImplementedError

    def wait(self, seconds: float | None = None) -> RunReport | None:
        """The report once the run has ended, None while it goes on. Raises only bugs; faults stand in the report."""
        raise NotImplementedError


class Runs:
    """Unknown runs: RequestFault("run.unknown", run=…)."""

    def start(self, export: Export, plan: Plan) -> RunHandle:
        """Freeze the contacts, write the journal, go. The plan is what the user agreed to.

        Raises RequestFault: "run.unfinished" (run), "run.nothing_to_send", "export.no_connection", "export.no_list",
        "list.unknown"; StorageFault; AccountFault and KeyringFault before anything is sent.
        """
        raise NotImplementedError

    def resume(self, run: int | None = None) -> RunHandle:
        """Go on with an unfinished run, the newest by default. RequestFault "run.nothing_to_resume"."""
        raise NotImplementedError

    def all(self, export: str | None = None) -> tuple[RunReport, ...]:
        """Newest first."""
        raise NotImplementedError

    def report(self, run: int) -> RunReport:
        raise NotImplementedError

    def unfinished(self, export_id: str) -> RunReport | None:
        """The stopped, failed or killed run of this export that `resume` would continue."""
        raise NotImplementedError

    def outcomes(self, run: int, *, first: int = 0, limit: int | None = None) -> Sequence[RowOutcome]:
        """Rows that did not become accepted, in order of file and row; codes and numbers only."""
        raise NotImplementedError

    def write_rejects(self, run: int, path: Path) -> int:
        """Rows not accepted with their cells, read from the source files while their SHA-256 still match.

        Raises RequestFault "source.changed" or "source.gone" naming the file otherwise.
        """
        raise NotImplementedError

    def discard(self, run: int) -> None:
        """Give up an unfinished run: its frozen contacts are deleted, its history stays as "stopped" with unsent rows."""
        raise NotImplementedError
