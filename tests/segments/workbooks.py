"""Workbooks made for tests, cell by cell."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

Cell = str | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None


@dataclass(frozen=True)
class Styled:
    """A number with a format of its own."""

    value: float
    number_format: str


@dataclass(frozen=True)
class Formula:
    """What it comes to is kept beside it, as Excel does."""

    text: str
    value: str | float | bool


@dataclass(frozen=True)
class Sheet:
    """`top` and `left`: empty rows and columns before the first cell."""

    rows: Sequence[Sequence[Cell | Styled | Formula]]
    top: int = 0
    left: int = 0
    hidden: bool = False
    hidden_rows: Sequence[int] = ()
    """0-based."""


def write_workbook(path: Path, sheets: Mapping[str, Sheet], *, chart: bool = False) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        formats = {
            name: book.add_format({"num_format": name}) for name in ("yyyy-mm-dd", "d-m-yyyy h:mm", "hh:mm", "[h]:mm")
        }
        for name, wanted in sheets.items():
            sheet = book.add_worksheet(name)
            for down in wanted.hidden_rows:
                sheet.set_row(down, None, None, {"hidden": True})
            if wanted.hidden:
                sheet.hide()
            for down, row in enumerate(wanted.rows, wanted.top):
                for across, cell in enumerate(row, wanted.left):
                    _write(book, sheet, down, across, cell, formats)
        if chart:
            drawn = book.add_chart({"type": "bar"})
            drawn.add_series({"values": f"='{next(iter(sheets))}'!$A$1:$A$2"})
            book.add_chartsheet("Chart").set_chart(drawn)
        if sheets and all(sheet.hidden for sheet in sheets.values()):
            book.add_worksheet("Shown").activate()
    return path


def _write(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    down: int,
    across: int,
    cell: Cell | Styled | Formula,
    formats: Mapping[str, xlsxwriter.format.Format],
) -> None:
    match cell:
        case None:
            return
        case Styled():
            sheet.write_number(down, across, cell.value, book.add_format({"num_format": cell.number_format}))
        case Formula():
            sheet.write_formula(down, across, cell.text, None, cell.value)
        case bool():
            sheet.write_boolean(down, across, cell)
        case str():
            sheet.write_string(down, across, cell)
        case dt.datetime():
            sheet.write_datetime(down, across, cell, formats["d-m-yyyy h:mm"])
        case dt.date():
            sheet.write_datetime(down, across, cell, formats["yyyy-mm-dd"])
        case dt.time():
            sheet.write_datetime(down, across, cell, formats["hh:mm"])
        case dt.timedelta():
            sheet.write_number(down, across, cell / dt.timedelta(days=1), formats["[h]:mm"])
        case _:
            sheet.write_number(down, across, cell)


def spreadsheet_xml(cells: str) -> bytes:
    """The least that is an .xlsx, for what no writer would write."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">'
        '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def open_document(rows: Sequence[Sequence[str]]) -> bytes:
    """An .ods with one sheet of texts, "Klanten"."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0"'
            f' xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Klanten">{cells}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return content.getvalue()


def compound_file(*streams: str) -> bytes:
    """A directory of streams without anything in them ([MS-CFB]): header, one sector of the table, the directory."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    names = b"".join(f"{name}\x00".encode("utf-16-le").ljust(128, b"\x00") for name in ("Root Entry", *streams))
    return bytes(header) + table + names.ljust(512, b"\x00")
