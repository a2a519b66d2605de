"""A line whose quotes don't fit, cut into as many cells as its table has columns: the way that strains them least."""

from __future__ import annotations

import math

from acdesk.segments.dialect import Dialect

_LONGEST = 400
"""Delimiters in a line, beyond which it isn't tried."""
_STRAY = 1.0
"""A quote inside a cell that isn't doubled."""
_UNBALANCED = 1.5
"""A cell that begins or ends with a quote, not both."""
_OVER_CELLS = 2.0
"""A cell in quotes in which another one seems to begin or end."""


_OTHER_WIDTH = 1.5
"""One cell more or less than expected."""


def cut_misquoted(text: str, dialect: Dialect, width: int) -> list[str] | None:
    """`width` cells, or one more or less where that strains the quotes much less; None where nothing fits."""
    found = [
        (cut[0] + _OTHER_WIDTH * abs(off), cut[1]) for off in (0, 1, -1) if (cut := _cut(text, dialect, width + off))
    ]
    return min(found, key=lambda item: item[0])[1] if found else None


def cut_to_width(text: str, dialect: Dialect, width: int, most: float = math.inf) -> list[str] | None:
    """Exactly `width` cells, or None where no reading of the quotes gives that many with at most so much strain."""
    cut = _cut(text, dialect, width)
    return cut[1] if cut and cut[0] <= most else None


def _cut(text: str, dialect: Dialect, width: int) -> tuple[float, list[str]] | None:
    """How much it strains the quotes, and the cells."""
    delimiter = dialect.shown_delimiter if dialect.spaced and dialect.shown_delimiter in text else dialect.delimiter
    parts = text.split(delimiter) if delimiter else [text]
    count = len(parts)
    if count < width or count > _LONGEST or width < 1:
        return None
    spare = count - width
    # best[j]: for each number of parts used up, the cheapest way to have made j cells of them
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for made in range(width):
        after: dict[int, tuple[float, tuple[int, ...]]] = {}
        for used, (cost, way) in best.items():
            for more in range(min(spare - (used - made), count - used - 1) + 1):
                strain = _strain(delimiter.join(parts[used : used + more + 1]), delimiter, dialect, single=more == 0)
                if strain == math.inf:
                    continue
                known = after.get(used + more + 1)
                if known is None or cost + strain < known[0]:
                    after[used + more + 1] = (cost + strain, (*way, more + 1))
        best = after
    found = best.get(count)
    if found is None:
        return None
    cells, used = [], 0
    for taken in found[1]:
        cells.append(_plain(delimiter.join(parts[used : used + taken]), dialect))
        used += taken
    return found[0], cells


def _strain(cell: str, delimiter: str, dialect: Dialect, *, single: bool) -> float:
    """How odd it is for this to be one cell; infinite where it can't be."""
    quote = dialect.quote
    if quote not in cell:
        return 0.0 if single else math.inf
    bare = cell.strip(" ")
    if _wrapped(bare, quote):
        inner = _without_escapes(bare[1:-1], dialect)
        strain = _STRAY * inner.count(quote)
        if not single:
            strain += _OVER_CELLS * (inner.count(delimiter + quote) + inner.count(quote + delimiter))
        return strain
    if single:
        return _UNBALANCED if bare[:1] == quote or bare[-1:] == quote else _STRAY
    outside = cell.split(quote)[0::2]
    if cell.count(quote) % 2 == 0 and not any(delimiter in part for part in outside):
        return _UNBALANCED
    return math.inf


def _wrapped(bare: str, quote: str) -> bool:
    return len(bare) > 1 and bare[0] == quote and bare[-1] == quote


def _without_escapes(inner: str, dialect: Dialect) -> str:
    if dialect.escape:
        inner = inner.replace(dialect.escape * 2, "").replace(dialect.escape + dialect.quote, "")
    return inner.replace(dialect.quote * 2, "")


def _plain(cell: str, dialect: Dialect) -> str:
    """Without the quotes around it."""
    bare = cell.strip(" ")
    return unquoted(bare[1:-1], dialect) if dialect.quote and _wrapped(bare, dialect.quote) else cell


def unquoted(inner: str, dialect: Dialect) -> str:
    """What stands between the quotes, with escaped characters as themselves."""
    if dialect.escape and dialect.escape in inner:
        inner = inner.replace(dialect.escape + dialect.quote, dialect.quote)
        inner = inner.replace(dialect.escape * 2, dialect.escape)
    return inner.replace(dialect.quote * 2, dialect.quote)
