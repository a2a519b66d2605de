"""The second run: only what changed goes out, and only as far as anybody can be sure of it."""

from __future__ import annotations

import dataclasses
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
import pytest

from acdesk.exports import Export, Gone
from acdesk.matching import CustomField, DataMatching
from acdesk.runs import Plan, RunReport, make_plan
from acdesk.runs.changes import Changes
from acdesk.runs.packing import unpacked
from acdesk.runs.remembered import Remembered
from acdesk.workspace import Workspace
from tests.journeys.practice_account import PracticeAccount

LIST = 4
OTHER_LIST = 2
Open = Callable[..., Workspace]


def segment(path: Path, *people: tuple[int, str]) -> Path:
    lines = [f"klant{n}@noordpost.nl,{name},Delft" for n, name in people]
    path.write_text("\n".join(["Email,First name,Town", *lines]) + "\n", encoding="utf-8")
    return path


def people(first: int, past: int, name: str = "Ada") -> list[tuple[int, str]]:
    return [(n, name) for n in range(first, past)]


@pytest.fixture
def open_workspace(acdesk_home: Path, practice: PracticeAccount) -> Iterator[Open]:
    opened = []

    def open_(key: str = practice.key) -> Workspace:
        environ = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": key, "ACDESK_SPEED": "30"}
        opened.append(Workspace(environ, clock=time.time, user="ada", language="en"))
        return opened[-1]

    yield open_
    for workspace in opened:
        workspace.close()


@pytest.fixture
def workspace(open_workspace: Open, practice: PracticeAccount) -> Workspace:
    workspace = open_workspace()
    found = workspace.connections.connect(practice.host, practice.key)
    workspace.connections.add("Shop", found, practice.key, agreed=True)
    return workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return segment(tmp_path / "segment.csv", *people(0, 600))


@pytest.fixture
def export(workspace: Workspace, file: Path) -> Export:
    return workspace.exports.add(Export("Spring", workspace.connections.named("Shop").id, LIST, (file,)))


def plan_of(export: Export) -> Plan:
    return make_plan(export.segments, export.matching, export.reading)


def compared(workspace: Workspace, export: Export, **how: bool) -> Changes:
    plan = plan_of(export)
    return workspace.runs.ask_account(export, plan, workspace.runs.changes_of(export, plan, **how))


def run(workspace: Workspace, export: Export, **how: bool) -> RunReport:
    plan = plan_of(export)
    changes = workspace.runs.changes_of(export, plan, **how)
    report = workspace.runs.start(export, plan, workspace.runs.ask_account(export, plan, changes)).wait(60)
    assert report is not None
    assert report.counts.total == report.rows
    return report


def numbers(found: Changes) -> tuple[int, int, int, int]:
    return found.new, found.changed, found.unchanged, found.gone


def times_imported(practice: PracticeAccount) -> dict[str, int]:
    return {one["email"]: one["imported"] for one in practice.contacts(LIST) if one["email"].startswith("klant")}


def codes(report: RunReport) -> set[str]:
    return {code for code, _ in report.warnings}


def test_too_little_room_in_the_account_is_said_before_the_start(
    workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
) -> None:
    there = practice.state()["contacts"]
    practice.set(contact_limit=there + 600)
    assert compared(workspace, export).notices == ()
    practice.set(contact_limit=there + 599)
    (notice,) = compared(workspace, export).notices
    assert (notice.code, notice.params) == (
        "account.little_room", {"limit": there + 599, "room": 599, "contacts": 600},
    )  # fmt: skip
    practice.set(limit_told=False)
    assert compared(workspace, export).notices == ()
    practice.set(contact_limit=None)
    run(workspace, export)
    # Whom the list has needs no room.
    practice.set(limit_told=True, contact_limit=there + 600)
    segment(file, *people(0, 590, "Grace"), *people(600, 602))
    (notice,) = compared(workspace, export).notices
    assert (notice.params["room"], notice.params["contacts"]) == (0, 2)
    report = run(workspace, export)
    assert [code for code, _ in report.warnings].count("account.little_room") == 1


