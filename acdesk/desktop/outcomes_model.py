"""The rows of a run that were not accepted, fetched as the user scrolls."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acdesk.desktop.desk import Desk
from acdesk.desktop.phrases import OUTCOME_NAMES, reason
from acdesk.runs import RowOutcome, RunReport

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
PORTION = 500

Index = QModelIndex | QPersistentModelIndex


class OutcomesModel(QAbstractTableModel):
    """Columns: file, row, outcome, column, reason. Portions of 500 are read in the background."""

    def __init__(self, desk: Desk, report: RunReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._report = report
        self._rows: list[RowOutcome] = []
        self._all_here = False
        self._fetching = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._all_here and not self._fetching

    def fetchMore(self, _parent: Index) -> None:
        self._fetching = True
        runs, run, first = self._desk.workspace.runs, self._report.run, len(self._rows)
        self._desk.jobs.start(
            lambda: list(runs.outcomes(run, first=first, limit=PORTION)),
            self._fetched,
            lambda _fault: self._fetched([]),
            owner=self,
        )

    def _fetched(self, rows: list[RowOutcome]) -> None:
        self._fetching = False
        self._all_here = len(rows) < PORTION
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        return self._text(self._rows[index.row()], index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        t = self._t
        if role == _DISPLAY:
            return (t("File"), t("Row"), t("Outcome"), t("Column"), t("Reason"))[section]
        return None

    def _text(self, one: RowOutcome, column: int) -> str:
        if column == 0:
            return self._file(one.file)
        if column == 1:
            return self._t.number(one.row)
        if column == 2:
            return self._t(OUTCOME_NAMES[one.outcome])
        if column == 3:
            return one.column or ""
        text = reason(one.code, self._t) if one.code else ""
        if one.other_row is not None:
            where = self._t("row {row}", row=self._t.number(one.other_row))
            if one.other_file is not None and one.other_file != one.file:
                where = f"{self._file(one.other_file)}, {where}"
            text = f"{text} ({where})" if text else where
        return text

    def _file(self, place: int) -> str:
        files = self._report.files
        return Path(files[place].path).name if place < len(files) else ""
