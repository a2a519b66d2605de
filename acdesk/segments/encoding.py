"""Which encoding: byte order marks, then UTF-8, then UTF-16 without a mark, then the older code pages."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from acdesk.sentences.faults import SegmentFault

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_UNDEFINED_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_LATIN_9_LETTERS = frozenset(b"\xa6\xa8\xb4\xb8\xbc\xbd\xbe")
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
    if is_utf8(data, whole=whole):
        return "utf-8"
    return _code_page(_telling_part(data))


def _telling_part(data: bytes) -> bytes:
    """The lines with bytes beyond ASCII, as much as is worth looking at."""
    if len(data) <= _SAMPLE:
        return data
    found = _HIGH.search(data)
    start = data.rfind(b"\n", 0, found.start() if found else 0) + 1
    return data[start : start + _SAMPLE]


def _code_page(data: bytes) -> str:
    east = _east_asian(data)
    if east:
        return east
    western = _western(data)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536], steps=5, chunk_size=512, threshold=0.3).best()
    if best is not None and best.encoding in _FOREIGN and _mostly_letters(data, best.encoding):
        return str(best.encoding)
    return western


_FOREIGN = frozenset({"cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "iso8859_2", "iso8859_5"})


def _mostly_letters(data: bytes, encoding: str) -> bool:
    """A text of a foreign script has runs of its own letters; a western one has single accents among ASCII."""
    high = sum(1 for byte in data if byte > 127)
    if encoding in ("cp1250", "iso8859_2", "cp1254"):
        return False
    return high > 0.3 * max(1, sum(1 for byte in data if byte > 127 or chr(byte).isalpha()))


def _east_asian(data: bytes) -> str | None:
    """A multi-byte code page, where it decodes wholly and what comes out is what such texts are made of."""
    best, best_share = None, 0.6
    high = sum(1 for byte in data if byte > 127)
    if len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", data)) > 0.6 * high:
        return None  # single accents among ASCII letters
    for name in ("cp932", "euc_jp", "gb18030", "cp949", "big5"):
        try:
            text = codecs.getincrementaldecoder(name)().decode(data, final=False)
        except UnicodeDecodeError:
            continue
        wide = [char for char in text if ord(char) > 127]
        if not wide or high < 2:
            continue
        likely = sum(_likely(char, name) for char in wide) / len(wide)
        if likely > best_share:
            best, best_share = name, likely
    return {"cp932": "shift_jis"}.get(best, best) if best else None


def _likely(char: str, name: str) -> float:
    code = ord(char)
    if 0x3040 <= code <= 0x30FF:  # kana
        return 1.0 if name in ("cp932", "euc_jp") else 0.5
    if 0xAC00 <= code <= 0xD7A3:  # hangul
        return 1.0 if name == "cp949" else 0.0
    if 0x4E00 <= code <= 0x9FFF:  # kanji and hanzi
        return 0.8 if name != "cp949" else 0.3
    if 0x3000 <= code <= 0x303F or 0xFF01 <= code <= 0xFF5E:
        return 0.9
    return 0.0  # half-width kana above all: what western accents look like in Shift-JIS


def _western(data: bytes) -> str:
    if any(byte in _UNDEFINED_1252 for byte in data):
        return "iso-8859-1"
    if any(0x80 <= byte <= 0x9F for byte in data):
        return "cp1252"
    for match in _HIGH.finditer(data):
        i, byte = match.start(), data[match.start()]
        before, after = data[max(0, i - 1) : i], data[i + 1 : i + 2]
        if byte in _LATIN_9_LETTERS and (before.isalpha() and after.isalpha()):
            return "iso-8859-15"
        if byte == 0xA4 and (before.strip()[-1:].isdigit() or after.strip()[:1].isdigit() or before == b" "):
            return "iso-8859-15"
    return "cp1252"
