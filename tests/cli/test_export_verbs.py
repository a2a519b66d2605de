"""`export`: what is saved, and what is found wrong before it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from acdesk.settings import Settings, SettingsFile
from tests.cli.conftest import GOOD, WRONG, Program, WriteFile
from tests.conftest import StartPractice
from tests.journeys.practice_account import PracticeAccount


def add(program: Program, file: Path, *more: str | Path, name: str = "News", code: int = 0) -> dict[str, object]:
    return program(
        "export", "add", name, "--connection", "Shop", "--list", "3", "--segment", file, *more, "--json", code=code
    ).document


def matched(document: dict[str, object]) -> dict[str, str]:
    pairs = document["matching"]
    assert isinstance(pairs, list)
    return {pair["field"]: pair["column"] for pair in pairs}


def test_saved_as_given(connected: Program, people: WriteFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file = people(*GOOD)
    monkeypatch.chdir(file.parent)
    document = add(connected, Path(file.name))
    assert document == {
        "name": "News",
        "connection": "Shop",
        "list": 3,
        "segments": [str(file)],
        "matching": None,
        "reading": {
            "encoding": None,
            "delimiter": None,
            "quote": None,
            "header_row": None,
            "no_header": False,
            "sheet": None,
        },
        "automations": False,
        "tags": [],
        "tags_from": None,
        "leave_out": [],
        "default_country": None,
        "relate": False,
        "gone": None,
        "guard": None,
    }
    assert connected("export", "show", "news", "--json").document == document
    assert connected("export", "list", "--json").document == {"exports": [document]}
    text = connected("export", "show", "News").out
    assert "as suggested for the file at each run" in text
    assert "Automations             off" in text


def test_new_exports_begin_with_what_the_settings_say(connected: Program, people: WriteFile, acdesk_home: Path) -> None:
    SettingsFile(acdesk_home).write(Settings(default_country="NL", guard=25.0))
    file = people(*GOOD)
    document = add(connected, file)
    assert (document["default_country"], document["guard"]) == ("NL", 25.0)
    document = add(connected, file, "--default-country", "DE", "--guard", "none", name="Another")
    assert (document["default_country"], document["guard"]) == ("DE", None)


def test_saving_runs_nothing(connected: Program, people: WriteFile, shared: PracticeAccount) -> None:
    before = shared.state()["requests"]
    add(connected, people(*GOOD))
    assert shared.state()["requests"] == before
    assert connected("runs", "--json").document == {"runs": []}


def test_columns_given_stand_on_top_of_the_suggestion(connected: Program, people: WriteFile) -> None:
    file = people(*GOOD)
    document = add(connected, file, "--first-name", "Last name", "--phone", "", "--field", "City=City")
    assert matched(document) == {"email": "E-mail", "first_name": "Last name", "City": "City"}


def test_a_title_may_hold_an_equals_sign(program: Program, start_practice: StartPractice, people: WriteFile) -> None:
    """The account is asked afresh where its last reading lacks a field; one it lacks is unknown."""
    account = start_practice()
    own = Program({**program.environ, "ACDESK_API_KEY": account.key})
    own("connection", "add", "Shop", "--host", account.host, "--agree")
    said = own(
        "export", "add", "x", "--connection", "Shop", "--list", "3", "--segment", people(*GOOD), "--json",
        "--field", "a=b=City", code=2,
    )  # fmt: skip
    assert said.error == "field.unknown"
    assert "“a=b”" in said.document["error"]["message"]


def test_matching_file_and_reading_options(connected: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*GOOD)
    connected("match", file, "--out", tmp_path / "m.json")
    document = add(
        connected, file, "--matching", tmp_path / "m.json", "--phone", "", "--encoding", "utf-8", "--delimiter",
        "comma", "--header-row", "1", "--automations",
    )  # fmt: skip
    assert matched(document) == {"email": "E-mail", "first_name": "First name", "last_name": "Last name"}
    assert document["reading"] == {
        "encoding": "utf-8", "delimiter": ",", "quote": None, "header_row": 1, "no_header": False, "sheet": None,
    }  # fmt: skip
    assert document["automations"] is True
    assert "may start" in connected("export", "show", "News").out


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (["--email", "Mail"], "matching.no_column_close"),
        (["--email", "Address"], "matching.no_column"),
        (["--email", ""], "matching.no_email"),
        (["--field", "City=Town"], "matching.no_column"),
        (["--field", "City"], "matching.pair_invalid"),
        (["--field", "=City"], "matching.pair_invalid"),
        (["--field", "City=City", "--field", "city=City"], "matching.title_twice"),
        (["--field", "Shoe size=City"], "field.unknown"),
        (["--first-name", "City", "--last-name", "City"], "matching.column_twice"),
        (["--matching", "nowhere.json"], "matching.not_found"),
        (["--encoding", "klingon"], "segment.encoding_unknown"),
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_said_and_nothing_saved(
    connected: Program, people: WriteFile, more: list[str], code: str
) -> None:
    document = add(connected, people(*GOOD), *more, code=2)
    assert document["error"]["code"] == code  # type: ignore[index]
    assert connected("export", "list", "--json").document == {"exports": []}


def test_an_unknown_column_names_the_file_and_its_columns(connected: Program, people: WriteFile) -> None:
    given = ("--connection", "Shop", "--list", "3", "--segment", people(*GOOD), "--email", "Address")
    said = connected("export", "add", "x", *given, code=2)
    assert "segment.csv" in said.err
    assert "First name, Last name, E-mail, Phone, City" in said.err


def test_list_connection_and_name_are_checked(connected: Program, people: WriteFile) -> None:
    file = people(*GOOD)
    base = ("export", "add", "x", "--segment", file, "--json")
    assert connected(*base, "--connection", "Shop", "--list", "77", code=2).error == "list.unknown"
    assert connected(*base, "--connection", "Nobody", "--list", "3", code=2).error == "connection.unknown"
    add(connected, file)
    assert connected(
        "export", "add", "NEWS", "--segment", file, "--connection", "Shop", "--list", "3", "--json", code=2
    ).error == "export.name_taken"  # fmt: skip
    assert connected(
        "export", "add", " ", "--segment", file, "--connection", "Shop", "--list", "3", "--json", code=2
    ).error == "export.name_empty"  # fmt: skip


def test_a_file_to_come_is_saved_with_a_note(connected: Program, tmp_path: Path) -> None:
    given = ("--connection", "Shop", "--list", "3", "--segment", tmp_path / "tonight.csv")
    said = connected("export", "add", "Nightly", *given, "--json")
    assert said.document["segments"] == [str(tmp_path / "tonight.csv")]
    assert "tonight.csv” is not there now" in said.err
    assert connected("run", "Nightly", "--json", code=2).error == "segment.not_found"


def test_the_list_is_checked_when_the_account_answers_again(
    connected: Program, people: WriteFile, shared: PracticeAccount
) -> None:
    said = connected(
        "export", "add", "x", "--connection", "Shop", "--list", "77", "--segment", people(*GOOD), "--json",
        **WRONG,
    )  # fmt: skip
    assert said.document["list"] == 77
    assert "could not be checked" in said.err


def test_edit_replaces_what_is_given(connected: Program, people: WriteFile) -> None:
    file, other = people(*GOOD), people(*GOOD, name="other.csv")
    add(connected, file, "--field", "City=City", "--automations")
    edited = connected(
        "export", "edit", "News", "--name", "Nieuws", "--list", "9", "--segment", other, "--field", "city=",
        "--no-automations", "--quote", "none", "--json",
    ).document  # fmt: skip
    assert (edited["name"], edited["list"], edited["segments"]) == ("Nieuws", 9, [str(other)])
    assert "City" not in matched(edited)
    assert edited["automations"] is False
    assert edited["reading"]["quote"] == ""
    again = connected("export", "edit", "Nieuws", "--phone", "", "--json").document
    assert again["reading"]["quote"] == ""
    assert "phone" not in matched(again)
    assert connected("export", "edit", "Nieuws", "--email", "Nope", "--json", code=2).error == "matching.no_column"
    assert connected("export", "show", "Nieuws", "--json").document == again
    assert connected("export", "edit", "Nobody", "--json", code=2).error == "export.unknown"


def test_duplicate_and_remove(connected: Program, people: WriteFile) -> None:
    first = add(connected, people(*GOOD))
    assert connected("export", "duplicate", "News", "More", "--json").document == {**first, "name": "More"}
    assert connected("export", "duplicate", "News", "More", "--json", code=2).error == "export.name_taken"
    assert connected("export", "remove", "News", "--json").document == {"removed": "News"}
    assert connected("export", "remove", "News", "--json", code=2).error == "export.unknown"
    assert [found["name"] for found in connected("export", "list", "--json").document["exports"]] == ["More"]
