"""A column's name taken apart into pieces with a meaning."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from acdesk.matching.meanings import Meaning
from acdesk.matching.vocabulary import longest_piece, pieces

_PUBLISHER = re.compile(r"^(?:cr[0-9a-z]{3}|new|msdynci|msdyn[a-z]*|cdm|dbo|crm)[_.](?=.)", re.IGNORECASE)
"""Prefixes that Dataverse and its publishers put before a column's own name."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_REMARK = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_QUALIFIED = re.compile(r"[(（\[/]")
_BREAK = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"(?<=[^\d\s])(?=\d)|(?<=\d)(?=[^\d\s])")
_CONSONANTS = re.compile(r"[a-z][bcdfghjklmnpqrstvwxz]{3,}")
_MAX_HEADER = 200
"""Longer names are sentences; what comes after this is not looked at."""
_JOINED = 6
"""So many words may make one piece: "numéro de téléphone", "do not e mail"."""
_UNKNOWN_COST = 5.0
_LONG = 5
_SHORT_ENDINGS = frozenset({"nr", "no"})
_LINKS = ("s", "n", "en", "es")
_SHORTEST_LINKED = 4
_NOTHING = "customer"
_LAST_NAME_OF = "姓"
_NAME_OF = "名"
"""A given name by itself, but "name of" at the end of another word: 会員名."""
_FIELDS = frozenset({Meaning.EMAIL, Meaning.PHONE, Meaning.MOBILE, Meaning.FIRST, Meaning.LAST})
_NAMES = (Meaning.NAME, Meaning.NAME_FIRST, Meaning.NAME_LAST)


@dataclass(frozen=True, slots=True)
class HeaderReading:
    """What a column's name says."""

    meanings: frozenset[Meaning]
    unknown: int
    """Words that nothing is known about."""
    index: int | None
    """A number in the name: 1 in "emailaddress1"."""

    def has(self, *meanings: Meaning) -> bool:
        return not self.meanings.isdisjoint(meanings)


def words_of(header: str) -> tuple[str, ...]:
    """ "EMailAddress_1" -> ("e", "mail", "address", "1"): no case, accents, marks or known prefixes."""
    text = unicodedata.normalize("NFKC", _unspoilt(header[:_MAX_HEADER])).strip()
    text = _PUBLISHER.sub("", text)
    text = _CAMEL.sub(" ", text)
    decomposed = unicodedata.normalize("NFD", text.casefold())
    text = unicodedata.normalize("NFC", "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f"))
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return tuple(_DIGITS.sub(" ", _BREAK.sub(" ", text)).split())


@functools.lru_cache(maxsize=1024)
def read_header(header: str, nothing: frozenset[str] = frozenset()) -> HeaderReading:
    """What the name says; a remark in brackets can't turn it into something else: "Phone (with country code)", nor can
    what comes behind a slash: "Phone/Fax". But a remark may say which name: "Name (First)".

    `nothing`: words that are known to say nothing in this file.
    """
    whole = _read(_without(words_of(header), nothing))
    if not _QUALIFIED.search(header):
        return whole
    said = _read(_without(words_of(_REMARK.sub(" ", header)), nothing))
    half = _half(header)
    if half is not None and said.has(Meaning.FULL, *_NAMES):
        meanings = (whole.meanings - {Meaning.FULL, Meaning.GIVEN, Meaning.FAMILY, *_NAMES}) | {half}
        return HeaderReading(meanings, 0, whole.index)
    if not said.has(*_FIELDS) or said.has(Meaning.STOP):
        before = _read(_without(words_of(header.partition("/")[0]), nothing))
        said = before if before.has(*_FIELDS) and not before.unknown else said
    if said.has(*_FIELDS):
        meanings = said.meanings | (whole.meanings - {Meaning.STOP, Meaning.SUBSCRIBER, Meaning.CONSENT})
    elif said.has(*_NAMES) and not said.unknown:
        meanings = whole.meanings
    else:
        return whole
    return HeaderReading(meanings, said.unknown, whole.index)


def _half(header: str) -> Meaning | None:
    """First or last name, where a remark says so by itself."""
    halves = {Meaning.GIVEN: Meaning.FIRST, Meaning.FAMILY: Meaning.LAST}
    for remark in _REMARK.findall(header):
        read = _read(words_of(remark))
        if len(read.meanings) == 1 and not read.unknown:
            (meaning,) = read.meanings
            if (half := halves.get(meaning, meaning)) in (Meaning.FIRST, Meaning.LAST):
                return half
    return None


def _without(words: Sequence[str], nothing: frozenset[str]) -> Sequence[str]:
    """What was left and right of a word must not become one piece; of a name with no other words it is the name."""
    return words if nothing.issuperset(words) else [_NOTHING if word in nothing else word for word in words]


