"""A thin line of words across the window that stays: where the user is, and the way back."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPushButton

from acdesk.desktop.icons import Picture
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, body, row
from acdesk.desktop.theme import blend, line_colour, outcome_colour


class Strip(QFrame):
    """An icon, a sentence, a button."""

    def __init__(self, icon: str, text: str, button: QPushButton) -> None:
        super().__init__()
        across = row(spacing=MEDIUM, parent=self)
        across.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        picture = Picture(icon, 18)
        picture.show_icon(icon, "to_send")
        across.addWidget(picture)
        across.addWidget(body(text), 1)
        across.addWidget(button)
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        ground = blend(outcome_colour("to_send", palette), palette.color(QPalette.ColorRole.Base), 0.12)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line_colour(palette))
        painter.end()
