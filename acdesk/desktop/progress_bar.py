"""Progress by contacts: what is finished, what ActiveCampaign still works on, what is to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar

from acdesk.desktop.outcome_bar import fill
from acdesk.desktop.theme import blend


class ContactBar(QProgressBar):
    """A progress bar for screen readers (value: finished contacts) with the queued ones painted apart."""

    def __init__(self) -> None:
        super().__init__()
        self._queued = 0
        self.setTextVisible(False)
        self.setFixedHeight(18)

    def show_contacts(self, finished: int, queued: int, total: int) -> None:
        self._queued = queued
        self.setRange(0, max(total, 1))
        self.setValue(min(finished, total))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        whole = QRectF(self.rect())
        edge = QPainterPath()
        edge.addRoundedRect(whole, whole.height() / 3, whole.height() / 3)
        painter.setClipPath(edge)
        base = palette.color(QPalette.ColorRole.Base)
        painter.fillRect(whole, blend(palette.color(QPalette.ColorRole.WindowText), base, 0.12))
        total = max(self.maximum(), 1)
        done = whole.width() * self.value() / total
        queued = min(whole.width() - done, whole.width() * self._queued / total)
        if done > 0:
            fill(painter, QRectF(0, 0, done, whole.height()), "to_send", palette)
        if queued > 0:
            fill(painter, QRectF(done, 0, queued, whole.height()), "queued", palette)
        painter.end()
