"""Report files: why a row was not sent, what was probably meant, in the reader's words."""

from __future__ import annotations

import csv
import gettext
from pathlib import Path

import pytest

from acdesk.contacts import LeaveOut, PrepareOptions, TagsColumn
from acdesk.exports import Export
from acdesk.matching import DataMatching
from acdesk.runs import make_plan
from acdesk.runs.definition import definition_of, from_document, to_document
from acdesk.runs.outcomes import RowOutcome
from acdesk.runs.report_files import write_plan_rejects, write_run_rejects
from acdesk.segments import ReadingOptions
from acdesk.sentences.translation import Translation

ENGLISH = Translation("en", gettext.NullTranslations())
MATCHING = DataMatching(email="E-mail")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("E-mail,Mag\nann@gmial.com,ja\nbob@x.example,nee\nbob@x.example,ja\n", "utf-8")
    two.write_text("E-mail,Mag\ncy@outlok.com,ja\nno address,ja\ndee@x.example,ja\nDEE@x.example,ja\n", "utf-8")
    return one, two


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_plan_and_its_run_say_the_same(files: tuple[Path, Path], tmp_path: Path) -> None:
    options = PrepareOptions(leave_out=(LeaveOut("Mag", "nee"),))
    plan = make_plan(files, MATCHING, ReadingOptions(), options)
    assert write_plan_rejects(tmp_path / "plan.csv", plan, ENGLISH) == 6
    found = rows_of(tmp_path / "plan.csv")
    assert [(row["acdesk: row"], row["acdesk: outcome"], row["acdesk: did you mean"]) for row in found] == [
        ("2", "not sent: rejected", "ann@gmail.com"),
        ("3", "not sent: rejected", ""),
        ("4", "not sent: rejected", ""),
        ("2", "not sent: rejected", "cy@outlook.com"),
        ("3", "not sent: rejected", ""),
        ("5", "not sent: duplicate", ""),
    ]
    assert "Row 3 of “one.csv”" in found[2]["acdesk: reason"]

    export = Export("x", "c", 3, files)
    columns = ("file", "row", "outcome", "code", "column", "other_file", "other_row")
    outcomes = [RowOutcome(*row) for row in plan.prepared.set_aside.select(columns).rows()]
    definition = from_document(to_document(definition_of(export, plan)))
    assert write_run_rejects(tmp_path / "run.csv", definition, [outcomes[:4], outcomes[4:]], ENGLISH) == 6
    assert rows_of(tmp_path / "run.csv") == found


def test_the_definition_keeps_what_resume_needs(files: tuple[Path, Path]) -> None:
    options = PrepareOptions(tags=("nl",), tags_from=TagsColumn("Mag"))
    plan = make_plan(files, MATCHING, ReadingOptions(), options)
    definition = definition_of(Export("x", "c", 3, files, relate=True), plan)
    assert (definition.tags, definition.tagged, definition.relate) == (("nl",), True, True)
    assert from_document(to_document(definition)) == definition


def test_a_definition_from_before_there_were_tags_is_read(files: tuple[Path, Path]) -> None:
    document = to_document(definition_of(Export("x", "c", 3, files), make_plan(files, MATCHING, ReadingOptions())))
    for name in ("relate", "new_fields", "tags", "tagged"):
        del document[name]
    found = from_document(document)
    assert (found.relate, found.new_fields, found.tags, found.tagged) == (False, (), (), False)
