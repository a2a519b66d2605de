"""Values in the form a custom field wants; what can't be brought into it is left out with a notice."""

from __future__ import annotations

import gettext
from collections.abc import Mapping

import polars as pl
import pytest

from acdesk.contacts import FieldForm, PrepareOptions, SegmentSource, prepare
from acdesk.contacts.field_forms import infer_date_order, shape_values
from acdesk.matching import CustomField, DataMatching, DateOrder
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import text
from tests.matching.by_hand import segment_of

ENGLISH = Translation("en", gettext.NullTranslations())


def shaped(form: FieldForm, expected: Mapping[str | None, str | None]) -> None:
    """All cells as one column; an expectation that begins with "field." is a code."""
    found = shape_values(pl.Series(list(expected), dtype=pl.String), form)
    for (cell, wanted), row in zip(expected.items(), found.iter_rows(), strict=True):
        code = wanted if wanted is not None and wanted.startswith("field.") else None
        assert (cell, *row) == (cell, None if code else wanted, code)


def test_dates_that_say_their_own_order() -> None:
    shaped(
        FieldForm("date"),
        {
            "2020-01-02": "2020-01-02",
            "2020/1/2": "2020-01-02",
            "2020.01.02": "2020-01-02",
            "20200102": "2020-01-02",
            "2020年3月4日": "2020-03-04",
            "2020-01-02T10:00:00Z": "2020-01-02",
            "2020-01-02 00:00:00": "2020-01-02",
            "5.5.2020": "2020-05-05",
            "29-02-2020": "2020-02-29",
            "29-02-2021": "field.date",
            "2020-13-01": "field.date",
            "12345678": "field.date",
            "1/2/20": "field.date",
            "soon": "field.date",
            None: None,
        },
    )


@pytest.mark.parametrize(
    ("telling", "order", "sent"),
    [("31/12/2019", None, "2020-04-03"), ("12/31/2019", None, "2020-03-04"), ("3/4/2020", "dmy", "2020-04-03")],
)
def test_the_order_comes_from_the_whole_column_or_the_user(telling: str, order: DateOrder | None, sent: str) -> None:
    found = shape_values(pl.Series(["3/4/2020", telling]), FieldForm("date", date_order=order))
    assert found.row(0) == (sent, None)


def test_dates_of_unknown_order_are_not_guessed() -> None:
    shaped(FieldForm("date"), {"3/4/2020": "field.date_order", "5/5/2020": "2020-05-05", "2020-01-02": "2020-01-02"})
    assert infer_date_order(pl.Series(["31/12/2019", "12/31/2019"])) is None


def test_times_get_an_offset() -> None:
    shaped(
        FieldForm("datetime", offset="+01:00"),
        {
            "2020-01-02": "2020-01-02T00:00:00+01:00",
            "2020-01-02 9:05": "2020-01-02T09:05:00+01:00",
            "2020-01-02T13:14:15Z": "2020-01-02T13:14:15+00:00",
            "2020-01-02T13:14:15.678+0200": "2020-01-02T13:14:15+02:00",
            "25-12-2020 1:05 PM": "2020-12-25T13:05:00+01:00",
            "25-12-2020, 12:00 a.m.": "2020-12-25T00:00:00+01:00",
            "2020-01-02 99:00": "field.date",
            "13:14": "field.date",
        },
    )


@pytest.mark.parametrize(
    "expected",
    [
        {"1.234,56": "1234.56", "12,5": "12.5", "1,234": "1.234", "1.000": "1000", "€ 7": "7", "-3": "-3"},
        {"1,234.56": "1234.56", "12.5": "12.5", "1,234": "1234", "1.000": "1.000", "$7": "7", "+3": "+3"},
        {"1,234": "field.number_form", "1.234": "field.number_form", "12": "12"},
        {"1 234 567": "1234567", "1'234'567": "1234567", "1.234.567": "1234567", "1,234,567": "1234567"},
        {"abc": "field.number", "1-2": "field.number", "12 pieces": "field.number", "0.5": "0.5", None: None},
    ],
)
def test_numbers(expected: Mapping[str | None, str | None]) -> None:
    shaped(FieldForm("number"), expected)


def test_one_of_the_options() -> None:
    form = FieldForm("dropdown", ("Gold", "Silver plus"))
    expected = {"Gold": "Gold", "SILVER PLUS": "Silver plus", "Bronze": "field.option", "Gold, Gold": "field.option"}
    shaped(form, {**expected, None: None})
    shaped(FieldForm("radio", ()), {"Gold": "field.option"})


def test_several_of_the_options() -> None:
    shaped(
        FieldForm("checkbox", ("Mail", "Phone", "Red, white")),
        {
            "mail": "||Mail||",
            "Phone; mail": "||Phone||Mail||",
            "mail,phone": "||Mail||Phone||",
            "||Mail||Phone||": "||Mail||Phone||",
            "Mail\nMail": "||Mail||",
            "Red, white": "||Red, white||",
            "Mail; Fax": "field.option",
            None: None,
        },
    )


def test_other_fields_take_any_text() -> None:
    for kind in ("text", "textarea", "hidden", "something new"):
        shaped(FieldForm(kind), {"3/4/2020": "3/4/2020", "": "", None: None})


def test_values_left_out_are_counted_in_a_notice() -> None:
    columns = {"E": ["a@x.example", "b@x.example", "c@x.example"], "Level": ["gold", "Wood", "Tin"]}
    source = SegmentSource(segment_of(columns), DataMatching(email="E", fields=(CustomField("Tier", "Level"),)))
    found = prepare([source], PrepareOptions(forms={"TIER": FieldForm("dropdown", ("Gold",))}))
    assert found.contacts["Tier"].to_list() == ["Gold", None, None]
    (notice,) = found.warnings
    assert notice.code == "field.option"
    assert notice.params == {"n": 2, "column": "Level", "file": "customers.csv", "row": 3, "field": "Tier"}


@pytest.mark.parametrize(
    "code", ["field.date", "field.date_order", "field.number", "field.number_form", "field.option"]
)
def test_every_notice_has_words(code: str) -> None:
    params = {"n": 2, "column": "Level", "file": "customers.csv", "row": 3, "field": "Tier"}
    assert "customers.csv" in text(code, params, ENGLISH)
