"""Which encoding: byte order marks, then UTF-8, then UTF-16 without a mark, then the older code pages."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from acdesk.segments.code_pages import code_page
from acdesk.sentences.faults import SegmentFault

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SAMPLE = 1 << 17
_HIGH = re.compile(rb"[\x80-\xff]")


def known_encoding(name: str, path: Path) -> str:
    """The codec for a name the user gave. Raises SegmentFault for one that doesn't exist or isn't for text."""
    try:
        info = codecs.lookup(name)
        "".encode(info.name)
    except (LookupError, UnicodeError):
        raise SegmentFault("segment.encoding_unknown", file=str(path), encoding=name) from None
    return {"utf_8_sig": "utf-8-sig", "iso8859-1": "iso-8859-1", "iso8859-15": "iso-8859-15"}.get(info.name, info.name)


def decoder(name: str) -> codecs.IncrementalDecoder:
    """For what is called so: where a vendor's code page has all of a standard and more, that one reads it."""
    return codecs.getincrementaldecoder(_WIDER.get(name, name))()


_WIDER = {"shift_jis": "cp932", "gb2312": "gb18030", "euc_kr": "cp949"}


def marked_encoding(head: bytes) -> str | None:
    """The encoding a byte order mark names."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark shows as NUL in every other byte of its ASCII characters."""
    sample = head[: len(head) // 2 * 2][:4096]
    pairs = len(sample) // 2
    if pairs == 0 or sample.count(0) < 0.2 * pairs:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 5 * max(even, 1) or (even == 0 and odd):
        return "utf-16-le"
    if even > 5 * max(odd, 1) or (odd == 0 and even):
        return "utf-16-be"
    return None


def without_nuls(data: bytes) -> bytes:
    """With NUL bytes that stand inside a character of UTF-8 behind it: there they hurt nothing else."""
    return _TORN.sub(rb"\1\2\0", data) if b"\0" in data else data


_TORN = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})\0([\x80-\xbf]+)")


def is_utf8(data: bytes, *, whole: bool) -> bool:
    """Whether the bytes are UTF-8; a character cut off at the end counts as good where `data` is only the beginning."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def detect_encoding(data: bytes, *, whole: bool) -> str:
    """The encoding of a text, never raising: cp1252 or ISO-8859-1 stand at the end, and read anything."""
    if marked := marked_encoding(data):
        return marked
    if wide := unmarked_utf16(data):
        return wide
    data = without_nuls(data)
    if is_utf8(data, whole=whole):
        return "utf-8"
    return code_page(_telling_part(data))


def _telling_part(data: bytes) -> bytes:
    """The lines with bytes beyond ASCII, as much as is worth looking at."""
    if len(data) <= _SAMPLE:
        return data
    found = _HIGH.search(data)
    start = data.rfind(b"\n", 0, found.start() if found else 0) + 1
    return data[start : start + _SAMPLE]
