"""The user's runs: start, resume, look at, discard."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.exports import Export, remember_matchings
from acdesk.matching import RememberedMatchings
from acdesk.runs import report_files
from acdesk.runs import spool as frozen
from acdesk.runs.attempt import Attempt, Tools
from acdesk.runs.changes import Changes
from acdesk.runs.definition import definition_of, from_document, to_document
from acdesk.runs.gone import GONE, gone_contacts, gone_part
from acdesk.runs.journal import NewRun, RunRecord
from acdesk.runs.learning import keep_traces
from acdesk.runs.left_behind import remove_unless_written, remove_what_is_left_behind
from acdesk.runs.looking import ask_account, find_changes
from acdesk.runs.outcomes import ProgressSnapshot, RowOutcome, RunReport
from acdesk.runs.plan import Plan
from acdesk.runs.remembering import remember
from acdesk.runs.row_table import RowTable, read_rows
from acdesk.runs.trial import Trial, send_trial
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    import polars as pl
    from filelock import BaseFileLock

FINISHED = ("successful", "with_warnings", "skipped")


class RunHandle:
    """A run under way on a thread of its own. Read `progress` as often as you like; it is one immutable object."""

    def __init__(self, run: int, attempt: Attempt, lock: BaseFileLock, runs: Runs) -> None:
        """`lock` tells the living from the dead; it is held already and given back when the thread ends."""
        self.run = run
        self._attempt = attempt
        self._lock = lock
        self._runs = runs
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name=f"acdesk-run-{run}", daemon=True)
        self._thread.start()

    @property
    def progress(self) -> ProgressSnapshot:
        return self._attempt.progress.snapshot

    def stop(self) -> None:
        """Finish what is in flight, record it, end as "stopped". Returns at once; any thread; signal-safe."""
        self._attempt.stop()

    def wait(self, seconds: float | None = None) -> RunReport | None:
        """The report once the run has ended, None while it goes on.

        Faults that ended the run stand in the report. Raises RequestFault where it turned out to make no sense before
        anything was sent ("list.unknown", "field.unknown"; the run is forgotten then), StorageFault where the journal
        could not even take its ending, and bugs.
        """
        self._thread.join(seconds)
        if self._thread.is_alive():
            return None
        if self._error is not None:
            raise self._error
        return self._runs.report(self.run)

    def _work(self) -> None:
        try:
            self._attempt.work()
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits
            self._error = error
        finally:
            self._lock.release()


class Runs:
    """Unknown runs: RequestFault("run.unknown", run=…)."""

    def __init__(self, tools: Tools, home: Path, translation: Translation, matchings: RememberedMatchings) -> None:
        """`matchings`: where the data matching of an export is kept for files with the same columns."""
        self._tools = tools
        self._matchings = matchings
        self._home = home
        self._t = translation

    def changes_of(
        self, export: Export, plan: Plan, *, everyone: bool = False, once: bool = False, force: bool = False
    ) -> Changes:
        """The plan beside what the list accepted before: new, changed, unchanged, gone, and what a guard stops for.

        `everyone`: send unchanged contacts too. `once`: the plan is of other files than the export's. `force`: no guard
        holds, nor does anything keep contacts gone from being marked. Asks the keyring, not the account. StorageFault.
        """
        return find_changes(
            export,
            plan,
            self._tools.connections,
            self._tools.remembered,
            now=self._tools.clock(),
            everyone=everyone,
            once=once,
            force=force,
        )

    def ask_account(self, export: Export, plan: Plan, changes: Changes) -> Changes:
        """The same after a look at the list and the fields; as it was where the account can't be asked."""
        return ask_account(export, plan, changes, self._tools.connections)

    def skip(self, export: Export, plan: Plan, changes: Changes) -> RunReport:
        """A guard holds the run back for the worst of `changes.concerns`: it stands in the history, nothing is sent."""
        reason = changes.stops
        if reason is None:
            raise ValueError("nothing stops this run")
        connection = self._tools.connections.get(export.connection_id or "")
        now = self._tools.clock()
        record = self._written(export, plan, changes, connection.host, None)
        self._tools.journal.end(
            record.id,
            "skipped",
            now,
            seconds=0.0,
            requests=0,
            fault=reason.code,
            params=reason.params,
            keep_spool=False,
        )
        return self.report(record.id)

    def start(self, export: Export, plan: Plan, changes: Changes | None = None) -> RunHandle:
        """Freeze the contacts, write the journal, go. The plan is what the user agreed to; `changes` are found where
        they aren't given.

        Raises RequestFault: "run.unfinished" (run), "run.nothing_to_send", "export.no_connection", "export.no_list";
        StorageFault. What the account refuses ends the run, which `resume` then continues.
        """
        if export.connection_id is None:
            raise RequestFault("export.no_connection", name=export.name)
        if export.list_id is None:
            raise RequestFault("export.no_list", name=export.name)
        unfinished = self.unfinished(export.id)
        if unfinished is not None:
            raise RequestFault("run.unfinished", run=unfinished.run, name=export.name)
        if not plan.to_send:
            raise RequestFault("run.nothing_to_send", rows=plan.rows)
        connection = self._tools.connections.get(export.connection_id)
        if changes is None:
            changes = self.changes_of(export, plan)
        self._sweep()
        folder = self._spools / uuid.uuid4().hex
        lock = self._tools.locks.run(folder.name)
        lock.acquire()
        try:
            frozen.freeze(changes.going.prepared.contacts, folder)
            keep_traces(changes, folder)
            if changes.marking is not None:
                frozen.freeze(gone_contacts(changes.marking), folder / GONE)
            record = self._written(export, plan, changes, connection.host, folder)
            remember_matchings(export, plan.sources, self._matchings)
            return self._begin(record, lock, new=True)
        except BaseException:
            lock.release()
            remove_unless_written(folder, self._tools.journal, self._tools.locks)
            raise

    def _written(self, export: Export, plan: Plan, changes: Changes, host: str, folder: Path | None) -> RunRecord:
        new = NewRun(
            export_id=export.id,
            export_name=export.name,
            account=host,
            connection_id=export.connection_id or "",
            list_id=export.list_id or 0,
            definition=to_document(definition_of(export, plan)),
            rows=plan.rows,
            started_at=self._tools.clock(),
            spool=None if folder is None else str(folder),
            new=changes.new,
            changed=changes.changed,
            gone=changes.gone,
        )
        run = self._tools.journal.create(
            new,
            changes.going.batches,
            _portions(plan.prepared.set_aside),
            _stretches(changes),
            None if folder is None else gone_part(new, export, changes, folder),
        )
        notices = [*plan.warnings, *([changes.full] if changes.full else []), *changes.notices, *changes.concerns]
        for notice in notices if folder is not None else plan.warnings:
            self._tools.journal.note(run, self._tools.clock(), notice.code, notice.params)
        return self._record(run)

    def resume(self, run: int | None = None) -> RunHandle:
        """Go on with an unfinished run, the newest by default. RequestFault "run.nothing_to_resume"."""
        self._sweep()
        if run is None:
            record = next((record for record in self._records() if self._resumable(record)), None)
            if record is None:
                raise RequestFault("run.nothing_to_resume")
        else:
            record = self._record(run)
            if record.status == "running":
                raise RequestFault("run.still_running", run=run)
            if not self._resumable(record):
                raise RequestFault("run.not_resumable", run=run)
        lock = self._tools.locks.run(record.spool or "")
        with self._tools.locks.taken(lock) as ours:
            if not ours:
                raise RequestFault("run.still_running", run=record.id)
            # Counted: given back once here and once when the run's thread ends.
            lock.acquire()
        self._tools.journal.running_again(record.id)
        return self._begin(record, lock, new=False)

    def all(self, export: str | None = None) -> tuple[RunReport, ...]:
        """Newest first; of one export (by the name it had) or of all."""
        return tuple(self._report(record) for record in self._records(export))

    def newest(self) -> dict[str, RunReport]:
        """The last run of each export, by the export's id."""
        return {
            record.export_id: self._report(self._seen_alive(record)) for record in self._tools.journal.newest_runs()
        }

    def report(self, run: int) -> RunReport:
        return self._report(self._record(run))

    def unfinished(self, export_id: str) -> RunReport | None:
        """The run of this export that is going on, or that `resume` would continue."""
        for record in self._records():
            if record.export_id == export_id and record.status not in FINISHED and record.spool is not None:
                return self._report(record)
        return None

    def outcomes(self, run: int, *, first: int = 0, limit: int | None = None) -> Sequence[RowOutcome]:
        """Rows that did not become accepted, in order of file and row; codes and numbers only."""
        return self._tools.journal.outcomes(self._record(run).id, first, limit)

    def not_accepted(self, run: int) -> RowTable:
        """Rejected, duplicate and refused rows with what stands in them now, to be looked at. Reads the source."""
        record = self._record(run)
        definition = from_document(record.definition)
        missing = None
        try:
            for facts in definition.files:
                report_files.same_as_then(facts)
        except RequestFault as fault:
            missing = fault
        return read_rows(definition, self._tools.journal.not_accepted(record.id), missing)

    def send_trial(self, export: Export, plan: Plan, email: str, *, stop: threading.Event | None = None) -> Trial:
        """One test contact with the user's own address and the values of the first; see `runs.trial.send_trial`."""
        tools = self._tools
        return send_trial(export, plan, email, tools.connections, pace_of=tools.pace_of, stop=stop)

    def write_rejects(self, run: int, path: Path) -> int:
        """Rows not accepted with their cells, read from the source files while their SHA-256 still match.

        Raises RequestFault "source.changed" or "source.gone" naming the file otherwise.
        """
        record = self._record(run)
        return report_files.write_run_rejects(
            path, from_document(record.definition), self._tools.journal.not_accepted(run), self._t
        )

    def write_plan_rejects(self, plan: Plan, path: Path) -> int:
        """The same for a dry run."""
        return report_files.write_plan_rejects(path, plan, self._t)

    def discard(self, run: int) -> None:
        """Give up an unfinished run: its frozen contacts are deleted, its history stays with its unsent rows.

        RequestFault "run.still_running", "run.not_resumable".
        """
        record = self._record(run)
        if record.status == "running":
            raise RequestFault("run.still_running", run=run)
        if not self._resumable(record):
            raise RequestFault("run.not_resumable", run=run)
        # What was accepted of it is not sent again by the next run.
        remember(self._tools.journal, self._tools.remembered, record, ended=False, now=self._tools.clock())
        definition = from_document(record.definition)
        if definition.new_fields:
            # Their options are customers' values, which the history doesn't keep.
            self._tools.journal.defined(run, to_document(replace(definition, new_fields=())))
        self._tools.journal.spool_deleted(run)
        if record.spool is not None:
            frozen.remove(Path(record.spool))
        self._tools.locks.forget(record.spool or "")

    def delete_history(self, export: str | None = None) -> int:
        """Forget the runs of one export (by the name it had) or all; how many. Runs under way stay."""
        deleted = 0
        for record in list(self._records(export)):
            if record.status == "running":
                continue
            if self._resumable(record):
                self.discard(record.id)
            self._tools.journal.forget(record.id)
            deleted += 1
        return deleted

    def _begin(self, record: RunRecord, lock: BaseFileLock, *, new: bool) -> RunHandle:
        return RunHandle(record.id, Attempt(self._tools, record, new=new), lock, self)

    def _records(self, export: str | None = None) -> Iterator[RunRecord]:
        for record in self._tools.journal.runs(export):
            yield self._seen_alive(record)

    def _record(self, run: int) -> RunRecord:
        record = self._tools.journal.run(run)
        if record is None:
            raise RequestFault("run.unknown", run=run)
        return self._seen_alive(record)

    def _seen_alive(self, record: RunRecord) -> RunRecord:
        """A run that says it is running while no process holds its lock was interrupted."""
        if record.status != "running" or self._tools.locks.alive(record.spool or ""):
            return record
        self._tools.journal.interrupted(record.id)
        return self._tools.journal.run(record.id) or record

    @staticmethod
    def _resumable(record: RunRecord) -> bool:
        return record.status in ("stopped", "failed", "interrupted") and record.spool is not None

    def _report(self, record: RunRecord) -> RunReport:
        definition = from_document(record.definition)
        part = self._tools.journal.part(record.id) if record.gone else None
        return RunReport(
            run=record.id,
            export=record.export_name,
            status=record.status,
            account=record.account,
            list_id=record.list_id,
            files=definition.files,
            rows=record.rows,
            counts=self._tools.journal.counts(record.id),
            reasons=self._tools.journal.reasons(record.id),
            requests=record.requests,
            seconds=record.seconds,
            started_at=record.started_at,
            ended_at=record.ended_at,
            fault=record.fault,
            fault_params=record.fault_params,
            warnings=tuple(self._tools.journal.notes(record.id)),
            resumable=self._resumable(record),
            new=record.new,
            changed=record.changed,
            gone=record.gone,
            gone_marked=self._tools.journal.counts(part.id).accepted if part else 0,
            list_before=record.list_before,
            list_after=record.list_after,
        )

    @property
    def _spools(self) -> Path:
        return self._home / "spool"

    def _sweep(self) -> None:
        remove_what_is_left_behind(self._spools, self._tools.journal, self._tools.locks)


def _stretches(changes: Changes) -> Iterator[list[tuple[int, int, int, int]]]:
    if changes.stretches is not None:
        for part in changes.stretches.iter_slices(1000):
            yield part.rows()


def _portions(set_aside: pl.DataFrame) -> Iterator[list[RowOutcome]]:
    columns = ("file", "row", "outcome", "code", "column", "other_file", "other_row")
    for part in set_aside.select(columns).iter_slices(1000):
        yield [RowOutcome(*row) for row in part.rows()]
