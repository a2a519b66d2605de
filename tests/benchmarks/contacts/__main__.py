"""The table of speed of data matching and contacts: `python -m tests.benchmarks.contacts`.

Some three minutes. The file has 50,000 distinct odd addresses and 50,000 odd phones; the one reference is the bare read
of it. `--keep` leaves the files for the next time, `--only WORD` measures the lines with that word in their name.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.customers import Kind, write_customers, write_sixty
from tests.benchmarks.measuring import Job, Line, compare
from tests.benchmarks.segments.files import write_matching

HERE = "tests.benchmarks.contacts.works"
ODD = 50_000


def lines(folder: Path, repeats: int) -> list[Line]:
    file, matching = str(folder / "odd_values.csv"), str(folder / "matching.json")
    bare = Job("tests.benchmarks.segments.works:bare_read", (file,))

    def line(name: str, function: str, most: float, *arguments: str) -> Line:
        return Line(name, Job(f"{HERE}:{function}", arguments), bare, most, repeats=repeats)

    return [
        line("segment and matching to contacts", "prepared", 3.0, file, matching),
        line("suggestions for 60 columns", "suggested", 0.3, str(folder / "sixty.csv")),
        line("rejects file of 50,000 rows", "rejected", 0.5, file, matching),
        line("last name changed in the table", "changed", 1.0, file, matching, "last_name", "Street"),
        line("phone changed in the table", "changed", 1.0, file, matching, "phone", ""),
        line("e-mail changed in the table", "changed", 1.0, file, matching, "email", "Street"),
        line("from the file to the plan (no limit set)", "read_and_checked", 9.9, file, matching),
    ]


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.contacts", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--only", default="", help="a word in the name of the lines to measure")
    parser.add_argument("--keep", type=Path, help="a folder for the files, which are then kept")
    options = parser.parse_args(argv)
    folder = options.keep or Path(tempfile.mkdtemp(prefix="acdesk-benchmark-"))
    try:
        folder.mkdir(exist_ok=True)
        if not (folder / "odd_values.csv").exists():
            write_customers(folder / "odd_values.csv", Kind(options.rows, odd_values=ODD))
            write_sixty(folder / "sixty.csv", options.rows)
            write_matching(folder / "matching.json")
        wanted = [line for line in lines(folder, options.repeats) if options.only.lower() in line.name.lower()]
        fine = compare(wanted)
    finally:
        if options.keep is None:
            shutil.rmtree(folder)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
