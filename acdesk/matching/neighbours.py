"""What a column's name says beside the other names of its file."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from acdesk.matching.candidates import ANOTHER, ANY_NAME, ANY_PHONE
from acdesk.matching.headers import HeaderReading, is_unknown, read_header, words_of
from acdesk.matching.meanings import Meaning
from acdesk.matching.vocabulary import pieces

_SAYS_NAME = (
    Meaning.FIRST,
    Meaning.LAST,
    Meaning.FORMER,
    Meaning.FULL,
    Meaning.GIVEN,
    Meaning.FAMILY,
    *ANY_NAME,
)
_NOT_THEIR_OWN = (*ANOTHER, Meaning.BILLING, Meaning.SECONDARY, Meaning.STOP, Meaning.CONSENT)
_SHARED = 3
_SAID_IN_KANJI = 2
_BEFORE_KANJI = "\u3040"
_ARTICLE = 3
"""Letters of the longest word like "van", "der", "the"."""
_UNREAD = HeaderReading(frozenset(), 0, None)
_DIALLED_BEFORE = frozenset(
    """
    dialcode dialingcode diallingcode countrycode phonecode areacode landcode landnummer netnummer kengetal vorwahl
    landesvorwahl landervorwahl indicatif indicatifpays prefijo prefijopais prefisso prefissointernazionale 国番号
    市外局番
    """.split()  # noqa: SIM905
)


def readings_of(headers: Sequence[str]) -> dict[str, HeaderReading]:
    """`read_header` of each, in the light of all: GUARDIAN is left in none."""
    alone = {header: read_header(header) for header in headers}
    person = (Meaning.GUARDIAN, Meaning.EMAIL, *ANY_PHONE, *_SAYS_NAME)
    about = [header for header, reading in alone.items() if reading.has(*person)]
    nothing = _shared_words(headers, alone, about)
    guardian = Meaning.NEUTRAL if _about_guardians(alone, about) else Meaning.SOMEONE_ELSE
    read = {header: read_header(header, nothing) for header in headers} if nothing else alone
    found = {header: _instead(reading, Meaning.GUARDIAN, guardian) for header, reading in read.items()}
    if all(reading.has(Meaning.READING) for reading in found.values() if reading.has(*_SAYS_NAME)):
        # How names are read aloud is all that the file has of them.
        found = {header: _instead(reading, Meaning.READING, Meaning.NEUTRAL) for header, reading in found.items()}
    _tell_halves(found)
    for before, header in itertools.pairwise(headers):
        if found[header].meanings == {Meaning.NUMBER} and "".join(words_of(before)) in _DIALLED_BEFORE:
            found[header] = dataclasses.replace(found[header], meanings=frozenset({Meaning.PHONE}))
    return found


def same_person(one: str, two: str) -> bool:
    """Whether two names of columns say of the same person what they say: "Author first name", "Author e-mail"; 著者姓,
    著者メール."""
    if one[:_SAID_IN_KANJI] == two[:_SAID_IN_KANJI] and min(one[:_SAID_IN_KANJI], default="") > _BEFORE_KANJI:
        return True
    return not _people_in(one).isdisjoint(_people_in(two))


def _people_in(header: str) -> set[str]:
    who = (None, Meaning.NEUTRAL, Meaning.GUARDIAN)
    return {word for word in words_of(header) if len(word) > _ARTICLE and pieces().get(word) in who}


def _tell_halves(found: dict[str, HeaderReading]) -> None:
    """顧客名 is the customer's name, but the given one beside 顧客姓; so is "Nominee first" beside "Nominee last"."""
    by_words = {words_of(header): header for header in found}
    for header in list(found):
        if header.endswith("名") and found.get(f"{header[:-1]}姓", _UNREAD).has(Meaning.LAST):
            meanings = found[header].meanings - {Meaning.FULL, Meaning.NAME} | {Meaning.FIRST}
            found[header] = dataclasses.replace(found[header], meanings=meanings)
        words = words_of(header)
        if "first" in words and found[header].unknown:
            other = by_words.get(tuple("last" if word == "first" else word for word in words))
            if other is not None:
                found[header] = _instead(found[header], Meaning.GIVEN, Meaning.FIRST)
                found[other] = _instead(found[other], Meaning.FAMILY, Meaning.LAST)


def _shared_words(headers: Sequence[str], alone: Mapping[str, HeaderReading], about: Collection[str]) -> frozenset[str]:
    """Words that say nothing since most columns have them, or most of those about people: "NOM_CLT", "Kol A".

    A word in few of them may be another person's: "GP name", "GP phone" beside those of the patient. One that speaks of
    a thing is passed over where it stands before a whole person, as no thing has a first name. And where no e-mail
    address is without such a word, a person with name and address is as good as any other.
    """
    everywhere = Counter(word for header in headers for word in set(words_of(header)))
    theirs = Counter(word for header in about for word in set(words_of(header)))
    often = {
        word
        for word, columns in everywhere.items()
        if columns >= _SHARED and (2 * theirs[word] > len(about) or 2 * columns > len(headers))
    }
    person = [
        {word for header in about if alone[header].has(meaning) for word in words_of(header)}
        for meaning in (Meaning.EMAIL, Meaning.FIRST, Meaning.LAST)
    ]
    things = {word for word in set.intersection(*person) if pieces().get(word) is Meaning.STOP}
    named = {word for header in about if alone[header].has(*ANY_NAME, Meaning.FIRST) for word in words_of(header)}
    plain = any(reading.has(Meaning.EMAIL) and not reading.unknown for reading in alone.values())
    whole = set() if plain else named & person[0]
    shared = {word for word, columns in everywhere.items() if columns >= _SHARED and word in whole}
    unread = {word for header, reading in alone.items() if reading.unknown for word in words_of(header)}
    return frozenset(word for word in often | shared if word in things or (word in unread and is_unknown(word)))


def _about_guardians(alone: Mapping[str, HeaderReading], about: Collection[str]) -> bool:
    """Whether the file knows an e-mail address of nobody but parents, owners, …, and is about them."""
    own = [reading for reading in alone.values() if reading.has(Meaning.EMAIL) and not reading.has(*_NOT_THEIR_OWN)]
    theirs = sum(alone[header].has(Meaning.GUARDIAN) for header in about)
    return theirs >= max(_SHARED, len(about) / 2) and all(reading.has(Meaning.GUARDIAN) for reading in own)


def _instead(reading: HeaderReading, meaning: Meaning, other: Meaning) -> HeaderReading:
    if not reading.has(meaning):
        return reading
    return dataclasses.replace(reading, meanings=(reading.meanings - {meaning}) | {other})
