"""Connections that can't be made or kept, and none at all: each says so where it happens, and the window goes on."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.journeys.conftest import NewDesk
from tests.journeys.customers import DUPLICATES, WRONG, customers
from tests.journeys.marketer import SPEED, Marketer, nowhere
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.session import Keyring

KEPT_NOWHERE = "Keep for this session only"


@pytest.mark.parametrize(
    ("keyring", "sentence"),
    [
        ("absent", "This computer has no keyring that acdesk can use."),
        ("locked", "The keyring of this computer is locked (Secret Service)."),
    ],
    ids=["absent", "locked"],
)
def test_without_a_usable_keyring_the_key_stays_in_memory(
    new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path, keyring: Keyring, sentence: str
) -> None:
    desk = new_desk(keyring, **SPEED)
    marketer = Marketer(desk, practice)
    program = marketer.open()
    marketer.begin()
    marketer.enter_connection("Oefenaccount", practice.host, practice.key)
    desk.click("Connect", role="button")
    desk.see(sentence, role="label", seconds=30)
    marketer.look(f"light-keyring-{keyring}")
    assert marketer.types("connection", "list")["connections"] == []
    nowhere(practice.key, desk.session.home)

    desk.click(KEPT_NOWHERE, role="button")
    desk.see_that("Oefenaccount", lambda widget: widget.checked, role="radio button", seconds=30)
    marketer.go_to_check(customers(tmp_path / "klanten.csv", 40))
    desk.click("Start export", role="button")
    assert "40 accepted" in desk.see("Result", seconds=60).description
    nowhere(practice.key, desk.session.home)
    marketer.leave(program)
    nowhere(practice.key, desk.session.home)
    # The next start has no key, and says so.
    assert marketer.types("connection", "test", "Oefenaccount", code=5)["error"]["code"].startswith("keyring.")


def test_mistakes_are_told_beside_the_fields_and_can_be_corrected(new_desk: NewDesk, practice: PracticeAccount) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    program = marketer.open()
    marketer.begin()

    marketer.enter_connection("Oefenaccount", "http://winkel.api-us1.com", practice.key)
    desk.see(
        "“winkel.api-us1.com” would be spoken to without encryption. acdesk sends customers and your API key over https"
        " only. Type the host name alone, or with https:// before it.",
        role="label",
    )
    assert not desk.see("Connect", role="button").enabled
    marketer.look("light-not-https")

    with socket.socket() as taken:
        # Bound and not listening: nothing else can answer at this port.
        taken.bind(("127.0.0.1", 0))
        nobody = f"127.0.0.1:{taken.getsockname()[1]}"
        desk.fill("Host name", nobody)
        desk.click("Connect", role="button")
        desk.see(f"Nothing answers at {nobody}.", role="label", seconds=30)
    marketer.look("light-nothing-listening")

    desk.fill("Host name", f"http://{practice.host.removeprefix('http://')}/admin/settings")
    desk.fill("API key", "0123456789abcdef" * 4)
    desk.click("Connect", role="button")
    desk.see(f"ActiveCampaign at {practice.host} doesn't accept this API key.", role="label", seconds=30)
    marketer.look("light-wrong-key")
    assert desk.session.secrets() == {}

    desk.fill("API key", practice.key)
    # Enter in a field is as good as the button.
    desk.press("Return")
    desk.see_that("Oefenaccount", lambda widget: widget.checked, role="radio button", seconds=30)
    assert list(desk.session.secrets().values()) == [practice.key]
    marketer.leave(program)


def test_prepared_without_a_connection(new_desk: NewDesk, practice: PracticeAccount, tmp_path: Path) -> None:
    desk = new_desk(**SPEED)
    marketer = Marketer(desk, practice)
    program = marketer.open()
    marketer.begin()
    desk.click("Prepare without a connection", role="radio button")
    marketer.next()
    marketer.choose_file(customers(tmp_path / "klanten.csv", 40))
    marketer.next()
    desk.see("ActiveCampaign list ID", role="text")
    marketer.next()
    desk.see("Data matching", role="table")
    marketer.next()
    desk.see_that("Save", lambda widget: widget.enabled, role="button", seconds=30)
    assert marketer.tallies() == {"To send": 41, "Duplicate": len(DUPLICATES), "Rejected": len(WRONG)}
    assert not desk.see("Start export", role="button").enabled
    marketer.look("light-prepared")
    desk.click("Save", role="button")
    desk.see("klanten is saved.", role="label")
    marketer.look("light-prepared-saved")
    assert not desk.see("Run klanten", role="button").enabled
    assert sum(practice.state()["requests"].values()) == 0
    marketer.leave(program)
    (saved,) = marketer.types("export", "list")["exports"]
    assert saved["name"] == "klanten"
