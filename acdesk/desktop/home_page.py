"""A page of the main window: a title, buttons at its right, scrolled content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Scrolled
from acdesk.desktop.icons import Picture
from acdesk.desktop.notice import Notice
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, SMALL, column, heading, quiet, row, title

EMPTY_WIDTH = 500


class HomePage(QWidget):
    """`show_things` is called whenever the page is shown or something changed."""

    def __init__(self, desk: Desk, text: str, *buttons: QPushButton) -> None:
        super().__init__()
        self._desk = desk
        self._t = desk.t
        head = row(spacing=SMALL)
        head.addWidget(title(text), 1)
        self.buttons = buttons
        for button in buttons:
            head.addWidget(button)
        scrolled = Scrolled(margins=0, spacing=MEDIUM)
        scrolled.column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        self.column = scrolled.column
        self.column.addLayout(head)
        self.column.addSpacing(SMALL)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        column(spacing=0, parent=self).addWidget(scrolled)

    def refresh(self) -> None:
        """Read again and show."""


class Empty(QWidget):
    """What an empty page says: a picture, a line, a few sentences, and what to do; `below` is a quiet afterthought."""

    def __init__(self, picture: str, line: str, sentence: str, *buttons: QPushButton, below: str = "") -> None:
        super().__init__()
        stack = column(spacing=MEDIUM, margins=LARGE, parent=self)
        stack.addStretch(1)
        stack.addWidget(Picture(picture, 44), 0, Qt.AlignmentFlag.AlignHCenter)
        first = heading(line)
        first.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stack.addWidget(first)
        stack.addLayout(_centred(_lines(sentence)))
        stack.addSpacing(SMALL)
        across = row(spacing=MEDIUM)
        across.addStretch(1)
        for button in buttons:
            button.setMinimumHeight(button.sizeHint().height() + SMALL)
            across.addWidget(button)
        across.addStretch(1)
        stack.addLayout(across)
        if below:
            stack.addLayout(_centred(_lines(below)))
        stack.addStretch(2)


def _lines(text: str) -> QLabel:
    label = quiet(text)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setFixedWidth(EMPTY_WIDTH)
    return label


def _centred(widget: QWidget) -> QHBoxLayout:
    across = row(spacing=0)
    across.addStretch(1)
    across.addWidget(widget)
    across.addStretch(1)
    return across
