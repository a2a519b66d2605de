"""A header with one name too few: two names without a delimiter between them, or a column that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from acdesk.segments.cell_kinds import Profile
from acdesk.segments.header import usual_words

_SEAM = re.compile(r"(?<=[a-zà-ÿ0-9.)])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z)])(?=\d)")
"""Where two names may have been put together: `NameE-mail`, `IDPrice`."""
_COMPOUND = re.compile(
    r"e-?mail ?_?address|(?:phone|account|order|customer|house) ?_?(?:number|name|id|nr|no)"
    r"|(?:first|last|full|middle|user|company|city|country) ?_?(?:name|code)|(?:zip|postal|area) ?_?code"
    r"|\w+ ?_?(?:id|key|no)\b",
    re.IGNORECASE,
)
"""Two words that are one name."""
_MEANT = (
    (re.compile(r"e-?mail|@", re.IGNORECASE), frozenset({"email"})),
    (re.compile(r"date|datum|fecha|birth|geburt|since|created|_at\b", re.IGNORECASE), frozenset({"date"})),
    (re.compile(r"phone|telef|mobil|fax", re.IGNORECASE), frozenset({"phone", "number", "code"})),
    (re.compile(r"\burl|website|link", re.IGNORECASE), frozenset({"url"})),
    (re.compile(r"amount|price|prijs|betrag|total|qty|quantity|count|anzahl|\bnr|\bid\b|number", re.IGNORECASE),
     frozenset({"number", "code"})),
)  # fmt: skip
_ENOUGH = 1.0
"""By how much a reading must beat the plain one, in which the last column is the one without a name."""


def split_name(names: Sequence[str], columns: Sequence[Profile]) -> tuple[str, ...] | None:
    """One name for each column, where `names` are one fewer and it is plain which holds two; None where it isn't."""
    if len(names) != len(columns) - 1 or len(names) < 2:
        return None
    plain = _fit([*names, ""], columns)
    seams = sum(_SEAM.search(name) is not None for name in names)
    found: dict[tuple[str, ...], float] = {}
    for place, at, seam in _cuts(names):
        one, other = names[place][:at], names[place][at:]
        if not (usual_words(one) and usual_words(other)):
            continue
        anew = (*names[:place], one, other, *names[place + 1 :])
        fit = _fit(anew, columns)
        if fit < plain + _ENOUGH:
            continue  # names such as EMailAddress have seams, too
        score = fit + (1.0 if seam and seams == 1 else 0.5 * seam)
        found[anew] = max(score, found.get(anew, score))
    best = sorted(found.items(), key=lambda item: -item[1])
    if not best or (len(best) > 1 and best[1][1] >= best[0][1]):
        return None
    return best[0][0]


def _cuts(names: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """Name, place in it, and whether there is a seam."""
    for place, name in enumerate(names):
        seams = {match.start() for match in _SEAM.finditer(name)}
        whole = [match.span() for match in _COMPOUND.finditer(name)]
        for at in range(2, len(name) - 1):
            if not any(first < at < last for first, last in whole):
                yield place, at, at in seams


def _fit(names: Sequence[str], columns: Sequence[Profile]) -> float:
    """How well names suit what stands below them."""
    score = 0.0
    for name, column in zip(names, columns, strict=True):
        for pattern, kinds in _MEANT:
            if column.telling and pattern.search(name):
                score += 1.0 if column.kind in kinds else -1.0
                break
    return score
