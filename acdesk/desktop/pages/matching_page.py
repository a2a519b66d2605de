"""Wizard page 4: which column feeds which contact field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHeaderView,
    QPushButton,
    QWidget,
)

from acdesk.desktop.column_choice import ColumnChoice
from acdesk.desktop.desk import Desk
from acdesk.desktop.fields import labelled
from acdesk.desktop.flow import Draft
from acdesk.desktop.matching_cells import ProblemCell, SamplesCell
from acdesk.desktop.matching_model import COLUMN, CONFIDENCE, FIELD, PROBLEM, SAMPLES, MatchingModel
from acdesk.desktop.matching_rows import free_fields, likely_column, with_field
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.tables import table
from acdesk.desktop.texts import SMALL, quiet, row
from acdesk.matching import DataMatching


class MatchingPage(WizardPage):
    """Suggestions are filled in; the user looks and corrects."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change) -> None:
        t = desk.t
        super().__init__(
            desk, draft, change, t("Data matching"), t("Which column of the file fills which field of the contact?")
        )
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.model = MatchingModel(t, self)
        self.table = table(self.model, t("Data matching"))
        self.table.setWordWrap(True)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSelectionMode(self.table.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setFrameShape(QFrame.Shape.StyledPanel)
        self.table.setItemDelegateForColumn(COLUMN, ColumnChoice(t, self.model, self.table))
        self.table.setItemDelegateForColumn(SAMPLES, SamplesCell(self.model, self.table))
        self.table.setItemDelegateForColumn(PROBLEM, ProblemCell(self.model, self.table))
        across = self.table.horizontalHeader()
        across.setMinimumSectionSize(60)
        for section, mode in (
            (FIELD, QHeaderView.ResizeMode.Interactive),
            (COLUMN, QHeaderView.ResizeMode.Interactive),
            (SAMPLES, QHeaderView.ResizeMode.Stretch),
            (CONFIDENCE, QHeaderView.ResizeMode.Interactive),
            (PROBLEM, QHeaderView.ResizeMode.Interactive),
        ):
            across.setSectionResizeMode(section, mode)
        for section, width in ((FIELD, 122), (COLUMN, 140), (CONFIDENCE, 202), (PROBLEM, 124)):
            self.table.setColumnWidth(section, width)
        self.column.addWidget(self.table)

        self.attribute = QComboBox()
        self.attribute.setEditable(True)
        self.attribute.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.attribute.setMinimumWidth(190)
        line = self.attribute.lineEdit()
        if line is not None:
            line.setPlaceholderText(t("Title of the field"))
            line.setAccessibleName(t("Custom field"))
        self.source = QComboBox()
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.setMinimumContentsLength(14)
        self.add_button = QPushButton(t("&Add attribute"))
        self.add_button.setAccessibleName(t("Add attribute"))
        self.attribute_note = quiet()
        across_row = row(spacing=SMALL)
        across_row.addLayout(labelled(t("Custom &field"), self.attribute))
        across_row.addLayout(labelled(t("Filled from col&umn"), self.source))
        across_row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        across_row.addStretch(1)
        self.column.addSpacing(SMALL)
        self.column.addLayout(across_row)
        self.column.addWidget(self.attribute_note)
        self.column.addStretch(1)

        self.model.dataChanged.connect(self._chosen)
        self.model.rowsRemoved.connect(self._chosen)
        self.attribute.editTextChanged.connect(self._attribute_typed)
        self.source.currentIndexChanged.connect(self._look)
        self.add_button.clicked.connect(self._add)

    def enter(self) -> None:
        draft = self._draft()
        self._show(draft.matching)
        self._say_headers(draft)
        self._offer_fields()

    def first_focus(self) -> QWidget | None:
        return self.table.indexWidget(self.model.index(0, COLUMN))

    def _show(self, matching: DataMatching) -> None:
        draft = self._draft()
        self.model.show_matching(matching, draft.opened[0] if draft.opened else None)
        for place in range(self.model.rowCount()):
            self.table.openPersistentEditor(self.model.index(place, COLUMN))
        self._fit()

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the table in it."""
        line = self.table.fontMetrics().lineSpacing()
        height = max(2 * line + 2 * SMALL, 44)
        self.table.verticalHeader().setDefaultSectionSize(height)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + height * self.model.rowCount() + 2 * self.table.frameWidth())

    def _chosen(self) -> None:
        self._change(matching=self.model.matching)
        self._offer_fields()
        self._fit()

    def _say_headers(self, draft: Draft) -> None:
        others = [one.facts.path.name for one in draft.opened[1:] if one.columns != draft.columns]
        if others:
            self.notice.say(
                "info",
                self._t("Some files have other columns"),
                self._t(
                    "The table shows {first}. In {others} the fields are matched by that file's own headers.",
                    first=draft.opened[0].facts.path.name,
                    others=", ".join(others[:3]) + (" …" if len(others) > 3 else ""),
                ),
                announce=False,
            )
        else:
            self.notice.clear()

    def _offer_fields(self) -> None:
        draft = self._draft()
        snapshot = draft.connection.snapshot if draft.connection else None
        text = self.attribute.currentText()
        with QSignalBlocker(self.attribute), QSignalBlocker(self.source):
            self.attribute.clear()
            for one in free_fields(snapshot.fields if snapshot else (), self.model.matching):
                self.attribute.addItem(one.title)
            self.attribute.setCurrentIndex(-1)
            self.attribute.setEditText(text)
            chosen = self.source.currentText()
            self.source.clear()
            self.source.addItems(self.model.columns)
            self.source.setPlaceholderText(self._t("Choose a column"))
            self.source.setCurrentIndex(self.source.findText(chosen) if chosen else -1)
        self._look()

    def _attribute_typed(self, text: str) -> None:
        likely = likely_column(text, self.model.columns)
        if likely is not None:
            self.source.setCurrentText(likely)
        self._look()

    def _look(self) -> None:
        """Whether Add attribute can be pressed, and if not, why."""
        title = self.attribute.currentText().strip()
        taken = any(one.title.casefold() == title.casefold() for one in self.model.matching.fields)
        known = self.attribute.findText(title, Qt.MatchFlag.MatchFixedString) >= 0
        column = self.source.currentIndex() >= 0
        self.add_button.setEnabled(bool(title) and not taken and column)
        if not title:
            note = self._t("Optional: send more columns to custom fields of the account.")
        elif taken:
            note = self._t("This field is in the table already.")
        elif not column:
            note = self._t("Choose the column that fills it.")
        elif not known and self._draft().connection is not None:
            note = self._t("The account had no such field when it was last read.")
        else:
            note = ""
        self.attribute_note.setText(note)
        self.add_button.setAccessibleDescription(note)

    def _add(self) -> None:
        title = self.attribute.currentText().strip()
        known = self.attribute.findText(title, Qt.MatchFlag.MatchFixedString)
        title = self.attribute.itemText(known) if known >= 0 else title
        column = self.source.currentText()
        self.attribute.setEditText("")
        self.source.setCurrentIndex(-1)
        matching = with_field(self.model.matching, title, column)
        self._show(matching)
        self._chosen()
        self.attribute.setFocus()
