"""Suggestions: the right column by itself, nothing that is wrong."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.matching import STANDARD_FIELDS, Suggestion, matching_of, suggest
from acdesk.segments import Segment, read_segment
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import text
from tests.matching.by_hand import segment_of

ENGLISH = Translation("en", gettext.NullTranslations())
ADDRESSES = ["anna@duinpost.example", "b.smit@molenmail.example", "", "c@waldmail.example"]
PHONES = ["085 000 1234", "+31 85 000 1235", "", "030-23125678"]
FIRST = ["Anna", "Bram", "Jan-Willem", "Zoë"]
LAST = ["de Vries", "Smit", "van der Berg", "Bakker"]
YES_NO = ["Yes", "No", "Yes", "Yes"]


def suggested(columns: dict[str, list[str]]) -> dict[str, Suggestion]:
    return {one.field: one for one in suggest(segment_of(columns))}


def test_one_suggestion_for_each_standard_field_in_order() -> None:
    found = suggest(segment_of({"EMail": ADDRESSES, "LastName": LAST}))
    assert [one.field for one in found] == list(STANDARD_FIELDS)
    assert [one.column for one in found] == ["EMail", None, "LastName", None]
    assert [one.confidence > 0 for one in found] == [True, False, True, False]
    matching = matching_of(found)
    assert (matching.email, matching.first_name, matching.last_name, matching.phone) == (
        "EMail",
        None,
        "LastName",
        None,
    )


def test_values_decide_over_names() -> None:
    found = suggested({"Email Subscriber": YES_NO, "d": ADDRESSES, "Telephone": ["low", "high", "low", "mid"]})
    assert found["email"].column == "d"
    assert found["email"].reason == "match.values_only"
    assert found["phone"].column is None
    assert found["phone"].reason == "match.values_differ"


def test_a_yes_no_column_is_no_address_even_alone() -> None:
    found = suggested({"Email": YES_NO})
    assert found["email"].column is None
    assert found["email"].reason == "match.yes_no"
    assert found["email"].confidence == 0


def test_several_that_fit_are_offered_best_first() -> None:
    found = suggested(
        {
            "Secondary email": ADDRESSES,
            "Work email": ADDRESSES,
            "Assistant email": ADDRESSES,
            "Email": ADDRESSES,
            "Home phone": PHONES,
            "Mobile": PHONES,
        }
    )
    assert found["email"].column == "Email"
    assert found["email"].others == ("Work email", "Secondary email", "Assistant email")
    assert found["phone"].column == "Mobile"
    assert found["phone"].others == ("Home phone",)


def test_two_that_fit_equally_well_are_said_to() -> None:
    found = suggested({"Email": ADDRESSES, "E-mail address": ADDRESSES})
    assert found["email"].column == "Email"
    assert found["email"].reason == "match.first_of_several"
    assert found["email"].confidence < 0.9


def test_a_nearly_empty_column_gives_way_to_a_full_one() -> None:
    few = ["a@duinpost.example"] + [""] * 99
    many = [f"b{number}@duinpost.example" for number in range(100)]
    assert suggested({"Email": few, "Work email": many})["email"].column == "Work email"


def test_someone_elses_address_is_offered_but_never_taken() -> None:
    found = suggested({"Account manager e-mail": ADDRESSES, "First name": FIRST})
    assert found["email"].column is None
    assert found["email"].reason == "match.someone_else"
    assert found["email"].others == ("Account manager e-mail",)


def test_the_address_is_of_the_person_whose_name_is_taken() -> None:
    found = suggested(
        {"Zoologist email": ADDRESSES, "Botanist email": ADDRESSES, "Botanist first": FIRST, "Botanist last": LAST}
    )
    assert found["email"].column == "Botanist email"


def test_who_sent_is_taken_only_where_all_went_to_the_files_owner() -> None:
    own = ["shop@duinpost.example"] * 12
    many = [f"b{number}@molenmail.example" for number in range(12)]
    found = suggested({"From e-mail address": many, "To e-mail address": own})
    assert found["email"].column == "From e-mail address"
    assert found["email"].confidence < 0.5
    found = suggested({"From e-mail address": own, "To e-mail address": many})
    assert found["email"].column == "To e-mail address"


def test_an_office_of_many_customers_gives_way_to_their_own_number() -> None:
    office = [f"020 123 450{row % 4}" for row in range(40)]
    own = [f"06 1234 56{row:02}" for row in range(40)]
    found = suggested({"Phone": office, "Mobile": own})
    assert found["phone"].column == "Mobile"


def test_the_second_choice_alone_is_not_taken_for_sure() -> None:
    assert suggested({"Alternative email": ADDRESSES})["email"].confidence < 0.9
    assert suggested({"Maiden name": LAST, "First name": FIRST})["last_name"].confidence < 0.9


def test_an_empty_first_name_gives_way_to_full_names() -> None:
    found = suggested({"First name": [""] * 2, "Last name": [""] * 2, "Your full name": ["Anna Smit", "Bram Bakker"]})
    assert found["first_name"].column is None
    assert found["first_name"].reason == "match.full_name"


@pytest.mark.parametrize(
    "values",
    [
        ['="0612345678"', '="0201234567"'],
        ["Mob.: 06 12345678", "Tel 020 1234567"],
        ["06-12345678 (after six)", "020 1234567 (home)"],
        ["06-12345678 / 020-1234567", "06 12345678; 020 1234567"],
    ],
)
def test_phone_numbers_with_something_around_them(values: list[str]) -> None:
    assert suggested({"Phone": values})["phone"].column == "Phone"
    assert suggested({"Hotel": values})["phone"].reason != "match.name_and_values"


@pytest.mark.parametrize("header", ["First name", "Last name", "Name", "Full name", "Klant", "Voornaam", "Apellidos"])
def test_full_names_are_never_first_or_last_names(header: str) -> None:
    full = [f"{first} {last}" for first, last in zip(FIRST, LAST, strict=True)]
    found = suggested({header: full, "E-mail": ADDRESSES})
    assert found["first_name"].column is None
    assert found["last_name"].column is None


def test_full_names_are_the_reason_given() -> None:
    found = suggested({"Name": ["Anna Smit", "Bram Bakker"], "E-mail": ADDRESSES[:2]})
    assert found["first_name"].reason == "match.full_name"
    assert found["first_name"].params["column"] == "Name"


def test_two_last_names_are_not_a_full_name() -> None:
    found = suggested({"Nombre": ["José", "Lucía", "Íñigo"], "Apellidos": ["García López", "Ruiz Gil", "Díaz Vega"]})
    assert (found["first_name"].column, found["last_name"].column) == ("Nombre", "Apellidos")


def test_a_name_is_read_from_its_neighbour() -> None:
    found = suggested({"Name": ["Müller", "Groß", "Weiß"], "Vorname": ["Anke", "Uwe", "Jörg"]})
    assert (found["first_name"].column, found["last_name"].column) == ("Vorname", "Name")
    found = suggested({"Name": ["Anke", "Uwe", "Jörg"], "FamilyName": ["Müller", "Groß", "Weiß"]})
    assert (found["first_name"].column, found["last_name"].column) == ("Name", "FamilyName")


def test_an_empty_column_is_suggested_by_name_with_little_confidence() -> None:
    found = suggested({"E-mail": ["", "", ""], "Phone": ["", " ", ""]})
    assert [found[field].reason for field in ("email", "phone")] == ["match.name_only"] * 2
    assert found["email"].confidence < 0.5


def test_a_column_empty_in_the_sample_is_looked_at_where_it_has_values() -> None:
    rare = [""] * 5_000
    rare[4_321] = "anna@duinpost.example"
    found = suggested({"E-mail": rare, "City": ["Delft"] * 5_000})
    assert found["email"].column == "E-mail"
    assert found["email"].reason == "match.name_and_values"


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("CustomerId", ["1000001", "1000002", "1000003"]),
        ("DateOfBirth", ["1986-05-08", "1974-01-08", "1990-12-31"]),
        ("CreatedOn", ["5/8/1986", "8/1/1974", "12/23/2018"]),
        ("Income", ["256414.1127086401", "46732.467291769266", "99123.5"]),
        ("IP", ["192.168.0.1", "10.200.33.44", "172.16.254.1"]),
        ("Order number", ["2024-000123", "2024-000124", "2025-000001"]),
        ("CreditCard", ["4539-1488-0343-6467", "6011-1111-1111-1117", "4111-1111-1111-1111"]),
        ("PostCode", ["10753", "40482", "99501"]),
    ],
)
def test_numbers_of_other_kinds_are_no_phones(header: str, values: list[str]) -> None:
    assert suggested({header: values})["phone"].column is None


def test_microsofts_own_samples_need_no_click(samples: Path) -> None:
    def columns(segment: Segment) -> list[str | None]:
        return [one.column for one in suggest(segment)]

    contact = read_segment([samples / "Contact.csv"])
    assert columns(contact) == ["EMail", "FirstName", "LastName", "Telephone"]
    contoso = read_segment([samples / "ContosoCoffee_D365Contacts.csv"])
    assert columns(contoso) == ["Email", "First Name", "Last Name", "Business Phone"]


cells = st.lists(st.text(max_size=12) | st.sampled_from(ADDRESSES + PHONES + FIRST + LAST + YES_NO), max_size=8)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.text(min_size=1, max_size=15).filter(lambda name: name[0] != "\x00"), cells, max_size=6))
def test_any_table_gets_suggestions_with_words(columns: dict[str, list[str]]) -> None:
    height = max(map(len, columns.values()), default=0)
    segment = segment_of({name: values + [""] * (height - len(values)) for name, values in columns.items()})
    found = suggest(segment)
    taken = [one.column for one in found if one.column is not None]
    assert len(set(taken)) == len(taken)
    for one in found:
        assert one.column is None or one.column in segment.columns
        assert set(one.others) <= set(segment.columns)
        assert (one.confidence > 0) == (one.column is not None)
        assert text(one.reason, one.params, ENGLISH)
