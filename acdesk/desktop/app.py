"""Opens the window and comes back when it is closed."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from acdesk import resources
from acdesk.desktop.demo_settings import DemoSettings
from acdesk.desktop.jobs import Jobs
from acdesk.desktop.look import apply_theme, dress
from acdesk.desktop.one_window import ShowRequests, show_other, socket_name
from acdesk.desktop.practising import Practice
from acdesk.desktop.program import Program
from acdesk.desktop.signals import closing_signals
from acdesk.sentences.translation import Translation, load_translation, user_language
from acdesk.settings import SettingsFile, home_folder

if TYPE_CHECKING:
    from acdesk.workspace import Workspace

SMALLEST_POINTS = 10.0
WARM_UP_MILLISECONDS = 700


def run_window(
    workspace: Workspace | Callable[[], Workspace],
    t: Translation | None = None,
    *,
    demo: DemoSettings | None = None,
    practice: Practice | None = None,
) -> int:
    """Show the window until it is closed; 0 unless Qt ended otherwise.

    A callable is called on a worker thread, and may raise a Fault that the window shows. `demo`: the window does the
    whole job by itself, visibly, and stays open on the result. `practice`: what starts a practice account.
    """
    # A small file, read before there is a window that could wait for it.
    home = home_folder(os.environ)
    settings = SettingsFile(home).read()
    # A demo has a home of its own, and a key of this process alone would be unknown in another's window.
    shared = demo is None and "ACDESK_API_KEY" not in os.environ
    name = socket_name(home, os.environ)
    if shared and show_other(name, os.environ):
        return 0
    application = make_application(settings.theme)
    if t is None:
        chosen = [settings.language] if settings.language else []
        language = user_language(os.environ, [*chosen, *QLocale.system().uiLanguages()])
        t = load_translation(language, resources() / "translations")
    program = Program(
        application,
        workspace if callable(workspace) else lambda: workspace,
        t,
        demo=demo,
        practice=practice,
    )
    before = _catch_bugs(program.bug_found)
    program.window.show()

    def filled() -> None:
        settle = program.collector.settle
        QTimer.singleShot(WARM_UP_MILLISECONDS, program, lambda: warm_up(program.jobs, program, settle))
        if shared:
            ShowRequests(name, program.show_window, program)
        if demo is not None:
            from acdesk.desktop.demo import Demo

            Demo(program.window, demo, t).start()

    program.filled.connect(filled, Qt.ConnectionType.SingleShotConnection)
    # Only once the first paint is done: opening imports much.
    QTimer.singleShot(0, program.open)
    try:
        with closing_signals(program, application.quit):
            return application.exec()
    finally:
        program.close()
        sys.excepthook, threading.excepthook = before


def warm_up(jobs: Jobs, owner: QObject, then: Callable[[], None]) -> None:
    """Check the sample segment while the first page sits idle: what reads and checks takes long to load."""
    sample = resources() / "samples" / "segment.csv"

    def work() -> None:
        if sys.platform.startswith("linux"):
            # What talks to the desktop when a run begins.
            with suppress(ImportError):
                import jeepney.io.blocking  # noqa: F401
        from acdesk.desktop.checking import PlanKey, check
        from acdesk.desktop.opened import open_files
        from acdesk.segments import ReadingOptions

        open_files([sample], ReadingOptions())
        check(PlanKey((sample,), None, ReadingOptions()))

    jobs.start(work, lambda _none: then(), _nothing, owner=owner)


def _nothing(_result: object) -> None:
    """A warm-up has no result, and its faults are of no concern."""


def make_application(theme: str | None = None) -> QApplication:
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
    apply_theme(application, os.environ.get("ACDESK_THEME") or theme)
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: dress(application))
    return application


def _catch_bugs(
    found: SignalInstance,
) -> tuple[Callable[..., object], Callable[[threading.ExceptHookArgs], object]]:
    """Errors that nobody caught go to the window and, without their values, to standard error."""
    before = (sys.excepthook, threading.excepthook)

    def on_main(kind: type[BaseException], bug: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            found.emit(bug)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            found.emit(args.exc_value)

    sys.excepthook = on_main
    threading.excepthook = on_thread
    return before
