"""Evidence of a column is the sum of what its values are one by one, however its table lies in memory."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.matching.evidence import Evidence, look_at, sample_of
from tests.matching.by_hand import segment_of

LOOKS = ("email", "phone", "marked", "dialled", "yes_no", "words")
VALUES = [
    "anna@duinpost.example", "Anna <anna@duinpost.example>", "a@b.example; c@d.example", "a＠b.example", "a@b",
    "MAILTO:anna@duinpost.example", "@", "+31612345678", "06 12345678", "(030) 231 25 12", "tel: 030-2312512",
    "0612345678 x12", "31612345678.0", "123456", "1234567", "123456789012345", "1234567890123456", "2024-01-13",
    "13.01.2024 10:00", "12,5", "1.5e10", "192.168.100.200", "1234 AB", "Yes", " no ", "do not allow", "unsubscribed",
    "Unsubscribed!", "はい", "可", "de Vries", "Zoë", "x", "", "１２３４５６７",
]  # fmt: skip
CELLS = st.one_of(st.sampled_from(VALUES), st.none(), st.text(alphabet="+0123456789()-. @xat;", max_size=18))


def evidence_of(*columns: list[str | None]) -> list[Evidence]:
    segment = segment_of({str(at): cells for at, cells in enumerate(columns)})
    return list(look_at(segment, sample_of(segment)).values())


@given(st.lists(CELLS, min_size=1, max_size=12))
@settings(deadline=None)
def test_a_share_is_how_many_values_are_that_by_themselves(cells: list[str | None]) -> None:
    alone = [one for one in evidence_of(*([cell] for cell in cells)) if one.values]
    (together,) = evidence_of(cells)
    assert together.values == len(alone)
    for look in LOOKS:
        assert getattr(together, look) * len(alone) == pytest.approx(sum(getattr(one, look) for one in alone))


@given(st.lists(st.lists(CELLS, max_size=4), min_size=1, max_size=4))
@settings(deadline=None, max_examples=40)
def test_each_column_is_looked_at_by_itself(columns: list[list[str | None]]) -> None:
    height = max(map(len, columns))
    padded = [[*cells, *[None] * (height - len(cells))] for cells in columns]
    assert evidence_of(*padded) == [evidence_of(cells)[0] for cells in padded]


def test_the_sample_is_spread_over_a_table_in_many_pieces() -> None:
    segment = segment_of({"A": [str(row) for row in range(20_000)], "*": ["x"] * 20_000})
    pieces = pl.concat([segment.table.slice(at, 7) for at in range(0, 20_000, 7)], rechunk=False)
    sample = sample_of(replace(segment, table=pieces))
    assert sample.values("A").to_list() == [str(row) for row in range(0, 20_000, 10)]
    assert sample.rows.n_chunks() == 1


def test_a_table_that_is_no_multiple_of_the_sample_gives_no_more_rows_than_that() -> None:
    segment = segment_of({"A": [str(row) for row in range(5_999)]})
    assert sample_of(segment).values("A").to_list() == [str(row) for row in range(0, 4_000, 2)]
