"""Which of the older code pages a text that is no UTF-8 was written in.

Nothing marks these, and most of them can read any bytes at all; so what comes out must be what texts are made of: the
frequent characters of a script, capitals at the beginning of words, no symbols inside them.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from itertools import pairwise

_UNDEFINED_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_LATIN_9_LETTERS = frozenset(b"\xa6\xa8\xb4\xb8\xbc\xbd\xbe")
_HIGH = re.compile(rb"[\x80-\xff]")
_SINGLE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")

_SCRIPTS = (
    ("cp1251", "\u0400", "\u04ff", "оеаинтсрвлкм"),
    ("koi8-r", "\u0400", "\u04ff", "оеаинтсрвлкм"),
    ("iso-8859-5", "\u0400", "\u04ff", "оеаинтсрвлкм"),
    ("cp866", "\u0400", "\u04ff", "оеаинтсрвлкм"),
    ("iso-8859-7", "\u0370", "\u03ff", "αοιετσνηυρπκςίάόή"),
    ("cp1253", "\u0370", "\u03ff", "αοιετσνηυρπκςίάόή"),
    ("cp1255", "\u0590", "\u05ff", "יוהלארתבשמ"),
    ("cp1256", "\u0600", "\u06ff", "اليمونرتبة"),
    ("tis-620", "\u0e00", "\u0e7f", "านรอกเงมยลวด่้"),
)
"""Code page, its script from and to, and the letters that make up more than half of what is written in it."""


def code_page(data: bytes) -> str:
    """The likeliest one; cp1252 or ISO-8859-1 in the end, which read anything."""
    return _east_asian(data) or _other_script(data) or _central(data) or _western(data)


def _east_asian(data: bytes) -> str | None:
    """A multi-byte code page, where it decodes wholly and what comes out is what such texts are made of."""
    high = sum(1 for byte in data if byte > 127)
    if len(_SINGLE.findall(data)) > 0.6 * high:
        return None  # single accents among ASCII letters
    best, best_share = None, 0.6
    for name, common in _EAST_ASIAN:
        try:
            text = codecs.getincrementaldecoder(name)().decode(data, final=False)
        except UnicodeDecodeError:
            continue
        wide = [char for char in text if ord(char) > 127]
        if not wide or high < 2:
            continue
        share = sum(map(common, wide)) / len(wide)
        if share > best_share:
            best, best_share = name, share
    return {"cp932": "shift_jis"}.get(best, best) if best else None


def _frequent(codec: str, first: int, last: int) -> Callable[[str], float]:
    """Whether a character stands where a standard has its frequent ones: the lead byte says so."""

    def weigh(char: str) -> float:
        code = ord(char)
        if 0x3000 <= code <= 0x303F or 0xFF01 <= code <= 0xFF5E:  # punctuation, full-width forms
            return 0.9
        if 0x3040 <= code <= 0x30FF:  # kana
            return 1.0 if codec in ("shift_jis", "euc_jp") else 0.1
        try:
            lead = char.encode(codec)
        except UnicodeEncodeError:
            return 0.0
        return 1.0 if len(lead) == 2 and first <= lead[0] <= last else 0.2 if len(lead) == 2 else 0.0

    return weigh


_EAST_ASIAN = (
    ("cp932", _frequent("shift_jis", 0x88, 0x97)),
    ("cp949", _frequent("euc_kr", 0xB0, 0xC8)),
    ("gb18030", _frequent("gb2312", 0xB0, 0xD7)),
    ("euc_jp", _frequent("euc_jp", 0xB0, 0xCF)),
    ("big5", _frequent("big5", 0xA4, 0xC6)),
)
"""The same bytes may be frequent in several: the one with the fewest frequent characters goes first. Japanese hardly
does without kana, which stand apart."""


def _other_script(data: bytes) -> str | None:
    """A single-byte code page of another script: runs of its letters, most of them frequent ones."""
    high = len(_HIGH.findall(data))
    letters = high + sum(1 for byte in data if byte < 128 and chr(byte).isalpha())
    if high < 4 or high < 0.15 * letters or len(_SINGLE.findall(data)) > 0.5 * high:
        return None
    best, best_score = None, 0.4
    for name, first, last, usual in _SCRIPTS:
        text = data.decode(name, "replace")
        wide = [char for char in text if char > "\x7f" and char != "\xa0"]
        own = [char for char in wide if first <= char <= last and char.isalpha()]
        if len(own) < 0.75 * len(wide):
            continue
        common = sum(char.lower() in usual for char in own) / len(own)
        turns = len(re.findall(r"(?<=[^\W\d_])[^\W\d_]", text))
        odd = sum(a.islower() and b.isupper() for a, b in pairwise(text))
        score = common * len(own) / len(wide) * (1 - min(1.0, 3 * odd / max(1, turns)))
        if score > best_score + 1e-9:
            best, best_score = name, score
    return best


def _central(data: bytes) -> str | None:
    """Central European or Baltic: where cp1252 has symbols inside words, and these have letters there."""
    symbols = _symbols_in_words(data, "cp1252")
    if symbols < 2 or symbols < 0.04 * len(_HIGH.findall(data)):
        return None
    found = [(_symbols_in_words(data, name), place, name) for place, name in enumerate(_CENTRAL)]
    fewest, _, name = min(found)
    return name if fewest <= 0.2 * symbols else None


_CENTRAL = ("cp1250", "iso-8859-2", "cp1257")


def _symbols_in_words(data: bytes, name: str) -> int:
    """Symbols where only a letter can stand; a currency or a square metre may well follow or precede a word."""
    text = data.decode(name, "replace")
    return len(_INSIDE.findall(text)) + len(_AT_EDGE.findall(text))


_LETTER = r"[^\W\d_]"
_INSIDE = re.compile(rf"(?<={_LETTER})[²³°ºª¢¤¦§©«¬®»](?={_LETTER})")
_AT_EDGE = re.compile(rf"(?<!\d)£(?={_LETTER}{{3}})|(?<={_LETTER})[£¥¿¹¼¾¶±¯]")


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
