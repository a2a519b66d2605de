"""acdesk's own icons, drawn in the colour of the text beside them."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from acdesk import resources
from acdesk.desktop.theme import outcome_colour


@functools.cache
def _source(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw the icon `name` (a file of resources/icons) into `rect`."""
    svg = _source(name).replace(b"currentColor", colour.name().encode())
    QSvgRenderer(QByteArray(svg)).render(painter, rect)


def _pixmap(name: str, size: int, colour: QColor) -> QPixmap:
    # Drawn once: a page has many of the same, and drawing one takes a millisecond.
    key = f"acdesk {name} {size} {colour.name()}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def _icon(name: str, colours: dict[QIcon.Mode, QColor]) -> QIcon:
    made = QIcon()
    for mode, colour in colours.items():
        for size in (16, 32, 48):
            made.addPixmap(_pixmap(name, size, colour), mode)
    return made


def icon(name: str, palette: QPalette, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """An icon in the palette's colours, sharp up to 200 %; make it anew when the palette changes."""
    colours = {
        QIcon.Mode.Normal: palette.color(QPalette.ColorGroup.Active, role),
        QIcon.Mode.Disabled: palette.color(QPalette.ColorGroup.Disabled, role),
    }
    return _icon(name, colours)


class _PaletteFollower(QObject):
    """Remakes a button's icon when the desktop changes between light and dark."""

    def __init__(self, button: QAbstractButton, name: str) -> None:
        super().__init__(button)
        self._button = button
        self._name = name
        self._seen = button.palette().cacheKey()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange and self._button.palette().cacheKey() != self._seen:
            self._seen = self._button.palette().cacheKey()
            self._button.setIcon(icon(self._name, self._button.palette()))
        return False


def set_icon(button: QAbstractButton, name: str) -> None:
    """Give a button an icon that stays in the colour of its text."""
    button.setIcon(icon(name, button.palette()))
    button.installEventFilter(_PaletteFollower(button, name))


def status_icon(name: str, colour: QColor, palette: QPalette) -> QIcon:
    """An icon in a colour of its own, for tables; in a chosen row it has the colour of the text."""
    chosen = palette.color(QPalette.ColorRole.HighlightedText)
    return _icon(name, {QIcon.Mode.Normal: colour, QIcon.Mode.Selected: chosen})


class Picture(QWidget):
    """An icon on its own. Decoration: it has no name, so that screen readers pass it by."""

    def __init__(self, name: str, size: int = 20, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._outcome: str | None = None
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, outcome: str | None = None) -> None:
        """In the colour of an outcome, or the text's."""
        self._name = name
        self._outcome = outcome
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        colour = outcome_colour(self._outcome, palette) if self._outcome else palette.color(self._role)
        draw_icon(painter, self._name, QRectF(self.rect()), colour)
        painter.end()
