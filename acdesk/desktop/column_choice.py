"""Choosing one of the columns of the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from acdesk.desktop.texts import LARGE

WIDEST = 520
"""Logical pixels of an open list."""


class Choice(QComboBox):
    """A combo box that the wheel scrolls past; `picked` gives what the user chose, a str or None."""

    picked = Signal(object)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        if name:
            self.call(name)
        self.currentTextChanged.connect(self.setToolTip)
        self.activated.connect(lambda _place: self.picked.emit(self.currentData()))

    def call(self, name: str) -> None:
        """Many screen readers call a combo box by its value; the description says what it is for."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def offer(self, choices: Sequence[tuple[str, str | None]], chosen: str | None) -> None:
        """(text, value) of each line. A chosen value that is not among them gets a line of its own."""
        wanted = list(choices)
        if chosen is not None and chosen not in (value for _text, value in wanted):
            wanted.append((chosen, chosen))
        with QSignalBlocker(self):
            # Filled anew only where need be: it may be open.
            if wanted != [(self.itemText(place), self.itemData(place)) for place in range(self.count())]:
                self.clear()
                for text, value in wanted:
                    self.addItem(text, value)
            self.setCurrentIndex(self.findData(chosen) if chosen is not None else 0)
        self.setToolTip(self.currentText())

    def showPopup(self) -> None:
        """As wide as its longest line, so that names with the same beginning can be told apart."""
        metrics = self.view().fontMetrics()
        widest = max((metrics.horizontalAdvance(self.itemText(place)) for place in range(self.count())), default=0)
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(min(widest + bar + LARGE, WIDEST))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A page that is scrolled must not change what was chosen."""
        if self.hasFocus() and self.view().isVisible():
            super().wheelEvent(event)
        else:
            event.ignore()
