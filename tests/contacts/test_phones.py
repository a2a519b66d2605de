"""Phone numbers: E.164 where surely right, else as typed."""

from __future__ import annotations

import phonenumbers
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.contacts import PrepareOptions, SegmentSource, country_from, prepare
from acdesk.contacts.countries import country_codes, country_column
from acdesk.contacts.phones import check_phones, to_e164
from acdesk.matching import DataMatching
from acdesk.sentences.faults import RequestFault
from tests.matching.by_hand import segment_of

COUNTRIES = ["NL", "DE", "FR", "ES", "IT", "JP", "US", "GB", "BE", "BR", "RU", "CH", "AR", "HU"]


@pytest.mark.parametrize(
    ("typed", "country", "sent"),
    [
        ("06-12345678", "NL", "+31612345678"),
        ("612345678", "NL", "+31612345678"),
        ("(020) 123 45 67", "NL", "+31201234567"),
        ("0031 6 12345678", None, "+31612345678"),
        ("+31 (0)6 12345678", None, "+31612345678"),
        ("+31-6-12.34.56.78", "DE", "+31612345678"),
        ("+31612345678", None, "+31612345678"),
        ("030 23125 123", "DE", "+493023125123"),
        ("06.12.34.56.78", "FR", "+33612345678"),
        ("912 345 678", "ES", "+34912345678"),
        ("02 1234567", "IT", "+39021234567"),
        ("０９０－１２３４－５６７８", "JP", "+819012345678"),
        ("(212) 736-5000", "US", "+12127365000"),
        ("1-212-736-5000", "US", "+12127365000"),
        ("(212) 736-5000 ext. 99", "US", "+12127365000 ext. 99"),
        ("212.736.5000x099", "US", "+12127365000 ext. 099"),
        ("+31 20 123 4567 toestel 12", None, "+31201234567 ext. 12"),
        ("31612345678.0", "NL", "+31612345678"),
        ("31612345678.0", None, "31612345678"),
        ("06-12345678", None, "06-12345678"),
        ("06-12345678", "ES", "06-12345678"),
        ("06-123456789012", "NL", "06-123456789012"),
        ("+31 6 1234", None, "+31 6 1234"),
        ("+999 1234567", None, "+999 1234567"),
        ("020 1234567 (na 18:00)", "NL", "020 1234567 (na 18:00)"),
        ("020-1234567 / 06-12345678", "NL", "020-1234567 / 06-12345678"),
        ("123456", "XX", "123456"),
    ],
)
def test_in_e164_where_sure_and_as_typed_where_not(typed: str, country: str | None, sent: str) -> None:
    found = check_phones(pl.Series([typed]), pl.Series([country], dtype=pl.String).gather)
    assert found.rows() == [(sent, None)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.from_regex(r"(\+|00|0|)[1-9][0-9]{0,3}[ -]?[0-9]{3,5}[ .-]?[0-9]{2,5}( ?x[0-9]{1,4})?", fullmatch=True),
            st.sampled_from([*COUNTRIES, None]),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_what_is_sent_in_e164_is_the_number_the_library_reads(numbers: list[tuple[str, str | None]]) -> None:
    typed, countries = zip(*numbers, strict=True)
    sent = to_e164(pl.Series(typed), pl.Series(countries, dtype=pl.String))
    for number, country, result in zip(typed, countries, sent, strict=True):
        if result == number:
            continue
        # "00" is how nearly everyone dials abroad; the library wants the country's own way.
        wanted = phonenumbers.parse("+" + number[2:] if number.startswith("00") else number, country)
        assert phonenumbers.is_valid_number(wanted)
        written = phonenumbers.format_number(wanted, phonenumbers.PhoneNumberFormat.E164)
        assert result == written + (f" ext. {wanted.extension}" if wanted.extension else "")


def test_a_country_column_or_the_default_says_what_a_number_means() -> None:
    columns = {
        "E-mail": ["a@x.example", "b@x.example", "c@x.example"],
        "Tel": ["06-12345678", "030 23125 123", "020 123 4567"],
        "Land": ["Nederland", "DEU", ""],
    }
    source = SegmentSource(segment_of(columns), DataMatching(email="E-mail", phone="Tel"))
    assert prepare([source]).contacts["phone"].to_list() == ["+31612345678", "+493023125123", "020 123 4567"]
    default = prepare([source], PrepareOptions(default_country="NL"))
    assert default.contacts["phone"].to_list() == ["+31612345678", "+493023125123", "+31201234567"]
    alone = prepare([source], PrepareOptions(country_columns=False))
    assert alone.contacts["phone"].to_list() == columns["Tel"]


@pytest.mark.parametrize(
    ("header", "values", "found"),
    [
        ("Country", ["USA", "Netherlands", "UK"], True),
        ("Address 1: Country/Region", ["USA", "", "USA"], True),
        ("Land", ["Deutschland", "Österreich", "Schweiz"], True),
        ("Pays", ["France", "Belgique", "Suisse"], True),
        ("País", ["España", "México", "Francia"], True),
        ("Paese", ["Italia", "Svizzera", "Germania"], True),
        ("国", ["日本", "ドイツ", "日本"], True),
        ("country_code", ["NL", "be", "DE"], True),
        ("Country", ["North", "South", "East"], False),
        ("City", ["Mexico", "Luxembourg", "Singapore"], False),
        ("Countryside", ["NL", "BE", "DE"], False),
    ],
)
def test_country_columns(header: str, values: list[str], *, found: bool) -> None:
    assert country_column(segment_of({"Name": ["A", "B", "C"], header: values})) == (header if found else None)


def test_country_names() -> None:
    codes = country_codes(pl.Series(["USA", " nederland ", "Allemagne", "ドイツ", "uk", "nowhere", "", None]))
    assert codes.to_list() == ["US", "NL", "DE", "DE", "GB", None, None, None]
    assert country_from("Holland") == country_from("nl") == "NL"
    for unknown in ("Atlantis", "", "EU"):
        with pytest.raises(RequestFault, match=r"country\.unknown"):
            country_from(unknown)
