"""A stage to try acdesk on: a practice account in a process of its own, a sample segment, a home thrown away after."""

from __future__ import annotations

import csv
import json
import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from acdesk import resources
from acdesk.cli.own_program import apart, own_program
from acdesk.sentences.faults import RequestFault

LIST_ID = 3
"""The practice account's newsletter."""

SECONDS_TO_START = 60.0
SECONDS_TO_END = 5.0


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """Where it listens."""

    host: str
    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Stage:
    """`environ` opens a workspace on this stage: throw-away home, key in memory, clock as fast as the account's."""

    account: PracticeAccount
    environ: Mapping[str, str] = field(repr=False)
    segment: Path
    list_id: int = LIST_ID


@contextmanager
def practice_account(speed: float) -> Iterator[PracticeAccount]:
    """Start one, hand out its address, and end it whatever happens. RequestFault "practice.not_started"."""
    # Its key comes through the pipe: a command line could be read by everyone on the computer.
    process = subprocess.Popen(
        own_program("practice", "--with-parent", "--speed", str(speed)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **apart(),
    )
    try:
        yield _announced(process)
    finally:
        _end(process)


@contextmanager
def stage(environ: Mapping[str, str], rows: int | None, speed: float) -> Iterator[Stage]:
    """Everything for a demonstration, cleaned up at the end."""
    with tempfile.TemporaryDirectory(prefix="acdesk-demo-") as folder, practice_account(speed) as account:
        segment = Path(folder) / "segment.csv"
        write_sample(segment, rows)
        home = Path(folder) / "home"
        own = {"ACDESK_HOME": str(home), "ACDESK_API_KEY": account.key, "ACDESK_SPEED": str(speed)}
        yield Stage(account, {**environ, **own}, segment)


def write_sample(path: Path, rows: int | None) -> None:
    """The first `rows` sample customers; when there are not so many, they come again with other addresses."""
    source = resources() / "samples" / "segment.csv"
    with source.open(encoding="utf-8-sig", newline="") as file:
        header, *customers = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for number in range(len(customers) if rows is None else rows):
            again, index = divmod(number, len(customers))
            customer = customers[index]
            writer.writerow([cell.replace("@", f".{again}@") for cell in customer] if again else customer)


def _announced(process: subprocess.Popen[bytes]) -> PracticeAccount:
    """From the first line of its output; read on a thread, since waiting for a line knows no time-out."""
    lines: queue.Queue[bytes] = queue.Queue()
    out = process.stdout
    threading.Thread(target=lambda: lines.put(out.readline() if out else b""), daemon=True).start()
    try:
        line = lines.get(timeout=SECONDS_TO_START)
        found = json.loads(line)
        return PracticeAccount(found["host"], found["key"])
    except (queue.Empty, ValueError, KeyError) as error:
        raise RequestFault("practice.not_started", why="") from error


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(SECONDS_TO_END)
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
