"""The file on disk: may it be read, what kind is it, what is its digest."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from acdesk.segments.compound import WORKBOOK_ENDINGS
from acdesk.sentences.faults import SegmentFault

CHUNK = 1 << 19
"""Bytes read at a time for the digest alone: little enough to stay in the processor's cache."""

NEAR = 1 << 16
"""Bytes in which the end of a line is looked for."""

_SEGMENT_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".gz", ".zip", ".parquet", *WORKBOOK_ENDINGS})


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass over the bytes tells."""

    sha256: str
    size: int


def check_readable(path: Path) -> int:
    """The size in bytes. Raises SegmentFault where there is no file to read."""
    try:
        if path.is_dir():
            files = sum(1 for inside in path.iterdir() if inside.suffix.lower() in _SEGMENT_ENDINGS)
            code = "segment.is_folder_of_files" if files > 1 else "segment.is_folder"
            raise SegmentFault(code, file=str(path), n=files)
        size = path.stat().st_size
        with path.open("rb") as stream:
            stream.read(1)
    except FileNotFoundError:
        raise SegmentFault("segment.not_found", file=str(path)) from None
    except PermissionError:
        raise SegmentFault("segment.no_permission", file=str(path)) from None
    except OSError as error:
        raise SegmentFault("segment.unreadable", file=str(path), reason=error.strerror or str(error)) from None
    return size


class Scanner:
    """Reads the file once, beside the parse of what it holds, for its digest."""

    def __init__(self, path: Path) -> None:
        self._read = ReadOnce(path)
        self._scan: Scan | None = None
        self._fault: SegmentFault | None = None
        self._thread = threading.Thread(target=self._work, name="segment-scan", daemon=True)
        self._thread.start()

    def result(self) -> Scan:
        """Waits for the end of the pass. Raises SegmentFault where the file can no longer be read."""
        self._thread.join()
        if self._scan is None:
            raise self._fault or AssertionError
        return self._scan

    def _work(self) -> None:
        try:
            self._scan = self._read.result()
        except SegmentFault as fault:
            self._fault = fault


class ReadOnce:
    """A file that is parsed as it stands on disk: its digest comes from the same reading."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._scan: Scan | None = None

    def open(self) -> DigestedStream:
        """From its beginning. Raises SegmentFault."""
        return DigestedStream(self._path, self._end)

    def result(self) -> Scan:
        """Of a stream that was read to its end; where none was, of one more. Raises SegmentFault."""
        if self._scan is None:
            stream = self.open()
            try:
                while stream.read(CHUNK):
                    time.sleep(0)
            finally:
                stream.close()
        if self._scan is None:
            raise AssertionError
        return self._scan

    def _end(self, scan: Scan) -> None:
        self._scan = scan


class DigestedStream:
    """The bytes of a file on disk, in pieces that end with a line where they can: then nobody has to copy them."""

    def __init__(self, path: Path, at_end: Callable[[Scan], None]) -> None:
        self._path = path
        self._at_end = at_end
        self._digest = hashlib.sha256()
        self._size = 0
        try:
            self._file = path.open("rb", buffering=0)
        except OSError as error:
            raise self._unreadable(error) from None

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes, none at the end. Raises SegmentFault."""
        try:
            data = self._file.read(self._up_to_a_line(size))
        except OSError as error:
            raise self._unreadable(error) from None
        self._digest.update(data)
        self._size += len(data)
        if size and not data:
            self._at_end(Scan(self._digest.hexdigest(), self._size))
        return data

    def close(self) -> None:
        self._file.close()

    def _up_to_a_line(self, size: int) -> int:
        """How many bytes to read to end with a line; `size` where no end is near."""
        if size <= NEAR:
            return size
        self._file.seek(self._size + size - NEAR)
        near = self._file.read(NEAR)
        self._file.seek(self._size)
        end = near.rfind(b"\n") + 1
        return size if len(near) < NEAR or not end else size - NEAR + end

    def _unreadable(self, error: OSError) -> SegmentFault:
        return SegmentFault("segment.unreadable", file=str(self._path), reason=error.strerror or str(error))
