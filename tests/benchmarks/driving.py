"""The engine alone, from frozen contacts to settled batches, against whatever listens; shared by the benchmarks."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from acdesk.activecampaign import Account, Limiter, Pace, RequestKind, account_address
from acdesk.runs import ProgressSnapshot
from acdesk.runs import spool as frozen
from acdesk.runs.batching import even_spans
from acdesk.runs.engine import Engine
from acdesk.runs.flights import Flights
from acdesk.runs.journal import Batch, Journal, NewRun
from acdesk.runs.progress import Progress
from acdesk.runs.writing import BodyWriter
from acdesk.storage import Database, SlotLedger

LIST = 3


@contextmanager
def served(module: str, *options: str) -> Iterator[tuple[str, str]]:
    """(host, key) of a server in a process of its own."""
    command = [sys.executable, "-m", module, *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        try:
            yield said["host"], said["key"]
        finally:
            process.terminate()
            process.communicate()


@dataclass(frozen=True)
class Driven:
    """What became of one run. Seconds are real ones."""

    seconds: float
    cpu_seconds: float
    requests: Counter[RequestKind]
    snapshots: list[tuple[float, ProgressSnapshot]]
    """(since the start, progress), twenty a second."""

    @property
    def at_last_send(self) -> ProgressSnapshot:
        sending = [shot for _, shot in self.snapshots if shot.phase == "sending"]
        return sending[-1] if sending else self.snapshots[-1][1]


class Bench:
    """A folder with a database and the frozen contacts of one run."""

    def __init__(self, folder: Path, contacts: int, host: str) -> None:
        import polars as pl

        numbers = pl.int_range(contacts, eager=True)
        table = pl.DataFrame(
            {
                "file": pl.zeros(contacts, dtype=pl.UInt16, eager=True),
                "row": (numbers + 2).cast(pl.UInt32),
                "email": pl.select(pl.format("customer{}@post.example", numbers)).to_series(),
                "first_name": ["Zoë"] * contacts,
                "last_name": ["de Vries"] * contacts,
                "phone": pl.select(pl.format("+316{}", numbers + 10_000_000)).to_series(),
            }
        )
        self.contacts = contacts
        self.host = host
        self.folder = folder
        frozen.freeze(table, folder / "spool")
        self.database = Database(folder / "acdesk.sqlite3")
        self.journal = Journal(self.database)
        self.writer = BodyWriter(LIST)

    def new_run(self) -> int:
        spans = even_spans(self.contacts)
        run = NewRun("e", "E", self.host, "c", LIST, {}, self.contacts, 0.0, str(self.folder / "spool"))
        return self.journal.create(run, spans, [])

    def spool(self) -> frozen.Spool:
        return frozen.Spool(self.folder / "spool")

    def batches(self, run: int) -> list[Batch]:
        return self.journal.open_batches(run)[0]

    def drive(self, key: str, pace: Pace) -> Driven:
        run = self.new_run()
        flights = Flights("bench")
        limiter = Limiter(self.host, SlotLedger(self.database), pace)
        requests: Counter[RequestKind] = Counter()

        def went_out(kind: RequestKind) -> None:
            requests[kind] += 1
            progress.request_went_out()
            if kind in ("import", "single_import"):
                flights.went_out()

        account = Account(account_address(self.host), key, limiter, pace, on_request=went_out)
        progress = Progress(self.contacts, self.journal.counts(run), self.contacts, 0, seconds=0, requests=0, pace=pace)
        engine = Engine(
            run,
            journal=self.journal,
            spool=self.spool(),
            account=account,
            limiter=limiter,
            writer=self.writer,
            emails_column="E-mail",
            pace=pace,
            progress=progress,
            stop=threading.Event(),
            flights=flights,
        )
        snapshots: list[tuple[float, ProgressSnapshot]] = []
        over = threading.Event()
        began = time.perf_counter()

        def watch() -> None:
            while not over.wait(0.05):
                snapshots.append((time.perf_counter() - began, progress.snapshot))

        watcher = threading.Thread(target=watch)
        watcher.start()
        cpu = time.process_time()
        try:
            ending = engine.work()
        finally:
            seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
            over.set()
            watcher.join()
            flights.close(5.0)
            account.close()
        assert ending.state == "done", ending
        counts = self.journal.counts(run)
        assert counts.accepted == self.contacts, counts
        return Driven(seconds, cpu, requests, snapshots)
