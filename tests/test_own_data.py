"""Everything acdesk keeps can be taken away and deleted; neither touches what isn't acdesk's."""

from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from acdesk.activecampaign import AccountUser
from acdesk.connections import AccountSnapshot, NewConnection
from acdesk.exports import Export
from acdesk.own_data import delete_everything, write_everything
from acdesk.sentences.faults import KeyringFault, RequestFault
from acdesk.settings import Settings
from acdesk.workspace import Workspace

KEY = "a very secret key"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace({"ACDESK_HOME": str(tmp_path / "home")}, clock=time.time, user="me", language="en")
    found = NewConnection("a.example", AccountUser("me", "me@example.com"), AccountSnapshot(1.0, (), ()))
    connection, _ = opened.connections.add("Newsletter", found, KEY, agreed=True, session_only=True)
    opened.exports.add(Export("Spring", connection.id, 3, (tmp_path / "Spring.csv",)))
    opened.settings.write(Settings(theme="dark"))
    yield opened
    opened.close()


def test_everything_is_taken_away_without_the_key(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "acdesk.zip"
    write_everything(workspace, path)
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    documents = {name: json.loads(text) for name, text in texts.items()}
    assert set(documents) == {"settings.json", "connections.json", "exports.json", "history.json"}
    assert documents["settings.json"]["theme"] == "dark"
    assert documents["connections.json"][0]["host"] == "a.example"
    assert documents["exports.json"][0]["name"] == "Spring"
    assert KEY not in path.read_bytes().decode("latin-1") + "".join(texts.values())
    assert [found.name for found in tmp_path.glob(".*")] == []


def test_a_place_that_takes_nothing_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(RequestFault) as fault:
        write_everything(workspace, tmp_path / "nowhere" / "acdesk.zip")
    assert fault.value.code == "own_data.not_written"


def test_everything_is_deleted_and_nothing_else(workspace: Workspace) -> None:
    home = workspace.home
    (home / "mine.txt").write_text("not acdesk's", encoding="utf-8")
    (home / "acdesk.before-2.sqlite3").write_bytes(b"an older copy")
    (home / "spool" / "x").mkdir(parents=True)
    kept = workspace.connections.all()[0].id
    delete_everything(workspace)
    assert [path.name for path in home.iterdir()] == ["mine.txt"]
    with pytest.raises(KeyringFault):
        workspace.keys.read(kept)


def test_a_key_that_stays_keeps_everything(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_connection: str) -> None:
        raise KeyringFault("keyring.locked", backend="Secret Service")

    monkeypatch.setattr(workspace.keys, "forget", locked)
    with pytest.raises(KeyringFault):
        delete_everything(workspace)
    assert len(workspace.exports.all()) == 1
