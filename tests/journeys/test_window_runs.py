"""Runs in the window: stopped and resumed, and a saved export run again on another day."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import StartPractice
from tests.journeys.conftest import NewDesk
from tests.journeys.customers import DUPLICATES, WRONG, customers
from tests.journeys.marketer import SPEED, Marketer, add_up
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.processes import wait_until


def test_stop_says_what_is_unsent_and_resume_finishes(
    new_desk: NewDesk, start_practice: StartPractice, tmp_path: Path
) -> None:
    rows = 30_000
    # Account seconds: a bit more than two batches a second at the speed of these tests.
    practice = start_practice("--contacts-per-second", "20")
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    marketer.has_export(customers(tmp_path / "klanten.csv", rows, wrong=False))
    program = marketer.open()

    desk.click("Run Lente", role="button")
    # The first time the counts are looked at before anything goes out.
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    assert practice.state()["requests"]["import"] == 0
    desk.click("Start export", role="button")
    desk.see("Stop", role="button")
    wait_until("the window to know of some", lambda: marketer.tallies().get("Finished", 0) >= 250, seconds=60)
    desk.click("Stop", role="button")

    result = desk.see("Result", seconds=60)
    assert result.description.startswith("Stopped. 30,000 rows:")
    tallies = marketer.tallies()
    assert tallies["Accepted"] + tallies["Unsent"] == rows
    assert tallies["Unsent"] > 0
    assert tallies["Accepted"] >= 250
    assert marketer.says("not known to have arrived").startswith(f"{tallies['Unsent']:,} rows")
    marketer.look("light-stopped")

    stopped = marketer.types("runs")["runs"][0]
    assert add_up(stopped)
    assert (stopped["status"], stopped["unsent"]) == ("stopped", tallies["Unsent"])

    # It stands in the history and on the card, and can go on from there.
    desk.click("Close", role="button")
    desk.click("History", role="radio button")
    desk.see("Runs", role="table")
    assert [row["Status"] for row in marketer.rows("Runs")] == ["Stopped"]
    desk.click("Open result", role="button")
    desk.see("Result")
    practice.set(contacts_per_second=1e6)
    desk.click("Resume", role="button")
    desk.see_gone("Resume", role="button")
    result = desk.see("Result", seconds=60)
    assert result.description == "Successful. 30,000 rows: 30,000 accepted."
    assert set(marketer.on_list()) == {f"klant{n}@noordpost.nl" for n in range(rows)}
    assert not any(practice.state()["violations"].values())
    marketer.leave(program)
    document = marketer.types("report", str(stopped["run"]))
    assert add_up(document)
    assert document["accepted"] == rows


def test_a_second_start_brings_back_the_window_that_runs_without_being_seen(
    new_desk: NewDesk, start_practice: StartPractice, tmp_path: Path
) -> None:
    practice = start_practice("--contacts-per-second", "20")
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    marketer.has_export(customers(tmp_path / "klanten.csv", 30_000, wrong=False))
    program = marketer.open()
    desk.click("Run Lente", role="button")
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    desk.click("Start export", role="button")
    desk.see("Stop", role="button")
    desk.press("ctrl+q")
    desk.click("Keep running in the background", role="button")
    wait_until("the window to be out of sight", lambda: desk.screen.windows("acdesk") == 0, seconds=10)

    second = desk.start("-m", "acdesk")
    assert second.wait(20) == 0
    wait_until("the window to be back", lambda: desk.screen.windows("acdesk") == 1, seconds=10)
    assert program.poll() is None
    desk.click("Stop", role="button")
    desk.see("Result", seconds=60)
    marketer.leave(program)


def test_a_saved_export_runs_again_with_one_click(new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    file = customers(tmp_path / "klanten.csv", 300)
    marketer.has_export(file)
    first = marketer.types("run", "Lente", code=3)
    # The file of the next week, at the same place.
    customers(file, 320)

    program = marketer.open()
    marketer.look("light-second-start")
    desk.click("Run Lente", role="button")
    result = desk.see("Result", seconds=60)
    assert "20 accepted, 300 unchanged" in result.description
    assert marketer.tallies() == {
        "Accepted": 20,
        "Unchanged": 300,
        "Duplicate": len(DUPLICATES),
        "Rejected": len(WRONG),
        "Refused": 1,
    }
    # Whom the list had already was not sent again.
    assert marketer.on_list() == {f"klant{n}@noordpost.nl": 1 for n in range(320)}
    desk.click("Close", role="button")
    desk.see("Run Lente", role="button")
    desk.press("ctrl+q")
    assert program.wait(30) == 0
    newest, before = marketer.types("runs")["runs"]
    assert (before["run"], before["accepted"]) == (first["run"], 300)
    assert (newest["accepted"], newest["unchanged"]) == (20, 300)


def test_many_more_wrong_rows_than_last_time_are_shown_first(
    new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path
) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    file = customers(tmp_path / "klanten.csv", 100, wrong=False)
    marketer.has_export(file)
    marketer.types("run", "Lente")
    requests = practice.state()["requests"]
    customers(file, 40)

    program = marketer.open()
    desk.click("Run Lente", role="button")
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    assert marketer.tallies()["Rejected"] == len(WRONG)
    assert practice.state()["requests"] == requests
    desk.click("Close", role="button")
    desk.see("Run Lente", role="button")
    marketer.leave(program)
