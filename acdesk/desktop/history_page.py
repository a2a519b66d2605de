"""History: every run, newest first, with a picture of how an export went over time; a run opens its result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QPushButton

from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Card
from acdesk.desktop.history_chart import HistoryChart
from acdesk.desktop.home_page import Empty, HomePage
from acdesk.desktop.outcome_bar import Part, Tallies
from acdesk.desktop.phrases import OUTCOMES, STATUS_NAMES, fault_words, moment
from acdesk.desktop.runs_model import RunsModel
from acdesk.desktop.tables import fit_columns, table
from acdesk.desktop.texts import LARGE, MEDIUM, column, row, strong
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
        self.delete_button = QPushButton(t("&Delete history …"))
        self.delete_button.setAccessibleName(t("Delete history"))
        super().__init__(desk, t("History"), self.delete_button, self.open_button)
        self._exports: dict[str, Export] = {}
        self._runs: tuple[RunReport, ...] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(t("Export"))
        self.which.setAccessibleDescription(t("Show the runs of one export"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(28)
        self.which.activated.connect(self._choose)
        self.chart = HistoryChart(t)
        self._sum = Tallies(t)
        self._picture = Card()
        inside = column(spacing=MEDIUM, margins=LARGE, parent=self._picture)
        head = row(spacing=MEDIUM)
        head.addWidget(strong(t("Rows of each run")), 1)
        head.addWidget(self.which)
        inside.addLayout(head)
        inside.addWidget(self.chart)
        inside.addWidget(self._sum)
        self.model = RunsModel(t, self)
        self.table = table(self.model, t("Runs"))
        self.table.setMinimumHeight(220)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        number = t.number(1_000_000)
        statuses = [t(name) + "WW" for name in STATUS_NAMES.values()]
        fit_columns(
            self.table, {0: [moment(desk.clock(), t) + "0"], 2: statuses, 3: [number], 4: [number], 5: [number]}
        )
        self.empty = Empty("history", t("No runs yet"), t("Every run is kept here, with what became of every row."))
        self.empty.hide()
        self.column.addWidget(self._picture)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        for widget in (self._picture, self.table, self.open_button, self.delete_button):
            widget.hide()
        self.table.activated.connect(self._open)
        self.open_button.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.delete_button.clicked.connect(self._ask_to_delete)
        desk.live.changed.connect(self._refresh_if_seen)

    def refresh(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.start(
            lambda: (workspace.runs.all(), workspace.exports.all()),
            lambda read: self._show(*read),
            self._failed,
            owner=self,
        )

    def _refresh_if_seen(self) -> None:
        # It reads the whole history, which nobody needs who looks at something else.
        if self.isVisible():
            self.refresh()

    def _failed(self, fault: Fault) -> None:
        self.notice.say("error", *fault_words(fault, self._t), (self._t("&Try again"), self.refresh))

    def _show(self, runs: Sequence[RunReport], exports: Sequence[Export]) -> None:
        self._exports = {export.name: export for export in exports}
        self._runs = tuple(runs)
        names = sorted({run.export for run in runs}, key=str.casefold)
        with QSignalBlocker(self.which):
            before = self.which.currentData()
            self.which.clear()
            self.which.addItem(self._t("All exports"), "")
            for name in names:
                self.which.addItem(name, name)
            wanted = before if before in names else (names[0] if len(names) == 1 else "")
            self.which.setCurrentIndex(max(0, self.which.findData(wanted)))
        for widget in (self._picture, self.table, self.open_button, self.delete_button):
            widget.setVisible(bool(runs))
        self.empty.setVisible(not runs)
        self._choose()

    def _choose(self) -> None:
        name = self.which.currentData() or ""
        runs = [run for run in self._runs if not name or run.export == name]
        self.model.show_runs(runs, self.palette())
        self.chart.show_runs(runs)
        there = {outcome for run in runs for outcome in OUTCOMES if getattr(run.counts, outcome)}
        total = [Part(name, sum(getattr(run.counts, name) for run in runs)) for name in OUTCOMES if name in there]
        self._sum.show_parts(total)
        if runs:
            self.table.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            report = self.model.at(index.row())
            self.open_report.emit(self._exports.get(report.export), report)

    # -- deleting

    def _ask_to_delete(self) -> None:
        t, name = self._t, self.which.currentData() or ""
        count = sum(1 for run in self._runs if not name or run.export == name)
        what = t("Delete the history of {name}?", name=name) if name else t("Delete the whole history?")
        runs = t.n("{n} run is forgotten for good.", "{n} runs are forgotten for good.", count)
        more = t(
            "An unfinished run among them can't be resumed afterwards. The exports stay, and nothing changes in "
            "ActiveCampaign."
        )
        self.notice.say(
            "warning",
            what,
            f"{runs} {more}",
            (t("Delete"), lambda: self._delete(name or None)),
            (t("Keep"), self.notice.clear),
        )

    def _delete(self, name: str | None) -> None:
        runs, t = self._desk.workspace.runs, self._t

        def deleted(count: int) -> None:
            self.notice.say("done", t.n("{n} run is deleted.", "{n} runs are deleted.", count))
            self.refresh()

        self._desk.jobs.start(lambda: runs.delete_history(name), deleted, self._failed, owner=self)
