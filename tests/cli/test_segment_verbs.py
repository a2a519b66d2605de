"""`segment`, `match` and `check`: what can be known of a file without a connection."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD, Program, WriteFile

SEGMENT_KEYS = {
    "files", "format", "encoding", "delimiter", "quote", "header", "rows", "columns", "repairs", "sample",
}  # fmt: skip


def test_nothing_is_kept_of_looking_at_a_file(program: Program, people: WriteFile, acdesk_home: Path) -> None:
    file = people(*GOOD)
    for verb in (("segment", "show"), ("match",), ("check",)):
        program(*verb, file)
    assert not acdesk_home.exists()


def test_show_says_what_was_detected(program: Program, people: WriteFile) -> None:
    file = people(*GOOD)
    document = program("segment", "show", file, "--json").document
    assert set(document) == SEGMENT_KEYS
    assert document["format"] == "csv"
    assert document["encoding"] == "utf-8"
    assert document["delimiter"] == ","
    assert document["quote"] == '"'
    assert document["header"] == 1
    assert document["rows"] == 5
    assert document["columns"] == ["First name", "Last name", "E-mail", "Phone", "City"]
    assert [found["file"] for found in document["files"]] == [str(file)]
    assert document["sample"][0]["E-mail"] == "klant0@noordpost.nl"
    text = program("segment", "show", file).out
    assert "5 rows" in text
    assert "separated by commas" in text
    assert "klant0@noordpost.nl · klant1@noordpost.nl" in text


def test_what_is_detected_can_be_overruled(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "odd.txt"
    file.write_bytes("naam\tmail\nZoë\tzoe@noordpost.nl\n".encode("cp1252"))
    document = program(
        "segment", "show", file, "--json", "--encoding", "cp1252", "--delimiter", "tab", "--quote", "none"
    ).document
    assert (document["encoding"], document["delimiter"], document["quote"]) == ("cp1252", "\t", "")
    assert document["sample"] == [{"naam": "Zoë", "mail": "zoe@noordpost.nl"}]
    assert program("segment", "show", file, "--json", "--no-header").document["rows"] == 2
    assert program("segment", "show", file, "--json", "--encoding", "klingon", code=2).error.startswith("segment.")


def test_convert_writes_plain_csv(program: Program, tmp_path: Path) -> None:
    rows = [["naam", "mail", "leeg"], ['Zoë; "de" 1', "a@b.nl", ""], ["regel\neinde", "007", " x "]]
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    with source.open("w", encoding="utf-16", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)
    document = program("segment", "convert", source, out, "--json").document
    assert document == {"file": str(out), "rows": 2}
    with out.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == rows
    assert b"\r" not in out.read_bytes()
    assert "2 rows written" in program("segment", "convert", source, out).out


@pytest.mark.parametrize("text", ["", "naam;mail\n"])
def test_convert_writes_what_holds_no_customers_as_it_is(program: Program, tmp_path: Path, text: str) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(text)
    assert program("segment", "convert", source, out, "--json").document["rows"] == 0
    assert out.read_text() == text.replace(";", ",")
    assert program("check", source, "--json", code=2).error.startswith("segment.")


def test_no_file_is_written_over_itself(program: Program, people: WriteFile, tmp_path: Path) -> None:
    file = people(*GOOD, *BAD)
    before = file.read_bytes()
    assert program("segment", "convert", file, file, "--json", code=2).error == "segment.over_itself"
    assert program("check", file, "--rejects", file, "--json", code=2).error == "file.is_a_source"
    assert program("match", file, "--out", file, "--json", code=2).error == "file.is_a_source"
    assert file.read_bytes() == before


def test_what_can_t_be_written_is_a_sentence(program: Program, people: WriteFile, tmp_path: Path) -> None:
    file, nowhere = people(*GOOD, *BAD), tmp_path / "no" / "folder" / "out"
    assert program("segment", "convert", file, nowhere, "--json", code=2).error == "segment.unwritable"
    assert program("match", file, "--out", nowhere, "--json", code=2).error == "matching.not_written"
    assert program("check", file, "--rejects", nowhere, "--json", code=2).error == "rejects.not_written"


def test_match_suggests_and_saves(program: Program, people: WriteFile, tmp_path: Path) -> None:
    file, out = people(*GOOD), tmp_path / "matching.json"
    document = program("match", file, "--out", out, "--json").document
    assert set(document) == {"matching"}
    assert [found["field"] for found in document["matching"]] == ["email", "first_name", "last_name", "phone"]
    assert [found["column"] for found in document["matching"]] == ["E-mail", "First name", "Last name", "Phone"]
    for found in document["matching"]:
        assert set(found) == {"field", "column", "confidence", "reason"}
        assert 0 < found["confidence"] <= 1
        assert found["reason"].startswith("match.")
    assert json.loads(out.read_text(encoding="utf-8"))
    assert program("check", file, "--matching", out, "--json").document["to_send"] == 5


def test_a_field_without_a_good_column_has_none(program: Program, people: WriteFile) -> None:
    file = people("x,y", header="a,b\n")
    for found in program("match", file, "--json").document["matching"]:
        assert found["column"] is None
        assert found["confidence"] == 0
    assert "(none)" in program("match", file).out


def test_check_counts_everything(program: Program, people: WriteFile, tmp_path: Path) -> None:
    file, rejects = people(*GOOD, *BAD), tmp_path / "rejects.csv"
    document = program("check", file, "--rejects", rejects, "--json", code=3).document
    assert set(document) == {
        "segment", "rows", "to_send", "rejected", "duplicate", "reasons", "batches", "minutes",
    }  # fmt: skip
    assert set(document["segment"]) == SEGMENT_KEYS
    assert (document["rows"], document["to_send"], document["rejected"], document["duplicate"]) == (8, 5, 2, 1)
    assert sum(document["reasons"].values()) == 3
    assert document["batches"] == 1
    assert document["minutes"] == 0.01
    with rejects.open(encoding="utf-8-sig", newline="") as written:
        assert len(list(csv.DictReader(written))) == 3


def test_check_in_words(program: Program, people: WriteFile, tmp_path: Path) -> None:
    text = program("check", people(*GOOD, *BAD), "--rejects", tmp_path / "r.csv", code=3).out
    assert "To send    5" in text
    assert "There is no e-mail address." in text
    assert "1 batch, about 1 second to send." in text
    assert "3 rows that can't be sent are in" in text
    assert program("check", people(*GOOD)).out.count("Why rows are not sent") == 0


def test_check_of_several_files_knows_duplicates_across_them(program: Program, people: WriteFile) -> None:
    one, two = people(*GOOD, name="one.csv"), people(GOOD[0], name="two.csv")
    document = program("check", one, two, "--json", code=3).document
    assert (document["rows"], document["duplicate"]) == (6, 1)
    assert [Path(found["file"]).name for found in document["segment"]["files"]] == ["one.csv", "two.csv"]


def test_nothing_to_send_is_an_error_with_its_counts(program: Program, people: WriteFile, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    said = program("check", people(*BAD[:2]), "--rejects", rejects, "--json", code=2)
    assert said.error == "run.nothing_to_send"
    assert (said.document["rows"], said.document["to_send"], said.document["rejected"]) == (2, 0, 2)
    assert set(said.document["reasons"]) == {"email.missing", "email.no_at"}
    assert rejects.exists()


def test_a_matching_that_does_not_fit_names_the_columns(program: Program, people: WriteFile, tmp_path: Path) -> None:
    matching = tmp_path / "m.json"
    program("match", people(*GOOD), "--out", matching)
    other = people("x,a@noordpost.nl", header="Naam,Mail\n", name="other.csv")
    said = program("check", other, "--matching", matching, "--json", code=2)
    assert said.error == "matching.other_columns"
    assert "Naam, Mail" in said.document["error"]["message"]
    matching.write_text("{", encoding="utf-8")
    assert program("check", other, "--matching", matching, "--json", code=2).error == "matching.not_json"


def test_a_file_without_addresses_needs_a_matching(program: Program, people: WriteFile) -> None:
    assert program("check", people("x,y", header="a,b\n"), "--json", code=2).error == "matching.no_email"


@pytest.mark.parametrize("content", [b"", b"E-mail\n", b"\x89PNG\r\n\x1a\n0000", b"PK\x03\x04" + b"0" * 50])
def test_an_unreadable_file_is_a_sentence(program: Program, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "segment.csv"
    file.write_bytes(content)
    for verb in (("segment", "show"), ("match",), ("check",)):
        said = program(*verb, file, "--json", code=2)
        assert said.error.startswith("segment.")
        assert "segment.csv" in said.document["error"]["message"]


def test_show_lists_rows_beyond_repair(program: Program, tmp_path: Path) -> None:
    rows = [f"{n},Anna,anna{n}@example.nl,2020-01-{n:02d}" for n in range(1, 20)]
    rows[6] = "7,a,b,c,d,e,f,g"
    file = tmp_path / "segment.csv"
    file.write_text("id,name,email,since\n" + "\n".join(rows), encoding="utf-8")
    text = program("segment", "show", file).out
    assert "1 row could not be read." in text
    assert "line 8: 7,a,b,c,d,e,f,g" in text