def _read(words: Sequence[str]) -> HeaderReading:
    """The cheapest way to take the name apart: few pieces, few unknown words."""
    best: list[tuple[float, tuple[Meaning, ...], int]] = [(0.0, (), 0)]
    for end in range(1, len(words) + 1):
        choices: list[tuple[float, tuple[Meaning, ...], int]] = []
        for start in range(max(0, end - _JOINED), end):
            cost, meanings, unknown = best[start]
            joined = "".join(words[start:end])
            if joined in pieces():
                choices.append((cost + 1, (*meanings, pieces()[joined]), unknown))
        cost, meanings, unknown = best[end - 1]
        word = words[end - 1]
        inside = _inside(word)
        if word.isdecimal() or (len(word) == 1 and word.isascii()):
            choices.append((cost + 0.5, meanings, unknown))
        elif inside is not None:
            choices.append((cost + len(inside) + 0.1, meanings + inside, unknown))
        elif (close := _misspelt(word) or _without_vowels(word) or _ending(word)) is not None:
            choices.append((cost + _UNKNOWN_COST - 1, (*meanings, close), unknown + 1))
        else:
            choices.append((cost + _UNKNOWN_COST, meanings, unknown + 1))
        best.append(min(choices, key=lambda choice: choice[0]))
    _, meanings, unknown = best[-1]
    if unknown and (close := _misspelt("".join(words))) is not None:
        meanings = (close,)
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 3]
    return HeaderReading(frozenset(meanings), unknown, numbers[-1] if numbers else None)


@functools.lru_cache(maxsize=4096)
def _inside(word: str) -> tuple[Meaning, ...] | None:
    """A word written together taken apart wholly: "customeremail". Short Latin pieces would be found everywhere."""
    ways: list[tuple[Meaning, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        found: tuple[Meaning, ...] | None = None
        for start in range(max(0, end - longest_piece()), end):
            before = ways[start]
            piece = word[start:end]
            short = piece.isascii() and len(piece) < 3 and len(word) > len(piece)
            if before is None or (short and not (end == len(word) and piece in _SHORT_ENDINGS)):
                continue
            meaning = pieces().get(piece) or (_linked(piece) if start > 0 else None)
            if piece == _NAME_OF and start > 0:
                meaning = Meaning.NAME
            if meaning is not None and (found is None or len(before) + 1 < len(found)):
                found = (*before, meaning)
        ways.append(found)
    return ways[-1]


def _linked(piece: str) -> Meaning | None:
    """The second half of a German compound behind the letters that join it: "Patient-en-name", "Mitglied-s-nummer"."""
    rests = (piece.removeprefix(link) for link in _LINKS if piece.startswith(link))
    found = (pieces().get(rest) for rest in rests if len(rest) >= _SHORTEST_LINKED)
    return next((meaning for meaning in found if meaning is not None), None)


def _unspoilt(header: str) -> str:
    """ "PrÃ©nom" is UTF-8 that something took for Windows text: turned back where that can be."""
    try:
        return header.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return header


@functools.lru_cache(maxsize=4096)
def _misspelt(word: str) -> Meaning | None:
    """What a long word was probably meant to be: "Telehpone", "Emial". One slip only, and for the four fields only."""
    if len(word) < _LONG or not word.isascii():
        return None
    # Hardly anybody slips at the first letter but for swapping it, and "hotel" is no slip for "notel".
    for piece, meaning in (*_long_pieces().get(word[0], ()), *_long_pieces().get(word[1], ())):
        same = piece[0] == word[0] or piece[:2] == word[1::-1]
        if same and abs(len(piece) - len(word)) < 2 and _one_slip(word, piece):
            return meaning
    return None


@functools.cache
def _long_pieces() -> Mapping[str, Sequence[tuple[str, Meaning]]]:
    """By first letter, those that a misspelt word may stand for."""
    found: dict[str, list[tuple[str, Meaning]]] = {}
    for piece, meaning in pieces().items():
        if meaning in _FIELDS and len(piece) >= _LONG:
            found.setdefault(piece[0], []).append((piece, meaning))
    return found


def _without_vowels(word: str) -> Meaning | None:
    """What an abbreviation stands for: "vrnm", "tlfn". Only where all that it could stand for means the same."""
    if not _CONSONANTS.fullmatch(word):
        return None
    letters = re.compile(".*".join(word))
    meant = {meaning for piece, meaning in pieces().items() if meaning in _FIELDS and letters.match(piece)}
    return meant.pop() if len(meant) == 1 else None


def is_unknown(word: str) -> bool:
    """Whether nothing is known about a word of a name."""
    return not word.isdecimal() and word not in pieces() and _inside(word) is None and _misspelt(word) is None


def _one_slip(one: str, two: str) -> bool:
    """A letter too many, one missing, one wrong, or two swapped."""
    short, long_ = sorted((one, two), key=len)
    same = next((place for place, letter in enumerate(short) if letter != long_[place]), len(short))
    if len(short) < len(long_):
        return short[same:] == long_[same + 1 :]
    swapped = long_[same : same + 2] == short[same : same + 2][::-1] and short[same + 2 :] == long_[same + 2 :]
    return swapped or short[same + 1 :] == long_[same + 1 :]


def _ending(word: str) -> Meaning | None:
    """What an unknown compound is about, as its end says: "Bestelleremail", 契約者電話番号."""
    if word.endswith(_LAST_NAME_OF) and len(word) > 1:
        return Meaning.LAST
    shortest = _LONG if word.isascii() else 2
    for start in range(1, len(word) - shortest + 1):
        meaning = pieces().get(word[start:])
        if word[start + 1 :] in pieces():
            continue  # "Patientenname" has no "nname", nor "Mitgliedsname" an "sname"
        if meaning in _FIELDS or (meaning is not None and not word.isascii()):
            return meaning
    return None
