"""Measures works in processes of their own, in turns, and prints how they compare to their references.

Other programs on the machine disturb single measurements: of each work the best of several is taken, by wall clock and
by processor time apart.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Work = Callable[[], object]
"""What is measured. A function of a module makes it, so that what it needs is there before the clock starts."""


@dataclass(frozen=True)
class Job:
    """`module:function`, called with `arguments` in a process of its own, gives the work."""

    function: str
    arguments: tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """Seconds, and bytes at the peak."""

    wall: float
    cpu: float
    peak: int
    result: object


@dataclass(frozen=True)
class Line:
    """One row of the table: a job against its reference. Limits are ratios, or bytes for `most_bytes`."""

    name: str
    job: Job
    reference: Job
    most_time: float
    most_peak: float | None = None
    most_bytes: int | None = None
    repeats: int = 5


def measure(job: Job) -> Measured:
    command = [sys.executable, "-m", "tests.benchmarks.measuring", job.function, *job.arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=_root(), check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def best_of(found: Sequence[Measured]) -> Measured:
    return Measured(
        min(one.wall for one in found), min(one.cpu for one in found), min(one.peak for one in found), found[0].result
    )


def compare(lines: Sequence[Line]) -> bool:
    """Prints a line for each as soon as it is there; False where one is over its limit."""
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; best of several, each in its own process")
    print(f"{'':46} {'reference':>15} {'acdesk':>15} {'ratio':>6} {'limit':>6} {'cpu':>6} {'peak MB':>12}")
    fine = True
    for line in lines:
        own: list[Measured] = []
        other: list[Measured] = []
        for _ in range(line.repeats):
            other.append(measure(line.reference))
            own.append(measure(line.job))
        fine = _show(line, best_of(own), best_of(other)) and fine
    return fine


def _show(line: Line, own: Measured, other: Measured) -> bool:
    ratio, cpu, peak = own.wall / other.wall, own.cpu / other.cpu, own.peak / other.peak
    over = [ratio > line.most_time]
    room = f"{other.peak / 1e6:.0f} -> {own.peak / 1e6:.0f}"
    if line.most_peak is not None:
        over.append(peak > line.most_peak)
        room += f" ({peak:.2f} of {line.most_peak})"
    if line.most_bytes is not None:
        over.append(own.peak > line.most_bytes)
        room += f" (of {line.most_bytes / 1e6:.0f})"
    times = f"{other.wall:13.3f} s {own.wall:13.3f} s {ratio:6.2f} {line.most_time:6.1f} {cpu:6.2f}"
    print(f"{line.name:46} {times} {room:>12} {'OVER' if any(over) else ''}  {own.result}", flush=True)
    return not any(over)


def _root() -> Path:
    return Path(__file__).parents[2]


def _peak() -> int:
    """Of this process alone: what a child's `ru_maxrss` begins with is its parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    module, _, name = sys.argv[1].partition(":")
    work: Work = getattr(importlib.import_module(module), name)(*sys.argv[2:])
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": _peak(), "result": result}))


if __name__ == "__main__":
    main()
