"""What happens in forty minutes on a laptop, fault by fault, against the practice account over real HTTP."""

from __future__ import annotations

import dataclasses
import multiprocessing
import os
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from acdesk.exports import Export
from acdesk.runs import RunHandle, RunReport, make_plan
from acdesk.sentences.faults import StorageFault
from acdesk.storage import Database
from acdesk.workspace import Workspace
from tests.conftest import StartPractice
from tests.journeys.practice_account import PracticeAccount

LIST = 4
SPEED = 200
"""A minute of the account is 0.3 s, so that waits cost nothing; HTTP time-outs are never under a second."""

PASSING = (
    "reset-before", "reset-after", "timeout-before", "timeout", "slow-body", "truncated", "empty", "html-200",
    "html-502", "400", "403", "429", "500", "502", "503", "500-after",
)  # fmt: skip
TAKEN = ("reset-after", "timeout", "truncated", "empty", "500-after")
"""The account took it, and the answer got lost."""


@dataclasses.dataclass
class Desk:
    """One user's acdesk and the account it talks to."""

    workspace: Workspace
    practice: PracticeAccount
    folder: Path

    def export(self, contacts: int, name: str = "Spring", start: int = 0, first_name: str = "Zoë") -> Export:
        path = self.folder / f"{name}.csv"
        rows = (f"{first_name};de Vries;klant{n}@noordpost.nl" for n in range(start, start + contacts))
        path.write_text("Voornaam;Achternaam;E-mailadres\n" + "\n".join(rows) + "\n", encoding="utf-8")
        connection = self.workspace.connections.named("Shop")
        return self.workspace.exports.add(Export(name, connection.id, LIST, (path,)))

    def start(self, export: Export) -> RunHandle:
        return self.workspace.runs.start(export, make_plan(export.segments, export.matching, export.reading))

    def run(self, contacts: int) -> RunReport:
        return ended(self.start(self.export(contacts)))

    def resume(self) -> RunReport:
        return ended(self.workspace.runs.resume())

    def times_imported(self) -> dict[str, int]:
        return {c["email"]: c["imported"] for c in self.practice.contacts(LIST) if c["email"].startswith("klant")}


def ended(handle: RunHandle) -> RunReport:
    report = handle.wait(60)
    assert report is not None, handle.progress
    assert report.counts.total == report.rows
    return report


