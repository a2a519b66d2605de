"""Fields made from a column: the suggested type, the options, and the form of the values."""

from __future__ import annotations

import pytest

from acdesk.activecampaign import NewField
from acdesk.contacts import Prepared, PrepareOptions, SegmentSource, prepare
from acdesk.contacts.new_fields import suggested_kind
from acdesk.matching import CustomField, DataMatching, FieldKind
from acdesk.sentences.faults import MatchingFault
from tests.matching.by_hand import segment_of


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["1990-01-31", "1985-12-01", None], "date"),
        (["31-01-1990", "01-12-1985"], "date"),
        (["2020-01-31T10:15:00Z", "2020-02-01T00:00:00Z"], "datetime"),
        (["12.50", "3", "1,250.00", "7"], "number"),
        (["gold", "silver", "gold", "gold", "silver", "bronze", "gold", "gold", "silver"], "dropdown"),
        (["Yes", "No", "Yes", "No", "No", "Yes"], "dropdown"),
        (["0", "1", "1", "0", "1"], "dropdown"),
        ([f"Street {n}" for n in range(50)], "text"),
        (["one\ntwo", "three"], "textarea"),
        (["x" * 300, "y"], "textarea"),
        (["0123456", "0234567", "0345678"], "text"),
        (["31612345678", "31687654321"], "text"),
        ([None, ""], "text"),
    ],
)
def test_the_values_suggest_a_type(values: list[str | None], kind: FieldKind) -> None:
    assert suggested_kind(segment_of({"Column": values}), "Column") == kind


def made(kind: FieldKind, values: list[str | None], options: PrepareOptions | None = None) -> Prepared:
    mails = [f"a{n}@x.example" for n in range(len(values))]
    matching = DataMatching("Mail", fields=(CustomField(" Tier", "T", create=kind),))
    return prepare([SegmentSource(segment_of({"Mail": mails, "T": values}), matching)], options or PrepareOptions())


def test_a_new_dropdown_has_the_values_as_options() -> None:
    found = made("dropdown", ["Gold", " gold ", "Silver", None])
    assert found.new_fields == (NewField("Tier", "dropdown", ("Gold", "Silver")),)
    assert found.contacts["Tier"].to_list() == ["Gold", "Gold", "Silver", None]
    assert found.warnings == ()


def test_a_new_checkbox_has_the_parts_as_options() -> None:
    found = made("checkbox", ["A; B", "b", "C, D"])
    assert found.new_fields[0].options == ("A", "B", "C", "D")
    assert found.contacts["Tier"].to_list() == ["||A||B||", "||B||", "||C||D||"]


def test_a_field_that_the_account_has_is_not_made() -> None:
    found = made("date", ["2020-01-31"], PrepareOptions(known_fields=frozenset({"tier"})))
    assert found.new_fields == ()


def test_options_of_several_files_are_made_together() -> None:
    matching = DataMatching("Mail", fields=(CustomField("Tier", "T", create="radio"),))
    sources = [
        SegmentSource(segment_of({"Mail": [f"{value}@x.example"], "T": [value]}), matching) for value in ("Gold", "Tin")
    ]
    assert prepare(sources).new_fields[0].options == ("Gold", "Tin")


def test_too_many_options_make_no_dropdown() -> None:
    with pytest.raises(MatchingFault, match=r"matching\.too_many_options"):
        made("dropdown", [f"value {n}" for n in range(300)])


def test_the_order_of_dates_that_the_user_chose_holds() -> None:
    segment = segment_of({"Mail": ["a@x.example"], "Born": ["3/4/2020"]})
    fields = (CustomField("Born", "Born", create="date", date_order="dmy"),)
    found = prepare([SegmentSource(segment, DataMatching("Mail", fields=fields))])
    assert found.contacts["Born"].to_list() == ["2020-04-03"]
    assert found.warnings == ()
