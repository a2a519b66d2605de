"""Opens the window and comes back when it is closed."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from acdesk import resources
from acdesk.desktop.demo_settings import DemoSettings
from acdesk.desktop.desk import Desk
from acdesk.desktop.jobs import Jobs
from acdesk.desktop.live_runs import LiveRuns
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.opened import open_files
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.signals import closing_signals
from acdesk.desktop.theme import apply_theme
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import Translation, load_translation, user_language
from acdesk.workspace import Workspace

SMALLEST_POINTS = 10.0
WARM_UP_MILLISECONDS = 700


class _Bugs(QObject):
    """Brings unexpected errors of any thread to the window."""

    found = Signal(object)


def run_window(
    workspace: Workspace | Callable[[], Workspace],
    t: Translation | None = None,
    *,
    demo: DemoSettings | None = None,
) -> int:
    """Show the window until it is closed; 0 unless Qt ended otherwise.

    A callable is called on a worker thread, and may raise a Fault that the window shows. `demo`: the window does the
    whole job by itself, visibly, and stays open on the result.
    """
    application = make_application()
    t = t or load_translation(user_language(os.environ, QLocale.system().uiLanguages()), resources() / "translations")
    translate_qt(application, t.language)
    window = MainWindow(t)
    bugs = _Bugs()
    bugs.found.connect(window.show_bug, Qt.ConnectionType.QueuedConnection)
    jobs = Jobs(window.show_bug)
    live = LiveRuns(jobs)
    before = _catch_bugs(bugs)
    window.show()

    def opened(workspace: Workspace) -> None:
        desk = Desk(workspace, jobs, t, live, time.time, session_only=demo is not None)
        window.fill(desk)
        QTimer.singleShot(WARM_UP_MILLISECONDS, window, lambda: warm_up(jobs, window))
        if demo is not None:
            from acdesk.desktop.demo import Demo

            Demo(window, demo, t).start()

    def refused(fault: Fault) -> None:
        window.cannot_open(fault_words(fault, t), open_workspace)

    def open_workspace() -> None:
        jobs.start(lambda: workspace() if callable(workspace) else workspace, opened, refused, owner=window)

    # Only once the first paint is done: opening imports much.
    QTimer.singleShot(0, open_workspace)
    try:
        with closing_signals(window, application.quit):
            return application.exec()
    finally:
        for handle in live.all():
            handle.handle.stop()
            handle.handle.wait(10)
        jobs.close()
        sys.excepthook, threading.excepthook = before


def warm_up(jobs: Jobs, owner: QObject) -> None:
    """Open the sample segment while the first page sits idle: what reads segments takes long to load the first time."""
    sample = resources() / "samples" / "segment.csv"
    jobs.start(lambda: open_files([sample], ReadingOptions()), _nothing, _nothing, owner=owner)


def _nothing(_result: object) -> None:
    """A warm-up has no result, and its faults are of no concern."""


def make_application() -> QApplication:
    """The one QApplication, with name, icon and theme."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("acdesk")
    application.setApplicationDisplayName("acdesk")
    application.setDesktopFileName("acdesk")
    icon = resources() / "icons" / "acdesk.svg"
    if icon.exists():
        application.setWindowIcon(QIcon(str(icon)))
    font = application.font()
    if font.pointSizeF() < SMALLEST_POINTS and sys.platform.startswith("linux"):
        # Qt's own default where no desktop names a font; too small to read for long.
        font.setPointSizeF(SMALLEST_POINTS)
        application.setFont(font)
    apply_theme(application, os.environ.get("ACDESK_THEME"))
    return application


def translate_qt(application: QApplication, language: str) -> None:
    """Qt's own words (standard dialogs, context menus) in the same language, and numbers its way."""
    QLocale.setDefault(QLocale(language))
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _catch_bugs(
    bugs: _Bugs,
) -> tuple[Callable[..., object], Callable[[threading.ExceptHookArgs], object]]:
    """Errors that nobody caught go to the window and, without their values, to standard error."""
    before = (sys.excepthook, threading.excepthook)

    def on_main(kind: type[BaseException], bug: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            bugs.found.emit(bug)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            bugs.found.emit(args.exc_value)

    sys.excepthook = on_main
    threading.excepthook = on_thread
    return before
