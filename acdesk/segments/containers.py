"""Compressed files: what is inside, unpacked into memory."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Protocol

from acdesk.sentences.faults import SegmentFault

MOST_BYTES = 6 << 30
"""Unpacked, at most: about forty million customers. More is a mistake or malice."""

_PIECE = 1 << 20
_TABLES = (".csv", ".tsv", ".tab", ".psv")
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


def zip_members(path: Path) -> list[str]:
    """The names of the tables in a .zip, in order. Raises SegmentFault where there is none, or it can't be opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir() and not _hidden(info.filename)]
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        raise SegmentFault("segment.damaged_archive", file=str(path)) from None
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise SegmentFault("segment.is_office", file=str(path))
    for endings in (_TABLES, _TEXTS):
        chosen = [info for info in infos if PurePosixPath(info.filename).suffix.lower() in endings]
        if any(info.flag_bits & 1 for info in chosen):
            raise SegmentFault("segment.archive_password", file=str(path))
        if chosen:
            return sorted(info.filename for info in chosen)
    raise SegmentFault("segment.archive_without_table", file=str(path))


def unpack_member(path: Path, member: str, most: int | None = None) -> bytes:
    """One file of a .zip. Raises SegmentFault."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(member) as stream:
            return _pieces(stream, path, most)
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, KeyError):
        raise SegmentFault("segment.damaged_archive", file=str(path)) from None


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
