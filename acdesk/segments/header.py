"""Is a row the names of the columns, or a customer?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from acdesk.segments.cell_kinds import TELLING, Kinds, Profile, alike, signature

_USUAL = re.compile(
    r"(?:^|[^a-z])(?:id|ids|key|guid|nr|no|num|number|nummer|code|name|naam|nom|nombre|nome|e-?mail|mail|phone|telefo\w*"
    r"|tel|mobile?|mobiel|fax|first|last|full|middle|voornaam|achternaam|vorname|nachname|prenom|prénom|cognome"
    r"|apellidos?|city|stad|ort|ville|ciudad|città|country|land|pays|país|paese|state|province|region|address|adresse?"
    r"|adres|street|straat|straße|zip|post\s?code|plz|postal|date|datum|fecha|data|time|year|month|day|gender|geslacht"
    r"|sex|age|birth\w*|company|firma|bedrijf|type|status|category|class|group|value|amount|price|total|count|quantity"
    r"|qty|rate|score|description|comments?|notes?|title|url|website|language|taal|currency|latitude|longitude|lat|lon)"
    r"(?:$|[^a-z])|氏名|名前|姓|メール|電話|住所|番号|日付",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a row looks like names: above 0 more than like a customer. `judged` columns had something to say."""

    score: float
    judged: int

    @property
    def mean(self) -> float:
        """Per column, between -1 and 2."""
        return self.score / self.judged if self.judged else 0.0


def usual_name(cell: str) -> bool:
    """Whether it holds a word that column names are made of."""
    return len(cell) <= 60 and _USUAL.search(_CAMEL.sub(" ", cell).replace("_", " ")) is not None


def usual_words(name: str) -> bool:
    """Whether it is made of such words, and nothing else."""
    return all(_USUAL.fullmatch(word) is not None for word in re.split(r"[ _]", name.strip()))


def header_likeness(cells: Sequence[str], columns: Sequence[Profile], kinds: Kinds) -> Likeness:
    """`columns` are those of the rows below."""
    score, judged = 0.0, 0
    sequence = counting(cells, columns)
    for number, (cell, column) in enumerate(zip(cells, columns, strict=False)):
        kind = kinds(cell)
        if kind == "empty":
            score -= 0.3 if column.filled > column.empty else 0.0
            continue
        if number in sequence:
            continue
        value = _one(cell, kind, column)
        score += value
        judged += value != 0
    return Likeness(score + (1.0 if sequence else 0.0), judged + bool(sequence))


def _one(cell: str, kind: str, column: Profile) -> float:
    if not column.filled:
        return 0.3 if usual_name(cell) else -0.5 if kind in TELLING else 0.0
    if column.telling:
        if kind == "code" and column.kind in ("code", "number", "date", "phone"):
            if cell in column.values or (column.kind == "code" and signature(cell) in column.signatures):
                return -1.0
            return 0.6 if cell[0].isalpha() and column.kind != "code" else 0.0
        if kind == column.kind or (kind in TELLING and alike(kind, column.kind)):
            return -1.0
        return 0.3 if kind in TELLING else 1.0
    score = 0.0
    if kind in TELLING and kind not in ("flag", "code"):
        score -= 0.6
    distinct = len(column.values)
    few = column.filled >= 6 and distinct <= 0.4 * column.filled
    if cell in column.values and column.filled > 1:
        score -= 1.0 if few or column.filled >= 6 else 0.5
    elif cell not in column.values:
        score += 0.6 if few else 0.0
        score += 0.3 if column.filled >= 3 and not column.shortest <= len(cell) <= column.longest else 0.0
    if kind not in TELLING and usual_name(cell) and cell not in column.values:
        score += 0.7
    return score


def counting(cells: Sequence[str], columns: Sequence[Profile]) -> frozenset[int]:
    """Places of names that count up, such as years over columns of figures."""
    places = [i for i, cell in enumerate(cells) if cell.strip().isdecimal()]
    if len(places) < 2 or len(places) == len(cells):
        return frozenset()
    values = [int(cells[i]) for i in places]
    steps = {b - a for a, b in pairwise(values)}
    years = all(1800 <= value <= 2100 for value in values) and _over_and_over(values)
    if not years and (len(values) < 3 or steps != {1}):
        return frozenset()
    if years and any(_year_like(columns[i]) for i in places):
        return frozenset()
    if all(str(value) in column.values for value, column in zip(values, (columns[i] for i in places), strict=False)):
        return frozenset()
    return frozenset(places)


def _over_and_over(values: Sequence[int]) -> bool:
    """No two alike, but for the same ones in the same order again: once for each of several groups of columns."""
    once = list(dict.fromkeys(values))
    times, rest = divmod(len(values), len(once))
    return rest == 0 and len(once) > 1 and list(values) == once * times


def _year_like(column: Profile) -> bool:
    figures = [value for value in column.values if value.isdecimal()]
    return bool(figures) and sum(1800 <= int(value) <= 2100 for value in figures) > 0.5 * len(figures)


def is_header(cells: Sequence[str], columns: Sequence[Profile], kinds: Kinds, rows: int) -> bool:
    """The verdict for the first row of a table with `rows` rows below it."""
    likeness = header_likeness(cells, columns, kinds)
    filled = [cell for cell in cells if cell.strip()]
    told = [kinds(cell) for cell in filled]
    if rows == 0:
        return bool(filled) and not any(kind in TELLING - {"code", "flag"} for kind in told)
    if likeness.judged == 0 or abs(likeness.score) < 0.25:
        typed = sum(kind in TELLING for kind in told)
        return bool(filled) and len(set(filled)) == len(filled) and typed == 0 and len(filled) >= 0.5 * len(cells)
    return likeness.score > 0
