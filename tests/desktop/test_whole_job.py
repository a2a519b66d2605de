"""The whole wizard against the real core and a practice account."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.desktop.demo import Demo
from acdesk.desktop.demo_settings import DemoSettings
from acdesk.desktop.flow import RunState, Step
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.pages.connection_page import ConnectionPage
from acdesk.desktop.pages.list_page import ListPage
from acdesk.desktop.pages.segment_page import SegmentPage
from acdesk.desktop.wizard import Wizard
from acdesk.sentences.translation import Translation
from acdesk.workspace import Workspace
from tests.desktop.conftest import Settle
from tests.journeys.practice_account import PracticeAccount


def click(button: QPushButton, qtbot: QtBot) -> None:
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def connect(wizard: Wizard, practice: PracticeAccount, qtbot: QtBot, settle: Settle) -> None:
    page = wizard.pages[Step.CONNECTION]
    assert isinstance(page, ConnectionPage)
    qtbot.keyClicks(page.form.name, "Practice")
    qtbot.keyClicks(page.form.host, practice.host)
    qtbot.keyClicks(page.form.key, practice.key)
    page.form.agree.setChecked(True)
    click(page.form.connect_button, qtbot)
    settle()
    click(page.form.notice.findChildren(QPushButton)[0], qtbot)
    settle()


def to_check(wizard: Wizard, segment: Path, qtbot: QtBot, settle: Settle) -> None:
    click(wizard.next_button, qtbot)
    page = wizard.pages[Step.SEGMENT]
    assert isinstance(page, SegmentPage)
    page.drop([segment])
    settle()
    click(wizard.next_button, qtbot)
    lists = wizard.pages[Step.LIST]
    assert isinstance(lists, ListPage)
    qtbot.keyClicks(lists.list_id, "3")
    click(wizard.next_button, qtbot)
    click(wizard.next_button, qtbot)
    settle()
    assert wizard.step is Step.CHECK


def test_from_connection_to_result_and_once_more(
    window: MainWindow, practice: PracticeAccount, segment: Path, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    wizard = window.open_wizard()
    assert wizard is not None
    settle()
    connect(wizard, practice, qtbot, settle)
    to_check(wizard, segment, qtbot, settle)
    before = len(practice.contacts(3))
    assert workspace.exports.all() == ()
    click(wizard.start_button, qtbot)
    qtbot.waitUntil(lambda: wizard.draft.run is RunState.ENDED, timeout=60_000)
    report = wizard.last_report
    assert report is not None
    assert (report.rows, report.counts.accepted, report.counts.rejected, report.counts.duplicate) == (12, 9, 2, 1)
    assert len(practice.contacts(3)) == before + 9
    page = wizard.export_page
    assert page is not None
    assert page.result is not None
    assert "12 rows: 9 accepted, 1 duplicate, 2 rejected." in page.result.accessibleDescription()

    rejects = segment.with_name("rejects.csv")
    page.result.write_rejects(str(rejects))
    settle()
    assert "3 rows" in page.result.saved.text
    assert "not an address" in rejects.read_text(encoding="utf-8-sig")

    wizard.close_button.click()
    settle()
    card = window.exports.cards[0]
    assert card.facts.last == report
    click(card.run_button, qtbot)
    qtbot.waitUntil(lambda: len(workspace.runs.all()) == 2, timeout=60_000)
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.draft.run is RunState.ENDED, timeout=60_000)
    settle()
    assert window.wizard is not None
    assert window.wizard.step is Step.EXPORT


def test_saving_sends_nothing(
    window: MainWindow, practice: PracticeAccount, segment: Path, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    wizard = window.open_wizard()
    assert wizard is not None
    settle()
    connect(wizard, practice, qtbot, settle)
    to_check(wizard, segment, qtbot, settle)
    click(wizard.save_button, qtbot)
    settle()
    assert [one.name for one in workspace.exports.all()] == ["Spring offer → Newsletter"]
    assert workspace.runs.all() == ()
    assert window.wizard is None
    assert window.exports.notice.kind == "done"


def test_the_demo_does_it_all_by_itself(
    window: MainWindow,
    practice: PracticeAccount,
    segment: Path,
    t: Translation,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("acdesk.desktop.demo.PAUSE_MILLISECONDS", 20)
    # Its key is kept for the session, as run_window does for a demo.
    object.__setattr__(window._desk, "session_only", True)
    settings = DemoSettings("", practice.host, practice.key, segment, 3)
    assert practice.key not in repr(settings)
    Demo(window, settings, t).start()
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.draft.run is RunState.ENDED, timeout=60_000)
    settle()
    assert window.wizard is not None
    assert window.wizard.last_report is not None
    assert window.wizard.last_report.counts.accepted == 9
    assert window.isVisible()
