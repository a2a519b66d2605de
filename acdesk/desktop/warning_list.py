"""Several warnings in one frame, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from acdesk.desktop.frames import Card, Line
from acdesk.desktop.icons import Picture
from acdesk.desktop.texts import LARGE, MEDIUM, body, column, empty, quiet, row

ICON = 18


@dataclass(frozen=True, slots=True)
class Warned:
    """What is the matter, more about it, and a button (text, what it does) if something can be done at once."""

    what: str
    more: str = ""
    button: tuple[str, Callable[[], object]] | None = None


class WarningList(Card):
    """Takes no room while there is nothing to warn of."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = column(spacing=MEDIUM, margins=LARGE, parent=self)
        self.hide()

    def show_warnings(self, warnings: Sequence[Warned]) -> None:
        empty(self._stack)
        for place, one in enumerate(warnings):
            if place:
                self._stack.addWidget(Line())
            self._stack.addWidget(self._line(one))
        self.setVisible(bool(warnings))

    def _line(self, one: Warned) -> QWidget:
        held = QWidget()
        across = row(spacing=MEDIUM, parent=held)
        picture = Picture("warning", ICON)
        picture.show_icon("warning", "rejected")
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(spacing=0)
        what = body(one.what)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts.addWidget(what)
        if one.more:
            texts.addWidget(quiet(one.more))
        across.addLayout(texts, 1)
        if one.button is not None:
            text, act = one.button
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setAccessibleDescription(one.what)
            button.clicked.connect(lambda _on=False: act())
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return held
