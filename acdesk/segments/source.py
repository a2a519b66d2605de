"""The file on disk: may it be read, what kind is it, what is its digest."""

from __future__ import annotations

import hashlib
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from acdesk.segments.compound import WORKBOOK_ENDINGS
from acdesk.sentences.faults import SegmentFault

CHUNK = 1 << 19
"""Bytes read at a time, into the same place: little enough to stay in the processor's cache."""

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
    """Reads the file once, beside the parse, for its digest."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._scan: Scan | None = None
        self._error: OSError | None = None
        self._thread = threading.Thread(target=self._work, name="segment-scan", daemon=True)
        self._thread.start()

    def result(self) -> Scan:
        """Waits for the end of the pass. Raises SegmentFault where the file can no longer be read."""
        self._thread.join()
        if self._scan is None:
            reason = str(self._error.strerror or self._error) if self._error else ""
            raise SegmentFault("segment.unreadable", file=str(self._path), reason=reason)
        return self._scan

    def _work(self) -> None:
        digest = hashlib.sha256()
        size = 0
        try:
            buffer = bytearray(CHUNK)
            with self._path.open("rb", buffering=0) as stream:
                while count := stream.readinto(buffer):
                    digest.update(memoryview(buffer)[:count])
                    size += count
                    time.sleep(0)
        except OSError as error:
            self._error = error
            return
        self._scan = Scan(digest.hexdigest(), size)
