"""What to do with contacts gone from the segment: nothing, a tag, a field, or, behind a warning, unsubscribe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from acdesk.desktop.column_choice import Choice
from acdesk.desktop.fields import labelled, line
from acdesk.desktop.notice import Notice
from acdesk.desktop.texts import SMALL, column, quiet, row
from acdesk.exports import Gone
from acdesk.sentences.translation import Translation


class GoneEdit(QWidget):
    """Nothing is done until the choice is complete: a tag without a name is no choice yet."""

    changed = Signal(object)
    """The Gone chosen, or None."""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self.action = Choice()
        self.action.setMinimumContentsLength(24)
        choices = [
            (t("Count them, and do nothing"), None),
            (t("Give them a tag"), "tag"),
            (t("Set a field"), "field"),
            (t("Unsubscribe them from the list"), "unsubscribe"),
        ]
        self.action.offer(choices, None)
        self.tag = line(placeholder=t("Left the segment"), width=240)
        self.field = Choice()
        self.field.setMinimumContentsLength(18)
        self.value = line(width=200)
        self.warning = Notice()
        self.sure = QCheckBox(t("I know, unsubscribe them"))
        self.note = quiet()

        stack = column(spacing=SMALL, parent=self)
        stack.addLayout(labelled(t("C&ontacts gone from the segment"), self.action))
        self._tag_line = _held(row(spacing=SMALL), stack)
        self._tag_line.addLayout(labelled(t("Tag"), self.tag))
        self._tag_line.addStretch(1)
        self._field_line = _held(row(spacing=SMALL), stack)
        self._field_line.addLayout(labelled(t("Field"), self.field))
        self._field_line.addLayout(labelled(t("Value"), self.value))
        self._field_line.addStretch(1)
        stack.addWidget(self.warning)
        stack.addWidget(self.sure)
        stack.addWidget(self.note)
        self.action.picked.connect(lambda _action: self._take())
        self.field.picked.connect(lambda _field: self._take())
        self.tag.textChanged.connect(lambda _text: self._take())
        self.value.textChanged.connect(lambda _text: self._take())
        self.sure.toggled.connect(lambda _on: self._take())
        self._show()

    def show_gone(self, gone: Gone | None, fields: Sequence[str]) -> None:
        """`fields`: titles of the account's custom fields, () where they aren't known."""
        if gone == self.gone and self.field.count() == len(fields):
            return  # in the middle of being typed
        with QSignalBlocker(self.tag), QSignalBlocker(self.value), QSignalBlocker(self.sure):
            self.tag.setText(gone.name if gone and gone.action == "tag" else "")
            self.value.setText(gone.value if gone else "")
            self.sure.setChecked(gone is not None and gone.action == "unsubscribe")
        chosen = gone.name if gone and gone.action == "field" else None
        self.field.offer([(title, title) for title in fields], chosen)
        self.action.setCurrentIndex(self.action.findData(gone.action) if gone else 0)
        self._show()

    @property
    def gone(self) -> Gone | None:
        """What is chosen, if it is complete."""
        match self.action.currentData():
            case "tag" if self.tag.text().strip():
                return Gone("tag", self.tag.text().strip())
            case "field" if self.field.currentData() and self.value.text().strip():
                return Gone("field", self.field.currentData(), self.value.text().strip())
            case "unsubscribe" if self.sure.isChecked():
                return Gone("unsubscribe")
        return None

    def _take(self) -> None:
        self._show()
        self.changed.emit(self.gone)

    def _show(self) -> None:
        t, action = self._t, self.action.currentData()
        for layout, wanted in ((self._tag_line, "tag"), (self._field_line, "field")):
            holder = layout.parentWidget()
            if holder is not None:
                holder.setVisible(action == wanted)
        unsubscribe = action == "unsubscribe"
        self.sure.setVisible(unsubscribe)
        if unsubscribe:
            self.warning.say(
                "warning",
                t("acdesk can't undo this"),
                t("Whoever has left a list is never taken back through an import, even if they return to the segment. "
                  "A tag or a field does the same without harm."),
                announce=False,
            )  # fmt: skip
        else:
            self.warning.clear()
        if action is None:
            self.note.setText(t("Who was in the segment at the last run and isn't now. They stay on the list."))
        elif self.gone is None:
            self.note.setText(t("Nothing is done to them yet: the choice isn't complete."))
        else:
            self.note.setText(t("acdesk keeps the addresses it needs for this, encrypted."))


def _held(layout: QHBoxLayout, stack: QVBoxLayout) -> QHBoxLayout:
    """The layout in a widget of its own, which can be hidden as a whole."""
    holder = QWidget()
    holder.setLayout(layout)
    layout.setContentsMargins(0, 0, 0, 0)
    stack.addWidget(holder)
    return layout
