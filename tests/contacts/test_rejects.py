"""The rejects file: the original rows with the reason, safe to open, ready to be corrected and sent alone."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.contacts import write_rejects
from acdesk.contacts.rejects import RUNS_IN_A_SPREADSHEET
from acdesk.segments import Segment, SetAside
from acdesk.sentences.faults import RequestFault
from tests.contacts.rejected import rejected
from tests.matching.by_hand import joined, segment_of

DUTCH = {"row": "rij", "outcome": "uitkomst", "reason": "reden", "file": "bestand", "did you mean": "bedoelde u"}


def same(name: str) -> str:
    return name


def table(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline=""), delimiter=delimiter))


def test_original_columns_come_first_then_row_outcome_and_reason(tmp_path: Path) -> None:
    segment = segment_of({"E-mail": ["", "b@duinpost.example", "c"], "Naam": ["Anna", "Bram", 'Cees "de Lange", jr']})
    path = tmp_path / "rejects.csv"
    assert (
        write_rejects(
            path, [segment], rejected(2, 4, reasons=["There is no e-mail address.", "No @."]), DUTCH.__getitem__
        )
        == 2
    )
    assert table(path) == [
        ["E-mail", "Naam", "acdesk: rij", "acdesk: uitkomst", "acdesk: reden"],
        ["", "Anna", "2", "rejected", "There is no e-mail address."],
        ["c", 'Cees "de Lange", jr', "4", "rejected", "No @."],
    ]
    assert [one.name for one in tmp_path.iterdir()] == ["rejects.csv"]


def test_suggestions_have_a_column_where_there_are_any(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    segment = segment_of({"E-mail": ["a@gmial.com", ""]})
    write_rejects(path, [segment], rejected(2, 3, suggestions=["a@gmail.com", None]), DUTCH.__getitem__)
    assert [row[-1] for row in table(path)] == ["acdesk: bedoelde u", "a@gmail.com", ""]


@pytest.mark.parametrize(
    ("encoding", "delimiter", "cell", "written_in"),
    [
        ("utf-8", ",", "Zoë", "utf-8"),
        ("utf-8-sig", ";", "Zoë", "utf-8-sig"),
        ("cp1252", ";", "Zoë €", "cp1252"),
        ("cp1252", ";", "太郎", "utf-8-sig"),
        ("shift_jis", ",", "太郎", "shift_jis"),
        ("shift_jis", ",", "Zoë", "utf-8-sig"),
        ("utf-16", "\t", "太郎", "utf-16"),
        ("x-unheard-of", "|", "Zoë", "utf-8-sig"),
    ],
)
def test_written_as_the_source_was(tmp_path: Path, encoding: str, delimiter: str, cell: str, written_in: str) -> None:
    segment = segment_of({"E-mail": [""], "Naam": [cell]}, encoding=encoding, delimiter=delimiter)
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment], rejected(2), same)
    assert table(path, written_in, delimiter)[1][:2] == ["", cell]
    if written_in in ("utf-8-sig", "utf-16"):
        assert path.read_bytes()[:2] in (b"\xef\xbb", b"\xff\xfe")


def test_a_cell_beyond_the_encoding_far_down_changes_the_whole_file(tmp_path: Path) -> None:
    names = ["Zoë"] * 2_500 + ["太郎"]
    segment = segment_of({"E-mail": [""] * 2_501, "Naam": names}, encoding="cp1252")
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment], rejected(*range(2, 2_503)), same)
    assert [row[1] for row in table(path, "utf-8-sig")[1:]] == names


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "'=", "''+"])
def test_nothing_runs_in_a_spreadsheet(tmp_path: Path, start: str) -> None:
    risky = start + 'cmd|"/c calc"!A1'
    segment = segment_of({"E-mail": [risky], "Harmless": ["'t Hart = Jansen"]})
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment], rejected(2, reasons=[risky]), same)
    row = table(path)[1]
    assert row[0] == row[-1] == "'" + risky
    assert row[1] == "'t Hart = Jansen"


@given(st.text(st.sampled_from("'=+-@\t\r\nab"), max_size=6))
def test_the_apostrophe_can_be_taken_off_again(cell: str) -> None:
    import polars as pl

    def runs(text: str) -> bool:
        return bool(pl.Series([text]).str.contains(RUNS_IN_A_SPREADSHEET).item())

    written = "'" + cell if runs(cell) else cell
    assert written[:1] not in set("=+-@\t\r\n")
    read = written[1:] if written.startswith("'") and runs(written[1:]) else written
    assert read == cell


def test_several_files_with_different_columns(tmp_path: Path) -> None:
    parts = joined(
        segment_of({"E-mail": ["x", "y"], "Naam": ["Anna", "Bram"]}, name="one.csv", delimiter=";"),
        segment_of({"E-mail": ["z", "q"], "Naam": ["Cees", "Daan"]}, name="two.csv", delimiter=","),
    )
    other = segment_of({"Mail": ["w"], "Naam": ["Eva"]}, name="three.csv")
    path = tmp_path / "rejects.csv"
    assert write_rejects(path, [parts, other], rejected(3, 2, 2, files=[0, 1, 2]), same) == 3
    assert table(path, delimiter=";") == [
        ["E-mail", "Naam", "Mail", "acdesk: file", "acdesk: row", "acdesk: outcome", "acdesk: reason"],
        ["y", "Bram", "", "one.csv", "3", "rejected", "There is no e-mail address."],
        ["z", "Cees", "", "two.csv", "2", "rejected", "There is no e-mail address."],
        ["", "Eva", "w", "three.csv", "2", "rejected", "There is no e-mail address."],
    ]


def test_a_row_that_could_not_be_read_has_its_line(tmp_path: Path) -> None:
    aside = [SetAside(0, 3, 3, "row.unreadable", 'broken,"line'), SetAside(0, 5, 5, "row.unreadable", "more")]
    segment = segment_of({"E-mail": ["a", "b"], "Naam": ["Anna", "Bram"]}, set_aside=aside)
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment], rejected(2, 3, 5), same)
    assert [row[:3] for row in table(path)[1:]] == [["a", "Anna", "2"], ['broken,"line', "", "3"], ["more", "", "5"]]


def test_no_rejects_leave_a_header(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    assert write_rejects(path, [segment_of({"E-mail": ["a"]})], rejected(), same) == 0
    assert table(path) == [["E-mail", "acdesk: row", "acdesk: outcome", "acdesk: reason"]]


def test_a_column_of_the_same_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment_of({"E-mail": ["a"], "acdesk: row": ["7"], "place": ["Delft"]})], rejected(2), same)
    assert [column[:2] for column in zip(*table(path), strict=True)][:4] == [
        ("E-mail", "a"),
        ("acdesk: row", "7"),
        ("place", "Delft"),
        ("acdesk: row_", "2"),
    ]


def test_columns_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    names = ["*", "^.*$", "file", "row", "", "\x00row?", 'say "hi"', "a,b", "0", "added row"]
    segment = segment_of({name: [str(place)] for place, name in enumerate(names)})
    write_rejects(path, [segment], rejected(2), same)
    header, cells = table(path)
    assert header == [*names, "acdesk: row", "acdesk: outcome", "acdesk: reason"]
    assert cells[: len(names)] == [str(place) for place in range(len(names))]


def test_a_name_that_would_run_does_not(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment_of({"=1+1": ["a"]})], rejected(2), same)
    assert table(path)[0][0] == "'=1+1"


def test_an_earlier_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rejects.csv"
    path.write_text("earlier")

    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_rejects(path, [segment_of({"E-mail": ["a"]})], rejected(2), same)
    assert path.read_text() == "earlier"
    assert [one.name for one in tmp_path.iterdir()] == ["rejects.csv"]


def _no_folder(tmp_path: Path) -> Path:
    return tmp_path / "none" / "rejects.csv"


def _a_folder(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    return tmp_path / "folder"


@pytest.mark.parametrize("place", [_no_folder, _a_folder])
def test_a_file_that_cannot_be_written_is_a_fault(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    path = place(tmp_path)
    segment: Segment = segment_of({"E-mail": ["a"]})
    with pytest.raises(RequestFault) as caught:
        write_rejects(path, [segment], rejected(2), same)
    assert caught.value.code == "rejects.not_written"
    assert caught.value.params["file"] == str(path)
