"""What a reader of a segment file is promised, dialect by dialect."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from acdesk.segments import COLUMN_FILE, COLUMN_ROW, ReadingOptions, Segment, preview_segment, read_segment
from acdesk.sentences.faults import SegmentFault

ROWS = [
    ("Id", "Name", "E-mail", "City"),
    ("007", "Zoë Müller", "zoe@example.nl", "Den Haag"),
    ("008", "José, jr.", "jose@example.es", 'the "Old" Town'),
    ("009", "NA", "null@example.de", ""),
]


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def cells(segment: Segment) -> list[tuple[str | None, ...]]:
    return segment.table.select(segment.columns).rows()


def in_dialect(delimiter: str, quote: str, end: str) -> str:
    def cell(value: str) -> str:
        if quote and (delimiter in value or quote in value):
            return quote + value.replace(quote, quote * 2) + quote
        return value

    return "".join(delimiter.join(map(cell, row)) + end for row in ROWS)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_every_dialect_gives_the_same_cells(tmp_path: Path, delimiter: str, quote: str, end: str) -> None:
    segment = read_segment([write(tmp_path / "a.csv", in_dialect(delimiter, quote, end))])
    assert segment.columns == ROWS[0]
    assert cells(segment) == ROWS[1:]
    assert segment.table[COLUMN_ROW].to_list() == [2, 3, 4]
    assert segment.files[0].delimiter == delimiter
    assert segment.set_aside == ()


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_every_encoding_gives_the_same_cells(tmp_path: Path, encoding: str, said: str) -> None:
    segment = read_segment([write(tmp_path / "a.csv", in_dialect(",", '"', "\n"), encoding)])
    assert cells(segment) == ROWS[1:]
    assert segment.files[0].encoding == said


def test_japanese_in_shift_jis(tmp_path: Path) -> None:
    text = "氏名,メール,市\n田中太郎,tanaka@example.jp,東京\n佐藤花子,sato@example.jp,大阪\n"
    segment = read_segment([write(tmp_path / "a.csv", text, "cp932")])
    assert segment.files[0].encoding == "shift_jis"
    assert cells(segment)[0] == ("田中太郎", "tanaka@example.jp", "東京")


def test_the_digest_is_that_of_the_file_on_disk(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", in_dialect(";", '"', "\r\n"), "utf-16")
    facts = read_segment([path]).files[0]
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert facts.size == path.stat().st_size
    assert preview_segment([path]).files[0].sha256 == ""


def test_short_and_long_rows(tmp_path: Path) -> None:
    text = "a,b,c\n1,x@example.nl,3\n4\n7,y@example.nl,9,,\n7,y@example.nl,9,10\n1,z@example.nl,3\n"
    segment = read_segment([write(tmp_path / "a.csv", text)])
    assert cells(segment)[1] == ("4", None, None)
    assert cells(segment)[2] == ("7", "y@example.nl", "9")
    assert [(repair.code, repair.line) for repair in segment.repairs] == [
        ("segment.repair.short", 3),
        ("segment.repair.long", 4),
    ]
    assert [(row.row, row.line, row.text) for row in segment.set_aside] == [(5, 5, "7,y@example.nl,9,10")]
    assert segment.rows == 5 == segment.files[0].rows


def test_blank_lines_count_as_rows_but_are_no_customers(tmp_path: Path) -> None:
    segment = read_segment([write(tmp_path / "a.csv", "a,b\n1,2\n\n3,4\n\n")])
    assert segment.table[COLUMN_ROW].to_list() == [2, 4]
    assert [repair.params["n"] for repair in segment.repairs] == [2]


def test_line_breaks_inside_quotes_stay(tmp_path: Path) -> None:
    segment = read_segment([write(tmp_path / "a.csv", 'a,b,c\n1,"x\r\ny",3\n4,z,6\n')])
    assert cells(segment) == [("1", "x\r\ny", "3"), ("4", "z", "6")]
    assert segment.table[COLUMN_ROW].to_list() == [2, 3]


def test_an_unclosed_quote_costs_no_other_row(tmp_path: Path) -> None:
    text = 'a,b,c\n1,"x,3\n4,z,6\n7,"q",9\n'
    segment = read_segment([write(tmp_path / "a.csv", text)])
    assert cells(segment) == [("1", '"x', "3"), ("4", "z", "6"), ("7", "q", "9")]
    assert ("segment.repair.quotes", 2) in [(repair.code, repair.line) for repair in segment.repairs]


def test_names_are_made_unique_and_said(tmp_path: Path) -> None:
    segment = read_segment([write(tmp_path / "a.csv", "E-mail,,E-mail\na@example.nl,x,b@example.nl\n")])
    assert segment.columns == ("E-mail", "Column 2", "E-mail (2)")
    assert segment.header == ("E-mail", "", "E-mail")
    assert [repair.code for repair in segment.repairs] == ["segment.repair.name_empty", "segment.repair.name_twice"]


def test_without_a_header_rows_count_from_one(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "1,a@example.nl,2019-01-01\n2,b@example.nl,2020-01-02\n")
    segment = read_segment([path])
    assert segment.files[0].header_row is None
    assert segment.columns == ("Column 1", "Column 2", "Column 3")
    assert segment.table[COLUMN_ROW].to_list() == [1, 2]


def test_what_the_user_says_wins(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "x;y\na;b,c\n1;2,3\n")
    segment = read_segment([path], ReadingOptions(delimiter=",", no_header=True))
    assert segment.columns == ("Column 1", "Column 2")
    assert read_segment([path], ReadingOptions(header_row=2)).columns == ("a", "b,c")
    with pytest.raises(SegmentFault) as caught:
        read_segment([path], ReadingOptions(header_row=9))
    assert caught.value.code == "segment.header_row_missing"
    latin = write(tmp_path / "b.csv", "a,b\né,1\n", "cp1252")
    with pytest.raises(SegmentFault) as caught:
        read_segment([latin], ReadingOptions(encoding="utf-8"))
    assert (caught.value.code, caught.value.params["line"]) == ("segment.undecodable", 2)
    with pytest.raises(SegmentFault) as caught:
        read_segment([latin], ReadingOptions(encoding="klingon"))
    assert caught.value.code == "segment.encoding_unknown"


def test_parts_with_the_same_columns(tmp_path: Path) -> None:
    one = write(tmp_path / "1.csv", "Id,E-mail\n1,a@example.nl\n")
    two = write(tmp_path / "2.csv", "2,b@example.nl\n3,c@example.nl\n")
    three = write(tmp_path / "3.csv", "E-mail;Id\nd@example.nl;4\n")
    segment = read_segment([one, two, three])
    assert cells(segment) == [
        ("1", "a@example.nl"),
        ("2", "b@example.nl"),
        ("3", "c@example.nl"),
        ("4", "d@example.nl"),
    ]
    assert segment.table[COLUMN_FILE].to_list() == [0, 1, 1, 2]
    assert segment.table[COLUMN_ROW].to_list() == [2, 1, 2, 2]
    assert "segment.repair.part_without_header" in [repair.code for repair in segment.repairs]
    other = write(tmp_path / "4.csv", "Id,Phone\n1,+31 20 1234567\n")
    with pytest.raises(SegmentFault) as caught:
        read_segment([one, other])
    assert caught.value.code == "segment.parts_differ"


def test_nul_bytes_are_taken_out_and_said(tmp_path: Path) -> None:
    segment = read_segment([write(tmp_path / "a.csv", "a,b\n1,x\x00y\n2,z\n")])
    assert cells(segment) == [("1", "xy"), ("2", "z")]
    assert segment.repairs[0].code == "segment.repair.nul"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "segment.empty"),
        (b"\n\n", "segment.empty"),
        (b"\xef\xbb\xbf", "segment.empty"),
        (b"Id,E-mail,Name\n", "segment.header_only"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "segment.is_picture"),
        (b"%PDF-1.7\n", "segment.is_pdf"),
    ],
)
def test_what_is_no_segment(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    for read in (read_segment, preview_segment):
        with pytest.raises(SegmentFault) as caught:
            read([path])
        assert caught.value.code == code
        assert caught.value.params["file"] == str(path)


def test_what_is_not_there(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 5000)
    for path, code in (
        (tmp_path / "no.csv", "segment.not_found"),
        (tmp_path, "segment.is_folder"),
        (long, "segment.unreadable"),
    ):
        with pytest.raises(SegmentFault) as caught:
            read_segment([path])
        assert caught.value.code == code


def test_a_preview_reads_only_the_first_rows(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Id,E-mail\n" + "".join(f"{i},u{i}@example.nl\n" for i in range(100_000)))
    segment = preview_segment([path], rows=10)
    assert segment.rows == 10
    assert cells(segment)[9] == ("9", "u9@example.nl")


def test_empty_ones_can_be_had_where_wanted(tmp_path: Path) -> None:
    empty = write(tmp_path / "a.csv", "")
    lone = write(tmp_path / "b.csv", "Id,E-mail\n")
    assert (read_segment([empty], allow_empty=True).columns, read_segment([empty], allow_empty=True).rows) == ((), 0)
    segment = read_segment([lone], allow_empty=True)
    assert (segment.columns, segment.header, segment.rows) == (("Id", "E-mail"), ("Id", "E-mail"), 0)


@pytest.mark.parametrize("cell", ["a,b,c,d", '"a,b,c,d"'])
def test_a_column_of_lists_is_no_more_columns(tmp_path: Path, cell: str) -> None:
    """Its name isn't parted by what parts its cells."""
    path = tmp_path / "tags.csv"
    path.write_text("Naam;E-mail;Tags\n" + "".join(f"Jan;jan{n}@x.example;{cell}\n" for n in range(40)), "utf-8")
    segment = read_segment([path])
    assert (segment.columns, segment.files[0].delimiter, segment.rows) == (("Naam", "E-mail", "Tags"), ";", 40)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_an_encoding_that_needs_a_mark_is_refused_where_there_is_none(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("Email,Name\na@b.nl,An\n", encoding="utf-8")
    with pytest.raises(SegmentFault) as caught:
        read_segment([path], ReadingOptions(encoding=encoding))
    assert caught.value.code == "segment.undecodable"
