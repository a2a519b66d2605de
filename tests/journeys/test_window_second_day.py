"""A marketer who was interrupted: the draft comes back, and rows that went wrong are corrected and sent alone."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.conftest import NewDesk
from tests.journeys.customers import DUPLICATES, WRONG, customers
from tests.journeys.marketer import SPEED, Marketer
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.processes import wait_until


def test_a_killed_draft_goes_on_and_corrected_rows_are_sent_alone(
    new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path
) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    marketer.has_connection()
    file = customers(tmp_path / "klanten.csv", 60)
    program = marketer.open()
    marketer.begin()
    desk.click("Oefenaccount", role="radio button")
    marketer.next()
    marketer.choose_file(file)
    marketer.next()
    marketer.choose_list()
    draft = desk.session.home / "acdesk" / "draft.json"
    wait_until("the draft to be kept", lambda: draft.exists() and '"9"' in draft.read_text(encoding="utf-8"))
    program.kill()
    program.wait(10)

    program = marketer.open()
    marketer.look("light-draft-offered")
    desk.click("Go on with it", role="button")
    desk.see_that("ActiveCampaign list ID", lambda widget: widget.text == "9", role="text", seconds=30)
    marketer.next()
    desk.see("Data matching", role="table")
    marketer.next()
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    desk.click("Start export", role="button")
    assert "60 accepted" in desk.see("Result", seconds=60).description
    marketer.look("light-result-second-day")

    # What went wrong, corrected as a spreadsheet would, goes out with the same export.
    rejects = tmp_path / "rejects.csv"
    marketer.save_rejects(rejects)
    text = rejects.read_text(encoding="cp1252")
    assert "geen.apenstaartje.nl" in text
    corrected = tmp_path / "corrected.csv"
    corrected.write_text(text.replace("geen.apenstaartje.nl", "geen@noordpost.nl"), encoding="cp1252")
    desk.click("Send corrected rows", role="button")
    desk.see_that("File name", lambda widget: widget.focused, role="text")
    desk.fill("File name", str(corrected))
    # Not by the mouse: the first click would only close what the dialog offers to complete the name.
    desk.press("Return")
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    marketer.look("light-corrected-check")
    desk.click("Start export", role="button")
    result = desk.see("Result", seconds=60)
    # Alone, the duplicates among them are none.
    assert f"{1 + len(DUPLICATES)} accepted, {len(WRONG) - 1} rejected" in result.description
    assert marketer.on_list()["geen@noordpost.nl"] == 1
    assert len(marketer.on_list()) == 61

    page = tmp_path / "report.pdf"
    desk.click("Close", role="button")
    desk.click("History", role="radio button")
    desk.click("Open result", role="button")
    desk.see("Result")
    desk.click("Save report", role="button")
    # By its letter: the menu is a window of its own.
    desk.press("r")
    desk.see_that("File name", lambda widget: widget.focused, role="text")
    desk.fill("File name", str(page))
    desk.click("Save", role="button")
    wait_until("the report", lambda: page.exists() and page.stat().st_size > 1000, seconds=20)
    assert page.read_bytes().startswith(b"%PDF")
    marketer.leave(program)
