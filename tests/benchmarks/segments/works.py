"""What is measured of opening segments, and what it is measured against."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.customers import FIVE
from tests.benchmarks.measuring import Work


def bare_read(path: str) -> Work:
    """All columns as text by polars, and nothing else."""
    import polars as pl

    return lambda: pl.read_csv(Path(path), infer_schema=False).height


def bare_five(path: str) -> Work:
    import polars as pl

    return lambda: pl.read_csv(Path(path), columns=list(FIVE), infer_schema=False).height


def decoded_read(path: str, encoding: str) -> Work:
    """Decoded in one go, then the bare read."""
    import polars as pl

    def work() -> int:
        data = Path(path).read_bytes().decode(encoding).removeprefix("\ufeff").encode()
        return pl.read_csv(data, infer_schema=False).height

    return work


def gunzipped_read(path: str) -> Work:
    import gzip

    import polars as pl

    return lambda: pl.read_csv(gzip.decompress(Path(path).read_bytes()), infer_schema=False).height


def unzipped_read(path: str) -> Work:
    import zipfile

    import polars as pl

    def work() -> int:
        with zipfile.ZipFile(path) as archive:
            return pl.read_csv(archive.read(archive.namelist()[0]), infer_schema=False).height

    return work


def csv_rows(path: str) -> Work:
    """The standard library's reader over all of it."""
    import csv

    def work() -> int:
        csv.field_size_limit(1 << 30)
        with Path(path).open(newline="", encoding="utf-8") as stream:
            return sum(1 for _ in csv.reader(stream)) - 1

    return work


def opened(path: str) -> Work:
    import polars as pl  # noqa: F401 - so that its loading is no more measured here than there

    from acdesk.segments import read_segment

    def work() -> str:
        segment = read_segment([Path(path)])
        return f"{segment.rows} rows" + (f", {len(segment.set_aside)} set aside" if segment.set_aside else "")

    return work


def first_rows(path: str) -> Work:
    import polars as pl  # noqa: F401

    from acdesk.segments import preview_segment
    from acdesk.segments.sampling import sample_rows

    return lambda: f"{len(sample_rows(preview_segment([Path(path)]), 0, 100))} rows"


def checked(path: str, matching: str) -> Work:
    """As `acdesk check FILE --matching M.json` does, without the words."""
    import polars as pl  # noqa: F401

    from acdesk.matching import read_matching
    from acdesk.runs import make_plan
    from acdesk.segments import ReadingOptions

    def work() -> str:
        plan = make_plan([Path(path)], read_matching(Path(matching)), ReadingOptions(), lean=True)
        return f"{plan.to_send} to send, {plan.duplicate} duplicates"

    return work
