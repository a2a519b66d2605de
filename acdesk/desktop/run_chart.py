"""How a run went so far: contacts handed over and finished, over time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acdesk.desktop.outcome_bar import fill
from acdesk.desktop.texts import SMALL, TINY
from acdesk.desktop.theme import blend, line_colour, outcome_colour
from acdesk.sentences.translation import Translation

MOST_POINTS = 400
"""Then every other one goes; the picture stays the same."""

HEIGHT = 108
FLOOR_SECONDS = 10.0
"""The first seconds don't fill the whole width."""


class RunChart(QWidget):
    """Two lines that climb: what ActiveCampaign has taken, and below it what it has finished."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self._points: list[tuple[float, int, int]] = []
        self._total = 1
        self._step = 0.0
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(t("Contacts over time"))

    def add(self, seconds: float, finished: int, queued: int, total: int) -> None:
        """`seconds` since the run was first seen."""
        self._total = max(1, total)
        point = (seconds, finished, finished + queued)
        if self._points and seconds - self._points[-1][0] < self._step and len(self._points) > 1:
            self._points[-1] = point
        else:
            self._points.append(point)
        if len(self._points) > MOST_POINTS:
            self._points = self._points[::2]
            self._step = 2 * seconds / MOST_POINTS
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        metrics = self.fontMetrics()
        top = self._t.number(self._total)
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.PlaceholderText)
        left = metrics.horizontalAdvance(top) + SMALL
        area = QRectF(left, metrics.height() / 2, self.width() - left - 1, self.height() - metrics.height() - TINY)
        painter.setPen(QPen(line_colour(palette), 1))
        for part in (0.0, 0.5, 1.0):
            y = round(area.bottom() - part * area.height()) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(text)
        for part, words in ((1.0, top), (0.0, self._t.number(0))):
            y = area.bottom() - part * area.height() + metrics.ascent() / 2 - 1
            painter.drawText(QPointF(left - SMALL - metrics.horizontalAdvance(words), y), words)
        if len(self._points) > 1:
            last = max(self._points[-1][0], FLOOR_SECONDS)
            taken = self._path(area, last, 2)
            finished = self._path(area, last, 1)
            painter.save()
            painter.setClipPath(_closed(taken, area))
            fill(painter, area, "queued", palette)
            painter.restore()
            colour = outcome_colour("to_send", palette)
            painter.fillPath(_closed(finished, area), blend(colour, base, 0.55))
            painter.setPen(QPen(colour, 1.6))
            for path in (taken, finished):
                painter.drawPath(path)
        painter.end()

    def _path(self, area: QRectF, last: float, place: int) -> QPainterPath:
        path = QPainterPath()
        for number, point in enumerate(self._points):
            x = area.left() + area.width() * point[0] / last
            y = area.bottom() - area.height() * min(1.0, point[place] / self._total)
            if number:
                path.lineTo(x, y)
            else:
                path.moveTo(x, y)
        return path


def _closed(path: QPainterPath, area: QRectF) -> QPainterPath:
    """The area under a line."""
    closed = QPainterPath(path)
    closed.lineTo(closed.currentPosition().x(), area.bottom())
    closed.lineTo(path.elementAt(0).x, area.bottom())
    closed.closeSubpath()
    return closed
