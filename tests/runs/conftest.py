"""A run without files and network: contacts straight into the journal, and an account that follows a script."""

from __future__ import annotations

import dataclasses
import json
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from acdesk.activecampaign import BatchStatus, ImportAnswer, Pace, PassingFault, RefusedContact
from acdesk.runs import spool as frozen
from acdesk.runs.batching import even_spans
from acdesk.runs.engine import Ending, Engine
from acdesk.runs.flights import Flights
from acdesk.runs.journal import Journal, NewRun
from acdesk.runs.outcomes import Counts, RowOutcome
from acdesk.runs.progress import Progress
from acdesk.runs.writing import BodyWriter
from acdesk.storage import Database

FAST = Pace(20_000.0)


class ScriptedAccount:
    """Takes imports in memory. `misbehave` is asked before each request and may raise, or return a fault to raise after
    the request was taken."""

    def __init__(self, misbehave: Callable[[str], Exception | None] = lambda kind: None) -> None:
        self.misbehave = misbehave
        self.lock = threading.Lock()
        self.batches: dict[str, list[str]] = {}
        self.ends: dict[str, str] = {}
        self.imports = 0
        self.refuse_by_name: set[str] = set()
        self.fail_silently: set[str] = set()
        self.poison: set[str] = set()
        """Addresses whose batch ends as failed."""
        self.arrived: dict[str, int] = {}
        self.sizes: list[int] = []
        self.ends_as = "completed"
        self.bad_ends: Callable[[], bool] = lambda: False
        self.went_out: Callable[[], None] = lambda: None

    def import_batch(self, body: bytes, *, single: bool = False) -> ImportAnswer:
        self.went_out()
        after = self.misbehave("send")
        emails = [contact["email"] for contact in json.loads(body)["contacts"]]
        assert single == (len(emails) == 1)
        with self.lock:
            self.imports += 1
            self.sizes.append(len(emails))
            refused = tuple(
                RefusedContact(index, "Field 'email' incorrect format")
                for index, email in enumerate(emails)
                if email in self.refuse_by_name
            )
            if refused:
                return ImportAnswer(None, 0, refused)
            batch_id = f"batch-{self.imports}"
            self.batches[batch_id] = emails
            for email in emails:
                self.arrived[email] = self.arrived.get(email, 0) + 1
            bad = any(email in self.poison for email in emails) or self.bad_ends()
            self.ends[batch_id] = "failed" if bad else self.ends_as
        if after is not None:
            raise after
        return ImportAnswer(batch_id, len(emails))

    def batch_status(self, batch_id: str, *, stop: threading.Event | None = None) -> BatchStatus:
        after = self.misbehave("ask")
        if after is not None:
            raise after
        state: Any = self.ends[batch_id]
        failed = tuple(email.upper() for email in self.batches[batch_id] if email in self.fail_silently)
        return BatchStatus(state, 0, failed if state == "completed" else ())

    def abort(self) -> None: ...


class OpenLimiter:
    """A limiter that never holds anybody back: the engine alone is under test."""

    usual_seconds = 0.0

    def free_in(self, kind: str) -> float:
        return 0.0

    def flush(self) -> None: ...


@dataclasses.dataclass
class Bench:
    """One run in a journal of its own."""

    folder: Path
    database: Database
    journal: Journal
    run: int
    contacts: list[str]
    rows: int
    stop: threading.Event = dataclasses.field(default_factory=threading.Event)

    def attempt(self, account: ScriptedAccount, *, journal: Journal | None = None, pace: Pace = FAST) -> Ending:
        """One engine, from what the journal holds to its ending."""
        self.stop.clear()
        flights = Flights("test-run")
        account.went_out = flights.went_out
        counts = self.counts()
        progress = Progress(self.rows, counts, len(self.contacts), 0, seconds=0, requests=0, pace=pace)
        try:
            return Engine(
                self.run,
                journal=journal or self.journal,
                spool=frozen.Spool(self.folder / "spool"),
                account=account,  # type: ignore[arg-type]
                limiter=OpenLimiter(),  # type: ignore[arg-type]
                writer=BodyWriter(7),
                emails_column="EMail",
                pace=pace,
                progress=progress,
                stop=self.stop,
                flights=flights,
            ).work()
        finally:
            flights.close(5.0)

    def counts(self) -> Counts:
        counts = self.journal.counts(self.run)
        assert counts.total == self.rows, counts
        return counts


@pytest.fixture
def make_bench(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """A bench with `contacts` sendable rows and `rejected` ones."""
    databases = []

    def make(contacts: int, rejected: int = 0) -> Bench:
        folder = tmp_path / f"bench-{random.getrandbits(40):x}"
        database = Database(folder / "acdesk.sqlite3")
        databases.append(database)
        emails = [f"customer{n}@post.example" for n in range(contacts)]
        table = pl.DataFrame(
            {
                "file": pl.Series([0] * contacts, dtype=pl.UInt16),
                "row": pl.Series(range(2, contacts + 2), dtype=pl.UInt32),
                "email": emails,
                "first_name": ["Ada"] * contacts,
                "last_name": pl.Series([None] * contacts, dtype=pl.String),
                "phone": pl.Series([None] * contacts, dtype=pl.String),
            }
        )
        frozen.freeze(table, folder / "spool")
        journal = Journal(database)
        set_aside = [RowOutcome(0, contacts + 2 + n, "rejected", "email.missing", "EMail") for n in range(rejected)]
        rows = contacts + rejected
        run = journal.create(
            NewRun("e", "Export", "account", "c", 7, {}, rows, 0.0, str(folder / "spool")),
            even_spans(contacts),
            [set_aside],
        )
        return Bench(folder, database, journal, run, emails, rows)

    yield make
    for database in databases:
        database.close()


def passing(*, taken: bool) -> PassingFault:
    return PassingFault("account.unreachable", taken=taken)
