"""The table of the data matching: cells that can be read, and over them the controls of each row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QPushButton, QWidget

from acdesk.desktop.column_choice import Choice
from acdesk.desktop.fusion import narrow, small
from acdesk.desktop.icons import set_icon
from acdesk.desktop.matching_cells import (
    ICON,
    ConfidenceCell,
    EmptyCell,
    FilledCell,
    ProblemCell,
    SamplesCell,
    button_height,
    text_height,
)
from acdesk.desktop.matching_model import COLUMN, CONFIDENCE, FIELD, FILLED, PROBLEM, SAMPLES, MatchingModel
from acdesk.desktop.tables import table
from acdesk.desktop.texts import MEDIUM, SMALL, TINY, body, quiet
from acdesk.sentences.translation import Translation

_NARROW = {FIELD: 116, COLUMN: 150, SAMPLES: 124, FILLED: 58, CONFIDENCE: 154, PROBLEM: 128}
"""Widths in a window of 1024; what there is more goes to those below."""
_SHORTEST = {COLUMN: 122, SAMPLES: 104, CONFIDENCE: 120, PROBLEM: 96, FIELD: 96}
"""What they keep where there is no room, in the order in which they give way."""
_ARROW = 48
"""Logical pixels that a combo box needs beside its text."""
_GROW = {FIELD: 0.1, COLUMN: 0.15, SAMPLES: 0.3, CONFIDENCE: 0.25, PROBLEM: 0.2}


@dataclass(frozen=True, slots=True)
class _Controls:
    """Of one row. They are no children of the table: assistive technology sees only cells in one."""

    name: QLabel
    more: QLabel
    choice: Choice
    button: QPushButton


class MatchingTable(QWidget):
    """As high as its rows: the page scrolls, not the table in it."""

    asked = Signal(str)
    """The user wants to see what of this column can't be sent."""

    def __init__(self, t: Translation, model: MatchingModel) -> None:
        super().__init__()
        self._t = t
        self._model = model
        self._controls: list[_Controls] = []
        self._arranged: tuple[int, int] | None = None
        self.view = table(model, t("Data matching"))
        self.view.setSelectionMode(self.view.SelectionMode.NoSelection)
        self.view.setFrameShape(QFrame.Shape.StyledPanel)
        self.view.setShowGrid(False)
        for policy in (self.view.setVerticalScrollBarPolicy, self.view.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cells = {
            FIELD: EmptyCell, COLUMN: EmptyCell, SAMPLES: SamplesCell, FILLED: FilledCell,
            CONFIDENCE: ConfidenceCell, PROBLEM: ProblemCell,
        }  # fmt: skip
        for place, cell in cells.items():
            self.view.setItemDelegateForColumn(place, cell(model, self.view))
        across = self.view.horizontalHeader()
        narrow(across)
        across.setMinimumSectionSize(40)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.setParent(self)
        model.modelReset.connect(self._rebuild)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._update)
        self.view.viewport().installEventFilter(self)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The combo boxes, from top to bottom."""
        return tuple(one.choice for one in self._controls)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Those that show what can't be sent, from top to bottom; hidden where everything can."""
        return tuple(one.button for one in self._controls)

    def _rebuild(self) -> None:
        for one in self._controls:
            for widget in (one.name, one.more, one.choice, one.button):
                widget.hide()
                widget.deleteLater()
        self._controls = [self._made(place) for place in range(self._model.rowCount())]
        self._update()

    def _removed(self, _parent: QModelIndex, first: int) -> None:
        self._rebuild()
        if self._controls:
            self._controls[min(first, len(self._controls) - 1)].choice.setFocus()

    def _made(self, place: int) -> _Controls:
        name, more = body(wrap=True), quiet(wrap=True)
        choice, button = Choice(), QPushButton()
        set_icon(button, "warning")
        small(button)
        name.setBuddy(choice)
        made = _Controls(name, more, choice, button)
        before: QWidget = self._controls[-1].button if self._controls and place else self.view
        for widget in (name, more, choice, button):
            widget.setParent(self)
            widget.show()
        QWidget.setTabOrder(before, choice)
        QWidget.setTabOrder(choice, button)
        choice.picked.connect(lambda column, choice=choice: self._picked(choice, column))
        button.clicked.connect(lambda _on=False, choice=choice: self.asked.emit(choice.currentData() or ""))
        return made

    def _picked(self, choice: Choice, column: str | None) -> None:
        place = self.choices.index(choice)
        self._model.setData(self._model.index(place, COLUMN), column)

    def _update(self) -> None:
        """Everything that the model says of the rows, and where it goes."""
        t = self._t
        if len(self._controls) != self._model.rowCount():
            return  # about to be made anew
        for place, (one, row) in enumerate(zip(self._controls, self._model.rows, strict=True)):
            name = row.name(t)
            one.name.setText(name)
            one.more.setText(row.more(t))
            one.more.setVisible(bool(one.more.text()))
            first = t("Remove") if row.custom else t("Don't send")
            one.choice.call(t("Column for {field}", field=name))
            others = row.suggestion.others if row.suggestion is not None else ()
            columns = [
                (
                    t("{column} – fits too", column=column) if column in others and column != row.column else column,
                    column,
                )
                for column in self._model.columns
            ]
            one.choice.offer([(first, None), *columns], row.column)
            trouble = self._model.trouble(place)
            one.button.setText(trouble)
            one.button.setAccessibleName(f"{name}: {trouble}" if trouble else "")
            one.button.setToolTip(t("Show them in the preview"))
            one.button.setVisible(bool(trouble))
        self._arranged = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view.viewport() and event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def _arrange(self) -> None:
        """Widths, heights that fit every text, and the controls over their cells; nothing where all is as before."""
        room = (self.width(), self.view.viewport().width())
        if room == self._arranged:
            return
        self._arranged = room
        across = self.view.horizontalHeader()
        widths = self._widths(self.width() - 2 * self.view.frameWidth())
        for place, width in widths.items():
            across.resizeSection(place, width)
        total = 0
        for place in range(len(self._controls)):
            height = self._row_height(place, widths)
            self.view.setRowHeight(place, height)
            total += height
        whole = across.sizeHint().height() + total + 2 * self.view.frameWidth()
        self.setFixedHeight(whole)
        # By hand: a layout would move it later than the controls over it.
        self.view.setGeometry(0, 0, self.width(), whole)
        ground = self.view.viewport().mapTo(self, self.view.viewport().rect().topLeft())
        for place, one in enumerate(self._controls):

            def cell(section: int, place: int = place) -> QRect:
                return self.view.visualRect(self._model.index(place, section)).translated(ground)

            self._lay_name(one, cell(FIELD))
            rect, high = cell(COLUMN), one.choice.sizeHint().height()
            one.choice.setGeometry(rect.left() + 2, rect.center().y() - high // 2, rect.width() - TINY, high)
            rect = cell(PROBLEM)
            high = button_height(self.fontMetrics())
            above = text_height(self.fontMetrics(), self._model.problem(place), self._problem_width(rect.width()))
            top = rect.center().y() - (high + above) // 2 + above
            one.button.setGeometry(rect.left() + 2, top, min(rect.width(), one.button.sizeHint().width()), high)

    def _lay_name(self, one: _Controls, rect: QRect) -> None:
        inside = rect.adjusted(SMALL, 0, -TINY, 0)
        name = text_height(one.name.fontMetrics(), one.name.text(), inside.width())
        more = text_height(one.more.fontMetrics(), one.more.text(), inside.width())
        top = rect.center().y() - (name + more) // 2
        one.name.setGeometry(inside.left(), top, inside.width(), name)
        one.more.setGeometry(inside.left(), top + name, inside.width(), more)

    def _row_height(self, place: int, widths: dict[int, int]) -> int:
        metrics, row = self.fontMetrics(), self._model.rows[place]
        word, reason = self._model.confidence(place)
        inside = SMALL + TINY
        problem = text_height(metrics, self._model.problem(place), self._problem_width(widths[PROBLEM]))
        needs = [
            3 * metrics.lineSpacing(),
            ConfidenceCell.height(metrics, word, reason, widths[CONFIDENCE] - inside),
            text_height(metrics, row.name(self._t), widths[FIELD] - inside)
            + text_height(metrics, row.more(self._t), widths[FIELD] - inside),
            problem + (button_height(metrics) if self._model.trouble(place) else 0),
        ]
        return max(needs) + 2 * (TINY + 2)

    @staticmethod
    def _problem_width(width: int) -> int:
        return width - TINY - ICON - 2 * SMALL

    def _widths(self, width: int) -> dict[int, int]:
        metrics, model = self.view.horizontalHeader().fontMetrics(), self._model
        titles = {
            place: metrics.horizontalAdvance(str(model.headerData(place, Qt.Orientation.Horizontal))) + MEDIUM
            for place in _NARROW
        }
        least = {place: max(narrow, titles[place]) for place, narrow in _NARROW.items()}
        for one in self._controls:
            if not one.button.isHidden():
                titles[PROBLEM] = max(titles[PROBLEM], one.button.sizeHint().width() + SMALL)
            # Names of columns may be cut short, what stands above them may not.
            first = one.choice.fontMetrics().horizontalAdvance(one.choice.itemText(0))
            titles[COLUMN] = max(titles[COLUMN], first + _ARROW)
        for place in (COLUMN, PROBLEM):
            least[place] = max(least[place], titles[place])
        spare = width - sum(least.values())
        for place, shortest in _SHORTEST.items():
            # In some languages titles are long; what wraps or is cut short gives way to what can't be.
            taken = min(max(0, -spare), max(0, least[place] - max(titles[place], shortest)))
            least[place] -= taken
            spare += taken
        spare = max(0, spare)
        grown = {place: least[place] + int(spare * _GROW.get(place, 0)) for place in least}
        grown[SAMPLES] += max(0, width - sum(grown.values()))
        return grown

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arranged = None
            self._arrange()
        super().changeEvent(event)
