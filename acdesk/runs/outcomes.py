"""Outcomes, counts, and what a run looks like from outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from acdesk.segments import FileFacts

RunStatus = Literal["running", "successful", "with_warnings", "stopped", "interrupted", "failed", "skipped"]

Phase = Literal["preparing", "waiting", "sending", "settling", "ended"]

Outcome = Literal["accepted", "refused", "rejected", "duplicate", "unchanged", "unsent"]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows ended how. Each is counted from what is known; none by subtraction."""

    accepted: int = 0
    refused: int = 0
    rejected: int = 0
    duplicate: int = 0
    unchanged: int = 0
    unsent: int = 0
    unsettled: int = 0
    """Of the unsent: already handed over."""

    @property
    def total(self) -> int:
        return self.accepted + self.refused + self.rejected + self.duplicate + self.unchanged + self.unsent


@dataclass(frozen=True, slots=True)
class ProgressSnapshot:
    """A run as it stands now; replaced whole about ten times a second at most. Seconds are the user's (not scaled)."""

    phase: Phase
    """"waiting": another run holds this account."""
    rows: int
    to_send: int
    """Contacts of this run that go out, sent or not."""
    queued: int
    """Contacts ActiveCampaign has taken and not finished."""
    accepted: int
    refused: int
    requests: int
    rate: float
    """Contacts finished or queued a minute, over the last minute."""
    seconds_left: float | None
    waits_for: str | None = None
    """A code of acdesk.sentences ("wait.limit", "wait.retry", "wait.other_run", "wait.account"), or None."""
    wait_params: dict[str, str | int | float] = field(default_factory=dict)

    @property
    def finished(self) -> int:
        return self.accepted + self.refused


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """One row that did not simply become accepted."""

    file: int
    row: int
    outcome: Outcome
    code: str
    column: str | None = None
    other_file: int | None = None
    other_row: int | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """The account of one run, from the journal."""

    run: int
    export: str
    status: RunStatus
    account: str
    list_id: int
    files: tuple[FileFacts, ...]
    rows: int
    counts: Counts
    reasons: dict[str, int]
    """Rows per reason code, over rejected, duplicate and refused."""
    requests: int
    seconds: float
    started_at: float
    ended_at: float | None
    fault: str | None = None
    fault_params: dict[str, str | int | float] = field(default_factory=dict)
    warnings: tuple[tuple[str, dict[str, str | int | float]], ...] = ()
    resumable: bool = False
    """Whether `resume` would go on with it: not while it runs, nor once it was given up."""
    new: int | None = None
    """Contacts the list had not accepted before the start, like the next two; None where that wasn't compared."""
    changed: int | None = None
    gone: int | None = None
    """In the export's segment last time, and not this time. No rows of this segment."""
    gone_marked: int = 0
    """Of the contacts gone: dealt with as the export says."""
    list_before: int | None = None
    """Active members of the list, as the account counts them; None where it could not be asked."""
    list_after: int | None = None
