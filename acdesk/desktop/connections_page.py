"""Connections: which accounts, since when, used by what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from acdesk.connections import Connection
from acdesk.desktop.connection_form import ConnectionForm
from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Card, bring_into_sight
from acdesk.desktop.home_page import Empty, HomePage
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import age, fault_words, moment
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, TINY, column, heading, quiet, row, strong
from acdesk.sentences.faults import Fault
from acdesk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ConnectionFacts:
    """A connection and the exports that use it."""

    connection: Connection
    exports: tuple[str, ...]


def read_connections(workspace: Workspace) -> tuple[ConnectionFacts, ...]:
    """Reads disk, not the keyring."""
    connections = workspace.connections
    return tuple(ConnectionFacts(one, tuple(connections.exports_using(one.id))) for one in connections.all())


class ConnectionCard(Card):
    """One connection: Test, Edit, Remove."""

    def __init__(self, desk: Desk, facts: ConnectionFacts, page: ConnectionsPage) -> None:
        super().__init__()
        self._desk, self._page = desk, page
        self._t = t = desk.t
        self.facts = facts
        one = facts.connection
        self.setAccessibleName(one.name)
        stack = column(spacing=SMALL, parent=self)
        stack.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        head = row(spacing=SMALL)
        names = column(spacing=TINY)
        names.addWidget(strong(one.name, wrap=True))
        who = t("{host} · connected as {user}", host=one.host, user=one.account_user) if one.account_user else one.host
        names.addWidget(quiet(who))
        head.addLayout(names, 1)
        self.test_button = QPushButton(t("Test"))
        self.test_button.setAccessibleName(t("Test {name}", name=one.name))
        self.test_button.clicked.connect(self.test)
        self.edit_button = QPushButton(t("Edit"))
        self.edit_button.setAccessibleName(t("Edit {name}", name=one.name))
        self.edit_button.clicked.connect(lambda: page.open_form(one))
        self.remove_button = QPushButton(t("Remove"))
        self.remove_button.setAccessibleName(t("Remove {name}", name=one.name))
        self.remove_button.clicked.connect(self.ask_to_remove)
        for button in (self.test_button, self.edit_button, self.remove_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        stack.addLayout(head)
        stack.addWidget(quiet(self._about()))
        self.notice = Notice()
        stack.addWidget(self.notice)

    def _about(self) -> str:
        t, one = self._t, self.facts.connection
        used = len(self.facts.exports)
        parts = [t.n("used by {n} export", "used by {n} exports", used) if used else t("not used by any export")]
        agreed = t("agreed by {user}, {when}", user=one.consent.user, when=moment(one.consent.at, t))
        parts.append(agreed)
        if one.snapshot is not None:
            lists = t.n("{n} list", "{n} lists", len(one.snapshot.lists))
            seconds = self._desk.clock() - one.snapshot.at
            parts.append(t("{lists}, read {age}", lists=lists, age=age(seconds, t)))
        return " · ".join(parts)

    def test(self) -> None:
        """Connect again with the stored key."""
        connections, name = self._desk.workspace.connections, self.facts.connection.name
        self._busy(busy=True)
        self.notice.clear()
        self._desk.jobs.start(lambda: connections.test(name), self._tested, self._failed, owner=self)

    def _tested(self, connection: Connection) -> None:
        self._busy(busy=False)
        lists = self._t.n("{n} list", "{n} lists", len(connection.snapshot.lists) if connection.snapshot else 0)
        self.notice.say("done", self._t("The connection works"), self._t("{lists} can be used.", lists=lists))

    def _failed(self, fault: Fault) -> None:
        self._busy(busy=False)
        self.notice.say("error", *fault_words(fault, self._t))

    def ask_to_remove(self) -> None:
        """Three ways where exports use it: remove them too, detach them, or keep everything."""
        t, used = self._t, len(self.facts.exports)
        what = t("Remove {name}?", name=self.facts.connection.name)
        keep = (t("Keep"), self.notice.clear)
        if not used:
            more = t("Its API key is deleted from the keyring. Nothing changes in ActiveCampaign.")
            self.notice.say("warning", what, more, (t("Remove"), lambda: self._remove("")), keep)
            return
        exports = t(", ").join(self.facts.exports[:5]) + (" …" if used > 5 else "")
        more = t.n("{n} export uses it: {exports}.", "{n} exports use it: {exports}.", used, exports=exports)
        detach = t("Detached exports keep their settings and can be given another connection.")
        self.notice.say(
            "warning",
            what,
            f"{more} {detach}",
            (t("Detach exports and remove"), lambda: self._remove("detach")),
            (t("Remove exports too"), lambda: self._remove("exports")),
            keep,
        )

    def _remove(self, exports: str) -> None:
        workspace, one = self._desk.workspace, self.facts.connection

        def remove() -> None:
            if exports == "detach":
                workspace.exports.detach(one.id)
            elif exports == "exports":
                workspace.exports.remove_all_using(one.id)
            workspace.connections.remove(one.name)

        self._busy(busy=True)
        self._desk.jobs.start(remove, lambda _none: self._page.refresh(), self._failed, owner=self)

    def set_editable(self, *, editable: bool) -> None:
        """One form at a time."""
        self.edit_button.setEnabled(editable)

    def _busy(self, *, busy: bool) -> None:
        self.test_button.setEnabled(not busy)
        self.test_button.setText(self._t("Testing …") if busy else self._t("Test"))
        self.edit_button.setEnabled(not busy)
        self.remove_button.setEnabled(not busy)


class ConnectionsPage(HomePage):
    """Cards, and the form for a new one."""

    def __init__(self, desk: Desk) -> None:
        t = desk.t
        self.add_button = QPushButton(t("&Add connection"))
        self.add_button.setAccessibleName(t("Add connection"))
        super().__init__(desk, t("Connections"), self.add_button)
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(lambda _checked=False: self.open_form())
        self.cards: list[ConnectionCard] = []
        self.form: ConnectionForm | None = None
        self._form_card: Card | None = None
        first = QPushButton(t("Add connection"))
        first.setDefault(True)
        first.setAccessibleName(t("Add connection"))
        first.clicked.connect(lambda _checked=False: self.open_form())
        self.empty = Empty(
            "connections",
            t("No connections yet"),
            t("A connection is an ActiveCampaign account that exports can go to. Its API key stays in your keyring."),
            first,
        )
        self.empty.hide()
        self.column.addWidget(self.empty, 1)
        self.column.addStretch(0)

    def refresh(self) -> None:
        if self._form_card is not None:
            # What is being typed stays; the cards are read anew when the form is closed.
            return
        workspace = self._desk.workspace
        self._desk.jobs.start(lambda: read_connections(workspace), self._show, self._failed, owner=self)

    def _failed(self, fault: Fault) -> None:
        self.notice.say("error", *fault_words(fault, self._t), (self._t("&Try again"), self.refresh))

    def _show(self, connections: Sequence[ConnectionFacts]) -> None:
        for card in self.cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        adding = self._form_card is not None
        self.empty.setVisible(not connections and not adding)
        self.add_button.setVisible(bool(connections) and not adding)
        for place, facts in enumerate(connections):
            card = ConnectionCard(self._desk, facts, self)
            self.cards.append(card)
            self.column.insertWidget(self.column.indexOf(self.empty) + place, card)
        self.column.setStretch(self.column.count() - 1, 1 if connections or adding else 0)

    def open_form(self, editing: Connection | None = None) -> None:
        """The form for a new connection above the others, or for one of them in its place."""
        if self._form_card is not None:
            return
        self.notice.clear()
        card = self._form_card = Card()
        stack = column(spacing=MEDIUM, margins=LARGE, parent=card)
        text = self._t("New connection") if editing is None else self._t("Edit {name}", name=editing.name)
        stack.addWidget(heading(text))
        close = QPushButton(self._t("Cance&l"))
        close.setAccessibleName(self._t("Cancel"))
        close.clicked.connect(self.close_form)
        self.form = ConnectionForm(self._desk, editing)
        self.form.buttons.insertWidget(1, close)
        self.form.connected.connect(self._connected if editing is None else self._edited)
        # In a row, whose height is asked at the width the form really has.
        across = row(spacing=0)
        across.addWidget(self.form, 100)
        across.addStretch(1)
        stack.addLayout(across)
        edited = next((one for one in self.cards if editing and one.facts.connection.id == editing.id), None)
        self.column.insertWidget(3 if edited is None else self.column.indexOf(edited), card)
        if edited is not None:
            edited.hide()
        self.empty.hide()
        self.add_button.hide()
        for one in self.cards:
            one.notice.clear()
            one.set_editable(editable=False)
        self.column.setStretch(self.column.count() - 1, 1)
        self.form.name.setFocus()
        bring_into_sight(card)

    def close_form(self) -> None:
        """Away with the form, and what was typed in it."""
        if self._form_card is not None:
            self.column.removeWidget(self._form_card)
            self._form_card.hide()
            self._form_card.deleteLater()
            self._form_card = self.form = None
        self.refresh()

    def _edited(self, connection: Connection) -> None:
        self.close_form()
        self.notice.say("done", self._t("{name} is saved.", name=connection.name))

    def _connected(self, connection: Connection) -> None:
        self.close_form()
        self.notice.say("done", self._t("Connected to {host}", host=connection.host))
