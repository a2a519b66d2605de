"""The contacts of a run, frozen: a changed or removed source file can't hurt it."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from acdesk.sentences.faults import StorageFault

if TYPE_CHECKING:
    import polars as pl

CHUNK = 10_000
"""Contacts read from disk at a time: a few milliseconds, a few megabytes."""

_FILE = "contacts"
"""A Parquet table for each `CHUNK`, then where each of them ends (unsigned, 8 bytes, little-endian), then their number:
a run holds one chunk at a time, so that neither writing nor reading takes memory for all."""

_PLACE = 8


def freeze(contacts: pl.DataFrame, folder: Path) -> None:
    """Write `contacts` (file, row, email, first_name, last_name, phone, custom fields …) where only the owner can read.

    On disk for good when this returns. Raises StorageFault("storage.spool_failed").
    """
    import polars as pl

    columns = ["file", "row", "email", "first_name", "last_name", "phone"]
    frozen = contacts.rename(
        dict(zip(contacts.columns, [*columns, *(f"f{i}" for i in range(contacts.width - len(columns)))], strict=True))
    )
    try:
        folder.mkdir(parents=True, mode=0o700)
        target = folder / _FILE
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            ends = [_append(chunk, file) for chunk in frozen.iter_slices(CHUNK)]
            file.write(b"".join(end.to_bytes(_PLACE, "little") for end in (*ends, len(ends))))
            file.flush()
            os.fsync(file.fileno())
        for place in (folder, folder.parent):
            _flush_names(place)
    except (OSError, pl.exceptions.PolarsError) as error:  # polars tells of a full disk in its own way
        remove(folder)
        raise not_frozen(folder, error) from error


def _append(chunk: pl.DataFrame, file: BinaryIO) -> int:
    """Where it ends."""
    packed = io.BytesIO()
    chunk.write_parquet(packed, compression="zstd", statistics=False)
    file.write(packed.getbuffer())
    return file.tell()


def not_frozen(folder: Path, error: Exception) -> StorageFault:
    """What to raise where `folder` couldn't be written, with the system's own words."""
    # What polars says ends with: underlying IO error: No space left on device (os error 28)
    reason = getattr(error, "strerror", None) or str(error).rpartition("IO error: ")[2].partition(" (os error")[0]
    return StorageFault("storage.spool_failed", folder=str(folder.parent), reason=reason)


def _flush_names(folder: Path) -> None:
    """A file's name is on disk only once its folder is. Windows sees to that itself, and opens no folder for it."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(folder: Path) -> None:
    """Delete the frozen contacts; none there is fine."""
    shutil.rmtree(folder, ignore_errors=True)


class Spool:
    """Reads frozen contacts by index. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        if not self._path.is_file():
            raise StorageFault("storage.spool_gone", folder=str(folder))
        self._ends: list[int] = []
        self._chunks: OrderedDict[int, tuple[pl.DataFrame, pl.DataFrame]] = OrderedDict()
        """Some stretches of the file: what is sent, and where it comes from. Parted once, not for every batch."""

    def contacts(self, first: int, past: int) -> pl.DataFrame:
        """Contacts `first` to `past`, or to the last one there is, as the body writer wants them: email, first name,
        last name, phone, then a column for each custom field, then tags where each contact has its own."""
        return self._slice(first, past, 0)

    def places(self, first: int, past: int) -> list[tuple[int, int, str]]:
        """(file, row, email) of contacts `first` to `past` (≤ 1,000)."""
        return self._slice(first, past, 1).rows()

    def _slice(self, first: int, past: int, part: int) -> pl.DataFrame:
        import polars as pl

        parts = []
        while first < past:
            number = first // CHUNK
            offset = first - number * CHUNK
            length = min(past - first, CHUNK - offset)
            parts.append(self._chunk(number)[part].slice(offset, length))
            first += length
        return parts[0] if len(parts) == 1 else pl.concat(parts)

    def _chunk(self, number: int) -> tuple[pl.DataFrame, pl.DataFrame]:
        import polars as pl

        if number in self._chunks:
            self._chunks.move_to_end(number)
            return self._chunks[number]
        try:
            with self._path.open("rb") as file:
                self._ends = self._ends or _ends(file)
                start = self._ends[number - 1] if number else 0
                file.seek(start)
                chunk = pl.read_parquet(io.BytesIO(file.read(self._ends[number] - start)))
        except (OSError, pl.exceptions.ComputeError) as error:
            raise StorageFault("storage.spool_gone", folder=str(self._path.parent)) from error
        parted = chunk.drop("file", "row"), chunk.select("file", "row", "email")
        self._chunks[number] = parted
        if len(self._chunks) > 4:
            self._chunks.popitem(last=False)
        return parted


def _ends(file: BinaryIO) -> list[int]:
    file.seek(-_PLACE, os.SEEK_END)
    count = int.from_bytes(file.read(_PLACE), "little")
    file.seek(-_PLACE * (count + 1), os.SEEK_END)
    return [int.from_bytes(file.read(_PLACE), "little") for _ in range(count)]
