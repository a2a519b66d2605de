"""Data matchings remembered for files with the same columns."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from acdesk.matching import CustomField, DataMatching, RememberedMatchings, suggest
from acdesk.sentences.faults import RequestFault
from acdesk.storage import Database
from tests.matching.by_hand import segment_of

COLUMNS = ("Mail", "Login", "Name", "Tier")
MATCHING = DataMatching("Login", fields=(CustomField("Tier", "Tier", create="dropdown"),), full_name="Name")


@pytest.fixture
def matchings(tmp_path: Path) -> Iterator[RememberedMatchings]:
    database = Database(tmp_path / "acdesk.sqlite3")
    ticks = itertools.count(100.0)
    yield RememberedMatchings(database, clock=lambda: next(ticks))
    database.close()


def test_the_same_columns_in_any_order_find_it(matchings: RememberedMatchings) -> None:
    matchings.keep(COLUMNS, MATCHING, "one.csv")
    found = matchings.find(tuple(reversed(COLUMNS)))
    assert found is not None
    assert (found.matching, found.file, found.columns, found.used_at) == (MATCHING, "one.csv", COLUMNS, 100.0)
    assert matchings.matching_for(COLUMNS[:-1]) is None
    assert matchings.matching_for((*COLUMNS, "More")) is None


def test_the_last_one_counts(matchings: RememberedMatchings) -> None:
    matchings.keep(COLUMNS, MATCHING, "one.csv")
    matchings.keep(("A", "B"), DataMatching("A"), "other.csv")
    matchings.keep(COLUMNS, DataMatching("Mail"), "two.csv")
    assert [(one.file, one.matching.email) for one in matchings.all()] == [("two.csv", "Mail"), ("other.csv", "A")]


def test_what_does_not_fit_is_not_kept(matchings: RememberedMatchings) -> None:
    matchings.keep(COLUMNS, DataMatching("E-mail"), "one.csv")
    matchings.keep(COLUMNS, DataMatching(first_name="Name"), "one.csv")
    assert matchings.all() == ()


def test_it_can_be_forgotten(matchings: RememberedMatchings) -> None:
    matchings.keep(COLUMNS, MATCHING, "one.csv")
    number = matchings.all()[0].id
    matchings.forget(number)
    assert matchings.find(COLUMNS) is None
    with pytest.raises(RequestFault, match=r"matching\.not_remembered"):
        matchings.forget(number)


def test_a_suggestion_follows_it() -> None:
    segment = segment_of(
        {"Mail": ["a@x.example"], "Login": ["b@x.example"], "Phone": ["+31612345678"], "Name": ["Ann"]}
    )
    found = suggest(segment, DataMatching("Login"))
    assert [(one.column, one.reason) for one in found] == [
        ("Login", "match.remembered"),
        *[(None, "match.remembered_none")] * 3,
    ]
    assert found[0].others == ("Mail",)
    assert found[3].others == ("Phone",)
    assert suggest(segment, DataMatching("Gone")) == suggest(segment)


def test_what_no_longer_holds_addresses_is_not_taken_again() -> None:
    moved = segment_of({"Mail": ["yes", "no", "yes"], "Login": ["a@x.example", "b@x.example", "c@x.example"]})
    assert [one.column for one in suggest(moved, DataMatching("Mail"))] == ["Login", None, None, None]
    empty = segment_of({"Mail": [None, "", None], "Login": ["a@x.example", "b@x.example", None]})
    assert suggest(empty, DataMatching("Mail"))[0].column == "Mail"
