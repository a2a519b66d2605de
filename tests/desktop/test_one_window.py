"""A second start shows the first one's window instead of opening another."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from acdesk.desktop.one_window import ShowRequests, show_other, socket_name

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes have no files")

ASK = """
import sys
from acdesk.desktop.one_window import show_other
sys.exit(0 if show_other(sys.argv[1], {"XDG_ACTIVATION_TOKEN": "a token"}) else 7)
"""


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")  # so that it is put back
    return socket_name(tmp_path, {"XDG_RUNTIME_DIR": str(tmp_path)})


@pytest.fixture
def owner(qapp: QObject) -> QObject:
    return QObject()


def ask_from_another_process(name: str, qtbot: QtBot) -> int:
    asking = subprocess.Popen([sys.executable, "-c", ASK, name])
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=20_000)
    return asking.returncode


def test_the_first_is_shown_and_the_second_knows(name: str, owner: QObject, qtbot: QtBot) -> None:
    shown: list[str] = []
    requests = ShowRequests(name, lambda: shown.append(os.environ.get("XDG_ACTIVATION_TOKEN", "")), owner)
    assert requests.listens
    for _ in range(2):
        assert ask_from_another_process(name, qtbot) == 0
    assert shown == ["a token"] * 2
    assert Path(name).stat().st_mode & 0o077 == 0
    requests.close()
    assert ask_from_another_process(name, qtbot) == 7


def test_alone_there_is_nobody_to_show(name: str) -> None:
    assert show_other(name, {}) is False


def test_what_a_killed_start_left_is_taken_over(name: str, owner: QObject, qtbot: QtBot) -> None:
    script = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
    subprocess.run([sys.executable, "-c", script, name], check=True)
    assert show_other(name, {}) is False
    shown: list[int] = []
    requests = ShowRequests(name, lambda: shown.append(1), owner)
    assert requests.listens
    assert ask_from_another_process(name, qtbot) == 0
    assert shown == [1]


def test_a_window_that_is_too_busy_to_answer_keeps_its_socket(name: str, owner: QObject, qtbot: QtBot) -> None:
    shown: list[int] = []
    first = ShowRequests(name, lambda: shown.append(1), owner)
    assert not ShowRequests(name, lambda: shown.append(2), owner).listens
    assert first.listens
    assert ask_from_another_process(name, qtbot) == 0
    assert shown == [1]


def test_another_home_is_another_window(tmp_path: Path) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert socket_name(tmp_path / "a", environ) != socket_name(tmp_path / "b", environ)


def test_the_socket_of_somebody_else_is_left_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(name).touch()
    get_user: Callable[[], int] = os.getuid
    mine = get_user()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    assert show_other(name, {}) is False
