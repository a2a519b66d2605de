"""The table of speed and memory of opening segments: `python -m tests.benchmarks.segments`.

Some five minutes, and 2.5 GB of disk while it runs; `--keep` leaves the files for the next time. `--only WORD` measures
the lines with that word in their name. Every reference is measured in the same run.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.measuring import Job, Line, compare
from tests.benchmarks.segments.files import make_files, make_large

HERE = "tests.benchmarks.segments.works"


def lines(folder: Path, repeats: int) -> list[Line]:
    def job(function: str, *arguments: str | Path) -> Job:
        return Job(f"{HERE}:{function}", tuple(map(str, arguments)))

    def line(name: str, own: Job, reference: Job, most: float, **limits: float) -> Line:
        return Line(name, own, reference, most, **{"repeats": repeats, **limits})  # type: ignore[arg-type]

    plain, quoted, odd = folder / "plain.csv", folder / "quoted.csv", folder / "odd.csv"
    gz, zipped, wide, western = (folder / n for n in ("plain.csv.gz", "plain.zip", "utf16.csv", "cp1252.csv"))
    large, bare = folder / "large.csv", job("bare_read", plain)
    return [
        line("open wholly", job("opened", plain), bare, 1.5, most_peak=1.3),
        line("open wholly, some cells quoted", job("opened", quoted), job("bare_read", quoted), 1.5, most_peak=1.3),
        line("first 100 rows", job("first_rows", plain), bare, 0.3),
        line("0.1 % odd rows, against csv.reader", job("opened", odd), job("csv_rows", odd), 1.5),
        line("gzip", job("opened", gz), job("gunzipped_read", gz), 1.5),
        line("zip", job("opened", zipped), job("unzipped_read", zipped), 1.5),
        line("UTF-16", job("opened", wide), job("decoded_read", wide, "utf-16"), 1.5),
        line("Windows-1252", job("opened", western), job("decoded_read", western, "cp1252"), 1.5),
        line("10 million rows to the count to send", job("checked", large, folder / "matching.json"),
             job("bare_five", large), 5.0, most_bytes=2_500_000_000, repeats=min(repeats, 2)),
    ]  # fmt: skip


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.segments", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--large", type=int, default=10_000_000, help="rows of the large file")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--only", default="", help="a word in the name of the lines to measure")
    parser.add_argument("--keep", type=Path, help="a folder for the files, which are then kept")
    options = parser.parse_args(argv)
    folder = options.keep or Path(tempfile.mkdtemp(prefix="acdesk-benchmark-"))
    try:
        folder.mkdir(exist_ok=True)
        wanted = [line for line in lines(folder, options.repeats) if options.only.lower() in line.name.lower()]
        if any("million" not in line.name for line in wanted):
            make_files(folder, options.rows)
        if any("million" in line.name for line in wanted):
            make_large(folder, options.large)
        fine = compare(wanted)
    finally:
        if options.keep is None:
            shutil.rmtree(folder)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
