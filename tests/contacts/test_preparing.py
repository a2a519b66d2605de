"""Preparing: every row in exactly one table, cleaned, checked, once per address."""

from __future__ import annotations

import gettext
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk import resources
from acdesk.contacts import LeaveOut, Prepared, PrepareOptions, SegmentSource, prepare
from acdesk.matching import CustomField, DataMatching, matching_of, suggest
from acdesk.segments import Segment, SetAside, read_segment
from acdesk.sentences.faults import MatchingFault
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import text
from tests.matching.by_hand import joined, segment_of

ENGLISH = Translation("en", gettext.NullTranslations())
EMAIL = DataMatching(email="E-mail")


def prepared(segment: Segment, matching: DataMatching = EMAIL) -> Prepared:
    return prepare([SegmentSource(segment, matching)])


def contact(segment: Segment, matching: DataMatching) -> dict[str, str | None]:
    """The one contact of a segment."""
    (row,) = prepared(segment, matching).contacts.drop("file", "row").rows(named=True)
    return row


def test_tables_have_the_promised_columns() -> None:
    matching = DataMatching(email="E-mail", fields=(CustomField("Tier", "Loyalty"), CustomField("City", "Town")))
    segment = segment_of({"E-mail": ["a@duinpost.example"], "Loyalty": ["Gold"], "Town": ["Delft"]})
    found = prepared(segment, matching)
    assert found.field_titles == ("Tier", "City")
    assert found.contacts.schema == pl.Schema(
        {
            "file": pl.UInt16,
            "row": pl.UInt32,
            "email": pl.String,
            "first_name": pl.String,
            "last_name": pl.String,
            "phone": pl.String,
            "Tier": pl.String,
            "City": pl.String,
        }
    )
    assert found.contacts.row(0) == (0, 2, "a@duinpost.example", None, None, None, "Gold", "Delft")
    assert found.set_aside.schema == pl.Schema(
        {
            "file": pl.UInt16,
            "row": pl.UInt32,
            "outcome": pl.String,
            "code": pl.String,
            "column": pl.String,
            "value": pl.String,
            "other_file": pl.UInt16,
            "other_row": pl.UInt32,
            "proposal": pl.String,
        }
    )
    assert found.set_aside.height == 0
    assert found.rows == 1


def test_a_rejected_row_names_column_value_and_reason() -> None:
    found = prepared(segment_of({"E-mail": ["a@duinpost.example", " b@duinpost. "]}))
    assert found.set_aside.rows(named=True) == [
        {
            "file": 0,
            "row": 3,
            "outcome": "rejected",
            "code": "email.no_dot",
            "column": "E-mail",
            "value": " b@duinpost. ",
            "other_file": None,
            "other_row": None,
            "proposal": None,
        }
    ]


def test_the_first_row_of_an_address_wins_whatever_its_case() -> None:
    one = segment_of({"E-mail": ["bad", "Anna@DuinPost.example", "anna@duinpost.example", "b@duinpost.example"]})
    two = segment_of({"Mail": ["B@DUINPOST.EXAMPLE", " mailto:ANNA@duinpost.example", "c@duinpost.example"]})
    found = prepare([SegmentSource(one, EMAIL), SegmentSource(two, DataMatching(email="Mail"))])
    assert found.contacts.select("file", "row", "email").rows() == [
        (0, 3, "Anna@DuinPost.example"),
        (0, 5, "b@duinpost.example"),
        (1, 4, "c@duinpost.example"),
    ]
    duplicates = found.set_aside.filter(pl.col("outcome") == "duplicate")
    assert duplicates.select("file", "row", "code", "column", "other_file", "other_row").rows() == [
        (0, 4, "email.duplicate", "E-mail", 0, 3),
        (1, 2, "email.duplicate", "Mail", 0, 5),
        (1, 3, "email.duplicate", "Mail", 0, 3),
    ]
    assert [file.rows for file in found.files] == [4, 3]


def test_an_address_written_two_ways_is_one() -> None:
    found = prepared(segment_of({"E-mail": ["a@bücherwurm.example", "A@XN--BCHERWURM-Q9A.example"]}))
    assert found.contacts["email"].to_list() == ["a@xn--bcherwurm-q9a.example"]
    assert found.set_aside["other_row"].to_list() == [2]


