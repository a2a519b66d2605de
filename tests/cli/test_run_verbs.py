"""`run`, `resume`, `runs`, `discard` and `report`: counts that add up at every end, and the exit code that says so."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from acdesk.cli.fault_words import exit_code
from acdesk.cli.memory import SETTING
from acdesk.sentences.faults import SkippedByGuard
from tests.cli.conftest import BAD, GOOD, WRONG, Program, WriteFile, start
from tests.conftest import StartPractice
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.processes import wait_until

RUN_KEYS = {
    "run", "export", "status", "rows", "accepted", "refused", "rejected", "duplicate", "unchanged", "unsent",
    "unsettled", "reasons", "requests", "seconds", "new", "changed", "gone", "gone_marked", "list_before", "list_after",
}  # fmt: skip
OUTCOMES = ("accepted", "refused", "rejected", "duplicate", "unchanged", "unsent")


def adds_up(document: dict[str, Any]) -> bool:
    return sum(document[name] for name in OUTCOMES) == document["rows"]


def prepared(program: Program, file: Path, *more: str | Path, name: str = "News", list_id: int = 3) -> None:
    program("export", "add", name, "--connection", "Shop", "--list", str(list_id), "--segment", file, *more)


@pytest.fixture
def own(program: Program, start_practice: StartPractice) -> Callable[..., tuple[Program, PracticeAccount]]:
    """`own("--fault", …)`: a user with a practice account of their own, which may misbehave, and the export "News"."""

    def make(file: Path, *options: str) -> tuple[Program, PracticeAccount]:
        account = start_practice(*options)
        user = Program({**program.environ, "ACDESK_API_KEY": account.key})
        user("connection", "add", "Shop", "--host", account.host, "--agree")
        prepared(user, file)
        return user, account

    return make


def many(people: WriteFile, rows: int) -> Path:
    return people(*(f"Anna,Jansen,anna.{n}@noordpost.nl,,Utrecht" for n in range(rows)), name="many.csv")


def test_the_memory_of_a_plan_is_given_back_at_once(connected: Program, people: WriteFile) -> None:
    """The allocator's setting counts only if it is there before polars is."""
    prepared(connected, people(*GOOD), list_id=12)
    look = """
import os, sys
from acdesk.__main__ import main

class Look:
    def find_spec(self, name, path=None, target=None):
        if name == "polars":
            print(os.environ.get("_RJEM_MALLOC_CONF"), file=sys.stderr)

sys.meta_path.insert(0, Look())
sys.argv = ["acdesk", "run", "News", "--json"]
sys.exit(main())
"""
    environ = {name: value for name, value in os.environ.items() if name != SETTING} | connected.environ
    command = [sys.executable, "-c", look]
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=60)
    assert json.loads(ended.stdout)["accepted"] == len(GOOD), ended.stderr
    assert ended.stderr.startswith("dirty_decay_ms:0,"), ended.stderr


def test_every_row_accepted_is_exit_0(connected: Program, people: WriteFile, shared: PracticeAccount) -> None:
    prepared(connected, people(*GOOD), list_id=12)
    said = connected("run", "News", "--json")
    assert set(said.document) == RUN_KEYS
    assert said.document["status"] == "successful"
    assert (said.document["rows"], said.document["accepted"]) == (5, 5)
    assert said.document["reasons"] == {}
    assert {contact["email"] for contact in shared.contacts(12)} >= {f"klant{n}@noordpost.nl" for n in range(5)}
    run = str(said.document["run"])
    assert connected("report", run, "--json").document == said.document
    assert connected("runs", "--json").document["runs"][0].items() >= said.document.items()
    assert connected("resume", "--json", code=2).error == "run.nothing_to_resume"
    assert connected("resume", run, "--json", code=2).error == "run.not_resumable"
    assert connected("discard", run, "--json", code=2).error == "run.not_resumable"


def test_rows_left_out_are_exit_3_with_reasons_and_a_file(
    connected: Program, people: WriteFile, tmp_path: Path
) -> None:
    rejects = tmp_path / "rejects.csv"
    prepared(connected, people(*GOOD, *BAD, "Uit,Gesloten,x@excluded.example,,Utrecht"))
    said = connected("run", "News", "--rejects", rejects, "--json", code=3)
    document = said.document
    assert document["status"] == "with_warnings"
    counted = [document[name] for name in ("rows", "accepted", "refused", "rejected", "duplicate")]
    assert counted == [9, 5, 1, 2, 1]
    assert adds_up(document)
    assert sum(document["reasons"].values()) == 4
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 4
    again = tmp_path / "again.csv"
    text = connected("report", str(document["run"]), "--rejects", again).out
    assert again.read_bytes() == rejects.read_bytes()
    assert "4 rows that did not arrive are in" in text
    assert "Refused by ActiveCampaign  1" in text
    assert "There is no e-mail address." in text


