"""Wizard page 3: the list, and how to export."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QHeaderView, QPushButton, QWidget

from acdesk.connections import Connection
from acdesk.desktop.desk import Desk
from acdesk.desktop.fields import labelled, line
from acdesk.desktop.flow import Draft, export_name
from acdesk.desktop.gone_edit import GoneEdit
from acdesk.desktop.lists_model import ListsModel
from acdesk.desktop.new_list_form import NewListForm
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.phrases import age, fault_words
from acdesk.desktop.tables import fit_columns, table
from acdesk.desktop.tags_form import TagsForm
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, SMALL, TEXT_WIDTH, TINY, column, quiet, row, strong
from acdesk.sentences.faults import Fault

_SHOWN = 5
"""Lists that are seen at once."""


class ListPage(WizardPage):
    """Choose from what the account has, or type the ID."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change) -> None:
        t = desk.t
        super().__init__(
            desk, draft, change, t("List and options"), t("Where the customers go, and what happens there.")
        )
        self._offered_name = ""
        self.model = ListsModel(t, self)

        self.lists = QWidget()
        stack = column(spacing=SMALL, parent=self.lists)
        self.search = line(placeholder=t("Search lists"))
        self.search.setAccessibleName(t("Search lists"))
        self.search.setClearButtonEnabled(True)
        self.view = table(self.model, t("Lists"))
        self.view.setFixedHeight(
            self.view.horizontalHeader().sizeHint().height()
            + _SHOWN * self.view.verticalHeader().defaultSectionSize()
            + 2 * self.view.frameWidth()
        )
        across = self.view.horizontalHeader()
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        across.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        fit_columns(self.view, {1: [t.number(10_000_000)], 2: ["10000"]})
        self.read_at = quiet(wrap=False)
        self.read_at.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.refresh_button = QPushButton(t("&Read again"))
        self.refresh_button.setAccessibleDescription(t("Reads lists and fields from the account again"))
        self.new_button = QPushButton(t("Ne&w list …"))
        self.new_button.setAccessibleName(t("New list"))
        self.new_button.setAccessibleDescription(t("Makes a list in the account"))
        above = row(spacing=SMALL)
        above.addWidget(self.search, 1)
        above.addWidget(self.refresh_button)
        above.addWidget(self.new_button)
        self.nothing = quiet(t("No list has this name. Type another, make a new list, or type its ID below."))
        stack.addLayout(above)
        stack.addWidget(self.view)
        stack.addWidget(self.nothing)
        self.nothing.hide()
        self.form = NewListForm(desk, lambda: self._draft().connection)

        self.list_id = line()
        self.list_id.setMaximumWidth(120)
        self.list_note = quiet()
        id_block = labelled(t("ActiveCampaign list &ID"), self.list_id, beside=self.list_note)

        self.name = line()
        self.tags = TagsForm(t, change)
        self.automations = QCheckBox(t("Start a&utomations for these contacts"))
        self.automations.setAccessibleName(t("Start automations for these contacts"))
        self.consequence = quiet()
        self.gone = GoneEdit(t)
        self.notice = Notice()

        block = QWidget()
        block.setMaximumWidth(TEXT_WIDTH + HUGE)
        body = column(spacing=MEDIUM, parent=block)
        head = row(spacing=SMALL)
        head.addWidget(strong(t("List")))
        head.addWidget(self.read_at, 1)
        body.addLayout(head)
        body.addWidget(self.lists)
        body.addWidget(self.form)
        body.addWidget(self.notice)
        body.addLayout(id_block)
        body.addSpacing(SMALL)
        body.addWidget(strong(t("Options")))
        body.addLayout(labelled(t("Export na&me"), self.name))
        body.addWidget(self.tags)
        auto = column(spacing=TINY)
        auto.addWidget(self.automations)
        indented = row(spacing=0)
        indented.addSpacing(LARGE + TINY)
        indented.addWidget(self.consequence, 1)
        auto.addLayout(indented)
        body.addLayout(auto)
        body.addWidget(self.gone)
        # In a row, whose height is asked at the width the block really has.
        held = row(spacing=0)
        held.addWidget(block, 1)
        held.addStretch()
        self.column.addLayout(held)
        self.column.addStretch(1)

        self.search.textChanged.connect(self._search)
        self.view.selectionModel().currentRowChanged.connect(self._picked)
        self.list_id.textChanged.connect(self._id_typed)
        self.name.textChanged.connect(lambda text: self._change(name=text))
        self.automations.toggled.connect(self._automations)
        self.gone.changed.connect(lambda gone: self._change(gone=gone))
        self.refresh_button.clicked.connect(self.refresh)
        self.new_button.clicked.connect(lambda _on=False: self._open_form())
        self.form.closed.connect(self._close_form)
        self.form.made.connect(self._made)
        self._explain()

    def enter(self) -> None:
        draft = self._draft()
        self.notice.clear()
        connection = draft.connection
        self.lists.setVisible(connection is not None)
        self.read_at.setVisible(connection is not None)
        self.intro.setText(
            self._t("Where the customers go, and what happens there.")
            if connection
            else self._t("Without a connection the list can stay open, or you can type its ID.")
        )
        if connection is not None:
            self._show(connection)
        else:
            self.model.show_lists(())
        with QSignalBlocker(self.list_id), QSignalBlocker(self.automations):
            self.list_id.setText(draft.list_text)
            self.automations.setChecked(draft.automations)
        self._mark()
        self._explain()
        self._close_form()
        self.tags.show_draft(draft)
        snapshot = draft.snapshot
        self.gone.show_gone(draft.gone, [field.title for field in snapshot.fields] if snapshot else [])
        if draft.name:
            with QSignalBlocker(self.name):
                self.name.setText(draft.name)
        self._offer_name()

    def first_focus(self) -> QWidget | None:
        return self.search if self._draft().connection else self.list_id

    def refresh(self) -> None:
        """Read lists and fields from the account again, in the background."""
        connection = self._draft().connection
        if connection is None:
            return
        self.refresh_button.setEnabled(False)
        self.read_at.setText(self._t("Reading from the account …"))
        name = connection.name
        connections = self._desk.workspace.connections
        self._desk.jobs.start(lambda: connections.test(name), self._refreshed, self._not_refreshed, owner=self)

    def _refreshed(self, connection: Connection) -> None:
        self.refresh_button.setEnabled(True)
        self._change(connection=connection)
        self.notice.clear()
        self._show(connection)
        self._mark()

    def _not_refreshed(self, fault: Fault) -> None:
        self.refresh_button.setEnabled(True)
        self.notice.say("warning", *fault_words(fault, self._t))
        self._show_age()

    def _show(self, connection: Connection) -> None:
        self.model.show_lists(connection.snapshot.lists if connection.snapshot else ())
        self._show_age()

    def _show_age(self) -> None:
        connection = self._draft().connection
        snapshot = connection.snapshot if connection else None
        if snapshot is None:
            self.read_at.setText(self._t("The lists have not been read yet."))
        else:
            seconds = self._desk.clock() - snapshot.at
            self.read_at.setText(
                self._t(
                    "{lists}, read {age}",
                    lists=self._t.n("{n} list", "{n} lists", len(snapshot.lists)),
                    age=age(seconds, self._t),
                )
            )

    def _open_form(self) -> None:
        self.form.open(self.search.text().strip() if not self.model.rowCount() else "")
        self.new_button.setEnabled(False)

    def _close_form(self) -> None:
        self.form.hide()
        self.new_button.setEnabled(True)

    def _made(self, connection: Connection) -> None:
        """A list was made: choose it."""
        self._close_form()
        self._change(connection=connection)
        self.search.clear()
        self._show(connection)
        made = connection.snapshot.lists[-1] if connection.snapshot else None
        if made is not None:
            self.list_id.setText(str(made.id))
            self.notice.say("done", self._t("“{list}” was made, and is chosen.", list=made.name))
            self.view.setFocus()

    def _search(self, text: str) -> None:
        with QSignalBlocker(self.view.selectionModel()):
            self.model.filter(text)
        self.nothing.setVisible(bool(self.model.total) and not self.model.rowCount())
        self._mark()

    def _picked(self, now: QModelIndex) -> None:
        if now.isValid():
            self.list_id.setText(str(self.model.at(now.row()).id))

    def _id_typed(self, text: str) -> None:
        self._change(list_text=text)
        self._mark()
        self._offer_name()

    def _mark(self) -> None:
        """Show in the table what the ID says, and say what the ID is."""
        draft = self._draft()
        found = self.model.row_of(draft.list_id)
        with QSignalBlocker(self.view.selectionModel()):
            if found is None:
                self.view.clearSelection()
                self.view.setCurrentIndex(QModelIndex())
            else:
                self.view.selectRow(found)
        self.view.viewport().update()
        known = self.model.with_id(draft.list_id)
        if known is not None:
            self.list_note.setText(known.name)
        elif draft.list_id is not None and self.model.total:
            self.list_note.setText(self._t("Not among the lists last read. It is looked up when the export starts."))
        else:
            self.list_note.setText("")

    def _offer_name(self) -> None:
        """Offer a name until the user gives one."""
        draft = self._draft()
        if self.name.text() not in ("", self._offered_name):
            return
        known = self.model.with_id(draft.list_id)
        self._offered_name = export_name(draft, known.name if known else "")
        self.name.setText(self._offered_name)

    def _automations(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._change(automations=on)
        self._explain()

    def _explain(self) -> None:
        self.consequence.setText(
            self._t(
                "Automations that start when someone joins this list run for each contact, and may send e-mail at once."
            )
            if self.automations.isChecked()
            else self._t(
                "Off: the contacts join the list, and no automation sends them anything because of this export."
            )
        )
        self.automations.setAccessibleDescription(self.consequence.text())
