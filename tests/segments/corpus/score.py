"""How near a reading comes to the truth: header, records and cells by precision, recall and F1, and that it was read
at all; ten figures between 0 and 1, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    header: float
    records: float
    cells: float

    @property
    def total(self) -> float:
        """Of 10."""
        return 1 + self.header + self.records + self.cells


def three(truth: Iterable[object], found: Iterable[object]) -> float:
    """Precision + recall + F1 of two bags; 3 where there is nothing to find and nothing was found."""
    wanted, had = Counter(truth), Counter(found)
    if not wanted:
        return 3.0 if not had else 0.0
    hits = (wanted & had).total()
    if not hits:
        return 0.0
    precision, recall = hits / had.total(), hits / wanted.total()
    return precision + recall + 2 * precision * recall / (precision + recall)


def score(truth: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> Score:
    """Both with the header, where there is one, as their first line."""

    def strip(rows: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[cell.strip().replace("\r\n", "\n") for cell in row] for row in rows]

    wanted, had = strip(truth), strip(found)
    return Score(
        three(wanted[0] if wanted else [], had[0] if had else []),
        three(("".join(row) for row in wanted[1:]), ("".join(row) for row in had[1:])),
        three((cell for row in wanted for cell in row), (cell for row in had for cell in row)),
    )
