"""The rows of a run that were not accepted, as a table of any length, fetched in blocks as they come into sight."""

from __future__ import annotations

import collections

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from acdesk.desktop.desk import Desk
from acdesk.desktop.phrases import OUTCOME_NAMES, reason
from acdesk.runs import NotAccepted, RowTable, RowView, RunReport

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
BLOCK = 200
MOST_BLOCKS = 40
"""In memory at a time; the table has any number."""

FILE, ROW, OUTCOME, REASON, COLUMN, VALUE, PROPOSAL = range(7)
_ORDERS = ("file", "row", "outcome", "code", "column", "value", "proposal")

Index = QModelIndex | QPersistentModelIndex


class OutcomesModel(QAbstractTableModel):
    """Columns: file, row, outcome, reason, column, value, proposal. Sorts and filters in the background."""

    opened = Signal(object)
    """(Fault or None): the rows are here; a fault says why they have no cells."""
    failed = Signal(object)
    """(Fault): they can't be read at all."""
    counted = Signal(int)
    """So many rows are shown."""

    def __init__(self, desk: Desk, report: RunReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._report = report
        self._table: RowTable | None = None
        self._view: RowView | None = None
        self._blocks: collections.OrderedDict[int, list[NotAccepted]] = collections.OrderedDict()
        self._asked: set[int] = set()
        self._search = self._outcome = self._code = self._order = ""
        self._descending = False
        self._number = 0
        """Of the newest view; an older one that arrives late is dropped."""

    def open(self) -> None:
        """Read the rows and their cells."""
        runs, run = self._desk.workspace.runs, self._report.run
        self._desk.jobs.start(lambda: runs.not_accepted(run), self._opened, self.failed.emit, owner=self)

    def filter(self, *, search: str, outcome: str, code: str) -> None:
        """Show those alone; "" for all."""
        self._search, self._outcome, self._code = search, outcome, code
        self._look()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = _ORDERS[column] if 0 <= column < len(_ORDERS) else ""
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._look()

    def _opened(self, table: RowTable) -> None:
        self._table = table
        self.opened.emit(table.missing)
        self._look()

    def _look(self) -> None:
        table = self._table
        if table is None:
            return
        self._number += 1
        number, search, outcome, code = self._number, self._search, self._outcome, self._code
        order, descending = self._order, self._descending

        def view() -> tuple[RowView, list[NotAccepted]]:
            made = table.view(search=search, outcome=outcome, code=code, order=order, descending=descending)
            return made, made.rows(0, BLOCK)

        self._desk.jobs.start(view, lambda made: self._show(number, *made), self.failed.emit, owner=self)

    def _show(self, number: int, view: RowView, first: list[NotAccepted]) -> None:
        if number != self._number:
            return
        self.beginResetModel()
        self._view = view
        self._blocks.clear()
        self._asked.clear()
        self._blocks[0] = first
        self.endResetModel()
        self.counted.emit(view.count)

    def _ask(self, block: int) -> None:
        view, number = self._view, self._number
        if view is None or block in self._asked:
            return
        self._asked.add(block)
        self._desk.jobs.start(
            lambda: view.rows(block * BLOCK, BLOCK),
            lambda rows: self._arrived(number, block, rows),
            self.failed.emit,
            owner=self,
        )

    def _arrived(self, number: int, block: int, rows: list[NotAccepted]) -> None:
        if number != self._number:
            return
        self._asked.discard(block)
        self._blocks[block] = rows
        while len(self._blocks) > MOST_BLOCKS:
            self._blocks.popitem(last=False)
        first = block * BLOCK
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, PROPOSAL))

    # -- what the table asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self._view is None else self._view.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_ORDERS)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _ALIGN and index.column() == ROW:
            return _RIGHT
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        block, place = divmod(index.row(), BLOCK)
        rows = self._blocks.get(block)
        if rows is None:
            self._ask(block)
            return ""
        self._blocks.move_to_end(block)
        return self._text(rows[place], index.column()) if place < len(rows) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        t = self._t
        if role == _ALIGN and section == ROW:
            return _RIGHT
        if role == _DISPLAY:
            return (t("File"), t("Row"), t("Outcome"), t("Reason"), t("Column"), t("Value"), t("Suggestion"))[section]
        return None

    def _text(self, one: NotAccepted, column: int) -> str:
        if column == FILE:
            return self._file(one.file)
        if column == ROW:
            return self._t.number(one.row)
        if column == OUTCOME:
            return self._t(OUTCOME_NAMES[one.outcome])
        if column == COLUMN:
            return one.column or ""
        if column == VALUE:
            return one.value
        if column == PROPOSAL:
            return one.proposal
        return self._reason(one)

    def _reason(self, one: NotAccepted) -> str:
        text = reason(one.code, self._t, {"column": one.column or "", "row": one.row}) if one.code else ""
        if one.other_row is not None:
            where = self._t("row {row}", row=self._t.number(one.other_row))
            if one.other_file is not None and one.other_file != one.file:
                where = f"{self._file(one.other_file)}, {where}"
            text = f"{text} ({where})" if text else where
        return text

    def _file(self, place: int) -> str:
        files = self._report.files
        return files[place].path.name if place < len(files) else ""
