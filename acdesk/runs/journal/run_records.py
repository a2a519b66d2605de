"""SQL for runs: how each began, ended, and what is to be remembered of it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from acdesk.runs.journal.outcome_records import INSERT_OUTCOME, outcome_values
from acdesk.runs.journal.transactions import Transactions
from acdesk.runs.outcomes import RowOutcome, RunStatus

Params = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One row of `runs`."""

    id: int
    export_id: str
    export_name: str
    account: str
    connection_id: str
    list_id: int
    definition: dict[str, Any]
    status: RunStatus
    fault: str | None
    fault_params: dict[str, str | int | float]
    rows: int
    started_at: float
    ended_at: float | None
    seconds: float
    requests: int
    spool: str | None
    new: int | None = None
    """As compared before the start, like the next two; None: not compared."""
    changed: int | None = None
    gone: int | None = None
    list_before: int | None = None
    """Active members of the list."""
    list_after: int | None = None


@dataclass(frozen=True, slots=True)
class NewRun:
    """What is known when a run begins."""

    export_id: str
    export_name: str
    account: str
    connection_id: str
    list_id: int
    definition: dict[str, Any]
    rows: int
    started_at: float
    spool: str | None
    """None: the run is over as it begins, since a guard held it back."""
    new: int | None = None
    changed: int | None = None
    gone: int | None = None


_RUN = (
    "SELECT id, export_id, export_name, account, connection_id, list_id, definition, status, fault, fault_params, "
    "rows, started_at, ended_at, seconds, requests, spool, new_contacts AS new, changed_contacts AS changed, "
    "gone_contacts AS gone, list_before, list_after FROM runs"
)


