"""An inline message: what happened, why, what to do, next to where it happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from acdesk.desktop.frames import RADIUS, bring_into_sight
from acdesk.desktop.icons import Picture
from acdesk.desktop.texts import MEDIUM, SMALL, TINY, body, column, empty, row, strong
from acdesk.desktop.theme import blend, outcome_colour

_KINDS = {"error": "refused", "warning": "rejected", "done": "accepted", "info": "to_send"}


class Notice(QFrame):
    """Takes no room until it says something. `say` replaces whatever it said before."""

    def __init__(self, *, beside: bool = False) -> None:
        """`beside`: the buttons stand at the right, where there are few and the words are short."""
        super().__init__()
        self._kind = "info"
        self._picture = Picture("info", 20)
        self._what = strong(wrap=True)
        self._more = body()
        for label in (self._what, self._more):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = column(spacing=TINY)
        texts.addWidget(self._what)
        texts.addWidget(self._more)
        # A widget, since an empty layout in a layout takes the width from the text beside it.
        self.below = QWidget()
        """Where the buttons stand."""
        self._buttons = row(spacing=SMALL, parent=self.below)
        self._buttons.setContentsMargins(0, 0 if beside else TINY, 0, 0)
        across = row(spacing=MEDIUM, margins=MEDIUM, parent=self)
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(texts, 1)
        if beside:
            across.addWidget(self.below, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            texts.addWidget(self.below)
        self._stretched = not beside
        self.hide()

    def say(
        self, kind: str, what: str, more: str = "", *buttons: tuple[str, Callable[[], object]], announce: bool = True
    ) -> None:
        """`kind`: "error", "warning", "done" or "info". Each button is (text, what it does)."""
        self._kind = kind
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._picture.show_icon(kind, _KINDS[kind])
        empty(self._buttons)
        for text, act in buttons:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._buttons.addWidget(button)
        if self._stretched:
            self._buttons.addStretch(1)
        self.below.setVisible(bool(buttons))
        self.setAccessibleName(what)
        self.setAccessibleDescription(more)
        self.show()
        if announce:
            bring_into_sight(self)
            event = QAccessibleAnnouncementEvent(self, f"{what} {more}")
            QAccessible.updateAccessibility(event)

    def clear(self) -> None:
        self.hide()
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    @property
    def kind(self) -> str:
        return self._kind

    @property
    def text(self) -> str:
        """What it says now, "" when it says nothing."""
        return " ".join(t for t in (self._what.text(), self._more.text()) if t) if not self.isHidden() else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        colour = outcome_colour(_KINDS[self._kind], palette)
        base = palette.color(QPalette.ColorRole.Base)
        painter.setPen(QPen(blend(colour, base, 0.55), 1))
        painter.setBrush(blend(colour, base, 0.08))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
