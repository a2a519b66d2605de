"""The window around everything: places, dropping, leaving, bugs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Step
from acdesk.desktop.main_window import MainWindow
from acdesk.exports import Export
from acdesk.sentences.faults import RequestFault
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle
from tests.desktop.fake_run import FakeHandle, export, report


def press(window: MainWindow, text: str) -> None:
    """The button of the whole window's notice."""
    shown = [button for button in window.messages.notice.findChildren(QPushButton) if not button.isHidden()]
    buttons = [button for button in shown if button.text().replace("&", "") == text]
    assert len(buttons) == 1, text
    buttons[0].click()


def test_the_first_start_says_how_to_begin(window: MainWindow, settle: Settle) -> None:
    assert window.exports.empty.isVisible()
    window.nav[1].toggle()
    settle()
    assert window.connections.empty.isVisible()
    window.nav[2].click()
    settle()
    assert window.history.empty.isVisible()


def test_a_file_dropped_anywhere_begins_an_export(window: MainWindow, segment: Path, settle: Settle) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(segment))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert window._drop_hint.isVisible()
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert not window._drop_hint.isVisible()
    settle()
    assert window.wizard is not None
    assert window.wizard.step is Step.CONNECTION
    assert window.wizard.draft.files == (segment,)
    assert window.wizard.draft.opened


def test_closing_asks_only_when_something_would_be_lost(window: MainWindow, segment: Path, settle: Settle) -> None:
    window.open_wizard()
    settle()
    assert window.close()
    window.show()
    window.drop((segment,))
    settle()
    assert not window.close()
    assert window.wizard is not None
    assert window.wizard.notice.text
    discard = [b for b in window.wizard.notice.findChildren(QPushButton) if "Discard" in b.text().replace("&", "")]
    discard[0].click()
    assert not window.isVisible()


def test_closing_during_a_run_leaves_the_choice(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    handle = FakeHandle()
    desk.live.add(export(), handle)  # type: ignore[arg-type]
    assert not window.close()
    press(window, "Stay here")
    assert window.isVisible()
    assert not handle.stopped
    window.close()
    press(window, "Stop and close")
    assert handle.stopped
    assert window.isVisible()
    handle.end = report("stopped")
    handle.go(phase="ended")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_bug_is_said_calmly_and_without_values(window: MainWindow) -> None:
    try:
        raise ValueError("anna@example.com")
    except ValueError as bug:
        window.messages.show_bug(bug)
    assert window.messages.notice.isVisible()
    press(window, "Show report")
    report = window.messages.report.toPlainText()
    assert "ValueError" in report
    assert "test_main_window.py" in report
    assert "anna@example.com" not in report
    press(window, "Close")
    assert not window.messages.notice.isVisible()


def test_a_workspace_that_cannot_be_opened_is_said(window: MainWindow) -> None:
    again: list[bool] = []
    window.cannot_open(("The disk is full.", "Free some space."), lambda: again.append(True))
    press(window, "Try again")
    assert again == [True]


@pytest.fixture
def saved(workspace: Workspace, add_connection: AddConnection, segment: Path) -> Export:
    return workspace.exports.add(Export("Spring", add_connection().id, 3, (segment,)))


def show_exports(window: MainWindow, settle: Settle) -> None:
    window.exports.refresh()
    settle()


def test_a_saved_export_shows_its_counts_before_its_first_run(
    window: MainWindow, saved: Export, settle: Settle
) -> None:
    show_exports(window, settle)
    window.exports.cards[0].run_button.click()
    settle()
    assert window.wizard is not None
    assert window.wizard.step is Step.CHECK
    assert window.wizard.start_button.isEnabled()
    assert window.wizard.draft.plan is not None
    assert window.wizard.draft.plan.to_send == 9


def test_a_saved_export_whose_file_is_gone_says_so_on_its_card(
    window: MainWindow, saved: Export, segment: Path, settle: Settle
) -> None:
    show_exports(window, settle)
    segment.unlink()
    card = window.exports.cards[0]
    card.run_button.click()
    settle()
    assert card.notice.kind == "error"
    assert segment.name in card.notice.text
    assert card.run_button.isEnabled()
    assert window.wizard is None


def test_an_export_is_duplicated_and_removed_after_asking(
    window: MainWindow, saved: Export, workspace: Workspace, settle: Settle
) -> None:
    show_exports(window, settle)
    window.exports.cards[0].duplicate.emit(window.exports.cards[0])
    settle()
    assert [card.facts.export.name for card in window.exports.cards] == ["Spring", "Spring (2)"]
    card = window.exports.cards[1]
    card.remove.emit(card)
    assert len(workspace.exports.all()) == 2
    next(b for b in card.notice.findChildren(QPushButton) if b.text() == "Remove").click()
    settle()
    assert [one.name for one in workspace.exports.all()] == ["Spring"]


def test_an_export_without_a_connection_says_what_it_needs(
    window: MainWindow, workspace: Workspace, segment: Path, settle: Settle
) -> None:
    workspace.exports.add(Export("Prepared", None, None, (segment,)))
    show_exports(window, settle)
    card = window.exports.cards[0]
    assert not card.run_button.isEnabled()
    assert "connection" in card.notice.text


@pytest.mark.parametrize(
    ("way", "exports"), [("Detach exports and remove", [None]), ("Remove exports too", []), ("Keep", ["kept"])]
)
def test_a_connection_in_use_is_removed_in_three_ways(
    window: MainWindow, saved: Export, workspace: Workspace, settle: Settle, way: str, exports: list[str | None]
) -> None:
    window.nav[1].click()
    settle()
    card = window.connections.cards[0]
    card.remove_button.click()
    assert "Spring" in card.notice.text
    next(b for b in card.notice.findChildren(QPushButton) if b.text() == way).click()
    settle()
    left = workspace.exports.all()
    if exports == ["kept"]:
        assert [one.connection_id for one in left] == [saved.connection_id]
        assert len(workspace.connections.all()) == 1
    else:
        assert [one.connection_id for one in left] == exports
        assert workspace.connections.all() == ()


def test_a_connection_that_fails_its_test_says_why(
    window: MainWindow, saved: Export, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def test(name: str) -> None:
        raise RequestFault("connection.unknown", name=name)

    monkeypatch.setattr(workspace.connections, "test", test)
    window.nav[1].click()
    settle()
    card = window.connections.cards[0]
    card.test_button.click()
    settle()
    assert card.notice.kind == "error"
    assert card.test_button.isEnabled()


def test_a_detached_export_is_edited_from_its_connection_on(
    window: MainWindow, workspace: Workspace, segment: Path, settle: Settle
) -> None:
    workspace.exports.add(Export("Prepared", None, 3, (segment,)))
    show_exports(window, settle)
    window.exports.cards[0].edit.emit(window.exports.cards[0])
    settle()
    assert window.wizard is not None
    assert window.wizard.step is Step.CONNECTION


def test_enter_goes_on_and_escape_asks(window: MainWindow, segment: Path, settle: Settle, qtbot: QtBot) -> None:
    window.drop((segment,))
    settle()
    wizard = window.wizard
    assert wizard is not None
    assert segment.name in wizard.notice.text
    wizard.change(offline=True)
    wizard.next()
    edit = wizard.pages[Step.SEGMENT].first_focus()
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert wizard.step is Step.LIST
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.notice.kind == "warning"
    assert window.wizard is wizard