def test_only_new_and_changed_contacts_go_out_again(
    workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
) -> None:
    practice.set(exclude=["klant9@noordpost.nl"])
    assert numbers(compared(workspace, export)) == (600, 0, 0, 0)
    first = run(workspace, export)
    assert (first.counts.accepted, first.counts.refused) == (599, 1)
    assert first.list_after is not None
    assert first.list_before is not None
    assert first.list_after - first.list_before == 599

    segment(file, *people(10, 20, "Zoë"), *people(20, 650), (9, "Ada"))
    assert numbers(compared(workspace, export)) == (51, 10, 580, 9)
    second = run(workspace, export)
    # Whoever was refused is tried again, and refused again.
    assert (second.counts.accepted, second.counts.refused, second.counts.unchanged) == (60, 1, 580)
    assert (second.new, second.changed, second.gone, second.gone_marked) == (51, 10, 9, 0)
    imported = times_imported(practice)
    assert all(imported[f"klant{n}@noordpost.nl"] == 2 for n in range(10, 20))
    assert all(imported[f"klant{n}@noordpost.nl"] == 1 for n in (*range(9), *range(20, 650)) if n != 9)
    assert numbers(compared(workspace, export)) == (1, 0, 640, 0)


def test_a_run_of_unchanged_rows_only_is_successful_and_imports_nothing(
    workspace: Workspace, export: Export, practice: PracticeAccount
) -> None:
    run(workspace, export)
    before = practice.state()["requests"]["import"]
    again = run(workspace, export)
    assert (again.status, again.counts.unchanged, again.counts.accepted) == ("successful", 600, 0)
    assert again.list_before == again.list_after
    assert practice.state()["requests"]["import"] == before
    stretches = workspace.runs._tools.journal.unchanged_rows(again.run)
    assert stretches == [(0, 2, 601, 600)]


def test_unchanged_rows_with_others_between_are_all_counted(workspace: Workspace, export: Export, file: Path) -> None:
    run(workspace, export)
    rows = people(0, 600)
    for n in range(0, 600, 7):
        rows[n] = (n, "Zoë")
    segment(file, *rows)
    report = run(workspace, export)
    told = {row for _, first, last, _ in workspace.runs._tools.journal.unchanged_rows(report.run)
            for row in range(first, last + 1)}  # fmt: skip
    assert told == {n + 2 for n in range(600) if n % 7}
    assert (report.counts.unchanged, report.counts.accepted) == (len(told), 600 - len(told))


def test_everyone_is_sent_where_asked(workspace: Workspace, export: Export, practice: PracticeAccount) -> None:
    run(workspace, export)
    found = compared(workspace, export, everyone=True)
    assert (found.unchanged, found.again, found.going.to_send) == (0, 600, 600)
    report = run(workspace, export, everyone=True)
    assert (report.counts.accepted, report.counts.unchanged) == (600, 0)
    assert "changes.asked" in codes(report)
    assert set(times_imported(practice).values()) == {2}


def test_another_key_or_list_or_data_matching_sends_everyone_and_says_so(
    workspace: Workspace, export: Export, open_workspace: Open
) -> None:
    run(workspace, export)

    stranger = open_workspace("another-key-of-the-account")
    plan = plan_of(export)
    found = stranger.runs.changes_of(export, plan)
    assert found.full is not None
    assert (found.full.code, found.going.to_send) == ("changes.new_key", 600)

    moved = dataclasses.replace(export, list_id=OTHER_LIST)
    found = compared(workspace, moved)
    assert found.full is not None
    assert (found.full.code, found.going.to_send) == ("changes.other_list", 600)

    edited = dataclasses.replace(export, matching=DataMatching(email="Email"))
    found = compared(workspace, edited)
    assert found.full is not None
    assert (found.full.code, found.changed, found.going.to_send) == ("changes.edited", 600, 600)
    report = run(workspace, edited)
    assert report.counts.accepted == 600
    assert "changes.edited" in codes(report)
    assert compared(workspace, edited).full is None


def test_another_export_to_the_list_knows_what_it_has(workspace: Workspace, export: Export) -> None:
    run(workspace, export)
    other = workspace.exports.add(dataclasses.replace(export, name="Summer"))
    assert numbers(compared(workspace, other)) == (0, 0, 600, 0)
    assert numbers(compared(workspace, dataclasses.replace(other, list_id=OTHER_LIST))) == (600, 0, 0, 0)


