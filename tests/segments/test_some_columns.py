"""Of a large file only some columns are kept, and some rows are fetched later."""

from __future__ import annotations

import random
from pathlib import Path

import polars as pl
import pytest

from acdesk.segments import COLUMN_FILE, COLUMN_ROW, ReadingOptions, read_segment
from acdesk.segments.reading import fetch_rows

ROWS = 90_000
ODD = {500: "id5,a@example.nl", 40_000: 'id6,"b@example.nl', 70_000: 'id7,"c@\nexample.nl",x,y,z'}


def large(path: Path) -> Path:
    """Above the size from which a file is read in blocks."""
    pick = random.Random(1)  # noqa: S311
    lines = ["Id,E-mail,City,Points,Remark"]
    for number in range(ROWS):
        row = f"id{number},u{number}@example.nl,'s-Hertogenbosch,{pick.randint(1, 99)},{'lorem ipsum ' * 3}"
        lines.append(ODD.get(number, row))
    path.write_text("\n".join(lines) + "\n")
    return path


def test_some_columns_are_those_of_all(tmp_path: Path) -> None:
    path = large(tmp_path / "a.csv")
    whole, some = read_segment([path]), read_segment([path], only={"City", "E-mail", "no such column"})
    assert some.columns == ("E-mail", "City")
    assert some.left_out == ("Id", "Points", "Remark")
    assert some.table.equals(whole.table.select(some.table.columns))
    assert (some.files, some.repairs, some.set_aside) == (whole.files, whole.repairs, whole.set_aside)


def test_rows_are_fetched_with_all_their_columns(tmp_path: Path) -> None:
    path = large(tmp_path / "a.csv")
    whole, some = read_segment([path]), read_segment([path], only={"E-mail"})
    rows = [2, 502, 40_001, 70_002, 80_000]
    wanted = pl.DataFrame(
        {COLUMN_FILE: [0] * 5, COLUMN_ROW: rows}, schema={COLUMN_FILE: pl.UInt16, COLUMN_ROW: pl.UInt32}
    )
    for segment in (whole, some):
        fetched = fetch_rows(segment, wanted)
        assert fetched.table.equals(whole.table.filter(pl.col(COLUMN_ROW).is_in(rows)))
        assert (fetched.files, fetched.set_aside) == (whole.files, whole.set_aside)


@pytest.mark.parametrize("text", ["E-mail,City\na@example.nl,Gent\n", "E-mail;City\n"])
def test_small_files_too(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text)
    segment = read_segment([path], ReadingOptions(), allow_empty=True, only=["City"])
    assert segment.columns == ("City",)
    assert segment.table.columns[0] == "City"
