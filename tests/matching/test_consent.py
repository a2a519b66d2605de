"""Columns that say who may be written to."""

from __future__ import annotations

import pytest

from acdesk.matching import consent_choices, consent_columns
from tests.matching.by_hand import segment_of


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("doNotEmail", ["true", "false", ""]),
        ("doNotBulkEmail", ["1", "0", "0"]),
        ("DONOTEMAIL", ["True", "False", "False"]),
        ("Do not allow Bulk Emails", ["Allow", "Do Not Allow", "Allow"]),
        ("Newsletter consent", ["Yes", "No", "Yes"]),
        ("Email Subscriber", ["Yes", "No", "Yes"]),
        ("E-mail", ["Yes", "No", "Yes"]),
        ("OptIn", ["J", "N", "J"]),
        ("Toestemming nieuwsbrief", ["ja", "nee", "ja"]),
        ("Newsletter-Einwilligung", ["Ja", "Nein", "Nein"]),
        ("Consentement e-mail", ["oui", "non", "oui"]),
        ("Consentimiento", ["sí", "no", "sí"]),
        ("Consenso newsletter", ["Sì", "No", "Sì"]),
        ("メルマガ購読", ["はい", "いいえ", "はい"]),
        ("unsubscribed", ["0", "0", "1"]),
        ("doNotPhone", ["", "", ""]),
    ],
)
def test_found(header: str, values: list[str]) -> None:
    segment = segment_of({"City": ["Delft", "Zwolle", "Breda"], header: values, "Active": ["Yes", "No", "Yes"]})
    assert consent_columns(segment) == (header,)


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("EMail", ["a@duinpost.example", "b@duinpost.example", ""]),
        ("Loyalty tier", ["Gold", "Silver", ""]),
        ("Newsletter date", ["2020-01-01", "2021-03-04", "2022-05-06"]),
        ("Consent text version", ["v1.2 of the terms", "v1.3 of the terms", "v1.3 of the terms"]),
        ("Has children", ["Yes", "No", "Yes"]),
        ("Gender", ["F", "M", "F"]),
        ("Phone", ["085 000 1234", "", ""]),
    ],
)
def test_not_found(header: str, values: list[str]) -> None:
    assert consent_columns(segment_of({header: values})) == ()


@pytest.mark.parametrize(
    ("column", "values", "says_no", "left_out"),
    [
        ("doNotEmail", ["True", "False", None, "False"], ("True",), 1),
        ("Newsletter consent", ["Yes", "No", "", "no "], ("No", "no"), 2),
        ("doNotBulkEmail", ["Do Not Allow", "Allow", "Allow", "Allow"], ("Do Not Allow",), 1),
        ("Email Subscriber", ["1", "0", "0", "1"], ("0",), 2),
        ("Unsubscribed", ["yes", "no", "no", "no"], ("yes",), 1),
        ("optin", ["opt-in", "opt-out", "opt-in", "opt-in"], ("opt-out",), 1),
        ("Nieuwsbrief", ["ja", "nee", "ja", "ja"], ("nee",), 1),
        ("メルマガ購読", ["はい", "いいえ", "はい", "はい"], ("いいえ",), 1),
    ],
)
def test_values_that_say_no_are_offered_with_their_rows(
    column: str, values: list[str | None], says_no: tuple[str, ...], left_out: int
) -> None:
    (found,) = consent_choices(segment_of({"E-mail": ["a@x.example"] * 4, column: values}))
    assert (found.column, set(found.says_no), found.left_out) == (column, set(says_no), left_out)
    assert sum(rows for _, rows in found.values) == 4
