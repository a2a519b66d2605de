"""The life of the window: practice and back, another language, everything deleted, on in the background."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from acdesk import resources
from acdesk.desktop.background import Background
from acdesk.desktop.demo_settings import DemoSettings
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Step
from acdesk.desktop.live_runs import LiveRuns
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.practising import PracticeStage
from acdesk.desktop.program import Program
from acdesk.exports import Export
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation
from acdesk.settings import Settings, SettingsFile
from acdesk.workspace import Workspace
from tests.desktop.fake_run import FakeHandle, export, report
from tests.journeys.practice_account import PracticeAccount, practice_account

Start = Callable[..., Program]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[PracticeAccount]:
    with practice_account(tmp_path / "practice.log", speed=30.0) as account:
        yield account


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, t: Translation, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """A program that is open; its window would end the test's own application."""
    monkeypatch.setattr(qapp, "quit", lambda: None)
    started: list[Program] = []

    def begin(practise: Callable[[], contextlib.AbstractContextManager[PracticeStage]] | None = None) -> Program:
        program = Program(
            qapp, lambda: Workspace(os.environ, clock=time.time, user="me", language="en"), t, practice=practise
        )
        started.append(program)
        program.window.show()
        program.open()
        qtbot.waitUntil(lambda: bool(program.window.pages) and program.jobs.idle, timeout=20_000)
        return program

    yield begin
    for program in started:
        program.close()
        if program._workspace is not None:
            program._workspace.close()
        program.window.deleteLater()
        program.deleteLater()


def test_practice_is_a_window_of_its_own_and_leaves_nothing(
    start: Start, practice: PracticeAccount, qtbot: QtBot, tmp_path: Path
) -> None:
    home = tmp_path / "practice home"
    ended: list[bool] = []

    @contextlib.contextmanager
    def practise() -> Iterator[PracticeStage]:
        environ = {"ACDESK_HOME": str(home), "ACDESK_API_KEY": practice.key, "ACDESK_SPEED": "30"}
        settings = DemoSettings("", practice.host, practice.key, resources() / "samples" / "segment.csv", 3)
        yield PracticeStage(settings, lambda: Workspace(environ, clock=time.time, user="me", language="en"))
        ended.append(True)

    program = start(practise)
    mine = program.window
    mine.exports.practice_button.click()
    assert not mine.exports.practice_button.isEnabled()
    qtbot.waitUntil(lambda: program._practice_window is not None and program.jobs.idle, timeout=30_000)
    window = program._practice_window
    assert window is not None
    assert not mine.isVisible()
    assert "practice" in window.windowTitle()
    wizard = window.wizard
    assert wizard is not None
    assert wizard.step is Step.SEGMENT
    assert wizard.draft.opened
    assert wizard.draft.connection is not None
    for _ in range(3):
        wizard.next()
        qtbot.waitUntil(lambda: program.jobs.idle, timeout=20_000)
    assert wizard.start_button.isEnabled(), wizard.why.text()
    wizard.start()
    live = program._practice_live
    assert live is not None
    qtbot.waitUntil(lambda: bool(live.all()), timeout=10_000)
    # Nothing asks: it is practice.
    window.close()
    qtbot.waitUntil(lambda: program._practice_window is None and program.jobs.idle, timeout=30_000)
    assert mine.isVisible()
    assert ended == [True]
    workspace = program._workspace
    assert workspace is not None
    assert (workspace.exports.all(), workspace.connections.all(), workspace.runs.all()) == ((), (), ())


def test_a_practice_account_that_does_not_start_is_said(start: Start, qtbot: QtBot) -> None:
    @contextlib.contextmanager
    def practise() -> Iterator[PracticeStage]:
        raise RequestFault("practice.not_started", why="")
        yield

    program = start(practise)
    program.window.exports.practice_button.click()
    qtbot.waitUntil(lambda: program.window.exports.notice.kind == "error")
    assert program.window.exports.practice_button.isEnabled()


