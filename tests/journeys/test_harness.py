"""What the journeys stand on: a real screen, real mouse and keys, accessible names, a real keyring."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NewSession
from tests.journeys.conftest import NewDesk
from tests.journeys.session import Session

WINDOW = str(Path(__file__).with_name("sample_window.py"))
STORE = """
import keyring, keyring.errors
try:
    keyring.set_password("acdesk sample", "key", "geheim")
    print(keyring.get_password("acdesk sample", "key"))
except keyring.errors.KeyringError as error:
    print(type(error).__name__)
"""


def store(session: Session) -> str:
    done = subprocess.run(
        [sys.executable, "-c", STORE], env=session.env, capture_output=True, text=True, check=True, timeout=30
    )
    return done.stdout.strip()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_window_is_worked_with_mouse_and_keys(new_desk: NewDesk, theme: str) -> None:
    desk = new_desk(ACDESK_THEME=theme)
    desk.start(WINDOW)
    desk.fill("Display name", "Zoë & co")
    desk.fill("API key", "geheim-123")
    assert desk.see("API key").text != "geheim-123"
    assert not desk.see("Greet", role="button").enabled
    desk.press("alt+a")
    assert desk.see_that("I agree", lambda widget: widget.checked).role == "check box"
    desk.choose("Country", "België")
    desk.click("Greet", role="button")
    desk.see("Hello Zoë & co from België", role="label")
    assert desk.see("Progress", role="progress bar").value == 25
    desk.see("浜崎 あゆみ", role="table cell")
    assert desk.session.secrets() == {"acdesk sample/Zoë & co": "geheim-123"}
    assert [widget.role for widget in desk.nameless() if widget.role != "table cell"] == []
    picture = desk.picture(f"harness-{theme}")
    assert picture.read_bytes()[:4] == b"\x89PNG"
    assert desk.output() == ""


def test_an_unlocked_keyring_keeps_a_secret(new_session: NewSession) -> None:
    session = new_session("unlocked")
    assert store(session) == "geheim"
    assert session.secrets() == {"acdesk sample/key": "geheim"}


def test_a_locked_keyring_refuses(new_session: NewSession) -> None:
    assert store(new_session("locked")) in {"KeyringLocked", "InitError"}


def test_no_keyring_is_told_apart(new_session: NewSession, without_session: Session) -> None:
    assert store(new_session("absent")) == "NoKeyringError"
    assert store(without_session) == "NoKeyringError"
