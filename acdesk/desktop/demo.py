"""The window does the whole job by itself, page after page, at a pace that can be followed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from acdesk.desktop.demo_settings import DemoSettings
from acdesk.desktop.flow import Step, blocked
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.pages.connection_page import ConnectionPage
from acdesk.desktop.pages.list_page import ListPage
from acdesk.desktop.pages.segment_page import SegmentPage
from acdesk.desktop.wizard import Wizard
from acdesk.sentences.translation import Translation

PAUSE_MILLISECONDS = 900


class Demo(QObject):
    """Fills in what a user would type and presses what a user would press; waits where the page works."""

    def __init__(self, window: MainWindow, settings: DemoSettings, t: Translation) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._t = t
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        self._done: set[str] = set()

    def start(self) -> None:
        self._timer.start()

    def _tick(self) -> None:
        window = self._window
        if "opened" not in self._done:
            self._done.add("opened")
            window.open_wizard()
            return
        wizard = window.wizard
        if wizard is None:  # the user closed it: theirs from here on
            self._timer.stop()
            return
        page = wizard.pages.get(wizard.step)
        acts: dict[Step, Callable[[], None]] = {
            Step.CONNECTION: lambda: self._connect(page),
            Step.SEGMENT: lambda: self._choose_file(page),
            Step.LIST: lambda: self._choose_list(page),
        }
        if wizard.step in acts:
            name = wizard.step.name
            if name not in self._done:
                self._done.add(name)
                acts[wizard.step]()
                return
        if wizard.step is Step.EXPORT:
            self._timer.stop()
        elif blocked(wizard.step, wizard.draft) is None:
            self._go_on(wizard)

    def _go_on(self, wizard: Wizard) -> None:
        """Look at the page for one more pause, then press its button."""
        seen = f"seen {wizard.step.name}"
        if seen not in self._done:
            self._done.add(seen)
        elif wizard.step is Step.CHECK:
            wizard.start()
        else:
            wizard.next()

    def _connect(self, page: object) -> None:
        if isinstance(page, ConnectionPage):
            form = page.form
            form.name.setText(self._settings.name or self._t("Practice account"))
            form.host.setText(self._settings.host)
            form.key.setText(self._settings.key)
            form.agree.setChecked(True)
            QTimer.singleShot(PAUSE_MILLISECONDS, form.connect_now)

    def _choose_file(self, page: object) -> None:
        if isinstance(page, SegmentPage):
            page.drop((self._settings.segment,))

    def _choose_list(self, page: object) -> None:
        if isinstance(page, ListPage):
            page.list_id.setText(str(self._settings.list_id))
