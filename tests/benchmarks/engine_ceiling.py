"""The engine against an account without limits, beside the sum of its parts in the same process, and its memory.

`python -m tests.benchmarks.engine_ceiling [--contacts 1000000]`. The parts: building the bodies, two SQLite commits a
batch, posting ready-made bodies with httpx, one after the other; half of each before the engine's run and half after
it, so that a change of the machine's mood counts for both. Memory: of a process that opens the segment and does nothing
else, and of `acdesk run` on the same file, while it sends and at its peak.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from acdesk.activecampaign import Pace
from tests.benchmarks.driving import LIST, Bench, served

UNLIMITED = 100_000.0
"""Times faster than the account: its minute is 0.6 ms."""

MOST_OF_PARTS, MOST_OF_SEGMENT, MOST_SENDING = 1.5, 1.5, 200.0
CHUNK = 20
"""Bodies kept at a time, so that the parts' own memory stays small."""


def sketch(rows: Sequence[tuple[str | None, ...]]) -> bytes:
    """A body as anyone would write it first: a dictionary a contact, then JSON of all."""
    contacts = []
    for email, first_name, last_name, phone in rows:
        contact: dict[str, object] = {"email": email}
        if first_name:
            contact["first_name"] = first_name
        if last_name:
            contact["last_name"] = last_name
        if phone:
            contact["phone"] = phone
        contact["subscribe"] = [{"listid": LIST}]
        contacts.append(contact)
    return json.dumps({"contacts": contacts, "exclude_automations": True}).encode()


def parts(bench: Bench, first: int, past: int) -> tuple[float, float, float]:
    """Seconds for (bodies, commits, posts) of some of the batches."""
    import httpx

    run = bench.new_run()
    batches = bench.batches(run)[first:past]
    spool = bench.spool()
    bodies = commits = posts = 0.0
    with httpx.Client(base_url=f"http://{bench.host}/api/3/") as client:
        for start in range(0, len(batches), CHUNK):
            chunk = batches[start : start + CHUNK]
            began = time.perf_counter()
            built = [sketch(spool.contacts(batch.first, batch.past).rows()) for batch in chunk]
            bodies += time.perf_counter() - began
            began = time.perf_counter()
            for batch in chunk:
                bench.journal.sending(run, batch, 0.0, seconds=0.0, requests=0)
                bench.journal.queued(batch, "receipt")
            commits += time.perf_counter() - began
            began = time.perf_counter()
            for body in built:
                client.post("import/bulk_import", content=body, headers={"Content-Type": "application/json"}).read()
            posts += time.perf_counter() - began
    return bodies, commits, posts


def speed(contacts: int) -> bool:
    with served("tests.benchmarks.bare_account") as (host, key), tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), contacts, host)
        middle = len(bench.batches(bench.new_run())) // 2
        cpu = -time.process_time()
        before = parts(bench, 0, middle)
        cpu += time.process_time()
        driven = bench.drive(key, Pace(UNLIMITED))
        cpu -= time.process_time()
        after = parts(bench, middle, 2 * middle + 1)
        cpu += time.process_time()
        bench.database.close()
    whole = [one + other for one, other in zip(before, after, strict=True)]
    ratio = driven.seconds / sum(whole)
    print(f"contacts           {contacts:12,}")
    for name, seconds in zip(("bodies", "commits", "posts"), whole, strict=True):
        print(f"{name:18} {seconds:12.2f} s")
    print(f"sum of parts       {sum(whole):12.2f} s")
    print(f"engine             {driven.seconds:12.2f} s   {ratio:.2f} of the parts (at most {MOST_OF_PARTS})")
    print(f"contacts a second  {contacts / driven.seconds:12,.0f}")
    print(f"processor          {driven.cpu_seconds / driven.seconds:12.0%} of one core, the account's not counted")
    print(f"processor seconds  {driven.cpu_seconds:12.2f} s   {driven.cpu_seconds / cpu:.2f} of the parts' {cpu:.2f} s")
    print(f"requests           {dict(driven.requests)}", flush=True)
    return ratio <= MOST_OF_PARTS


OPENING = """
import sys
from pathlib import Path
from acdesk.segments import ReadingOptions, read_segment
segment = read_segment([Path(sys.argv[1])], ReadingOptions())
for line in open("/proc/self/status"):
    if line.startswith("VmRSS"):
        print(line.split()[1])
"""


def resident(process: int) -> float:
    """MB; 0 when it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)


def memory(contacts: int) -> bool:
    with served("tests.benchmarks.bare_account") as (host, key), tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "segment.csv"
        with file.open("w", encoding="utf-8") as out:
            out.write("FirstName,LastName,EMail,Telephone\n")
            out.writelines(f"Zoë,de Vries,customer{n}@post.example,+316{n:08d}\n" for n in range(contacts))
        opened = subprocess.run(
            [sys.executable, "-c", OPENING, str(file)], check=True, capture_output=True, text=True
        ).stdout
        segment = int(opened) / 1024
        # As a user's shell has it: polars, loaded here for the speed, leaves settings of its allocator to its children.
        inherited = {name: value for name, value in os.environ.items() if name != "_RJEM_MALLOC_CONF"}
        env = {**inherited, "ACDESK_HOME": f"{folder}/home", "ACDESK_API_KEY": key, "ACDESK_SPEED": f"{UNLIMITED:g}"}
        acdesk = [sys.executable, "-m", "acdesk"]
        for command in (
            ("connection", "add", "Bare", "--host", host, "--agree"),
            ("export", "add", "All", "--connection", "Bare", "--list", str(LIST), "--segment", str(file)),
        ):
            subprocess.run([*acdesk, *command, "--json"], env=env, check=True, capture_output=True)
        peak = sending = 0.0
        began = time.perf_counter()
        said = Path(folder) / "said"
        with (
            said.open("w") as err,
            (Path(folder) / "document").open("w") as out,
            subprocess.Popen([*acdesk, "run", "All", "--json"], env=env, stdout=out, stderr=err) as process,
        ):
            while process.poll() is None:
                now = resident(process.pid)
                peak = max(peak, now)
                if "finished" in said.read_text("utf-8"):
                    sending = max(sending, now)
                time.sleep(0.05)
        seconds = time.perf_counter() - began
        document = json.loads((Path(folder) / "document").read_text("utf-8"))
        assert document["accepted"] == contacts, document
    print(f"open segment       {segment:12.0f} MB")
    print(f"acdesk run, peak   {peak:12.0f} MB  {peak / segment:.2f} of the open segment (at most {MOST_OF_SEGMENT})")
    print(f"while sending      {sending:12.0f} MB  (at most {MOST_SENDING:.0f})")
    print(f"from file to end   {seconds:12.1f} s")
    return peak <= MOST_OF_SEGMENT * segment and sending <= MOST_SENDING


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=1_000_000)
    options = parser.parse_args(argv)
    return 0 if speed(options.contacts) & memory(options.contacts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
