"""What is shown while a file is dragged over the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from acdesk.desktop.frames import RADIUS
from acdesk.desktop.icons import draw_icon
from acdesk.desktop.texts import HUGE, MEDIUM


class DropHint(QWidget):
    """Covers its parent, lets the drop through, and says what a drop does."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        above = self.parentWidget()
        if above is not None:
            self.setGeometry(above.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ground = QColor(palette.color(QPalette.ColorRole.Base))
        ground.setAlphaF(0.92)
        painter.fillRect(self.rect(), ground)
        accent = palette.color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(HUGE, HUGE, -HUGE, -HUGE)
        painter.drawRoundedRect(inside, RADIUS, RADIUS)
        size = 44.0
        middle = inside.center()
        draw_icon(painter, "drop", QRectF(middle.x() - size / 2, middle.y() - size - MEDIUM, size, size), accent)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        words = QRectF(inside.left(), middle.y(), inside.width(), 4 * HUGE)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), self._text)
        painter.end()
