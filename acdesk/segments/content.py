"""All the bytes of a segment file as text."""

from __future__ import annotations

import io
import time
from pathlib import Path

from acdesk.segments.encoding import decoder, detect_encoding, without_nuls
from acdesk.sentences.faults import SegmentFault

PIECE = 1 << 22
"""Bytes worked on before another thread gets its turn."""


def decoded(data: bytes, encoding: str, path: Path) -> tuple[str, int]:
    """The whole text, without a byte order mark, and how many bytes were no UTF-8 and read as Windows-1252.

    Raises SegmentFault ("segment.undecodable")."""
    if encoding in ("utf-8", "utf-8-sig"):
        data = without_nuls(data)
    reader = decoder(encoding)
    parts: list[str] = []
    try:
        for start in range(0, len(data), PIECE):
            parts.append(reader.decode(data[start : start + PIECE]))
            time.sleep(0)
        parts.append(reader.decode(b"", final=True))
    except UnicodeError as error:  # the plainer one for UTF-16 or UTF-32 without the mark that says which kind
        if encoding in ("utf-8", "utf-8-sig") and (mixed := mostly_utf8(data)) is not None:
            return mixed
        at = start + error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, max(0, at)) + 1
        raise SegmentFault("segment.undecodable", file=str(path), encoding=encoding, line=line) from None
    return "".join(parts).removeprefix("\ufeff"), 0


def mostly_utf8(data: bytes) -> tuple[str, int] | None:
    """A UTF-8 text into which a few bytes of Windows-1252 were put: as those; None for anything else."""
    text = data.decode("utf-8", "surrogateescape")
    odd = sum(1 for char in text if "\udc80" <= char <= "\udcff")
    wide = sum(1 for char in text if char > "\x7f") - odd
    if wide < 2 or wide < 3 * odd:
        return None
    table = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
    return text.translate(table).removeprefix("\ufeff"), odd


def whole_encoding(data: bytes, head: str) -> str:
    """The encoding of all of it, where the beginning alone seemed to be `head`."""
    if head == "utf-8":
        found = detect_encoding(data, whole=True)
        return "utf-8" if found != "utf-8" and mostly_utf8(data) is not None else found
    if head in ("cp1252", "iso-8859-1", "iso-8859-15"):
        return detect_encoding(data, whole=True)
    return head


def encoded(text: str) -> bytes:
    """As UTF-8, in pieces."""
    stream = io.BytesIO()
    for start in range(0, len(text), PIECE):
        stream.write(text[start : start + PIECE].encode("utf-8", "replace"))
        time.sleep(0)
    return stream.getvalue()
