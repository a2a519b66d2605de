"""A page of the main window: a title, buttons at its right, scrolled content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Scrolled
from acdesk.desktop.icons import Picture
from acdesk.desktop.notice import Notice
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, SMALL, column, heading, quiet, row, title


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
    """What an empty page says: a picture, a line, a sentence, and what to do."""

    def __init__(self, picture: str, line: str, sentence: str, *buttons: QPushButton) -> None:
        super().__init__()
        stack = column(spacing=MEDIUM, margins=HUGE, parent=self)
        stack.addStretch(1)
        stack.addWidget(Picture(picture, 44), 0, Qt.AlignmentFlag.AlignHCenter)
        first = heading(line)
        first.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stack.addWidget(first)
        second = quiet(sentence)
        second.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        second.setFixedWidth(440)
        centred = row(spacing=0)
        centred.addStretch(1)
        centred.addWidget(second)
        centred.addStretch(1)
        stack.addLayout(centred)
        across = row(spacing=SMALL)
        across.addStretch(1)
        for button in buttons:
            across.addWidget(button)
        across.addStretch(1)
        stack.addLayout(across)
        stack.addStretch(2)
