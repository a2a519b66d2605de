"""A data matching beside a file with other columns."""

from __future__ import annotations

import pytest

from acdesk.matching import CustomField, DataMatching
from acdesk.matching.fitting import check_fit, close_column, missing_columns
from acdesk.sentences.faults import MatchingFault

COLUMNS = ("E-mail", "First Name", "Telefoon", "Loyalty")


@pytest.mark.parametrize(
    ("wanted", "close"),
    [
        ("email", "E-mail"),
        ("FIRST_NAME", "First Name"),
        ("Telefon", "Telefoon"),
        ("Loyality", "Loyalty"),
        ("Town", None),
        ("*", None),
        ("", None),
    ],
)
def test_nearly_the_same_name(wanted: str, close: str | None) -> None:
    assert close_column(wanted, COLUMNS) == close


def test_what_is_missing_is_named_with_what_is_close() -> None:
    matching = DataMatching("Email", phone="Telefoon", fields=(CustomField("Tier", "Level"),), full_name="first name")
    assert [(one.field, one.column, one.close) for one in missing_columns(matching, COLUMNS)] == [
        ("email", "Email", "E-mail"),
        ("full_name", "first name", "First Name"),
        ("Tier", "Level", None),
    ]


@pytest.mark.parametrize(
    ("matching", "code", "params"),
    [
        (DataMatching("Adres"), "matching.no_column", {"column": "Adres", "field": "email"}),
        (DataMatching("E mail"), "matching.no_column_close", {"column": "E mail", "close": "E-mail"}),
        (DataMatching("X", first_name="Y"), "matching.other_columns", {"n": 2, "missing": "X, Y"}),
    ],
)
def test_the_fault_says_which(matching: DataMatching, code: str, params: dict[str, object]) -> None:
    with pytest.raises(MatchingFault) as caught:
        check_fit(matching, COLUMNS, "list.csv")
    assert caught.value.code == code
    assert params.items() <= caught.value.params.items()
