"""SQL for batches: planned, handed over, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from acdesk.runs.journal.outcome_records import INSERT_OUTCOME, outcome_values
from acdesk.runs.journal.transactions import Transactions
from acdesk.runs.outcomes import RowOutcome


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


_BATCH = "SELECT id, first, past, contacts, attempts, ended_badly, batch_id FROM batches"


class BatchRecords(Transactions):
    """`batches`, and the rows refused of them as they are learned."""

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
            sql.executemany(
                INSERT_OUTCOME, [(run_id, *outcome_values(outcome), contact) for outcome, contact in refused]
            )
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
            sql.executemany(
                INSERT_OUTCOME, [(run_id, *outcome_values(outcome), contact) for outcome, contact in refused]
            )
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

    @staticmethod
    def _contacts_left(sql: Any, run_id: int, batch: Batch) -> int:
        refused = sql.execute(
            "SELECT contact FROM row_outcomes WHERE run_id = ? AND contact >= ? AND contact < ?",
            (run_id, batch.first, batch.past),
        ).fetchall()
        gone = {row[0] for row in refused}
        return sum(1 for index in range(batch.first, batch.past) if index not in gone)
