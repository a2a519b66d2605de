"""A rejects file, corrected or not, is a segment again: the cells of the original rows and nothing else."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.contacts import write_rejects
from acdesk.segments import ReadingOptions, Segment, preview_segment, read_segment
from tests.contacts.rejected import rejected

HEADER = ["Id", "First name", "E-mail", "Phone", "Remark"]
NASTY = st.text(st.sampled_from("'=+-@\"\t,;| ab\nz"), max_size=8)


def cells(segment: Segment) -> list[list[str]]:
    return [[cell or "" for cell in row] for row in segment.table.select(segment.columns).rows()]


def rejects(rows: Sequence[int]) -> pl.DataFrame:
    return rejected(*rows, reasons=['=There is no e-mail address, or "none".'] * len(rows))


def file_of(folder: Path, rows: list[list[str]], delimiter: str, quote: str, encoding: str) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quotechar=quote, lineterminator="\r\n").writerows([HEADER, *rows])
    path = folder / "segment.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def workbook_of(folder: Path, rows: list[list[str]]) -> Path:
    import xlsxwriter

    path = folder / "segment.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Customers")
        for number, row in enumerate([HEADER, *rows]):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)
    return path


def customers(remarks: list[str]) -> list[list[str]]:
    return [
        [f"{at:04d}", f"Zoë{at}", "" if at % 2 else f"zoe{at}@noordpost.nl", f"+3161234567{at % 10}", remark]
        for at, remark in enumerate(remarks)
    ]


def sent_again(folder: Path, source: Path) -> tuple[Segment, Segment]:
    original = read_segment([source])
    path = folder / "rejects.csv"
    write_rejects(path, [original], rejects(original.table["\x00row"].to_list()), str)
    return original, read_segment([path])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_dialect_comes_back(tmp_path: Path, delimiter: str, quote: str, encoding: str) -> None:
    rows = customers(["", "-", "=1+1", "'=x", "'t Hart", 'say "no"', "a,b;c|d", "@home", "''", "two\nlines", "\tx"])
    original, again = sent_again(tmp_path, file_of(tmp_path, rows, delimiter, quote, encoding))
    assert cells(original) == rows
    assert cells(again) == rows
    assert again.columns == tuple(HEADER)
    assert "segment.repair.own_columns" in [repair.code for repair in again.repairs]
    assert preview_segment([tmp_path / "rejects.csv"]).columns == tuple(HEADER)


@settings(max_examples=60, deadline=None)
@given(st.lists(NASTY, min_size=4, max_size=12), st.sampled_from([",", ";", "\t"]))
def test_whatever_stands_in_the_cells(remarks: list[str], delimiter: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = file_of(Path(folder), customers(remarks), delimiter, '"', "utf-8")
        original, again = sent_again(Path(folder), source)
        assert cells(again) == cells(original)
        assert again.columns == original.columns


def test_a_workbook_comes_back_as_a_file_that_excel_opens(tmp_path: Path) -> None:
    rows = customers(["", "-5", "=1+1", "'=x", "0031", "two\nlines"])
    original, again = sent_again(tmp_path, workbook_of(tmp_path, rows))
    assert cells(original) == rows == cells(again)
    assert (tmp_path / "rejects.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert again.files[0].delimiter == ","


def test_corrected_in_a_spreadsheet_and_saved_as_a_workbook(tmp_path: Path) -> None:
    import xlsxwriter

    header = [*HEADER, "acdesk: rij", "acdesk: uitkomst", "acdesk: reden"]
    rows = [["007", "Zoë", "zoe@noordpost.nl", "'+31612345678", "'=x", "2", "rejected", "Geen adres"]] * 3
    path = tmp_path / "corrected.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([header, *rows]):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)
    segment = read_segment([path])
    assert segment.columns == tuple(HEADER)
    assert cells(segment)[0] == ["007", "Zoë", "zoe@noordpost.nl", "+31612345678", "=x"]


def test_apostrophes_stay_where_acdesk_put_none(tmp_path: Path) -> None:
    rows = customers(["'=x", "'+1", "'t Hart"])
    segment = read_segment([file_of(tmp_path, rows, ",", '"', "utf-8")])
    assert cells(segment) == rows


@pytest.mark.parametrize("delimiter", [", ", "¦", "^", " "])
def test_unusual_delimiters_come_back_too(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "segment.csv"
    lines = [["Id", "E-mail", "Name"], *([f"{at}", f"zoe{at}@noordpost.nl", "Zoë"] for at in range(1, 9))]
    path.write_text("".join(delimiter.join(line) + "\n" for line in lines), encoding="utf-8")
    original, again = sent_again(tmp_path, path)
    assert original.files[0].delimiter == delimiter
    assert cells(original) == lines[1:] == cells(again)


def test_a_workbook_is_answered_in_the_way_of_the_country(tmp_path: Path) -> None:
    segment = read_segment([workbook_of(tmp_path, customers(["a", "b", "c"]))])
    path = tmp_path / "rejects.csv"
    write_rejects(path, [segment], rejects([2]), str, delimiter=";")
    assert path.read_text(encoding="utf-8-sig").startswith("Id;First name;")


def test_what_was_told_about_the_segment_is_not_held_against_its_rejects(tmp_path: Path) -> None:
    """An export keeps its reading options, and sends the corrected file with them."""
    path = tmp_path / "segment.csv"
    rows = [[f"{at}", f"zoe{at}@noordpost.nl", "Zoë"] for at in range(1, 9)]
    path.write_text("".join("|".join(row) + "\n" for row in [["A title"], ["x", "y", "z"], *rows]), encoding="utf-16")
    for options in (ReadingOptions(header_row=2, delimiter="|"), ReadingOptions(no_header=True, encoding="utf-16")):
        original = read_segment([path], options)
        out = tmp_path / "rejects.csv"
        write_rejects(out, [original], rejects(original.table["\x00row"].to_list()), str)
        again = read_segment([out], options)
        assert cells(again) == cells(original)
        assert again.columns == original.columns
        assert preview_segment([out], options).columns == original.columns


def test_nor_against_one_that_was_saved_as_a_workbook(tmp_path: Path) -> None:
    import xlsxwriter

    rows = [["E-mail", "acdesk: row", "acdesk: outcome", "acdesk: reason"], ["a@noordpost.nl", "2", "x", "y"]]
    path = tmp_path / "corrected.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    segment = read_segment([path], ReadingOptions(header_row=2))
    assert (segment.columns, cells(segment)) == (("E-mail",), [["a@noordpost.nl"]])
