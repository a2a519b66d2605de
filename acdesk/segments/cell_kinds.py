"""What a cell looks like. Only used to guess the shape of a file; no cell is ever changed by it."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY = (
    r"(?:\d{1,4}([-/.])(?:\d{1,2}|[A-Za-z]{3,9})\1\d{1,4}"
    r"|\d{1,2}\.?[ -][A-Za-zé]{3,9}\.?,?[ -]\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})"
)
_FIGURE = (
    r"[-+(]?\s?[$€£¥]?\s?[-+]?(?:\d{1,3}(?:[ ,.'’\u00a0]\d{3})+|\d+)?(?:[.,]\d+|\d)(?:[eE][-+]?\d+)?"
    r"\s?(?:[%€£$)]|EUR|USD|GBP)?"
)

_PATTERN = re.compile(
    r"\s*(?:"
    r"(?P<empty>)"
    r"|(?P<flag>(?i:yes|no|true|false|ja|nee|nein|oui|non|si|sí|n/?a|null|none|nan|-+|\.\.?|\?|x|y|n))"
    r"|(?P<email>[\w.+%&'=-]+@[\w.-]+\.\w{2,})"
    rf"|(?P<number>{_FIGURE})"
    rf"|(?P<date>{_DAY}(?:,?[T ]\s?{_TIME}\s?(?:Z|UTC|[-+]\d{{2}}:?\d{{2}})?)?)"
    rf"|(?P<time>{_TIME})"
    r"|(?P<url>(?:https?://|ftp://|www\.)\S+)"
    r"|(?P<phone>\+?[\d(][\d ()./x-]{5,21})"
    r"|(?P<code>(?=\S*\d)[\w.:/#@+*'()-]+)"
    r"|(?P<word>[^\W\d_][\w'’.&/-]*)"
    r"|(?P<words>[^\W_][\w'’.&()/:+-]*(?: [\w'’.&()/:+-]+){1,8}[.!?]?)"
    r")\s*\Z"
)

TELLING = frozenset({"number", "date", "time", "email", "url", "phone", "code", "flag"})
"""Kinds that the name of a column rarely has itself."""

_LIKE = {
    frozenset(pair)
    for pair in (("number", "code"), ("number", "phone"), ("word", "words"), ("code", "phone"), ("date", "code"))
}


_LETTERS = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+")


class Kinds:
    """Remembers what was asked before: the same cells come by in one candidate dialect after the other."""

    def __init__(self) -> None:
        self._known = _Known()

    def __call__(self, cell: str) -> str:
        """The name of what it looks like: one of the groups above, or "text" for none of these."""
        return self._known[cell]

    def counts(self, cells: Iterable[str]) -> Counter[str]:
        """How many look like what."""
        return Counter(map(self._known.__getitem__, cells))


class _Known(dict[str, str]):
    def __missing__(self, cell: str) -> str:
        if len(cell) > 120:
            return "text"
        match = _PATTERN.match(cell)
        kind = (match.lastgroup if match else None) or "text"
        self[cell] = kind
        return kind


def alike(one: str, other: str) -> float:
    """1 for the same kind, 0.5 for kinds that are easily taken for each other, else 0."""
    return 1.0 if one == other else 0.5 if frozenset((one, other)) in _LIKE else 0.0


class Profile:
    """What the cells of one column look like."""

    def __init__(self, cells: Iterable[str], kinds: Kinds) -> None:
        values = list(cells)
        counts = kinds.counts(values)
        self.empty = counts.pop("empty", 0)
        self.filled = sum(counts.values())
        self.counts = counts
        self.kind, most = counts.most_common(1)[0] if counts else ("empty", 0)
        self.share = most / self.filled if self.filled else 0.0
        lengths = [len(cell) for cell in values if cell]
        self.shortest, self.longest = (min(lengths), max(lengths)) if lengths else (0, 0)
        self.values = frozenset(values)

    @functools.cached_property
    def signatures(self) -> frozenset[str]:
        """What codes look like, letter by letter."""
        return frozenset(signature(cell) for cell in self.values)

    @property
    def telling(self) -> bool:
        """Whether a cell of another kind stands out."""
        return self.kind in TELLING and self.share >= 0.7

    def knows(self, cell: str, kinds: Kinds) -> bool:
        """Whether it looks like the cells of this column, where these tell."""
        kind = kinds(cell)
        if kind == "code" and self.kind == "code":
            return signature(cell) in self.signatures
        return kind == self.kind or (kind in TELLING and kind != "code" and alike(kind, self.kind) > 0)

    def likelihood(self, kind: str) -> float:
        """How usual a cell of this kind is here, between 0 and 1, never quite either."""
        total = self.filled + self.empty + 2
        if kind == "empty":
            return (self.empty + 0.5) / total
        own = sum(count * alike(kind, other) for other, count in self.counts.items())
        return (own + 0.5) / total


def signature(cell: str) -> str:
    """The cell with every letter as A and every run of digits as 9."""
    return _DIGITS.sub("9", _LETTERS.sub("A", cell))


def profiles(rows: Sequence[Sequence[str]], width: int, kinds: Kinds) -> list[Profile]:
    """One for each column, of rows that all have `width` cells."""
    return [Profile((row[column] for row in rows), kinds) for column in range(width)]
