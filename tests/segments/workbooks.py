"""Workbooks made for tests, cell by cell."""

from __future__ import annotations

import base64
import datetime as dt
import io
import struct
import zipfile
import zlib
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


def binary_workbook(rows: Sequence[Sequence[str | float]]) -> bytes:
    """An .xlsb with one sheet, "Klanten" ([MS-XLSB] 2.1.4 and 2.4)."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    book = _record(131) + _record(143) + _record(156, struct.pack("<II", 0, 1) + _wide("r1") + _wide("Klanten"))
    sheet = _record(129) + _record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, len(rows[0]) - 1)) + _record(145)
    for down, row in enumerate(rows):
        sheet += _record(0, struct.pack("<II", down, 0) + bytes(9))
        for across, cell in enumerate(row):
            place = struct.pack("<II", across, 0)
            sheet += (
                _record(6, place + _wide(cell))
                if isinstance(cell, str)
                else _record(5, place + struct.pack("<d", cell))
            )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Override PartName="/xl/workbook.bin"'
        ' ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": book + _record(144) + _record(132),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/worksheets/sheet1.bin": sheet + _record(146) + _record(130),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def _record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    size = len(data)
    return head + (bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7])) + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def old_workbook() -> bytes:
    """An .xls as Excel 97 to 2003 wrote it. "Klanten": Id, E-mail, Phone (a number), Since (a date), Yes (a truth), of
    two customers; and an empty sheet "Leeg"."""
    return zlib.decompress(base64.b85decode("".join(_OLD)))


_OLD = (
    "c-rk)Pe@cj82`<@x9+a!x|#+Wi3nMlhS4D}wkDcHDOQIpf?C~2iQ8LQ?U08uZI40Fsfa+ZLx-",
    "#g`a>NGI&=t(Is`%B*3k%p0uSozoA13<*EC!(VdMQC^Ucin&HUc?X1<v>@4cHSoE&{vmc$b5g@!rHkDNt1LCK%01VMJoQpHs6qhz_rD)@agkvS",
    "eb&wuMxbExJ!35f^#E0Vw$N+;2W_Lyl@tRtG(hp<pSGzgtyPvRD(07}`fB9`4OH?X|VZC|i#WX)BU4b*m0oWMk=y}I6s<4#%0wg5?iC*0=~Yj&",
    "XoZ&Vy#x+d(l9_)+vgriwzDA)5a2Aa}V!!+WmUVuBu1&$MH+uCZIn<r6B(>;b?Rt4}gwXR=Qxcc?g3y^*~UGH5%@1sdvs=qFEU<lS}p@KPq0(9",
    "!i;>E#e*c>p-1oCj3H*y_^4CBlUt!Tfqms89ih>)$N_FT9p>H#{=(n_cNXph-#XcR9-",
    "KgqhfJpmxxXvSjkNMEdfV5b>nbv<n#gR!YJL$2cHeI=N-",
    "ujKP;%Oe>fCsnzS*IbYuYv%5c_ibGrp;N3G;&+Mt#@V7C4;C(~9@II&7L6tOiE8e#gXJ)@ZsKwo%VKInc~wV=Q`kSkZLYAjite+U@gcNzQF$Ac",
    "6H|wumM6Z3wo`e$H91&3{xLL)N*c8Y^;g#jYDA5=c|+k@D3uFmZ~Dx#^pAbYCxedfmh)OIz^q!CghG~fO^uG2uSsXD?3zY3ZN8>cO?Q~ZGR%UR",
    "Jx+VU%xXR~8cV^<K>hjYzRgV+rLt@E1YP$eJkm!so&8YUav5&P++K&<o>QO0EgkOH-@gsp+>*J=9@*TIx#_GSi||+x(Z0QawTmLG7)1-",
    "nwkYB;!*XNh!i5VLE?l^9@plOO8-",
    "P!fx^tq=;g1LVzs@YBIrlfoe~TlC(KSGylr1nRkK;l{@v{*gk>V1o?34OmsBnz#9!D>_*pJ?f<Cjj!V)65=x?^zdmQbempUcG0e|-Pn9IhJ&",
)
