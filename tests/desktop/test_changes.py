"""A saved export run again from the window: what changed is shown, and what looks wrong is asked about."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.desktop.flow import RunState, Step, draft_of
from acdesk.desktop.gone_edit import GoneEdit
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.notice import Notice
from acdesk.desktop.wizard import Wizard
from acdesk.exports import Export, Gone
from acdesk.runs import RunReport, make_plan
from acdesk.sentences.translation import Translation
from acdesk.workspace import Workspace
from tests.desktop.conftest import Settle
from tests.journeys.practice_account import PracticeAccount

LIST = 3


def write(path: Path, first: int, past: int, name: str = "Anna") -> Path:
    lines = [f"klant{n}@noordpost.nl,{name},Utrecht" for n in range(first, past)]
    path.write_text("\n".join(["Email,First name,Town", *lines]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def export(workspace: Workspace, practice: PracticeAccount, tmp_path: Path) -> Export:
    found = workspace.connections.connect(practice.host, practice.key)
    connection, _ = workspace.connections.add("Shop", found, practice.key, agreed=True, session_only=True)
    saved = workspace.exports.add(Export("Spring", connection.id, LIST, (write(tmp_path / "s.csv", 0, 300),)))
    report = workspace.runs.start(saved, make_plan(saved.segments, None, saved.reading)).wait(60)
    assert report is not None
    assert report.counts.accepted == 300
    return saved


def at_check(window: MainWindow, workspace: Workspace, export: Export, settle: Settle) -> Wizard:
    draft = draft_of(export, workspace.connections.all()[0], frozenset())
    wizard = window.open_wizard(draft, Step.SEGMENT)
    assert wizard is not None
    settle()
    wizard.open_at(Step.CHECK)
    settle()
    return wizard


def ended(wizard: Wizard, qtbot: QtBot) -> RunReport:
    qtbot.waitUntil(lambda: wizard.draft.run is RunState.ENDED, timeout=60_000)
    assert wizard.last_report is not None
    return wizard.last_report


def buttons(notice: Notice) -> dict[str, QPushButton]:
    return {one.text().replace("&", ""): one for one in notice.findChildren(QPushButton) if one.isVisibleTo(notice)}


def test_what_changed_is_shown_before_and_after(
    window: MainWindow, workspace: Workspace, export: Export, settle: Settle, qtbot: QtBot
) -> None:
    write(export.segments[0], 20, 330)
    wizard = at_check(window, workspace, export, settle)
    page = wizard.pages[Step.CHECK]
    changes = page.changes  # type: ignore[attr-defined]
    assert changes.sentence.text().splitlines() == [
        "Since last time: 30 new or not accepted yet, 0 changed, 280 unchanged.",
        "20 contacts of last time are gone from the segment.",
    ]
    assert "30 to send" in page.bar.accessibleDescription()  # type: ignore[attr-defined]
    changes.everyone_box.click()
    assert "310 to send" in page.bar.accessibleDescription()  # type: ignore[attr-defined]
    changes.everyone_box.click()
    wizard.start_button.click()
    report = ended(wizard, qtbot)
    assert (report.counts.accepted, report.counts.unchanged) == (30, 280)
    assert wizard.export_page is not None
    assert wizard.export_page.result is not None
    assert "30 new or not accepted yet, 0 changed, 280 unchanged" in wizard.export_page.result.changes.text()
    assert "now." in wizard.export_page.result.changes.text()


def test_everyone_is_sent_again_where_the_box_is_ticked(
    window: MainWindow, workspace: Workspace, export: Export, settle: Settle, qtbot: QtBot
) -> None:
    wizard = at_check(window, workspace, export, settle)
    wizard.pages[Step.CHECK].changes.everyone_box.click()  # type: ignore[attr-defined]
    wizard.start_button.click()
    assert ended(wizard, qtbot).counts.accepted == 300


def test_a_segment_that_shrank_is_asked_about(
    window: MainWindow, workspace: Workspace, export: Export, settle: Settle, qtbot: QtBot
) -> None:
    write(export.segments[0], 200, 310)
    wizard = at_check(window, workspace, export, settle)
    wizard.start_button.click()
    settle()
    assert wizard.draft.run is RunState.NONE
    assert "shrank by 63" in wizard.notice.text
    buttons(wizard.notice)["Don't send"].click()
    assert wizard.notice.text == ""
    assert len(workspace.runs.all()) == 1
    wizard.start_button.click()
    settle()
    buttons(wizard.notice)["Send anyway"].click()
    assert ended(wizard, qtbot).counts.accepted == 10


def test_too_little_room_in_the_account_is_asked_about(
    window: MainWindow, workspace: Workspace, export: Export, settle: Settle, practice: PracticeAccount
) -> None:
    practice.set(contact_limit=practice.state()["contacts"] + 2)
    write(export.segments[0], 0, 310)
    wizard = at_check(window, workspace, export, settle)
    wizard.start_button.click()
    settle()
    assert wizard.draft.run is RunState.NONE
    assert "room for 2 more contacts" in wizard.notice.text
    assert "10 that are new to the list" in wizard.notice.text
    buttons(wizard.notice)["Don't send"].click()
    assert len(workspace.runs.all()) == 1


def test_too_little_room_is_told_beside_what_else_is_asked(
    window: MainWindow, workspace: Workspace, export: Export, settle: Settle, qtbot: QtBot, practice: PracticeAccount
) -> None:
    practice.set(contact_limit=practice.state()["contacts"] + 2)
    write(export.segments[0], 0, 700)
    wizard = at_check(window, workspace, export, settle)
    wizard.start_button.click()
    settle()
    assert "grew by 133" in wizard.notice.text
    assert "room for 2 more contacts" in wizard.notice.text
    practice.set(contact_limit=None)
    buttons(wizard.notice)["Send anyway"].click()
    assert ended(wizard, qtbot).counts.accepted == 400


def test_the_very_same_file_is_no_question(
    window: MainWindow, workspace: Workspace, export: Export, settle: Settle, qtbot: QtBot
) -> None:
    wizard = at_check(window, workspace, export, settle)
    wizard.start_button.click()
    report = ended(wizard, qtbot)
    assert (report.status, report.counts.unchanged) == ("successful", 300)


def test_a_list_that_lost_its_contacts_can_be_filled_again(
    window: MainWindow,
    workspace: Workspace,
    export: Export,
    settle: Settle,
    qtbot: QtBot,
    practice: PracticeAccount,
) -> None:
    practice.set(reset=True)
    wizard = at_check(window, workspace, export, settle)
    wizard.start_button.click()
    settle()
    assert "300 were accepted" in wizard.notice.text
    buttons(wizard.notice)["Send everyone again"].click()
    assert ended(wizard, qtbot).counts.accepted == 300


def test_many_gone_at_once_are_dealt_with_only_after_a_yes(
    window: MainWindow,
    workspace: Workspace,
    export: Export,
    settle: Settle,
    qtbot: QtBot,
    practice: PracticeAccount,
) -> None:
    export = workspace.exports.change(dataclasses.replace(export, gone=Gone("tag", "Left")))
    workspace.runs.start(export, make_plan(export.segments, None, export.reading)).wait(60)
    write(export.segments[0], 299, 301)
    os.utime(export.segments[0])
    wizard = at_check(window, workspace, export, settle)
    wizard.start_button.click()
    settle()
    assert "299 of 300 are too many" in wizard.notice.text
    assert set(buttons(wizard.notice)) == {"Send, and leave them", "Send, and tag them", "Don't send"}
    buttons(wizard.notice)["Send, and tag them"].click()
    assert ended(wizard, qtbot).gone_marked == 299
    assert sum("Left" in one["tags"] for one in practice.contacts(LIST)) == 299


class TestChoosing:
    @pytest.fixture
    def edit(self, qtbot: QtBot, t: Translation) -> GoneEdit:
        edit = GoneEdit(t)
        qtbot.addWidget(edit)
        edit.show()
        edit.show_gone(None, ["City", "Tier"])
        return edit

    def choose(self, edit: GoneEdit, action: str | None) -> None:
        edit.action.setCurrentIndex(edit.action.findData(action))
        edit.action.activated.emit(edit.action.currentIndex())

    def test_a_choice_counts_only_when_it_is_complete(self, edit: GoneEdit) -> None:
        seen: list[Gone | None] = []
        edit.changed.connect(seen.append)
        self.choose(edit, "tag")
        assert (seen[-1], edit.tag.isVisible(), edit.value.isVisible()) == (None, True, False)
        edit.tag.setText("  ")
        assert seen[-1] is None
        edit.tag.setText("Left")
        assert seen[-1] == Gone("tag", "Left")
        self.choose(edit, "field")
        assert seen[-1] is None
        edit.value.setText("former")
        assert seen[-1] == Gone("field", "City", "former")
        self.choose(edit, None)
        assert seen[-1] is None

    def test_unsubscribing_needs_a_yes_below_its_warning(self, edit: GoneEdit) -> None:
        self.choose(edit, "unsubscribe")
        assert edit.gone is None
        assert "can't undo" in edit.warning.text
        edit.sure.click()
        assert edit.gone == Gone("unsubscribe")

    @pytest.mark.parametrize(
        "gone",
        [None, Gone("tag", "Left"), Gone("field", "Tier", "x"), Gone("field", "Removed", "x"), Gone("unsubscribe")],
    )
    def test_what_was_saved_is_shown(self, edit: GoneEdit, gone: Gone | None) -> None:
        edit.show_gone(gone, ["City", "Tier", "Town"])
        assert edit.gone == gone
