"""Wizard page 6: the run, then its result."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Scrolled
from acdesk.desktop.live_runs import LiveRun
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import fault_words, moment
from acdesk.desktop.result_view import ResultView
from acdesk.desktop.run_view import RunView
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, column, empty, quiet, title
from acdesk.exports import Export
from acdesk.runs import RunHandle, RunReport
from acdesk.sentences.faults import Fault


class ExportPage(QWidget):
    """Shows one run, from start (or resume) to result. Also used outside the wizard, for a run of the history."""

    over = Signal(object)
    """The RunReport: the run ended in some way."""
    started = Signal()
    """The run goes on again."""
    corrected = Signal(object, object)
    """(Export, Path): rows that were corrected are to be sent with the same export."""
    failed = Signal(object)
    """The Fault: the run turned out to make no sense before anything was sent."""

    def __init__(self, desk: Desk, export: Export | None, heading: str) -> None:
        super().__init__()
        self._desk = desk
        self._t = desk.t
        self._export = export
        self._live: LiveRun | None = None
        self._heading = heading
        self.heading = title(heading)
        self.intro = quiet()
        scrolled = Scrolled(margins=0, spacing=MEDIUM)
        scrolled.column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        self.column = scrolled.column
        self.column.addWidget(self.heading)
        self.column.addWidget(self.intro)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self._content = column(spacing=MEDIUM)
        self.column.addLayout(self._content)
        self.column.addStretch(1)
        column(spacing=0, parent=self).addWidget(scrolled)
        self.run_view: RunView | None = None
        self.result: ResultView | None = None
        desk.live.ended.connect(self._ended)
        desk.live.failed.connect(self._failed)

    def first_focus(self) -> QWidget | None:
        return self.run_view.stop_button if self.run_view else None

    def show_run(self, live: LiveRun) -> None:
        """A run under way."""
        self._clear()
        self._live = live
        self._export = live.export
        self.heading.setText(self._heading)
        said = self._t("Running")
        if self._heading != live.export.name:
            said = self._t("{name} is running.", name=live.export.name)
        self.intro.setText(said)
        self.run_view = RunView(self._desk, live)
        self._content.addWidget(self.run_view)
        # Its chart takes what room there is.
        self.column.setStretchFactor(self._content, 100)
        self.run_view.stop_button.setFocus()
        self.started.emit()

    def show_report(self, report: RunReport) -> None:
        """A run that has ended."""
        self._clear()
        self._live = None
        if self._export is None:
            # The export was removed since; its run can still go on.
            self._export = Export(report.export, None, report.list_id, ())
        when = moment(report.started_at, self._t)
        if self._heading == report.export:
            self.intro.setText(when)
        else:
            self.heading.setText(self._t("Result"))
            self.intro.setText(self._t("{name}, {when}", name=report.export, when=when))
        self.result = ResultView(self._desk, report)
        self.result.resume.connect(self.resume)
        export = self._export
        self.result.corrected.connect(lambda path: self.corrected.emit(export, path))
        # An export that is gone has nothing left to send with.
        self.result.corrected_button.setEnabled(bool(export.id))
        self._content.addWidget(self.result)
        self.column.setStretchFactor(self._content, 0)
        self.over.emit(report)

    def resume(self, run: int) -> None:
        """Go on with an unfinished run."""
        export = self._export
        if export is None:
            return
        runs = self._desk.workspace.runs
        self.notice.clear()
        self._desk.jobs.start(
            lambda: runs.resume(run),
            lambda handle: self._go_on(export, handle),
            lambda fault: self.notice.say("error", *fault_words(fault, self._t)),
            owner=self,
        )

    def _go_on(self, export: Export, handle: RunHandle) -> None:
        self.show_run(self._desk.live.add(export, handle))

    def _ended(self, live: LiveRun, report: RunReport) -> None:
        if live is self._live:
            self.show_report(report)

    def _failed(self, live: LiveRun, fault: Fault) -> None:
        if live is self._live:
            self._clear()
            self._live = None
            self.notice.say("error", *fault_words(fault, self._t))
            self.failed.emit(fault)

    def _clear(self) -> None:
        self.notice.clear()
        empty(self._content)
        self.run_view = self.result = None
