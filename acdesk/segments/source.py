"""The file on disk: may it be read, what kind is it, what is its digest."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from acdesk.segments.compound import WORKBOOK_ENDINGS
from acdesk.sentences.faults import SegmentFault

CHUNK = 1 << 19
"""Bytes read at a time for the digest: little enough to stay in the processor's cache."""

NEAR = 1 << 16
"""Bytes in which the end of a line is looked for."""

_SEGMENT_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".gz", ".zip", ".parquet", *WORKBOOK_ENDINGS})


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


class Digest:
    """The SHA-256 of a file as it was read, taken after that: nobody who wants to see customers waits for it.

    `size` in bytes and `changed` in nanoseconds since 1970, as they were before it was read."""

    def __init__(self, path: Path, size: int, changed: int) -> None:
        self._path = path
        self._as_read = (size, changed)
        self._taken = threading.Event()
        self._found = ""

    @classmethod
    def known(cls, found: str) -> Digest:
        """One that was taken long ago; "" for none."""
        digest = cls(Path(), 0, 0)
        digest._found = found
        digest._taken.set()
        return digest

    def hex(self) -> str:
        """Waits until it is taken; "" where the file is no longer what was read."""
        self._taken.wait()
        return self._found

    def take(self) -> None:
        try:
            self._found = self._of_the_same() if is_as(self._path, *self._as_read) else ""
        except OSError:
            self._found = ""
        finally:
            self._taken.set()

    def _of_the_same(self) -> str:
        digest, room = hashlib.sha256(), memoryview(bytearray(CHUNK))
        with self._path.open("rb", buffering=0) as file:
            while size := file.readinto(room):
                digest.update(room[:size])
                time.sleep(0)
        return digest.hexdigest() if is_as(self._path, *self._as_read) else ""


def is_as(path: Path, size: int, changed: int) -> bool:
    """Whether nobody has written to the file since. Raises OSError."""
    now = path.stat()
    return (now.st_size, now.st_mtime_ns) == (size, changed)


def take_digests(digests: Iterable[Digest]) -> None:
    """One after the other, in a thread of their own."""

    def take(all_: list[Digest]) -> None:
        for digest in all_:
            digest.take()

    threading.Thread(target=take, args=(list(digests),), name="segment-digest", daemon=True).start()


class WholeLines:
    """The bytes of a file on disk, in pieces that end with a line where they can: then nobody has to copy them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at = 0
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
        self._at += len(data)
        return data

    def close(self) -> None:
        self._file.close()

    def _up_to_a_line(self, size: int) -> int:
        """How many bytes to read to end with a line; `size` where no end is near."""
        if size <= NEAR:
            return size
        self._file.seek(self._at + size - NEAR)
        near = self._file.read(NEAR)
        self._file.seek(self._at)
        end = near.rfind(b"\n") + 1
        return size if len(near) < NEAR or not end else size - NEAR + end

    def _unreadable(self, error: OSError) -> SegmentFault:
        return SegmentFault("segment.unreadable", file=str(self._path), reason=error.strerror or str(error))
