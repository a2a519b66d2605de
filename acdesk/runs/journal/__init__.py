"""SQL for runs: what was planned, handed over and learned, written down before and after each step."""

from acdesk.runs.journal.batch_records import Batch, BatchRecords
from acdesk.runs.journal.counting import Counting
from acdesk.runs.journal.outcome_records import OutcomeRecords
from acdesk.runs.journal.run_records import NewRun, RunRecord, RunRecords

__all__ = ["Batch", "Journal", "NewRun", "RunRecord"]


class Journal(RunRecords, BatchRecords, OutcomeRecords, Counting):
    """Every method is one transaction, on disk when it returns; within `together`, when that is left."""
