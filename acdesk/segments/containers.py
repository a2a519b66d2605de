"""Compressed files: what is inside, unpacked into memory."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from acdesk.segments.compound import WORKBOOK_ENDINGS
from acdesk.segments.kinds_of_files import zipped_document
from acdesk.sentences.faults import SegmentFault

MOST_BYTES = 6 << 30
"""Unpacked, at most: about forty million customers. More is a mistake or malice."""

_PIECE = 1 << 20
_TABLES = (".csv", ".tsv", ".tab", ".psv")
_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_TEXTS = (".txt", ".dat", ".asc", ".prn", "")

Unpack = Callable[[int | None], bytes]
"""The first bytes of what is inside, or with None all of them. Raises SegmentFault."""


class Readable(Protocol):
    """What both archives give to read from."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes."""


def unpack_gzip(path: Path, most: int | None = None) -> bytes:
    """The text in a .gz, of one member or several. Raises SegmentFault where it is damaged or cut short."""
    import gzip

    try:
        with gzip.open(path) as stream:
            return _pieces(stream, path, most)
    except (OSError, EOFError, zlib.error):
        raise SegmentFault("segment.damaged_archive", file=str(path)) from None


@dataclass(frozen=True, slots=True)
class Zipped:
    """Either a document that is a .zip inside, or an archive with tables."""

    document: str = ""
    """The format of the workbook that it is."""
    members: tuple[tuple[str, str], ...] = ()
    """(name, format) of each table in the archive, in order."""


def list_zip(path: Path) -> Zipped:
    """What is in a .zip. Raises SegmentFault where there is no table, or it can't be opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            document = zipped_document(archive, path)
            infos = [info for info in archive.infolist() if not info.is_dir() and not _hidden(info.filename)]
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError):
        code = "workbook_damaged" if path.suffix.lower() in WORKBOOK_ENDINGS else "damaged_archive"
        raise SegmentFault(f"segment.{code}", file=str(path)) from None
    if document:
        return Zipped(document)
    for endings in (_TABLES, _WORKBOOKS, _TEXTS):
        chosen = [info for info in infos if PurePosixPath(info.filename).suffix.lower() in endings]
        if any(info.flag_bits & 1 for info in chosen):
            raise SegmentFault("segment.archive_password", file=str(path))
        if chosen:
            names = sorted(info.filename for info in chosen)
            return Zipped("", tuple((name, _format_inside(name)) for name in names))
    raise SegmentFault("segment.archive_without_table", file=str(path))


def unpack_member(path: Path, member: str, most: int | None = None) -> bytes:
    """One file of a .zip. Raises SegmentFault."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(member) as stream:
            return _pieces(stream, path, most)
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, KeyError):
        raise SegmentFault("segment.damaged_archive", file=str(path)) from None


def _format_inside(name: str) -> str:
    ending = PurePosixPath(name).suffix.lower()
    return ending.removeprefix(".") if ending in _WORKBOOKS else "csv.zip"


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)


def _pieces(stream: Readable, path: Path, most: int | None) -> bytes:
    """In pieces, so that others get their turn."""
    unpacked = io.BytesIO()
    while most is None or unpacked.tell() < most:
        piece = stream.read(_PIECE if most is None else min(_PIECE, most - unpacked.tell()))
        if not piece:
            break
        unpacked.write(piece)
        if unpacked.tell() > MOST_BYTES:
            raise SegmentFault("segment.too_large", file=str(path))
        time.sleep(0)
    return unpacked.getvalue()
