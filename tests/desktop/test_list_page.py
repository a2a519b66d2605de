"""The wizard's third page."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from acdesk.activecampaign import AccountList
from acdesk.connections import Connection
from acdesk.contacts import TagsColumn
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft, Step, with_opened
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.opened import open_files
from acdesk.desktop.pages.list_page import ListPage
from acdesk.desktop.wizard import Wizard
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import AccountFault, RequestFault
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle


@pytest.fixture
def wizard(window: MainWindow, segment: Path, settle: Settle, add_connection: AddConnection) -> Wizard:
    draft = Draft(connection=add_connection(), files=(segment,), taken_names=frozenset({"Spring offer → Zürich"}))
    made = window.open_wizard(with_opened(draft, open_files([segment], ReadingOptions())), Step.LIST)
    assert made is not None
    settle()
    return made


@pytest.fixture
def page(wizard: Wizard) -> ListPage:
    found = wizard.pages[Step.LIST]
    assert isinstance(found, ListPage)
    return found


def test_lists_are_searched_by_words_or_id(page: ListPage) -> None:
    assert page.model.rowCount() == 3
    page.search.setText("summer spr")
    assert [page.model.at(row).id for row in range(page.model.rowCount())] == [7]
    page.search.setText("12")
    assert [page.model.at(row).name for row in range(page.model.rowCount())] == ["Zürich"]
    page.search.setText("nothing")
    assert page.model.rowCount() == 0


def test_choosing_a_list_fills_the_id_and_typing_an_id_chooses_the_list(wizard: Wizard, page: ListPage) -> None:
    page.view.setCurrentIndex(page.model.index(0, 0))
    assert page.list_id.text() == "3"
    assert wizard.draft.list_id == 3
    page.list_id.setText("7")
    assert page.view.currentIndex().row() == 1
    assert page.list_note.text() == "Spring & summer"
    page.list_id.setText("99")
    assert not page.view.currentIndex().isValid()
    assert "looked up" in page.list_note.text()
    assert wizard.next_button.isEnabled()


def test_searching_does_not_change_what_is_chosen(wizard: Wizard, page: ListPage) -> None:
    page.list_id.setText("3")
    page.search.setText("Zür")
    assert wizard.draft.list_id == 3
    page.search.setText("")
    assert page.view.currentIndex().row() == 0


def test_a_free_name_is_offered_until_the_user_gives_one(wizard: Wizard, page: ListPage) -> None:
    page.list_id.setText("3")
    assert page.name.text() == "Spring offer → Newsletter"
    page.list_id.setText("12")
    assert page.name.text() == "Spring offer → Zürich (2)"
    page.name.setText("My own")
    page.list_id.setText("7")
    assert wizard.draft.name == "My own"
    page.name.setText("Spring offer → Zürich")
    assert not wizard.next_button.isEnabled()
    assert "name" in wizard.why.text()


def test_automations_are_off_and_both_states_are_explained(wizard: Wizard, page: ListPage) -> None:
    assert not page.automations.isChecked()
    off = page.consequence.text()
    page.automations.setChecked(True)
    assert wizard.draft.automations
    assert page.consequence.text() != off


def test_reading_again_shows_new_lists_or_says_why_not(
    wizard: Wizard, page: ListPage, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offline(name: str) -> Connection:
        raise AccountFault("account.nothing_there", host="127.0.0.1:9")

    monkeypatch.setattr(workspace.connections, "test", offline)
    assert "1 hour ago" in page.read_at.text()
    page.refresh_button.click()
    settle()
    assert page.notice.kind == "warning"
    assert page.model.rowCount() == 3
    assert "1 hour ago" in page.read_at.text()
    assert page.refresh_button.isEnabled()


def test_a_new_list_is_made_and_chosen(
    wizard: Wizard, page: ListPage, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def make(connection: Connection, *given: str) -> Connection:
        asked.append(given)
        assert connection.snapshot is not None
        lists = (*connection.snapshot.lists, AccountList(31, given[0], 0))
        return replace(connection, snapshot=replace(connection.snapshot, lists=lists))

    monkeypatch.setattr(workspace.connections, "make_list", make)
    page.search.setText("Summer 2026")
    page.new_button.click()
    assert page.form.name.text() == "Summer 2026"
    page.form.reminder.clear()
    assert not page.form.make_button.isEnabled()
    assert page.form.why.text()
    page.form.reminder.setText("You are a customer.")
    page.form.make_button.click()
    settle()
    assert asked == [("Summer 2026", "", "You are a customer.")]
    assert wizard.draft.list_id == 31
    assert page.list_note.text() == "Summer 2026"
    assert not page.form.isVisible()
    assert page.notice.kind == "done"


def test_a_list_that_is_there_already_is_not_made_twice(
    page: ListPage, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(connection: Connection, *given: str) -> Connection:
        raise RequestFault("list.name_taken", name=given[0])

    monkeypatch.setattr(workspace.connections, "make_list", make)
    page.new_button.click()
    page.form.name.setText("Newsletter")
    page.form.make_button.click()
    settle()
    assert "Newsletter" in page.form.notice.text
    assert page.form.make_button.isEnabled()


def tags_of(wizard: Wizard) -> list[str]:
    return list(wizard.draft.export.tags)


@pytest.mark.qt_log_ignore("raise()", "grabbing the keyboard", extend=True)
def test_tags_are_typed_offered_and_called_new(wizard: Wizard, page: ListPage) -> None:
    connection = wizard.draft.connection
    assert connection is not None
    assert connection.snapshot is not None
    snapshot = replace(connection.snapshot, tags=("VIP", "customer"))
    wizard.change(connection=replace(connection, snapshot=snapshot), list_text="3")
    page.enter()
    QTest.keyClicks(page.tags.edit.line, "vip,Spring 2026")
    QTest.keyClick(page.tags.edit.line, Qt.Key.Key_Return)
    assert wizard.step is Step.LIST
    assert page.tags.edit.tags == ("VIP", "Spring 2026")
    assert page.tags.edit.new == ("Spring 2026",)
    assert "Spring 2026" in page.tags.note.text()
    assert "VIP" not in page.tags.note.text()
    page.tags.edit.chips[0].click()
    assert tags_of(wizard) == ["Spring 2026"]
    QTest.keyClick(page.tags.edit.line, Qt.Key.Key_Backspace)
    assert tags_of(wizard) == []


def test_tags_can_come_from_a_column(wizard: Wizard, page: ListPage) -> None:
    assert not page.tags.mark_box.isVisibleTo(page)
    page.tags.column.setCurrentIndex(page.tags.column.findData("Town"))
    page.tags.column.picked.emit("Town")
    assert wizard.draft.tags_from == TagsColumn("Town", ",")
    page.tags.mark.setCurrentIndex(page.tags.mark.findData(";"))
    page.tags.mark.picked.emit(";")
    assert wizard.draft.export.tags_from == TagsColumn("Town", ";")
    page.tags.column.setCurrentIndex(0)
    page.tags.column.picked.emit(None)
    assert wizard.draft.tags_from is None


def test_coming_pages_are_made_one_at_a_time_and_only_while_nothing_works(
    wizard: Wizard, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    wizard._ahead.blockSignals(True)
    settle()
    gate = threading.Event()
    desk.jobs.start(lambda: gate.wait(20), lambda _none: None, lambda _fault: None, owner=wizard)
    made = set(wizard.pages)
    wizard._make_ahead()
    assert set(wizard.pages) == made
    gate.set()
    settle()
    for more in range(1, 3):
        wizard._make_ahead()
        assert len(wizard.pages) == len(made) + more
    for step in (Step.MATCHING, Step.CHECK):
        assert wizard.stack.indexOf(wizard.pages[step]) < 0
        wizard._make_ahead()
        assert wizard.stack.indexOf(wizard.pages[step]) >= 0
    # It is the page that Next shows.
    ahead = wizard.pages[Step.MATCHING]
    wizard.change(list_text="3")
    wizard.next()
    assert wizard.stack.currentWidget() is ahead
