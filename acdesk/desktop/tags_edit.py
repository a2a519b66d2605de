"""Typing tags: each becomes a chip; those of the account are offered, new ones are called new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QSizePolicy, QWidget

from acdesk.desktop.fusion import small
from acdesk.desktop.icons import set_icon
from acdesk.desktop.texts import SMALL, TINY
from acdesk.sentences.translation import Translation

LINE_WIDTH = 200
"""Logical pixels of room to type in, at least."""


class _TagLine(QLineEdit):
    """Enter adds what was typed, and goes on to the next page only where nothing was."""

    entered = Signal()
    emptied = Signal()
    """Backspace where there is nothing more to take away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
        if enter and self.text().strip():
            self.entered.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Comma:
            event.accept()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class TagsEdit(QWidget):
    """Chips in as many lines as they need, and a line to type in after them."""

    changed = Signal(tuple)
    """The tags, in the order they were added."""

    def __init__(self, t: Translation, name: str) -> None:
        super().__init__()
        self._t = t
        self._tags: tuple[str, ...] = ()
        self._known: dict[str, str] | None = None
        self.chips: list[QPushButton] = []
        self.line = _TagLine(self)
        self.line.setPlaceholderText(t("Type a tag, then Enter"))
        self.line.setAcceptDrops(False)
        self.line.setAccessibleName(name)
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer.activated.connect(lambda _text: self._take(), Qt.ConnectionType.QueuedConnection)
        self.line.entered.connect(self._take)
        self.line.emptied.connect(lambda: self._use(self._tags[:-1]))
        self.line.editingFinished.connect(self._take)

    @property
    def tags(self) -> tuple[str, ...]:
        return self._tags

    @property
    def new(self) -> tuple[str, ...]:
        """Tags that the account hasn't got; () where its tags aren't known."""
        known = self._known
        return () if known is None else tuple(tag for tag in self._tags if tag.casefold() not in known)

    def show_tags(self, tags: Sequence[str], known: Sequence[str] | None) -> None:
        """`known`: the account's tags, where they were read."""
        self._known = None if known is None else {tag.casefold(): tag for tag in known}
        self._model.setStringList(sorted(known or (), key=str.casefold))
        self._tags = tuple(tags)
        self._rebuild()

    def _take(self) -> None:
        """What was typed becomes a tag; the account's own spelling wins."""
        typed = " ".join(self.line.text().replace(",", " ").split())
        self.line.clear()
        tag = (self._known or {}).get(typed.casefold(), typed)
        if tag and tag.casefold() not in (one.casefold() for one in self._tags):
            self._use((*self._tags, tag))

    def _use(self, tags: tuple[str, ...]) -> None:
        if tags != self._tags:
            self._tags = tags
            self._rebuild()
            self.changed.emit(tags)

    def _remove(self, tag: str) -> None:
        self._use(tuple(one for one in self._tags if one != tag))
        self.line.setFocus()

    def _rebuild(self) -> None:
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        new = self.new
        for tag in self._tags:
            shown = self._t("{tag} (new)", tag=tag) if tag in new else tag
            chip = QPushButton(shown.replace("&", "&&"), self)
            set_icon(chip, "close")
            small(chip)
            chip.setAutoDefault(False)
            chip.setAccessibleName(self._t("Remove tag {tag}", tag=shown))
            chip.setToolTip(self._t("Remove tag {tag}", tag=shown))
            chip.clicked.connect(lambda _on=False, tag=tag: self._remove(tag))
            chip.show()
            self.chips.append(chip)
        before: QWidget | None = None
        for widget in (*self.chips, self.line):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(LINE_WIDTH * 2, self.minimumHeight())

    def _arrange(self) -> None:
        """From left to right, a new line where there is no room."""
        width = max(self.width(), LINE_WIDTH)
        left = top = 0
        high = max([self.line.sizeHint().height(), *(chip.sizeHint().height() for chip in self.chips)])
        for chip in self.chips:
            wide = min(chip.sizeHint().width(), width)
            if left and left + wide > width:
                left, top = 0, top + high + TINY
            chip.setGeometry(QRect(left, top, wide, high))
            left += wide + SMALL
        if left and left + LINE_WIDTH > width:
            left, top = 0, top + high + TINY
        self.line.setGeometry(QRect(left, top, width - left, high))
        self.setFixedHeight(top + high)
