"""What is no segment is said to be what it is, whatever its name."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from pathlib import Path

import pytest

from acdesk.segments import ReadingOptions, preview_segment, read_segment, reading
from acdesk.sentences.faults import SegmentFault
from tests.segments.workbooks import Sheet, compound_file, write_workbook

CUSTOMERS = b"Id,E-mail\n" + b"".join(b"%d,u%d@noordpost.nl\n" % (at, at) for at in range(2000))
NOISE = random.Random(3).randbytes(4000)  # noqa: S311


def fault(path: Path, options: ReadingOptions = ReadingOptions(), *, allow_empty: bool = True) -> str:
    """The same for a look and for the whole file, also where an empty file would do."""
    with pytest.raises(SegmentFault) as caught:
        read_segment([path], options, allow_empty=allow_empty)
    assert caught.value.params["file"] == str(path)
    with pytest.raises(SegmentFault) as again:
        preview_segment([path], options, allow_empty=allow_empty)
    assert again.value.code == caught.value.code
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + NOISE, "segment.is_picture"),
        (b"\xff\xd8\xff\xe0" + NOISE, "segment.is_picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 " + NOISE, "segment.is_picture"),
        (b"\x00\x00\x00\x18ftypheic" + NOISE, "segment.is_picture"),
        (b"\x00\x00\x00\x18ftypmp42" + NOISE, "segment.not_text"),
        (b"%PDF-1.7\n" + NOISE, "segment.is_pdf"),
        (b"{\\rtf1 Klanten}", "segment.is_office"),
        (b"7z\xbc\xaf\x27\x1c" + NOISE, "segment.is_archive"),
        (b"a.csv".ljust(257, b"\x00") + b"ustar\x0000" + bytes(300), "segment.is_archive"),
        (b"MZ\x90\x00\x03\x00\x00\x00" + NOISE, "segment.not_text"),
        (b"ID3\x03\x00\x00\x00" + NOISE, "segment.not_text"),
        (NOISE, "segment.not_text"),
        (b"\n\n<!DOCTYPE html>\n<html><body>Sign in</body></html>", "segment.is_web_page"),
        (b"<table border=1><tr><td>E-mail</td></tr></table>", "segment.is_web_page"),
        ("<html><body>x</body></html>".encode("utf-16"), "segment.is_web_page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><contacts/>', "segment.is_xml"),
        (b"<contacts>\n <contact>a@b.nl</contact>\n</contacts>", "segment.is_xml"),
        (b'[{"email": "a@b.nl"}, {"email": "c@d.nl"}]', "segment.is_json"),
        (b'{"email": "a@b.nl"}\n{"email": "c@d.nl"}\n', "segment.is_json"),
        (compound_file("\x06DataSpaces", "EncryptedPackage"), "segment.workbook_password"),
        (compound_file("WordDocument"), "segment.is_office"),
        (compound_file("PowerPoint Document"), "segment.is_office"),
        (compound_file("__properties_version1.0"), "segment.not_text"),
    ],
)
def test_other_kinds_of_files(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "segment.csv"
    path.write_bytes(content)
    assert fault(path) == code


@pytest.mark.parametrize(
    "text",
    ["<Id>,<E-mail>\n1,a@b.nl\n2,c@d.nl\n", "<Id>\t<E-mail>\n1\ta@b.nl\n2\tc@d.nl\n", "[Id];[E-mail]\n1;a@b.nl\n",
     "{Id};{E-mail}\n1;a@b.nl\n", "II*;E-mail\n1;a@b.nl\n", "RIF;E-mail\nFF;a@b.nl\n"],
)  # fmt: skip
def test_texts_that_only_begin_like_something_else(tmp_path: Path, text: str) -> None:
    path = tmp_path / "segment.csv"
    path.write_text(text, encoding="utf-8")
    assert read_segment([path], ReadingOptions(header_row=1)).rows >= 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "shift_jis", "cp1251", "utf-8"])
def test_foreign_letters_are_no_binary(tmp_path: Path, encoding: str) -> None:
    word = "Поляков" if encoding == "cp1251" else "ポリ太郎"
    path = tmp_path / "segment.csv"
    path.write_bytes("".join(f"{at},{word},u{at}@noordpost.nl\n" for at in range(50)).encode(encoding))
    assert read_segment([path]).rows == 50


def test_documents_that_are_archives_inside(tmp_path: Path) -> None:
    path = tmp_path / "segment.xlsx"
    for kind in ("wordprocessingml.document", "presentationml.presentation"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("[Content_Types].xml", f"application/vnd.openxmlformats-officedocument.{kind}.main+xml")
        assert fault(path) == "segment.is_office"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert fault(path) == "segment.is_office"


def test_damaged_workbooks(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"A": Sheet([("Id", "E-mail"), ("1", "a@noordpost.nl")] * 30)})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert fault(path) == "segment.workbook_damaged"
    at = whole.find(b"xl/worksheets/sheet1.xml")
    path.write_bytes(whole[: at + 60] + NOISE[:100] + whole[at + 160 :])
    assert fault(path) == "segment.workbook_damaged"
    with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(path, "w") as archive:
        for name in source.namelist():
            if name != "xl/workbook.xml":
                archive.writestr(name, source.read(name))
    assert fault(path) == "segment.workbook_damaged"
    old = tmp_path / "a.xls"
    old.write_bytes(compound_file("Workbook")[:600])
    assert fault(old) == "segment.workbook_damaged"


@pytest.mark.parametrize(
    "name", ["a.csv.crdownload", "Unconfirmed 12.crdownload", "a.csv.part", "a.xlsx.partial", "a.csv.Download"]
)
def test_downloads_that_are_not_done(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(CUSTOMERS)
    assert fault(path) == "segment.unfinished"
    path.unlink()
    path.mkdir()  # as Safari does it
    assert fault(path) == "segment.unfinished"


def test_an_empty_file_beside_the_download_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"")
    (tmp_path / "a.csv.part").write_bytes(CUSTOMERS)
    assert fault(path) == "segment.unfinished"
    (tmp_path / "a.csv.part").unlink()
    assert read_segment([path], allow_empty=True).rows == 0


def test_the_note_that_excel_keeps_of_an_open_workbook(tmp_path: Path) -> None:
    path = tmp_path / "~$a.xlsx"
    path.write_bytes(b"\x05Sam" + b" " * 160)
    assert fault(path) == "segment.lock_file"


def test_archives_cut_short(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", CUSTOMERS)
    for name, content in (("a.csv.gz", gzip.compress(CUSTOMERS)), ("a.zip", packed.getvalue())):
        path = tmp_path / name
        path.write_bytes(content[: len(content) // 2])
        with pytest.raises(SegmentFault) as caught:
            read_segment([path])
        assert caught.value.code == "segment.damaged_archive"


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz", "a.xlsx"])
def test_a_file_that_grows_while_it_is_read(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / name
    if name == "a.xlsx":
        write_workbook(path, {"A": Sheet([("Id", "E-mail"), ("1", "a@noordpost.nl")])})
    else:
        path.write_bytes(gzip.compress(CUSTOMERS) if name.endswith("gz") else CUSTOMERS)
    real = reading._read

    def slow(*arguments: object) -> object:
        with path.open("ab") as stream:
            stream.write(b"2000,late@noordpost.nl\n")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "_read", slow)
    with pytest.raises(SegmentFault) as caught:
        read_segment([path])
    assert caught.value.code == "segment.changing"


def test_a_file_that_goes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(CUSTOMERS)
    real = reading._read

    def late(*arguments: object) -> object:
        found = real(*arguments)  # type: ignore[arg-type]
        path.unlink()
        return found

    monkeypatch.setattr(reading, "_read", late)
    with pytest.raises(SegmentFault) as caught:
        read_segment([path])
    assert caught.value.code == "segment.not_found"


def test_folders(tmp_path: Path) -> None:
    assert fault(tmp_path) == "segment.is_folder"
    (tmp_path / "notes.docx").write_bytes(b"x")
    assert fault(tmp_path) == "segment.is_folder"
    for name in ("a.csv", "b.CSV", "c.xlsx"):
        (tmp_path / name).write_bytes(CUSTOMERS)
    with pytest.raises(SegmentFault) as caught:
        read_segment([tmp_path])
    assert (caught.value.code, caught.value.params["n"]) == ("segment.is_folder_of_files", 3)


def test_a_file_that_another_program_keeps_to_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows does it: the file is there, but opening it fails."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(CUSTOMERS)

    def locked(self: Path, *_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", locked)
    assert fault(path) == "segment.no_permission"
