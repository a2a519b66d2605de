"""The data matching as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from acdesk.activecampaign import ContactField
from acdesk.contacts.previewing import ColumnCheck
from acdesk.desktop.matching_rows import (
    MatchRow,
    confidence,
    filled,
    needs_user,
    problem,
    rows_of,
    trouble_words,
    with_column,
)
from acdesk.desktop.opened import Opened
from acdesk.matching import DataMatching
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)

Index = QModelIndex | QPersistentModelIndex

FIELD, COLUMN, SAMPLES, FILLED, CONFIDENCE, PROBLEM = range(6)


class MatchingModel(QAbstractTableModel):
    """Columns: contact field, column of the file, sample values, filled part, confidence with its reason, problems."""

    chosen = Signal()
    """The user changed the matching."""

    def __init__(self, t: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._matching = DataMatching()
        self._opened: Opened | None = None
        self._fields: Sequence[ContactField] | None = None
        self._checks: Mapping[str, ColumnCheck] = {}
        self._rows: tuple[MatchRow, ...] = ()
        self._said_of: tuple[MatchRow, ...] = ()
        self._said: list[tuple[str, str]] = []

    def show_matching(
        self, matching: DataMatching, opened: Opened | None, fields: Sequence[ContactField] | None = None
    ) -> None:
        """`fields`: the account's, where it was read."""
        if self._rows and (matching, fields) == (self._matching, self._fields) and opened is self._opened:
            return
        self.beginResetModel()
        self._matching, self._opened, self._fields = matching, opened, fields
        self._rows = rows_of(matching, opened, fields)
        self.endResetModel()

    def show_checks(self, checks: Mapping[str, ColumnCheck]) -> None:
        """What was found in the columns, once all rows were checked; {} while they are."""
        self._checks = checks
        if self._rows:
            self.dataChanged.emit(self.index(0, FILLED), self.index(len(self._rows) - 1, PROBLEM))

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

    def trouble(self, row: int) -> str:
        """How much of the column can't be sent, or ""."""
        return trouble_words(self._rows[row], self._checks, self._t)

    def samples(self, row: int) -> tuple[str, ...]:
        """A few values of the row's column."""
        return self._opened.samples(self._rows[row].column) if self._opened else ()

    def confidence(self, row: int) -> tuple[str, str]:
        """In a word, and the reason."""
        # Asked for at every step of laying out and drawing, and words and numbers of a language take their time.
        if self._said_of is not self._rows:
            self._said_of, self._said = self._rows, [confidence(one, self._opened, self._t) for one in self._rows]
        return self._said[row]

    def filled(self, row: int) -> float | None:
        return filled(self._rows[row], self._opened, self._checks)

    def needs_user(self, row: int) -> bool:
        return needs_user(self._rows[row], self._rows, self._opened)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

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
        rows = rows_of(self._matching, self._opened, self._fields)
        if len(rows) == len(self._rows) - 1:
            self.beginRemoveRows(QModelIndex(), index.row(), index.row())
            self._rows = rows
            self.endRemoveRows()
        elif len(rows) != len(self._rows):
            # Names are no longer taken apart: two rows stand for one.
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        else:
            self._rows = rows
        # A column that now feeds two fields, or no longer does, is a problem of other rows too.
        self.dataChanged.emit(self.index(0, FIELD), self.index(len(self._rows) - 1, PROBLEM))
        self.chosen.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        t = self._t
        titles = (
            t("Contact field"), t("Column"), t("Sample values"), t("Filled"), t("Confidence"), t("To look at"),
        )  # fmt: skip
        return titles[section]

    def _text(self, row: int, column: int) -> str:
        one = self._rows[row]
        if column == FIELD:
            name = one.name(self._t)
            return self._t("{field} (required)", field=name) if one.field == "email" and not one.custom else name
        if column == COLUMN:
            return one.column or self._t("Don't send")
        if column == SAMPLES:
            return "\n".join(self.samples(row))
        if column == FILLED:
            part = self.filled(row)
            return "" if part is None else self._t.percent(part)
        if column == CONFIDENCE:
            word, reason = self.confidence(row)
            return self._t("{confidence}: {reason}", confidence=word, reason=reason) if reason else word
        return "\n".join(text for text in (self.problem(row), self.trouble(row)) if text)
