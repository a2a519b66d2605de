"""The pinned PySide6 keeps count. 6.12.0 on Python 3.11 lost a reference to True with every signal and one to None with
every void call; a few hundred later the interpreter aborted, which no ordinary test notices."""

from __future__ import annotations

import subprocess
import sys

import pytest

SIGNALS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    told = Signal(bool)
    changed = Signal()

application = QCoreApplication([])
sender = Sender()
heard = []
sender.told.connect(heard.append)
sender.changed.connect(lambda: None)
count = int(sys.argv[1])
before = [sys.getrefcount(value) for value in (True, False, None)]
for _ in range(count):
    sender.told.emit(True)
    sender.changed.emit()
assert len(heard) == count
heard.clear()
print(*(sys.getrefcount(value) - was for value, was in zip((True, False, None), before)))
"""
VOID_CALLS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressBar

application = QApplication([])
bar = QProgressBar()
bar.setRange(0, 1000)
count = int(sys.argv[1])
before = [sys.getrefcount(value) for value in (True, False, None)]
for number in range(count):
    bar.setValue(number % 1000)
    if number % 100 == 0:
        QTimer.singleShot(0, bar.update)
        application.processEvents()
print(*(sys.getrefcount(value) - was for value, was in zip((True, False, None), before)))
"""
NOISE = 100
"""References that come and go with modules and caches; a loss would be one a call."""


@pytest.mark.parametrize("count", [20_000, 100_000])
@pytest.mark.parametrize("program", [SIGNALS, VOID_CALLS], ids=["signals", "void calls"])
def test_no_reference_is_lost(program: str, count: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", program, str(count)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert all(abs(int(change)) < NOISE for change in done.stdout.split()), done.stdout
