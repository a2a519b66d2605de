"""The first rows of a segment as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acdesk.segments.sampling import SampleRow
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_LONGEST = 200
"""Characters of a cell that are drawn; the tool tip has more."""

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Rows already in memory as tuples of text (at most 1,000)."""

    def __init__(self, t: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._columns: tuple[str, ...] = ()
        self._rows: Sequence[SampleRow] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return self._columns

    def cell(self, row: int, column: int) -> str:
        """The text as it is drawn."""
        return (self._rows[row].cells[column] or "")[:_LONGEST].replace("\n", " ")

    def show_rows(self, columns: tuple[str, ...], rows: Sequence[SampleRow]) -> None:
        self.beginResetModel()
        self._columns, self._rows = columns, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        if role == _TOOL_TIP:
            cell = self._rows[index.row()].cells[index.column()]
            return cell if cell and len(cell) > 40 else None
        return self.cell(index.row(), index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._columns[section] if section < len(self._columns) else None
        return self._t.number(self._rows[section].row) if section < len(self._rows) else None
