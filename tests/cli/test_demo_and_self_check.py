"""`demo` and `self-check`: the whole thing at once, leaving nothing behind."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from acdesk import resources
from acdesk.__main__ import open_workspace
from acdesk.cli import Faces
from acdesk.cli.demo import has_screen
from acdesk.cli.staging import Stage, practice_account, write_sample
from acdesk.sentences.faults import RequestFault
from acdesk.workspace import Workspace
from tests.cli.conftest import NO_FACES, Program, start
from tests.conftest import NewSession


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made, so that what is left can be seen."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def test_demo_in_print(scratch: Path, acdesk_home: Path) -> None:
    process = start({}, "demo", "--rows", "300", "--no-window")
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    text = out.decode()
    assert text.splitlines()[0].endswith("With warnings")
    assert "Accepted" in text
    assert "Why rows did not arrive:" in text
    assert "Rows in all" in text
    assert "http://127.0.0.1:" in err.decode()
    assert list(scratch.iterdir()) == []
    assert not acdesk_home.exists()


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acdesk.cli.demo.SPEED", 60.0)


@pytest.mark.usefixtures("fast")
def test_demo_as_a_document(program: Program, scratch: Path) -> None:
    document = program("demo", "--rows", "60", "--json").document
    assert document["rows"] == 60
    assert document["accepted"] + document["refused"] + document["rejected"] + document["duplicate"] == 60
    assert list(scratch.iterdir()) == []


@pytest.mark.usefixtures("fast")
def test_demo_in_the_window(program: Program, scratch: Path) -> None:
    shown = []

    def show(opened: Callable[[], Workspace], stage: Stage) -> int:
        workspace = opened()
        found = workspace.connections.connect(stage.account.host, stage.account.key)
        shown.append((stage.segment.exists(), stage.list_id in {one.id for one in found.snapshot.lists}))
        assert stage.account.key not in repr(stage)
        return 0

    faces = Faces(open_window=NO_FACES.open_window, show_demo=show, check_window=NO_FACES.check_window)
    Program({**program.environ, "DISPLAY": ":1"}, faces)("demo", "--rows", "5")
    assert shown == [(True, True)]
    assert list(scratch.iterdir()) == []


@pytest.mark.usefixtures("fast")
def test_a_window_that_can_t_be_opened_is_printed_instead(program: Program) -> None:
    said = Program({**program.environ, "DISPLAY": ":1"}, NO_FACES)("demo", "--rows", "20")
    assert "The window can't be opened." in said.err
    assert "Rows in all" in said.out


@pytest.mark.parametrize(
    ("platform", "environ", "has"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_there_is_a_screen(
    monkeypatch: pytest.MonkeyPatch, platform: str, environ: dict[str, str], has: bool
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert has_screen(environ) is has


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_sample_can_be_any_length(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    write_sample(path, None)
    whole = rows_of(path)
    assert len(whole) == 5001
    write_sample(path, 7)
    assert rows_of(path) == whole[:8]
    write_sample(path, 5003)
    more = rows_of(path)
    assert more[:5001] == whole
    assert len(more) == 5004
    for again, first in zip(more[5001:], whole[1:4], strict=True):
        assert again != first
        assert {cell for cell in again if "@" not in cell} == {cell for cell in first if "@" not in cell}


def test_the_practice_account_of_a_stage_ends_with_it() -> None:
    with practice_account(10) as account:
        workspace = open_workspace({"ACDESK_HOME": tempfile.mkdtemp(), "ACDESK_API_KEY": account.key})
        assert workspace.connections.connect(account.host, account.key).snapshot.lists
    with pytest.raises(Exception, match="nothing_listening"):
        workspace.connections.connect(account.host, account.key)
    workspace.close()


def test_a_practice_account_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acdesk.cli.staging.own_program", lambda *_: ["false"])
    with pytest.raises(RequestFault, match=r"practice\.not_started"), practice_account(10):
        pass


def test_self_check(scratch: Path) -> None:
    process = start({}, "self-check", "--json", stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=120)
    document = json.loads(out)
    states = {check["check"]: check["state"] for check in document["checks"]}
    assert set(states) == {"qt", "keyring", "tls", "database", "resources", "practice"}
    assert states.pop("keyring") == "warning"
    assert states.pop("qt") in ("ok", "warning")
    assert set(states.values()) == {"ok"}, document
    assert document["sound"] is True
    assert process.returncode == 0
    assert err == b""
    assert list(scratch.iterdir()) == []


def test_self_check_tries_the_keyring_and_leaves_nothing_in_it(new_session: NewSession) -> None:
    session = new_session("unlocked")
    command = [sys.executable, "-m", "acdesk", "self-check"]
    ended = subprocess.run(command, env=session.env, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert re.search(r"^ok +Keyring +Secret Service$", ended.stdout, re.MULTILINE)
    assert "This installation is sound." in ended.stdout
    assert session.secrets() == {}


def test_self_check_finds_what_is_broken(program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def aborts() -> str | None:
        raise RequestFault("window.unavailable", why="libEGL.so.1 is missing")

    faces = Faces(open_window=NO_FACES.open_window, show_demo=NO_FACES.show_demo, check_window=aborts)
    monkeypatch.setattr("acdesk.cli.self_check.resources", lambda: tmp_path)
    monkeypatch.setattr("acdesk.cli.staging.own_program", lambda *_: ["false"])
    said = Program(program.environ, faces)("self-check", "--json", code=2)
    states = {check["check"]: check["state"] for check in said.document["checks"]}
    assert {name for name, state in states.items() if state == "failed"} == {"qt", "resources", "practice"}
    messages = " ".join(check["message"] for check in said.document["checks"])
    assert "libEGL.so.1 is missing" in messages
    assert "samples/segment.csv" in messages
    assert said.document["sound"] is False


def test_a_bundle_without_qt_is_not_sound(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("acdesk.cli.staging.own_program", lambda *_: ["false"])
    document = program("self-check", "--json", code=2).document
    assert document["checks"][0] == {
        "check": "qt",
        "state": "failed",
        "message": "not installed: the command line works without it",
    }


def test_resources_are_where_they_are_looked_for() -> None:
    assert (resources() / "samples" / "segment.csv").is_file()
