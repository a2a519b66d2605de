"""Light or dark as the user wants it, and Fusion dressed where the platform has no style of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from acdesk import resources
from acdesk.desktop.fusion import fusion_sheet
from acdesk.desktop.theme import is_dark, palette_of

Role = QPalette.ColorRole


def _edges(palette: QPalette) -> QPalette:
    """For boxes that Fusion outlines in a shade of the window, too faint to see: a window that shades to 3 to 1."""
    edged = QPalette(palette)
    edged.setColor(Role.Window, QColor("#b9bdc3" if is_dark(palette) else "#bfc1c4"))
    return edged


_EDGED = ("QAbstractSpinBox", "QRadioButton", "QCheckBox")


def dress(application: QApplication) -> None:
    """Lay the style sheet over Fusion, in the colours of the palette as it is now; anew when that changes."""
    application.setStyleSheet("")
    if application.style().objectName() != "fusion":
        return
    palette = application.palette()
    for name in _EDGED:
        application.setPalette(_edges(palette), name)  # type: ignore[arg-type]
    application.setStyleSheet(fusion_sheet(palette, resources() / "icons"))


def apply_theme(application: QApplication, wanted: str | None) -> None:
    """`wanted`: "light" or "dark"; else the desktop's own. A platform without a theme gets acdesk's palette.

    Can be called again with another one.
    """
    hints = application.styleHints()
    # Back from a palette of ours to the platform's.
    application.setPalette(QPalette())
    if wanted in ("light", "dark"):
        scheme = Qt.ColorScheme.Dark if wanted == "dark" else Qt.ColorScheme.Light
        hints.setColorScheme(scheme)
        if hints.colorScheme() != scheme:
            application.setPalette(palette_of(dark=wanted == "dark"))
    else:
        hints.unsetColorScheme()
        if hints.colorScheme() == Qt.ColorScheme.Unknown:
            application.setPalette(palette_of(dark=is_dark(application.palette())))
    dress(application)
