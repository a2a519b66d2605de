"""How close to the account's limit requests go out, and whether one ever oversteps it, as the practice account counts.

Run by hand: `python tests/benchmarks/limiter_rate.py [--speed 30] [--imports 600] [--latency 0 1 3]`. Rates are of 100
imports a minute (account time), counted after the opening burst; each import is followed by two status requests.
"""

from __future__ import annotations

import argparse
import json
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from acdesk.activecampaign import Account, BodyWriter, Limiter, Pace, account_address
from acdesk.storage import Database, SlotLedger


@dataclass(frozen=True)
class Measured:
    latency: float
    steady: float
    polls: int
    state: dict[str, Any]


def measure(speed: float, imports: int, latency: float, threads: int, contacts: int) -> Measured:
    command = [sys.executable, "-m", "acdesk.practice", "--speed", str(speed), "--with-parent", "--bare"]
    command += ["--fault", f"latency={latency}"] if latency else []
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = json.loads(process.stdout.readline())
    try:
        with tempfile.TemporaryDirectory() as folder:
            database = Database(Path(folder) / "acdesk.sqlite3")
            pace = Pace(speed)
            limiter = Limiter(said["host"], SlotLedger(database), pace)
            account = Account(account_address(said["host"]), said["key"], limiter, pace)
            sent, polls = send_and_poll(account, imports, threads, contacts)
            account.close()
            database.close()
        with urlopen(f"http://{said['host']}/practice/state") as answer:
            state = json.load(answer)
    finally:
        process.terminate()
        process.communicate()
    # Whole windows after the first: the burst at the start would flatter the rate.
    steady = (imports - 100) / ((sent[-1] - sent[99]) * speed / 60)
    return Measured(latency, steady, polls, state)


def send_and_poll(account: Account, imports: int, threads: int, contacts: int) -> tuple[list[float], int]:
    """When each import was answered, in order, and how many status requests went out meanwhile."""
    writer = BodyWriter(3)
    numbers: queue.SimpleQueue[int | None] = queue.SimpleQueue()
    ids: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    sent: list[float] = []
    polled: list[str] = []

    def send() -> None:
        while (number := numbers.get()) is not None:
            rows = [(f"p{number}.{n}@example.org", "Zoë", "Jansen", None) for n in range(contacts)]
            body = writer.body(rows)
            answer = account.import_batch(body)
            sent.append(time.monotonic())
            for _ in range(2):
                ids.put(answer.batch_id)

    def poll() -> None:
        while (batch_id := ids.get()) is not None:
            polled.append(account.batch_status(batch_id).state)

    for number in range(imports):
        numbers.put(number)
    senders = [threading.Thread(target=send) for _ in range(threads)]
    pollers = [threading.Thread(target=poll) for _ in range(8)]
    for thread in (*senders, *pollers):
        thread.start()
    for _ in senders:
        numbers.put(None)
    for thread in senders:
        thread.join()
    meanwhile = len(polled)
    for _ in pollers:
        ids.put(None)
    while not ids.empty():
        try:
            ids.get_nowait()
        except queue.Empty:
            break
    for _ in pollers:
        ids.put(None)
    for thread in pollers:
        thread.join()
    return sorted(sent), meanwhile


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", type=float, default=30.0)
    parser.add_argument("--imports", type=int, default=600)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--contacts", type=int, default=250)
    parser.add_argument("--latency", type=float, nargs="*", default=[0.0, 1.0, 3.0])
    options = parser.parse_args(argv)
    print("latency  rate of limit  polls  imports in a minute  requests in a second  violations")
    for latency in options.latency:
        found = measure(options.speed, options.imports, latency, options.threads, options.contacts)
        most, over = found.state["max_in_window"], sum(found.state["violations"].values())
        numbers = f"{found.polls:5}  {most['import']:19}  {most['general']:20}  {over:10}"
        print(f"{latency:5.1f} s  {found.steady / 100:13.3f}  {numbers}")


if __name__ == "__main__":
    main(sys.argv[1:])
