"""Plan, engine, journal, resume, report."""

from acdesk.runs.outcomes import Counts, ProgressSnapshot, RowOutcome, RunReport, RunStatus
from acdesk.runs.plan import Plan, make_plan
from acdesk.runs.row_table import NotAccepted, RowTable, RowView
from acdesk.runs.runs import RunHandle, Runs
from acdesk.runs.trial import Trial

__all__ = [
    "Counts",
    "NotAccepted",
    "Plan",
    "ProgressSnapshot",
    "RowOutcome",
    "RowTable",
    "RowView",
    "RunHandle",
    "RunReport",
    "RunStatus",
    "Runs",
    "Trial",
    "make_plan",
]
