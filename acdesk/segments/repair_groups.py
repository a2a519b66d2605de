"""Repairs of many lines told as one, and what was only assumed apart from what was mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from acdesk.segments.segment import Repair

KEPT_LINES = 20

ASSUMPTIONS = frozenset(
    f"segment.repair.{name}"
    for name in (
        "sheet", "no_header", "header_lines", "header_again", "preamble", "footnote", "other_table", "own_columns",
        "part_without_header", "comment", "hidden_rows", "model_table",
    )
)  # fmt: skip
"""Codes of what was taken for granted about the file as a whole: the user may know better."""


@dataclass(frozen=True, slots=True)
class RepairGroup:
    """The same done in one line or several; `lines` are the first KEPT_LINES of them, none for the whole file."""

    code: str
    params: dict[str, str | int | float]
    lines: tuple[int, ...]
    count: int

    @property
    def assumed(self) -> bool:
        """Whether it is about the whole file and could be wrong."""
        return self.code in ASSUMPTIONS


def group_repairs(repairs: Iterable[Repair]) -> tuple[RepairGroup, ...]:
    """In the order in which each was first done."""
    groups: dict[tuple[str, tuple[tuple[str, str | int | float], ...]], list[int]] = {}
    for repair in repairs:
        groups.setdefault((repair.code, tuple(repair.params.items())), []).append(repair.line)
    return tuple(
        RepairGroup(code, dict(params), tuple(line for line in lines[:KEPT_LINES] if line), len(lines))
        for (code, params), lines in groups.items()
    )
