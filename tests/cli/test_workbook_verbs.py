"""A workbook goes the whole way that a text file goes; what is no segment is refused by every verb."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD, Program
from tests.segments.workbooks import Sheet, compound_file, write_workbook

HEADER = ("First name", "Last name", "E-mail", "Phone", "City")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two sheets, of which the second has the customers, one of their phone numbers as a number."""
    rows: list[tuple[str | float, ...]] = [tuple(row.split(",")) for row in (*GOOD, *BAD)]
    rows[0] = (*rows[0][:3], 31205550100, "Utrecht")
    sheets = {"Read me": Sheet([("Klanten van mei",)]), "Klanten": Sheet([HEADER, *rows]), "Leeg": Sheet([])}
    return write_workbook(tmp_path / "klanten.xlsx", sheets)


def test_show(program: Program, book: Path) -> None:
    document = program("segment", "show", book, "--json").document
    assert (document["format"], document["encoding"], document["delimiter"], document["quote"]) == (
        "xlsx", None, None, None,
    )  # fmt: skip
    assert (document["header"], document["rows"], document["columns"]) == (1, 8, list(HEADER))
    assert document["sample"][0]["Phone"] == "31205550100"
    assert document["files"][0]["sheet"] == "Klanten"
    assert [repair["code"] for repair in document["repairs"]] == ["segment.repair.sheet"]
    text = program("segment", "show", book).out
    assert "xlsx, sheet Klanten, column names in row 1" in text
    assert "Read me, Leeg" in text


def test_a_sheet_can_be_chosen(program: Program, book: Path) -> None:
    for sheet in ("klanten", "2"):
        assert program("segment", "show", book, "--sheet", sheet, "--json").document["repairs"] == []
    assert program("check", book, "--sheet", "Read me", "--json", code=2).error
    said = program("segment", "show", book, "--sheet", "Orders", "--json", code=2)
    assert said.error == "segment.sheet_unknown"
    assert "Read me, Klanten, Leeg" in said.document["error"]["message"]


def test_convert_match_check_and_rejects(program: Program, book: Path, tmp_path: Path) -> None:
    out, rejects = tmp_path / "out.csv", tmp_path / "rejects.csv"
    assert program("segment", "convert", book, out, "--json").document["rows"] == 8
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(HEADER)
    assert rows[1][3] == "31205550100"
    assert program("match", book, "--json").document["matching"][0]["column"] == "E-mail"
    document = program("check", book, "--rejects", rejects, "--json", code=3).document
    assert (document["to_send"], document["rejected"], document["duplicate"]) == (5, 2, 1)
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        assert [row["acdesk: row"] for row in csv.DictReader(file)] == ["7", "8", "9"]


def test_corrected_rejects_are_sent_alone(connected: Program, book: Path, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    connected("export", "add", "News", "--connection", "Shop", "--list", "7", "--segment", book, "--sheet", "Klanten")
    assert connected("export", "show", "News", "--json").document["reading"]["sheet"] == "Klanten"
    document = connected("run", "News", "--rejects", rejects, "--json", code=3).document
    assert (document["accepted"], document["rejected"], document["duplicate"]) == (5, 2, 1)
    text = rejects.read_text(encoding="utf-8-sig")
    assert "'" not in text.split("\n")[0]
    corrected = text.replace("geen-adres", "wel.adres@noordpost.nl").replace(
        "Geen,Adres,", "Geen,Adres,nu@noordpost.nl"
    )
    rejects.write_text(corrected, encoding="utf-8-sig")
    again = connected("run", "News", "--segment", rejects, "--json", code=None).document
    assert again["rows"] == 3
    assert again["accepted"] >= 2


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", compound_file("EncryptedPackage"), "segment.workbook_password"),
        ("a.xlsx", b"PK\x03\x04 and no more", "segment.workbook_damaged"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "segment.is_picture"),
        ("a.csv", b"%PDF-1.4", "segment.is_pdf"),
        ("a.xls", b"<html><table><tr><td>E-mail</td></tr></table></html>", "segment.is_web_page"),
        ("a.csv.part", b"E-mail\na@noordpost.nl\n", "segment.unfinished"),
        ("a.csv.gz", b"\x1f\x8b\x08\x00 cut", "segment.damaged_archive"),
        ("none.csv", None, "segment.not_found"),
    ],
)
def test_every_verb_refuses_what_is_no_segment(
    program: Program, tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    path, out = tmp_path / name, tmp_path / "out.csv"
    if content is not None:
        path.write_bytes(content)
    for verb in (("segment", "show", path), ("segment", "convert", path, out), ("check", path), ("match", path)):
        said = program(*verb, "--json", code=2)
        assert said.error == code
        assert path.name in said.document["error"]["message"]
    assert not out.exists()
