"""SQL for rows that did not simply become accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from acdesk.runs.journal.transactions import Transactions
from acdesk.runs.outcomes import Outcome, RowOutcome

INSERT_OUTCOME = (
    "INSERT INTO row_outcomes (run_id, file, row, outcome, code, column_name, other_file, other_row, contact)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class OutcomeRecords(Transactions):
    """`row_outcomes`, and stretches of `unchanged_rows`."""

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

    def unchanged_rows(self, run_id: int) -> list[tuple[int, int, int, int]]:
        """(file, first row, last row, rows): unchanged are all rows from first to last without an outcome of their
        own."""
        sql = "SELECT file, first, last, rows FROM unchanged_rows WHERE run_id = ? ORDER BY file, first"
        return [tuple(row) for row in self._database.query(sql, (run_id,))]


def outcome_values(
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
