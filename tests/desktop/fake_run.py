"""A run that goes where a test sends it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import polars as pl

from acdesk.exports import Export
from acdesk.runs import Counts, ProgressSnapshot, RowTable, RunReport
from acdesk.sentences.faults import Fault

START = ProgressSnapshot(
    phase="preparing", rows=5000, to_send=4900, queued=0, accepted=0, refused=0, requests=0, rate=0, seconds_left=None
)


def report(status: str = "successful", counts: Counts = Counts(accepted=5000), **fields: object) -> RunReport:  # noqa: B008
    plain = {
        "run": 1, "export": "Spring", "status": status, "account": "a.example", "list_id": 3, "files": (),
        "rows": counts.total, "counts": counts, "reasons": {}, "requests": 22, "seconds": 80.0,
        "started_at": 1_700_000_000.0, "ended_at": 1_700_000_080.0,
    }  # fmt: skip
    return RunReport(**{**plain, **fields})  # type: ignore[arg-type]


def export(**fields: object) -> Export:
    plain = {"name": "Spring", "connection_id": "c", "list_id": 3, "segments": (Path("/s.csv"),), "id": "e"}
    return Export(**{**plain, **fields})  # type: ignore[arg-type]


class FakeHandle:
    """Stands for a RunHandle."""

    def __init__(self, run: int = 1) -> None:
        self.run = run
        self.progress = START
        self.stopped = False
        self.end: RunReport | BaseException | None = None

    def go(self, **fields: object) -> None:
        self.progress = dataclasses.replace(self.progress, **fields)  # type: ignore[arg-type]

    def stop(self) -> None:
        self.stopped = True

    def wait(self, seconds: float | None = None) -> RunReport | None:
        if isinstance(self.end, BaseException):
            raise self.end
        return self.end


def row_table(count: int, *, missing: Fault | None = None) -> RowTable:
    """So many rows that were not accepted, as if read from their source."""
    numbers = range(2, count + 2)
    frame = pl.DataFrame(
        {
            "file": pl.Series([0] * count, dtype=pl.UInt16),
            "row": pl.Series(numbers, dtype=pl.UInt32),
            "outcome": ["rejected" if row % 2 else "refused" for row in numbers],
            "code": ["email.missing" if row % 2 else "email.no_at" for row in numbers],
            "column": ["Email"] * count,
            "other_file": pl.Series([None] * count, dtype=pl.UInt16),
            "other_row": pl.Series([None] * count, dtype=pl.UInt32),
            "email": [f"c{row}" for row in numbers],
            "value": [f"c{row}" for row in numbers],
            "proposal": [""] * count,
        }
    )
    return RowTable(frame, missing)
