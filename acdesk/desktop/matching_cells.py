"""How samples and problems are drawn in the data matching table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acdesk.desktop.icons import draw_icon
from acdesk.desktop.matching_model import MatchingModel
from acdesk.desktop.texts import SMALL, TINY
from acdesk.desktop.theme import outcome_colour

Index = QModelIndex | QPersistentModelIndex


class SamplesCell(QStyledItemDelegate):
    """The first two sample values, a line each."""

    def __init__(self, model: MatchingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect.adjusted(TINY, 0, -TINY, 0)
        values = self._model.samples(index.row())[:2]
        line = painter.fontMetrics().lineSpacing()
        top = rect.center().y() - line * len(values) // 2 + 1
        painter.save()
        painter.setPen(option.palette.color(option.palette.ColorRole.Text))
        for value in values:
            place = QRect(rect.left(), top, rect.width(), line)
            shown = painter.fontMetrics().elidedText(
                value.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
            top += line
        painter.restore()


class ProblemCell(QStyledItemDelegate):
    """The text of a problem with a sign before it, so that it isn't carried by colour."""

    def __init__(self, model: MatchingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        problem = self._model.problem(index.row())
        if not problem:
            return
        palette = option.palette
        rect: QRect = option.rect
        severe = self._model.needs_user(index.row())
        colour = outcome_colour("refused" if severe else "rejected", palette)
        size = 18
        place = QRect(rect.left() + TINY, rect.center().y() - size // 2, size, size)
        painter.save()
        draw_icon(painter, "error" if severe else "warning", place.toRectF(), colour)
        painter.setPen(palette.color(palette.ColorRole.Text))
        text = rect.adjusted(size + SMALL + 2, 2, -TINY, -2)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), problem)
        painter.restore()
