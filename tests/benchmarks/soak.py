"""At real pace, over the turns of several minute windows: `python -m tests.benchmarks.soak [--imports 150]`.

37,500 contacts are 150 imports and take about a minute and a half; the account's latency is one second. Ends with 1 if
a limit was ever crossed or the rate fell below 0.95 of it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Sequence

from tests.benchmarks.limiter_rate import HEAD, WINDOW, line, measure

LEAST = 0.95


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--imports", type=int, default=150)
    parser.add_argument("--latency", type=float, default=1.0)
    options = parser.parse_args(argv)
    if options.imports <= WINDOW:
        parser.error(f"more than {WINDOW} imports, or there is no steady rate to speak of")
    driven, state = measure(1.0, options.latency, options.imports)
    print(HEAD)
    print(line(1.0, options.latency, driven, state))
    times = [arrival["at"] for arrival in state["arrivals"] if arrival["kind"] == "import"]
    rate = 60 / statistics.mean(later - earlier for earlier, later in zip(times, times[WINDOW:], strict=False))
    print(f"{driven.seconds:.1f} s in all, {sum(driven.requests.values())} requests, answers {state['answers']}")
    return 1 if any(state["violations"].values()) or rate < LEAST else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
