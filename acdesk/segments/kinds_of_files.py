"""What a file is that is no text with delimiters: told by its first bytes and, for documents, by what is inside."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from acdesk.segments.compound import OLE
from acdesk.sentences.faults import SegmentFault

UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".opdownload", ".filepart")
"""Endings that browsers and copying programs give a file they still write."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "segment.is_pdf"),
    (b"\x89PNG\r\n\x1a\n", "segment.is_picture"),
    (b"\xff\xd8\xff", "segment.is_picture"),
    (b"GIF87a", "segment.is_picture"),
    (b"GIF89a", "segment.is_picture"),
    (b"II*\x00", "segment.is_picture"),
    (b"MM\x00*", "segment.is_picture"),
    (b"8BPS\x00", "segment.is_picture"),
    (b"7z\xbc\xaf\x27\x1c", "segment.is_archive"),
    (b"Rar!\x1a\x07", "segment.is_archive"),
    (b"BZh", "segment.is_archive"),
    (b"\xfd7zXZ\x00", "segment.is_archive"),
    (b"\x28\xb5\x2f\xfd", "segment.is_archive"),
    (b"{\\rtf", "segment.is_office"),
    (OLE, "segment.is_office"),
    (b"PK\x03\x04", "segment.not_text"),
    (b"PK\x05\x06", "segment.not_text"),
    (b"\x1f\x8b", "segment.not_text"),
    (b"PAR1", "segment.not_text"),
    (b"SQLite format 3\x00", "segment.not_text"),
    (b"\x7fELF", "segment.not_text"),
)
_PICTURES_IN_BOXES = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_WEB_PAGE = re.compile(rb"(?i)(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.DOTALL)
_XML = re.compile(rb"<(?:\?xml\b|[A-Za-z][\w:.-]*(?:\s[^<>]*)?>(?:\s*[\r\n]\s*)?<[A-Za-z/!])")
_JSON = re.compile(rb'(?:\{\s*"[^"\r\n]*"\s*:|\[\s*(?:\{\s*"|\[\s*["\d]))')

_LOOKED_AT = 4096
_CONTROLS = bytes({*range(1, 32), 127} - {9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31})
_MOST_CONTROLS = 0.02


def check_finished(path: Path) -> None:
    """Raises SegmentFault where the name says that another program is still at work on it."""
    if path.name.startswith("~$"):
        raise SegmentFault("segment.lock_file", file=str(path))
    if path.suffix.lower() in UNFINISHED or _is_held_place(path):
        raise SegmentFault("segment.unfinished", file=str(path))


def _is_held_place(path: Path) -> bool:
    """An empty file that only keeps the name free: the download goes on in another beside it."""
    try:
        return not path.stat().st_size and any(path.with_name(path.name + ending).exists() for ending in UNFINISHED)
    except OSError:
        return False


def check_kind(path: Path, head: bytes) -> None:
    """Raises SegmentFault where the first bytes are those of another kind of file."""
    code = _other_kind(head)
    if code:
        raise SegmentFault(code, file=str(path))


def _other_kind(head: bytes) -> str:
    for start, code in _STARTS:
        if head.startswith(start):
            return code
    if head.startswith(b"RIFF"):
        return "segment.is_picture" if head[8:12] == b"WEBP" else "segment.not_text"
    if head[4:8] == b"ftyp":
        return "segment.is_picture" if head[4:12] in _PICTURES_IN_BOXES else "segment.not_text"
    if head[257:262] == b"ustar":
        return "segment.is_archive"
    first = head[:_LOOKED_AT].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip()
    first = first.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip()
    if first.startswith(b"<"):
        return "segment.is_web_page" if _WEB_PAGE.match(first) else "segment.is_xml" if _XML.match(first) else ""
    if first.startswith((b"{", b"[")):
        return "segment.is_json" if _JSON.match(first) else ""
    return "segment.not_text" if _is_binary(head[:_LOOKED_AT]) else ""


def _is_binary(head: bytes) -> bool:
    """Whether there are more control characters than any text has, in the encoding it seems to have."""
    most = _MOST_CONTROLS * len(head)
    if len(head) - len(head.translate(None, _CONTROLS)) <= most and head.count(b"\x00") <= 0.2 * len(head):
        return False
    from acdesk.segments.encoding import detect_encoding

    encoding = detect_encoding(head, whole=False)
    text = head.decode(encoding, "replace")
    odd = sum(1 for char in text if char < " " and char not in "\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")
    return odd + text.count("\ufffd") > _MOST_CONTROLS * len(text) + 1


def zipped_document(archive: zipfile.ZipFile, path: Path) -> str:
    """The format of a workbook that is a .zip inside, "" for a plain archive. Raises SegmentFault for a document of
    another kind ("segment.is_office")."""
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        types = archive.read("[Content_Types].xml")
        for mark, format_name in (
            (b"ms-excel.sheet.binary", "xlsb"),
            (b"ms-excel.sheet.macroEnabled", "xlsm"),
            (b"spreadsheetml", "xlsx"),
        ):
            if mark in types:
                return format_name
        raise SegmentFault("segment.is_office", file=str(path))
    if "mimetype" in names:
        if archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return "ods"
        raise SegmentFault("segment.is_office", file=str(path))
    if any(name.endswith(".iwa") for name in names):
        raise SegmentFault("segment.is_office", file=str(path))
    return ""