def test_a_field_made_anew_in_the_account_sends_everyone(
    workspace: Workspace, export: Export, practice: PracticeAccount
) -> None:
    connection = workspace.connections.named("Shop")
    account = workspace.connections.open(connection)
    try:
        title = account.fields()[0].title
    finally:
        account.close()
    matched = DataMatching(email="Email", fields=(CustomField(title, "Town"),))
    export = workspace.exports.change(dataclasses.replace(export, matching=matched))
    run(workspace, export)
    assert compared(workspace, export).unchanged == 600
    with workspace.database.transaction() as sql:
        sql.execute("UPDATE accepted SET field_ids = ?", (f'{{"{title.casefold()}": 99999}}',))
    found = compared(workspace, export)
    assert found.full is not None
    assert (found.full.code, found.going.to_send) == ("changes.field_replaced", 600)


class TestWhatIsKept:
    def test_nothing_readable(self, workspace: Workspace, export: Export) -> None:
        run(workspace, export)
        workspace.close()
        for path in workspace.home.rglob("*"):
            if path.is_file():
                assert b"noordpost" not in path.read_bytes(), path

    def test_addresses_only_where_the_user_marks_contacts_gone_and_then_encrypted(
        self, workspace: Workspace, export: Export
    ) -> None:
        run(workspace, export)
        count = "SELECT COUNT(*) FROM sealed_addresses"
        assert workspace.database.query(count)[0][0] == 0
        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("tag", "Left")))
        run(workspace, export)
        assert workspace.database.query(count)[0][0] == 1
        workspace.exports.change(dataclasses.replace(export, gone=None))
        assert workspace.database.query(count)[0][0] == 0
        workspace.close()
        assert b"noordpost" not in (workspace.home / "acdesk.sqlite3").read_bytes()

    def test_a_removed_export_takes_its_last_segment_along(self, workspace: Workspace, export: Export) -> None:
        run(workspace, export)
        workspace.exports.remove("Spring")
        assert workspace.database.query("SELECT COUNT(*) FROM last_segments")[0][0] == 0

    def test_the_last_connection_to_an_account_takes_all_along(self, workspace: Workspace, export: Export) -> None:
        run(workspace, export)
        workspace.exports.remove("Spring")
        workspace.connections.remove("Shop")
        assert workspace.database.query("SELECT COUNT(*) FROM accepted")[0][0] == 0
        assert workspace.database.query("SELECT COUNT(*) FROM accepted_parts")[0][0] == 0

    def test_contacts_nobody_sends_any_more_are_forgotten(
        self, workspace: Workspace, export: Export, file: Path
    ) -> None:
        run(workspace, export)
        other = workspace.exports.add(
            dataclasses.replace(export, name="Summer", segments=(segment(file.with_name("b.csv"), *people(590, 610)),))
        )
        run(workspace, other)
        segment(file, *people(100, 600))
        run(workspace, export)
        remembered = Remembered(workspace.database)
        parts = [part for row in workspace.database.query("SELECT id FROM accepted")
                 for part in remembered.accepted_parts(row[0])]  # fmt: skip
        assert unpacked(parts, "address", "values").height == 510
        # They come back as new ones.
        segment(file, *people(0, 600))
        assert numbers(compared(workspace, export)) == (100, 0, 500, 0)