def test_a_rejected_row_does_not_win_over_a_later_one() -> None:
    huge = "x" * 400_000
    segment = segment_of({"E-mail": ["a@duinpost.example"] * 2, "Text": [huge, "short"]})
    found = prepared(segment, DataMatching(email="E-mail", fields=(CustomField("Text", "Text"),)))
    assert found.set_aside.select("row", "code", "column").rows() == [(2, "contact.too_large", None)]
    assert found.contacts.select("row", "Text").rows() == [(3, "short")]


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("x" * 380_000, True),
        ("x" * 390_001, False),
        ("\n" * 250_000 + "x", True),
        ('x"' * 140_000, False),
        ("太" * 127_000, True),
    ],
)
def test_only_contacts_no_request_has_room_for_are_too_large(value: str, *, sent: bool) -> None:
    segment = segment_of({"E-mail": ["a@duinpost.example"], "Text": [value]})
    found = prepared(segment, DataMatching(email="E-mail", fields=(CustomField("Text", "Text"),)))
    assert found.contacts.height == sent
    if sent:
        assert found.contacts["Text"].item() == value.strip()


def test_rows_that_could_not_be_read_are_rejected() -> None:
    aside = SetAside(file=0, row=3, line=4, code="row.unreadable", text='x,"y')
    segment = segment_of({"E-mail": ["a@duinpost.example", "b@duinpost.example"]}, set_aside=[aside])
    found = prepare(
        [SegmentSource(segment_of({"E-mail": ["c@duinpost.example"]}), EMAIL), SegmentSource(segment, EMAIL)]
    )
    assert found.set_aside.select("file", "row", "outcome", "code", "column", "value").rows() == [
        (1, 3, "rejected", "row.unreadable", None, 'x,"y')
    ]
    assert found.contacts.select("file", "row").rows() == [(0, 2), (1, 2), (1, 4)]
    assert found.contacts.height + found.set_aside.height == found.rows == 4


def test_parts_of_one_segment_are_told_apart() -> None:
    parts = joined(
        segment_of({"E-mail": ["a@duinpost.example"]}, name="part-1.csv"),
        segment_of({"E-mail": ["A@duinpost.example", "b@duinpost.example"]}, name="part-2.csv"),
    )
    found = prepared(parts)
    assert found.contacts.select("file", "row").rows() == [(0, 2), (1, 3)]
    assert found.set_aside.select("file", "row", "other_file", "other_row").rows() == [(1, 2, 0, 2)]


@pytest.mark.parametrize(
    ("cell", "name", "field"),
    [
        ("Anna", "Anna", "Anna"),
        ("  Anna\u00a0\u3000", "Anna", "Anna"),
        ("", None, None),
        (" \t\u200b\u00a0", None, None),
        (None, None, None),
        ("anna MARIA  de Vries", "anna MARIA  de Vries", "anna MARIA  de Vries"),
        ("Anna\r\nMaria", "Anna Maria", "Anna\r\nMaria"),
        ("\u202eAnna\u202c\u200b\u00ad", "Anna", "Anna"),
        ("An\x00na\x07", "Anna", "Anna"),
        ("\ufeffAnna", "Anna", "Anna"),
        ("می\u200cخواهم", "می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧", "👩\u200d👧", "👩\u200d👧"),
        ("<b>Anna</b> & co", "<b>Anna</b> & co", "<b>Anna</b> & co"),
        ("=1+1", "=1+1", "=1+1"),
        ("ｱﾝﾅ", "ｱﾝﾅ", "ｱﾝﾅ"),
    ],
)
def test_names_and_fields_are_trimmed_and_nothing_else(cell: str | None, name: str | None, field: str | None) -> None:
    segment = segment_of({"E-mail": ["a@duinpost.example"], "N": [cell], "L": [cell], "T": [cell]})
    matching = DataMatching(email="E-mail", first_name="N", last_name="L", fields=(CustomField("Text", "T"),))
    found = contact(segment, matching)
    assert (found["first_name"], found["last_name"], found["Text"]) == (name, name, field)


