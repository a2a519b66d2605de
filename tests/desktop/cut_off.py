"""Finds texts that have less room than they need."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLabel, QTableView, QWidget


def cut_off(window: QWidget) -> Iterator[str]:
    """Of labels, buttons and the titles of columns. The columns of a user's file may have titles of any length."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        text = widget.text()
        wide = widget.sizeHint().width() > widget.width() + 1
        if isinstance(widget, QLabel) and widget.wordWrap():
            wide = widget.heightForWidth(widget.width()) > widget.height() + 1
        if text.strip() and wide:
            yield text
    for table in window.findChildren(QTableView):
        if table.isVisible() and not table.verticalHeader().isVisible():
            yield from _titles(table)


def _titles(table: QTableView) -> Iterator[str]:
    header: QHeaderView = table.horizontalHeader()
    for place in (place for place in range(header.count()) if not header.isSectionHidden(place)):
        title = str(table.model().headerData(place, header.orientation()))
        if header.fontMetrics().horizontalAdvance(title) > header.sectionSize(place):
            yield title
