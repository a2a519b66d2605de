"""Runs as a user has them: from a file to the practice account, over kills, stops and refusals."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from acdesk.exports import Export
from acdesk.matching import DataMatching
from acdesk.runs import RunHandle, RunReport, make_plan
from acdesk.runs.journal import Journal
from acdesk.runs.locks import RunLocks
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import RequestFault, StorageFault
from acdesk.workspace import Workspace
from tests.journeys.practice_account import PracticeAccount

LIST = 4
HEADER = "Voornaam;Achternaam;E-mailadres;Telefoon"


def segment(path: Path, rows: list[str]) -> Path:
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def customers(count: int, start: int = 0) -> list[str]:
    names = ("Jan", "Zoë", "Müller", "José")
    return [f"{names[n % 4]};de Vries;klant{n}@noordpost.nl;+3161234{n:04d}" for n in range(start, start + count)]


@pytest.fixture
def workspace(acdesk_home: Path, practice: PracticeAccount) -> Iterator[Workspace]:
    with_key = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": practice.key, "ACDESK_SPEED": "30"}
    workspace = Workspace(with_key, clock=time.time, user="ada", language="en")
    found = workspace.connections.connect(practice.host, practice.key)
    workspace.connections.add("Shop", found, practice.key, agreed=True)
    yield workspace
    workspace.close()


@pytest.fixture
def export(workspace: Workspace, tmp_path: Path) -> Export:
    file = segment(tmp_path / "segment.csv", customers(1300))
    connection = workspace.connections.named("Shop")
    return workspace.exports.add(Export("Spring", connection.id, LIST, (file,)))


def start(workspace: Workspace, export: Export) -> RunHandle:
    return workspace.runs.start(export, make_plan(export.segments, export.matching, export.reading))


def ended(handle: RunHandle) -> RunReport:
    report = handle.wait(60)
    assert report is not None, handle.progress
    assert report.counts.total == report.rows
    return report


def when(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_every_row_of_several_files_is_accounted_for(
    workspace: Workspace, export: Export, practice: PracticeAccount, tmp_path: Path
) -> None:
    other = tmp_path / "more.csv"
    other.write_text(
        "First name,Email\nAda,ada@noordpost.nl\nJan,KLANT7@noordpost.nl\nBob,nonsense\nEve,eve@excluded.example\n"
    )
    export = workspace.exports.change(dataclasses.replace(export, segments=(*export.segments, other)))
    report = ended(start(workspace, export))
    assert report.status == "with_warnings"
    counts = report.counts
    assert (counts.accepted, counts.duplicate, counts.rejected, counts.refused) == (1301, 1, 1, 1)
    by_row = {(o.file, o.row): o for o in workspace.runs.outcomes(report.run)}
    assert (by_row[1, 3].other_file, by_row[1, 3].other_row) == (0, 9)
    assert by_row[1, 5].code == "refused.excluded"
    on_list = {contact["email"]: contact["imported"] for contact in practice.contacts(LIST)}
    assert {f"klant{n}@noordpost.nl" for n in range(1300)} | {"ada@noordpost.nl"} <= set(on_list)
    assert set(on_list.values()) <= {0, 1}
    assert practice.state()["automations"] == 0
    assert not any(practice.state()["violations"].values())

    assert workspace.runs.write_rejects(report.run, tmp_path / "rejects.csv") == 3
    text = (tmp_path / "rejects.csv").read_text(encoding="utf-8-sig")
    assert "nonsense" in text
    assert "eve@excluded.example" in text


def test_rejects_are_read_only_from_the_file_of_that_run(workspace: Workspace, export: Export, tmp_path: Path) -> None:
    report = ended(start(workspace, export))
    export.segments[0].write_text("changed")
    with pytest.raises(RequestFault, match=r"source\.changed"):
        workspace.runs.write_rejects(report.run, tmp_path / "rejects.csv")
    export.segments[0].unlink()
    with pytest.raises(RequestFault, match=r"source\.gone"):
        workspace.runs.write_rejects(report.run, tmp_path / "rejects.csv")


def test_nothing_personal_is_left_after_a_run(workspace: Workspace, export: Export) -> None:
    ended(start(workspace, export))
    workspace.close()
    for path in workspace.home.rglob("*"):
        if path.is_file():
            assert b"noordpost" not in path.read_bytes(), path
    assert not list((workspace.home / "spool").iterdir())


def test_a_changed_or_removed_source_does_not_hurt_the_run(workspace: Workspace, export: Export) -> None:
    handle = start(workspace, export)
    export.segments[0].unlink()
    assert ended(handle).counts.accepted == 1300


def test_stop_and_resume(workspace: Workspace, export: Export, practice: PracticeAccount, tmp_path: Path) -> None:
    big = segment(tmp_path / "big.csv", customers(60_000))
    export = workspace.exports.change(dataclasses.replace(export, segments=(big,)))
    handle = start(workspace, export)
    when(lambda: handle.progress.queued + handle.progress.accepted > 2000)
    practice.set(hold_queue=True)
    with pytest.raises(RequestFault, match=r"run\.unfinished"):
        start(workspace, export)
    with pytest.raises(RequestFault, match=r"run\.nothing_to_resume"):
        workspace.runs.resume()
    with pytest.raises(RequestFault, match=r"run\.still_running"):
        workspace.runs.discard(handle.run)
    handle.stop()
    report = ended(handle)
    assert report.status == "stopped"
    assert 0 < report.counts.unsettled < report.counts.unsent
    practice.set(contacts_per_second=1e6, hold_queue=False)
    report = ended(workspace.runs.resume())
    assert (report.run, report.status, report.counts.accepted) == (handle.run, "successful", 60_000)
    assert {contact["imported"] for contact in practice.contacts(LIST) if contact["email"].startswith("klant")} == {1}


def test_a_discarded_run_leaves_nothing_to_resume(
    workspace: Workspace, export: Export, practice: PracticeAccount
) -> None:
    practice.set(hold_queue=True)
    handle = start(workspace, export)
    when(lambda: handle.progress.queued == 1300)
    handle.stop()
    report = ended(handle)
    assert report.counts.unsettled == 1300
    workspace.runs.discard(report.run)
    assert workspace.runs.report(report.run).counts.unsent == 1300
    with pytest.raises(RequestFault, match=r"run\.nothing_to_resume"):
        workspace.runs.resume()
    assert not list((workspace.home / "spool").iterdir())


def test_a_revoked_key_ends_the_run_and_resume_goes_on(
    workspace: Workspace, export: Export, practice: PracticeAccount
) -> None:
    practice.set(revoke_key=True)
    report = ended(start(workspace, export))
    assert (report.status, report.fault) == ("failed", "account.forbidden")
    assert report.counts.unsent == 1300
    practice.set(revoke_key=False)
    assert ended(workspace.runs.resume(report.run)).counts.accepted == 1300


def test_a_list_the_account_does_not_have_makes_no_run(workspace: Workspace, export: Export) -> None:
    export = workspace.exports.change(dataclasses.replace(export, list_id=999))
    with pytest.raises(RequestFault, match=r"list\.unknown"):
        start(workspace, export).wait(60)
    assert workspace.runs.all() == ()
    assert not list((workspace.home / "spool").iterdir())


def test_a_second_run_on_the_account_waits(
    workspace: Workspace, export: Export, practice: PracticeAccount, tmp_path: Path
) -> None:
    practice.set(hold_queue=True)
    first = start(workspace, export)
    when(lambda: first.progress.queued == 1300)
    other = workspace.exports.add(
        dataclasses.replace(export, name="Other", segments=(segment(tmp_path / "b.csv", customers(10, 5000)),))
    )
    second = start(workspace, other)
    when(lambda: second.progress.phase == "waiting")
    assert second.progress.waits_for == "wait.other_run"
    assert workspace.runs.report(second.run).status == "running"
    practice.set(hold_queue=False)
    assert ended(first).counts.accepted == 1300
    assert ended(second).counts.accepted == 10


def test_nothing_to_send_makes_no_run(workspace: Workspace, export: Export, tmp_path: Path) -> None:
    bad = segment(tmp_path / "bad.csv", ["Jan;de Vries;not an address @;", "Piet;;nor@this;"])
    plan = make_plan((bad,), DataMatching(email="E-mailadres"), ReadingOptions())
    assert (plan.rows, plan.to_send, plan.rejected) == (2, 0, 2)
    with pytest.raises(RequestFault, match=r"run\.nothing_to_send"):
        workspace.runs.start(export, plan)


def test_frozen_contacts_that_no_run_refers_to_are_deleted_at_the_next_start(
    workspace: Workspace, export: Export, acdesk_home: Path
) -> None:
    left, beginning = acdesk_home / "spool" / "left", acdesk_home / "spool" / "beginning"
    for folder in (left, beginning):
        folder.mkdir(parents=True)
        (folder / "contacts.parquet").write_bytes(b"people")
    with RunLocks(acdesk_home / "locks").run("beginning"):  # another process is about to write its run
        ended(start(workspace, export))
        assert list((acdesk_home / "spool").iterdir()) == [beginning]
    ended(start(workspace, export))
    assert not list((acdesk_home / "spool").iterdir())
    assert not list((acdesk_home / "locks").glob("run-*"))


def test_a_run_that_can_t_be_written_leaves_no_contacts_behind(
    workspace: Workspace, export: Export, acdesk_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise StorageFault("storage.full", path="")

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "create", full)
        with pytest.raises(StorageFault):
            start(workspace, export)
    assert not list((acdesk_home / "spool").iterdir())
    assert not list((acdesk_home / "locks").glob("run-*"))
    assert ended(start(workspace, export)).counts.accepted == 1300
