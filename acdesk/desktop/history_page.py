"""History: every run, newest first; a run opens its result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton

from acdesk.desktop.desk import Desk
from acdesk.desktop.home_page import Empty, HomePage
from acdesk.desktop.phrases import STATUS_NAMES, fault_words, moment
from acdesk.desktop.runs_model import RunsModel
from acdesk.desktop.tables import fit_columns, table
from acdesk.exports import Export
from acdesk.runs import RunReport
from acdesk.sentences.faults import Fault


class HistoryPage(HomePage):
    """A table; Enter, a double click or the button opens."""

    open_report = Signal(object, object)
    """(Export or None when it is gone, RunReport)."""

    def __init__(self, desk: Desk) -> None:
        t = desk.t
        self.open_button = QPushButton(t("&Open result"))
        self.open_button.setAccessibleName(t("Open result"))
        super().__init__(desk, t("History"), self.open_button)
        self._exports: dict[str, Export] = {}
        self.model = RunsModel(t, self)
        self.table = table(self.model, t("Runs"))
        self.table.setMinimumHeight(320)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        number = t.number(1_000_000)
        statuses = [t(name) + "WW" for name in STATUS_NAMES.values()]
        fit_columns(
            self.table, {0: [moment(desk.clock(), t) + "0"], 2: statuses, 3: [number], 4: [number], 5: [number]}
        )
        self.empty = Empty("history", t("No runs yet"), t("Every run is kept here, with what became of every row."))
        self.empty.hide()
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        self.table.hide()
        self.open_button.hide()
        self.table.activated.connect(self._open)
        self.open_button.clicked.connect(lambda: self._open(self.table.currentIndex()))
        desk.live.changed.connect(self.refresh)

    def refresh(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.start(
            lambda: (workspace.runs.all(), workspace.exports.all()),
            lambda read: self._show(*read),
            self._failed,
            owner=self,
        )

    def _failed(self, fault: Fault) -> None:
        self.notice.say("error", *fault_words(fault, self._t), (self._t("&Try again"), self.refresh))

    def _show(self, runs: Sequence[RunReport], exports: Sequence[Export]) -> None:
        self._exports = {export.name: export for export in exports}
        self.model.show_runs(runs, self.palette())
        self.table.setVisible(bool(runs))
        self.open_button.setVisible(bool(runs))
        self.empty.setVisible(not runs)
        if runs:
            self.table.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            report = self.model.at(index.row())
            self.open_report.emit(self._exports.get(report.export), report)
