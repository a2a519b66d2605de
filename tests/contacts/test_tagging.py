"""Tags: fixed ones, and those of a column."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.contacts import Prepared, PrepareOptions, SegmentSource, TagsColumn, prepare
from acdesk.contacts.tagging import Tagger
from acdesk.matching import CustomField, DataMatching
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import RequestFault
from tests.matching.by_hand import segment_of

COLUMNS: dict[str, list[str | None]] = {
    "Mail": ["a@x.example", "b@x.example", "c@x.example", "d@x.example"],
    "Groups": [" vip ,Newsletter,, VIP", "", None, "new one;not two, nl"],
}


def tagged(options: PrepareOptions, *fields: CustomField) -> Prepared:
    return prepare([SegmentSource(segment_of(COLUMNS), DataMatching("Mail", fields=fields))], options)


def test_the_tags_of_a_cell_are_split_trimmed_and_spelled_as_the_account_does() -> None:
    found = tagged(PrepareOptions(tags=("NL ", "spring"), tags_from=TagsColumn("Groups"), known_tags=("Nl", "Vip")))
    assert found.tags == ("Nl", "spring")
    assert found.contacts["tags"].to_list() == ["Vip\nNewsletter", None, None, "new one;not two"]
    assert found.new_tags == ("spring", "Newsletter", "new one;not two")
    assert found.tagged


def test_where_not_all_tags_are_known_none_is_called_new() -> None:
    options = PrepareOptions(tags=("nl", "x"), known_tags=("NL",), tags_complete=False)
    found = tagged(options)
    assert (found.tags, found.new_tags) == (("NL", "x"), ())


def test_another_delimiter() -> None:
    found = tagged(PrepareOptions(tags_from=TagsColumn("Groups", ";")))
    assert found.contacts["tags"].to_list()[-1] == "new one\nnot two, nl"
    assert found.new_tags == ()


def test_without_a_column_there_are_fixed_tags_only() -> None:
    found = tagged(PrepareOptions(tags=("nl",), known_tags=()))
    assert (found.tagged, found.tags, found.new_tags) == (False, ("nl",), ("nl",))
    assert "tags" not in found.contacts.columns


def test_a_field_called_tags_is_a_field_like_any_other() -> None:
    found = tagged(PrepareOptions(tags_from=TagsColumn("Groups")), CustomField("tags", "Mail"))
    writer = BodyWriter(3, field_ids=(7,), tags=("x",), tagged=True)
    sent = json.loads(writer.body(found.contacts.drop("file", "row").rows()))["contacts"]
    assert [contact["fields"] for contact in sent] == [[{"id": 7, "value": mail}] for mail in COLUMNS["Mail"]]
    assert [contact["tags"] for contact in sent] == [
        ["x", "vip", "Newsletter"],
        ["x"],
        ["x"],
        ["x", "new one;not two", "nl"],
    ]


def test_a_column_of_tags_that_is_not_there() -> None:
    with pytest.raises(RequestFault, match=r"tags\.no_column"):
        tagged(PrepareOptions(tags_from=TagsColumn("Labels")))


@given(st.lists(st.text("aAbB ,\n\té", max_size=8), max_size=12), st.lists(st.sampled_from(["a", "B", "ab", "É"])))
def test_no_tag_comes_twice_or_empty_and_one_word_is_spelled_one_way(cells: list[str], known: list[str]) -> None:
    import polars as pl

    tagger = Tagger(("ab",), known)
    found = tagger.tags_of(pl.Series(cells, dtype=pl.String), TagsColumn("any")).to_list()
    spellings: dict[str, set[str]] = {}
    for cell, tags in zip(cells, found, strict=True):
        listed = tags.split("\n") if tags else []
        folded = [tag.casefold() for tag in listed]
        assert len(set(folded)) == len(folded)
        assert all(tag == tag.strip() and tag for tag in listed)
        wanted = {" ".join(part.split()).casefold() for part in cell.split(",")} - {"", "ab"}
        assert set(folded) == wanted
        for tag in listed:
            spellings.setdefault(tag.casefold(), set()).add(tag)
    assert all(len(ways) == 1 for ways in spellings.values())
    for tag in dict.fromkeys(reversed(known)):
        if tag.casefold() in spellings and sum(one.casefold() == tag.casefold() for one in set(known)) == 1:
            assert spellings[tag.casefold()] == {tag}
