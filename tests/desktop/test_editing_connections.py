"""A connection is changed in its place; another host asks for consent again."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from acdesk.connections import Connection
from acdesk.desktop.connection_form import ConnectionForm
from acdesk.desktop.main_window import MainWindow
from acdesk.sentences.faults import AccountFault
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle


@pytest.fixture
def connection(add_connection: AddConnection) -> Connection:
    return add_connection()


@pytest.fixture
def form(window: MainWindow, connection: Connection, settle: Settle) -> ConnectionForm:
    window.nav[1].click()
    settle()
    window.connections.cards[0].edit_button.click()
    assert window.connections.form is not None
    return window.connections.form


def test_a_new_name_needs_no_account(
    window: MainWindow, workspace: Workspace, form: ConnectionForm, settle: Settle
) -> None:
    assert form.missing() == "Nothing is changed."
    assert not form.agree.isVisible()
    form.name.setText("Shop")
    form.connect_now()
    settle()
    assert [one.name for one in workspace.connections.all()] == ["Shop"]
    assert window.connections.form is None
    assert window.connections.cards[0].edit_button.isEnabled()


def test_another_host_is_agreed_to_again(
    workspace: Workspace, form: ConnectionForm, connection: Connection, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []

    def edit(name: str, **fields: Any) -> Connection:
        asked.append({"name": name, **fields})
        return dataclasses.replace(connection, host="b.example")

    monkeypatch.setattr(workspace.connections, "edit", edit)
    form.host.setText("b.example")
    assert form.agree.isVisible()
    assert not form.connect_button.isEnabled()
    form.agree.setChecked(True)
    form.connect_now()
    settle()
    assert asked == [
        {"name": connection.name, "new_name": connection.name, "host": "b.example", "key": None, "agreed": True}
    ]


def test_an_account_that_refuses_leaves_everything_typed(
    workspace: Workspace, form: ConnectionForm, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit(_name: str, **_fields: Any) -> Connection:
        raise AccountFault("account.key", host="127.0.0.1:9")

    monkeypatch.setattr(workspace.connections, "edit", edit)
    form.key.setText("another key")
    form.connect_now()
    settle()
    assert form.notice.kind == "error"
    assert form.key.text() == "another key"
    assert form.connect_button.isEnabled()
