"""A column's name taken apart into pieces with a meaning."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from acdesk.matching.vocabulary import Meaning, longest_piece, pieces

_PUBLISHER = re.compile(r"^(?:cr[0-9a-z]{3}|new|msdynci|msdyn[a-z]*|cdm|dbo|crm)[_.](?=.)", re.IGNORECASE)
"""Prefixes that Dataverse and its publishers put before a column's own name."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BREAK = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"(?<=[^\d\s])(?=\d)|(?<=\d)(?=[^\d\s])")
_MAX_HEADER = 200
"""Longer names are sentences; what comes after this is not looked at."""
_JOINED = 6
"""So many words may make one piece: "numéro de téléphone", "do not e mail"."""
_UNKNOWN_COST = 5.0


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
    text = unicodedata.normalize("NFKC", header[:_MAX_HEADER]).strip()
    text = _PUBLISHER.sub("", text)
    text = _CAMEL.sub(" ", text)
    decomposed = unicodedata.normalize("NFD", text.casefold())
    text = unicodedata.normalize("NFC", "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f"))
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return tuple(_DIGITS.sub(" ", _BREAK.sub(" ", text)).split())


@functools.lru_cache(maxsize=1024)
def read_header(header: str) -> HeaderReading:
    """The cheapest way to take the name apart: few pieces, few unknown words."""
    words = words_of(header)
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
        if word.isdecimal():
            choices.append((cost + 0.5, meanings, unknown))
        elif inside is not None:
            choices.append((cost + len(inside) + 0.1, meanings + inside, unknown))
        else:
            choices.append((cost + _UNKNOWN_COST, meanings, unknown + 1))
        best.append(min(choices, key=lambda choice: choice[0]))
    _, meanings, unknown = best[-1]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 3]
    return HeaderReading(frozenset(meanings), unknown, numbers[-1] if numbers else None)


def _inside(word: str) -> tuple[Meaning, ...] | None:
    """A word written together taken apart wholly: "customeremail". Short Latin pieces would be found everywhere."""
    ways: list[tuple[Meaning, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        found: tuple[Meaning, ...] | None = None
        for start in range(max(0, end - longest_piece()), end):
            before = ways[start]
            piece = word[start:end]
            if before is None or (piece.isascii() and len(piece) < 3 and len(word) > len(piece)):
                continue
            meaning = pieces().get(piece)
            if meaning is not None and (found is None or len(before) + 1 < len(found)):
                found = (*before, meaning)
        ways.append(found)
    return ways[-1]
