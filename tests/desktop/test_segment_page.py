"""The wizard's second page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from acdesk.desktop.flow import Step
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.pages.segment_page import SegmentPage
from acdesk.desktop.wizard import Wizard
from tests.desktop.conftest import Settle


@pytest.fixture
def wizard(window: MainWindow, settle: Settle) -> Wizard:
    made = window.open_wizard()
    assert made is not None
    settle()
    made.change(offline=True)
    made.next()
    assert made.step is Step.SEGMENT
    return made


@pytest.fixture
def page(wizard: Wizard) -> SegmentPage:
    found = wizard.pages[Step.SEGMENT]
    assert isinstance(found, SegmentPage)
    return found


def test_a_typed_path_is_opened_counted_and_shown(
    wizard: Wizard, page: SegmentPage, segment: Path, settle: Settle, qtbot: QtBot
) -> None:
    assert wizard.why.text() == "Choose a segment file."
    page._lines[0].edit.setText(str(segment))
    assert not wizard.next_button.isEnabled()
    qtbot.waitUntil(lambda: bool(wizard.draft.opened))
    settle()
    assert wizard.next_button.isEnabled()
    assert "12 customers" in page._lines[0].facts.text()
    assert "comma" in page._lines[0].facts.text()
    assert page.model.rowCount() == 12
    assert wizard.draft.matching.email == "Email"


def test_a_file_that_is_not_there_is_said_and_blocks(
    wizard: Wizard, page: SegmentPage, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    page._lines[0].edit.setText(str(tmp_path / "nothing.csv"))
    qtbot.waitUntil(lambda: page.notice.kind == "error")
    assert "nothing.csv" in page.notice.text
    assert not wizard.next_button.isEnabled()
    assert wizard.why.text()


def test_dropped_files_join_those_that_are_there(
    wizard: Wizard, page: SegmentPage, segment: Path, tmp_path: Path, settle: Settle
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Mail;Naam\na@example.org;A\n", encoding="utf-8")
    page.drop([segment])
    settle()
    page.drop([other, segment])
    settle()
    assert wizard.draft.files == (other, segment)
    assert [line.edit.accessibleName() for line in page._lines] == ["Segment file", "Segment file 2"]
    assert "semicolon" in page._lines[0].facts.text()
    page._lines[0].removed.emit()
    settle()
    assert wizard.draft.files == (segment,)
    assert page._lines[0].edit.accessibleName() == "Segment file"


def test_what_was_detected_can_be_overruled(wizard: Wizard, page: SegmentPage, segment: Path, settle: Settle) -> None:
    page.drop([segment])
    settle()
    page.choices.button.click()
    page.choices.header.setCurrentIndex(page.choices.header.findData(0))
    page.choices.header.activated.emit(0)
    settle()
    assert wizard.draft.reading.no_header
    assert "no header" in page._lines[0].facts.text()
    assert "13 customers" in page._lines[0].facts.text()


def test_back_and_next_keep_the_file_and_its_preview(
    wizard: Wizard, page: SegmentPage, segment: Path, settle: Settle
) -> None:
    page.drop([segment])
    settle()
    wizard.next()
    assert page.model.rowCount() == 0
    wizard.back()
    settle()
    assert page._lines[0].edit.text() == str(segment)
    assert page.model.rowCount() == 12


def test_an_older_answer_never_replaces_a_newer_one(
    wizard: Wizard, page: SegmentPage, segment: Path, tmp_path: Path, settle: Settle
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Mail\na@example.org\n", encoding="utf-8")
    page._lines[0].edit.setText(str(segment))
    page._look()
    page._lines[0].edit.setText(str(other))
    page._look()
    settle()
    assert wizard.draft.columns == ("Mail",)
    assert page.model.columns == ("Mail",)
