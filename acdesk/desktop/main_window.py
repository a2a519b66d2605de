"""The main window: Exports, Connections, History, Settings, and the wizard over them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget, QWidget

from acdesk.desktop.drop_hint import DropHint
from acdesk.desktop.frames import Side
from acdesk.desktop.home_page import HomePage
from acdesk.desktop.leaving import Leaving
from acdesk.desktop.messages import Messages
from acdesk.desktop.nav_button import NavButton
from acdesk.desktop.strip import Strip
from acdesk.desktop.texts import LARGE, MEDIUM, SIDE_WIDTH, TINY, column, heading, row
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.desktop.background import Background
    from acdesk.desktop.desk import Desk
    from acdesk.desktop.detail_page import DetailPage
    from acdesk.desktop.flow import Draft, Step
    from acdesk.desktop.live_runs import LiveRun
    from acdesk.desktop.wizard import Wizard
    from acdesk.exports import Export
    from acdesk.runs import RunReport


class MainWindow(QMainWindow):
    """Shown at once; filled by `fill` when the workspace is open."""

    practice_wanted = Signal()
    """The user wants to try acdesk with a practice account."""
    settings_changed = Signal(object)
    """(Settings): language or theme were chosen; saved already."""
    emptied = Signal()
    """Everything acdesk kept was deleted, and the workspace closed."""
    closed = Signal()

    def __init__(self, t: Translation, *, practice: bool = False) -> None:
        super().__init__()
        self._t = t
        self._desk: Desk | None = None
        self._background: Background | None = None
        self.leaving = Leaving(self, t)
        self._name = t("acdesk – practice account") if practice else "acdesk"
        self.setWindowTitle(self._name)
        self.setMinimumSize(820, 560)
        self.resize(1080, 760)
        self.setAcceptDrops(True)

        self.side = Side()
        self.side.setFixedWidth(SIDE_WIDTH)
        stack = column(spacing=TINY, parent=self.side)
        stack.setContentsMargins(MEDIUM, LARGE, MEDIUM, LARGE)
        name = heading("acdesk")
        name.setIndent(MEDIUM)
        stack.addWidget(name)
        stack.addSpacing(MEDIUM)
        self.nav = (
            NavButton(t("E&xports"), "exports"),
            NavButton(t("Co&nnections"), "connections"),
            NavButton(t("H&istory"), "history"),
            NavButton(t("Se&ttings"), "settings"),
        )
        for button in self.nav[:3]:
            stack.addWidget(button)
        stack.addStretch(1)
        stack.addWidget(self.nav[3])
        # What is chosen for good has no place where nothing is kept.
        self.nav[3].setHidden(practice)
        self.nav[0].setChecked(True)

        self.home = QWidget()
        across = row(spacing=0, parent=self.home)
        self.places = QStackedWidget()
        across.addWidget(self.side)
        across.addWidget(self.places, 1)
        self.whole = QStackedWidget()
        self.whole.addWidget(self.home)
        self.messages = Messages(t)
        centre = QWidget()
        down = column(spacing=0, parent=centre)
        if practice:
            down.addWidget(self._practice_strip())
        down.addWidget(self.messages)
        down.addWidget(self.whole, 1)
        self.setCentralWidget(centre)
        self._drop_hint = DropHint(centre, t("Drop to export this segment"))
        self.wizard: Wizard | None = None
        self.detail: DetailPage | None = None
        self.pages: tuple[HomePage, ...] = ()
        self._place: QWidget | None = None
        """Where to go back to when a run or result is closed."""

    def _practice_strip(self) -> Strip:
        t = self._t
        back = QPushButton(t("&Back to my own exports"))
        back.setAccessibleName(t("Back to my own exports"))
        back.clicked.connect(self.close)
        return Strip(
            "practice",
            t("Practice account: made-up customers go to this computer alone. Nothing of it is kept."),
            back,
        )

    # -- filling

    def fill(self, desk: Desk) -> None:
        """The workspace is open: make the pages."""
        # What they need takes long to import, and the window is shown without it.
        from acdesk.desktop.places import (
            Background,
            ConnectionsPage,
            ExportsPage,
            HistoryPage,
            Resuming,
            SettingsPage,
            Step,
        )

        self._desk = desk
        self.messages.say_nothing()
        exports, connections, history = ExportsPage(desk), ConnectionsPage(desk), HistoryPage(desk)
        self.settings = SettingsPage(desk)
        self.exports, self.connections, self.history = exports, connections, history
        self.pages = (exports, connections, history, self.settings)
        for button, page in zip(self.nav, self.pages, strict=True):
            self.places.addWidget(page)
            # A screen reader toggles where a mouse clicks.
            button.toggled.connect(lambda on, page=page: self._go(page) if on else None)
            button.clicked.connect(self._leave_detail)
        exports.new.connect(self.open_wizard)
        exports.edit.connect(self._edit)
        exports.check.connect(lambda draft: self.open_wizard(draft, Step.CHECK))
        exports.start.connect(self._start)
        exports.show_result.connect(self._show_result)
        exports.show_run.connect(self._show_run)
        exports.practice.connect(self.practice_wanted)
        history.open_report.connect(self._show_result)
        self.settings.changed.connect(self.settings_changed)
        self.settings.emptied.connect(self.emptied)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self.open_wizard)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self, self.close)
        self._background = Background(desk, self, self._name)
        self._background.all_over.connect(self.close)
        self.leaving.watch(desk, self._background)
        self._go(self.pages[[button.isChecked() for button in self.nav].index(True)])
        exports.new_button.setFocus()
        self.resuming = Resuming(self, desk)
        self.resuming.look()

    def come_to_front(self) -> None:
        """Also where it was minimised, or runs go on without it."""
        if self._background is not None and self._background.hidden:
            self._background.show_window()
            return
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def cannot_open(self, fault_words: tuple[str, str], again: Callable[[], object]) -> None:
        """The workspace could not be opened."""
        self.messages.say("error", *fault_words, (self._t("&Try again"), again))

    def _go(self, page: HomePage) -> None:
        if self.detail is not None:
            self._place = page
            self.show_home()
            return
        self.places.setCurrentWidget(page)
        page.refresh()

    def _leave_detail(self) -> None:
        if self.detail is not None:
            self.show_home()

    def show_home(self) -> None:
        """Back to the place that was shown before."""
        self.whole.setCurrentWidget(self.home)
        for page, stack in ((self.wizard, self.whole), (self.detail, self.places)):
            if page is not None:
                stack.removeWidget(page)
                page.hide()
                page.deleteLater()
        self.wizard = self.detail = None
        if self._place is not None:
            self.places.setCurrentWidget(self._place)
            self._place = None
        now = self.places.currentWidget()
        if isinstance(now, HomePage):
            now.refresh()

    # -- the wizard

    def open_wizard(self, draft: Draft | None = None, step: Step | None = None) -> Wizard | None:
        """A new export, or a saved one from `step` on. None while another one is being made."""
        from acdesk.desktop.places import Step, Wizard

        desk = self._desk
        if desk is None or self.wizard is not None:
            return self.wizard
        if self.detail is not None:
            self.show_home()
        self.resuming.withdraw()
        wizard = self.wizard = Wizard(desk, draft or self.settings.new_draft(self.exports.names))
        wizard.closed.connect(self.show_home)
        wizard.saved.connect(self._saved)
        wizard.corrected.connect(self.send_corrected)
        self.whole.addWidget(wizard)
        self.whole.setCurrentWidget(wizard)
        wizard.open_at(Step.CONNECTION if step is None else step)
        return wizard

    def _edit(self, draft: Draft, step: Step) -> None:
        from acdesk.desktop.places import Step

        # Everything is filled in; the check would be the end of the way, not its beginning.
        self.open_wizard(draft, min(step, Step.SEGMENT))

    def _start(self, draft: Draft) -> None:
        from acdesk.desktop.places import Step

        wizard = self.open_wizard(draft, Step.CHECK)
        if wizard is not None:
            wizard.start()

    def send_corrected(self, export: Export, file: Path) -> None:
        """Corrected rows go out with their export; its counts are shown first, and the export stays as it is."""
        self.show_home()
        self.nav[0].setChecked(True)
        self.exports.run_once(export, file)

    def _saved(self, export: Export) -> None:
        self.show_home()
        self.nav[0].setChecked(True)
        self.exports.notice.say(
            "done", self._t("{name} is saved.", name=export.name), self._t("Nothing has been sent.")
        )

    # -- runs and results

    def _show_run(self, live: LiveRun | None) -> None:
        if self._desk is None or live is None:
            return
        page = self._detail(live.export)
        page.show_run(live)

    def _show_result(self, export: Export | None, report: RunReport) -> None:
        if self._desk is None:
            return
        live = next((one for one in self._desk.live.all() if one.handle.run == report.run), None)
        if live is not None:
            self._show_run(live)
        else:
            self._detail(export).show_report(report)

    def _detail(self, export: Export | None) -> DetailPage:
        if self._desk is None:
            raise RuntimeError
        if self.detail is not None:
            self.show_home()
        from acdesk.desktop.places import DetailPage

        page = self.detail = DetailPage(self._desk, export)
        page.closed.connect(self.show_home)
        page.corrected.connect(self.send_corrected)
        self._place = self.places.currentWidget()
        self.places.addWidget(page)
        self.places.setCurrentWidget(page)
        return page

    # -- dropping files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()) and self._desk is not None:
            event.acceptProposedAction()
            self._drop_hint.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_hint.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_hint.hide()
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.drop(files)

    def drop(self, files: tuple[Path, ...]) -> None:
        """Files dropped anywhere begin an export, or join the one being made."""
        wizard = self.wizard or self.open_wizard()
        if wizard is not None:
            wizard.drop(files)

    # -- leaving

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.leaving.may_close())
        if event.isAccepted():
            self.closed.emit()


def _files(data: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
