"""`segment convert`: plain CSV, rows as read."""

from __future__ import annotations

from pathlib import Path

import pytest

from acdesk.segments import read_segment
from acdesk.segments.writing import write_csv
from acdesk.sentences.faults import SegmentFault


def converted(tmp_path: Path, content: bytes) -> str:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(content)
    write_csv(read_segment([source], allow_empty=True), target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]
    return target.read_bytes().decode("utf-8")


def test_it_is_plain(tmp_path: Path) -> None:
    content = 'Id;Name;;Name\r\n1;"é; ""x""";;"a\r\nb"\r\n2;;;"z, y"\r\n'.encode("cp1252")
    expected = 'Id,Name,,Name\n1,"é; ""x""",,"a\r\nb"\n2,,,"z, y"\n'
    assert converted(tmp_path, content) == expected


def test_no_header_is_made_up(tmp_path: Path) -> None:
    assert converted(tmp_path, b"1\ta@example.nl\n2\tb@example.nl\n") == "1,a@example.nl\n2,b@example.nl\n"


def test_nothing_stays_nothing(tmp_path: Path) -> None:
    assert converted(tmp_path, b"") == ""
    (tmp_path / "out.csv").unlink()
    assert converted(tmp_path, b"Id;E-mail\n") == "Id,E-mail\n"


def test_the_source_is_never_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b"Id,E-mail\n1,a@example.nl\n")
    with pytest.raises(SegmentFault) as caught:
        write_csv(read_segment([source]), source)
    assert caught.value.code == "segment.over_itself"
    with pytest.raises(SegmentFault) as caught:
        write_csv(read_segment([source]), tmp_path / "none" / "out.csv")
    assert caught.value.code == "segment.unwritable"
    assert source.read_bytes() == b"Id,E-mail\n1,a@example.nl\n"


def test_rows_set_aside_stay_where_they_stood(tmp_path: Path) -> None:
    rows = "".join(f"{i},u{i}@example.nl,2020-01-{i:02d}\n" for i in range(10, 20))
    content = f'Id,E-mail,Since\n{rows}1,"a, b",x@example.nl,2020-02-02,y,z\n{rows}'
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(content, encoding="utf-8")
    segment = read_segment([source])
    assert [row.row for row in segment.set_aside] == [12]
    write_csv(segment, target)
    assert target.read_text(encoding="utf-8") == content
