"""Filters: people the user leaves out."""

from __future__ import annotations

import pytest

from acdesk.contacts import LeaveOut, Prepared, PrepareOptions, SegmentSource, leave_out_from, prepare
from acdesk.matching import DataMatching
from acdesk.sentences.faults import RequestFault
from tests.matching.by_hand import segment_of

COLUMNS = {
    "E-mail": ["a@x.example", "b@x.example", "no address", "A@x.example", "c@x.example"],
    "doNotEmail": ["True", "False", " TRUE ", "", "true"],
    "*": ["1", "2", "2", "2", "2"],
}


def filtered(*leave_out: LeaveOut) -> Prepared:
    source = SegmentSource(segment_of(COLUMNS), DataMatching(email="E-mail"))
    return prepare([source], PrepareOptions(leave_out=leave_out))


def test_people_left_out_are_rejected_by_name_of_the_filter() -> None:
    found = filtered(LeaveOut("doNotEmail", "true"))
    assert found.contacts["email"].to_list() == ["b@x.example"]
    assert found.set_aside.select("row", "outcome", "code", "column", "value", "proposal").rows() == [
        (2, "rejected", "filter.left_out", "doNotEmail", "True", None),
        (4, "rejected", "filter.left_out", "doNotEmail", " TRUE ", None),
        (5, "rejected", "filter.left_out_elsewhere", "E-mail", "A@x.example", None),
        (6, "rejected", "filter.left_out", "doNotEmail", "true", None),
    ]
    elsewhere = found.set_aside.filter(row=5)
    assert elsewhere.select("other_file", "other_row").row(0) == (0, 2)


def test_who_said_no_in_one_file_is_not_sent_because_of_another() -> None:
    said_no = SegmentSource(
        segment_of({"Mail": ["ADA@gmial.com", "bob@x.example"], "Newsletter": ["no", "yes"]}), DataMatching("Mail")
    )
    other = SegmentSource(
        segment_of({"Mail": ["bob@x.example", "ada@gmail.com"], "Newsletter": ["yes", "yes"]}), DataMatching("Mail")
    )
    found = prepare([other, said_no], PrepareOptions(leave_out=(LeaveOut("Newsletter", "no"),)))
    assert found.contacts["email"].to_list() == ["bob@x.example"]
    assert dict(found.set_aside["code"].value_counts().rows()) == {
        "filter.left_out": 1,
        "filter.left_out_elsewhere": 1,
        "email.duplicate": 1,
    }
    assert found.rows == found.contacts.height + found.set_aside.height


def test_a_filtered_consent_column_draws_no_warning() -> None:
    assert [one.params["column"] for one in filtered().warnings] == ["doNotEmail"]
    assert filtered(LeaveOut("doNotEmail", "true")).warnings == ()


def test_an_empty_value_leaves_out_empty_cells() -> None:
    # One row of "a" is empty, which leaves out the person.
    assert filtered(LeaveOut("doNotEmail", "")).contacts["email"].to_list() == ["b@x.example", "c@x.example"]


def test_several_filters_each_leave_out_their_own() -> None:
    found = filtered(LeaveOut("doNotEmail", "true"), LeaveOut("*", "2"))
    assert found.contacts.height == 0
    assert found.set_aside["column"].to_list() == ["doNotEmail", "*", "*", "*", "*"]


def test_a_filter_that_cannot_be_applied_is_a_fault() -> None:
    other = SegmentSource(segment_of({"E-mail": ["d@x.example"]}, name="other.csv"), DataMatching(email="E-mail"))
    source = SegmentSource(segment_of(COLUMNS), DataMatching(email="E-mail"))
    with pytest.raises(RequestFault) as caught:
        prepare([source, other], PrepareOptions(leave_out=(LeaveOut("doNotEmail", "true"),)))
    assert caught.value.code == "filter.no_column"
    assert caught.value.params == {"column": "doNotEmail", "file": "other.csv"}


def test_a_filter_as_typed() -> None:
    assert leave_out_from("doNotEmail=True") == LeaveOut("doNotEmail", "True")
    assert leave_out_from("a = b=c ") == LeaveOut("a = b", "c")
    assert leave_out_from("Tier=") == LeaveOut("Tier", "")
    for wrong in ("doNotEmail", "=True", ""):
        with pytest.raises(RequestFault, match=r"filter\.no_value"):
            leave_out_from(wrong)
