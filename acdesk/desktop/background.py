"""What goes on around a run besides its page: the computer stays awake, the title tells, the end is announced."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.live_runs import LiveRun
from acdesk.desktop.phrases import STATUS_NAMES, counts_sentence, fault_words
from acdesk.runs import RunReport
from acdesk.sentences.faults import Fault

TITLE_MILLISECONDS = 1000


class Background(QObject):
    """Watches the runs of one window. `hidden`: the user closed the window and lets the runs go on."""

    all_over = Signal()
    """The last run ended while the window was out of sight."""

    def __init__(self, desk: Desk, window: QWidget, title: str) -> None:
        super().__init__(window)
        self._desk = desk
        self._t = desk.t
        self._window = window
        self._title = title
        self._tray: QSystemTrayIcon | None = None
        self.hidden = False
        self._timer = QTimer(self)
        self._timer.setInterval(TITLE_MILLISECONDS)
        self._timer.timeout.connect(self._tell_progress)
        desk.live.changed.connect(self._look)
        desk.live.ended.connect(self._ended)
        desk.live.failed.connect(self._failed)
        window.installEventFilter(self)
        self._look()

    def hide_window(self) -> None:
        """Out of sight while runs go on: behind an icon where the desktop shows them, else as a minimised window."""
        self.hidden = True
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self._window.showMinimized()
            return
        if self._tray is None:
            t = self._t
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            menu = QMenu(self._window)
            menu.addAction(t("&Open acdesk"), self.show_window)
            menu.addAction(t("&Stop"), self._desk.live.stop_all)
            self._tray.setContextMenu(menu)
            self._tray.activated.connect(lambda _reason: self.show_window())
        self._tray.show()
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
        self._tell_progress()

    def show_window(self) -> None:
        """Back in sight."""
        self.hidden = False
        QApplication.setQuitOnLastWindowClosed(True)
        if self._tray is not None:
            self._tray.hide()
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A minimised window that is opened again is no longer leaving.
        if event.type() == QEvent.Type.WindowActivate and self.hidden and not self._window.isMinimized():
            self.show_window()
        return False

    def _look(self) -> None:
        services, live = self._desk.services, self._desk.live.all()
        if live:
            self._timer.start()
            if services is not None:
                services.stay_awake(self._t.n("An export is running", "{n} exports are running", len(live)))
        else:
            self._timer.stop()
            if services is not None:
                services.may_sleep()
        self._tell_progress()

    def _tell_progress(self) -> None:
        """In the title, which every task bar shows, and on the icon where the platform has it."""
        live = self._desk.live.all()
        part = None
        title = self._title
        if live:
            seen = [one.handle.progress for one in live]
            part = sum(one.finished for one in seen) / max(1, sum(one.to_send for one in seen))
            name = live[0].export.name if len(live) == 1 else self._t.n("{n} export", "{n} exports", len(live))
            title = f"{self._t.percent(part)} · {name} – {self._title}"
        self._window.setWindowTitle(title)
        if self._tray is not None:
            self._tray.setToolTip(title)
        if self._desk.services is not None:
            self._desk.services.show_progress(part)

    def _ended(self, live: LiveRun, report: RunReport) -> None:
        status = self._t(STATUS_NAMES[report.status])
        self._tell(f"{live.export.name}: {status}", counts_sentence(report.rows, report.counts, self._t))

    def _failed(self, live: LiveRun, fault: Fault) -> None:
        what, more = fault_words(fault, self._t)
        self._tell(live.export.name, f"{what} {more}".strip())

    def _tell(self, title: str, text: str) -> None:
        """Only who doesn't look at the window has to be told."""
        if self._desk.services is not None and (self.hidden or not self._window.isActiveWindow()):
            self._desk.services.notify(title, text)
        if self.hidden and not self._desk.live.all():
            self.all_over.emit()
