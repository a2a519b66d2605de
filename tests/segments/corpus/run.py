"""Scores `read_segment` + `write_csv` over the corpus: `python -m tests.segments.corpus.run [-v] [seed] [name part]`.

With a number, over random tables with one change each, drawn from that seed."""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from acdesk.segments import read_segment
from acdesk.segments.writing import write_csv
from acdesk.sentences.faults import Fault
from tests.segments.corpus.one_change import one_change
from tests.segments.corpus.pollutions import Case, corpus
from tests.segments.corpus.score import Score, score


def convert(case: Case, folder: Path) -> list[list[str]]:
    source, target = folder / "in.csv", folder / "out.csv"
    source.write_bytes(case.data)
    write_csv(read_segment([source], allow_empty=True), target)
    with target.open(newline="", encoding="utf-8") as stream:
        return list(csv.reader(stream))


def scored(case: Case, folder: Path) -> tuple[Score, float]:
    truth = [*([case.header] if case.header is not None else []), *case.rows]
    found = convert(case, folder)
    result = score(truth, found)
    return result, result.total


def main() -> None:
    csv.field_size_limit(1 << 30)
    seeds = [int(a) for a in sys.argv[1:] if a.isdecimal()]
    wanted = [a for a in sys.argv[1:] if not a.startswith("-") and not a.isdecimal()]
    cases = [case for seed in seeds for case in one_change(seed)] if seeds else corpus()
    totals: dict[str, list[float]] = defaultdict(list)
    every: list[float] = []
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        for case in cases:
            if wanted and not all(part in case.name for part in wanted):
                continue
            try:
                result, total = scored(case, Path(name))
            except Fault as fault:
                print("FAULT", case.name, fault)
                result, total = Score(0, 0, 0), 0.0
            every.append(total)
            totals[case.name.split("/")[-1].rstrip("0123456789_")].append(total)
            if total < 9.9 and "-v" in sys.argv:
                parts = f"header {result.header:.2f} records {result.records:.2f} cells {result.cells:.2f}"
                print(f"{total:6.3f} {case.name} {parts}")
    for kind, values in sorted(totals.items(), key=lambda item: sum(item[1]) / len(item[1])):
        mean = sum(values) / len(values)
        if mean < 9.995:
            print(f"{mean:6.3f} {kind} ({len(values)})")
    print(f"{sum(every) / len(every):.4f} of 10 over {len(every)} files, {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    main()
