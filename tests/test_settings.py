"""The settings file: what is written comes back, and whatever stands there can be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.sentences.faults import StorageFault
from acdesk.settings import Settings, SettingsFile, home_folder

CHOSEN = Settings("nl", "dark", "NL", 25.0)


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "not there yet")
    assert file.read() == Settings()
    file.write(CHOSEN)
    assert file.read() == CHOSEN
    assert SettingsFile(tmp_path / "not there yet").read() == CHOSEN
    assert [path.name for path in (tmp_path / "not there yet").iterdir()] == ["settings.json"]


def test_what_a_newer_acdesk_chose_stays(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(json.dumps({"version": 9, "theme": "dark", "colour": "green"}), encoding="utf-8")
    assert file.read() == Settings(theme="dark")
    file.write(Settings(theme="light"))
    document = json.loads(file.path.read_text(encoding="utf-8"))
    assert document["colour"] == "green"
    assert document["theme"] == "light"


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"dark"', "\x00\xff", "[" * 100_000])
def test_a_damaged_file_counts_as_nothing_chosen(tmp_path: Path, text: str) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_bytes(text.encode("latin-1"))
    assert file.read() == Settings()
    file.write(CHOSEN)
    assert file.read() == CHOSEN


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "nlx"), ("language", 5), ("theme", "pink"), ("theme", None), ("default_country", "N1"),
        ("guard", -1), ("guard", 0), ("guard", True), ("guard", "10"), ("guard", float("nan")), ("guard", 1e9),
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_counts_as_not_chosen(tmp_path: Path, key: str, value: object) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(json.dumps({key: value}), encoding="utf-8")
    assert file.read() == Settings()


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
)


@settings(deadline=None, max_examples=50)  # each writes to the disk and waits for it
@given(st.dictionaries(st.sampled_from(["language", "theme", "default_country", "guard", "version", "x"]), JSON))
def test_anything_can_be_read(tmp_path_factory: pytest.TempPathFactory, document: dict[str, object]) -> None:
    file = SettingsFile(tmp_path_factory.getbasetemp())
    file.path.write_text(json.dumps(document), encoding="utf-8")
    found = file.read()
    file.write(found)
    assert file.read() == found


def test_a_folder_that_takes_nothing_is_a_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(StorageFault) as fault:
        SettingsFile(blocked).write(CHOSEN)
    assert fault.value.code == "storage.not_writable"


def test_the_home_is_where_it_is_said_to_be(tmp_path: Path) -> None:
    assert home_folder({"ACDESK_HOME": str(tmp_path)}) == tmp_path
    assert home_folder({}).is_absolute()