def test_the_report_in_words(connected: Program, people: WriteFile) -> None:
    prepared(connected, people(*GOOD, *BAD))
    said = connected("run", "News", code=3)
    assert "With warnings" in said.out
    assert "Accepted             5" in said.out
    assert "Rows in all          8" in said.out
    assert "acdesk report 1 --rejects rejects.csv" in said.out
    assert "5 of 5 finished" in said.err
    assert "With warnings" in connected("runs").out


def test_another_file_this_time_only(connected: Program, people: WriteFile) -> None:
    prepared(connected, people(*GOOD))
    one, two = people(GOOD[0], name="one.csv"), people(GOOD[1], GOOD[0], name="two.csv")
    document = connected("run", "News", "--segment", one, "--segment", two, "--json", code=3).document
    assert (document["rows"], document["accepted"], document["duplicate"]) == (3, 2, 1)
    assert connected("export", "show", "News", "--json").document["segments"] != [str(one), str(two)]


def test_nothing_to_send_makes_no_run(connected: Program, people: WriteFile, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    prepared(connected, people(*GOOD), "--email", "E-mail")
    bad = people(*BAD[:2], name="bad.csv")
    assert (
        connected("run", "News", "--segment", bad, "--rejects", rejects, "--json", code=2).error
        == "run.nothing_to_send"
    )
    assert rejects.exists()
    assert connected("runs", "--json").document == {"runs": []}


def test_requests_that_make_no_sense(connected: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*GOOD)
    prepared(connected, file)
    assert connected("run", "Nobody", "--json", code=2).error == "export.unknown"
    assert connected("run", "News", "--segment", tmp_path / "gone.csv", "--json", code=2).error == "segment.not_found"
    assert connected("run", "News", "--rejects", file, "--json", code=2).error == "file.is_a_source"
    assert connected("report", "7", "--json", code=2).error == "run.unknown"
    assert connected("report", str(2**63 - 1), "--json", code=2).error == "run.unknown"
    assert connected("report", str(2**63), "--json", code=2).error == "usage"
    assert connected("resume", "7", "--json", code=2).error == "run.unknown"
    assert connected("runs", "discard", "7", "--json", code=2).error == "run.unknown"
    assert connected("runs", "--export", "Nobody", "--json", code=2).error == "export.unknown"
    assert connected("runs", "--export", "News", "--json").document == {"runs": []}


@pytest.mark.parametrize("place", ["no-folder/rejects.csv", "", "segment.csv/rejects.csv", "n" * 300])
def test_a_rejects_file_that_can_t_be_is_said_before_anything_is_sent(
    own: Any, people: WriteFile, tmp_path: Path, place: str
) -> None:
    user, account = own(people(*GOOD, *BAD))
    assert user("run", "News", "--rejects", tmp_path / place, "--json", code=2).error == "rejects.not_written"
    assert user("runs", "--json").document == {"runs": []}
    user("run", "News", code=5, **WRONG)
    before = account.state()["requests"]
    assert user("resume", "--rejects", tmp_path / place, "--json", code=2).error == "rejects.not_written"
    assert account.state()["requests"] == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".", "rejects", "n"))]


def test_a_list_that_is_gone_makes_no_run(own: Any, people: WriteFile) -> None:
    """Known when the export was saved; deleted in the account since."""
    user, account = own(people(*GOOD))
    account.set(delete_list=3)
    assert user("run", "News", "--json", code=2).error == "list.unknown"
    assert user("runs", "--json").document == {"runs": []}


def test_a_key_that_no_longer_holds_is_exit_5_and_resume_goes_on(own: Any, people: WriteFile) -> None:
    user, _ = own(people(*GOOD, *BAD))
    failed = user("run", "News", "--json", code=5, **WRONG).document
    assert failed["status"] == "failed"
    assert set(failed) == RUN_KEYS | {"error"}
    assert (failed["unsent"], failed["rejected"], failed["duplicate"]) == (5, 2, 1)
    assert adds_up(failed)
    said = user("run", "News", "--json", code=2)
    assert said.error == "run.unfinished"
    assert "acdesk resume 1" in said.document["error"]["message"]
    assert "acdesk resume 1" in user("report", "1").out
    resumed = user("resume", "--json", code=3).document
    assert (resumed["run"], resumed["status"], resumed["accepted"]) == (1, "with_warnings", 5)
    assert adds_up(resumed)


