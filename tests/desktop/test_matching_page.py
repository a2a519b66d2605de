"""The wizard's fourth page: the table with its controls, the preview, and what is kept."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.desktop import dry_run
from acdesk.desktop.checking import Checked, PlanKey, check
from acdesk.desktop.flow import Draft, Step, with_opened
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.opened import count_files
from acdesk.desktop.pages.matching_page import MatchingPage
from acdesk.desktop.wizard import Wizard
from acdesk.matching import CustomField, DataMatching, read_matching
from acdesk.segments import ReadingOptions
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle


@pytest.fixture
def wizard(
    window: MainWindow, segment: Path, settle: Settle, add_connection: AddConnection, workspace: Workspace
) -> Wizard:
    draft = Draft(connection=add_connection(), files=(segment,), list_text="3", name="Spring")
    opened = count_files([segment], ReadingOptions(), workspace.matchings.find)
    made = window.open_wizard(with_opened(draft, opened), Step.MATCHING)
    assert made is not None
    settle()
    return made


@pytest.fixture
def page(wizard: Wizard) -> MatchingPage:
    found = wizard.pages[Step.MATCHING]
    assert isinstance(found, MatchingPage)
    return found


def choose(page: MatchingPage, row: int, column: str | None) -> None:
    """As a user does in the combo box of a row."""
    choice = page.table.choices[row]
    choice.setCurrentIndex(choice.findData(column) if column is not None else 0)
    choice.picked.emit(column)


def checked(wizard: Wizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not wizard.draft.checking, timeout=20_000)


def cells(page: MatchingPage) -> list[list[str]]:
    model = page.preview.model
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_first_contacts_and_the_rows_that_are_not_sent_are_shown(page: MatchingPage) -> None:
    assert page.preview.tabs.tabText(0).endswith(" 9")
    assert page.preview.tabs.tabText(1).endswith(" 3")
    assert cells(page)[0] == ["2", "An0@example.org", "Anna", "de Vries", "+31612345670"]
    page.preview.tabs.setCurrentIndex(1)
    assert [row[0] for row in cells(page)] == ["11", "12", "13"]
    assert "earlier row (row 2)" in cells(page)[2][1]


def test_a_change_is_seen_in_the_preview_and_in_the_counts(wizard: Wizard, page: MatchingPage, qtbot: QtBot) -> None:
    choose(page, 1, "Town")
    assert wizard.draft.checking
    checked(wizard, qtbot)
    assert cells(page)[0][2] == "Utrecht"
    choose(page, 0, None)
    assert not wizard.next_button.isEnabled()
    assert wizard.why.text() == page.preview.state.text()
    assert cells(page) == []


def test_the_newest_change_wins_and_one_check_runs_at_a_time(
    wizard: Wizard, page: MatchingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []
    go, running = threading.Event(), threading.Semaphore(1)

    def slow(key: PlanKey, last: tuple[PlanKey, Checked] | None) -> Checked:
        assert running.acquire(blocking=False)
        assert key.matching is not None
        seen.append(key.matching.first_name)
        go.wait(20)
        try:
            return check(key, last)
        finally:
            running.release()

    monkeypatch.setattr(dry_run, "check", slow)
    choose(page, 1, "Town")
    qtbot.waitUntil(lambda: seen == ["Town"])
    choose(page, 1, "Phone")
    choose(page, 1, None)
    go.set()
    checked(wizard, qtbot)
    assert seen == ["Town", None]
    assert wizard.draft.checked
    assert cells(page)[0][2] == "de Vries"


def test_a_column_that_feeds_two_names_can_not_be_sent(wizard: Wizard, page: MatchingPage) -> None:
    choose(page, 1, "Last name")
    assert not wizard.next_button.isEnabled()
    assert "One column feeds two" in wizard.why.text()


def test_what_is_wrong_in_a_column_is_shown_when_asked_for(page: MatchingPage, settle: Settle) -> None:
    button = page.table.buttons[0]
    assert button.text() == "2 not sent"
    assert not page.table.buttons[1].isVisible()
    button.click()
    settle()
    assert page.preview.asked_column == "Email"
    assert [row[:2] for row in cells(page)] == [["11", ""], ["12", "not an address"]]
    page.preview.tabs.setCurrentIndex(0)
    assert page.preview.tabs.count() == 2


def test_a_field_of_the_account_or_a_new_one_is_added(wizard: Wizard, page: MatchingPage, qtbot: QtBot) -> None:
    form = page.attribute
    assert [form.title.itemText(place) for place in range(form.title.count())] == ["Birthday", "City"]
    form.title.setEditText("city")
    assert not form.kind_box.isVisibleTo(form)
    form.source.setCurrentText("Town")
    form.button.click()
    form.title.setEditText("Shoe size")
    form.source.setCurrentText("Town")
    qtbot.waitUntil(lambda: form.kind.currentData() == "dropdown")
    form.button.click()
    assert wizard.draft.matching.fields == (CustomField("City", "Town"), CustomField("Shoe size", "Town", "dropdown"))
    form.title.setEditText("Birthday")
    assert not form.button.isEnabled()
    assert "column" in form.note.text()
    checked(wizard, qtbot)
    assert wizard.draft.plan is not None
    assert [one.title for one in wizard.draft.plan.new_fields] == ["Shoe size"]
    choose(page, 4, None)
    assert [one.title for one in wizard.draft.matching.fields] == ["Shoe size"]


def test_a_matching_is_kept_in_a_file_and_used_again(
    wizard: Wizard, page: MatchingPage, tmp_path: Path, settle: Settle
) -> None:
    choose(page, 1, "Town")
    path = tmp_path / "m.json"
    page.write_file(str(path))
    settle()
    assert read_matching(path).first_name == "Town"
    choose(page, 1, None)
    page.open_file(str(path))
    settle()
    assert wizard.draft.matching.first_name == "Town"
    assert page.notice.kind == "done"
    path.write_text('{"acdesk_matching": 1, "fields": {"email": "E-mailadres"}}', encoding="utf-8")
    page.open_file(str(path))
    settle()
    assert page.notice.kind == "warning"
    assert "E-mailadres" in page.notice.text
    assert not wizard.next_button.isEnabled()
    path.write_text("no JSON", encoding="utf-8")
    page.open_file(str(path))
    settle()
    assert page.notice.kind == "error"


def test_what_was_used_before_is_said_and_can_be_forgotten(
    window: MainWindow, segment: Path, settle: Settle, workspace: Workspace
) -> None:
    columns = ("Email", "First name", "Last name", "Phone", "Town")
    workspace.matchings.keep(columns, DataMatching("Email", first_name="Town"), "Winter.csv")
    opened = count_files([segment], ReadingOptions(), workspace.matchings.find)
    made = window.open_wizard(with_opened(Draft(offline=True, files=(segment,), name="S"), opened), Step.MATCHING)
    assert made is not None
    settle()
    page = made.pages[Step.MATCHING]
    assert isinstance(page, MatchingPage)
    assert made.draft.matching.first_name == "Town"
    assert "Winter.csv" in page.used_note.text()
    page.forget_button.click()
    settle()
    assert made.draft.matching.first_name == "First name"
    assert not page.used_note.isVisible()
    assert workspace.matchings.all() == ()


def test_back_keeps_everything(wizard: Wizard, page: MatchingPage, qtbot: QtBot) -> None:
    choose(page, 1, "Town")
    page.country.choose("NL")
    page.country.activated.emit(0)
    wizard.back()
    wizard.next()
    assert wizard.draft.matching.first_name == "Town"
    assert page.table.choices[1].currentData() == "Town"
    checked(wizard, qtbot)


def test_a_file_that_is_gone_is_said_and_can_be_checked_again(
    wizard: Wizard, page: MatchingPage, segment: Path, qtbot: QtBot
) -> None:
    content = segment.read_bytes()
    segment.unlink()
    choose(page, 1, "Town")
    checked(wizard, qtbot)
    assert page.notice.kind == "error"
    assert segment.name in page.notice.text
    segment.write_bytes(content)
    (again,) = [one for one in page.notice.findChildren(QPushButton) if one.text() == "&Check again"]
    again.click()
    checked(wizard, qtbot)
    assert wizard.draft.checked
    assert page.notice.text == ""
    assert cells(page)[0][2] == "Utrecht"
