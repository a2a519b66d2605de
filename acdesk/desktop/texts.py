"""One spacing scale and one type scale, and the labels made with them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

Box = TypeVar("Box", bound=QBoxLayout)

TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 12, 20, 32
"""Logical pixels; Qt scales them with the screen."""

SIDE_WIDTH = 228
TEXT_WIDTH = 620
"""Lines of running text stay this short."""


def _sized(label: QLabel, factor: float, *, bold: bool) -> QLabel:
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def body(text: str = "", *, wrap: bool = True) -> QLabel:
    """Running text; it can be selected with the mouse."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def title(text: str = "") -> QLabel:
    label = _sized(body(text, wrap=False), 1.7, bold=True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def heading(text: str = "") -> QLabel:
    return _sized(body(text), 1.15, bold=True)


def strong(text: str = "", *, wrap: bool = False) -> QLabel:
    return _sized(body(text, wrap=wrap), 1.0, bold=True)


def number(text: str = "") -> QLabel:
    return _sized(body(text, wrap=False), 1.7, bold=True)


def quiet(text: str = "", *, wrap: bool = True) -> QLabel:
    """Less important text, still readable."""
    label = body(text, wrap=wrap)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def column(*, spacing: int = MEDIUM, margins: int = 0, parent: QWidget | None = None) -> QVBoxLayout:
    return _spaced(QVBoxLayout(parent) if parent else QVBoxLayout(), spacing, margins)


def row(*, spacing: int = SMALL, margins: int = 0, parent: QWidget | None = None) -> QHBoxLayout:
    return _spaced(QHBoxLayout(parent) if parent else QHBoxLayout(), spacing, margins)


def _spaced(layout: Box, spacing: int, margins: int) -> Box:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins, margins, margins, margins)
    return layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets go at once from sight and later from memory."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