class TestGone:
    def test_they_get_a_tag_and_nothing_else_happens_to_them(
        self, workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
    ) -> None:
        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("tag", "Left")))
        run(workspace, export)
        segment(file, *people(50, 600))
        report = run(workspace, export)
        assert (report.status, report.gone, report.gone_marked) == ("successful", 50, 50)
        assert (report.rows, report.counts.unchanged) == (550, 550)
        tagged = {one["email"] for one in practice.contacts(LIST) if "Left" in one["tags"]}
        assert tagged == {f"klant{n}@noordpost.nl" for n in range(50)}
        assert [one.run for one in workspace.runs.all()] == [2, 1]
        # Once is enough, and whoever comes back is sent again.
        assert compared(workspace, export).gone == 0
        segment(file, *people(40, 600))
        assert numbers(compared(workspace, export)) == (10, 0, 550, 0)

    def test_they_get_a_value_or_leave_the_list_as_the_user_chose(
        self, workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
    ) -> None:
        account = workspace.connections.open(workspace.connections.named("Shop"))
        try:
            field = next(field for field in account.fields() if field.type == "text")
        finally:
            account.close()
        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("field", field.title, "gone")))
        run(workspace, export)
        segment(file, *people(5, 600))
        assert run(workspace, export).gone_marked == 5
        marked = {one["email"] for one in practice.contacts(LIST) if one["fields"].get(str(field.id)) == "gone"}
        assert marked == {f"klant{n}@noordpost.nl" for n in range(5)}

        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("unsubscribe")))
        segment(file, *people(8, 600))
        report = run(workspace, export)
        assert report.gone_marked == 3
        assert (report.list_before or 0) - (report.list_after or 0) == 3
        assert "klant7@noordpost.nl" not in times_imported(practice)

    def test_nothing_is_done_where_most_are_gone_at_once(
        self, workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
    ) -> None:
        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("tag", "Left")))
        run(workspace, export)
        segment(file, *people(590, 600))
        report = run(workspace, export)
        assert (report.gone, report.gone_marked) == (590, 0)
        assert "changes.gone_held" in codes(report)
        assert not any("Left" in one["tags"] for one in practice.contacts(LIST))
        # They stay gone until somebody decides.
        report = run(workspace, export, force=True)
        assert report.gone_marked == 590

    def test_other_files_for_once_leave_the_last_segment_in_place(
        self, workspace: Workspace, export: Export, file: Path
    ) -> None:
        run(workspace, export)
        once = dataclasses.replace(export, segments=(segment(file.with_name("fixed.csv"), (700, "Ada")),))
        run(workspace, once, once=True)
        assert numbers(compared(workspace, export)) == (0, 0, 600, 0)
        # What it brought is known until the export's own files are sent again.
        assert numbers(compared(workspace, once, once=True)) == (0, 0, 1, 600)
        assert compared(workspace, export).concerns[0].code == "guard.same_file"

    def test_addresses_that_were_not_kept_are_said_to_be_missing(
        self, workspace: Workspace, export: Export, file: Path
    ) -> None:
        run(workspace, export)
        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("tag", "Left")))
        segment(file, *people(5, 600))
        report = run(workspace, export)
        assert (report.gone, report.gone_marked) == (5, 0)
        assert "changes.gone_not_kept" in codes(report)

    def test_a_field_the_account_lacks_makes_no_run(self, workspace: Workspace, export: Export, file: Path) -> None:
        export = workspace.exports.change(dataclasses.replace(export, gone=Gone("field", "No such field", "x")))
        run(workspace, export)
        segment(file, *people(5, 600))
        with pytest.raises(Exception, match=r"field\.unknown"):
            run(workspace, export)
        assert len(workspace.runs.all()) == 1


class TestGuards:
    @pytest.fixture
    def export(self, workspace: Workspace, export: Export) -> Export:
        run(workspace, export)
        return export

    def stops(self, workspace: Workspace, export: Export) -> list[str]:
        return [notice.code for notice in compared(workspace, export).concerns]

    def test_size(self, workspace: Workspace, export: Export, file: Path) -> None:
        guarded = dataclasses.replace(export, guard=10.0)
        segment(file, *people(0, 541))
        assert self.stops(workspace, guarded) == []
        segment(file, *people(0, 539))
        assert self.stops(workspace, guarded) == ["guard.shrank"]
        assert self.stops(workspace, export) == []
        segment(file, *people(0, 661))
        assert self.stops(workspace, guarded) == ["guard.grew"]
        segment(file, *people(0, 400))
        assert self.stops(workspace, export) == ["guard.shrank"]

    def test_the_file(self, workspace: Workspace, export: Export, file: Path) -> None:
        assert self.stops(workspace, export) == ["guard.same_file"]
        segment(file, *people(0, 601))
        assert self.stops(workspace, export) == []
        os.utime(file, (time.time() - 3600,) * 2)
        assert self.stops(workspace, export) == ["guard.older_file"]
        file.write_text(file.read_text(encoding="utf-8").replace("Town", "City"), encoding="utf-8")
        assert self.stops(workspace, export) == ["guard.other_header"]

    def test_a_list_that_lost_contacts(
        self, workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
    ) -> None:
        segment(file, *people(0, 601))
        practice.set(unsubscribe=[{"email": f"klant{n}@noordpost.nl", "list": LIST} for n in range(300)])
        # Whoever left is no loss that sending again could make good.
        assert self.stops(workspace, export) == []
        practice.set(reset=True)
        assert self.stops(workspace, export) == ["guard.list_lost"]
        assert compared(workspace, export, everyone=True).concerns == ()

    def test_a_skipped_run_stands_in_the_history_and_asks_nothing(
        self, workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
    ) -> None:
        segment(file, *people(0, 100), *people(700, 705))
        plan = plan_of(export)
        changes = workspace.runs.changes_of(export, plan)
        before = practice.state()["requests"]
        report = workspace.runs.skip(export, plan, changes)
        assert (report.status, report.fault, report.requests) == ("skipped", "guard.shrank", 0)
        assert (report.counts.unchanged, report.counts.unsent, report.counts.total) == (100, 5, report.rows)
        assert not report.resumable
        assert workspace.runs.unfinished(export.id) is None
        assert practice.state()["requests"] == before
        assert compared(workspace, export).new == 5

    def test_where_the_account_cannot_be_asked_the_run_is_left_to_say_so(
        self, workspace: Workspace, export: Export, practice: PracticeAccount
    ) -> None:
        practice.set(revoke_key=True)
        assert compared(workspace, export).unchanged == 600


