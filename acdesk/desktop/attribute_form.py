"""*Add attribute*: one more custom field, of the account or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from acdesk.activecampaign import ContactField
from acdesk.desktop.column_choice import Choice
from acdesk.desktop.fields import labelled
from acdesk.desktop.matching_rows import free_fields, likely_column
from acdesk.desktop.phrases import KIND_NAMES
from acdesk.desktop.texts import SMALL, column, quiet, row
from acdesk.matching import DataMatching
from acdesk.sentences.translation import Translation

OFFERED = ("text", "textarea", "number", "date", "datetime", "dropdown", "radio", "checkbox", "listbox")


class AttributeForm(QWidget):
    """Says at any moment why it can't be added."""

    added = Signal(str, str, object)
    """(title, column, type to make it of or None)."""
    chosen = Signal(str)
    """A column was chosen for a field that would be new: which type do its values suggest?"""

    def __init__(self, t: Translation) -> None:
        super().__init__()
        self._t = t
        self._matching = DataMatching()
        self._fields: Sequence[ContactField] | None = None
        self._columns: tuple[str, ...] = ()
        self._kind_by_user = False

        self.title = QComboBox()
        self.title.setEditable(True)
        self.title.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.title.setMinimumWidth(180)
        line = self.title.lineEdit()
        if line is not None:
            line.setPlaceholderText(t("Title of the field"))
            line.setAccessibleName(t("Custom field"))
        self.source = Choice()
        self.source.setMinimumContentsLength(14)
        self.source.setPlaceholderText(t("Choose a column"))
        self.kind = Choice()
        self.kind.setMinimumContentsLength(17)
        self.kind_box = QWidget()
        self.kind_box.setLayout(labelled(t("If the account has no such field"), self.kind))
        self.button = QPushButton(t("&Add attribute"))
        self.button.setAccessibleName(t("Add attribute"))
        self.note = quiet()
        across = row(spacing=SMALL)
        across.addLayout(labelled(t("Custom &field"), self.title))
        across.addLayout(labelled(t("Filled from col&umn"), self.source))
        across.addWidget(self.kind_box)
        across.addStretch(1)
        below = row(spacing=SMALL)
        below.addWidget(self.button)
        below.addWidget(self.note, 1)
        stack = column(spacing=SMALL, parent=self)
        stack.addLayout(across)
        stack.addLayout(below)

        self.title.editTextChanged.connect(self._typed)
        self.source.currentIndexChanged.connect(self._column_chosen)
        self.kind.picked.connect(self._kind_picked)
        self.button.clicked.connect(self._add)

    def show_state(
        self, matching: DataMatching, columns: tuple[str, ...], fields: Sequence[ContactField] | None
    ) -> None:
        """`fields`: the account's, where it was read."""
        self._matching, self._columns, self._fields = matching, columns, fields
        text = self.title.currentText()
        free = free_fields(fields or (), matching)
        with QSignalBlocker(self.title), QSignalBlocker(self.source):
            if [one.title for one in free] != [self.title.itemText(place) for place in range(self.title.count())]:
                self.title.clear()
                for one in free:
                    self.title.addItem(one.title)
                self.title.setCurrentIndex(-1)
            self.title.setEditText(text)
            chosen = self.source.currentText()
            if list(columns) != [self.source.itemText(place) for place in range(self.source.count())]:
                self.source.clear()
                for name in columns:
                    self.source.addItem(name, name)
            self.source.setCurrentIndex(self.source.findText(chosen) if chosen else -1)
        self._look()

    def suggest_kind(self, column: str, kind: str) -> None:
        """What the values of `column` look like; does not override the user."""
        if column == self.source.currentText() and not self._kind_by_user:
            with QSignalBlocker(self.kind):
                self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))

    @property
    def _new(self) -> bool:
        """Nobody knows a field of this title."""
        title = self.title.currentText().strip().casefold()
        return bool(title) and all(one.title.casefold() != title for one in self._fields or ())

    def _typed(self, text: str) -> None:
        likely = likely_column(text, self._columns)
        if likely is not None:
            self.source.setCurrentText(likely)
        self._look()

    def _column_chosen(self, place: int) -> None:
        self._look()
        if place >= 0:
            self.chosen.emit(self.source.currentText())

    def _kind_picked(self, _kind: object) -> None:
        self._kind_by_user = True
        self._look()

    def _look(self) -> None:
        """Whether Add attribute can be pressed, and if not, why."""
        t, title = self._t, self.title.currentText().strip()
        taken = any(one.title.casefold() == title.casefold() for one in self._matching.fields)
        column = self.source.currentIndex() >= 0
        self.button.setEnabled(bool(title) and not taken and column)
        self.kind_box.setVisible(self._new and not taken)
        kinds = [(t("Make it: {kind}", kind=t(KIND_NAMES[kind])), kind) for kind in OFFERED]
        if self.kind.count() == 0:
            # Offline it is most likely there; an account that was read is known not to have it.
            self.kind.offer([(t("Leave it out"), None), *kinds], None if self._fields is None else OFFERED[0])
        if not title:
            note = t("Optional: send more columns to custom fields of the account.")
        elif taken:
            note = t("This field is in the table already.")
        elif not column:
            note = t("Choose the column that fills it.")
        elif self._new and self._fields is not None and self.kind.currentData():
            note = t("The account had no such field when it was last read. It is made when the export starts.")
        elif self._new and self._fields is not None:
            note = t("The account had no such field when it was last read.")
        elif self._new:
            note = t("The field is looked up by its title when the export starts.")
        else:
            kind = next(one.type for one in self._fields or () if one.title.casefold() == title.casefold())
            note = t("A field of the account: {kind}.", kind=t(KIND_NAMES.get(kind, kind)))
        self.note.setText(note)
        self.button.setAccessibleDescription(note)

    def _add(self) -> None:
        title = self.title.currentText().strip()
        known = next((one.title for one in self._fields or () if one.title.casefold() == title.casefold()), None)
        kind = self.kind.currentData() if known is None else None
        column = self.source.currentText()
        with QSignalBlocker(self.title), QSignalBlocker(self.source):
            self.title.setCurrentIndex(-1)
            self.title.setEditText("")
            self.source.setCurrentIndex(-1)
        self._kind_by_user = False
        self.added.emit(known or title, column, kind)
        self.title.setFocus()
