"""The first contacts as they will be sent, the rows that won't be, and what is wrong in a column: always up to date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from acdesk.contacts.set_aside import SetAsideRow
from acdesk.desktop.column_trouble import ColumnTrouble
from acdesk.desktop.flow import Draft
from acdesk.desktop.phrases import reason
from acdesk.desktop.rows_model import RowsModel
from acdesk.desktop.tables import SentenceCell, table, within
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, SMALL, column, heading, quiet, row
from acdesk.sentences.translation import Translation

QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""
NARROWEST = 90
"""Logical pixels of a column whose texts are cut since there is no room; the tool tip has all of it."""
SENTENCE = 190
"""Of a column of sentences, which mean nothing without their beginning."""
ADDRESS = 140
"""Of a column of addresses, which all end alike."""
_ROWS = 3

SENT, NOT_SENT, COLUMN = range(3)


class ContactPreview(QWidget):
    """Three tabs over one table; the third comes when the user asks for a column."""

    left = Signal()
    """The tab of a column was left."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self._draft: Draft | None = None
        self._trouble: ColumnTrouble | None = None
        self._blocked = False
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(t("Preview"))
        self.tabs.addTab(t("Will be sent"))
        self.tabs.addTab(t("Will not be sent"))
        self.state = quiet(wrap=False)
        self.model = RowsModel(self)
        self.table = table(self.model, t("Preview of the contacts"))
        self.table.verticalHeader().hide()
        # The end of a file's name and row, or of an address, says as much as its beginning.
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._sentence = SentenceCell(self.table)
        self._sentences: tuple[int, ...] = ()
        self._addresses: tuple[int, ...] = ()
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(True)
        self._beside = False
        self._heading = heading(t("Preview"))
        self._head = row(spacing=MEDIUM)
        self._head.addWidget(self.tabs)
        self._head.addWidget(self.state, 1)
        self._stack = column(spacing=0, parent=self)
        self._stack.addWidget(self._heading)
        self._stack.addLayout(self._head)
        self._stack.addWidget(self.table, 1)
        self.stand(beside=False)
        self.tabs.currentChanged.connect(self._switched)

    def stand(self, beside: bool) -> None:  # noqa: FBT001 - a signal's own signature
        """Beside the matching as high as the page, below it a few rows high."""
        self._heading.setVisible(beside)
        sides = (LARGE, LARGE, LARGE, LARGE) if beside else (HUGE, SMALL, HUGE, MEDIUM)
        self._stack.setContentsMargins(*sides)
        self._stack.setSpacing(SMALL if beside else 0)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignRight
        self.state.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.state.setWordWrap(beside)
        self._beside = beside
        self._set_height()
        upright = QSizePolicy.Policy.Expanding if beside else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)

    def _set_height(self) -> None:
        # Known only once there are columns: a header without any has no height.
        header, line = self.table.horizontalHeader(), self.table.verticalHeader().defaultSectionSize()
        low = max(header.sizeHint().height(), line) + _ROWS * line + 2 * self.table.frameWidth()
        if (self.table.minimumHeight(), self._beside) != (low, self.table.maximumHeight() > low):
            self.table.setMinimumHeight(low)
            self.table.setMaximumHeight(QWIDGETSIZE_MAX if self._beside else low)

    def show_draft(self, draft: Draft, why: str) -> None:
        """What the last check found; `why`: there is nothing to check yet, since …"""
        t = self._t
        was_checking = self._draft is not None and self._draft.checking
        self._draft = draft
        plan = draft.plan
        if why:
            self.state.setText(why)
        elif draft.checking:
            self.state.setText(t("Being checked …"))
        elif draft.check_fault is not None:
            self.state.setText(t("The rows can't be checked."))
        elif plan is not None:
            rows = t.n("{n} row", "{n} rows", plan.rows)
            self.state.setText(t("The first of {rows}", rows=rows))
        self._blocked = bool(why)
        if why or plan is None:
            self.tabs.setTabText(SENT, t("Will be sent"))
            self.tabs.setTabText(NOT_SENT, t("Will not be sent"))
        else:
            self.tabs.setTabText(SENT, t("Will be sent: {n}", n=t.number(plan.to_send)))
            self.tabs.setTabText(NOT_SENT, t("Will not be sent: {n}", n=t.number(plan.rows - plan.to_send)))
            if was_checking and draft.checked:
                said = f"{self.tabs.tabText(SENT)}, {self.tabs.tabText(NOT_SENT)}"
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._fill()

    def show_trouble(self, trouble: ColumnTrouble) -> None:
        """A tab of its own for what is wrong in a column."""
        self._trouble = trouble
        title = self._t("Problems in “{column}”", column=_short(trouble.column))
        if self.tabs.count() <= COLUMN:
            self.tabs.addTab(title)
        self.tabs.setTabText(COLUMN, title)
        self.tabs.setCurrentIndex(COLUMN)
        self._fill()

    @property
    def asked_column(self) -> str | None:
        """The column whose problems are shown."""
        return self._trouble.column if self._trouble is not None and self.tabs.currentIndex() == COLUMN else None

    def forget_trouble(self) -> None:
        self._trouble = None
        if self.tabs.count() > COLUMN:
            self.tabs.removeTab(COLUMN)

    def _switched(self, place: int) -> None:
        self._fill()
        if place != COLUMN:
            self.left.emit()

    def _fill(self) -> None:
        draft, place = self._draft, self.tabs.currentIndex()
        if draft is None or draft.plan is None or self._blocked:
            self.model.show_rows((), ())
            return
        if place == SENT:
            titles, rows = self._sent(draft)
        elif place == NOT_SENT:
            titles, rows = self._not_sent(draft)
        else:
            titles = [self._t("Row"), self._t("Value"), self._t("What is wrong"), self._t("Probably meant")]
            rows = [list(one) for one in self._trouble.rows] if self._trouble else []
            titles, rows = _without_empty(titles, rows)
        said, addresses = self._t("What is wrong"), (self._t("E-mail"), self._t("Value"))
        self._sentences = tuple(section for section, title in enumerate(titles) if title == said)
        self._addresses = tuple(section for section, title in enumerate(titles) if title in addresses)
        for section in range(len(titles)):
            sentence = section in self._sentences
            self.table.setItemDelegateForColumn(section, self._sentence if sentence else None)  # type: ignore[arg-type]
        self.model.show_rows(titles, rows)
        self._set_height()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as their texts where there is room; else the widest columns give way."""
        metrics, model = self.table.fontMetrics(), self.model
        widths, least = [], []
        for section in range(model.columnCount()):
            title = metrics.horizontalAdvance(str(model.headerData(section, Qt.Orientation.Horizontal)))
            widths.append(max([title, *(metrics.horizontalAdvance(text) for text in model.texts(section))]) + LARGE)
            floor = SENTENCE if section in self._sentences else ADDRESS if section in self._addresses else NARROWEST
            least.append(max(title + LARGE, floor))
        bar = self.table.verticalScrollBar().sizeHint().width()
        room = self.table.width() - 2 * self.table.frameWidth() - bar
        for section, width in enumerate(within(room, widths, least)):
            self.table.setColumnWidth(section, width)

    def _sent(self, draft: Draft) -> tuple[list[str], list[list[str]]]:
        t, preview = self._t, draft.preview
        titles = [t("Row"), t("E-mail"), t("First name"), t("Last name"), t("Phone"), *preview.titles]
        rows = [
            [self._place(draft, one.file, one.row), *(value or "" for value in one.values)] for one in preview.contacts
        ]
        if rows and len(rows[0]) > len(titles):
            titles.append(t("Tags"))
            rows = [[*cells[:-1], cells[-1].replace("\n", ", ")] for cells in rows]
        return _without_empty(titles, rows)

    def _not_sent(self, draft: Draft) -> tuple[list[str], list[list[str]]]:
        t = self._t
        titles = [t("Row"), t("What is wrong"), t("Column"), t("Value"), t("Probably meant")]
        rows = [
            [
                self._place(draft, one.file, one.row),
                self._why(one),
                one.column or "",
                one.value or "",
                one.proposal or "",
            ]
            for one in draft.preview.set_aside
        ]
        return _without_empty(titles, rows)

    def _why(self, one: SetAsideRow) -> str:
        said = reason(one.code, self._t)
        if one.other_row is not None:
            return self._t("{reason} (row {row})", reason=said.rstrip("."), row=self._t.number(one.other_row))
        return said

    def _place(self, draft: Draft, file: int, number: int) -> str:
        shown = self._t.number(number)
        if draft.plan is not None and len(draft.plan.prepared.files) > 1:
            return f"{_short(draft.plan.prepared.files[file].path.name)}: {shown}"
        return shown


def _without_empty(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[list[str], list[list[str]]]:
    """Without the columns (but the first two) that hold nothing."""
    kept = [place for place in range(len(titles)) if place < 2 or any(cells[place] for cells in rows)]
    return [titles[place] for place in kept], [[cells[place] for place in kept] for cells in rows]


def _short(name: str, most: int = 28) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
