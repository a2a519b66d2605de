"""Tags, new fields and filters over a stop and a resume."""

from __future__ import annotations

import time
from pathlib import Path

from acdesk.contacts import LeaveOut, TagsColumn
from acdesk.exports import Export, prepare_options_of
from acdesk.matching import CustomField, DataMatching
from acdesk.runs import make_plan
from acdesk.segments import ReadingOptions
from acdesk.workspace import Workspace
from tests.journeys.practice_account import PracticeAccount

ROWS = 6_000
LIST = 4
TIERS = ("Gold", "Tin")
MATCHING = DataMatching("Mail", fields=(CustomField("Trial tier", "Tier", create="dropdown"),))


def test_what_was_asked_for_reaches_every_contact(acdesk_home: Path, practice: PracticeAccount, tmp_path: Path) -> None:
    file = tmp_path / "segment.csv"
    lines = [
        f"k{n}@noordpost.nl,{('Gold', 'Tin')[n % 2]},g{n % 3},{'no' if n % 10 == 0 else 'yes'}" for n in range(ROWS)
    ]
    file.write_text("\n".join(["Mail,Tier,Groups,Newsletter", *lines]) + "\n", "utf-8")
    environ = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": practice.key, "ACDESK_SPEED": "30"}
    workspace = Workspace(environ, clock=time.time, user="ada", language="en")
    found = workspace.connections.connect(practice.host, practice.key)
    connection, _ = workspace.connections.add("Shop", found, practice.key, agreed=True)
    export = workspace.exports.add(
        Export(
            "News", connection.id, LIST, (file,), MATCHING, tags=("trial",), tags_from=TagsColumn("Groups"),
            leave_out=(LeaveOut("Newsletter", "no"),),
        )
    )  # fmt: skip
    plan = make_plan(
        export.segments, export.matching, ReadingOptions(), prepare_options_of(export, connection.snapshot)
    )
    assert (plan.to_send, plan.left_out, [field.title for field in plan.new_fields]) == (5_400, 600, ["Trial tier"])
    handle = workspace.runs.start(export, plan)
    deadline = time.monotonic() + 60
    while handle.progress.queued + handle.progress.accepted < 1_000:
        assert time.monotonic() < deadline
        time.sleep(0.005)
    handle.stop()
    assert handle.wait(60) is not None
    # The file is gone and so is this process's memory of it; the run goes on all the same.
    file.unlink()
    workspace.close()
    workspace = Workspace(environ, clock=time.time, user="ada", language="en")
    report = workspace.runs.resume().wait(120)
    assert report is not None
    assert (report.counts.accepted, report.counts.rejected, report.rows) == (5_400, 600, ROWS)
    assert report.reasons == {"filter.left_out": 600}
    sent = [one for one in practice.contacts(LIST) if one["email"].endswith("@noordpost.nl")]
    assert len(sent) == 5_400
    for one in sent:
        number = int(one["email"].removeprefix("k").partition("@")[0])
        assert set(one["tags"]) == {"trial", f"g{number % 3}"}
        assert TIERS[number % 2] in str(one)
    snapshot = workspace.connections.named("Shop").snapshot
    assert snapshot is not None
    assert {"trial", "g0", "g1", "g2"} <= set(snapshot.tags)
    (made,) = [field for field in snapshot.fields if field.title == "Trial tier"]
    assert (made.options, made.list_ids) == (("Gold", "Tin"), (LIST,))
    # What was used is suggested for the next file, and nothing of the customers is kept.
    remembered = workspace.matchings.find(("Mail", "Tier", "Groups", "Newsletter"))
    assert remembered is not None
    assert remembered.matching == MATCHING
    workspace.close()
    for path in workspace.home.rglob("*"):
        if path.is_file():
            assert b"noordpost" not in path.read_bytes(), path


def test_a_run_that_was_given_up_leaves_no_values_behind(
    acdesk_home: Path, practice: PracticeAccount, tmp_path: Path
) -> None:
    file = tmp_path / "segment.csv"
    file.write_text("Mail,Tier\na@x.example,Quicksilver\nb@x.example,Quicksilver\n", "utf-8")
    environ = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": practice.key, "ACDESK_SPEED": "600"}
    workspace = Workspace(environ, clock=time.time, user="ada", language="en")
    connection, _ = workspace.connections.add(
        "Shop", workspace.connections.connect(practice.host, practice.key), practice.key, agreed=True
    )
    workspace.close()
    workspace = Workspace({**environ, "ACDESK_API_KEY": "wrong"}, clock=time.time, user="ada", language="en")
    export = workspace.exports.add(Export("News", connection.id, LIST, (file,), MATCHING))
    report = workspace.runs.start(export, make_plan(export.segments, export.matching, ReadingOptions())).wait(60)
    assert report is not None
    assert (report.status, report.fault) == ("failed", "account.forbidden")
    assert any(b"Quicksilver" in path.read_bytes() for path in workspace.home.rglob("*") if path.is_file())
    workspace.runs.discard(report.run)
    with workspace.database.transaction() as sql:
        (definition,) = sql.execute("SELECT definition FROM runs").fetchone()
    assert "Quicksilver" not in definition
    assert "Trial tier" in definition
    workspace.close()
