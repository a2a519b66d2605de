"""From a code with parameters to a sentence in the user's language."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from acdesk.sentences.translation import Translation

NAMES = ("run", "list", "row", "other_row", "line", "id")
"""Parameters whose numbers name something and count nothing: 12034, not 12,034."""


@dataclass(frozen=True, slots=True)
class Words:
    """English texts with {placeholders}, marked with N_. `why` and `do` may be empty."""

    what: str
    why: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The same in the user's language, placeholders filled."""

    what: str
    why: str
    do: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.why, self.do) if part)


@functools.cache
def all_words() -> Mapping[str, Words]:
    """Every code that has words, room by room."""
    from acdesk.sentences.words import (
        account,
        changes,
        commands,
        connections,
        contacts,
        exports,
        matching,
        runs,
        segments,
        storage,
    )

    rooms = (account, changes, commands, connections, contacts, exports, matching, runs, segments, storage)
    merged: dict[str, Words] = {}
    for room in rooms:
        for code, words in room.WORDS.items():
            if code in merged:
                raise ValueError(code)
            merged[code] = words
    return merged


def sentence(code: str, params: Mapping[str, str | int | float], t: Translation) -> Sentence:
    """Raises KeyError for a code without words: a bug, caught by tests."""
    words = all_words()[code]
    shown = {
        name: t.number(value) if isinstance(value, int) and name not in NAMES else value
        for name, value in params.items()
    }
    return Sentence(t(words.what, **shown), t(words.why, **shown), t(words.do, **shown))


def text(code: str, params: Mapping[str, str | int | float], t: Translation) -> str:
    """The sentence as one line."""
    return str(sentence(code, params, t))
