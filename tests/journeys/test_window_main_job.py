"""The main job in the window, with real mouse and keys, a real keyring and real HTTP: from connection to result."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from tests.conftest import StartPractice
from tests.journeys.conftest import NewDesk
from tests.journeys.customers import DUPLICATES, EXCLUDED, WRONG, customers
from tests.journeys.marketer import LIST, SPEED, Marketer, add_up, nowhere

GOOD = 1_200
ROWS = GOOD + len(WRONG) + len(DUPLICATES) + 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_from_connection_to_result(
    new_desk: NewDesk, start_practice: StartPractice, tmp_path: Path, theme: str
) -> None:
    practice = start_practice("--exclude", EXCLUDED)
    desk = new_desk(ACDESK_THEME=theme, **SPEED)
    marketer = Marketer(desk, practice)
    file = customers(tmp_path / "klanten.csv", GOOD)
    pages = iter(range(20))

    def picture(page: str) -> None:
        marketer.look(f"{theme}-{next(pages)}-{page}")

    program = marketer.open()
    picture("start")

    marketer.begin()
    # No contact and no question to the account before its user agreed.
    assert not desk.see("Connect", role="button").enabled
    marketer.enter_connection("Oefenaccount", practice.host, practice.key)
    assert practice.key not in desk.tree()
    picture("connection-filled")
    assert sum(practice.state()["requests"].values()) == 0
    desk.click("Connect", role="button")
    desk.see_that("Oefenaccount", lambda widget: widget.checked, role="radio button", seconds=30)
    picture("connected")
    assert list(desk.session.secrets().values()) == [practice.key]
    nowhere(practice.key, desk.session.home)

    marketer.next()
    marketer.choose_file(file)
    # Not at once: the rows are counted after the first of them are shown.
    said = marketer.says(f"{ROWS:,} customers")
    assert "Windows-1252" in said
    assert "semicolon" in said
    assert [row["Voornaam"] for row in marketer.rows("First rows")][:3] == ["Zoë", "Désirée", "Søren"]
    picture("segment")

    marketer.next()
    desk.click("Loyalty members", role="table cell")
    desk.see_that("ActiveCampaign list ID", lambda widget: widget.text == str(LIST), role="text")
    marketer.choose_list(LIST)
    assert not desk.see("Start automations for these contacts", role="check box").checked
    picture("list")

    marketer.next()
    desk.see("Data matching", role="table")
    matching = marketer.rows("Data matching")
    assert {row["Contact field"]: row["Column"] for row in matching} == {
        "E-mail (required)": "E-mailadres",
        "First name": "Voornaam",
        "Last name": "Achternaam",
        "Phone": "Telefoonnummer",
    }
    assert all(row["Confidence"].startswith(("Sure", "Likely")) for row in matching), matching
    desk.choose("Filled from column", "Woonplaats")
    desk.fill("Custom field", "City")
    desk.click("Add attribute", role="button")
    desk.see("City", role="table cell")
    picture("matching")

    marketer.next()
    desk.see_that("Start export", lambda widget: widget.enabled, role="button", seconds=30)
    assert marketer.tallies() == {"To send": GOOD + 1, "Duplicate": len(DUPLICATES), "Rejected": len(WRONG)}
    reasons = {row["Reason"]: int(row["Rows"]) for row in marketer.rows("Rows that will not be sent")}
    assert sum(reasons.values()) == len(DUPLICATES) + len(WRONG)
    picture("check")
    # A dry run: the account has seen nothing but the questions of Connect.
    assert practice.state()["requests"]["import"] == 0

    practice.set(hold_queue=True)
    desk.click("Start export", role="button")
    desk.see("Stop", role="button")
    desk.see_that("Progress", lambda widget: "queued" in widget.description or widget.enabled, role="progress bar")
    picture("running")
    nowhere(practice.key, desk.session.home)
    practice.set(hold_queue=False)

    result = desk.see("Result", seconds=60)
    assert marketer.tallies() == {
        "Accepted": GOOD,
        "Duplicate": len(DUPLICATES),
        "Rejected": len(WRONG),
        "Refused": 1,
    }
    assert f"{GOOD:,} accepted" in result.description
    assert desk.see("Close", role="button").focused
    picture("result")
    rejects = tmp_path / "opnieuw.csv"
    marketer.save_rejects(rejects)
    desk.click("Show the rows", role="check box")
    # Read once the page stands still.
    marketer.says("11 rows")
    shown = marketer.rows("Rows that were not accepted")
    assert ("Rejected", "E-mailadres", "There is no e-mail address.") in [
        (row["Outcome"], row["Column"], row["Reason"]) for row in shown
    ]
    picture("result-rows")

    with rejects.open(encoding="cp1252", newline="") as opened:
        saved = list(csv.DictReader(opened, delimiter=";"))
    assert sorted(row["E-mailadres"] for row in saved) == sorted([*WRONG, *DUPLICATES, EXCLUDED])
    assert all(row["acdesk: reason"] for row in saved)

    # What the account itself knows agrees with what was shown.
    state = practice.state()
    assert marketer.on_list() == {f"klant{n}@noordpost.nl": 1 for n in range(GOOD)}
    assert state["automations"] == 0
    assert state["resubscribed"] == 0
    assert not any(state["violations"].values()), state["violations"]
    zoe = next(one for one in practice.contacts(LIST) if one["email"] == "klant0@noordpost.nl")
    assert (zoe["first_name"], zoe["last_name"], zoe["phone"]) == ("Zoë", "de Vries", "+31612000000")
    assert zoe["fields"] == {"11": "Gent"}

    desk.click("Close", role="button")
    desk.see("Run klanten → Loyalty members", role="button")
    picture("exports")
    desk.press("alt+n")
    desk.see("Test Oefenaccount", role="button")
    picture("connections")
    desk.press("alt+i")
    desk.see("Runs", role="table")
    assert [(row["Rows"], row["Accepted"], row["Not accepted"]) for row in marketer.rows("Runs")] == [
        (f"{ROWS:,}", f"{GOOD:,}", str(ROWS - GOOD))
    ]
    picture("history")
    marketer.leave(program)

    run = marketer.types("report", "1")
    assert add_up(run)
    assert (run["rows"], run["accepted"], run["refused"], run["unsent"]) == (ROWS, GOOD, 1, 0)
    assert {code: run["reasons"][code] for code in WRONG.values()} == dict.fromkeys(WRONG.values(), 1)
    (connection,) = marketer.types("connection", "list")["connections"]
    assert connection["consent"]["at"] > 0
    assert connection["consent"]["user"]
    assert connection["consent"]["text"]
    nowhere(practice.key, desk.session.home)
    nowhere(practice.key, tmp_path)
    assert os.fspath(file) not in desk.output()
