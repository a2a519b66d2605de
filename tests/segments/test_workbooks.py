"""Excel: the customers of a sheet, cell for cell as a person would write them out."""

from __future__ import annotations

import datetime as dt
import tempfile
import zipfile
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.segments import COLUMN_ROW, ReadingOptions, Segment, preview_segment, read_segment
from acdesk.segments.grid import GridReach, read_grid
from acdesk.segments.sheet_heads import sheet_heads
from acdesk.segments.sheet_marks import least_digits
from acdesk.segments.sheet_text import cell_text
from acdesk.segments.workbook import read_workbook
from acdesk.sentences.faults import SegmentFault
from tests.segments.workbooks import (
    Formula,
    Sheet,
    Styled,
    binary_workbook,
    old_workbook,
    open_document,
    spreadsheet_xml,
    write_workbook,
)

HEADER = ("Id", "Name", "E-mail")
ROWS = tuple((f"{at:03d}", f"Zoë {at}", f"zoe{at}@noordpost.nl") for at in range(1, 6))


def cells(segment: Segment) -> list[tuple[str | None, ...]]:
    return segment.table.select(segment.columns).rows()


def codes(segment: Segment) -> list[str]:
    return [repair.code for repair in segment.repairs]


def fault(path: Path, options: ReadingOptions = ReadingOptions()) -> SegmentFault:
    with pytest.raises(SegmentFault) as caught:
        read_segment([path], options, allow_empty=True)
    with pytest.raises(SegmentFault) as again:
        preview_segment([path], options)
    assert (again.value.code, again.value.params) == (caught.value.code, caught.value.params)
    return caught.value


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (31612345678, "31612345678"),
        (123456789012345, "123456789012345"),
        (-5, "-5"),
        (0.5, "0.5"),
        (1e-7, "0.0000001"),
        (1e21, "1000000000000000000000"),
        ("00123", "00123"),
        ("1e5", "1e5"),
        ("true", "true"),
        (" two\nlines ", " two\nlines "),
        (True, "TRUE"),
        (False, "FALSE"),
        (dt.date(2020, 2, 3), "2020-02-03"),
        (dt.datetime(2020, 2, 3, 14, 5), "2020-02-03 14:05:00"),  # noqa: DTZ001
        (dt.datetime(1985, 12, 31, 23, 59, 59), "1985-12-31 23:59:59"),  # noqa: DTZ001
        (dt.time(9, 30), "09:30:00"),
        (dt.timedelta(hours=42), "42:00:00"),
        (None, None),
        ("", None),
        (Formula("=1/0", "#DIV/0!"), None),
        (Formula("=TRUE()", True), "TRUE"),
        (Formula('="a"&"b"', "ab"), "ab"),
        (Styled(1234, "00000"), "01234"),
        (Styled(612345678, '0#" "##" "##" "##" "##'), "0612345678"),
        (Styled(0.25, "0%"), "0.25"),
        (Styled(12.5, "00000"), "12.5"),
    ],
)
def test_every_kind_of_cell(tmp_path: Path, cell: object, text: str | None) -> None:
    sheet = Sheet([("Id", "What"), ("1", cell), ("2", "x")])  # type: ignore[list-item]
    segment = read_segment([write_workbook(tmp_path / "a.xlsx", {"A": sheet})], ReadingOptions(header_row=1))
    assert segment.table.select(segment.columns).row(0)[1] == text


def test_a_number_has_no_more_digits_than_a_sheet_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(spreadsheet_xml('<row r="1"><c r="A1"><v>0.30000000000000004</v></c></row>'))
    assert cells(read_segment([path], ReadingOptions(no_header=True))) == [("0.3",)]


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_keep_every_digit(number: int) -> None:
    assert cell_text(float(number)) == str(number)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_written_out(number: float) -> None:
    text = cell_text(number)
    assert text is not None
    assert "e" not in text
    assert float(text) == float(f"{number:.15g}")


@pytest.mark.parametrize(
    ("code", "digits"),
    [("00000", 5), ("0", 1), ("General", 0), ("#,##0", 0), ("0.00", 0), ("0%", 0), ("000-00-0000", 9), ("0;-0", 1),
     ("[Red]000", 3), ("yyyy-mm-dd", 0), ("0E+00", 0), ("@", 0), ('"nr "000', 3)],
)  # fmt: skip
def test_how_many_digits_a_format_shows(code: str, digits: int) -> None:
    assert least_digits(code) == digits


