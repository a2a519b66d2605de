"""How close to the account's limit a run goes, and whether it ever oversteps it, as the practice account counts.

`python -m tests.benchmarks.limiter_rate [--speeds 1 10 30] [--latencies 0 1 3] [--imports N]`. The whole engine
sends, batches of 250. Latencies are the account's seconds. The rate is how many of 100 imports a minute arrived in the
time between an import and the hundredth after it, so that the opening burst doesn't flatter it. "Known" is the part of
the contacts whose outcome was known when the last import went out.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from acdesk.activecampaign import Pace
from tests.benchmarks.driving import Bench, Driven, served

WINDOW = 100
HEAD = "speed  latency  imports  rate of limit  slowest minute  polls  known  most in a minute  in a second  violations"


def measure(speed: float, latency: float, imports: int) -> tuple[Driven, dict[str, Any]]:
    options = ["--speed", f"{speed:g}", "--with-parent", "--bare", "--seed", "1", "--contacts-per-second", "10000"]
    options += ["--fault", f"latency={latency:g}"] if latency else []
    with served("acdesk.practice", *options) as (host, key), tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), imports * 250, host)
        driven = bench.drive(key, Pace(speed))
        bench.database.close()
        with urlopen(f"http://{host}/practice/state?arrivals=1") as answer:
            return driven, json.load(answer)


def line(speed: float, latency: float, driven: Driven, state: dict[str, Any]) -> str:
    times = [arrival["at"] * speed for arrival in state["arrivals"] if arrival["kind"] == "import"]
    minutes = [later - earlier for earlier, later in zip(times, times[WINDOW:], strict=False)]
    rate, slowest = 60 / statistics.mean(minutes), 60 / max(minutes)
    last = driven.at_last_send
    known = last.finished / max(last.finished + last.queued, 1)
    most, over = state["max_in_window"], sum(state["violations"].values())
    numbers = f"{len(times):7}  {rate:13.3f}  {slowest:14.3f}  {state['requests']['status']:5}  {known:5.2f}"
    return f"{speed:4g}x  {latency:5.1f} s  {numbers}  {most['import']:16}  {most['general']:11}  {over:10}"


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speeds", type=float, nargs="*", default=[1.0, 10.0, 30.0])
    parser.add_argument("--latencies", type=float, nargs="*", default=[0.0, 1.0, 3.0])
    parser.add_argument("--imports", type=int, help="150 at real pace, 400 at others")
    options = parser.parse_args(argv)
    print(HEAD, flush=True)
    fine = True
    for speed in options.speeds:
        for latency in options.latencies:
            imports = options.imports or (150 if speed == 1 else 400)
            driven, state = measure(speed, latency, imports)
            print(line(speed, latency, driven, state), flush=True)
            fine = fine and not any(state["violations"].values())
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
