"""Two areas of a page: side by side where there is width, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class BesideOrBelow(QSplitter):
    """`main` keeps at least the width it has in a window of 1024; what there is more, `second` gets two thirds of."""

    turned = Signal(bool)
    """Whether the second stands beside the first now."""

    def __init__(self, main: QWidget, second: QWidget, *, least_main: int, least_second: int) -> None:
        """Least widths in logical pixels for standing side by side."""
        super().__init__(Qt.Orientation.Vertical)
        self._least = (least_main, least_second)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.addWidget(second)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    @property
    def beside(self) -> bool:
        return self.orientation() == Qt.Orientation.Horizontal

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= sum(self._least)
        if wide != self.beside:
            self.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
            self.turned.emit(wide)
        if wide and event.oldSize().width() != self.width():
            spare = self.width() - sum(self._least)
            self.setSizes([self._least[0] + spare // 3, self._least[1] + spare - spare // 3])
        super().resizeEvent(event)
