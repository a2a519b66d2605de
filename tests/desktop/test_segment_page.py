"""The wizard's second page."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.desktop.column_choice import Choice
from acdesk.desktop.flow import Step
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.pages.segment_page import SegmentPage
from acdesk.desktop.wizard import Wizard
from acdesk.segments import ReadingOptions
from tests.desktop.conftest import Settle
from tests.segments.workbooks import Sheet, write_workbook


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


def choose(choice: Choice, value: str | None) -> None:
    choice.setCurrentIndex(0 if value is None else choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def test_a_typed_path_is_opened_counted_and_shown(
    wizard: Wizard, page: SegmentPage, segment: Path, settle: Settle, qtbot: QtBot
) -> None:
    assert wizard.why.text() == "Choose a segment file."
    page._lines[0].edit.setText(str(segment))
    assert not wizard.next_button.isEnabled()
    qtbot.waitUntil(lambda: bool(wizard.draft.opened))
    settle()
    assert wizard.next_button.isEnabled()
    assert "12 customers" in page._lines[0].facts.text().replace("\xa0", " ")
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
    choose(page.choices.header, "none")
    settle()
    assert wizard.draft.reading.no_header
    facts = page._lines[0].facts.text().replace("\xa0", " ")
    assert "no header (your choice)" in facts
    assert "13 customers" in facts


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


def write_book(path: Path) -> Path:
    table = [("Id", "E-mail"), ("1", "a@noordpost.nl"), ("2", "b@noordpost.nl")]
    sheets = {
        "Read me": Sheet([("Notes",)]),
        "Customers": Sheet(table),
        "Former": Sheet([("Mail",), ("c@noordpost.nl",)]),
    }
    return write_workbook(path, sheets)


def test_the_sheet_of_a_workbook_can_be_chosen(
    wizard: Wizard, page: SegmentPage, segment: Path, tmp_path: Path, settle: Settle
) -> None:
    page.drop([segment])
    settle()
    assert page.choices.sheet_line.isHidden()
    page._lines[0].edit.setText(str(write_book(tmp_path / "a.xlsx")))
    page._look()
    settle()
    assert not page.choices.sheet_line.isHidden()
    assert [page.choices.sheet.itemText(at) for at in range(page.choices.sheet.count())] == [
        "Read me", "Customers", "Former",
    ]  # fmt: skip
    assert page.choices.sheet.currentText() == "Customers"
    assert "Customers was read" in page.about.assumed.text
    assert "Excel workbook, sheet Customers" in page._lines[0].facts.text().replace("\xa0", " ")
    assert "UTF" not in page._lines[0].facts.text()
    choose(page.choices.sheet, "Former")
    settle()
    assert wizard.draft.reading.sheet == "Former"
    assert wizard.draft.columns == ("Mail",)
    choose(page.choices.sheet, "Customers")
    settle()
    assert wizard.draft.columns == ("Id", "E-mail")
    page._lines[0].edit.setText(str(segment))
    page._look()
    settle()
    assert wizard.draft.reading.sheet is None
    assert page.choices.sheet_line.isHidden()


def test_choices_say_what_was_detected_and_can_be_taken_back(
    wizard: Wizard, page: SegmentPage, segment: Path, settle: Settle
) -> None:
    page.drop([segment])
    settle()
    assert page.choices.delimiter.currentText() == "As detected: comma"
    assert page.choices.encoding.currentText() == "As detected: UTF-8"
    assert page.choices.header.currentText() == "As detected: header in row 1"
    choose(page.choices.delimiter, ";")
    choose(page.choices.quote, "'")
    settle()
    assert (wizard.draft.reading.delimiter, wizard.draft.reading.quote) == (";", "'")
    assert "semicolon (your choice)" in page._lines[0].facts.text().replace("\xa0", " ")
    page.choices.reset_button.click()
    settle()
    assert wizard.draft.reading == ReadingOptions()
    assert page.choices.reset_button.isHidden()
    assert len(wizard.draft.columns) == 5


def test_a_choice_that_does_not_fit_can_be_taken_back_where_it_is_said(
    wizard: Wizard, page: SegmentPage, tmp_path: Path, settle: Settle
) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("Id,Name,E-mail\n1,Zoë,zoe@noordpost.nl\n".encode("cp1252"))
    page.drop([path])
    settle()
    assert "Western European (Windows-1252)" in page._lines[0].facts.text().replace("\xa0", " ")
    choose(page.choices.encoding, "utf-8")
    settle()
    assert page.notice.kind == "error"
    assert "latin.csv is not written in the encoding utf-8" in page.notice.text
    next(button for button in page.notice.findChildren(QPushButton) if button.text() == "Read it as detected").click()
    settle()
    assert wizard.draft.columns == ("Id", "Name", "E-mail")


def test_what_was_repaired_is_one_click_away(page: SegmentPage, tmp_path: Path, settle: Settle) -> None:
    path = tmp_path / "a.csv"
    rows = [f"{at},u{at}@noordpost.nl,2020-01-{at}" for at in range(10, 29)]
    rows[3], rows[4], rows[6] = "13,u13@noordpost.nl", "14,u14@noordpost.nl", '16,"a, b",u@noordpost.nl,2020-01-01,y,z'
    path.write_text("\n".join(["Id,E-mail,Since", *rows]), encoding="utf-8")
    page.drop([path])
    settle()
    assert page.about.repaired.text == "2 small repairs were made"
    assert page.about.unreadable.text == "1 row can't be read and will not be sent"
    for notice in (page.about.repaired, page.about.unreadable):
        notice.findChildren(QPushButton)[-1].click()
    assert "(lines 5 and 6)" in page.about.repaired.text
    assert "Line 8" in page.about.unreadable.text
    assert "u@noordpost.nl,2020-01-01,y,z" in page.about.unreadable.text


def test_no_header_is_said(page: SegmentPage, tmp_path: Path, settle: Settle) -> None:
    path = tmp_path / "a.csv"
    path.write_text("".join(f"{at},u{at}@noordpost.nl\n" for at in range(10, 29)), encoding="utf-8")
    page.drop([path])
    settle()
    assert "a.csv has no column names" in page.about.assumed.text
    assert "no header" in page._lines[0].facts.text().replace("\xa0", " ")


def test_what_was_chosen_for_one_file_is_not_for_another(
    wizard: Wizard, page: SegmentPage, segment: Path, tmp_path: Path, settle: Settle
) -> None:
    page.drop([segment])
    settle()
    choose(page.choices.delimiter, ";")
    settle()
    other = tmp_path / "other.csv"
    other.write_text("Id,E-mail\n1,a@noordpost.nl\n", encoding="utf-8")
    page._lines[0].edit.setText(str(other))
    page._look()
    settle()
    assert wizard.draft.reading == ReadingOptions()
    assert wizard.draft.columns == ("Id", "E-mail")


def test_parts_of_one_archive_count_together(page: SegmentPage, tmp_path: Path, settle: Settle) -> None:
    path = tmp_path / "parts.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for part in range(3):
            archive.writestr(f"{part}.csv", f"Id,E-mail\n{part},u{part}@noordpost.nl\n")
    page.drop([path])
    settle()
    facts = page._lines[0].facts.text().replace("\xa0", " ")
    assert facts.startswith("3 customers · 2 columns · packed CSV file")


def test_a_table_of_a_data_lake_folder_can_be_chosen(
    wizard: Wizard, page: SegmentPage, tmp_path: Path, settle: Settle
) -> None:
    entities = []
    for name, columns in (("Orders", ("Id", "Total")), ("Contacts", ("Id", "E-mail"))):
        (tmp_path / name).mkdir()
        for part in range(2):
            (tmp_path / name / f"{part}.csv").write_text(f"{part},a{part}@noordpost.nl\n", encoding="utf-8")
        entities.append({"name": name, "attributes": [{"name": column} for column in columns]})
    (tmp_path / "model.json").write_text(json.dumps({"entities": entities}), encoding="utf-8")
    page.drop([tmp_path])
    settle()
    facts = page._lines[0].facts.text().replace("\xa0", " ")
    assert facts.startswith("2 customers · 2 columns · data lake table Contacts")
    assert "names from model.json" in facts
    choose(page.choices.sheet, "Orders")
    assert not page.choices.sheet_line.isHidden()
    settle()
    assert wizard.draft.columns == ("Id", "Total")
