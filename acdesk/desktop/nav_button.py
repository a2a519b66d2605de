"""A place in the sidebar: Exports, Connections, History."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from acdesk.desktop.frames import RADIUS
from acdesk.desktop.icons import draw_icon
from acdesk.desktop.texts import MEDIUM, SMALL
from acdesk.desktop.theme import blend


class NavButton(QAbstractButton):
    """Checkable, one of a group. The chosen one has a bar and bold text, so that colour isn't its only sign."""

    def __init__(self, text: str, icon_name: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self._icon = icon_name
        self._ring = True
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() + 2 * MEDIUM - 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who clicks sees what is chosen, and needs no ring around it."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        self.update()
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Window)
        text = palette.color(QPalette.ColorRole.WindowText)
        accent = palette.color(QPalette.ColorRole.Accent)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(blend(text, ground, 0.09))
            painter.drawRoundedRect(whole, RADIUS, RADIUS)
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(whole.left(), whole.top() + 7, 3, whole.height() - 14), 1.5, 1.5)
        elif self.underMouse():
            painter.setBrush(blend(text, ground, 0.05))
            painter.drawRoundedRect(whole, RADIUS, RADIUS)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, RADIUS, RADIUS)
        size = 20
        place = QRectF(MEDIUM, (self.height() - size) / 2, size, size)
        draw_icon(painter, self._icon, place, text)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(text)
        words = QRectF(place.right() + SMALL + 2, 0, self.width() - place.right() - MEDIUM, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text())
        painter.end()