@pytest.mark.parametrize(
    ("cell", "phone", "notice"),
    [
        ("085 000 1234", "085 000 1234", None),
        (" +31 (0)85-0001234 ", "+31850001234", None),
        ("tel:+31850001234", "+31850001234", None),
        ("'+31850001234", "+31850001234", None),
        ("983.566.0706x9509", "983.566.0706x9509", None),
        ("+31 85\u00a0000\u200b1234", "+31850001234", None),
        ("", None, None),
        (None, None, None),
        ("-6854", None, "phone.stump"),
        ("n/a", None, "phone.stump"),
        ("3.16850E+10", None, "phone.damaged"),
        ("3,16E+10", None, "phone.damaged"),
    ],
)
def test_phones_are_kept_as_typed_or_left_out_with_a_notice(
    cell: str | None, phone: str | None, notice: str | None
) -> None:
    segment = segment_of({"E-mail": ["a@duinpost.example"], "Phone": [cell]}, name="list.csv")
    found = prepared(segment, DataMatching(email="E-mail", phone="Phone"))
    assert found.contacts["phone"].to_list() == [phone]
    assert [one.code for one in found.warnings] == ([notice] if notice else [])
    for one in found.warnings:
        assert one.params == {"n": 1, "column": "Phone", "file": "list.csv", "row": 2}
        assert "list.csv" in text(one.code, one.params, ENGLISH)


def test_what_stands_in_rows_that_are_not_sent_is_no_notice() -> None:
    segment = segment_of(
        {
            "E-mail": ["a@duinpost.example", "no address", "b@duinpost.example", "c@duinpost.example"],
            "Tel": ["-1", "-2", "-3", "-4"],
            "Mag": ["no", "yes", "yes", "yes"],
        }
    )
    source = SegmentSource(segment, DataMatching(email="E-mail", phone="Tel"))
    found = prepare([source], PrepareOptions(leave_out=(LeaveOut("Mag", "no"),)))
    (stump,) = [one.params for one in found.warnings if one.code == "phone.stump"]
    assert (stump["n"], stump["row"]) == (2, 4)


def test_consent_columns_and_columns_used_twice_are_pointed_out() -> None:
    segment = segment_of({"E-mail": ["a@duinpost.example"], "doNotEmail": ["true"]}, name="list.csv")
    found = prepared(segment, DataMatching(email="E-mail", fields=(CustomField("Address", "E-mail"),)))
    assert [(one.code, one.params) for one in found.warnings] == [
        (
            "contacts.consent_refused",
            {"file": "list.csv", "column": "doNotEmail", "rows": 1, "value": "true"},
        ),
        ("contacts.column_twice", {"file": "list.csv", "column": "E-mail"}),
    ]


def test_fields_of_several_sources_stand_side_by_side() -> None:
    one = segment_of({"E-mail": ["a@duinpost.example"], "Loyalty": ["Gold"]})
    two = segment_of({"E-mail": ["b@duinpost.example"], "Town": ["Delft"], "Level": ["Silver"]})
    found = prepare(
        [
            SegmentSource(one, DataMatching(email="E-mail", fields=(CustomField("Tier", "Loyalty"),))),
            SegmentSource(
                two, DataMatching(email="E-mail", fields=(CustomField("City", "Town"), CustomField(" tier ", "Level")))
            ),
        ]
    )
    assert found.field_titles == ("Tier", "City")
    assert found.contacts.select("Tier", "City").rows() == [("Gold", None), ("Silver", "Delft")]


def test_a_field_called_like_one_of_ours_is_kept_apart() -> None:
    segment = segment_of({"E-mail": ["a@duinpost.example"], "Row": ["12"]})
    found = prepared(segment, DataMatching(email="E-mail", fields=(CustomField("row", "Row"),)))
    assert found.field_titles == ("row",)
    assert found.contacts.row(0) == (0, 2, "a@duinpost.example", None, None, None, "12")


def test_columns_and_fields_may_have_any_name() -> None:
    segment = segment_of({"*": ["a@duinpost.example"], "^.*$": ["x" * 200_000], "$": ["Anna"], "^a$": ["085 000 1234"]})
    fields = (CustomField("*", "^.*$"), CustomField("^x$", "*"))
    found = prepared(segment, DataMatching(email="*", first_name="$", phone="^a$", fields=fields))
    assert found.contacts.row(0)[2:] == (
        *("a@duinpost.example", "Anna", None, "085 000 1234"),
        *("x" * 200_000, "a@duinpost.example"),
    )


