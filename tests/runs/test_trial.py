"""One test contact before all others."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from acdesk.contacts import TagsColumn
from acdesk.exports import Export, prepare_options_of
from acdesk.matching import CustomField, DataMatching
from acdesk.runs import Plan, make_plan
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import RequestFault
from acdesk.workspace import Workspace
from tests.journeys.practice_account import PracticeAccount

LIST = 3
FIELDS = (CustomField("New one", "Tier", create="text"), CustomField("City", "City"))
MATCHING = DataMatching("Mail", first_name="Name", fields=FIELDS)


@pytest.fixture
def workspace(acdesk_home: Path, practice: PracticeAccount) -> Iterator[Workspace]:
    environ = {"ACDESK_HOME": str(acdesk_home), "ACDESK_API_KEY": practice.key, "ACDESK_SPEED": "30"}
    workspace = Workspace(environ, clock=time.time, user="ada", language="en")
    workspace.connections.add(
        "Shop", workspace.connections.connect(practice.host, practice.key), practice.key, agreed=True
    )
    yield workspace
    workspace.close()


@pytest.fixture
def export(workspace: Workspace, tmp_path: Path) -> Export:
    file = tmp_path / "segment.csv"
    file.write_text("Mail,Name,Tier,City,Groups\nbad,X,,,\nann@x.example,Ann,Gold,Delft,a;b\nbob@x.example,Bob,,,\n")
    connection = workspace.connections.named("Shop")
    return Export(
        "News", connection.id, LIST, (file,), MATCHING, tags=("trial",), tags_from=TagsColumn("Groups", ";")
    )  # fmt: skip


def plan_of(workspace: Workspace, export: Export) -> Plan:
    options = prepare_options_of(export, workspace.connections.named("Shop").snapshot)
    return make_plan(export.segments, export.matching, ReadingOptions(), options)


def test_it_brings_the_values_of_the_first_contact_to_the_users_own_address(
    workspace: Workspace, export: Export, practice: PracticeAccount
) -> None:
    trial = workspace.runs.send_trial(export, plan_of(workspace, export), " Me <me@x.example>")
    assert (trial.email, trial.file, trial.row, trial.state) == ("me@x.example", 0, 3, "accepted")
    assert trial.fields_left_out == ("New one",)
    sent = {contact["email"]: contact for contact in practice.contacts(LIST)}
    assert "ann@x.example" not in sent
    assert sent["me@x.example"]["first_name"] == "Ann"
    assert "Delft" in str(sent["me@x.example"])
    assert {"trial", "a", "b"} <= set(sent["me@x.example"]["tags"])
    assert practice.state()["automations"] == 0
    assert workspace.runs.all() == ()
    assert not any(practice.state()["violations"].values())


def test_what_is_refused_is_told_with_the_reason(workspace: Workspace, export: Export) -> None:
    trial = workspace.runs.send_trial(export, plan_of(workspace, export), "me@excluded.example")
    assert (trial.state, trial.code) == ("refused", "refused.excluded")


@pytest.mark.parametrize(
    ("changes", "address", "code"),
    [
        ({}, "me", "trial.no_address"),
        ({}, "", "trial.no_address"),
        ({"list_id": 77}, "me@x.example", "list.unknown"),
        ({"list_id": None}, "me@x.example", "export.no_list"),
        ({"connection_id": None}, "me@x.example", "export.no_connection"),
    ],
)
def test_what_makes_no_sense_is_said(
    workspace: Workspace, export: Export, changes: dict[str, object], address: str, code: str
) -> None:
    changed = dataclasses.replace(export, **changes)  # type: ignore[arg-type]
    with pytest.raises(RequestFault) as caught:
        workspace.runs.send_trial(changed, plan_of(workspace, export), address)
    assert caught.value.code == code