def test_another_language_is_there_at_once_and_next_time(start: Start, qtbot: QtBot, acdesk_home: Path) -> None:
    program = start()
    settings = program.window.settings
    settings.language.setCurrentIndex(settings.language.findData("nl"))
    settings.language.activated.emit(settings.language.currentIndex())
    qtbot.waitUntil(lambda: program.jobs.idle and program.window.isVisible())
    qtbot.waitUntil(lambda: "Verbindingen" in [button.text().replace("&", "") for button in program.window.nav])
    assert program.window.nav[-1].isChecked()
    assert SettingsFile(acdesk_home).read().language == "nl"


def test_what_new_exports_begin_with_is_kept(start: Start, qtbot: QtBot, acdesk_home: Path) -> None:
    program = start()
    page = program.window.settings
    program.window.nav[-1].click()
    qtbot.waitUntil(lambda: page.country.count() > 100, timeout=20_000)
    page.country.setCurrentIndex(page.country.findData("NL"))
    page.country.activated.emit(page.country.currentIndex())
    page.guard.setChecked(True)
    page.percent.setValue(25)
    qtbot.waitUntil(lambda: program.jobs.idle)
    assert SettingsFile(acdesk_home).read() == Settings(default_country="NL", guard=25.0)
    wizard = program.window.open_wizard()
    assert wizard is not None
    assert (wizard.draft.default_country, wizard.draft.guard) == ("NL", 25.0)


def test_everything_is_deleted_only_after_a_second_yes(
    start: Start, qtbot: QtBot, acdesk_home: Path, tmp_path: Path
) -> None:
    program = start()
    workspace = program._workspace
    assert workspace is not None
    workspace.exports.add(Export("Spring", None, None, (tmp_path / "s.csv",)))
    page = program.window.settings
    program.window.nav[-1].click()
    page.write_everything(str(tmp_path / "all.zip"))
    qtbot.waitUntil(lambda: "all.zip" in page.own_notice.text)
    page.delete_button.click()
    assert not page.really_button.isEnabled()
    page.sure.setChecked(True)
    before = program.window
    page.really_button.click()
    qtbot.waitUntil(lambda: program.window is not before and bool(program.window.pages), timeout=20_000)
    qtbot.waitUntil(lambda: program.jobs.idle and program.window.exports.empty.isVisible())
    assert (tmp_path / "all.zip").exists()
    fresh = program._workspace
    assert fresh is not None
    assert fresh.exports.all() == ()


class Services:
    """What the system is asked."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.awake = False
        self.shown: float | None = None

    def stay_awake(self, _why: str) -> None:
        self.awake = True

    def may_sleep(self) -> None:
        self.awake = False

    def notify(self, title: str, text: str) -> None:
        self.said.append(f"{title} {text}")

    def show_progress(self, part: float | None) -> None:
        self.shown = part


def test_a_run_goes_on_without_its_window_and_its_end_is_told(desk: Desk, qtbot: QtBot, t: Translation) -> None:
    services = Services()
    live = LiveRuns(desk.jobs)
    watched = Desk(desk.workspace, desk.jobs, t, live, desk.clock, services=services)
    window = MainWindow(t)
    qtbot.addWidget(window)
    window.show()
    window.fill(watched)
    handle = FakeHandle()
    live.add(export(), handle)  # type: ignore[arg-type]
    assert services.awake
    handle.go(phase="sending", accepted=2450)
    background = window._background
    assert isinstance(background, Background)
    background._tell_progress()
    assert window.windowTitle().startswith("50%")
    assert services.shown == pytest.approx(0.5)
    assert not window.close()
    keep = next(one for one in window.messages.notice.findChildren(QPushButton) if "background" in one.text())
    keep.click()
    assert background.hidden
    handle.end = report()
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    handle.go(phase="ended")
    qtbot.waitUntil(lambda: closed == [True])
    assert not services.awake
    assert services.shown is None
    assert len(services.said) == 1
    assert "Spring" in services.said[0]
    assert "5,000 accepted" in services.said[0]
