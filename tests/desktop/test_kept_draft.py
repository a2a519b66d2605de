"""What was entered outlives a crash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.contacts import LeaveOut, TagsColumn
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft, Step, with_opened
from acdesk.desktop.kept_draft import FILE, DraftFile, kept_of, take_up
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.opened import open_files
from acdesk.matching import CustomField, DataMatching
from acdesk.segments import ReadingOptions
from acdesk.sentences.translation import Translation
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle


@pytest.fixture
def draft(segment: Path, add_connection: AddConnection) -> Draft:
    draft = Draft(
        connection=add_connection(),
        files=(segment,),
        list_text="3",
        name="Spring",
        tags=("VIP",),
        tags_from=TagsColumn("Town", ";"),
        leave_out=(LeaveOut("Town", "Delft"),),
        default_country="NL",
    )
    draft = with_opened(draft, open_files([segment], ReadingOptions()))
    return replace(draft, matching=DataMatching("Email", first_name="Town", fields=(CustomField("City", "Town"),)))


def test_everything_that_was_entered_comes_back(draft: Draft, workspace: Workspace) -> None:
    file = DraftFile(workspace.home)
    file.write(kept_of(draft, Step.MATCHING, 1000.0))
    kept = DraftFile(workspace.home).read()
    assert kept is not None
    assert kept.at == 1000.0
    again, step = take_up(kept, workspace)
    assert again.export == draft.export
    assert again.connection == draft.connection
    assert step is Step.MATCHING


def test_no_key_and_no_customer_is_kept(draft: Draft, workspace: Workspace) -> None:
    DraftFile(workspace.home).write(kept_of(draft, Step.MATCHING, 0.0))
    text = (workspace.home / FILE).read_text(encoding="utf-8")
    assert "example.org" not in text
    assert "de Vries" not in text
    assert workspace.keys.read(draft.connection.id if draft.connection else "") not in text.split('"')


def test_what_is_gone_is_asked_for_again(draft: Draft, workspace: Workspace, segment: Path) -> None:
    kept = kept_of(draft, Step.CHECK, 0.0)
    segment.unlink()
    again, step = take_up(kept, workspace)
    assert step is Step.SEGMENT
    assert again.files == (segment,)
    workspace.connections.remove("Newsletter account")
    again, step = take_up(kept, workspace)
    assert step is Step.CONNECTION
    assert again.name == "Spring"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2}', '{"version": 1, "at": "x"}'])
def test_a_damaged_file_is_no_draft(workspace: Workspace, text: str) -> None:
    (workspace.home / FILE).write_text(text, encoding="utf-8")
    assert DraftFile(workspace.home).read() is None


def test_what_was_forgotten_is_not_written_again(draft: Draft, workspace: Workspace) -> None:
    file = DraftFile(workspace.home)
    file.write(kept_of(draft, Step.LIST, 0.0))
    file.forget()
    file.write(kept_of(draft, Step.LIST, 0.0))
    assert not (workspace.home / FILE).exists()


def press(window: MainWindow, text: str) -> None:
    (button,) = [
        one for one in window.messages.notice.findChildren(QPushButton) if one.isVisible() and one.text() == text
    ]
    button.click()


def test_the_next_start_offers_to_go_on(
    desk: Desk, t: Translation, draft: Draft, qtbot: QtBot, settle: Settle, workspace: Workspace
) -> None:
    DraftFile(workspace.home).write(kept_of(draft, Step.LIST, desk.clock() - 7200))
    window = MainWindow(t)
    qtbot.addWidget(window, before_close_func=lambda made: made.show_home())
    window.show()
    window.fill(desk)
    settle()
    assert "Spring, last changed 2 hours ago" in window.messages.notice.text
    press(window, "&Go on with it")
    settle()
    assert window.wizard is not None
    assert window.wizard.step is Step.LIST
    assert window.wizard.draft.export == draft.export
    assert window.messages.notice.text == ""


def test_typing_is_kept_and_leaving_forgets_it(
    window: MainWindow, draft: Draft, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    wizard = window.open_wizard(draft, Step.LIST)
    assert wizard is not None
    wizard.change(name="Autumn")
    qtbot.waitUntil((workspace.home / FILE).exists)
    settle()
    kept = DraftFile(workspace.home).read()
    assert kept is not None
    assert kept.export.name == "Autumn"
    wizard.ask_to_close()
    (discard,) = [one for one in wizard.notice.findChildren(QPushButton) if one.text().replace("&", "") == "Discard"]
    discard.click()
    qtbot.waitUntil(lambda: not (workspace.home / FILE).exists())
