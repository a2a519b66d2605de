"""Compound files ([MS-CFB]): what old Office versions write, and new ones for a document with a password."""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

from acdesk.sentences.faults import SegmentFault

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of such a file (2.2)."""

WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".xltx", ".xltm")

_FREE = 0xFFFFFFFF
_HEADER = 512
_IN_HEADER = 109
"""Sectors of the allocation table that the header names (2.2, DIFAT)."""


def old_document(path: Path) -> str:
    """The format of a file that begins as OLE does. Raises SegmentFault for all but a workbook without a password."""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        # Names of streams stand in the file's directory, wherever that lies (2.6.1).
        has = {name: content.find(f"{name}\x00".encode("utf-16-le")) >= 0 for name in _STREAMS}
        whole = _is_whole(content)
    if has["EncryptedPackage"]:
        raise SegmentFault("segment.workbook_password", file=str(path))
    if has["WordDocument"] or has["PowerPoint Document"]:
        raise SegmentFault("segment.is_office", file=str(path))
    if whole and (has["Workbook"] or has["Book"]):
        return "xls"
    code = "segment.workbook_damaged" if path.suffix.lower() in WORKBOOK_ENDINGS else "segment.not_text"
    raise SegmentFault(code, file=str(path))


_STREAMS = ("EncryptedPackage", "WordDocument", "PowerPoint Document", "Workbook", "Book")


def _is_whole(content: mmap.mmap) -> bool:
    """Whether every sector that is in use is there: a file cut short lacks the last ones."""
    if len(content) < _HEADER:
        return False
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 20)
    tables = [at for at in struct.unpack_from(f"<{_IN_HEADER}I", content, 76) if at < _FREE - 5]
    for number, at in enumerate(tables):
        start = (at + 1) * size
        if start + size > len(content):
            return False
        entries = struct.unpack_from(f"<{size // 4}I", content, start)
        used = max((place for place, next_one in enumerate(entries) if next_one != _FREE), default=-1)
        # The last sector may be shorter than the others.
        if used >= 0 and (number * (size // 4) + used + 1) * size >= len(content):
            return False
    return bool(tables)
