"""Saved exports keep what they were given, and names are theirs alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from acdesk.contacts import LeaveOut
from acdesk.exports import Export, Exports, Gone, TagsColumn, definition
from acdesk.matching import CustomField, DataMatching
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import RequestFault
from acdesk.storage import Database


@pytest.fixture
def exports(tmp_path: Path) -> Iterator[Exports]:
    database = Database(tmp_path / "acdesk.sqlite3")
    with database.transaction() as sql:
        sql.execute(
            "INSERT INTO connections (id, name, host, consent_at, consent_user, consent_text, created_at)"
            " VALUES ('c', 'Shop', 'shop.example', 1, 'ada', '1', 1)"
        )
    yield Exports(database, clock=lambda: 1.0)
    database.close()


FULL = Export(
    name="Spring",
    connection_id="c",
    list_id=4,
    segments=(Path("/data/één.csv"), Path("/data/b.csv")),
    matching=DataMatching(email="E-Mail", phone="Tel", fields=(CustomField("Loyalty=tier", "Tier"),)),
    reading=ReadingOptions(delimiter=";", encoding="cp1252"),
    automations=True,
    tags=("Spring", "Loyal"),
    tags_from=TagsColumn("Labels", ";"),
    leave_out=(LeaveOut("doNotEmail", "True"),),
    default_country="NL",
    relate=True,
    gone=Gone("field", "Still a customer", "No"),
    guard=20.0,
)


def test_an_export_comes_back_as_it_was_saved(exports: Exports) -> None:
    saved = exports.add(FULL)
    assert exports.named("spring") == dataclasses.replace(FULL, id=saved.id)
    bare = exports.add(Export("Bare", None, None, ()))
    assert exports.all() == (bare, saved)


def test_an_export_saved_before_it_had_tags_and_filters_still_opens() -> None:
    old = (
        '{"version": 1, "list_id": 4, "segments": [], "matching": null, "automations": false, "reading": '
        '{"encoding": null, "delimiter": null, "quote": null, "header_row": null, "no_header": false}}'
    )
    assert definition.from_json("1", "Old", None, old) == Export("Old", None, 4, (), id="1")


def test_names_are_unique_whatever_their_case(exports: Exports) -> None:
    exports.add(FULL)
    other = exports.add(dataclasses.replace(FULL, name="Other"))
    with pytest.raises(RequestFault, match=r"export\.name_taken"):
        exports.add(dataclasses.replace(FULL, name="  SPRING "))
    with pytest.raises(RequestFault, match=r"export\.name_taken"):
        exports.change(dataclasses.replace(other, name="spring"))
    with pytest.raises(RequestFault, match=r"export\.name_empty"):
        exports.add(dataclasses.replace(FULL, name="  "))


def test_unknown_names_are_said(exports: Exports) -> None:
    with pytest.raises(RequestFault) as fault:
        exports.named("Nothing")
    assert (fault.value.code, dict(fault.value.params)) == ("export.unknown", {"name": "Nothing"})


def test_a_duplicate_lives_on_its_own(exports: Exports) -> None:
    saved = exports.add(FULL)
    copy = exports.duplicate("Spring", "Summer")
    assert dataclasses.replace(copy, id=saved.id, name="Spring") == saved
    exports.remove("Spring")
    assert exports.all() == (copy,)


def test_detaching_and_removing_by_connection(exports: Exports) -> None:
    exports.add(FULL)
    exports.add(dataclasses.replace(FULL, name="Other", connection_id=None))
    exports.detach("c")
    assert exports.named("Spring").connection_id is None
    exports.change(dataclasses.replace(exports.named("Spring"), connection_id="c"))
    exports.remove_all_using("c")
    assert [export.name for export in exports.all()] == ["Other"]