def test_what_is_said_of_a_workbook(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"Klanten": Sheet([HEADER, *ROWS])})
    segment = read_segment([path])
    facts = segment.files[0]
    assert (facts.format, facts.encoding, facts.delimiter, facts.quote) == ("xlsx", "", "", "")
    assert (facts.header_row, facts.rows, facts.sheet, facts.sheets) == (1, 5, "Klanten", ("Klanten",))
    assert not facts.is_text
    assert segment.columns == HEADER
    assert cells(segment) == list(ROWS)
    assert segment.table[COLUMN_ROW].to_list() == [2, 3, 4, 5, 6]
    assert segment.repairs == ()
    first = preview_segment([path], rows=2)
    assert cells(first) == list(ROWS[:2])
    assert (first.files[0].sheet, first.files[0].rows) == ("Klanten", 2)


def test_the_table_is_found_wherever_it_stands(tmp_path: Path) -> None:
    rows = [
        ("Customers of the spring offer", None, None),
        ("Made on 3 May", None, None),
        (None, None, None),
        HEADER,
        *ROWS[:2],
        (None, None, None),
        *ROWS[2:],
        (None, None, None),
        ("Confidential", None, None),
    ]
    path = write_workbook(tmp_path / "a.xlsx", {"A": Sheet(rows, top=2, left=3)})
    segment = read_segment([path])
    assert segment.columns == HEADER
    assert cells(segment) == list(ROWS)
    assert segment.files[0].header_row == 6
    assert segment.table[COLUMN_ROW].to_list() == [7, 8, 10, 11, 12]
    assert set(codes(segment)) == {"segment.repair.preamble", "segment.repair.footnote", "segment.repair.blank"}


def test_without_a_header(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"A": Sheet(ROWS)})
    segment = read_segment([path])
    assert segment.columns == ("Column 1", "Column 2", "Column 3")
    assert segment.files[0].header_row is None
    assert segment.table[COLUMN_ROW].to_list() == [1, 2, 3, 4, 5]
    assert cells(segment) == list(ROWS)
    assert "segment.repair.no_header" in codes(segment)
    assert read_segment([path], ReadingOptions(header_row=2)).columns == ROWS[1]
    assert fault(path, ReadingOptions(header_row=40)).code == "segment.header_row_missing"


def test_columns_with_nothing_at_all_are_none(tmp_path: Path) -> None:
    rows = [(*row[:1], None, *row[1:], None, "") for row in (HEADER, *ROWS)]
    segment = read_segment([write_workbook(tmp_path / "a.xlsx", {"A": Sheet(rows)})])
    assert segment.columns == HEADER
    assert cells(segment) == list(ROWS)
    named = read_segment([write_workbook(tmp_path / "b.xlsx", {"A": Sheet([(*HEADER, "Phone"), *ROWS])})])
    assert named.columns == (*HEADER, "Phone")
    assert cells(named)[0] == (*ROWS[0], None)


def test_a_header_that_occurs_again_is_no_customer(tmp_path: Path) -> None:
    segment = read_segment([write_workbook(tmp_path / "a.xlsx", {"A": Sheet([HEADER, *ROWS, HEADER, *ROWS])})])
    assert cells(segment) == [*ROWS, *ROWS]
    assert [(r.code, r.line, r.params["n"]) for r in segment.repairs] == [("segment.repair.header_again", 7, 1)]


def test_errors_are_empty_and_said(tmp_path: Path) -> None:
    rows = [(*HEADER, "Score"), *[(*row, Formula("=NA()", "#N/A")) for row in ROWS]]
    segment = read_segment([write_workbook(tmp_path / "a.xlsx", {"A": Sheet(rows)})])
    assert cells(segment)[0] == (*ROWS[0], None)
    said = next(repair for repair in segment.repairs if repair.code == "segment.repair.cell_errors")
    assert said.params["n"] == 5


def test_rows_that_a_filter_leaves_out_are_read_and_said(tmp_path: Path) -> None:
    sheet = Sheet([HEADER, *ROWS], hidden_rows=(2, 3, 40))
    segment = read_segment([write_workbook(tmp_path / "a.xlsx", {"A": sheet})])
    assert cells(segment) == list(ROWS)
    assert [(repair.code, repair.params["n"]) for repair in segment.repairs] == [("segment.repair.hidden_rows", 2)]


