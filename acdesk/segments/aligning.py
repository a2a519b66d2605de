"""A row with too few or too many cells against the columns of its table: which cell belongs where."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.segments.cell_kinds import Kinds, Profile

_MISSING = math.log(0.05)
"""A column without a cell, when cells further on are moved by it."""
_TRAILING = math.log(0.5)
"""A column without a cell at the end of a row: the usual way to be short."""
_DROPPED = math.log(0.05)
_TRAILING_DROPPED = math.log(0.7)
_JOINED = math.log(0.02)
"""Two cells that were one: a delimiter without quotes around it."""
_CLEAR = 1.0
"""By how much (natural logarithm) the best way must beat the second for the intent to be clear."""
_WIDEST = 200


@dataclass(frozen=True, slots=True)
class Alignment:
    """`cells` has one for each column, None for a missing one. `joined`: delimiters inside cells were found."""

    cells: tuple[str | None, ...]
    clear: bool
    joined: bool


class Aligner:
    """Aligns the rows of one table; rows that look alike, kind by kind, are worked out once."""

    def __init__(self, columns: Sequence[Profile], delimiter: str, kinds: Kinds) -> None:
        self._columns = columns
        self._delimiter = delimiter
        self._kinds = kinds
        self._known: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Way]] = {}

    def align(self, cells: Sequence[str]) -> Alignment | None:
        """The likeliest way to bring `cells` under the columns, None where there is none or the row is too wide.

        A row is short where a cell is missing, or long where an empty one is too many or a cell was cut in two."""
        count, width = len(cells), len(self._columns)
        if count == width or width > _WIDEST or count > _WIDEST:
            return None
        found = tuple(self._kinds(cell) for cell in cells)
        joined: tuple[str, ...] = ()
        if count > width:
            joined = tuple(self._kinds(self._delimiter.join(cells[i : i + 2])) for i in range(count - 1))
        ends = self._known.get((found, joined))
        if ends is None:
            ends = self._known[found, joined] = self._ways(found, joined)
        if not ends:
            return None
        outcomes = [(score, *_apply(way, cells, self._delimiter)) for score, way in ends]
        first = outcomes[0]
        rivals = [score for score, result, _ in outcomes[1:] if result != first[1]]
        clear = not rivals or first[0] - rivals[0] > _CLEAR
        return Alignment(first[1], clear, first[2])

    def _ways(self, found: Sequence[str], joined: Sequence[str]) -> list[_Way]:
        """The best few, best first."""
        count, width = len(found), len(self._columns)
        usual = [{kind: math.log(column.likelihood(kind)) for kind in {*found, *joined}} for column in self._columns]
        # best[i][j]: the best few ways (score, way) that bring the first i cells under the first j columns
        best: list[list[list[_Way]]] = [[[] for _ in range(width + 1)] for _ in range(count + 1)]
        best[0][0] = [(0.0, "")]
        for i in range(count + 1):
            for j in range(width + 1):
                for score, way in best[i][j]:
                    if i < count and j < width:
                        _offer(best[i + 1][j + 1], score + usual[j][found[i]], way + "=")
                        # "9,10" may be one figure, but who knows: only texts are put together again
                        if count > width and i + 1 < count and joined[i] in ("word", "words", "text"):
                            _offer(best[i + 2][j + 1], score + _JOINED + usual[j][joined[i]], way + "+")
                    if j < width and count < width:
                        _offer(best[i][j + 1], score + (_TRAILING if i == count else _MISSING), way + "?")
                    if i < count and count > width and found[i] == "empty":
                        _offer(best[i + 1][j], score + (_TRAILING_DROPPED if j == width else _DROPPED), way + "-")
        return best[count][width]


_Way = tuple[float, str]
"""A score, and a letter for each step."""


def _offer(ways: list[_Way], score: float, way: str) -> None:
    """Keeps the best few: several ways may come to the same."""
    ways.append((score, way))
    ways.sort(key=lambda item: -item[0])
    del ways[4:]


def _apply(way: str, cells: Sequence[str], delimiter: str) -> tuple[tuple[str | None, ...], bool]:
    result: list[str | None] = []
    at = 0
    for step in way:
        if step == "=":
            result.append(cells[at])
            at += 1
        elif step == "+":
            result.append(delimiter.join(cells[at : at + 2]))
            at += 2
        elif step == "?":
            result.append(None)
        else:
            at += 1
    return tuple(result), "+" in way