def test_given_up(own: Any, people: WriteFile) -> None:
    user, _ = own(people(*GOOD))
    user("run", "News", code=5, **WRONG)
    given_up = user("runs", "discard", "1", "--json").document
    assert (given_up["run"], given_up["unsent"]) == (1, 5)
    assert user("resume", "--json", code=2).error == "run.nothing_to_resume"
    assert user("run", "News", "--json").document["run"] == 2
    assert [found["run"] for found in user("runs", "--json").document["runs"]] == [2, 1]


def test_a_changed_source_is_said_and_the_counts_stay(connected: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*GOOD, *BAD)
    prepared(connected, file)
    connected("run", "News", code=3)
    file.write_text("changed", encoding="utf-8")
    said = connected("report", "1", "--rejects", tmp_path / "r.csv", "--json", code=2)
    assert said.error == "source.changed"
    assert connected("report", "1", "--json").document["rejected"] == 2


def test_the_history_outlives_its_export(connected: Program, people: WriteFile) -> None:
    prepared(connected, people(*GOOD))
    connected("run", "News")
    connected("export", "remove", "News")
    assert len(connected("runs", "--export", "News", "--json").document["runs"]) == 1


def test_a_guard_s_skip_is_exit_6() -> None:
    assert exit_code(SkippedByGuard("guard.any")) == 6


# From here on in a process of its own: signals are for processes.


@pytest.fixture
def slow(own: Any, people: WriteFile, tmp_path: Path) -> Iterator[Callable[..., tuple[subprocess.Popen[bytes], Any]]]:
    """`slow()`: a run under way with much left to do, and its user."""
    processes = []
    # Tests that run under nohup would pass it on, and then a hang-up is rightly nothing to acdesk.
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)

    def run(*options: str) -> tuple[subprocess.Popen[bytes], Any]:
        user, account = own(many(people, 20_000), "--queue-seconds", "600")
        process = start(user.environ, "run", "News", "--json", *options)
        processes.append(process)
        sending = lambda: process.poll() is not None or account.state()["queued_contacts"]  # noqa: E731
        wait_until("something to be sent", sending, seconds=30)
        assert process.poll() is None, process.communicate()
        return process, user

    yield run
    signal.signal(signal.SIGHUP, before)
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_are_stop(slow: Any, how: signal.Signals) -> None:
    process, user = slow()
    process.send_signal(how)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 4
    said = user("report", "1", "--json").document
    document = json.loads(out)
    assert document == said
    assert document["status"] == "stopped"
    assert adds_up(document)
    assert 0 < document["unsettled"] <= document["unsent"]
    assert "Stopping" in err.decode()


def test_a_second_signal_leaves_at_once(slow: Any) -> None:
    process, user = slow()
    began = threading.Event()

    def press() -> None:
        began.set()
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            time.sleep(0.001)

    thread = threading.Thread(target=press)
    thread.start()
    out, _ = process.communicate(timeout=60)
    thread.join()
    assert process.returncode == 4
    document = json.loads(out)
    assert document["status"] in ("stopped", "interrupted")
    assert adds_up(document)
    assert adds_up(user("report", "1", "--json").document)


def test_the_reader_of_progress_may_leave(own: Any, people: WriteFile) -> None:
    user, _ = own(people(*GOOD))
    process = start(user.environ, "run", "News")
    assert process.stderr is not None
    process.stderr.close()
    assert process.stdout is not None
    out = process.stdout.read().decode()
    process.stdout.close()
    assert process.wait(60) == 0
    assert "Successful" in out


def test_a_million_is_asked_about_where_somebody_can_answer(
    connected: Program, people: WriteFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from acdesk.__main__ import open_workspace
    from acdesk.cli import Streams, cli
    from tests.cli.conftest import NO_FACES

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    prepared(connected, people(*GOOD))
    monkeypatch.setattr("acdesk.runs.plan.MANY_CONTACTS", 4)
    questions = []

    def no(question: str, **_: object) -> bool:
        questions.append(question)
        return False

    monkeypatch.setattr("click.confirm", no)
    streams = Streams(Terminal(), io.StringIO(), Terminal())
    assert cli(["run", "News"], open_workspace, streams, connected.environ, NO_FACES, "en") == 4
    assert questions == ["Send them?"]
    assert "5 contacts go out" in str(streams.err.getvalue())  # type: ignore[attr-defined]
    assert connected("runs", "--json").document == {"runs": []}
    # Nobody to ask: `run` is the agreement.
    assert "5 contacts go out" in connected("run", "News").err
    assert len(questions) == 1
