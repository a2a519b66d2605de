"""The beginning of a large workbook as a workbook of its own: a look at a few rows needs no more."""

from __future__ import annotations

import io
import zipfile
import zlib

HEAD = 4 << 20
"""Bytes of each sheet, unpacked: some ten thousand rows."""


def sheet_heads(data: bytes, size: int = HEAD) -> bytes:
    """The same .xlsx with its large sheets cut off after a whole row. As it is where nothing is large, or where a sheet
    isn't laid out as expected."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            large = {info.filename for info in archive.infolist() if _is_sheet(info) and info.file_size > size}
            heads = {name: _head(archive, name, size) for name in large}
            heads = {name: head for name, head in heads.items() if head}
            if not heads:
                return data
            made = io.BytesIO()
            with zipfile.ZipFile(made, "w") as cut:
                for info in archive.infolist():
                    cut.writestr(info.filename, heads.get(info.filename) or archive.read(info))
            return made.getvalue()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, KeyError):
        return data


def _is_sheet(info: zipfile.ZipInfo) -> bool:
    return info.filename.startswith("xl/worksheets/") and info.filename.endswith(".xml")


def _head(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    with archive.open(name) as stream:
        head = stream.read(size)
    end = head.rfind(b"</row>")
    if end < 0 or b"<sheetData>" not in head or b"<worksheet" not in head:
        return b""
    return head[: end + len(b"</row>")] + b"</sheetData></worksheet>"
