"""The data matching table."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from acdesk.activecampaign import ContactField
from acdesk.desktop.matching_model import COLUMN, CONFIDENCE, FIELD, PROBLEM, SAMPLES, MatchingModel
from acdesk.desktop.matching_rows import free_fields, likely_column, with_field
from acdesk.desktop.opened import Opened, open_files
from acdesk.matching import DataMatching, matching_of
from acdesk.segments import ReadingOptions
from acdesk.sentences.translation import Translation

EDIT = int(Qt.ItemDataRole.EditRole)


@pytest.fixture
def opened(segment: Path) -> Opened:
    return open_files([segment], ReadingOptions())[0]


@pytest.fixture
def model(qapp: QApplication, t: Translation, opened: Opened) -> MatchingModel:
    made = MatchingModel(t)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_matching(matching_of(opened.suggestions), opened)
    return made


def text(model: MatchingModel, row: int, column: int) -> str:
    return str(model.data(model.index(row, column)))


def test_the_suggestions_are_filled_in_with_samples_and_a_reason(model: MatchingModel) -> None:
    assert [text(model, row, FIELD) for row in range(4)] == ["E-mail (required)", "First name", "Last name", "Phone"]
    assert [text(model, row, COLUMN) for row in range(4)] == ["Email", "First name", "Last name", "Phone"]
    assert text(model, 0, SAMPLES).splitlines() == ["An0@example.org", "Br1@example.org", "Ch2@example.org"]
    assert text(model, 0, CONFIDENCE).startswith(("Sure", "Likely"))
    assert [text(model, row, PROBLEM) for row in range(4)] == ["", "", "", ""]


def test_a_choice_counts_at_once_and_is_called_the_users(model: MatchingModel) -> None:
    assert model.setData(model.index(1, COLUMN), "Town", EDIT)
    assert model.matching.first_name == "Town"
    assert text(model, 1, CONFIDENCE) == "Chosen by you"
    assert text(model, 1, SAMPLES).splitlines() == ["Utrecht", "Delft"]


def test_a_column_that_feeds_two_fields_is_a_problem_of_both(model: MatchingModel) -> None:
    model.setData(model.index(1, COLUMN), "Last name", EDIT)
    assert text(model, 1, PROBLEM) == "Also feeds Last name."
    assert text(model, 2, PROBLEM) == "Also feeds First name."
    model.setData(model.index(2, COLUMN), None, EDIT)
    assert text(model, 1, PROBLEM) == ""
    assert text(model, 2, CONFIDENCE) == "Not sent"


def test_without_an_address_the_user_is_needed(model: MatchingModel) -> None:
    model.setData(model.index(0, COLUMN), None, EDIT)
    assert model.needs_user(0)
    assert text(model, 0, PROBLEM)
    model.setData(model.index(0, COLUMN), "Town", EDIT)
    assert not model.needs_user(0)
    assert "e-mail" in text(model, 0, PROBLEM)


def test_a_custom_field_comes_and_goes(model: MatchingModel, opened: Opened) -> None:
    model.show_matching(with_field(model.matching, "City", "Town"), opened)
    assert model.rowCount() == 5
    assert text(model, 4, FIELD) == "City"
    model.setData(model.index(4, COLUMN), None, EDIT)
    assert model.rowCount() == 4
    assert model.matching.fields == ()


def test_a_column_that_is_gone_is_named(model: MatchingModel, opened: Opened) -> None:
    model.show_matching(DataMatching(email="E-mail adres"), opened)
    assert model.needs_user(0)
    assert "E-mail adres" in text(model, 0, PROBLEM)


def test_free_fields_are_those_nothing_feeds_yet() -> None:
    fields = [ContactField(n, title, "text", title, (), ()) for n, title in enumerate(("town", "Birthday", "City"))]
    matching = with_field(DataMatching(), "City", "x")
    assert [one.title for one in free_fields(fields, matching)] == ["Birthday", "town"]


@pytest.mark.parametrize(("title", "column"), [("Birth date", "birth_date"), ("CITY", "City"), ("Income", None)])
def test_a_column_of_the_same_name_is_offered(title: str, column: str | None) -> None:
    assert likely_column(title, ["City", "birth_date"]) == column
