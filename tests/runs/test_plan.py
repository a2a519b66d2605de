"""The dry run: what would be sent, from which files, in which batches."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from acdesk.activecampaign import MAX_BATCH_BYTES, NewField
from acdesk.contacts import PrepareOptions, TagsColumn
from acdesk.matching import CustomField, DataMatching
from acdesk.runs import make_plan
from acdesk.runs.plan import match_segments, plan_of
from acdesk.runs.spool import Spool, freeze
from acdesk.runs.writing import BodyWriter
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import MatchingFault

DUTCH = DataMatching(email="E-mailadres", first_name="Voornaam")


def dutch(folder: Path, count: int, extra: str = "") -> Path:
    path = folder / "klanten.csv"
    rows = [f"Jan;klant{n}@noordpost.nl;{extra}" for n in range(count)]
    path.write_text("\n".join(["Voornaam;E-mailadres;Tekst", *rows]) + "\n", encoding="utf-8")
    return path


def english(folder: Path) -> Path:
    path = folder / "customers.csv"
    path.write_text("Name,First name,Email\nx,Ada,ada@noordpost.nl\ny,Bob,KLANT1@noordpost.nl\n", encoding="utf-8")
    return path


def test_a_file_with_other_headers_is_matched_by_its_own_suggestion(tmp_path: Path) -> None:
    plan = make_plan([dutch(tmp_path, 3), english(tmp_path)], DUTCH, ReadingOptions())
    assert [source.matching.email for source in plan.sources] == ["E-mailadres", "Email"]
    assert (plan.rows, plan.to_send, plan.duplicate) == (5, 4, 1)
    assert plan.prepared.contacts["first_name"].to_list() == ["Jan", "Jan", "Jan", "Ada"]


def test_what_is_not_matched_stays_unmatched_in_every_file(tmp_path: Path) -> None:
    plan = make_plan([dutch(tmp_path, 3), english(tmp_path)], DataMatching(email="E-mailadres"), ReadingOptions())
    assert plan.prepared.contacts["first_name"].null_count() == plan.to_send


def test_a_matching_that_fits_no_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(MatchingFault) as fault:
        make_plan([english(tmp_path)], DUTCH, ReadingOptions())
    assert "customers.csv" in fault.value.params.values()


def test_a_custom_field_needs_its_column_in_every_file(tmp_path: Path) -> None:
    matching = DataMatching(email="E-mailadres", fields=(CustomField("Text", "Tekst"),))
    with pytest.raises(MatchingFault, match=r"matching\.no_column"):
        make_plan([dutch(tmp_path, 3), english(tmp_path)], matching, ReadingOptions())


def test_batches_and_minutes(tmp_path: Path) -> None:
    plan = make_plan([dutch(tmp_path, 25_001)], DUTCH, ReadingOptions())
    assert len(plan.batches) == 101
    assert plan.minutes == pytest.approx(1.01)
    assert plan.batches[-1] == (24_999, 25_001)


def test_long_values_make_smaller_batches_and_none_is_cut(tmp_path: Path) -> None:
    matching = DataMatching(email="E-mailadres", fields=(CustomField("Text", "Tekst"),))
    plan = make_plan([dutch(tmp_path, 600, "é\\" * 2000)], matching, ReadingOptions())
    assert plan.to_send == 600
    writer = BodyWriter(4, field_ids=[11])
    rows = plan.prepared.contacts.drop("file", "row").rows()
    sizes = [len(writer.body(rows[first:past])) for first, past in plan.batches]
    assert max(sizes) <= MAX_BATCH_BYTES
    assert min(sizes[:-1]) > 0.97 * MAX_BATCH_BYTES
    assert plan.batches[-1][1] == 600


def test_a_field_called_like_a_pattern_is_a_field_like_any_other(tmp_path: Path) -> None:
    fields = (CustomField("*", "Tekst"), CustomField("row", "Voornaam"), CustomField("^a$", "Tekst"))
    plan = make_plan([dutch(tmp_path, 3, "x")], DataMatching(email="E-mailadres", fields=fields), ReadingOptions())
    assert plan.batches == ((0, 3),)
    assert plan.prepared.contacts.row(0)[-3:] == ("x", "Jan", "x")
    freeze(plan.prepared.contacts, tmp_path / "spool")
    frozen = Spool(tmp_path / "spool").contacts(0, 1)
    assert frozen.rows() == [("klant0@noordpost.nl", None, None, None, "x", "Jan", "x")]


def test_tags_count_among_the_bytes_of_a_batch(tmp_path: Path) -> None:
    tags = ",".join(f'é"{n:03}' for n in range(300))
    path = dutch(tmp_path, 500, f'"{tags.replace(chr(34), chr(34) * 2)}"')
    options = PrepareOptions(tags=tuple(f"fixed {n}" for n in range(50)), tags_from=TagsColumn("Tekst"))
    plan = make_plan([path], DUTCH, ReadingOptions(), options)
    assert plan.to_send == 500
    prepared = plan.prepared
    writer = BodyWriter(4, tags=prepared.tags, tagged=True)
    rows = prepared.contacts.drop("file", "row").rows()
    assert len(json.loads(writer.body(rows[:1]))["contacts"][0]["tags"]) == 350
    sizes = [len(writer.body(rows[first:past])) for first, past in plan.batches]
    assert max(sizes) <= MAX_BATCH_BYTES
    assert min(sizes[:-1]) > 0.6 * MAX_BATCH_BYTES


def test_planning_anew_needs_no_reading(tmp_path: Path) -> None:
    path = dutch(tmp_path, 3, "x")
    plan = make_plan([path], DUTCH, ReadingOptions())
    path.unlink()
    changed = dataclasses.replace(DUTCH, first_name=None, fields=(CustomField("T", "Tekst", create="text"),))
    again = plan_of(match_segments(plan.segments, changed), PrepareOptions(tags=("x",), known_tags=()))
    assert again.prepared.contacts.columns[-1] == "T"
    assert (again.new_tags, again.new_fields) == (("x",), (NewField("T", "text"),))


def test_what_was_used_for_the_same_columns_is_taken_where_nothing_is_said(tmp_path: Path) -> None:
    asked: list[tuple[str, ...]] = []
    before = DataMatching("E-mailadres", fields=(CustomField("Text", "Tekst"), CustomField("Other", "Tekst")))

    def remembered(columns: Sequence[str]) -> DataMatching | None:
        asked.append(tuple(columns))
        return before if "Tekst" in columns else None

    files = [dutch(tmp_path, 3), english(tmp_path)]
    plan = make_plan(files, None, ReadingOptions(), PrepareOptions(known_fields=frozenset({"text"})), remembered)
    assert asked == [("Voornaam", "E-mailadres", "Tekst"), ("Name", "First name", "Email")]
    assert plan.sources[0].matching == DataMatching("E-mailadres", fields=(CustomField("Text", "Tekst"),))
    assert plan.sources[1].matching.email == "Email"
    assert make_plan(files, DataMatching("E-mailadres"), ReadingOptions(), remembered=remembered).to_send == 4
    assert len(asked) == 2
