"""Rows of a segment for a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from acdesk.segments import Segment, read_segment
from acdesk.segments.sampling import MOST_ROWS, sample_rows


@pytest.fixture
def segment(tmp_path: Path) -> Segment:
    path = tmp_path / "many.csv"
    path.write_text("Mail,Name\n" + "".join(f"a{n}@example.org,\n" for n in range(2500)), encoding="utf-8")
    return read_segment([path])


def test_rows_come_with_their_number_and_the_cells_in_order(segment: Segment) -> None:
    rows = sample_rows(segment, 10, 2)
    assert [(one.row, one.cells) for one in rows] == [(12, ("a10@example.org", "")), (13, ("a11@example.org", ""))]


def test_never_more_than_a_window_can_take(segment: Segment) -> None:
    assert len(sample_rows(segment, 0, 100_000)) == MOST_ROWS
    assert len(sample_rows(segment, 2400, 1000)) == 100
    assert sample_rows(segment, 9999, 5) == []
