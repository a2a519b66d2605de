"""A connection, new or changed: display name, host name, key, consent. Used by the wizard and by Connections."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QProgressBar, QPushButton, QWidget

from acdesk.activecampaign.host import account_address
from acdesk.connections import CONSENT_TEXT_VERSION, Connection, KeyPlace, NewConnection, consent_text
from acdesk.desktop.desk import Desk
from acdesk.desktop.fields import labelled, line
from acdesk.desktop.frames import Narrow
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import fault_words
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, TEXT_WIDTH, TINY, body, column, quiet, row
from acdesk.sentences.faults import Fault, KeyringFault
from acdesk.sentences.translation import N_


class ConnectionForm(Narrow):
    """Stores nothing until the account answered, the user agreed and the key was kept."""

    connected = Signal(object)
    """The saved Connection."""

    def __init__(self, desk: Desk, editing: Connection | None = None) -> None:
        """`editing`: change this one; else a new one is made."""
        super().__init__(TEXT_WIDTH + LARGE)
        self._editing = editing
        self._desk = desk
        self._t = t = desk.t
        self._busy = False
        self._found: NewConnection | None = None

        self.name = line(placeholder=t("For example: Newsletter account"))
        self.host = line(placeholder=t("mycompany.api-us1.com"))
        self.key = line()
        # Seen while it is typed, so that a slip shows; dots as soon as the cursor is elsewhere, and for what is pasted.
        self.key.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.paste_button = QPushButton(t("Past&e"))
        self.paste_button.setAccessibleName(t("Paste the API key"))
        self.paste_button.clicked.connect(lambda _on=False: self._paste())
        self.consent = QPlainTextEdit()
        self.consent.setReadOnly(True)
        self.consent.setAccessibleName(t("Data privacy and compliance"))
        self.consent.setTabChangesFocus(True)
        self.consent.setFixedHeight(self.fontMetrics().lineSpacing() * 7 + 2 * SMALL)
        self.agree = QCheckBox(t("I &agree"))
        self.agree.setAccessibleName(t("I agree"))
        self.connect_button = QPushButton(t("&Connect") if editing is None else t("&Save changes"))
        self.connect_button.setDefault(True)
        self.connect_button.setAccessibleName(t("Connect") if editing is None else t("Save changes"))
        self.why = quiet()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setFixedWidth(120)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(t("Connecting"))
        self.busy.hide()
        self.notice = Notice()

        stack = column(spacing=MEDIUM, parent=self)
        stack.addLayout(labelled(t("&Display name"), self.name))
        stack.addLayout(labelled(t("&Host name"), self.host))
        stack.addLayout(
            labelled(
                t("API &key"),
                self.key,
                beside=self.paste_button,
                hint=t(
                    "Both are in ActiveCampaign under Settings > Developer. Only your system's keyring keeps the key."
                )
                if editing is None
                else t("Leave it empty to keep the key there is. A new one takes its place in your system's keyring."),
            )
        )
        stack.addSpacing(TINY)
        label = body(t("Data privacy and compliance"), wrap=False)
        label.setBuddy(self.consent)
        self._consent = QWidget()
        consent = column(spacing=TINY, parent=self._consent)
        self._anew = body(t("Another host is another account, so please read this and agree again."))
        self._anew.setVisible(editing is not None)
        consent.addWidget(self._anew)
        consent.addWidget(label)
        consent.addWidget(self.consent)
        consent.addSpacing(SMALL)
        consent.addWidget(self.agree)
        stack.addWidget(self._consent)
        self.buttons = row(spacing=SMALL)
        self.buttons.addWidget(self.connect_button)
        self.buttons.addWidget(self.busy)
        self.buttons.addSpacing(TINY)
        self.buttons.addWidget(self.why, 1)
        stack.addLayout(self.buttons)
        stack.addWidget(self.notice)

        if editing is not None:
            self.name.setText(editing.name)
            self.host.setText(editing.host)
        for edit in (self.name, self.host, self.key):
            edit.textChanged.connect(self._typed)
            edit.returnPressed.connect(self.connect_now)
        self.agree.toggled.connect(self._typed)
        self.connect_button.clicked.connect(self.connect_now)
        desk.jobs.start(
            lambda: consent_text(t.language), self.consent.setPlainText, lambda _fault: None, owner=self.consent
        )
        self._typed()

    @property
    def touched(self) -> bool:
        """Whether anything was typed that would be lost."""
        if self._editing is None:
            return any(edit.text() for edit in (self.name, self.host, self.key))
        before = (self._editing.name, self._editing.host, "")
        return (self.name.text().strip(), self.host.text().strip(), self.key.text().strip()) != before

    def missing(self) -> str | None:
        """Why Connect is disabled, in the user's language."""
        if self._busy:
            return self._t(N_("Connecting …"))
        if not self.name.text().strip():
            return self._t(N_("Give the connection a display name."))
        if not self.host.text().strip():
            return self._t(N_("Enter the host name of your account."))
        try:
            account_address(self.host.text())
        except Fault as fault:
            return " ".join(fault_words(fault, self._t)).strip()
        if self._editing is None and not self.key.text().strip():
            return self._t(N_("Enter the API key."))
        if self._needs_consent and not self.agree.isChecked():
            return self._t(N_("Read the text above and agree to it."))
        if self._editing is not None and not self.touched:
            return self._t(N_("Nothing is changed."))
        return None

    @property
    def _needs_consent(self) -> bool:
        """For a new connection, and for an old one that goes to another account or was agreed to in other words."""
        if self._editing is None or self._editing.consent.text_version != CONSENT_TEXT_VERSION:
            return True
        try:
            return account_address(self.host.text()).host != self._editing.host
        except Fault:
            return False

    def connect_now(self) -> None:
        """Ask the account who we are and what it has, then save."""
        if self.missing() is not None:
            return
        self._set_busy(busy=True)
        self.notice.clear()
        host, key = self.host.text().strip(), self.key.text().strip()
        connections = self._desk.workspace.connections
        if self._editing is not None:
            self._change(self._editing, host, key)
            return
        self._desk.jobs.start(lambda: connections.connect(host, key), self._answered, self._failed, owner=self)

    def _change(self, before: Connection, host: str, key: str) -> None:
        """Tested by `edit` before anything is kept."""
        connections, name, agreed = self._desk.workspace.connections, self.name.text().strip(), self._needs_consent
        self._desk.jobs.start(
            lambda: connections.edit(
                before.name,
                new_name=name,
                host=host if agreed else None,
                key=key or None,
                agreed=agreed,
            ),
            self._changed,
            self._failed,
            owner=self,
        )

    def _changed(self, connection: Connection) -> None:
        self._set_busy(busy=False)
        self.key.clear()
        self.connected.emit(connection)

    def _answered(self, found: NewConnection) -> None:
        self._found = found
        self.host.setText(found.host)
        self._save(session_only=self._desk.session_only)

    def _save(self, *, session_only: bool) -> None:
        found = self._found
        if found is None:
            return
        self._set_busy(busy=True)
        self.notice.clear()
        name, key = self.name.text().strip(), self.key.text().strip()
        connections = self._desk.workspace.connections
        self._desk.jobs.start(
            lambda: connections.add(name, found, key, agreed=True, session_only=session_only),
            self._saved,
            self._failed,
            owner=self,
        )

    def _saved(self, saved: tuple[Connection, KeyPlace]) -> None:
        self._set_busy(busy=False)
        self._found = None
        for edit in (self.name, self.host, self.key):
            edit.clear()
        self.agree.setChecked(False)
        self.connected.emit(saved[0])

    def _failed(self, fault: Fault) -> None:
        self._set_busy(busy=False)
        what, more = fault_words(fault, self._t)
        if isinstance(fault, KeyringFault) and self._found is not None:
            session = (self._t("Keep for this &session only"), lambda: self._save(session_only=True))
            self.notice.say("warning", what, more, session)
        else:
            self.notice.say("error", what, more)

    def _paste(self) -> None:
        self.key.setText(QGuiApplication.clipboard().text().strip())
        self.key.setFocus()

    def _typed(self) -> None:
        if not self._busy:
            self._found = None
        self._consent.setVisible(self._needs_consent)
        missing = self.missing()
        self.connect_button.setEnabled(missing is None)
        self.why.setText(missing or "")
        self.connect_button.setAccessibleDescription(missing or "")

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy.setVisible(busy)
        for control in (self.name, self.host, self.key, self.paste_button, self.agree):
            control.setEnabled(not busy)
        missing = self.missing()
        self.connect_button.setEnabled(missing is None)
        self.why.setText(missing or "")
        if not busy:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
