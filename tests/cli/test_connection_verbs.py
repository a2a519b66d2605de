"""`connection`, `lists` and `fields`, with a practice account on the other side."""

from __future__ import annotations

import io
import socket
from pathlib import Path
from typing import Any

import pytest

from acdesk.__main__ import open_workspace
from acdesk.cli import Streams, cli
from tests.cli.conftest import GOOD, NO_FACES, WRONG, Program, WriteFile
from tests.conftest import StartPractice
from tests.journeys.practice_account import PracticeAccount


def requests(account: PracticeAccount) -> Any:
    return account.state()["requests"]


def test_nothing_goes_out_before_consent(program: Program, shared: PracticeAccount) -> None:
    before = requests(shared)
    said = program("connection", "add", "Shop", "--host", shared.host, "--json", code=2)
    assert said.error == "consent.missing"
    assert "You are responsible" in said.err, "the text that is asked about is shown"
    assert program("connection", "list", "--json").document == {"connections": []}
    assert requests(shared) == before


def test_add_list_test_remove(program: Program, shared: PracticeAccount) -> None:
    added = program("connection", "add", "Shop", "--host", f"http://{shared.host}/api/3/", "--agree", "--json").document
    assert added["name"] == "Shop"
    assert added["host"] == shared.host
    assert added["key"] == "environment"
    assert (added["lists"], added["fields"]) == (5, 11)
    assert added["consent"]["text"] == "1"
    [listed] = program("connection", "list", "--json").document["connections"]
    assert listed == {name: added[name] for name in ("name", "host", "user", "consent")}
    assert program("connection", "test", "shop", "--json").document["lists"] == 5
    assert "“Shop” is connected to" in program("connection", "test", "Shop").out
    assert program("connection", "remove", "Shop", "--json").document == {"removed": "Shop"}
    assert program("connection", "test", "Shop", "--json", code=2).error == "connection.unknown"
    assert "no connections yet" in program("connection", "list").out


def test_a_name_is_taken_once(connected: Program, shared: PracticeAccount) -> None:
    before = requests(shared)
    said = connected("connection", "add", " shop ", "--host", shared.host, "--agree", "--json", code=2)
    assert said.error == "connection.name_taken"
    assert requests(shared) == before


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("http://example.com", "host.not_https"),
        ("", "host.empty"),
        ("mycompany", "host.incomplete"),
        ("two words", "host.invalid"),
        ("ftp://example.com", "host.not_https"),
    ],
)
def test_a_host_that_is_none_is_said_before_the_key_is_asked_for(program: Program, host: str, code: str) -> None:
    keyless = program.without("ACDESK_API_KEY")
    assert keyless("connection", "add", "Shop", "--host", host, "--agree", "--json", code=2).error == code


def test_the_key_comes_from_standard_input_or_the_environment(program: Program, shared: PracticeAccount) -> None:
    add = ("connection", "add", "Shop", "--host", shared.host, "--agree", "--json")
    keyless = program.without("ACDESK_API_KEY")
    assert keyless(*add, code=2).error == "key.missing"
    assert keyless(*add, "--key-stdin", stdin="\n", code=2).error == "key.empty"
    assert keyless(*add, "--key-stdin", stdin="wrong\n", code=5, ACDESK_SPEED="600").error == "connection.key_refused"
    assert keyless(*add, "--key-stdin", stdin="\ufeff\n", code=2).error == "key.empty"
    assert keyless(*add, "--key-stdin", stdin="sl\u00e9utel\udcff\n", code=5).error == "account.key_malformed"
    # Standard input is right, the environment is not: the former was asked for by name.
    said = program(*add, "--key-stdin", stdin=f"  {shared.key}\r\n", ACDESK_API_KEY="wrong")
    assert said.document["name"] == "Shop"


