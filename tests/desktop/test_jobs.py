"""Work off the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from acdesk.desktop.jobs import MOST_THREADS, Jobs
from acdesk.sentences.faults import Fault, RequestFault


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qapp: QApplication, bugs: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(bugs.append)
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[object] = []
    owner = QObject()
    jobs.start(
        threading.current_thread,
        lambda worker: seen.extend([worker, threading.current_thread()]),
        seen.append,
        owner=owner,
    )
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen[0] is not threading.main_thread()
    assert seen[1] is threading.main_thread()


def test_a_bug_is_reported_once_and_nobody_waits_on(jobs: Jobs, bugs: list[BaseException], qtbot: QtBot) -> None:
    faults: list[Fault] = []
    owner = QObject()

    def fault() -> None:
        raise RequestFault("export.unknown", name="x")

    jobs.start(fault, lambda _none: None, faults.append, owner=owner)
    jobs.start(lambda: 1 // 0, lambda _none: None, faults.append, owner=owner)
    qtbot.waitUntil(lambda: jobs.idle)
    assert sorted(one.code for one in faults) == ["bug.reported", "export.unknown"]
    assert [type(one) for one in bugs] == [ZeroDivisionError]


def test_nothing_is_delivered_once_cancelled_or_when_the_owner_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[int] = []
    gate = threading.Event()
    kept, lost = QObject(), QObject()
    jobs.start(lambda: (gate.wait(5), 1)[1], seen.append, lambda _fault: None, owner=kept).cancel()
    jobs.start(lambda: (gate.wait(5), 2)[1], seen.append, lambda _fault: None, owner=lost)
    jobs.start(lambda: (gate.wait(5), 3)[1], seen.append, lambda _fault: None, owner=kept)
    shiboken6.delete(lost)
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == [3]


def test_more_work_than_threads_is_all_done(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[int] = []
    owner = QObject()
    for number in range(5 * MOST_THREADS):
        jobs.start(lambda number=number: number, seen.append, lambda _fault: None, owner=owner)  # type: ignore[misc]
    qtbot.waitUntil(lambda: jobs.idle)
    assert sorted(seen) == list(range(5 * MOST_THREADS))


def test_after_closing_nothing_is_begun(qapp: QApplication) -> None:
    jobs = Jobs(lambda _bug: None)
    jobs.close()
    job = jobs.start(lambda: 1, lambda _one: None, lambda _fault: None, owner=jobs)
    assert job.cancelled
    assert jobs.idle


def test_heavy_work_begins_once_the_window_is_drawn(jobs: Jobs, qtbot: QtBot) -> None:
    """Both at once would take each other's time, and the user's click would be answered late."""
    order: list[str] = []

    class Slow(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            order.append("drawn")

    window = Slow()
    qtbot.addWidget(window)
    window.show()
    jobs.start(lambda: order.append("worked"), lambda _none: None, lambda _fault: None, owner=window, heavy=True)
    qtbot.waitUntil(lambda: jobs.idle)
    assert order[0] == "drawn"
    assert order[-1] == "worked"


def test_heavy_work_is_done_also_where_nothing_is_drawn(jobs: Jobs, qtbot: QtBot) -> None:
    worked = threading.Event()
    owner = QObject()
    jobs.start(worked.set, lambda _none: None, lambda _fault: None, owner=owner, heavy=True)
    shiboken6.delete(owner)
    assert worked.wait(10)
    qtbot.waitUntil(lambda: jobs.idle)
