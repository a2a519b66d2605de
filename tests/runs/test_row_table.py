"""The rows that were not accepted, with their cells, as somebody looks at them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from acdesk.exports import Export
from acdesk.runs import RowOutcome, RowTable, make_plan
from acdesk.runs.definition import definition_of, to_document
from acdesk.runs.journal import Journal, NewRun
from acdesk.sentences.faults import RequestFault
from acdesk.storage import Database
from acdesk.workspace import DATABASE, Workspace

LINES = [
    "Email,First name,Town",
    "anna@example.org,Anna,Utrecht",
    ",Nobody,Delft",
    "bo@gmial.com,Bo,Zwolle",
    "not an address,Jan,Zürich",
    "anna@example.org,Anna again,Utrecht",
]
OUTCOMES = [
    RowOutcome(0, 3, "rejected", "email.missing", "Email"),
    RowOutcome(0, 4, "refused", "contact.refused"),
    RowOutcome(0, 5, "rejected", "email.no_at", "Email"),
    RowOutcome(0, 6, "duplicate", "email.duplicate", "Email", 0, 2),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Spring.csv"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace({"ACDESK_HOME": str(tmp_path / "home")}, clock=time.time, user="me", language="en")
    yield opened
    opened.close()


@pytest.fixture
def run(workspace: Workspace, file: Path) -> Iterator[int]:
    """A run that ended, written straight into the journal."""
    export = Export("Spring", "c", 3, (file,), id="e")
    plan = make_plan([file], None, export.reading)
    database = Database(workspace.home / DATABASE)
    journal = Journal(database)
    made = NewRun("e", "Spring", "a.example", "c", 3, to_document(definition_of(export, plan)), 5, 1.0, "/gone")
    number = journal.create(made, [(0, 1)], [[*OUTCOMES, RowOutcome(0, 2, "unchanged", "contact.unchanged")]])
    journal.end(number, "with_warnings", 2.0, seconds=1.0, requests=1, keep_spool=False)
    yield number
    database.close()


@pytest.fixture
def table(workspace: Workspace, run: int) -> RowTable:
    return workspace.runs.not_accepted(run)


def rows(table: RowTable, **wanted: object) -> list[int]:
    view = table.view(**wanted)  # type: ignore[arg-type]
    found = view.rows(0, 100)
    assert len(found) == view.count
    return [row.row for row in found]


def test_every_row_has_its_cells(table: RowTable) -> None:
    assert table.missing is None
    found = {row.row: row for row in table.view().rows(0, 100)}
    assert list(found) == [3, 4, 5, 6]
    assert found[5].value == "not an address"
    assert (found[4].column, found[4].email, found[4].value) == (None, "bo@gmial.com", "bo@gmial.com")
    assert found[3].value == ""
    assert (found[6].other_file, found[6].other_row) == (0, 2)


def test_it_is_searched_filtered_and_sorted(table: RowTable) -> None:
    assert rows(table, search="ANNA@") == [6]
    assert rows(table, search="5") == [5]
    assert rows(table, search="[") == []
    assert rows(table, outcome="rejected") == [3, 5]
    assert rows(table, code="email.no_at") == [5]
    assert rows(table, order="row", descending=True) == [6, 5, 4, 3]
    assert rows(table, order="email") == [3, 6, 4, 5]
    assert rows(table, outcome="rejected", order="value", descending=True) == [5, 3]


def test_it_comes_in_blocks(table: RowTable) -> None:
    view = table.view()
    assert [row.row for row in view.rows(1, 2)] == [4, 5]
    assert view.rows(4, 10) == []


def test_a_source_that_is_another_one_now_shows_no_cells(workspace: Workspace, run: int, file: Path) -> None:
    file.write_text("\n".join(LINES).replace("Nobody", "Somebody") + "\n", encoding="utf-8")
    table = workspace.runs.not_accepted(run)
    assert isinstance(table.missing, RequestFault)
    assert table.missing.code == "source.changed"
    assert {row.email + row.value for row in table.view().rows(0, 100)} == {""}
    assert rows(table) == [3, 4, 5, 6]
    file.unlink()
    gone = workspace.runs.not_accepted(run).missing
    assert gone is not None
    assert gone.code == "source.gone"


def test_history_is_deleted_by_export_or_whole(workspace: Workspace, run: int) -> None:
    assert workspace.runs.delete_history("Another") == 0
    assert len(workspace.runs.all()) == 1
    assert workspace.runs.delete_history("spring") == 1
    assert workspace.runs.all() == ()
    assert workspace.runs.delete_history() == 0