@pytest.mark.parametrize(
    ("matching", "code"),
    [
        (DataMatching(), "matching.no_email"),
        (DataMatching(first_name="Name"), "matching.no_email"),
        (DataMatching(email="Mail"), "matching.no_column_close"),
        (DataMatching(email="Mail", phone="Tel"), "matching.other_columns"),
        (DataMatching(email="E-mail", fields=(CustomField("Tier", "Loyalty"),)), "matching.no_column"),
        (DataMatching(email="E-mail", phone="E-mail"), "matching.column_twice"),
        (
            DataMatching(email="E-mail", fields=(CustomField("A", "Name"), CustomField("a", "Name"))),
            "matching.field_twice",
        ),
    ],
)
def test_a_matching_that_does_not_fit_is_refused_by_name(matching: DataMatching, code: str) -> None:
    with pytest.raises(MatchingFault) as caught:
        prepared(segment_of({"E-mail": ["a@duinpost.example"], "Name": ["Anna"]}, name="list.csv"), matching)
    assert caught.value.code == code
    assert text(code, caught.value.params, ENGLISH)


def test_every_code_has_words() -> None:
    found = prepared(_sample(), matching_of(suggest(_sample())))
    for code in found.set_aside["code"].unique():
        assert text(code, {}, ENGLISH)


def _sample() -> Segment:
    return read_segment([resources() / "samples" / "segment.csv"])


def test_the_sample_segment_has_wrong_rows_of_every_kind() -> None:
    found = prepared(_sample(), matching_of(suggest(_sample())))
    assert found.rows == 5_000
    assert found.contacts.height == 4_871
    assert dict(found.set_aside["outcome"].value_counts().rows()) == {"rejected": 94, "duplicate": 35}
    assert {one.code for one in found.warnings} == {"contacts.consent_refused", "phone.damaged", "phone.stump"}


def test_microsofts_sample_can_be_sent_whole(samples: Path) -> None:
    segment = read_segment([samples / "Contact.csv"])
    found = prepared(segment, matching_of(suggest(segment)))
    assert (found.contacts.height, found.set_aside.height) == (5_000, 0)
    assert found.contacts["phone"].null_count() == 0


nasty = st.text(max_size=15) | st.sampled_from(
    ["a@duinpost.example", "A@duinpost.example", "x@y.test", "b@bücherwurm.example", "", "@", "-6854", "a@gmial.com"]
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.tuples(nasty | st.none(), nasty, nasty | st.none()), max_size=8), min_size=1, max_size=3),
    st.sets(st.integers(2, 9), max_size=3),
)
def test_every_row_stands_in_exactly_one_table(
    sources: list[list[tuple[str | None, str, str | None]]], aside: set[int]
) -> None:
    matching = DataMatching(email="E", first_name="N", phone="P", fields=(CustomField("Field", "P"),))
    made = []
    for rows in sources:
        columns = {name: [row[place] for row in rows] for place, name in enumerate("ENP")}
        set_aside = [SetAside(0, row, row, "row.unreadable", "?") for row in aside]
        made.append(SegmentSource(segment_of(columns, set_aside=set_aside), matching))
    found = prepare(made)
    rows_of_both = [*found.contacts.select("file", "row").rows(), *found.set_aside.select("file", "row").rows()]
    assert len(rows_of_both) == found.rows == sum(source.segment.rows for source in made)
    assert len(set(rows_of_both)) == len(rows_of_both)
    assert found.contacts.select("file", "row").rows() == sorted(found.contacts.select("file", "row").rows())
    assert found.set_aside.select("file", "row").rows() == sorted(found.set_aside.select("file", "row").rows())
    emails = found.contacts["email"].str.to_lowercase()
    assert emails.null_count() == 0
    assert emails.n_unique() == emails.len()
    winners = {
        (file, row): email for file, row, email in zip(*found.contacts.select("file", "row"), emails, strict=True)
    }
    for row in found.set_aside.rows(named=True):
        assert row["outcome"] in {"rejected", "duplicate"}
        if row["outcome"] == "duplicate":
            assert winners[row["other_file"], row["other_row"]] == row["value"].lower()
            assert (row["other_file"], row["other_row"]) < (row["file"], row["row"])
