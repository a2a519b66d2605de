"""How tables look and behave here: rows are chosen whole, Tab leaves the table, nothing is sized by its contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from acdesk.desktop.texts import LARGE, MEDIUM

_STEP = 8
"""Logical pixels that the widest column gives up at a time."""


def table(model: QAbstractItemModel, name: str, *, numbered: bool = False) -> QTableView:
    """A read-only table called `name` for screen readers."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.setShowGrid(numbered)
    view.setTabKeyNavigation(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    across = view.horizontalHeader()
    across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    across.setHighlightSections(False)
    down = view.verticalHeader()
    down.setVisible(numbered)
    down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setDefaultSectionSize(view.fontMetrics().lineSpacing() + MEDIUM)
    return view


class SentenceCell(QStyledItemDelegate):
    """Cut at its end, also where the other cells of its table are cut in the middle."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


def within(room: int, widths: Sequence[int], least: Sequence[int]) -> list[int]:
    """Widths of columns that fit into `room`: the widest give way, none below its least."""
    made = list(widths)
    over = sum(made) - room
    while over > 0 and any(width > floor for width, floor in zip(made, least, strict=True)):
        widest = max((place for place, width in enumerate(made) if width > least[place]), key=made.__getitem__)
        cut = min(over, _STEP, made[widest] - least[widest])
        made[widest] -= cut
        over -= cut
    return made


def fit_columns(view: QTableView, widest: Mapping[int, Sequence[str]]) -> None:
    """Make columns wide enough for their titles and for these texts, in any language and font."""
    metrics = view.fontMetrics()
    model = view.model()
    for place, texts in widest.items():
        title = str(model.headerData(place, Qt.Orientation.Horizontal))
        view.setColumnWidth(place, max(metrics.horizontalAdvance(text) for text in (title, *texts)) + LARGE)
