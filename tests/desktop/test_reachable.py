"""Every control of every screen has a name and can be reached with the keyboard; no text is cut off at 1024 x 700."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from acdesk import resources
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft, Step, with_opened
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.opened import open_files
from acdesk.desktop.pages.list_page import ListPage
from acdesk.desktop.pages.matching_page import MatchingPage
from acdesk.exports import Export
from acdesk.matching import CustomField
from acdesk.runs import Counts
from acdesk.segments import ReadingOptions
from acdesk.sentences.translation import LANGUAGES, Translation, load_translation
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle
from tests.desktop.cut_off import cut_off
from tests.desktop.doubtful import DOUBTFUL
from tests.desktop.fake_run import FakeHandle, export, report, row_table
from tests.desktop.mnemonics import doubled

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def controls(window: MainWindow) -> list[QWidget]:
    """Those on the screen that a user can do something with; the inside of Qt's own controls left out."""
    found = []
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parent(), (QComboBox, QLineEdit)) or widget.objectName().startswith("qt_")
        corner = type(widget.parent()).__name__ == "QTableView" and isinstance(widget, QAbstractButton)
        headers = type(widget).__name__ == "QHeaderView"
        if isinstance(widget, CONTROLS) and widget.isVisible() and not (inside or corner or headers):
            found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    text = interface.text(QAccessible.Text.Name)
    if isinstance(widget, QComboBox):
        text = interface.text(QAccessible.Text.Description) or widget.accessibleName()
    return text


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest) -> Translation:
    """In each language: a translation can be too long, or missing where a name is needed."""
    return load_translation(request.param, resources() / "translations")


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.resize(1024, 700)
    return window


def check(window: MainWindow) -> None:
    # What arrived last may still have to be laid out.
    for _ in range(3):
        QApplication.processEvents()
    assert list(cut_off(window)) == []
    assert doubled(window) == []
    for widget in controls(window):
        assert name_of(widget), (type(widget).__name__, widget.parent())
    reachable, start = set(), window.nextInFocusChain()
    widget = start
    while True:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reachable.add(widget)
        widget = widget.nextInFocusChain()
        if widget is start:
            break
    for control in controls(window):
        if isinstance(control, QAbstractButton) and control.autoExclusive():
            continue  # Tab reaches one of a group, the arrow keys the others
        unreachable = control.isEnabled() and control not in reachable
        inside = isinstance(control, QAbstractItemView) and control.findChild(QComboBox) is not None
        # The table of the data matching is reached through the choices in it.
        assert not unreachable or inside, (type(control), name_of(control))


@pytest.fixture
def draft(segment: Path, add_connection: AddConnection) -> Draft:
    opened = open_files([segment], ReadingOptions())
    return with_opened(Draft(connection=add_connection(), files=(segment,), list_text="3", name="S"), opened)


@pytest.mark.parametrize("step", list(Step)[:5])
def test_wizard(window: MainWindow, draft: Draft, settle: Settle, step: Step) -> None:
    wizard = window.open_wizard(draft, step)
    assert wizard is not None
    settle()
    check(window)


def test_wizard_with_all_that_opens_on_its_pages(window: MainWindow, draft: Draft, settle: Settle) -> None:
    wizard = window.open_wizard(draft, Step.LIST)
    assert wizard is not None
    settle()
    lists = wizard.pages[Step.LIST]
    assert isinstance(lists, ListPage)
    lists.new_button.click()
    lists.automations.setChecked(True)
    settle()
    check(window)
    wizard.next()
    settle()
    matching = wizard.pages[Step.MATCHING]
    assert isinstance(matching, MatchingPage)
    matching.attribute.title.setEditText("Income class")
    matching.attribute.source.setCurrentText("Town")
    settle()
    check(window)
    wizard.ask_to_close()
    settle()
    check(window)
    wizard.notice.clear()


def test_matching_of_a_file_that_leaves_much_to_decide(
    window: MainWindow, add_connection: AddConnection, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Shop.csv"
    path.write_text(DOUBTFUL, encoding="utf-8")
    draft = Draft(connection=add_connection(), files=(path,), list_text="3", name="S")
    draft = with_opened(draft, open_files([path], ReadingOptions()))
    fields = (CustomField("Birthday", "Geboren", "date"), CustomField("Loyalty tier", "Loyalty", "dropdown"))
    draft = replace(draft, matching=replace(draft.matching, fields=fields))
    wizard = window.open_wizard(draft, Step.MATCHING)
    assert wizard is not None
    qtbot.waitUntil(lambda: not wizard.draft.checking, timeout=20_000)
    settle()
    check(window)
    wizard.next()
    settle()
    check(window)


def test_new_connection(window: MainWindow, desk: Desk, settle: Settle) -> None:
    wizard = window.open_wizard()
    settle()
    check(window)
    names = {name_of(widget) for widget in controls(window)}
    t = desk.t
    texts = ("&Display name", "&Host name", "API &key", "I agree", "Connect")
    assert {t(text).replace("&", "") for text in texts} <= names
    assert wizard is not None


def test_places(window: MainWindow, draft: Draft, workspace: Workspace, settle: Settle) -> None:
    workspace.exports.add(Export("Spring", draft.connection.id if draft.connection else None, 3, draft.files))
    for button in window.nav:
        button.click()
        settle()
        check(window)
    window.nav[1].click()
    window.connections.open_form()
    settle()
    check(window)


def test_run(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    handle = FakeHandle()
    window._show_run(desk.live.add(export(), handle))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: desk.t("Stop") in {name_of(widget) for widget in controls(window)})
    check(window)
    window.close()
    check(window)
    desk.live._live.clear()


def test_result(window: MainWindow, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace.runs, "not_accepted", lambda _run: row_table(300))
    counts = Counts(accepted=4_000, rejected=150, refused=150, unsent=10, unsettled=5)
    reasons = {"email.missing": 150, "email.no_at": 150}
    window._show_result(export(), report("stopped", counts, reasons=reasons, new=3_000, changed=1_000, gone=12))
    assert window.detail is not None
    result = window.detail.page.result
    assert result is not None
    check(window)
    result.rows_button.click()
    settle()
    check(window)


def test_settings_and_their_questions(window: MainWindow, settle: Settle) -> None:
    window.nav[3].click()
    settle()
    window.settings.delete_button.click()
    window.settings.sure.setChecked(True)
    settle()
    check(window)


def test_a_connection_that_moves(window: MainWindow, draft: Draft, settle: Settle) -> None:
    assert draft.connection is not None
    window.nav[1].click()
    settle()
    window.connections.cards[0].edit_button.click()
    assert window.connections.form is not None
    window.connections.form.host.setText("another.api-us1.com")
    settle()
    check(window)
