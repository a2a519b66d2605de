"""Making a list in the account without leaving the wizard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from acdesk.connections import Connection
from acdesk.desktop.desk import Desk
from acdesk.desktop.fields import labelled, line
from acdesk.desktop.frames import Card
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, column, quiet, row, strong
from acdesk.sentences.faults import Fault


class NewListForm(Card):
    """Asks for the three things ActiveCampaign wants of a list."""

    made = Signal(object)
    """The Connection, whose last list is the new one."""
    closed = Signal()

    def __init__(self, desk: Desk, connection: Callable[[], Connection | None]) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self._connection = connection
        self._busy = False
        stack = column(spacing=MEDIUM, margins=LARGE, parent=self)
        stack.addWidget(strong(t("A new list in the account")))
        self.name = line()
        self.reminder = line()
        self.address = line(placeholder="https://")
        stack.addLayout(labelled(t("Name o&f the list"), self.name))
        stack.addLayout(
            labelled(
                t("Why &people get mail from it"),
                self.reminder,
                hint=t("Stands in every mail to this list, so that nobody wonders."),
            )
        )
        stack.addLayout(labelled(t("Your web &address (optional)"), self.address))
        self.notice = Notice()
        stack.addWidget(self.notice)
        self.make_button = QPushButton(t("Ma&ke list"))
        self.make_button.setAccessibleName(t("Make list"))
        self.close_button = QPushButton(t("&Don't make one"))
        self.why = quiet()
        below = row(spacing=SMALL)
        below.addWidget(self.make_button)
        below.addWidget(self.close_button)
        below.addWidget(self.why, 1)
        stack.addLayout(below)
        for edit in (self.name, self.reminder):
            edit.textChanged.connect(lambda _text: self._look())
        self.make_button.clicked.connect(lambda _on=False: self.make())
        self.close_button.clicked.connect(lambda _on=False: self.closed.emit())
        self.hide()

    def open(self, name: str) -> None:
        """Begin with a name to change."""
        self.notice.clear()
        self.name.setText(name)
        if not self.reminder.text():
            self.reminder.setText(self._t("You get this e-mail because you are a customer of ours."))
        self._busy = False
        self._look()
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def make(self) -> None:
        """Make it in the background."""
        connection = self._connection()
        if connection is None or not self.make_button.isEnabled():
            return
        self._busy = True
        self._look()
        given = (self.name.text(), self.address.text(), self.reminder.text())
        connections = self._desk.workspace.connections
        self._desk.jobs.start(lambda: connections.make_list(connection, *given), self._made, self._failed, owner=self)

    def _made(self, connection: Connection) -> None:
        self._busy = False
        self.name.clear()
        self.made.emit(connection)

    def _failed(self, fault: Fault) -> None:
        self._busy = False
        self._look()
        self.notice.say("error", *fault_words(fault, self._t))

    def _look(self) -> None:
        """Whether the list can be made, and if not, why."""
        why = ""
        if self._busy:
            why = self._t("The list is being made …")
        elif not self.name.text().strip():
            why = self._t("Give the list a name.")
        elif not self.reminder.text().strip():
            why = self._t("Say why people get mail from it.")
        self.make_button.setEnabled(not why)
        self.make_button.setAccessibleDescription(why)
        self.why.setText(why)
