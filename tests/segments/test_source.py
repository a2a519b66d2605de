"""A file is read once: its bytes come in pieces of whole lines, and its digest with them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acdesk.segments import ReadingOptions
from acdesk.segments.delimited import DelimitedReader
from acdesk.segments.source import NEAR, ReadOnce, Scan
from acdesk.sentences.faults import SegmentFault


def pieces_of(source: ReadOnce, size: int) -> list[bytes]:
    stream = source.open()
    pieces = list(iter(lambda: stream.read(size), b""))
    stream.close()
    return pieces


def scan_of(data: bytes) -> Scan:
    return Scan(hashlib.sha256(data).hexdigest(), len(data))


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
    source = ReadOnce(path)
    pieces = pieces_of(source, size)
    assert b"".join(pieces) == data
    assert all(len(piece) <= size for piece in pieces)
    path.write_bytes(b"what was read counts, not what is there by now")
    assert source.result() == scan_of(data)


def test_pieces_end_with_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"0123456789abcde\n" * 40_000)
    *pieces, last = pieces_of(ReadOnce(path), 2 * NEAR + 5)
    assert len(pieces) > 3
    assert all(piece.endswith(b"\n") and len(piece) > NEAR for piece in pieces)
    assert last


@pytest.mark.parametrize("read", [0, 3])
def test_what_was_not_read_to_its_end_is_read_for_the_digest(tmp_path: Path, read: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data := b"Id,E-mail\n1,a@example.nl\n")
    source = ReadOnce(path)
    stream = source.open()
    stream.read(read)
    stream.close()
    assert source.result() == scan_of(data)


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
