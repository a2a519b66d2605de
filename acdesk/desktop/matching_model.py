"""The data matching as a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acdesk.desktop.matching_rows import MatchRow, confidence, needs_user, problem, rows_of, with_column
from acdesk.desktop.opened import Opened
from acdesk.matching import DataMatching
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)

Index = QModelIndex | QPersistentModelIndex

FIELD, COLUMN, SAMPLES, CONFIDENCE, PROBLEM = range(5)


class MatchingModel(QAbstractTableModel):
    """Columns: contact field, column of the file, sample values, confidence with its reason, problem."""

    def __init__(self, t: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._matching = DataMatching()
        self._opened: Opened | None = None
        self._rows: tuple[MatchRow, ...] = ()

    def show_matching(self, matching: DataMatching, opened: Opened | None) -> None:
        self.beginResetModel()
        self._matching, self._opened = matching, opened
        self._rows = rows_of(matching, opened)
        self.endResetModel()

    @property
    def matching(self) -> DataMatching:
        return self._matching

    @property
    def rows(self) -> tuple[MatchRow, ...]:
        return self._rows

    @property
    def columns(self) -> tuple[str, ...]:
        """What the file offers."""
        return self._opened.columns if self._opened else ()

    def problem(self, row: int) -> str:
        return problem(self._rows[row], self._rows, self._opened, self._t)

    def samples(self, row: int) -> tuple[str, ...]:
        """A few values of the row's column."""
        return self._opened.samples(self._rows[row].column) if self._opened else ()

    def needs_user(self, row: int) -> bool:
        return needs_user(self._rows[row], self._opened)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == COLUMN else flags

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _EDIT and index.column() == COLUMN:
            return self._rows[index.row()].column
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        text = self._text(index.row(), index.column())
        return text if role == _DISPLAY else text or None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        if role != _EDIT or index.column() != COLUMN:
            return False
        row = self._rows[index.row()]
        column = value if isinstance(value, str) else None
        if column == row.column:
            return True
        self._matching = with_column(self._matching, row, column)
        if row.custom and column is None:
            self.beginRemoveRows(QModelIndex(), index.row(), index.row())
            self._rows = rows_of(self._matching, self._opened)
            self.endRemoveRows()
        else:
            self._rows = rows_of(self._matching, self._opened)
        # A column that now feeds two fields, or no longer does, is a problem of other rows too.
        self.dataChanged.emit(self.index(0, FIELD), self.index(len(self._rows) - 1, PROBLEM))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        t = self._t
        return (t("Contact field"), t("Column"), t("Sample values"), t("Confidence"), t("To look at"))[section]

    def _text(self, row: int, column: int) -> str:
        one = self._rows[row]
        if column == FIELD:
            name = one.name(self._t)
            return self._t("{field} (required)", field=name) if one.field == "email" and not one.custom else name
        if column == COLUMN:
            return one.column or self._t("Don't send")
        if column == SAMPLES:
            return "\n".join(self.samples(row))
        if column == CONFIDENCE:
            return confidence(one, self._t)
        return self.problem(row)
