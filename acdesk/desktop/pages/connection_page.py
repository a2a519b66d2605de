"""Wizard page 1: which account."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from acdesk.connections import Connection
from acdesk.desktop.connection_form import ConnectionForm
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.texts import HUGE, MEDIUM, SMALL, TINY, column, empty, quiet, row
from acdesk.sentences.faults import Fault


class ConnectionPage(WizardPage):
    """Existing connections, a new one, or none for now."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change) -> None:
        t = desk.t
        super().__init__(
            desk, draft, change, t("Connection"), t("Which ActiveCampaign account do the customers go to?")
        )
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self._choices = column(spacing=MEDIUM)
        self.column.addLayout(self._choices)
        self._group = QButtonGroup(self)
        self._existing: dict[QRadioButton, Connection] = {}

        self.new = QRadioButton(t("Ne&w connection"))
        self.offline = QRadioButton(t("&Prepare without a connection"))
        self.form = ConnectionForm(desk)
        self._below = QWidget()
        below = row(parent=self._below)
        below.addSpacing(HUGE - SMALL)
        # Without something beside it a form of limited width would stand in the middle.
        below.addWidget(self.form, 100)
        below.addStretch(1)
        for button in (self.new, self.offline):
            self._group.addButton(button)
        self.column.addWidget(self.new)
        self.column.addWidget(self._below)
        self.column.addLayout(
            _explained(self.offline, t("Match and check now, save the export, and choose the account later."))
        )
        self.column.addStretch(1)
        self._group.buttonToggled.connect(self._chosen)
        self.form.connected.connect(self._connected)
        self._below.hide()

    def enter(self) -> None:
        connections = self._desk.workspace.connections
        self._desk.jobs.start(connections.all, self._show, self._failed, owner=self)

    def first_focus(self) -> QWidget | None:
        return self.form.name if self.new.isChecked() else self._group.checkedButton()

    def _failed(self, fault: Fault) -> None:
        self.notice.say("error", *fault_words(fault, self._t))

    def _show(self, connections: Sequence[Connection]) -> None:
        draft = self._draft()
        with QSignalBlocker(self._group):
            for button in self._existing:
                self._group.removeButton(button)
            self._existing.clear()
            empty(self._choices)
            for connection in connections:
                button = QRadioButton(connection.name.replace("&", "&&"))
                button.setAccessibleName(connection.name)
                self._group.addButton(button)
                self._existing[button] = connection
                holder = QWidget()
                holder.setLayout(_explained(button, self._about(connection)))
                self._choices.addWidget(holder)
                if draft.connection is not None and draft.connection.id == connection.id:
                    button.setChecked(True)
        if draft.offline:
            self.offline.setChecked(True)
        elif self._group.checkedButton() is None:
            (next(iter(self._existing)) if self._existing else self.new).setChecked(True)
        self._chosen()
        if self.isVisible() and self.new.isChecked():
            self.form.name.setFocus()

    def _about(self, connection: Connection) -> str:
        if connection.account_user:
            return self._t("{host} · connected as {user}", host=connection.host, user=connection.account_user)
        return connection.host

    def _chosen(self) -> None:
        checked = self._group.checkedButton()
        self._below.setVisible(self.new.isChecked())
        connection = self._existing.get(checked) if isinstance(checked, QRadioButton) else None
        self._change(connection=connection, offline=self.offline.isChecked())

    def _connected(self, connection: Connection) -> None:
        self._change(connection=connection, offline=False)
        snapshot = connection.snapshot
        lists = len(snapshot.lists) if snapshot else 0
        self.notice.say(
            "done",
            self._t("Connected to {host}", host=connection.host),
            self._t.n("{n} list can be chosen.", "{n} lists can be chosen.", lists),
        )
        self.enter()


def _explained(button: QRadioButton, text: str) -> QVBoxLayout:
    stack = column(spacing=TINY)
    stack.addWidget(button)
    under = row(spacing=0)
    under.addSpacing(HUGE - SMALL)
    under.addWidget(quiet(text), 1)
    stack.addLayout(under)
    button.setAccessibleDescription(text)
    return stack
