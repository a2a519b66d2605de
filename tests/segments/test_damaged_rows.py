"""One row with a delimiter or a quote too few or too many, in files of few rows, where little tells what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from acdesk.segments import Segment, read_segment


def read(tmp_path: Path, text: str) -> Segment:
    path = tmp_path / "segment.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return read_segment([path])


def rows(segment: Segment) -> list[tuple[str | None, ...]]:
    return segment.table.select(segment.columns).rows()


@pytest.mark.parametrize(
    "line",
    ['2,"12,50"Lamp shop,2021-05-06', '2Lamp,"12,50",2021-05-06', '2,"12,50""Lamp, shop",2021-05-06'],
    ids=["behind a quoted cell", "where no quotes are", "between two quoted cells"],
)
def test_a_row_without_one_delimiter_keeps_all_of_its_text(tmp_path: Path, line: str) -> None:
    text = f'id,price,name,since\n1,"8,00",Vase,2021-05-05\n{line}\n3,"99,95",Tent,2021-05-07\n'
    segment = read(tmp_path, text)
    found = [*rows(segment), *(row.cells for row in segment.set_aside)]
    assert ("1", "8,00", "Vase", "2021-05-05") in found
    assert ("3", "99,95", "Tent", "2021-05-07") in found
    assert len(found) == 3
    assert any("12,50" in cell for row in found for cell in row if cell)


def test_a_delimiter_missing_beside_a_quoted_cell_is_put_back_and_said(tmp_path: Path) -> None:
    text = 'id,price,name\n1,"8,00",Vase\n2,"12,50"Lamp\n3,"99,95"Tent\n'
    segment = read(tmp_path, text)
    assert rows(segment) == [("1", "8,00", "Vase"), ("2", "12,50", "Lamp"), ("3", "99,95", "Tent")]
    said = [(repair.code, repair.line) for repair in segment.repairs]
    assert said == [("segment.repair.quotes", 3), ("segment.repair.quotes", 4)]


def test_inch_marks_open_nothing(tmp_path: Path) -> None:
    text = (
        'sku,title,size,price\nL1,Lamp 12" round,12",19.95\nL2,"Vase, tall",30 cm,8.00\nL3,Screen 24" wide,24",149.00\n'
    )
    assert rows(read(tmp_path, text)) == [
        ("L1", 'Lamp 12" round', '12"', "19.95"),
        ("L2", "Vase, tall", "30 cm", "8.00"),
        ("L3", 'Screen 24" wide', '24"', "149.00"),
    ]


def test_a_cell_over_two_lines_stays_whole_in_a_row_that_is_short(tmp_path: Path) -> None:
    text = 'id,kind,note,since,mail\n1home,"one\ntwo",2021-05-05,a@example.nl\n2,home,none,2021-05-06,b@example.nl\n'
    segment = read(tmp_path, text)
    found = [*rows(segment), *(row.cells for row in segment.set_aside)]
    assert len(found) == 2
    assert any("one\ntwo" in cell for row in found for cell in row if cell)


def test_quotes_that_fit_are_not_read_otherwise_to_fill_a_short_row(tmp_path: Path) -> None:
    text = 'id,name,price,since,mail\n1,Vase,"8,00",2021-05-05a@example.nl\n'
    segment = read(tmp_path, text)
    found = [*rows(segment), *(row.cells for row in segment.set_aside)]
    assert found[0][:4] == ("1", "Vase", "8,00", "2021-05-05a@example.nl")


def test_more_remarks_than_rows_are_still_remarks(tmp_path: Path) -> None:
    remarks = "".join(f"A remark of some length number {word},,,\n" for word in ("one", "two", "three", "four", "five"))
    text = f"{remarks}And one more of them,,,\n,,,\nid,name,since,mail\n1,Anna,2021-05-05,a@example.nl\n"
    text += "2,Jan,2021-05-06,b@example.nl\n"
    segment = read(tmp_path, text)
    assert segment.header == ("id", "name", "since", "mail")
    assert rows(segment)[0] == ("1", "Anna", "2021-05-05", "a@example.nl")
    assert segment.rows == 2
