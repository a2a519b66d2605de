"""The tags of an export: those for every contact, and those that stand in a column."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from acdesk.contacts import TagsColumn
from acdesk.desktop.column_choice import Choice
from acdesk.desktop.fields import labelled
from acdesk.desktop.flow import Draft
from acdesk.desktop.pages.page import Change
from acdesk.desktop.phrases import DELIMITERS
from acdesk.desktop.tags_edit import TagsEdit
from acdesk.desktop.texts import SMALL, column, quiet, row
from acdesk.sentences.translation import N_, Translation

_MARKS = {**DELIMITERS, "\n": N_("line break")}


class TagsForm(QWidget):
    """Says which tags the account hasn't got yet, since the export makes them."""

    def __init__(self, t: Translation, change: Change) -> None:
        super().__init__()
        self._t = t
        self._change = change
        self.edit = TagsEdit(t, t("Tags for every contact"))
        self.note = quiet()
        self.column = Choice()
        self.column.setMinimumContentsLength(18)
        self.mark = Choice()
        self.mark_box = QWidget()
        self.mark_box.setLayout(labelled(t("Between two tags"), self.mark))
        across = row(spacing=SMALL)
        across.addLayout(labelled(t("More tags from &column"), self.column))
        across.addWidget(self.mark_box)
        across.addStretch(1)
        lines = column(spacing=SMALL, parent=self)
        lines.addLayout(labelled(t("Ta&gs for every contact"), self.edit))
        lines.addWidget(self.note)
        lines.addLayout(across)
        self.edit.changed.connect(self._changed)
        self.column.picked.connect(lambda _column: self._take_column())
        self.mark.picked.connect(lambda _mark: self._take_column())

    def show_draft(self, draft: Draft) -> None:
        t = self._t
        self.edit.show_tags(draft.tags, draft.snapshot.tags if draft.snapshot else None)
        self._say_new()
        chosen = draft.tags_from
        columns = [(t("– none –"), None), *((name, name) for name in draft.columns)]
        self.column.offer(columns, chosen.column if chosen else None)
        marks = [(t(name), mark) for mark, name in _MARKS.items()]
        self.mark.offer(marks, chosen.delimiter if chosen else ",")
        self.mark_box.setVisible(chosen is not None)

    def _changed(self, tags: tuple[str, ...]) -> None:
        self._change(tags=tags)
        self._say_new()

    def _say_new(self) -> None:
        new = self.edit.new
        self.note.setVisible(bool(new))
        if new:
            names = self._t.quoted(*new)
            self.note.setText(
                self._t.n(
                    "New in the account, and made by the export: {tags}",
                    "New in the account, and made by the export: {tags}",
                    len(new),
                    tags=names,
                )
            )

    def _take_column(self) -> None:
        name, mark = self.column.currentData(), self.mark.currentData()
        self._change(tags_from=TagsColumn(name, mark or ",") if name else None)
        self.mark_box.setVisible(name is not None)
