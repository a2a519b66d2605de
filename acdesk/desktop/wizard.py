"""*Export a segment*: six pages around one draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStackedWidget, QWidget

from acdesk.contacts import Kept
from acdesk.desktop.desk import Desk
from acdesk.desktop.draft_keeper import DraftKeeper
from acdesk.desktop.dry_run import DryRun
from acdesk.desktop.flow import (
    Draft,
    RunState,
    Step,
    blocked,
    changed,
    next_step,
    previous_step,
    why_not_saved,
)
from acdesk.desktop.frames import Line
from acdesk.desktop.live_runs import LiveRun
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.check_page import CheckPage
from acdesk.desktop.pages.connection_page import ConnectionPage
from acdesk.desktop.pages.export_page import ExportPage
from acdesk.desktop.pages.list_page import ListPage
from acdesk.desktop.pages.matching_page import MatchingPage
from acdesk.desktop.pages.page import WizardPage
from acdesk.desktop.pages.segment_page import SegmentPage
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.starting import Starting
from acdesk.desktop.step_list import StepList
from acdesk.desktop.texts import HUGE, MEDIUM, SIDE_WIDTH, SMALL, column, quiet, row
from acdesk.exports import Export
from acdesk.runs import RunReport
from acdesk.sentences.faults import Fault

_PAGES: dict[Step, Callable[..., WizardPage]] = {
    Step.CONNECTION: ConnectionPage,
    Step.SEGMENT: SegmentPage,
    Step.LIST: ListPage,
    Step.MATCHING: MatchingPage,
    Step.CHECK: CheckPage,
}


MAKE_AHEAD_AFTER = 400
"""Milliseconds after a page was shown."""
BREATH = 60
"""Milliseconds between one thing made ahead and the next."""


class Wizard(QWidget):
    """Holds the draft; renders what `flow` says about it."""

    closed = Signal()
    """The user is done here: saved, finished, or gave up."""
    saved = Signal(object)
    """The Export was saved."""
    corrected = Signal(object, object)
    """(Export, Path), as of ExportPage."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self.draft = draft
        self.step = Step.CONNECTION
        self._busy = False
        self.pages: dict[Step, WizardPage] = {}
        self.export_page: ExportPage | None = None
        self.last_report: RunReport | None = None
        self._keeper = DraftKeeper(desk, lambda: self.draft, lambda: self.step, self)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._make_ahead)
        self.dry_run = DryRun(desk.jobs, lambda: self.draft, self._keep, self)

        self.steps = StepList(t)
        self.steps.setFixedWidth(SIDE_WIDTH)
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.back_button = QPushButton(t("&Back"))
        self.back_button.setAccessibleName(t("Back"))
        self.next_button = QPushButton(t("&Next"))
        self.next_button.setAccessibleName(t("Next"))
        self.save_button = QPushButton(t("Sa&ve"))
        self.save_button.setAccessibleName(t("Save"))
        self.start_button = QPushButton(t("S&tart export"))
        self.start_button.setAccessibleName(t("Start export"))
        self.close_button = QPushButton(t("Cance&l"))
        self.why = quiet()

        self.footer = QWidget()
        buttons = row(spacing=SMALL, parent=self.footer)
        buttons.setContentsMargins(HUGE, MEDIUM, HUGE, MEDIUM)
        buttons.addWidget(self.close_button)
        buttons.addSpacing(MEDIUM)
        buttons.addWidget(self.why, 1)
        self._buttons = buttons
        for button in (self.back_button, self.next_button, self.save_button, self.start_button):
            buttons.addWidget(button)
        right = column(spacing=0)
        right.addWidget(self.stack, 1)
        holder = QWidget()
        held = column(spacing=0, parent=holder)
        held.setContentsMargins(HUGE, 0, HUGE, MEDIUM)
        held.addWidget(self.notice)
        right.addWidget(holder)
        right.addWidget(Line())
        right.addWidget(self.footer)
        across = row(spacing=0, parent=self)
        across.addWidget(self.steps)
        across.addLayout(right, 1)

        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.save_button.clicked.connect(self.save)
        self.start_button.clicked.connect(self.start)
        self.close_button.clicked.connect(lambda _checked=False: self.ask_to_close())
        self.starting = Starting(desk, self.notice, lambda: self.draft, self.change, self)
        self.starting.busy.connect(self._set_busy)
        self.starting.stored.connect(self._keeper.forget)
        self.starting.asked.connect(self._hide_comparison)
        self.starting.begun.connect(self.show_run)

    # -- going through the pages

    def open_at(self, step: Step) -> None:
        self._show(step)

    def next(self) -> None:
        if (step := next_step(self.step, self.draft)) is not None:
            self._show(step)

    def back(self) -> None:
        if (step := previous_step(self.step, self.draft)) is not None:
            self._show(step)

    def drop(self, paths: Sequence[Path]) -> None:
        """Files dropped anywhere: kept now, shown on the segment page."""
        if self.draft.run is not RunState.NONE:
            return
        page = self._page(Step.SEGMENT)
        if isinstance(page, SegmentPage):
            page.drop(paths)
            if self.step is not Step.CONNECTION:
                self._show(Step.SEGMENT)
            elif len(paths) == 1:
                self.notice.say("info", self._t("{file} is chosen.", file=paths[0].name))
            else:
                chosen = self._t.n("{n} file is chosen.", "{n} files are chosen.", len(paths))
                self.notice.say("info", chosen)

    def change(self, **fields: object) -> None:
        self._keeper.touch()
        was = self.draft.checking
        self.draft = changed(self.draft, fields)
        self._follow()
        self._look()
        if self.draft.checking != was:
            self._refresh()

    def _keep(self, draft: Draft) -> None:
        """The rows were checked, or can't be."""
        self.draft = draft
        self._look()
        self._refresh()

    def _follow(self) -> None:
        """From the data matching on, the plan is kept right."""
        if self.step in (Step.MATCHING, Step.CHECK):
            self.dry_run.follow()

    def _refresh(self) -> None:
        page = self.pages.get(self.step)
        if page is not None:
            page.refresh()

    def _page(self, step: Step) -> WizardPage:
        page = self._made(step)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        return page

    def _made(self, step: Step) -> WizardPage:
        if step not in self.pages:
            self.pages[step] = _PAGES[step](self._desk, lambda: self.draft, self.change)
        return self.pages[step]

    def _show(self, step: Step) -> None:
        left = self.pages.get(self.step)
        if left is not None and step is not self.step:
            left.leave()
        self.step = step
        self.notice.clear()
        page = self._page(step)
        self.stack.setCurrentWidget(page)
        self.draft = changed(self.draft, {})
        page.enter()
        self._follow()
        self.steps.show_now(step)
        self._look()
        focus = page.first_focus()
        if focus is not None:
            focus.setFocus()
        self._ahead.start(MAKE_AHEAD_AFTER)

    def _make_ahead(self) -> None:
        """While the user looks at this page: a click on Next then has less to do.

        One thing at a time, and nothing while threads work: each would take the other's time, and the user's.
        """
        coming = [Step(place) for place in range(self.step + 1, Step.CHECK + 1)]
        if not self._desk.jobs.idle:
            self._ahead.start(MAKE_AHEAD_AFTER)
        elif missing := next((step for step in coming if step not in self.pages), None):
            self._made(missing)
            self._ahead.start(BREATH)
        elif missing := next((step for step in coming if self.stack.indexOf(self.pages[step]) < 0), None):
            self._page(missing)
            self._ahead.start(BREATH)
        elif coming:
            page = self.pages[coming[0]]
            page.setGeometry(self.stack.rect())
            page.get_ready()

    def _look(self) -> None:
        """What can be pressed now, and why the rest can't."""
        step, draft = self.step, self.draft
        self.steps.show_draft(draft)
        checking = step is Step.CHECK
        running = step is Step.EXPORT
        why = blocked(step, draft)
        self.back_button.setVisible(not running and not draft.once)
        self.back_button.setEnabled(previous_step(step, draft) is not None and not self._busy)
        self.next_button.setVisible(step < Step.CHECK)
        self.next_button.setEnabled(next_step(step, draft) is not None)
        self.save_button.setVisible(checking and not draft.once)
        self.save_button.setEnabled(why_not_saved(draft) is None and not self._busy)
        self.start_button.setVisible(checking)
        self.start_button.setEnabled(why is None and not self._busy)
        for button, on in ((self.next_button, step < Step.CHECK), (self.start_button, checking)):
            button.setDefault(on)
            button.setAccessibleDescription(self._t(why) if why and on else "")
        if running != (self._buttons.indexOf(self.close_button) > 0):
            # At the left it leaves what is being made; at the end of the way it is the button that goes on.
            self._buttons.removeWidget(self.close_button)
            self._buttons.insertWidget(self._buttons.count() if running else 0, self.close_button)
        shown = why if not running else None
        self.why.setText(self._t(shown) if shown else "")
        self.close_button.setText(self._t("C&lose") if running or not draft.would_be_lost else self._t("Cance&l"))

    # -- saving, starting

    def save(self) -> None:
        """Save without running."""
        self.starting.save(self.saved.emit)

    def start(self) -> None:
        """Save and run."""
        if blocked(Step.CHECK, self.draft) is None and not self._busy:
            self.starting.start()

    def _hide_comparison(self) -> None:
        """What is asked below says it."""
        page = self.pages.get(Step.CHECK)
        if isinstance(page, CheckPage):
            page.changes.hide_notices()

    def show_run(self, live: LiveRun) -> None:
        """The last page, with this run."""
        if self.export_page is None:
            page = self.export_page = ExportPage(self._desk, live.export, self._t("Export"))
            page.over.connect(self._over)
            page.corrected.connect(self.corrected)
            page.started.connect(lambda: self.change(run=RunState.RUNNING))
            page.failed.connect(self._did_not_run)
            self.stack.addWidget(page)
        self.notice.clear()
        self.step = Step.EXPORT
        self.steps.show_now(self.step)
        self.stack.setCurrentWidget(self.export_page)
        self.change(run=RunState.RUNNING, saved=live.export, kept=Kept())
        self.export_page.show_run(live)

    def _over(self, report: RunReport) -> None:
        self.last_report = report
        # The plan holds every contact in memory, and has done its work.
        self.change(run=RunState.ENDED, plan=None, changes=None, examples={})
        self.close_button.setFocus()

    def _did_not_run(self, fault: Fault) -> None:
        self.change(run=RunState.NONE)
        self._show(Step.CHECK)
        self.notice.say("error", *fault_words(fault, self._t))

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's own signature
        self._busy = busy
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on as Next would; Escape asks to close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(QApplication.focusWidget(), QLineEdit):
            self.next()
        elif event.key() == Qt.Key.Key_Escape:
            self.ask_to_close()
        else:
            super().keyPressEvent(event)

    # -- leaving

    def ask_to_close(self, *, then: Callable[[], object] | None = None) -> None:
        """Close, asking only when something would be lost. `then` is done in place of going back to the main window."""
        leave = then or self.closed.emit

        def close() -> None:
            self._keeper.forget()
            leave()

        if not self.draft.would_be_lost:
            close()
            return
        buttons: list[tuple[str, Callable[[], object]]] = [(self._t("Discard"), close)]
        if why_not_saved(self.draft) is None:
            save = (
                self._t("&Save and close"),
                lambda: self.starting.save(lambda export: self._saved_before(export, then)),
            )
            buttons.insert(0, save)
        buttons.append((self._t("&Keep editing"), self.notice.clear))
        self.notice.say(
            "warning", self._t("Leave this export?"), self._t("What you entered here has not been saved."), *buttons
        )

    def _saved_before(self, export: Export, then: Callable[[], object] | None) -> None:
        if then is None:
            self.saved.emit(export)
        else:
            then()
