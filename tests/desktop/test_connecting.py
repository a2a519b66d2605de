"""The form for a new connection, and the wizard's first page."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from acdesk.activecampaign import AccountUser
from acdesk.connections import AccountSnapshot, Connection, NewConnection
from acdesk.desktop.connection_form import ConnectionForm
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.pages.connection_page import ConnectionPage
from acdesk.sentences.faults import AccountFault
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle

SECRET = "0123456789abcdef-secret"
FOUND = NewConnection("127.0.0.1:9", AccountUser("me", ""), AccountSnapshot(1.0, (), ()))


@pytest.fixture
def form(desk: Desk, qtbot: QtBot, settle: Settle) -> ConnectionForm:
    made = ConnectionForm(desk)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def fill(form: ConnectionForm) -> None:
    form.name.setText("Mine")
    form.host.setText("http://127.0.0.1:9/admin")
    form.key.setText(SECRET)
    form.agree.setChecked(True)


def test_what_is_missing_is_said_until_nothing_is(form: ConnectionForm) -> None:
    said = []
    for act in (
        lambda: None,
        lambda: form.name.setText("Mine"),
        lambda: form.host.setText("http://example.com"),
        lambda: form.host.setText("127.0.0.1:9"),
        lambda: form.key.setText(SECRET),
    ):
        act()
        assert not form.connect_button.isEnabled()
        said.append(form.why.text())
    assert len(set(said)) == 5
    assert all(said)
    form.agree.setChecked(True)
    assert form.connect_button.isEnabled()
    assert form.why.text() == ""


def test_the_key_is_seen_only_while_it_is_typed(form: ConnectionForm, qtbot: QtBot) -> None:
    form.key.setFocus()
    qtbot.keyClicks(form.key, SECRET)
    assert form.key.displayText() == SECRET
    form.name.setFocus()
    assert SECRET[:3] not in form.key.displayText()
    assert form.key.text() == SECRET


def test_a_pasted_key_is_never_seen(form: ConnectionForm, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(f" {SECRET}\n")
    qtbot.mouseClick(form.paste_button, Qt.MouseButton.LeftButton)
    assert form.key.text() == SECRET
    assert SECRET[:3] not in form.key.displayText()


def test_the_consent_text_can_be_read_in_place(form: ConnectionForm) -> None:
    assert "ActiveCampaign" in form.consent.toPlainText()
    assert form.consent.isReadOnly()


def test_a_keyring_that_refuses_is_said_and_the_session_is_offered(
    form: ConnectionForm, workspace: Workspace, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace.connections, "connect", lambda host, key: FOUND)
    fill(form)
    with qtbot.assertNotEmitted(form.connected):
        qtbot.mouseClick(form.connect_button, Qt.MouseButton.LeftButton)
        settle()
    assert form.notice.kind == "warning"
    assert workspace.connections.all() == ()
    button = form.notice.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(form.connected) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    connection: Connection = told.args[0]
    assert connection.host == "127.0.0.1:9"
    assert workspace.keys.read(connection.id) == SECRET
    assert form.key.text() == ""


def test_what_the_account_says_stands_under_the_button_and_can_be_corrected(
    form: ConnectionForm, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(host: str, key: str) -> NewConnection:
        raise AccountFault("account.nothing_there", host=host)

    monkeypatch.setattr(workspace.connections, "connect", refuse)
    fill(form)
    form.connect_now()
    assert not form.connect_button.isEnabled()
    assert form.busy.isVisible()
    settle()
    assert form.notice.kind == "error"
    assert form.connect_button.isEnabled()
    assert form.key.text() == SECRET
    assert SECRET not in form.notice.text


@pytest.fixture
def changes() -> dict[str, object]:
    return {}


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, changes: dict[str, object]) -> ConnectionPage:
    made = ConnectionPage(desk, Draft, lambda **fields: changes.update(fields))
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_connections_the_form_is_open(page: ConnectionPage, settle: Settle, changes: dict[str, object]) -> None:
    page.enter()
    settle()
    assert page.new.isChecked()
    assert page.form.isVisible()
    page.offline.setChecked(True)
    assert not page.form.isVisible()
    assert changes == {"connection": None, "offline": True}


def test_existing_connections_come_first(
    page: ConnectionPage, settle: Settle, changes: dict[str, object], add_connection: AddConnection
) -> None:
    first = add_connection("A & B")
    add_connection("Z")
    page.enter()
    settle()
    assert not page.form.isVisible()
    assert changes["connection"] == first
    assert [button.accessibleName() for button in page._existing] == ["A & B", "Z"]


def test_the_window_tells_no_secret(
    window: MainWindow, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = window.open_wizard()
    settle()
    assert wizard is not None
    page = wizard.pages[wizard.step]
    assert isinstance(page, ConnectionPage)
    fill(page.form)
    assert SECRET not in repr(vars(page.form))
    assert SECRET not in repr(wizard.draft)


def test_nothing_can_be_pasted_over_a_key_that_is_being_tried(
    form: ConnectionForm, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()

    def connect(_host: str, _key: str) -> NewConnection:
        assert answered.wait(10)
        return FOUND

    monkeypatch.setattr(workspace.connections, "connect", connect)
    monkeypatch.setattr(workspace.connections, "add", lambda *_a, **_k: (None, None))
    fill(form)
    form.connect_now()
    assert not form.paste_button.isEnabled()
    answered.set()
    settle()
    assert form.paste_button.isEnabled()
