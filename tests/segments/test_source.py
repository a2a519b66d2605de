"""A file's bytes come in pieces of whole lines; its digest is taken after it was read, of that very file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acdesk.segments import Digest, ReadingOptions, read_segment
from acdesk.segments.delimited import DelimitedReader
from acdesk.segments.source import NEAR, WholeLines
from acdesk.sentences.faults import SegmentFault


def pieces_of(path: Path, size: int) -> list[bytes]:
    stream = WholeLines(path)
    pieces = list(iter(lambda: stream.read(size), b""))
    stream.close()
    return pieces


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from([0, 1, 90, 5_000, NEAR, 3 * NEAR]), max_size=12).map(
        lambda sizes: [b"x" * n for n in sizes]
    ),
    st.sampled_from([b"\n", b"\r\n", b"\r"]),
    st.sampled_from([b"", b"last"]),
    st.sampled_from([7_000, NEAR + 1, 2 * NEAR]),
)
def test_all_bytes_come_in_order(tmp_path: Path, lines: list[bytes], end: bytes, rest: bytes, size: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data := b"".join(line + end for line in lines) + rest)
    pieces = pieces_of(path, size)
    assert b"".join(pieces) == data
    assert all(len(piece) <= size for piece in pieces)


def test_pieces_end_with_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"0123456789abcde\n" * 40_000)
    *pieces, last = pieces_of(path, 2 * NEAR + 5)
    assert len(pieces) > 3
    assert all(piece.endswith(b"\n") and len(piece) > NEAR for piece in pieces)
    assert last


def digest_of(path: Path) -> Digest:
    """As it is now, not taken yet."""
    status = path.stat()
    return Digest(path, status.st_size, status.st_mtime_ns)


@pytest.mark.parametrize("size", [1, 1 << 19, (1 << 20) + 7])
def test_the_digest_is_that_of_what_was_read(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data := b"x" * size)
    digest = digest_of(path)
    digest.take()
    assert digest.hex() == hashlib.sha256(data).hexdigest()


def test_there_is_no_digest_of_a_file_that_was_written_to_since(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Id,E-mail\n1,a@example.nl\n")
    digest = digest_of(path)
    path.write_bytes(b"Id,E-mail\n1,b@example.nl\n")
    os.utime(path, ns=(0, 0))
    digest.take()
    assert digest.hex() == ""


def test_there_is_no_digest_of_a_file_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")
    digest = digest_of(path)
    path.unlink()
    digest.take()
    assert digest.hex() == ""


def test_a_segment_outlives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data := b"Id,E-mail\n1,a@example.nl\n")
    (facts,) = read_segment([path]).files
    assert facts.sha256 == hashlib.sha256(data).hexdigest()
    path.unlink()
    assert facts.sha256 == hashlib.sha256(data).hexdigest()


class Breaking:
    """Two pieces, and then the disk is gone."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def read(self, _: int, /) -> bytes:
        if not self._pieces:
            raise SegmentFault("segment.unreadable", file="a.csv", reason="Input/output error")
        return self._pieces.pop(0)

    def close(self) -> None:
        pass


def test_a_disk_that_goes_while_blocks_are_cut_is_said(tmp_path: Path) -> None:
    rows = "".join(f"{number},Jan,u{number}@example.nl\n" for number in range(400)).encode()
    reader = DelimitedReader(tmp_path / "a.csv", 0, ReadingOptions(), small=0, block=1_000)
    head = b"Id,Name,E-mail\n" + rows
    with pytest.raises(SegmentFault) as caught:
        reader.read(lambda: Breaking([head, rows]), head, reader.detect(head, whole=False))
    assert caught.value.code == "segment.unreadable"