def test_the_first_sheet_with_customers_is_taken(tmp_path: Path) -> None:
    sheets = {
        "Read me": Sheet([("Export of a segment",), ("Made by Sam",)]),
        "Empty": Sheet([]),
        "Kept aside": Sheet([HEADER, *ROWS], hidden=True),
        "Customers": Sheet([HEADER, *ROWS[:2]]),
        "More": Sheet([HEADER, *ROWS[2:]]),
    }
    path = write_workbook(tmp_path / "a.xlsx", sheets, chart=True)
    segment = read_segment([path])
    facts = segment.files[0]
    assert (facts.sheet, facts.sheets) == ("Customers", ("Read me", "Empty", "Customers", "More", "Kept aside"))
    assert cells(segment) == list(ROWS[:2])
    said = segment.repairs[0]
    assert (said.code, said.params["sheet"], said.params["n"]) == ("segment.repair.sheet", "Customers", 5)


@pytest.mark.parametrize("wanted", ["More", "more ", "2"])
def test_a_sheet_is_named_or_counted(tmp_path: Path, wanted: str) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"A": Sheet([HEADER, *ROWS]), "More": Sheet([("Mail",), ("a@b.nl",)])})
    for read in (read_segment, preview_segment):
        segment = read([path], ReadingOptions(sheet=wanted))
        assert (segment.files[0].sheet, segment.columns) == ("More", ("Mail",))
        assert "segment.repair.sheet" not in codes(segment)


def test_a_name_goes_before_a_number(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"2": Sheet([HEADER, *ROWS]), "B": Sheet([("Mail",), ("a@b.nl",)])})
    assert read_segment([path], ReadingOptions(sheet="2")).columns == HEADER


def test_sheets_that_are_not_there_or_empty(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"A": Sheet([HEADER, *ROWS]), "B": Sheet([])})
    unknown = fault(path, ReadingOptions(sheet="C"))
    assert (unknown.code, unknown.params["sheet"], unknown.params["sheets"]) == ("segment.sheet_unknown", "C", "A, B")
    assert fault(path, ReadingOptions(sheet="B")).code == "segment.sheet_empty"


def test_hidden_sheets_only_where_nothing_else_is(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"Secret": Sheet([HEADER, *ROWS], hidden=True)})
    assert read_segment([path]).files[0].sheet == "Secret"


def test_large_sheets_are_read_as_small_ones_are() -> None:
    """What is looked at row by row, and what isn't, gives the same table."""
    rows: list[tuple[str | None, ...]] = [("A title", None, None), (None, None, None), HEADER]
    rows += [(f"{at}", f"N{at}", f"n{at}@noordpost.nl") for at in range(400)]
    rows += [HEADER, (None, None, None)]
    rows += [(f"{at}", None, f"n{at}@noordpost.nl") for at in range(400, 800)]
    rows += [(None, None, None), ("Total 800", None, None)]
    grid = pl.DataFrame(rows, schema=["a", "b", "c"], orient="row").with_columns(
        pl.int_range(1, len(rows) + 1, dtype=pl.UInt32).alias(COLUMN_ROW)
    )
    small = read_grid(grid, Path("a.xlsx"), ReadingOptions(), "xlsx")
    large = read_grid(grid, Path("a.xlsx"), ReadingOptions(), "xlsx", GridReach(ends=30, after_blank=5, all_of=100))
    assert small.table.height == 800
    assert large.table.equals(small.table)
    assert (large.header, large.header_row, large.repairs) == (small.header, small.header_row, small.repairs)


def test_a_look_at_a_large_sheet_reads_only_its_beginning(tmp_path: Path) -> None:
    rows = [(f"{at:05d}", f"Zoë {at}", f"zoe{at}@noordpost.nl") for at in range(600)]
    sheets = {"Notes": Sheet([("x",)]), "A": Sheet([HEADER, *rows])}
    data = write_workbook(tmp_path / "a.xlsx", sheets).read_bytes()
    cut = sheet_heads(data, 20_000)
    assert len(cut) != len(data)
    looked = read_workbook(cut, Path("a.xlsx"), "xlsx", ReadingOptions())
    assert 50 < looked.table.height < 600
    assert looked.header == HEADER
    assert (
        looked.table.rows()
        == read_workbook(data, Path("a.xlsx"), "xlsx", ReadingOptions()).table.rows()[: looked.table.height]
    )
    assert sheet_heads(data) == data
    assert sheet_heads(b"PK\x03\x04 nothing") == b"PK\x03\x04 nothing"


