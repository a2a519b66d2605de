"""SQL for runs: what was planned, handed over and learned, written down before and after each step."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from acdesk.runs.outcomes import Counts, Outcome, RowOutcome, RunStatus
from acdesk.storage import Database

if TYPE_CHECKING:
    import sqlite3

Params = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Batch:
    """A stretch of the frozen contacts that goes out in one request, less what was refused of it already."""

    id: int
    first: int
    past: int
    contacts: int
    attempts: int
    ended_badly: int
    batch_id: str | None


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
_BATCH = "SELECT id, first, past, contacts, attempts, ended_badly, batch_id FROM batches"


class _Group(threading.local):
    """The thread's own open block of `together`, and its transaction once something is written."""

    stack: ExitStack | None = None
    sql: sqlite3.Connection | None = None


class Journal:
    """Every method is one transaction, on disk when it returns; within `together`, when that is left."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._group = _Group()

    @contextmanager
    def together(self) -> Iterator[None]:
        """What this thread writes within the block is on disk all at once when it is left, or not at all.

        Each time costs a wait for the disk, and what was learned at the same moment may share one. Nothing else of the
        database may be written within the block.
        """
        with ExitStack() as stack:
            self._group.stack = stack
            try:
                yield
            finally:
                self._group.stack = self._group.sql = None

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        group = self._group
        if group.stack is None:
            with self._database.transaction() as sql:
                yield sql
            return
        if group.sql is None:
            group.sql = group.stack.enter_context(self._database.transaction())
        yield group.sql

    # Runs

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
                sql.executemany(_OUTCOME, [(run_id, *_outcome_row(outcome), None) for outcome in portion])
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

    # Batches

    def open_batches(self, run_id: int) -> tuple[list[Batch], list[Batch]]:
        """(to be sent, in order; handed over with a receipt and not yet settled)"""
        rows = self._database.query(
            f"{_BATCH} WHERE run_id = ? AND state IN ('planned', 'sending') ORDER BY first", (run_id,)
        )
        queued = self._database.query(f"{_BATCH} WHERE run_id = ? AND state = 'queued' ORDER BY sent_at", (run_id,))
        return [Batch(*row) for row in rows], [Batch(*row) for row in queued]

    def sending(self, run_id: int, batch: Batch, at: float, *, seconds: float, requests: int) -> None:
        """About to be handed over. `seconds`, `requests`: of the whole run so far, so that a kill loses few of them."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE batches SET state = 'sending', attempts = attempts + 1, sent_at = ? WHERE id = ?",
                (at, batch.id),
            )
            sql.execute(
                "UPDATE runs SET last_sent_at = ?, seconds = ?, requests = ? WHERE id = ?",
                (at, seconds, requests, run_id),
            )

    def not_sent(self, batch: Batch) -> None:
        """It certainly wasn't taken."""
        with self._transaction() as sql:
            sql.execute("UPDATE batches SET state = 'planned', attempts = attempts - 1 WHERE id = ?", (batch.id,))

    def queued(self, batch: Batch, batch_id: str) -> None:
        """The account gave a receipt."""
        with self._transaction() as sql:
            sql.execute("UPDATE batches SET state = 'queued', batch_id = ? WHERE id = ?", (batch_id, batch.id))

    def refused(self, run_id: int, batch: Batch, refused: Sequence[tuple[RowOutcome, int]]) -> Batch | None:
        """Contacts (outcome, index) refused by name; returns the rest, to be sent again, or None."""
        with self._transaction() as sql:
            sql.executemany(_OUTCOME, [(run_id, *_outcome_row(outcome), contact) for outcome, contact in refused])
            left = self._contacts_left(sql, run_id, batch)
            sql.execute(
                # It doesn't count as handed over: of a refused batch nothing is queued.
                "UPDATE batches SET contacts = ?, state = ?, attempts = max(attempts - 1, 0) WHERE id = ?",
                (left, "planned" if left else "refused", batch.id),
            )
        return Batch(batch.id, batch.first, batch.past, left, batch.attempts, batch.ended_badly, None) if left else None

    def settled(
        self, run_id: int, batch: Batch, at: float, accepted: int, refused: Sequence[tuple[RowOutcome, int]]
    ) -> None:
        """The account finished it: how many contacts were accepted, which were not."""
        with self._transaction() as sql:
            sql.executemany(_OUTCOME, [(run_id, *_outcome_row(outcome), contact) for outcome, contact in refused])
            sql.execute(
                "UPDATE batches SET state = 'settled', settled_at = ?, accepted = ? WHERE id = ?",
                (at, accepted, batch.id),
            )

    def again(self, batch: Batch) -> Batch:
        """The account ended it as failed or interrupted: the whole batch goes out once more."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE batches SET state = 'planned', batch_id = NULL, ended_badly = ended_badly + 1 WHERE id = ?",
                (batch.id,),
            )
        return Batch(batch.id, batch.first, batch.past, batch.contacts, batch.attempts, batch.ended_badly + 1, None)

    def split(self, run_id: int, batch: Batch, middle: int) -> list[Batch]:
        """Two batches in its place, at contact index `middle`, to find what the account stumbles over."""
        halves = []
        with self._transaction() as sql:
            for first, past in ((batch.first, middle), (middle, batch.past)):
                cursor = sql.execute(
                    "INSERT INTO batches (run_id, first, past, contacts, state, attempts, ended_badly)"
                    " SELECT ?, ?, ?, 0, 'planned', attempts, ? FROM batches WHERE id = ?",
                    (run_id, first, past, max(1, batch.ended_badly), batch.id),
                )
                half = Batch(cursor.lastrowid or 0, first, past, 0, batch.attempts, max(1, batch.ended_badly), None)
                left = self._contacts_left(sql, run_id, half)
                if left:
                    sql.execute("UPDATE batches SET contacts = ? WHERE id = ?", (left, half.id))
                    halves.append(Batch(half.id, first, past, left, half.attempts, half.ended_badly, None))
                else:
                    sql.execute("UPDATE batches SET state = 'refused' WHERE id = ?", (half.id,))
            sql.execute("DELETE FROM batches WHERE id = ?", (batch.id,))
        return halves

    def refused_contacts(self, run_id: int, batch: Batch) -> set[int]:
        """Indexes within the batch that were refused by name."""
        rows = self._database.query(
            "SELECT contact FROM row_outcomes WHERE run_id = ? AND contact >= ? AND contact < ?",
            (run_id, batch.first, batch.past),
        )
        return {row[0] for row in rows}

    def accepted_spans(self, run_id: int) -> list[tuple[int, int]]:
        """(first, past) of the contacts whose batches settled; `refused_indexes` are to be taken from them."""
        rows = self._database.query(
            "SELECT first, past FROM batches WHERE run_id = ? AND state = 'settled' ORDER BY first", (run_id,)
        )
        return [(row[0], row[1]) for row in rows]

    def refused_indexes(self, run_id: int) -> list[int]:
        """Indexes of all contacts that were refused."""
        sql = "SELECT contact FROM row_outcomes WHERE run_id = ? AND contact IS NOT NULL"
        return [row[0] for row in self._database.query(sql, (run_id,))]

    def with_code(self, run_id: int, code: str, limit: int) -> list[int]:
        """Indexes of contacts that were refused with this code, at most `limit`."""
        sql = "SELECT contact FROM row_outcomes WHERE run_id = ? AND code = ? AND contact IS NOT NULL LIMIT ?"
        return [row[0] for row in self._database.query(sql, (run_id, code, limit))]

    def recode(self, run_id: int, before: str, after: str) -> None:
        """Another code for all refused contacts with the code `before`."""
        with self._transaction() as sql:
            sql.execute(
                "UPDATE row_outcomes SET code = ? WHERE run_id = ? AND code = ? AND contact IS NOT NULL",
                (after, run_id, before),
            )

    def explained(self, run_id: int, codes: Mapping[int, str]) -> None:
        """A better code for contacts that were refused, by index."""
        with self._transaction() as sql:
            sql.executemany(
                "UPDATE row_outcomes SET code = ? WHERE run_id = ? AND contact = ?",
                [(code, run_id, contact) for contact, code in codes.items()],
            )

    @staticmethod
    def _contacts_left(sql: Any, run_id: int, batch: Batch) -> int:
        refused = sql.execute(
            "SELECT contact FROM row_outcomes WHERE run_id = ? AND contact >= ? AND contact < ?",
            (run_id, batch.first, batch.past),
        ).fetchall()
        gone = {row[0] for row in refused}
        return sum(1 for index in range(batch.first, batch.past) if index not in gone)

    # Looking back

    def counts(self, run_id: int) -> Counts:
        """Each number counted from what is written down."""
        batches = {
            row[0]: (row[1], row[2])
            for row in self._database.query(
                "SELECT state, SUM(contacts), SUM(accepted) FROM batches WHERE run_id = ? GROUP BY state", (run_id,)
            )
        }
        outcomes: dict[str, int] = {
            row[0]: row[1]
            for row in self._database.query(
                "SELECT outcome, COUNT(*) FROM row_outcomes WHERE run_id = ? GROUP BY outcome", (run_id,)
            )
        }
        unchanged = self._database.query(
            "SELECT COALESCE(SUM(rows), 0) FROM unchanged_rows WHERE run_id = ?", (run_id,)
        )
        unsettled = sum(batches[state][0] for state in ("sending", "queued") if state in batches)
        return Counts(
            accepted=batches.get("settled", (0, 0))[1],
            refused=outcomes.get("refused", 0),
            rejected=outcomes.get("rejected", 0),
            duplicate=outcomes.get("duplicate", 0),
            unchanged=outcomes.get("unchanged", 0) + unchanged[0][0],
            unsent=unsettled + batches.get("planned", (0, 0))[0],
            unsettled=unsettled,
        )

    def sent_again(self, run_id: int) -> int:
        """Contacts that the account may have taken more than once."""
        sql = "SELECT COALESCE(SUM(contacts), 0) FROM batches WHERE run_id = ? AND attempts > 1"
        return int(self._database.query(sql, (run_id,))[0][0])

    def reasons(self, run_id: int) -> dict[str, int]:
        """Rows per reason code, most frequent first."""
        rows = self._database.query(
            "SELECT code, COUNT(*) FROM row_outcomes WHERE run_id = ? AND outcome <> 'unchanged'"
            " GROUP BY code ORDER BY 2 DESC, 1",
            (run_id,),
        )
        return {row[0]: row[1] for row in rows}

    def outcomes(self, run_id: int, first: int = 0, limit: int | None = None) -> list[RowOutcome]:
        """In order of file and row."""
        rows = self._database.query(
            "SELECT file, row, outcome, code, column_name, other_file, other_row FROM row_outcomes WHERE run_id = ?"
            " ORDER BY file, row LIMIT ? OFFSET ?",
            (run_id, -1 if limit is None else limit, first),
        )
        return [RowOutcome(*row) for row in rows]

    def not_accepted(self, run_id: int, portion: int = 1_000) -> Iterator[list[RowOutcome]]:
        """Rejected, duplicate and refused rows in order of file and row, in portions."""
        file, row = -1, -1
        while True:
            found = self._database.query(
                "SELECT file, row, outcome, code, column_name, other_file, other_row FROM row_outcomes"
                " WHERE run_id = ? AND (file, row) > (?, ?) AND outcome <> 'unchanged' ORDER BY file, row LIMIT ?",
                (run_id, file, row, portion),
            )
            if not found:
                return
            yield [RowOutcome(*one) for one in found]
            file, row = found[-1][0], found[-1][1]

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

    def unchanged_rows(self, run_id: int) -> list[tuple[int, int, int, int]]:
        """(file, first row, last row, rows): unchanged are all rows from first to last without an outcome of their
        own."""
        sql = "SELECT file, first, last, rows FROM unchanged_rows WHERE run_id = ? ORDER BY file, first"
        return [tuple(row) for row in self._database.query(sql, (run_id,))]


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


_OUTCOME = (
    "INSERT INTO row_outcomes (run_id, file, row, outcome, code, column_name, other_file, other_row, contact)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _outcome_row(
    outcome: RowOutcome,
) -> tuple[int, int, Outcome, str, str | None, int | None, int | None]:
    return (
        outcome.file,
        outcome.row,
        outcome.outcome,
        outcome.code,
        outcome.column,
        outcome.other_file,
        outcome.other_row,
    )


def _record(row: Any) -> RunRecord:
    values = dict(row)
    values["definition"] = json.loads(values["definition"])
    values["fault_params"] = json.loads(values["fault_params"]) if values["fault_params"] else {}
    return RunRecord(**values)
