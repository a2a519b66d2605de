"""SQL that counts what became of a run's rows."""

from __future__ import annotations

from acdesk.runs.journal.transactions import Transactions
from acdesk.runs.outcomes import Counts


class Counting(Transactions):
    """Looks at batches and outcomes together."""

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
