"""Finds texts that have less room than they need."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

PADDING = 8
"""Logical pixels of a text line's frame and margins, at least."""
TITLE_PADDING = 12
"""Of the title of a column."""


def cut_off(window: QWidget) -> Iterator[str]:
    """Of labels, buttons, hints and the titles of columns. The columns of a user's file may have titles of any length.

    Also pages that are wider than their window, and controls that lie on each other.
    """
    yield from _in_labels(window)
    yield from _in_fields(window)
    yield from _too_wide(window)
    yield from _overlapping(window)
    for table in window.findChildren(QTableView):
        if table.isVisible() and not table.verticalHeader().isVisible():
            yield from _titles(table)


def _in_labels(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        text = widget.text()
        wide = widget.sizeHint().width() > widget.width() + 1
        if isinstance(widget, QLabel) and widget.wordWrap():
            wide = widget.heightForWidth(widget.width()) > widget.height() + 1
        if text.strip() and wide:
            yield text


def _in_fields(window: QWidget) -> Iterator[str]:
    for line in window.findChildren(QLineEdit):
        hint = line.placeholderText()
        if line.isVisible() and line.fontMetrics().horizontalAdvance(hint) > line.width() - PADDING:
            yield hint
    for box in window.findChildren(QComboBox):
        if box.isVisible() and not box.isEditable():
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
            if box.fontMetrics().horizontalAdvance(box.currentText() or box.placeholderText()) > room:
                yield box.currentText() or box.placeholderText()


def _too_wide(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisible() and inside is not None and inside.width() > area.viewport().width() + 1:
            yield f"a page of {inside.width()} in {area.viewport().width()}: {type(area.parent()).__name__}"


def _overlapping(window: QWidget) -> Iterator[str]:
    found: dict[QWidget, list[QWidget]] = {}
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        kinds = (QLabel, QAbstractButton, QComboBox, QLineEdit)
        inside = isinstance(parent, (QLineEdit, QComboBox, QLabel))
        if parent is not None and widget.isVisible() and isinstance(widget, kinds) and not inside:
            for other in found.setdefault(parent, []):
                both = widget.geometry().intersected(other.geometry())
                if both.width() > 1 and both.height() > 1:
                    yield f"{_text(widget)} lies on {_text(other)}"
            found[parent].append(widget)


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else widget.accessibleName()


def _titles(table: QTableView) -> Iterator[str]:
    header: QHeaderView = table.horizontalHeader()
    for place in (place for place in range(header.count()) if not header.isSectionHidden(place)):
        title = str(table.model().headerData(place, header.orientation()))
        if header.fontMetrics().horizontalAdvance(title) + TITLE_PADDING > header.sectionSize(place):
            yield title
