"""Reasons with counts and examples as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acdesk.desktop.phrases import reason
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason code, how many rows have it, and examples in words."""

    code: str
    count: int
    examples: str = ""


def reasons_of(counts: Mapping[str, int], examples: Mapping[str, str]) -> tuple[Reason, ...]:
    """Most frequent first."""
    made = (Reason(code, count, examples.get(code, "")) for code, count in counts.items())
    return tuple(sorted(made, key=lambda one: (-one.count, one.code)))


class ReasonsModel(QAbstractTableModel):
    """Columns: reason, examples where there are any, rows."""

    def __init__(self, t: Translation, *, examples: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._examples = examples
        self._reasons: Sequence[Reason] = ()

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        self.beginResetModel()
        self._reasons = reasons
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._reasons)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3 if self._examples else 2

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _ALIGN and index.column() == self.columnCount() - 1:
            return _RIGHT
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        one = self._reasons[index.row()]
        texts = [reason(one.code, self._t), one.examples, self._t.number(one.count)]
        return self._wanted(texts)[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGN and section == self.columnCount() - 1:
            return _RIGHT
        if role == _DISPLAY:
            return self._wanted([self._t("Reason"), self._t("Examples"), self._t("Rows")])[section]
        return None

    def _wanted(self, texts: list[str]) -> list[str]:
        return texts if self._examples else [texts[0], texts[2]]
