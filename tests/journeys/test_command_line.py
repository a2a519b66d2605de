"""The main job from the command line: real program, real keyring, real HTTP; and what a kill leaves behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NewSession, StartPractice
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.session import Session

LIST = 9


class User:
    """Somebody at a terminal of their own session."""

    def __init__(self, session: Session, home: Path, speed: float = 30) -> None:
        self.session = session
        self.home = home
        self.env = {**session.env, "ACDESK_HOME": str(home), "ACDESK_SPEED": f"{speed:g}"}

    def start(self, *arguments: str, stdin: int | None = subprocess.DEVNULL) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "acdesk", *arguments],
            env=self.env,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def types(self, *arguments: str, stdin: str = "", code: int = 0) -> dict[str, Any]:
        """Run with --json to its end; its one document."""
        process = self.start(*arguments, "--json", stdin=subprocess.PIPE)
        output, said = process.communicate(stdin, timeout=120)
        assert process.returncode == code, (arguments, output, said)
        assert "Traceback" not in said
        document: dict[str, Any] = json.loads(output)
        return document


def segment(path: Path, rows: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write("CustomerId,FirstName,LastName,EMail,Telephone\n")
        for n in range(rows):
            file.write(f"{n:032x},Zoë,de Vries,klant{n}@noordpost.nl,+31612{n:06d}\n")
    return path


def add_up(document: dict[str, Any]) -> bool:
    outcomes = ("accepted", "refused", "rejected", "duplicate", "unchanged", "unsent")
    return sum(int(document[name]) for name in outcomes) == int(document["rows"])


def when(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def user(new_session: NewSession, tmp_path: Path) -> User:
    return User(new_session(), tmp_path / "home")


def connect(user: User, practice: PracticeAccount) -> None:
    user.types(
        "connection", "add", "Shop", "--host", practice.host, "--agree", "--key-stdin", stdin=practice.key + "\n"
    )


def test_the_main_job_with_the_key_in_the_keyring_alone(user: User, practice: PracticeAccount, tmp_path: Path) -> None:
    connect(user, practice)
    assert list(user.session.secrets().values()) == [practice.key]
    file = segment(tmp_path / "segment.csv", 1200)
    user.types("export", "add", "Spring", "--connection", "Shop", "--list", str(LIST), "--segment", str(file))
    document = user.types("run", "Spring")
    assert (document["status"], document["accepted"], document["rows"]) == ("successful", 1200, 1200)
    on_list = [c for c in practice.contacts(LIST) if c["email"].startswith("klant")]
    assert len(on_list) == 1200
    assert {c["imported"] for c in on_list} == {1}
    state = practice.state()
    assert not any(state["violations"].values())
    assert state["automations"] == 0
    for path in user.home.rglob("*"):
        assert not path.is_file() or practice.key.encode() not in path.read_bytes(), path
    user.types("connection", "remove", "Shop", "--with-exports")
    assert user.session.secrets() == {}


@pytest.mark.parametrize("after", [1, 5_000, 20_000])
def test_kill_and_resume(user: User, start_practice: StartPractice, tmp_path: Path, after: int) -> None:
    practice = start_practice("--contacts-per-second", "300")
    connect(user, practice)
    file = segment(tmp_path / "segment.csv", 30_000)
    user.types("export", "add", "Spring", "--connection", "Shop", "--list", str(LIST), "--segment", str(file))
    with user.start("run", "Spring", "--json") as run:
        when(lambda: practice.state()["queued_contacts"] >= after)
        run.send_signal(signal.SIGKILL)
        run.communicate()
    interrupted = user.types("runs")["runs"][0]
    assert interrupted["status"] == "interrupted"
    assert add_up(interrupted)
    assert interrupted["unsent"] > 0
    assert user.types("run", "Spring", code=2)["error"]["code"] == "run.unfinished"
    practice.set(contacts_per_second=1e6)
    document = user.types("resume")
    assert add_up(document)
    assert (document["status"], document["accepted"]) == ("successful", 30_000)
    on_list = {c["email"]: c["imported"] for c in practice.contacts(LIST) if c["email"].startswith("klant")}
    assert len(on_list) == 30_000
    # At most what was in flight.
    assert sum(times - 1 for times in on_list.values()) <= 8 * 250
    assert not any(practice.state()["violations"].values())
    assert user.types("resume", code=2)["error"]["code"] == "run.nothing_to_resume"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupting_is_stop(user: User, practice: PracticeAccount, tmp_path: Path, how: signal.Signals) -> None:
    practice.set(hold_queue=True)
    connect(user, practice)
    file = segment(tmp_path / "segment.csv", 5_000)
    user.types("export", "add", "Spring", "--connection", "Shop", "--list", str(LIST), "--segment", str(file))
    with user.start("run", "Spring", "--json") as run:
        when(lambda: practice.state()["queued_contacts"] >= 1_000)
        run.send_signal(how)
        output, said = run.communicate(timeout=60)
    assert run.returncode == 4, said
    document = json.loads(output)
    assert document["status"] == "stopped"
    assert add_up(document)
    assert document["unsettled"] >= 1_000
    practice.set(hold_queue=False)
    assert user.types("resume")["accepted"] == 5_000


@pytest.mark.parametrize(("keyring", "code"), [("locked", "keyring.locked"), ("absent", "keyring.absent")])
def test_without_a_usable_keyring_nothing_is_stored(
    new_session: NewSession, practice: PracticeAccount, tmp_path: Path, keyring: Any, code: str
) -> None:
    user = User(new_session(keyring), tmp_path / "home")
    document = user.types(
        *("connection", "add", "Shop", "--host", practice.host, "--agree", "--key-stdin"), stdin=practice.key, code=5
    )
    assert document["error"]["code"] == code
    assert user.types("connection", "list")["connections"] == []


def test_microsoft_s_own_sample(user: User, practice: PracticeAccount, samples: Path) -> None:
    connect(user, practice)
    file = samples / "Contact.csv"
    user.types("export", "add", "Sample", "--connection", "Shop", "--list", str(LIST), "--segment", str(file))
    document = user.types("run", "Sample")
    assert (document["accepted"], document["rows"]) == (5000, 5000)
    imported = [c["imported"] for c in practice.contacts(LIST) if c["imported"]]
    assert imported == [1] * 5000
