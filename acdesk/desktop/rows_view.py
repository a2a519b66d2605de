"""The rows behind a result: searched, filtered, sorted by a click on a column."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.fields import line
from acdesk.desktop.notice import Notice
from acdesk.desktop.outcomes_model import (
    COLUMN,
    FILE,
    OUTCOME,
    PROPOSAL,
    REASON,
    ROW,
    VALUE,
    OutcomesModel,
)
from acdesk.desktop.phrases import OUTCOME_NAMES, fault_words, reason
from acdesk.desktop.tables import SentenceCell, fit_columns, table, within
from acdesk.desktop.texts import SMALL, column, quiet, row
from acdesk.runs import RunReport
from acdesk.sentences.faults import Fault

TYPING_MILLISECONDS = 200
SOME_ROWS = 12
LEAST = {FILE: 76, REASON: 130, COLUMN: 64, VALUE: 110, PROPOSAL: 110}
"""Logical pixels that these columns keep in a small window."""
_FILTERED = ("rejected", "duplicate", "refused")


class RowsView(QWidget):
    """Reads when it is first shown."""

    def __init__(self, desk: Desk, report: RunReport) -> None:
        super().__init__()
        self._t = t = desk.t
        self.search = line(placeholder=t("Find an address, a value or a row number"))
        self.search.setAccessibleName(t("Find rows"))
        self.search.setClearButtonEnabled(True)
        self.outcome = QComboBox()
        self.outcome.addItem(t("All outcomes"), "")
        for name in _FILTERED:
            if getattr(report.counts, name):
                self.outcome.addItem(t(OUTCOME_NAMES[name]), name)
        self.reason = QComboBox()
        self.reason.addItem(t("All reasons"), "")
        for code in report.reasons:
            self.reason.addItem(reason(code, t), code)
        for box, name in ((self.outcome, t("Outcome")), (self.reason, t("Reason"))):
            box.setAccessibleName(name)
            box.setAccessibleDescription(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        self.count = quiet(wrap=False)
        self.model = OutcomesModel(desk, report, self)
        self.table = view = table(self.model, t("Rows that were not accepted"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        number, outcomes = t.number(1_000_000), [t(name) for name in OUTCOME_NAMES.values()]
        address = "firstname.lastname@example.org"
        widest = {
            FILE: ["A usual file.csv"], ROW: [number], OUTCOME: outcomes, REASON: [address + " and more"],
            COLUMN: ["A column"], VALUE: [address], PROPOSAL: [address],
        }  # fmt: skip
        # The end of an address says as much as its beginning, that of a sentence doesn't.
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for section in (FILE, REASON):
            view.setItemDelegateForColumn(section, SentenceCell(view))
        fit_columns(view, dict.fromkeys(widest, ()))
        self._titled = [view.columnWidth(section) for section in range(self.model.columnCount())]
        fit_columns(view, widest)
        self._wide = [view.columnWidth(section) for section in range(self.model.columnCount())]
        view.setColumnHidden(FILE, len(report.files) < 2)
        header = view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, header.sortIndicatorOrder())
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sortIndicatorChanged.connect(self.model.sort)
        view.setMinimumHeight(
            view.verticalHeader().defaultSectionSize() * SOME_ROWS + header.sizeHint().height() + 2 * view.frameWidth()
        )
        self.notice = Notice()

        stack = column(spacing=SMALL, parent=self)
        across = row(spacing=SMALL)
        across.addWidget(self.search, 3)
        across.addWidget(self.outcome, 1)
        across.addWidget(self.reason, 2)
        stack.addWidget(self.notice)
        stack.addLayout(across)
        stack.addWidget(view)
        stack.addWidget(self.count)

        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(self._typing.start)
        self.outcome.activated.connect(self._filter)
        self.reason.activated.connect(self._filter)
        self.model.opened.connect(self._opened)
        self.model.failed.connect(lambda fault: self.notice.say("error", *fault_words(fault, self._t)))
        self.model.counted.connect(self._counted)
        self.count.setText(t("Reading the rows …"))
        self.model.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window reason and value give way, so that what was probably meant is seen as well."""
        super().resizeEvent(event)
        view = self.table
        shown = [section for section in range(self.model.columnCount()) if not view.isColumnHidden(section)]
        bar = view.verticalScrollBar().sizeHint().width()
        room = view.width() - 2 * view.frameWidth() - bar
        wide = [self._wide[section] for section in shown]
        least = [min(max(LEAST[section], self._titled[section]), self._wide[section]) if section in LEAST
                 else self._wide[section] for section in shown]  # fmt: skip
        for section, width in zip(shown, within(room, wide, least), strict=True):
            view.setColumnWidth(section, width)

    def show_reason(self, code: str) -> None:
        """Only the rows with this reason."""
        self.reason.setCurrentIndex(max(0, self.reason.findData(code)))
        self.outcome.setCurrentIndex(0)
        self.search.clear()
        self._filter()

    def _filter(self) -> None:
        self._typing.stop()
        self.model.filter(search=self.search.text(), outcome=self.outcome.currentData(), code=self.reason.currentData())

    def _opened(self, missing: Fault | None) -> None:
        if missing is None:
            return
        what, more = fault_words(missing, self._t)
        self.notice.say("info", what, more, announce=False)
        for place in (VALUE, PROPOSAL):
            self.table.setColumnHidden(place, True)  # noqa: FBT003

    def _counted(self, count: int) -> None:
        self.count.setText(self._t.n("{n} row", "{n} rows", count))
