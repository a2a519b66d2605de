"""The matching file: what is written is read again, and what is not one is refused with a sentence."""

from __future__ import annotations

import gettext
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.matching import (
    CustomField,
    DataMatching,
    matching_from_json,
    matching_to_json,
    read_matching,
    write_matching,
)
from acdesk.sentences.faults import MatchingFault
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import text

ENGLISH = Translation("en", gettext.NullTranslations())

names = st.text(min_size=1, max_size=30)


@given(
    columns=st.lists(names, min_size=4, max_size=4, unique=True),
    custom=st.dictionaries(names.map(str.casefold).map(str.strip).filter(bool), names, max_size=5),
)
def test_what_is_written_is_read_again(columns: list[str], custom: dict[str, str]) -> None:
    fields = tuple(CustomField(title, column) for title, column in custom.items())
    email, first_name, last_name, phone = columns
    matching = DataMatching(email, first_name, last_name, phone, fields=fields)
    assert matching_from_json(matching_to_json(matching), "somewhere") == matching


def test_full_names_new_fields_and_orders_of_dates_are_kept() -> None:
    fields = (
        CustomField("Tier", "Loyalty", create="dropdown"),
        CustomField("Born", "Birth", create="date", date_order="dmy"),
        CustomField("City", "Town"),
    )
    matching = DataMatching("Mail", full_name="Name", name_order="family_first", fields=fields)
    written = matching_to_json(matching)
    assert json.loads(written) == {
        "acdesk_matching": 2,
        "fields": {"email": "Mail", "full_name": "Name"},
        "name_order": "family_first",
        "custom_fields": {
            "Tier": {"column": "Loyalty", "create": "dropdown"},
            "Born": {"column": "Birth", "create": "date", "date_order": "dmy"},
            "City": "Town",
        },
    }
    assert matching_from_json(written, "somewhere") == matching


def test_the_file_is_small_and_readable(tmp_path: Path) -> None:
    path = tmp_path / "matching.json"
    write_matching(path, DataMatching(email="E-Mail", phone="Télephone", fields=(CustomField("Tier", "Loyalty"),)))
    assert json.loads(path.read_text("utf-8")) == {
        "acdesk_matching": 1,
        "fields": {"email": "E-Mail", "phone": "Télephone"},
        "custom_fields": {"Tier": "Loyalty"},
    }
    assert "Télephone" in path.read_text("utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["matching.json"]


def test_a_file_from_another_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "matching.json"
    path.write_bytes(
        b'\xef\xbb\xbf{"acdesk_matching": 1,\r\n "fields": {"email": "M", "phone": null, "last_name": ""}}'
    )
    assert read_matching(path) == DataMatching(email="M")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "matching.not_json"),
        ("email=EMail", "matching.not_json"),
        ('{"acdesk_matching": 1', "matching.not_json"),
        ("[" * 100_000, "matching.not_json"),
        ("[]", "matching.not_a_matching"),
        ("3", "matching.not_a_matching"),
        ("{}", "matching.not_a_matching"),
        ('{"fields": {"email": "EMail"}}', "matching.not_a_matching"),
        ('{"acdesk_matching": "1"}', "matching.not_a_matching"),
        ('{"acdesk_matching": true}', "matching.not_a_matching"),
        ('{"acdesk_matching": 0}', "matching.not_a_matching"),
        ('{"acdesk_matching": 3, "fields": {}}', "matching.newer"),
        ('{"acdesk_matching": 1, "fields": ["EMail"]}', "matching.wrong_type"),
        ('{"acdesk_matching": 1, "fields": {"email": 3}}', "matching.wrong_type"),
        ('{"acdesk_matching": 1, "custom_fields": {"Tier": ["A"]}}', "matching.wrong_type"),
        ('{"acdesk_matching": 1, "fields": {"e-mail": "EMail"}}', "matching.unknown_field"),
        ('{"acdesk_matching": 1, "fields": {"email": "A", "phone": "A"}}', "matching.column_twice"),
        ('{"acdesk_matching": 1, "fields": {"email": "A", "email": "B"}}', "matching.field_twice"),
        ('{"acdesk_matching": 1, "custom_fields": {"Tier": "A", "Tier": "B"}}', "matching.field_twice"),
        ('{"acdesk_matching": 1, "custom_fields": {"Tier": "A", " tier": "B"}}', "matching.field_twice"),
        ('{"acdesk_matching": 1, "custom_fields": {"  ": "A"}}', "matching.no_title"),
        ('{"acdesk_matching": 2, "custom_fields": {"T": {"column": 3}}}', "matching.wrong_type"),
        ('{"acdesk_matching": 2, "custom_fields": {"T": {"column": "A", "create": "blob"}}}', "matching.not_one_of"),
        ('{"acdesk_matching": 2, "custom_fields": {"T": {"column": "A", "create": ["x"]}}}', "matching.not_one_of"),
        ('{"acdesk_matching": 2, "fields": {"full_name": "A"}, "name_order": "x"}', "matching.not_one_of"),
        ('{"acdesk_matching": 2, "fields": {"full_name": "A", "last_name": "B"}}', "matching.names_twice"),
        ('{"acdesk_matching": 2, "fields": {"full_name": "A", "email": "A"}}', "matching.column_twice"),
    ],
)
def test_what_is_no_matching_is_refused(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "some file.json"
    path.write_text(content, "utf-8")
    with pytest.raises(MatchingFault) as caught:
        read_matching(path)
    assert caught.value.code == code
    said = text(code, caught.value.params, ENGLISH)
    assert "{" not in said
    if "file" in caught.value.params:
        assert str(path) in said


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "image.json"
    path.write_bytes(b"\x89PNG\xff\xfe\x00")
    with pytest.raises(MatchingFault, match=r"matching\.not_json"):
        read_matching(path)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MatchingFault, match=r"matching\.not_found"):
        read_matching(tmp_path / "none.json")
    with pytest.raises(MatchingFault, match=r"matching\.unreadable"):
        read_matching(tmp_path)


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(MatchingFault, match=r"matching\.not_written"):
        write_matching(tmp_path / "no folder" / "m.json", DataMatching(email="E"))
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(MatchingFault, match=r"matching\.not_written"):
        write_matching(taken, DataMatching(email="E"))
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]
