"""The life of the window: opened, filled, made anew in another language, left for practice, closed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from acdesk import resources
from acdesk.desktop.collecting import Collector
from acdesk.desktop.demo_settings import DemoSettings
from acdesk.desktop.desk import Desk
from acdesk.desktop.jobs import Jobs
from acdesk.desktop.live_runs import LiveRuns
from acdesk.desktop.look import apply_theme
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.practising import Practice, PracticeVisit, enter_practice
from acdesk.desktop.system_services import services_of_this_system
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import Translation, load_translation, user_language
from acdesk.settings import Settings

if TYPE_CHECKING:
    from acdesk.workspace import Workspace

SECONDS_TO_STOP = 10.0


class Program(QObject):
    """Holds what outlives a window: the threads, the runs, the workspace."""

    bug_found = Signal(object)
    """An unexpected error, from any thread."""
    filled = Signal()
    """A window got its pages for the first time."""

    def __init__(
        self,
        application: QApplication,
        open_workspace: Callable[[], Workspace],
        t: Translation,
        *,
        demo: DemoSettings | None = None,
        practice: Practice | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._open_workspace = open_workspace
        self._t = t
        self._demo = demo
        self._practice = practice
        self._workspace: Workspace | None = None
        self._translator: QTranslator | None = None
        self.jobs = Jobs(self.show_bug)
        self.live = LiveRuns(self.jobs)
        self.collector = Collector(self, lambda: self.jobs.idle and not self.live.all())
        self._services = services_of_this_system(self.jobs, self)
        self.bug_found.connect(self.show_bug, Qt.ConnectionType.QueuedConnection)
        self._translate_qt()
        self.window = self._new_window()
        self._visit: PracticeVisit | None = None
        self._practice_window: MainWindow | None = None
        self._practice_live: LiveRuns | None = None

    def open(self) -> None:
        """Fill the window; the workspace is opened on a thread, as that imports much."""
        self.jobs.start(self._with_places, self._opened, self._refused, owner=self)

    def _with_places(self) -> Workspace:
        """On a thread: the pages, and the rules of a language, take longer to read than the workspace to open."""
        import acdesk.desktop.places  # noqa: F401
        from acdesk.desktop.phrases import get_ready

        get_ready(self._t)

        return self._open_workspace()

    def close(self) -> None:
        """Stop what runs, end the threads, leave no practice behind."""
        live = (*self.live.all(), *(self._practice_live.all() if self._practice_live else ()))
        for one in live:
            one.handle.stop()
        for one in live:
            one.handle.wait(SECONDS_TO_STOP)
        self._services.may_sleep()
        self._services.show_progress(None)
        self.jobs.close()
        if self._visit is not None:
            self._visit.leave()
        self.collector.close()

    def show_window(self) -> None:
        """To the front, from wherever it is."""
        (self._practice_window or self.window).come_to_front()

    def show_bug(self, bug: BaseException) -> None:
        (self._practice_window or self.window).messages.show_bug(bug)

    # -- windows

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._t)
        window.practice_wanted.connect(self._practise)
        window.settings_changed.connect(self._use)
        window.emptied.connect(self._start_anew)
        window.closed.connect(self._application.quit)
        return window

    def _replace_window(self) -> None:
        """In the same place, with the same size."""
        old = self.window
        self.window = self._new_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.hide()
        old.deleteLater()

    def _opened(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.window.fill(self._desk(workspace))
        self.filled.emit()

    def _desk(self, workspace: Workspace) -> Desk:
        return Desk(
            workspace,
            self.jobs,
            self._t,
            self.live,
            time.time,
            session_only=self._demo is not None,
            services=self._services,
        )

    def _refused(self, fault: Fault) -> None:
        from acdesk.desktop.phrases import fault_words

        self.window.cannot_open(fault_words(fault, self._t), self.open)

    # -- settings

    def _use(self, settings: Settings) -> None:
        """At once: the theme by another palette, the language by another window."""
        apply_theme(self._application, settings.theme)
        wanted = [settings.language] if settings.language else []
        language = user_language(os.environ, [*wanted, *QLocale.system().uiLanguages()])
        if language == self._t.language or self._workspace is None:
            return
        self._t = load_translation(language, resources() / "translations")
        self._translate_qt()
        self._workspace.speak(language)
        self._replace_window()
        self.window.fill(self._desk(self._workspace))
        self.window.nav[-1].click()

    def _translate_qt(self) -> None:
        """Qt's own words (standard dialogs, context menus) in the same language, and numbers its way."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = translate_qt(self._application, self._t.language)

    def _start_anew(self) -> None:
        """Everything was deleted: as on the first day."""
        self._workspace = None
        self._replace_window()
        self.open()

    # -- practice

    def _practise(self) -> None:
        practice = self._practice
        if practice is None or self._practice_window is not None:
            return
        t = self._t
        self.window.exports.set_busy(t("Starting the practice account …"))
        name = t("Practice account")
        self.jobs.start(lambda: enter_practice(practice, name), self._practising, self._no_practice, owner=self)

    def _no_practice(self, fault: Fault) -> None:
        from acdesk.desktop.phrases import fault_words

        self.window.exports.set_busy("")
        self.window.exports.notice.say("error", *fault_words(fault, self._t))

    def _practising(self, visit: PracticeVisit) -> None:
        from acdesk.desktop.places import Draft, Step

        self.window.exports.set_busy("")
        self._visit = visit
        live = self._practice_live = LiveRuns(self.jobs)
        desk = Desk(visit.workspace, self.jobs, self._t, live, time.time, session_only=True, practice=True)
        window = self._practice_window = MainWindow(self._t, practice=True)
        window.setGeometry(self.window.geometry())
        window.closed.connect(self._back_from_practice)
        window.show()
        self.window.hide()
        window.fill(desk)
        draft = Draft(connection=visit.connection, list_text=str(visit.settings.list_id))
        wizard = window.open_wizard(draft, Step.SEGMENT)
        if wizard is not None:
            wizard.drop([visit.settings.segment])

    def _back_from_practice(self) -> None:
        """To the user's own window; what was practised is thrown away in the background."""
        window, visit = self._practice_window, self._visit
        self._practice_window = self._practice_live = self._visit = None
        # First, so that there is always a window.
        self.window.show()
        if window is not None:
            self.window.setGeometry(window.geometry())
            window.deleteLater()
        if visit is not None:
            self.jobs.start(visit.leave, _nothing, _nothing, owner=self)
        QTimer.singleShot(0, self.window, self.window.exports.refresh)


def translate_qt(application: QApplication, language: str) -> QTranslator | None:
    """Qt's own words in this language, and numbers its way. The translator, where there is one."""
    QLocale.setDefault(QLocale(language))
    translator = QTranslator(application)
    if not translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        return None
    application.installTranslator(translator)
    return translator


def _nothing(_result: object) -> None:
    """Nobody waits for it."""