def when(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def notes(report: RunReport) -> dict[str, Any]:
    return dict(report.warnings)


@dataclasses.dataclass
class Sleeper:
    """Both clocks, until the laptop sleeps."""

    slept: float = 0.0
    steady_slept: float = 0.0

    def wall(self) -> float:
        return time.time() + self.slept

    def steady(self) -> float:
        return time.monotonic() + self.steady_slept


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(acdesk_home: Path, start_practice: StartPractice, tmp_path: Path) -> Iterator[MakeDesk]:
    opened = []

    def make(*options: str, speed: float = SPEED, sleeper: Sleeper | None = None, by_name: bool = False) -> Desk:
        practice = start_practice("--bare", *options, speed=speed)
        given = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": practice.key, "ACDESK_SPEED": f"{speed:g}"}
        clocks = sleeper or Sleeper()
        workspace = Workspace(given, clock=clocks.wall, steady=clocks.steady, user="ada", language="en")
        opened.append(workspace)
        host = practice.host.replace("127.0.0.1", "localhost") if by_name else practice.host
        found = workspace.connections.connect(host, practice.key)
        workspace.connections.add("Shop", found, practice.key, agreed=True)
        return Desk(workspace, practice, tmp_path)

    yield make
    for workspace in opened:
        workspace.close()


@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_fault_of_any_request_loses_nobody(make_desk: MakeDesk, fault: str) -> None:
    desk = make_desk()
    desk.practice.set(next=[f"{fault}:{kind}" for kind in ("read", "import", "import", "status", "status")])
    report = desk.run(1_300)
    assert (report.status, report.counts.accepted) == ("successful", 1_300)
    times = desk.times_imported()
    assert len(times) == 1_300
    state = desk.practice.state()
    assert state["faults_done"] == {fault: 5}
    assert not any(state["violations"].values())
    assert sum(count - 1 for count in times.values()) == (500 if fault in TAKEN else 0)
    # Whoever may have been taken twice is counted, whether they were or not.
    counted = notes(report).get("run.sent_again", {"contacts": 0})["contacts"]
    assert counted >= sum(count > 1 for count in times.values())


@pytest.mark.parametrize(("fault", "code"), [("402", "account.payment"), ("redirect", "account.redirected")])
def test_a_final_refusal_ends_the_run_and_resume_goes_on(make_desk: MakeDesk, fault: str, code: str) -> None:
    desk = make_desk()
    desk.practice.set(next=["500:import", f"{fault}:import"])
    report = desk.run(2_600)
    assert (report.status, report.fault) == ("failed", code)
    assert report.counts.unsent > 0
    report = desk.resume()
    assert (report.status, report.counts.accepted) == ("successful", 2_600)
    assert set(desk.times_imported().values()) == {1}


def test_a_key_revoked_midway(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.practice.set(faults={"key-revoked-after": 12})
    report = desk.run(5_000)
    assert (report.status, report.fault) == ("failed", "account.forbidden")
    assert report.counts.unsent > 0
    desk.practice.set(revoke_key=False)
    report = desk.resume()
    assert (report.status, report.counts.accepted) == ("successful", 5_000)
    assert set(desk.times_imported().values()) == {1}


def test_names_that_are_not_found_for_a_while(make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = make_desk(by_name=True)
    real = socket.getaddrinfo
    gone = threading.Event()
    asked = []

    def flaky(*given: Any, **more: Any) -> Any:
        if gone.is_set():
            asked.append(given[0])
            if len(asked) == 3:
                gone.clear()
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return real(*given, **more)

    monkeypatch.setattr(socket, "getaddrinfo", flaky)
    export = desk.export(2_600)
    gone.set()
    report = ended(desk.start(export))
    assert len(asked) == 3
    assert (report.status, report.counts.accepted) == ("successful", 2_600)


@pytest.mark.parametrize("steady_goes_on", [False, True], ids=["steady clock stops", "steady clock goes on"])
def test_a_laptop_that_sleeps_for_an_hour(make_desk: MakeDesk, steady_goes_on: bool) -> None:
    """It falls asleep with requests failing already, and wakes before the network does."""
    sleeper = Sleeper()
    desk = make_desk(sleeper=sleeper)
    desk.practice.set(faults={"reset-before": 1.0})
    export = desk.export(5_000)
    desk.practice.set(faults={"reset-before:read": 0, "reset-before": 0, "reset-before:import": 1.0})
    handle = desk.start(export)
    when(lambda: desk.practice.state()["faults_done"].get("reset-before", 0) >= 2)
    sleeper.slept = 3600.0
    sleeper.steady_slept = 3600.0 if steady_goes_on else 0.0
    before = desk.practice.state()["faults_done"]["reset-before"]
    when(lambda: desk.practice.state()["faults_done"]["reset-before"] > before)
    desk.practice.set(clear_faults=True)
    report = ended(handle)
    assert (report.status, report.counts.accepted) == ("successful", 5_000)
    assert not any(desk.practice.state()["violations"].values())
    assert report.seconds < 60, "time asleep isn't time spent"


def test_a_wall_clock_that_is_set_back(make_desk: MakeDesk) -> None:
    sleeper = Sleeper()
    desk = make_desk(sleeper=sleeper)
    desk.practice.set(hold_queue=True)
    handle = desk.start(desk.export(10_000))
    when(lambda: handle.progress.queued >= 3_000)
    sleeper.slept = -7200.0
    desk.practice.set(hold_queue=False, contacts_per_second=1e6)
    report = ended(handle)
    assert (report.status, report.counts.accepted) == ("successful", 10_000)
    assert not any(desk.practice.state()["violations"].values())


def test_a_disk_that_fills_up_midway(make_desk: MakeDesk) -> None:
    """The kernel's file size limit stands in for a full disk: the write fails in the same place."""
    desk = make_desk()
    desk.practice.set(hold_queue=True)
    handle = desk.start(desk.export(10_000))
    when(lambda: handle.progress.queued >= 2_500)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
        # Not even its end could be written down.
        with pytest.raises(StorageFault) as caught:
            handle.wait(60)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.code in ("storage.full", "storage.not_writable")
    desk.practice.set(hold_queue=False, contacts_per_second=1e6)
    assert desk.workspace.runs.report(handle.run).status == "interrupted"
    report = desk.resume()
    assert (report.status, report.counts.accepted) == ("successful", 10_000)
    assert sum(times - 1 for times in desk.times_imported().values()) <= 8 * 250


def test_contacts_that_cannot_be_frozen_are_not_sent(make_desk: MakeDesk) -> None:
    desk = make_desk()
    export = desk.export(500)
    (desk.workspace.home / "spool").write_text("in the way")
    with pytest.raises(StorageFault, match=r"storage\.spool_failed"):
        desk.start(export)
    assert desk.workspace.runs.all() == ()
    assert desk.practice.state()["requests"]["import"] == 0
    (desk.workspace.home / "spool").unlink()
    assert ended(desk.start(export)).counts.accepted == 500


def hold_locked(path: Path, seconds: float, locked: Any) -> None:
    """What a backup program does, in a process of its own."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    locked.set()
    time.sleep(seconds)
    other.execute("COMMIT")
    other.close()


def test_another_process_locks_the_database_for_a_while(make_desk: MakeDesk) -> None:
    desk = make_desk()
    handle = desk.start(desk.export(10_000))
    context = multiprocessing.get_context("spawn")
    locked = context.Event()
    other = context.Process(target=hold_locked, args=(desk.workspace.database.path, 1.5, locked))
    other.start()
    assert locked.wait(30)
    report = ended(handle)
    other.join(30)
    assert (report.status, report.counts.accepted) == ("successful", 10_000)


def wait_at_most(seconds: float, database: Database) -> None:
    """For the lock, from now on; also on the connections that are open."""
    database._busy_seconds = seconds
    for kept in list(database._kept):
        kept.connection.execute(f"PRAGMA busy_timeout={seconds * 1000:.0f}")


def test_another_process_keeps_the_database_locked(make_desk: MakeDesk) -> None:
    desk = make_desk()
    database = desk.workspace.database
    export = desk.export(10_000)
    desk.practice.set(hold_queue=True)
    handle = desk.start(export)
    when(lambda: handle.progress.queued >= 1_000)
    other = sqlite3.connect(database.path, timeout=60, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    # Not before: on a busy machine our own threads may wait as long for each other.
    wait_at_most(0.2, database)
    with pytest.raises(StorageFault, match=r"storage\.locked"):
        handle.wait(60)
    other.execute("ROLLBACK")
    other.close()
    wait_at_most(10.0, database)
    desk.practice.set(hold_queue=False, contacts_per_second=1e6)
    report = desk.resume()
    assert (report.status, report.counts.accepted) == ("successful", 10_000)


@pytest.mark.parametrize("fate", ["batch-failed", "batch-interrupted"])
def test_a_batch_that_ends_badly_is_sent_again(make_desk: MakeDesk, fate: str) -> None:
    desk = make_desk()
    desk.practice.set(next=[fate, fate, fate])
    report = desk.run(1_300)
    assert (report.status, report.counts.accepted) == ("successful", 1_300)
    assert notes(report)["run.sent_again"]["contacts"] == 750
    assert len(desk.times_imported()) == 1_300


def test_a_batch_that_fails_again_is_split_until_the_cause_is_found(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.practice.set(poison=["klant300@noordpost.nl", "klant777@noordpost.nl"])
    report = desk.run(1_300)
    assert (report.status, report.counts.accepted, report.counts.refused) == ("with_warnings", 1_298, 2)
    assert [o.row for o in desk.workspace.runs.outcomes(report.run)] == [302, 779]
    assert report.reasons == {"refused.batch_ended_badly": 2}
    assert len(desk.times_imported()) == 1_298
    assert desk.practice.state()["max_in_window"]["single"] <= 20


def test_contacts_refused_by_position(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.practice.set(refuse=["klant0@noordpost.nl", "klant249@noordpost.nl", "klant1299@noordpost.nl"])
    report = desk.run(1_300)
    assert (report.counts.accepted, report.counts.refused) == (1_297, 3)
    assert report.reasons == {"refused.email_format": 3}
    assert [o.row for o in desk.workspace.runs.outcomes(report.run)] == [2, 251, 1301]
    assert set(desk.times_imported().values()) == {1}
    assert "run.sent_again" not in notes(report), "nothing of a refused batch is queued"


def test_failures_are_explained(make_desk: MakeDesk) -> None:
    desk = make_desk("--leavers", "updated")
    desk.practice.set(
        exclude=["klant1@noordpost.nl"], bounce=["klant2@noordpost.nl"], unsubscribe=["klant3@noordpost.nl"]
    )
    report = desk.run(1_300)
    assert (report.counts.accepted, report.counts.refused) == (1_297, 3)
    codes = {o.row: o.code for o in desk.workspace.runs.outcomes(report.run)}
    assert codes == {3: "refused.excluded", 4: "refused.bounced", 5: "refused.unsubscribed"}


@pytest.mark.parametrize("unknown_list", ["ignore", "refuse"])
def test_a_list_deleted_midway_stops_the_run(make_desk: MakeDesk, unknown_list: str) -> None:
    desk = make_desk("--unknown-list", unknown_list)
    desk.practice.set(faults={"list-deleted-after": 10})
    report = desk.run(250_000)
    assert (report.status, report.fault) == ("failed", "account.list_gone")
    assert report.counts.unsent > 0
    assert report.counts.refused == 0


def test_a_list_deleted_just_before_the_end_is_said(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.practice.set(faults={"list-deleted-after": 5})
    report = desk.run(1_300)
    assert report.status == "with_warnings"
    assert "list.gone_meanwhile" in notes(report)


@pytest.mark.parametrize("told", [True, False])
def test_a_full_account_ends_the_run_early(make_desk: MakeDesk, told: bool) -> None:
    desk = make_desk("--contact-limit", "3000", speed=30)
    desk.practice.set(limit_told=told)
    # An account that doesn't tell its limit shows it by what becomes of its batches, and the first hundred go at once.
    report = desk.run(20_000 if told else 60_000)
    assert report.status == "failed"
    if told:
        assert (report.fault, report.fault_params["limit"]) == ("account.full", 3_000)
        assert report.fault_params["contacts"] == 3_000
        assert report.counts.refused <= 250
        assert notes(report)["account.little_room"] == {"limit": 3_000, "room": 3_000, "contacts": 20_000}
    else:
        assert report.fault == "account.full_perhaps"
    assert report.counts.accepted == len(desk.times_imported())
    assert report.counts.unsent > 0
    assert set(report.reasons) == {"refused.account_full"}
    desk.practice.set(contact_limit=None)
    report = desk.resume()
    assert report.counts.unsent == 0
    assert report.counts.accepted == len(desk.times_imported())


def test_an_account_that_is_full_of_these_very_contacts_takes_them(make_desk: MakeDesk) -> None:
    """Nothing is new: a full account is no reason to stop, nor for long to go slowly."""
    desk = make_desk()
    desk.run(10_000)
    desk.practice.set(contact_limit=10_000, exclude=[f"klant{n}@noordpost.nl" for n in range(100, 130)])
    report = ended(desk.start(desk.export(10_000, "Again", first_name="Zoe")))
    assert (report.counts.accepted, report.counts.refused) == (9_970, 30)
    assert report.reasons == {"refused.excluded": 30}


def test_a_source_that_changes_midway_changes_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk()
    export = desk.export(5_000)
    handle = desk.start(export)
    export.segments[0].write_text("E-mailadres\nsomebody.else@noordpost.nl\n")
    report = ended(handle)
    assert (report.status, report.counts.accepted) == ("successful", 5_000)
    assert len(desk.times_imported()) == 5_000


def acdesk(desk: Desk, *arguments: str) -> subprocess.Popen[str]:
    env = {
        **os.environ,
        "ACDESK_HOME": str(desk.workspace.home),
        "ACDESK_API_KEY": desk.practice.key,
        "ACDESK_SPEED": f"{SPEED}",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "acdesk", *arguments],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_the_account_s_lock_dies_with_its_process(make_desk: MakeDesk) -> None:
    """A second program waits for the first, says so, and goes on once the first is killed."""
    desk = make_desk()
    desk.practice.set(hold_queue=True)
    desk.export(2_000, "First")
    other = desk.export(500, "Second", start=5_000)
    with acdesk(desk, "run", "First", "--json") as first:
        when(lambda: desk.practice.state()["queued_contacts"] == 2_000)
        second = desk.start(other)
        when(lambda: second.progress.waits_for == "wait.other_run")
        first.kill()
        first.communicate()
    when(lambda: desk.practice.state()["queued_contacts"] == 2_500)
    desk.practice.set(hold_queue=False)
    assert ended(second).counts.accepted == 500
    report = desk.resume()
    assert (report.export, report.counts.accepted) == ("First", 2_000)
    assert set(desk.times_imported().values()) == {1}