def test_a_workbook_in_an_archive(tmp_path: Path) -> None:
    inner = write_workbook(tmp_path / "a.xlsx", {"A": Sheet([HEADER, *ROWS])})
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(inner, "export/customers.xlsx")
        archive.writestr("readme.txt", "Customers")
    segment = read_segment([tmp_path / "a.zip"])
    assert (segment.files[0].format, segment.files[0].member) == ("xlsx", "export/customers.xlsx")
    assert cells(segment) == list(ROWS)


def test_an_open_document_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(open_document([HEADER, *ROWS]))
    segment = read_segment([path])
    assert (segment.files[0].format, segment.files[0].sheet) == ("ods", "Klanten")
    assert cells(segment) == list(ROWS)


def test_a_binary_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsb"
    path.write_bytes(binary_workbook([(*HEADER, "Phone"), *[(*row, 31612345678.0) for row in ROWS]]))
    segment = read_segment([path])
    assert (segment.files[0].format, segment.files[0].sheet) == ("xlsb", "Klanten")
    assert cells(segment) == [(*row, "31612345678") for row in ROWS]


def test_an_old_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(old_workbook())
    segment = read_segment([path])
    assert (segment.files[0].format, segment.files[0].sheets) == ("xls", ("Klanten", "Leeg"))
    assert segment.columns == ("Id", "E-mail", "Phone", "Since", "Yes")
    assert cells(segment) == [
        ("007", "a@noordpost.nl", "31612345678", "2020-02-03", "TRUE"),
        ("008", "zoë@noordpost.nl", "31687654321", "2021-02-03", "FALSE"),
    ]
    path.write_bytes(old_workbook()[:3000])
    assert fault(path).code == "segment.workbook_damaged"


def test_a_text_beside_a_workbook_ignores_the_sheet(tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "a.xlsx", {"A": Sheet([("x",), ("y",)]), "B": Sheet([HEADER, *ROWS[:1]])})
    text = tmp_path / "b.csv"
    text.write_text("Id;Name;E-mail\n9;Tom;tom@noordpost.nl\n", encoding="utf-8")
    segment = read_segment([book, text], ReadingOptions(sheet="B"))
    assert cells(segment) == [ROWS[0], ("9", "Tom", "tom@noordpost.nl")]


def test_no_cells_at_all(tmp_path: Path) -> None:
    empty = write_workbook(tmp_path / "a.xlsx", {"A": Sheet([])}, chart=True)
    assert fault(empty).code == "segment.workbook_empty"
    lone = write_workbook(tmp_path / "b.xlsx", {"A": Sheet([HEADER])})
    with pytest.raises(SegmentFault) as caught:
        read_segment([lone])
    assert caught.value.code == "segment.header_only"
    assert read_segment([lone], allow_empty=True).columns == HEADER


def test_cells_too_far_apart_are_refused_before_memory_runs_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    path.write_bytes(spreadsheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row>{far}'))
    assert fault(path).code == "segment.workbook_too_large"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co")), min_size=1, max_size=12
)
FIGURES = st.integers(-(10**14), 10**14) | st.floats(-1e9, 1e9).map(lambda value: float(f"{value:.10g}"))
DAYS = st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, FIGURES, st.booleans(), DAYS), min_size=2, max_size=20))
def test_what_is_written_reads_back_cell_for_cell(rows: list[tuple[str, float, bool, dt.date]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = [(f"k{at:04d}", *row) for at, row in enumerate(rows)]
        path = write_workbook(
            Path(folder) / "a.xlsx", {"A": Sheet([("Key", "Word", "Figure", "Yes", "Day"), *written])}
        )
        segment = read_segment([path], ReadingOptions(header_row=1))
    assert cells(segment) == [tuple(map(cell_text, row)) for row in written]
    assert segment.set_aside == ()
