"""Widths of columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from acdesk.desktop.tables import within

COLUMNS = st.lists(st.tuples(st.integers(20, 600), st.integers(20, 600)), min_size=1, max_size=8)


@given(COLUMNS, st.integers(100, 2_000))
def test_columns_give_way_only_as_far_as_they_must_and_may(columns: list[tuple[int, int]], room: int) -> None:
    widths, least = [max(pair) for pair in columns], [min(pair) for pair in columns]
    made = within(room, widths, least)
    assert all(floor <= now <= width for floor, now, width in zip(least, made, widths, strict=True))
    if sum(widths) <= room:
        assert made == widths
    elif sum(least) <= room:
        assert sum(made) == room
    else:
        assert made == least
