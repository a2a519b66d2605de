"""What a sheet of an .xlsx says beyond its values: zeros that only a number format shows, cells with an error, rows
that are hidden, and cells so far apart that no machine holds what lies between them."""

from __future__ import annotations

import re
import time
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PIECE = 1 << 20
_FAR_CELL = re.compile(rb'<c r="([A-Z]{2,3})\d+"[^>]*>(?:<f|<v|<is)')
_HIDDEN_ROW = re.compile(rb'<row [^>]*?\bhidden="(?:1|true)"[^>]*><c ')
_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"')
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[ ()+-]')

MOST_CELLS = 250_000_000
"""Between the first cell and the last: some 6 GB."""


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """`digits`: (row, column, 1-based) of a number, and how many digits of it show at least."""

    errors: int = 0
    hidden: int = 0
    """Rows with cells that don't show: a filter leaves them out, or someone hid them."""
    cells: int = 0
    """How many the sheet would have if it were filled up to its last row and column; 0 with 26 columns or fewer."""
    digits: tuple[tuple[int, int, int], ...] = ()


def sheet_marks(archive: zipfile.ZipFile, sheet: str) -> SheetMarks:
    """Of the sheet with this name. Nothing where the workbook is laid out in a way that isn't understood."""
    try:
        part = _part_of(archive, sheet)
        if part is None:
            return SheetMarks()
        return _scan(archive, part, _least_digits(archive))
    except (KeyError, ValueError, EOFError, ET.ParseError, zipfile.BadZipFile, zlib.error, NotImplementedError):
        return SheetMarks()


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    book = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - expat loads nothing from outside
    links = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for found in book.iter(f"{_MAIN}sheet"):
        if found.get("name") == sheet:
            target = targets[found.get(_LINK)]
            return target.removeprefix("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
    return None


def _least_digits(archive: zipfile.ZipFile) -> dict[int, int]:
    """For each cell style whose number format fills up with zeros: to how many digits."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    styles = ET.fromstring(archive.read("xl/styles.xml"))  # noqa: S314
    formats = {f.get("numFmtId"): least_digits(f.get("formatCode", "")) for f in styles.iter(f"{_MAIN}numFmt")}
    cells = styles.find(f"{_MAIN}cellXfs")
    found = {at: formats.get(style.get("numFmtId"), 0) for at, style in enumerate(cells if cells is not None else ())}
    return {at: digits for at, digits in found.items() if digits > 1}


def least_digits(code: str) -> int:
    """How many digits a whole number has at least in this number format; 0 for formats that do more than that."""
    places = _LITERALS.sub("", code.split(";", maxsplit=1)[0])
    if not re.fullmatch(r"[0#?]*0[0#?]*", places):
        return 0
    return len(places) - places.index("0")


def _scan(archive: zipfile.ZipFile, part: str, styles: dict[int, int]) -> SheetMarks:
    padded = None
    if styles:
        known = b"|".join(str(style).encode() for style in styles)
        padded = re.compile(rb'<c r="([A-Z]{1,3})(\d+)" s="(' + known + rb')"(?: t="n")?><(?:v|f)')
    errors = hidden = last_row = last_column = 0
    digits: list[tuple[int, int, int]] = []
    for piece in _pieces(archive, part):
        errors += piece.count(b' t="e"')
        hidden += len(_HIDDEN_ROW.findall(piece)) if b'hidden="' in piece else 0
        last_column = max(last_column, *map(_column, {*_FAR_CELL.findall(piece), b""}))
        last_row = max(last_row, *(int(rows[-1]) for rows in [_ROW.findall(piece)] if rows), 0)
        if padded is not None:
            digits += [
                (int(row), _column(letters), styles[int(style)]) for letters, row, style in padded.findall(piece)
            ]
        time.sleep(0)
    return SheetMarks(errors, hidden, last_row * last_column, tuple(digits))


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Each ends with a whole cell."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            whole = rest + piece
            cut = whole.rfind(b"</c>") + 4
            if cut < 4:
                rest = whole
                continue
            rest = whole[cut:]
            yield whole[:cut]
    yield rest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
