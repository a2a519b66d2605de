"""What a column's name says beside the other names of its file."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from acdesk.matching.headers import HeaderReading, is_unknown, read_header, words_of
from acdesk.matching.vocabulary import Meaning, pieces

_NAMES = (Meaning.GIVEN, Meaning.FAMILY, Meaning.NAME, Meaning.NAME_FIRST, Meaning.NAME_LAST)
_ABOUT_PEOPLE = (Meaning.EMAIL, Meaning.PHONE, Meaning.MOBILE, Meaning.FIRST, Meaning.LAST, *_NAMES)
_SAYS_NAME = (Meaning.FIRST, Meaning.LAST, Meaning.FULL, *_NAMES)
_NOT_THEIR_OWN = (Meaning.SOMEONE_ELSE, Meaning.BILLING, Meaning.SECONDARY, Meaning.STOP, Meaning.CONSENT)
_SHARED = 3
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
    about = [header for header, reading in alone.items() if reading.has(*_ABOUT_PEOPLE)]
    nothing = frozenset(_shared_words(headers, about) | _guardians(alone, about))
    found = {header: _anothers(read_header(header, nothing) if nothing else alone[header]) for header in headers}
    if all(reading.has(Meaning.READING) for reading in found.values() if reading.has(*_SAYS_NAME)):
        # How names are read aloud is all that the file has of them.
        found = {header: _aloud(reading) for header, reading in found.items()}
    for before, header in itertools.pairwise(headers):
        if found[header].meanings == {Meaning.NUMBER} and "".join(words_of(before)) in _DIALLED_BEFORE:
            found[header] = dataclasses.replace(found[header], meanings=frozenset({Meaning.PHONE}))
    return found


def _shared_words(headers: Sequence[str], about: Collection[str]) -> set[str]:
    """Words that say nothing since most columns about people have them: "NOM_CLT".

    A word in few of them may be another person's: "GP name", "GP phone" beside those of the patient.
    """
    everywhere = Counter(word for header in headers for word in set(words_of(header)))
    theirs = Counter(word for header in about for word in set(words_of(header)))
    often = {word for word, columns in everywhere.items() if columns >= _SHARED and 2 * theirs[word] > len(about)}
    return {word for word in often if is_unknown(word)}


def _guardians(alone: Mapping[str, HeaderReading], about: Collection[str]) -> set[str]:
    """Words like "parent" where the file knows an e-mail address of nobody else, and is about them."""
    own = [reading for reading in alone.values() if reading.has(Meaning.EMAIL) and not reading.has(*_NOT_THEIR_OWN)]
    theirs = [header for header in about if alone[header].has(Meaning.GUARDIAN)]
    if len(theirs) < max(_SHARED, len(about) / 2) or not all(reading.has(Meaning.GUARDIAN) for reading in own):
        return set()
    return {word for header in theirs for word in words_of(header) if pieces().get(word) is Meaning.GUARDIAN}


def _anothers(reading: HeaderReading) -> HeaderReading:
    if not reading.has(Meaning.GUARDIAN):
        return reading
    meanings = (reading.meanings - {Meaning.GUARDIAN}) | {Meaning.SOMEONE_ELSE}
    return dataclasses.replace(reading, meanings=meanings)


def _aloud(reading: HeaderReading) -> HeaderReading:
    if not reading.has(*_SAYS_NAME):
        return reading
    return dataclasses.replace(reading, meanings=reading.meanings - {Meaning.READING})
