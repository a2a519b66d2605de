"""One bar for all rows, and its legend. Every part has a pattern besides its colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from acdesk.desktop.phrases import OUTCOME_NAMES
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, TINY, column, empty, number, quiet, row
from acdesk.desktop.theme import blend, outcome_colour
from acdesk.sentences.translation import Translation

_MANY = 6
_PATTERNS = {
    "accepted": Qt.BrushStyle.SolidPattern,
    "to_send": Qt.BrushStyle.SolidPattern,
    "queued": Qt.BrushStyle.BDiagPattern,
    "refused": Qt.BrushStyle.DiagCrossPattern,
    "rejected": Qt.BrushStyle.BDiagPattern,
    "left_out": Qt.BrushStyle.Dense6Pattern,
    "duplicate": Qt.BrushStyle.VerPattern,
    "unchanged": Qt.BrushStyle.Dense4Pattern,
    "unsent": Qt.BrushStyle.HorPattern,
}


@dataclass(frozen=True, slots=True)
class Part:
    """`count` rows that ended (or will end) as `outcome`."""

    outcome: str
    count: int


def fill(painter: QPainter, rect: QRectF, outcome: str, palette: QPalette) -> None:
    """Paint the colour and pattern of an outcome."""
    colour = outcome_colour(outcome, palette)
    pattern = _PATTERNS[outcome]
    if pattern != Qt.BrushStyle.SolidPattern:
        painter.fillRect(rect, blend(colour, palette.color(QPalette.ColorRole.Base), 0.30))
    painter.fillRect(rect, QBrush(colour, pattern))


class OutcomeBar(QWidget):
    """Parts in proportion; a part that has any row is at least 3 pixels wide."""

    def __init__(self, height: int = 14) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(part for part in parts if part.count)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        edge = QPainterPath()
        edge.addRoundedRect(whole, whole.height() / 3, whole.height() / 3)
        painter.setClipPath(edge)
        palette = self.palette()
        painter.fillRect(
            whole, blend(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Base), 0.12)
        )
        total = sum(part.count for part in self._parts)
        if total:
            widths = [max(3.0, whole.width() * part.count / total) for part in self._parts]
            scale = whole.width() / sum(widths)
            left = 0.0
            for part, width in zip(self._parts, widths, strict=True):
                fill(painter, QRectF(left, 0, width * scale, whole.height()), part.outcome, palette)
                left += width * scale
                if left < whole.width() - 1:
                    painter.fillRect(
                        QRectF(left - 0.75, 0, 1.5, whole.height()), palette.color(QPalette.ColorRole.Base)
                    )
        painter.end()


class Swatch(QWidget):
    """A small square with an outcome's colour and pattern."""

    def __init__(self, outcome: str) -> None:
        super().__init__()
        self._outcome = outcome
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), self._outcome, self.palette())
        painter.end()


class Tallies(QWidget):
    """The numbers under the bar: a swatch, a name and a large count each."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(SMALL)

    def show_parts(self, parts: Sequence[Part]) -> None:
        empty(self._grid)
        for place, part in enumerate(parts):
            cell = QWidget()
            stack = column(spacing=0, parent=cell)
            named = row(spacing=TINY + 2)
            named.addWidget(Swatch(part.outcome))
            named.addWidget(quiet(self._t(OUTCOME_NAMES[part.outcome]), wrap=False))
            named.addStretch(1)
            stack.addWidget(number(self._t.number(part.count)))
            stack.addLayout(named)
            self._grid.addWidget(cell, 0, place)
        # All six side by side are wide in some languages.
        self._grid.setHorizontalSpacing(LARGE if len(parts) < _MANY else MEDIUM)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        self._grid.setColumnStretch(len(parts), 1)
