"""Archives, folders of a data lake, Parquet."""

from __future__ import annotations

import gzip
import hashlib
import json
import zipfile
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from acdesk.segments import COLUMN_FILE, COLUMN_ROW, ReadingOptions, Segment, preview_segment, read_segment
from acdesk.sentences.faults import SegmentFault

ONE = "Id;E-mail\n007;zoë@example.nl\n"
TWO = "Id;E-mail\n008;tom@example.nl\n"


def cells(segment: Segment) -> list[tuple[str | None, ...]]:
    return segment.table.select(segment.columns).rows()


def fault(path: Path, options: ReadingOptions = ReadingOptions()) -> str:
    with pytest.raises(SegmentFault) as caught:
        read_segment([path], options)
    assert "file" in caught.value.params
    with pytest.raises(SegmentFault) as again:
        preview_segment([path], options)
    assert again.value.code == caught.value.code
    return caught.value.code


def test_gzip(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(ONE.encode("cp1252")) + gzip.compress(b"009;eva@example.nl\n"))
    segment = read_segment([path])
    assert cells(segment) == [("007", "zoë@example.nl"), ("009", "eva@example.nl")]
    facts = segment.files[0]
    assert (facts.format, facts.encoding, facts.size) == ("csv.gz", "cp1252", path.stat().st_size)
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert cells(preview_segment([path], rows=1)) == [("007", "zoë@example.nl")]
    path.write_bytes(path.read_bytes()[:-20])
    assert fault(path) == "segment.damaged_archive"


def test_zip_with_several_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("parts/1.csv", ONE)
        archive.writestr("parts/2.csv", TWO)
        archive.writestr("readme.txt", "These are customers.")
        archive.writestr("__MACOSX/parts/._1.csv", "x")
    segment = read_segment([path])
    assert cells(segment) == [("007", "zoë@example.nl"), ("008", "tom@example.nl")]
    assert [facts.member for facts in segment.files] == ["parts/1.csv", "parts/2.csv"]
    assert segment.table[COLUMN_FILE].to_list() == [0, 1]


def test_zips_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("picture.png", b"\x89PNG")
    assert fault(path) == "segment.archive_without_table"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
    assert fault(path) == "segment.is_office"
    path.write_bytes(b"PK\x03\x04 and then nothing")
    assert fault(path) == "segment.damaged_archive"


def lake(folder: Path, *, settings: dict[str, object] | None = None, names: tuple[str, ...] = ("Id", "E-mail")) -> Path:
    parts = folder / "Customers" / "2024" / "05"
    parts.mkdir(parents=True)
    partitions = []
    for number, text in enumerate(("007|zoë@example.nl\n", "008|tom@example.nl\n")):
        name = f"Customers_{number} a.csv"
        (parts / name).write_text(text, encoding="utf-8")
        location = f"https://lake.example.net/box/Customers/2024/05/{name.replace(' ', '%20')}"
        partitions.append({"location": location, "fileFormatSettings": settings or {"delimiter": "|"}})
    entity = {"name": "Customers", "attributes": [{"name": name} for name in names], "partitions": partitions}
    (folder / "model.json").write_text(json.dumps({"name": "x", "entities": [entity]}), encoding="utf-8")
    return folder


def test_a_folder_with_a_model(tmp_path: Path) -> None:
    segment = read_segment([lake(tmp_path / "lake")])
    assert segment.columns == ("Id", "E-mail")
    assert cells(segment) == [("007", "zoë@example.nl"), ("008", "tom@example.nl")]
    assert segment.table[COLUMN_ROW].to_list() == [1, 1]
    assert [(facts.format, facts.header_row) for facts in segment.files] == [("cdm", None)] * 2
    assert segment.repairs == ()
    assert cells(preview_segment([tmp_path / "lake"], rows=1)) == [("007", "zoë@example.nl")]


def test_a_model_with_several_tables(tmp_path: Path) -> None:
    folder = lake(tmp_path / "lake")
    model = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "orders.csv").write_text("1|9.50\n", encoding="utf-8")
    orders = {"name": "Orders", "attributes": [{"name": "Order"}, {"name": "Amount"}]}
    orders["partitions"] = [{"location": "https://x.example/orders.csv", "fileFormatSettings": {"delimiter": "|"}}]
    model["entities"] = [{"name": "Empty", "attributes": [{"name": "a"}]}, orders, *model["entities"]]
    (folder / "model.json").write_text(json.dumps(model), encoding="utf-8")
    segment = read_segment([folder])
    assert segment.columns == ("Id", "E-mail")
    assert (segment.files[0].sheet, segment.files[0].sheets) == ("Customers", ("Orders", "Customers"))
    assert [(repair.code, repair.params["n"]) for repair in segment.repairs] == [("segment.repair.model_table", 2)]
    chosen = preview_segment([folder], ReadingOptions(sheet="orders"))
    assert (chosen.columns, chosen.repairs) == (("Order", "Amount"), ())


def test_folders_that_are_none(tmp_path: Path) -> None:
    assert fault(tmp_path) == "segment.is_folder"
    (tmp_path / "model.json").write_text("{}", encoding="utf-8")
    assert fault(tmp_path) == "segment.model_damaged"
    folder = lake(tmp_path / "lake", names=("Id",))
    assert fault(folder) == "segment.model_columns"
    assert fault(folder, ReadingOptions(sheet="Orders")) == "segment.model_table_unknown"
    for part in (folder / "Customers").rglob("*.csv"):
        part.unlink()
    assert fault(folder) == "segment.model_without_parts"


def test_parquet_keeps_its_digits(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pl.DataFrame(
        {
            "Id": ["007", None],
            "Phone": [31612345678901, 2],
            "Since": [date(2020, 2, 3), None],
            "Yes": [True, False],
            "Tags": [["a", "b"], []],
        }
    ).write_parquet(path)
    segment = read_segment([path])
    assert cells(segment) == [
        ("007", "31612345678901", "2020-02-03", "true", "a, b"),
        (None, "2", None, "false", ""),
    ]
    assert segment.table[COLUMN_ROW].to_list() == [2, 3]
    assert preview_segment([path], rows=1).rows == 1
    path.write_bytes(path.read_bytes()[:50])
    assert fault(path) == "segment.parquet_damaged"
