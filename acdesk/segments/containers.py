"""Compressed files: what is inside, unpacked while it is read."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from acdesk.segments.compound import WORKBOOK_ENDINGS
from acdesk.segments.kinds_of_files import zipped_document
from acdesk.sentences.faults import SegmentFault

MOST_BYTES = 6 << 30
"""Unpacked, at most: about forty million customers. More is a mistake or malice."""

_TABLES = (".csv", ".tsv", ".tab", ".psv")
_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_TEXTS = (".txt", ".dat", ".asc", ".prn", "")


class Readable(Protocol):
    """What both archives give to read from."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes."""


class Closable(Protocol):
    def close(self) -> None: ...


class Unpacking:
    """What is inside, to read from. Raises SegmentFault where it is damaged, cut short or far too large."""

    def __init__(self, path: Path, stream: Readable, closing: Sequence[Closable]) -> None:
        self._path = path
        self._stream = stream
        self._closing = closing
        self._done = 0

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes."""
        try:
            data = self._stream.read(size)
        except _DAMAGE:
            raise SegmentFault("segment.damaged_archive", file=str(self._path)) from None
        self._done += len(data)
        if self._done > MOST_BYTES:
            raise SegmentFault("segment.too_large", file=str(self._path))
        return data

    def close(self) -> None:
        """Close the archive too."""
        for one in self._closing:
            one.close()


_DAMAGE = (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, KeyError)


def open_gzip(path: Path) -> Unpacking:
    """The text in a .gz, of one member or several. Raises SegmentFault."""
    import gzip

    try:
        stream = gzip.open(path)  # noqa: SIM115 - closed by who reads
    except OSError:
        raise SegmentFault("segment.damaged_archive", file=str(path)) from None
    return Unpacking(path, stream, [stream])


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


def open_member(path: Path, member: str) -> Unpacking:
    """One file of a .zip. Raises SegmentFault."""
    try:
        archive = zipfile.ZipFile(path)
        try:
            stream = archive.open(member)
        except BaseException:
            archive.close()
            raise
    except _DAMAGE:
        raise SegmentFault("segment.damaged_archive", file=str(path)) from None
    return Unpacking(path, stream, [stream, archive])


def _format_inside(name: str) -> str:
    ending = PurePosixPath(name).suffix.lower()
    return ending.removeprefix(".") if ending in _WORKBOOKS else "csv.zip"


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)
