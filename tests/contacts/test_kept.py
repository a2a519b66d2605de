"""What is kept from one preparing to the next changes nothing but the time it takes."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.contacts import FieldForm, Kept, LeaveOut, Prepared, PrepareOptions, SegmentSource, TagsColumn, prepare
from acdesk.contacts.kept import MOST_BYTES
from acdesk.contacts.previewing import preview_of
from acdesk.matching import CustomField, DataMatching
from acdesk.segments import Segment, SetAside
from acdesk.sentences.faults import Fault
from tests.matching.by_hand import segment_of

State = tuple[DataMatching, PrepareOptions]


def doubled(values: pl.Series) -> pl.Series:
    return values + values


def test_a_step_is_not_done_twice_for_the_same_column() -> None:
    kept, column = Kept(), pl.Series([1, 2])
    assert kept.of(doubled, column) is kept.of(doubled, column)
    assert kept.of(doubled, column).to_list() == [2, 4]


def test_another_column_is_another_even_if_it_holds_the_same() -> None:
    kept = Kept()
    assert kept.of(doubled, pl.Series([1])) is not kept.of(doubled, pl.Series([1]))


def test_of_many_only_those_are_done_that_are_not_there() -> None:
    asked: list[list[str]] = []

    def step(wanted: Sequence[tuple[str]]) -> list[str]:
        asked.append([text for (text,) in wanted])
        return [text.upper() for (text,) in wanted]

    kept = Kept()
    assert kept.each(step, [("a",), ("b",)]) == ["A", "B"]
    assert kept.each(step, [("b",), ("c",), ("c",), ("a",)]) == ["B", "C", "C", "A"]
    assert asked == [["a", "b"], ["c"]]


def test_what_was_not_asked_for_longest_goes_first() -> None:
    columns = [pl.Series(range(1_000)) for _ in range(3)]
    kept = Kept(2 * 2 * columns[0].estimated_size())
    one, two = kept.of(doubled, columns[0]), kept.of(doubled, columns[1])
    assert kept.of(doubled, columns[0]) is one
    kept.of(doubled, columns[2])
    assert kept.of(doubled, columns[0]) is one
    assert kept.of(doubled, columns[1]) is not two


@pytest.mark.parametrize("most", [0, 10])
def test_what_is_not_kept_is_not_held_on_to(most: int) -> None:
    kept, column = Kept(most), pl.Series(range(1_000))
    gone = [weakref.ref(column), weakref.ref(kept.of(doubled, column))]
    del column
    gc.collect()
    assert [one() for one in gone] == [None, None]


MAILS = [
    "a@duinpost.example",
    "A@duinpost.example",
    "b@bücherwurm.example",
    "c@gmial.com",
    "c@gmail.com",
    "@",
    "",
    None,
]
VALUES: Mapping[str, list[str | None]] = {
    "Mail": MAILS,
    "Mail 2": [*MAILS, "x@y.test", " d@duinpost.example ", "12"],
    "Phone": ["06 12345678", "+31612345678", "-6854", "3.16123E+10", "030 23125123", "", None],
    "Name": ["Jan de Vries", "Zoë\u200b", "DUPONT Jean", " Berg, Jan van der ", "Jan & Anna", "", None],
    "Day": ["3/4/2020", "13/4/2020", "2020-05-06", "soon", "", None],
    "Land": ["NL", "Germany", "France", ""],
    "No": ["yes", "No ", "no", "", None],
    "Tier": ["Gold", "gold", "Silver;Gold", "vip, new", "x" * 400_000, None],
}
FIELDS = [
    CustomField("Day", "Day"),
    CustomField("Day", "Day", date_order="dmy"),
    CustomField("Day", "Name"),
    CustomField("tier", "Tier"),
    CustomField("tier", "Tier", create="dropdown"),
    CustomField("Kind", "Land", create="checkbox"),
]
FORMS = [
    {},
    {"Day": FieldForm("date"), "Tier": FieldForm("dropdown", ("Gold", "Silver"))},
    {"day": FieldForm("datetime", date_order="mdy"), "TIER": FieldForm("listbox", ("Gold", "Silver"))},
]
COLUMNS = st.sampled_from([*VALUES, None])
CHANGES = st.one_of(
    st.tuples(st.just("email"), st.sampled_from(["Mail", "Mail 2", "Phone"])),
    st.tuples(st.sampled_from(["first_name", "last_name", "phone", "full_name"]), COLUMNS),
    st.tuples(st.just("name_order"), st.sampled_from(["given_first", "family_first", None])),
    st.tuples(st.just("fields"), st.lists(st.sampled_from(FIELDS), max_size=3).map(tuple)),
    st.tuples(
        st.just("leave_out"),
        st.lists(st.builds(LeaveOut, COLUMNS.filter(bool), st.sampled_from(["no", "NL"])), max_size=2).map(tuple),
    ),
    st.tuples(st.just("default_country"), st.sampled_from(["NL", "DE", None])),
    st.tuples(st.just("country_columns"), st.booleans()),
    st.tuples(st.just("forms"), st.sampled_from(FORMS)),
    st.tuples(st.just("tags"), st.sampled_from([(), ("vip",)])),
    st.tuples(st.just("tags_from"), st.sampled_from([None, TagsColumn("Tier"), TagsColumn("Tier", ";")])),
    st.tuples(st.just("known_tags"), st.sampled_from([None, (), ("VIP",)])),
)


@st.composite
def segments(draw: st.DrawFn) -> list[Segment]:
    found = []
    for number in range(draw(st.integers(1, 2))):
        rows = draw(st.integers(0, 8))
        cells = {
            name: draw(st.lists(st.sampled_from(values), min_size=rows, max_size=rows))
            for name, values in VALUES.items()
        }
        aside = [SetAside(0, row, row, "row.unreadable", "?") for row in draw(st.sets(st.integers(2, 9), max_size=2))]
        found.append(segment_of(cells, name=f"{number}.csv", set_aside=aside))
    return found


def changed(state: State, name: str, value: object) -> State:
    matching, options = state
    if hasattr(matching, name):
        return replace(matching, **{name: value}), options
    return matching, replace(options, **{name: value})


def ends_in(sources: Sequence[SegmentSource], options: PrepareOptions, kept: Kept | None) -> Prepared | str:
    try:
        return prepare(sources, options, kept)
    except Fault as fault:
        return repr((fault.code, fault.params))


@settings(max_examples=40, deadline=None)
@given(
    segments(), st.lists(st.lists(CHANGES, min_size=1, max_size=2), max_size=8), st.sampled_from([MOST_BYTES, 3_000])
)
def test_after_any_changes_the_same_comes_out_as_anew(
    held: list[Segment], rounds: list[list[tuple[str, object]]], most: int
) -> None:
    kept = Kept(most)
    state: State = DataMatching("Mail"), PrepareOptions()
    for changes in [[], *rounds]:
        for name, value in changes:
            state = changed(state, name, value)
        matching, options = state
        sources = [SegmentSource(segment, matching) for segment in held]
        found, anew = ends_in(sources, options, kept), ends_in(sources, options, None)
        if isinstance(found, str) or isinstance(anew, str):
            assert found == anew
            continue
        assert found.contacts.equals(anew.contacts)
        assert found.contacts.schema == anew.contacts.schema
        assert found.set_aside.equals(anew.set_aside)
        nothing = pl.DataFrame()
        bare = [replace(one, contacts=nothing, set_aside=nothing) for one in (found, anew)]
        assert repr(bare[0]) == repr(bare[1])
        assert preview_of(found, sources, kept) == preview_of(anew, sources)
