"""The window without a mouse: through AT-SPI as assistive technology and scripts use it, and with keys alone."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.conftest import NewDesk
from tests.journeys.customers import DUPLICATES, WRONG, customers
from tests.journeys.marketer import LIST, SPEED, Marketer
from tests.journeys.practice_account import PracticeAccount


def test_the_whole_job_without_mouse_or_keys(new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    marketer.open()

    def act(name: str, role: str = "button") -> None:
        desk.see_that(name, lambda widget: widget.enabled, role=role, seconds=30)
        desk.act(name, role=role)

    act("Export a segment")
    desk.see("Display name", role="text")
    desk.write("Display name", "Oefenaccount")
    desk.write("Host name", practice.host)
    desk.write("API key", practice.key)
    assert practice.key not in desk.tree()
    act("I agree", role="check box")
    act("Connect")
    desk.see_that("Oefenaccount", lambda widget: widget.checked, role="radio button", seconds=30)
    act("Next")
    desk.see("Segment file", role="text")
    desk.write("Segment file", str(customers(tmp_path / "klanten.csv", 300)))
    desk.see("First rows", role="table", seconds=30)
    act("Next")
    desk.see("ActiveCampaign list ID", role="text")
    desk.write("ActiveCampaign list ID", str(LIST))
    act("Next")
    desk.see("Data matching", role="table")
    for field in ("E-mail", "First name", "Last name", "Phone"):
        column = desk.see(field, role="combo box")
        assert column.description == f"Column for {field}"
        assert column.enabled
    act("Next")
    practice.set(hold_queue=True)
    act("Start export")
    act("Stop")
    desk.see("Result", seconds=60)
    practice.set(hold_queue=False)
    act("Resume")
    desk.see_gone("Resume", role="button")
    result = desk.see("Result", seconds=60)
    assert "300 accepted" in result.description
    assert marketer.tallies()["Accepted"] == 300
    assert marketer.tallies()["Rejected"] == len(WRONG)
    assert marketer.tallies()["Duplicate"] == len(DUPLICATES)
    assert set(marketer.on_list()) == {f"klant{n}@noordpost.nl" for n in range(300)}
    assert desk.output() == ""


def test_the_whole_job_with_the_keyboard_alone(new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    program = marketer.open()
    desk.press("ctrl+n")
    desk.see_that("Display name", lambda widget: widget.focused, role="text")
    desk.type("Oefenaccount\t")
    desk.type(f"{practice.host}\t{practice.key}\t")
    desk.press("alt+a")
    desk.see_that("I agree", lambda widget: widget.checked, role="check box")
    desk.press("alt+c")
    desk.see_that("Next", lambda widget: widget.enabled, role="button", seconds=30)
    desk.press("alt+n")
    desk.see_that("Segment file", lambda widget: widget.focused, role="text")
    desk.type(str(customers(tmp_path / "klanten.csv", 300)))
    desk.see("First rows", role="table", seconds=30)
    desk.press("alt+n")
    desk.see("ActiveCampaign list ID", role="text")
    desk.press("alt+i")
    desk.see_that("ActiveCampaign list ID", lambda widget: widget.focused, role="text")
    desk.type(str(LIST))
    desk.see_that("Next", lambda widget: widget.enabled, role="button")
    desk.press("alt+n")
    desk.see("Data matching", role="table")
    # The columns are chosen by keys as well: the first line of each sends nothing.
    desk.see_that("E-mail", lambda widget: widget.focused, role="combo box")
    chosen = desk.see("First name", role="combo box").name
    desk.press("Tab")
    while not desk.see("First name", role="combo box").focused:
        desk.press("Tab")
    desk.press("Home")
    desk.see_that("First name", lambda widget: widget.name == "Don't send", role="combo box")
    desk.type(chosen)
    desk.see_that("First name", lambda widget: widget.name == chosen, role="combo box")
    desk.press("alt+n")
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    desk.press("alt+t")
    result = desk.see("Result", seconds=60)
    assert "300 accepted" in result.description
    # Where the focus is now, Enter closes.
    desk.see_that("Close", lambda widget: widget.focused, role="button")
    desk.press("space")
    desk.see("Run klanten → Loyalty members", role="button")
    marketer.leave(program)
