"""What became of the rows of an export, run after run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from acdesk.desktop.outcome_bar import fill
from acdesk.desktop.phrases import OUTCOMES, counts_sentence, day, moment
from acdesk.desktop.texts import SMALL, TINY
from acdesk.desktop.theme import line_colour
from acdesk.runs import RunReport
from acdesk.sentences.translation import Translation

HEIGHT = 140
MOST_RUNS = 30
WIDEST_BAR = 44.0


class HistoryChart(QWidget):
    """A bar for each run, the newest at the right, in the colours and patterns of the outcomes."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self._runs: tuple[RunReport, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(t("Outcomes over time"))

    def show_runs(self, runs: Sequence[RunReport]) -> None:
        """Newest first, as the history has them."""
        self._runs = tuple(reversed(runs[:MOST_RUNS]))
        said = [f"{moment(run.started_at, self._t)}: {counts_sentence(run.rows, run.counts, self._t)}" for run in runs]
        self.setAccessibleDescription(" ".join(said[:MOST_RUNS]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            run = self._at(event.pos().x())
            if run is not None:
                counts = counts_sentence(run.rows, run.counts, self._t)
                QToolTip.showText(event.globalPos(), f"{moment(run.started_at, self._t)}\n{counts}", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _area(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance(self._t.number(self._most)) + SMALL
        below = metrics.height() + TINY  # the days
        return QRectF(left, metrics.height() / 2, self.width() - left - 1, self.height() - below - metrics.height())

    @property
    def _most(self) -> int:
        return max((run.rows for run in self._runs), default=1) or 1

    def _slot(self) -> float:
        return min(WIDEST_BAR, self._area().width() / max(1, len(self._runs)))

    def _at(self, x: int) -> RunReport | None:
        place = int((x - self._area().left()) // self._slot())
        return self._runs[place] if 0 <= place < len(self._runs) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, metrics, area, most = self.palette(), self.fontMetrics(), self._area(), self._most
        painter.setPen(QPen(line_colour(palette), 1))
        for part in (0.0, 0.5, 1.0):
            y = round(area.bottom() - part * area.height()) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(palette.color(palette.ColorRole.PlaceholderText))
        for part, number in ((1.0, most), (0.0, 0)):
            words = self._t.number(number)
            y = area.bottom() - part * area.height() + metrics.ascent() / 2 - 1
            painter.drawText(QPointF(area.left() - SMALL - metrics.horizontalAdvance(words), y), words)
        slot = self._slot()
        self._draw_days(painter, area, slot)
        painter.setPen(Qt.PenStyle.NoPen)
        width = max(2.0, slot * 0.72)
        for place, run in enumerate(self._runs):
            left = area.left() + place * slot + (slot - width) / 2
            bottom = area.bottom()
            for outcome in OUTCOMES:
                count = getattr(run.counts, outcome)
                if count:
                    height = max(1.5, area.height() * count / most)
                    bottom -= height
                    fill(painter, QRectF(left, bottom, width, height), outcome, palette)
        painter.end()

    def _draw_days(self, painter: QPainter, area: QRectF, slot: float) -> None:
        """Below the first bar and the last."""
        if not self._runs:
            return
        metrics, top = self.fontMetrics(), area.bottom() + TINY
        first, last = (day(self._runs[place].started_at, self._t) for place in (0, -1))
        painter.drawText(QPointF(area.left(), top + metrics.ascent()), first)
        wide = metrics.horizontalAdvance(last)
        left = area.left() + len(self._runs) * slot - wide
        if left > area.left() + metrics.horizontalAdvance(first) + SMALL:
            painter.drawText(QPointF(left, top + metrics.ascent()), last)