def test_the_key_is_asked_for_on_a_terminal(
    program: Program, shared: PracticeAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked = []

    def type_it(prompt: str, stream: object) -> str:
        asked.append(prompt)
        return shared.key

    monkeypatch.setattr("getpass.getpass", type_it)
    # The answer is good for the account; that this computer has no keyring is said after.
    streams = Streams(Terminal(), io.StringIO(), Terminal())
    argv = ["connection", "add", "Shop", "--host", shared.host, "--agree"]
    environ = program.without("ACDESK_API_KEY").environ
    assert cli(argv, open_workspace, streams, environ, NO_FACES, "en") == 5
    assert asked == ["API key (not shown): "]
    assert "keyring" in str(streams.err.getvalue())  # type: ignore[attr-defined]


def test_without_a_keyring_nothing_is_stored(program: Program, shared: PracticeAccount) -> None:
    keyless = program.without("ACDESK_API_KEY")
    add = ("connection", "add", "Shop", "--host", shared.host, "--agree", "--key-stdin", "--json")
    assert keyless(*add, stdin=shared.key, code=5).error.startswith("keyring.")
    assert keyless("connection", "list", "--json").document == {"connections": []}


def test_an_account_that_can_t_be_used_is_exit_5(program: Program, shared: PracticeAccount) -> None:
    add = ("connection", "add", "Shop", "--agree", "--json", "--host")
    assert program(*add, shared.host, code=5, **WRONG).error == "connection.key_refused"
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert program(*add, f"127.0.0.1:{port}", code=5).error == "account.nothing_listening"


def test_edit_keeps_what_is_not_given(connected: Program, shared: PracticeAccount) -> None:
    edited = connected("connection", "edit", "Shop", "--name", "Winkel", "--json").document
    assert (edited["name"], edited["host"]) == ("Winkel", shared.host)
    said = connected("connection", "edit", "Winkel", "--host", shared.host, "--json", code=2)
    assert said.error == "consent.missing"
    assert connected("connection", "edit", "Winkel", "--host", shared.host, "--agree", "--json").document["lists"] == 5
    keyless = connected.without("ACDESK_API_KEY")
    edit = ("connection", "edit", "Winkel", "--key-stdin")
    wrong = keyless(*edit, stdin="wrong", code=5, ACDESK_SPEED="600")
    assert "doesn't accept this API key" in wrong.err


def test_a_connection_in_use_is_removed_with_or_without_its_exports(
    connected: Program, people: WriteFile, start_practice: StartPractice
) -> None:
    file = people(*GOOD)
    for name in ("One", "Two"):
        connected("export", "add", name, "--connection", "Shop", "--list", "3", "--segment", file)
    said = connected("connection", "remove", "Shop", "--json", code=2)
    assert said.error == "connection.in_use"
    assert "One" in said.document["error"]["message"]
    assert "Two" in said.document["error"]["message"]
    connected("connection", "remove", "Shop", "--detach")
    assert connected("export", "show", "One", "--json").document["connection"] is None
    assert "No connection" in connected("export", "list").out
    assert connected("run", "One", "--json", code=2).error == "export.no_connection"


def test_removed_with_its_exports(connected: Program, people: WriteFile) -> None:
    connected("export", "add", "One", "--connection", "Shop", "--list", "3", "--segment", people(*GOOD))
    connected("connection", "remove", "Shop", "--with-exports")
    assert connected("export", "list", "--json").document == {"exports": []}


def test_lists_and_fields(connected: Program) -> None:
    lists = connected("lists", "Shop", "--json").document["lists"]
    assert [found["id"] for found in lists] == [3, 4, 7, 9, 12]
    assert set(lists[0]) == {"id", "name", "members"}
    assert "お客様ニュース" in connected("lists", "Shop").out
    fields = connected("fields", "Shop", "--json").document["fields"]
    assert {found["title"] for found in fields} >= {"City", "Klantnummer"}
    assert set(fields[0]) == {"id", "title", "type", "perstag", "options", "lists"}
    assert "all lists" in connected("fields", "Shop").out
    assert connected("lists", "Nobody", "--json", code=2).error == "connection.unknown"
    assert connected("fields", "Shop", "--json", code=5, **WRONG).error == "connection.key_refused"


def test_the_key_is_nowhere(connected: Program, shared: PracticeAccount, people: WriteFile, acdesk_home: Path) -> None:
    connected("export", "add", "One", "--connection", "Shop", "--list", "3", "--segment", people(*GOOD))
    connected("run", "One")
    connected("connection", "test", "Shop", ACDESK_API_KEY=shared.key[:-1], ACDESK_SPEED="600", code=5)
    assert not any(shared.key in text or shared.key[:-1] in text for text in connected.seen)
    files = [path for path in acdesk_home.rglob("*") if path.is_file()]
    assert files
    assert not any(shared.key.encode() in path.read_bytes() for path in files)