def test_a_killed_or_given_up_run_keeps_what_it_learned(
    workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
) -> None:
    segment(file, *people(0, 20_000))
    practice.set(contacts_per_second=40)
    plan = plan_of(export)
    handle = workspace.runs.start(export, plan)
    deadline = time.monotonic() + 30
    while handle.progress.accepted < 500:
        assert time.monotonic() < deadline
        time.sleep(0.005)
    handle.stop()
    report = handle.wait(60)
    assert report is not None
    accepted = report.counts.accepted
    assert 500 <= accepted < 20_000
    practice.set(contacts_per_second=1e6)
    workspace.runs.discard(report.run)
    found = compared(workspace, export)
    assert (found.unchanged, found.new, found.gone) == (accepted, 20_000 - accepted, 0)
    again = run(workspace, export)
    assert (again.counts.accepted, again.counts.unchanged) == (20_000 - accepted, accepted)


def test_a_stopped_second_run_goes_on_with_all_its_parts(
    workspace: Workspace, export: Export, file: Path, practice: PracticeAccount
) -> None:
    export = workspace.exports.change(dataclasses.replace(export, gone=Gone("tag", "Left")))
    run(workspace, export)
    segment(file, *people(100, 600), *people(700, 720))
    practice.set(hold_queue=True)
    for queued, unsent in ((20, 20), (100, 0)):
        plan = plan_of(export)
        handle = workspace.runs.start(export, plan) if unsent else workspace.runs.resume()
        deadline = time.monotonic() + 30
        while handle.progress.queued != queued:
            assert time.monotonic() < deadline, handle.progress
            time.sleep(0.005)
        handle.stop()
        report = handle.wait(60)
        assert report is not None
        assert (report.status, report.counts.unsent, report.counts.unchanged) == ("stopped", unsent, 500)
        assert (report.counts.total, report.gone_marked, report.resumable) == (520, 0, True)
        if unsent:
            # What was queued of the segment is finished; what is done to contacts gone is held again.
            practice.set(hold_queue=False)
            wait = time.monotonic() + 30
            while practice.state()["batches"]["waiting"]:
                assert time.monotonic() < wait
                time.sleep(0.01)
            practice.set(hold_queue=True)
    practice.set(hold_queue=False)
    report = workspace.runs.resume().wait(60)
    assert report is not None
    assert (report.status, report.counts.accepted, report.gone_marked) == ("successful", 20, 100)
    assert numbers(compared(workspace, export)) == (0, 0, 520, 0)


def test_without_the_key_everyone_counts_as_new(
    workspace: Workspace, export: Export, open_workspace: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(workspace, export)
    keyless = open_workspace("")
    found = keyless.runs.changes_of(export, plan_of(export))
    assert (numbers(found), found.traces) == ((600, 0, 0, 0), None)


def test_digests_of_a_run_are_those_of_its_contacts(workspace: Workspace, export: Export) -> None:
    run(workspace, export)
    row = workspace.database.query("SELECT id, contacts FROM accepted")[0]
    kept = unpacked(Remembered(workspace.database).accepted_parts(row[0]), "address", "values")
    found = compared(workspace, export)
    assert found.traces is not None
    assert row[1] == 600
    assert kept.sort("address").equals(found.traces.digests.select("address", "values").sort("address"))
    assert kept.schema == {"address": pl.UInt64, "values": pl.UInt64}
