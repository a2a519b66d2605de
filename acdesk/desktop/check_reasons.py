"""The reasons of a dry run as a table: how many rows each has, and the first of them with value and proposal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from acdesk.contacts.set_aside import SetAsideRow
from acdesk.desktop.matching_cells import text_height
from acdesk.desktop.phrases import reason
from acdesk.desktop.tables import table
from acdesk.desktop.texts import LARGE, SMALL, TINY, column
from acdesk.desktop.theme import line_colour
from acdesk.sentences.translation import Translation

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex

REASON, ROWS, ROW, FIELD, VALUE, PROPOSAL = range(6)
_NARROW = {REASON: 176, ROWS: 40, ROW: 40, FIELD: 40}
"""Logical pixels in a window of 1024; values and proposals share the rest."""


@dataclass(frozen=True, slots=True)
class ReasonRows:
    """A reason code, how many rows have it, and the first of them."""

    code: str
    count: int
    examples: Sequence[SetAsideRow]


def reason_rows(counts: Mapping[str, int], examples: Mapping[str, Sequence[SetAsideRow]]) -> tuple[ReasonRows, ...]:
    """Most frequent first."""
    made = (ReasonRows(code, count, examples.get(code, ())) for code, count in counts.items())
    return tuple(sorted(made, key=lambda one: (-one.count, one.code)))


class CheckReasonsModel(QAbstractTableModel):
    """A row for each reason; its examples are the lines of its cells."""

    def __init__(self, t: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._rows: Sequence[ReasonRows] = ()
        self._place: Callable[[SetAsideRow], str] = lambda one: str(one.row)

    def show_reasons(self, rows: Sequence[ReasonRows], place: Callable[[SetAsideRow], str]) -> None:
        """`place` says which row of which file."""
        self.beginResetModel()
        self._rows, self._place = rows, place
        self.endResetModel()

    def lines(self, row: int, column: int) -> list[str]:
        """What stands in a cell, line by line."""
        t, one = self._t, self._rows[row]
        if column == REASON:
            return [reason(one.code, t)]
        if column == ROWS:
            return [t.number(one.count)]
        return [self._example(each, column).replace("\n", " ") for each in one.examples]

    def _example(self, one: SetAsideRow, column: int) -> str:
        if column == ROW:
            return self._place(one)
        if column == FIELD:
            return one.column or ""
        if column == VALUE:
            return (one.value or "").strip() or "–"
        if one.other_row is not None:
            return self._t("as in row {row}", row=self._t.number(one.other_row))
        return one.proposal or ""

    def texts(self, column: int) -> list[str]:
        """All lines of a column."""
        return [line for row in range(len(self._rows)) for line in self.lines(row, column)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _ALIGN and index.column() == ROWS:
            return _RIGHT
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        return "\n".join(self.lines(index.row(), index.column()))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGN and section == ROWS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _DISPLAY:
            t = self._t
            titles = (t("Reason"), t("Rows"), t("Row"), t("Column"), t("Value"), t("Probably meant"))
            return titles[section]
        return None


class _LinesCell(QStyledItemDelegate):
    """Lines stay beside those of the next cell: each is cut where it is too long; only the reason is wrapped."""

    def __init__(self, model: CheckReasonsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, chosen = option.palette, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        if index.row() + 1 < self._model.rowCount():
            painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, line_colour(palette))
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        rect = option.rect.adjusted(SMALL, TINY, -SMALL, -TINY)
        metrics, section = painter.fontMetrics(), index.column()
        if section == REASON:
            painter.drawText(rect, _WRAPPED, self._model.lines(index.row(), section)[0])
        else:
            top = rect.top()
            side = Qt.AlignmentFlag.AlignRight if section == ROWS else Qt.AlignmentFlag.AlignLeft
            for text in self._model.lines(index.row(), section):
                place = QRect(rect.left(), top, rect.width(), metrics.lineSpacing())
                # In the middle: what is wrong with an address often stands at its end.
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
                painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
                top += metrics.lineSpacing()
        painter.restore()


class ReasonsTable(QWidget):
    """As high as its rows."""

    def __init__(self, t: Translation, name: str) -> None:
        super().__init__()
        self.model = CheckReasonsModel(t, self)
        self.view: QTableView = table(self.model, name)
        self.view.setItemDelegate(_LinesCell(self.model, self.view))
        for policy in (self.view.setVerticalScrollBarPolicy, self.view.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.horizontalHeader().setMinimumSectionSize(20)
        column(spacing=0, parent=self).addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_reasons(self, rows: Sequence[ReasonRows], place: Callable[[SetAsideRow], str]) -> None:
        self.model.show_reasons(rows, place)
        self.view.setColumnHidden(PROPOSAL, not any(self.model.texts(PROPOSAL)))
        self.view.setColumnHidden(FIELD, not any(self.model.texts(FIELD)))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Widths that fill the table, heights that hold every reason whole."""
        across, metrics, model = self.view.horizontalHeader(), self.view.fontMetrics(), self.model
        width = self.width() - 2 * self.view.frameWidth()
        widths = {}
        for section, narrow in _NARROW.items():
            if not self.view.isColumnHidden(section):
                title = str(model.headerData(section, Qt.Orientation.Horizontal))
                texts = () if section == REASON else model.texts(section)
                own = max(metrics.horizontalAdvance(text) for text in (title, *texts)) + LARGE
                widths[section] = min(max(narrow, own), 150) if section != REASON else narrow
        spare = max(0, width - sum(widths.values()))
        share = {REASON: 0.1, VALUE: 0.48, PROPOSAL: 0.42}
        if self.view.isColumnHidden(PROPOSAL):
            share = {REASON: 0.3, VALUE: 0.7}
        for section, part in share.items():
            widths[section] = widths.get(section, 0) + int(spare * part)
        if PROPOSAL in widths:
            title = str(model.headerData(PROPOSAL, Qt.Orientation.Horizontal))
            more = max(0, metrics.horizontalAdvance(title) + LARGE - widths[PROPOSAL])
            widths[PROPOSAL], widths[VALUE] = widths[PROPOSAL] + more, widths[VALUE] - more
        widths[VALUE] += max(0, width - sum(widths.values()))
        for section, wide in widths.items():
            across.resizeSection(section, wide)
        total = 0
        for place in range(model.rowCount()):
            lines = max(1, len(model.lines(place, VALUE)))
            high = max(
                lines * metrics.lineSpacing(),
                text_height(metrics, model.lines(place, REASON)[0], widths[REASON] - 2 * SMALL),
            )
            self.view.setRowHeight(place, high + SMALL)
            total += high + SMALL
        whole = across.sizeHint().height() + total + 2 * self.view.frameWidth()
        self.view.setFixedHeight(whole)
        self.setFixedHeight(whole)