class RunRecords(Transactions):
    """`runs`, and `run_events`, their notes."""

    def create(
        self,
        run: NewRun,
        batches: Iterable[tuple[int, int]],
        set_aside: Iterable[Sequence[RowOutcome]],
        unchanged: Iterable[Sequence[tuple[int, int, int, int]]] = (),
        part: tuple[NewRun, Sequence[tuple[int, int]]] | None = None,
    ) -> int:
        """The run with all its batches and the rows that are not sent; `set_aside` and `unchanged` come in portions of
        ≤ 1,000. unchanged: (file, first row, last row, rows). part: contacts gone, to be marked within this run, and
        their batches."""
        with self._transaction() as sql:
            run_id = _insert(sql, run, batches, None)
            for portion in set_aside:
                sql.executemany(INSERT_OUTCOME, [(run_id, *outcome_values(outcome), None) for outcome in portion])
                time.sleep(0)
            for stretches in unchanged:
                sql.executemany(
                    "INSERT INTO unchanged_rows (run_id, file, first, last, rows) VALUES (?, ?, ?, ?, ?)",
                    [(run_id, *stretch) for stretch in stretches],
                )
                time.sleep(0)
            if part is not None:
                _insert(sql, part[0], part[1], run_id)
        return run_id

    def part(self, run_id: int) -> RunRecord | None:
        """The contacts gone that are marked within this run; it is journalled as a run of its own."""
        rows = self._database.query(f"{_RUN} WHERE part_of = ?", (run_id,))
        return _record(rows[0]) if rows else None

    def members(self, run_id: int, *, before: int | None = None, after: int | None = None) -> None:
        """Active members of the list, as the account counts them; None leaves what is there."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE runs SET list_before = COALESCE(list_before, ?), list_after = COALESCE(?, list_after)"
                " WHERE id = ?",
                (before, after, run_id),
            )

    def run(self, run_id: int) -> RunRecord | None:
        rows = self._database.query(f"{_RUN} WHERE id = ?", (run_id,))
        return _record(rows[0]) if rows else None

    def runs(self, export_name: str | None = None) -> list[RunRecord]:
        """Newest first."""
        if export_name is None:
            return [_record(row) for row in self._database.query(f"{_RUN} WHERE part_of IS NULL ORDER BY id DESC")]
        sql = f"{_RUN} WHERE part_of IS NULL AND export_name = ? COLLATE NOCASE ORDER BY id DESC"
        return [_record(row) for row in self._database.query(sql, (export_name,))]

    def newest_runs(self) -> list[RunRecord]:
        """The last run of each export there ever was."""
        newest = self._database.query("SELECT MAX(id) FROM runs WHERE part_of IS NULL GROUP BY export_id")
        found = (self.run(row[0]) for row in newest)
        return [record for record in found if record is not None]

    def running_again(self, run_id: int) -> None:
        """A resume begins: what was being handed over when the last attempt ended goes out again."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE runs SET status = 'running', fault = NULL, fault_params = NULL, ended_at = NULL WHERE id = ?",
                (run_id,),
            )

    def defined(self, run_id: int, definition: Mapping[str, Any]) -> None:
        """The definition with what the account told, such as field ids."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE runs SET definition = ? WHERE id = ?", (json.dumps(definition, ensure_ascii=False), run_id)
            )

    def end(
        self,
        run_id: int,
        status: RunStatus,
        at: float,
        *,
        seconds: float,
        requests: int,
        fault: str | None = None,
        params: Params | None = None,
        keep_spool: bool,
    ) -> None:
        """`seconds` and `requests`: of the whole run, all its attempts together."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE runs SET status = ?, ended_at = ?, fault = ?, fault_params = ?, seconds = ?, requests = ?"
                " WHERE id = ?",
                (status, at, fault, json.dumps(dict(params or {})) if fault else None, seconds, requests, run_id),
            )
            sql.execute("UPDATE runs SET status = ?, ended_at = ? WHERE part_of = ?", (status, at, run_id))
            if not keep_spool:
                sql.execute("UPDATE runs SET spool = NULL WHERE id = ? OR part_of = ?", (run_id, run_id))

    def interrupted(self, run_id: int) -> None:
        """Its process is gone."""
        with self._transaction() as sql:
            sql.execute("UPDATE runs SET status = 'interrupted' WHERE id = ? AND status = 'running'", (run_id,))

    def spool_deleted(self, run_id: int) -> None:
        with self._transaction() as sql:
            sql.execute("UPDATE runs SET spool = NULL WHERE id = ?", (run_id,))

    def forget(self, run_id: int) -> None:
        """A run that turned out to make no sense before anything was sent."""
        with self._transaction() as sql:
            sql.execute("DELETE FROM runs WHERE id = ?", (run_id,))

    def note(self, run_id: int, at: float, code: str, params: Params | None = None) -> None:
        """Something to remember of this run, shown as a warning in its report."""
        with self._transaction() as sql:
            sql.execute(
                "INSERT INTO run_events (run_id, at, code, params) VALUES (?, ?, ?, ?)",
                (run_id, at, code, json.dumps(dict(params or {}))),
            )

    def notes(self, run_id: int) -> list[tuple[str, dict[str, str | int | float]]]:
        rows = self._database.query("SELECT code, params FROM run_events WHERE run_id = ? ORDER BY rowid", (run_id,))
        return [(row[0], json.loads(row[1])) for row in rows]


def _insert(sql: Any, run: NewRun, batches: Iterable[tuple[int, int]], part_of: int | None) -> int:
    cursor = sql.execute(
        "INSERT INTO runs (export_id, export_name, account, connection_id, list_id, definition, status, rows,"
        " started_at, spool, new_contacts, changed_contacts, gone_contacts, part_of)"
        " VALUES (?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)",
        (
            run.export_id,
            run.export_name,
            run.account,
            run.connection_id,
            run.list_id,
            json.dumps(run.definition, ensure_ascii=False),
            run.rows,
            run.started_at,
            run.spool,
            run.new,
            run.changed,
            run.gone,
            part_of,
        ),
    )
    run_id: int | None = cursor.lastrowid
    if run_id is None:
        raise AssertionError("an insert has a row id")
    sql.executemany(
        "INSERT INTO batches (run_id, first, past, contacts, state) VALUES (?, ?, ?, ?, 'planned')",
        ((run_id, first, past, past - first) for first, past in batches),
    )
    return run_id


def _record(row: Any) -> RunRecord:
    values = dict(row)
    values["definition"] = json.loads(values["definition"])
    values["fault_params"] = json.loads(values["fault_params"]) if values["fault_params"] else {}
    return RunRecord(**values)
