"""Plain areas to put things in: cards, panels and scrolled pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget

from acdesk.desktop.texts import LARGE, MEDIUM, column
from acdesk.desktop.theme import blend, line_colour

RADIUS = 8.0


class Card(QFrame):
    """A rounded area on the window's ground; dashed where something can be dropped."""

    def __init__(self, *, dashed: bool = False) -> None:
        super().__init__()
        self._dashed = dashed
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        pen = QPen(line_colour(palette), 1)
        if self._dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()


class Narrow(QWidget):
    """At most `width` wide, and as high as its text is at that width (which Qt asks at the width it could have had)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setMaximumWidth(width)

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(min(width, self.maximumWidth())) if layout is not None else -1


class Scrolled(QScrollArea):
    """A page that scrolls when the window is small; `inner` is where its column is laid out."""

    def __init__(self, *, margins: int = LARGE, spacing: int = MEDIUM) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = QWidget()
        self.column = column(spacing=spacing, margins=margins, parent=self.inner)
        # Qt (6.11) counts a scroll bar of its own among the children it tells assistive technology of, and crashes when
        # one is asked for that has gone from sight since. Ours is beside them, and moves with Qt's hidden one.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.hide()
        real = self.verticalScrollBar()
        real.rangeChanged.connect(self._range_changed)
        real.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(real.setValue)
        self.setWidget(self.inner)
        self.inner.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()
        self._make_room()

    def _range_changed(self, least: int, most: int) -> None:
        real = self.verticalScrollBar()
        self.bar.setPageStep(real.pageStep())
        self.bar.setSingleStep(real.singleStep())
        self.bar.setRange(least, most)
        self.bar.setVisible(most > least)
        self._place_bar()

    def _place_bar(self) -> None:
        width = self.bar.sizeHint().width()
        self.bar.setGeometry(self.width() - width, 0, width, self.height())
        self.setViewportMargins(0, 0, width if not self.bar.isHidden() else 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.inner and event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return False

    def _make_room(self) -> None:
        """A scroll area doesn't ask how high wrapped text gets at its width, and would press it together."""
        width = self.viewport().width()
        if self.column.hasHeightForWidth() and width > 0:
            height = self.column.totalHeightForWidth(width)
            if height != self.inner.minimumHeight():
                self.inner.setMinimumHeight(height)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the page so that all of `widget` is seen, once the layout has settled."""

    def scroll() -> None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, MEDIUM)

    QTimer.singleShot(0, widget, scroll)


class Line(QWidget):
    """A thin line across."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), line_colour(self.palette()))
        painter.end()


class Side(QWidget):
    """The area at the left of everything, with a line at its edge."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        text, window = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
        painter.fillRect(self.rect(), blend(text, window, 0.03))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), line_colour(self.palette()))
        painter.end()
