"""How the cells of the data matching table are drawn, and how much room their texts need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acdesk.desktop.icons import draw_icon
from acdesk.desktop.matching_model import MatchingModel
from acdesk.desktop.texts import SMALL, TINY
from acdesk.desktop.theme import blend, line_colour, outcome_colour

Index = QModelIndex | QPersistentModelIndex

ICON = 18
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def text_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """How high a text gets when it is wrapped at `width`."""
    return metrics.boundingRect(0, 0, max(width, 1), 10_000, _WRAPPED, text).height() if text else 0


def bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class _Cell(QStyledItemDelegate):
    def __init__(self, model: MatchingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if index.row() + 1 < self._model.rowCount():
            bottom = option.rect.bottom()
            painter.fillRect(option.rect.left(), bottom, option.rect.width(), 1, line_colour(option.palette))
        self.draw(painter, option.rect.adjusted(SMALL, TINY + 2, -TINY, -TINY - 2), option.palette, index.row())
        painter.restore()

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette, row: int) -> None:
        """Nothing: controls lie over this cell."""


class EmptyCell(_Cell):
    """A cell that holds a control."""


class SamplesCell(_Cell):
    """Three sample values, a line each."""

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette, row: int) -> None:
        values = self._model.samples(row)
        line = painter.fontMetrics().lineSpacing()
        top = rect.center().y() - line * len(values) // 2 + 1
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        for value in values:
            place = QRect(rect.left(), top, rect.width(), line)
            shown = painter.fontMetrics().elidedText(
                value.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
            top += line


class FilledCell(_Cell):
    """The part in figures, and a short bar under it."""

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette, row: int) -> None:
        part = self._model.filled(row)
        if part is None:
            return
        line = painter.fontMetrics().lineSpacing()
        text = self._model.data(self._model.index(row, 3))
        top = rect.center().y() - (line + 6) // 2
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(QRect(rect.left(), top, rect.width(), line), int(Qt.AlignmentFlag.AlignVCenter), str(text))
        ground = blend(palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base), 0.15)
        bar = QRectF(rect.left(), top + line + 2, min(rect.width() - TINY, 44), 4)
        painter.fillRect(bar, ground)
        bar.setWidth(bar.width() * part)
        painter.fillRect(bar, palette.color(QPalette.ColorRole.PlaceholderText))


class ConfidenceCell(_Cell):
    """The word, and the reason under it."""

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette, row: int) -> None:
        word, reason = self._model.confidence(row)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        plain = painter.font()
        high = self.height(painter.fontMetrics(), word, reason, rect.width())
        top = rect.top() + max(0, (rect.height() - high) // 2)
        painter.setFont(bold(plain))
        head = text_height(painter.fontMetrics(), word, rect.width())
        painter.drawText(QRect(rect.left(), top, rect.width(), head), _WRAPPED, word)
        painter.setFont(plain)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRect(rect.left(), top + head, rect.width(), rect.height()), _WRAPPED, reason)

    @staticmethod
    def height(metrics: QFontMetrics, word: str, reason: str, width: int) -> int:
        return text_height(metrics, word, width) + text_height(metrics, reason, width)


class ProblemCell(_Cell):
    """The text of a problem with a sign before it, so that it isn't carried by colour."""

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette, row: int) -> None:
        problem = self._model.problem(row)
        if not problem:
            return
        severe = self._model.needs_user(row)
        width = rect.width() - ICON - SMALL
        high = text_height(painter.fontMetrics(), problem, width)
        below = button_height(painter.fontMetrics()) if self._model.trouble(row) else 0
        top = rect.top() + max(0, (rect.height() - high - below) // 2)
        sign = QRectF(rect.left(), top, ICON, ICON)
        colour = outcome_colour("refused" if severe else "rejected", palette)
        draw_icon(painter, "error" if severe else "warning", sign, colour)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(QRect(rect.left() + ICON + SMALL, top, width, high), _WRAPPED, problem)


def button_height(metrics: QFontMetrics) -> int:
    """Of the button that shows what can't be sent."""
    return metrics.lineSpacing() + SMALL
