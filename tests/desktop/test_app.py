"""The program as a process: it opens, does the demo, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

OPEN = """
import sys, time
from PySide6.QtCore import QTimer
from acdesk.desktop.app import run_window
from acdesk.workspace import Workspace
import os
def open_workspace():
    return Workspace(os.environ, clock=time.time, user="me", language="en")
heavy = {"polars", "httpx", "keyring"}
def first_paint():
    print("painted", *(heavy & sys.modules.keys()), flush=True)
QTimer.singleShot(0, first_paint)
sys.exit(run_window(open_workspace))
"""
REFUSED = """
import sys
from PySide6.QtWidgets import QApplication
from acdesk.desktop import app
from acdesk.desktop.main_window import MainWindow
from acdesk.sentences.faults import StorageFault
def open_workspace():
    raise StorageFault("storage.locked", path="/x")
def told(window, words, again):
    print(words[0], flush=True)
    QApplication.quit()
MainWindow.cannot_open = told
sys.exit(app.run_window(open_workspace))
"""


def start(script: str, home: Path) -> subprocess.Popen[str]:
    environ = {**os.environ, "ACDESK_HOME": str(home), "ACDESK_THEME": "dark"}
    return subprocess.Popen(
        [sys.executable, "-c", script], env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_first_paint_waits_for_nothing_and_a_signal_closes(tmp_path: Path, number: signal.Signals) -> None:
    with start(OPEN, tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline().split() == ["painted"]
        deadline = time.monotonic() + 20
        while not (tmp_path / "acdesk.sqlite3").exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(20) == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_a_workspace_that_refuses_is_said_in_the_window(tmp_path: Path) -> None:
    with start(REFUSED, tmp_path) as process:
        out, _err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "/x" in out


def test_the_probe_starts_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from acdesk.desktop.probe import start_qt; raise SystemExit(start_qt())"],
        capture_output=True, text=True, timeout=30, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("6.")
