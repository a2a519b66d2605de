"""What is shown of prepared contacts before anything is sent."""

from __future__ import annotations

import pytest

from acdesk.contacts import FieldForm, PrepareOptions, SegmentSource, prepare
from acdesk.contacts.prepared import Prepared
from acdesk.contacts.previewing import ColumnCheck, ColumnProblem, left_out_values, preview_of
from acdesk.contacts.set_aside import first_set_aside
from acdesk.matching import CustomField, DataMatching
from tests.matching.by_hand import segment_of

MATCHING = DataMatching("Mail", phone="Tel", fields=(CustomField("Tier", "Loyalty"),))
OPTIONS = PrepareOptions(forms={"Tier": FieldForm("dropdown", ("Gold", "Silver"))})


@pytest.fixture
def source() -> SegmentSource:
    columns: dict[str, list[str | None]] = {
        "Mail": ["a@duinpost.example", "b@duinpost.example", "none", "", "A@duinpost.example"],
        "Tel": ["+31612345678", "0612345678", "+31612345679", " ", None],
        "Loyalty": ["gold", "Bronze", "", "Silver", "Tin"],
    }
    return SegmentSource(segment_of(columns), MATCHING)


@pytest.fixture
def prepared(source: SegmentSource) -> Prepared:
    return prepare([source], OPTIONS)


def test_the_first_contacts_are_shown_as_they_will_be_sent(prepared: Prepared, source: SegmentSource) -> None:
    preview = preview_of(prepared, [source])
    assert preview.titles == ("Tier",)
    assert [(one.row, one.values) for one in preview.contacts] == [
        (2, ("a@duinpost.example", None, None, "+31612345678", "Gold")),
        (3, ("b@duinpost.example", None, None, "0612345678", None)),
    ]
    assert [(one.row, one.code) for one in preview.set_aside] == [
        (4, "email.no_at"),
        (5, "email.missing"),
        (6, "email.duplicate"),
    ]
    assert (preview.phones, preview.national_phones) == (2, 1)


def test_each_matched_column_has_its_counts(prepared: Prepared, source: SegmentSource) -> None:
    assert preview_of(prepared, [source]).columns == {
        "Mail": ColumnCheck(5, 4, not_sent=2),
        "Tel": ColumnCheck(5, 3),
        "Loyalty": ColumnCheck(5, 4, left_out=2),
    }


def test_values_that_are_left_out_can_be_looked_at(prepared: Prepared, source: SegmentSource) -> None:
    assert left_out_values(prepared, [source], "Loyalty", OPTIONS) == (ColumnProblem(0, 3, "Bronze", "field.option"),)
    assert left_out_values(prepared, [source], "Tel") == ()
    assert [one.row for one in first_set_aside(prepared, 9, column="Mail")] == [4, 5]


def test_an_empty_segment_has_a_preview_too() -> None:
    source = SegmentSource(segment_of({"Mail": [], "Tel": [], "Loyalty": []}), MATCHING)
    preview = preview_of(prepare([source], OPTIONS), [source])
    assert preview.contacts == ()
    assert preview.columns["Mail"] == ColumnCheck()
