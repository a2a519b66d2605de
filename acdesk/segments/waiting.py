"""Blocks at hand whose odd lines can't be read before what follows is there, and their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

from acdesk.segments.blocks import Block
from acdesk.segments.records import MOST_LINES_IN_A_CELL
from acdesk.segments.regular import Sorted, read_lines

if TYPE_CHECKING:
    import polars as pl

_AT_ONCE = MOST_LINES_IN_A_CELL + 12
_AT_THE_END = 1_000
"""So many lines are found from the end of a block without cutting all of it."""


@dataclass(slots=True)
class Waiting:
    """A block whose odd lines can't be read before what follows is there."""

    block: Block
    first: int
    skipped: int
    past: int
    """The line after its last one."""
    sorted: Sorted
    _lines: pl.Series | None = field(init=False)
    _near: list[str] = field(default_factory=list)
    """The lines from `_near_from` on: one at a time out of a column would be slow."""
    _near_from: int = 0
    _ends: list[str] | None = None

    def __post_init__(self) -> None:
        self._lines = self.sorted.lines

    def line(self, number: int) -> str:
        at = number - self._near_from
        if not 0 <= at < len(self._near):
            self._near = self._lines_from(number)
            self._near_from, at = number, 0
        return self._near[at]

    def _lines_from(self, number: int) -> list[str]:
        if self._lines is None:
            text, left = self.block.text, self.past - number
            if left <= _AT_THE_END:
                end = start = len(text) - text.endswith(b"\n")
                for _ in range(left):
                    start = text.rfind(b"\n", 0, start)
                return text[start + 1 : end].decode().split("\n")
            self._lines = read_lines(without_first(text, self.skipped))
        return [line or "" for line in self._lines.slice(number - self.first, _AT_ONCE).to_list()]

    def end(self, number: int) -> str:
        if self.block.plain:
            return "\n"  # asked for only where another line follows
        if self._ends is None:
            self._ends = self.block.ends()[self.skipped :]
        return self._ends[number - self.first]


class Window(Sequence[str]):
    """The lines of the blocks at hand, or their ends, counted from the beginning of the file."""

    def __init__(self, waiting: Sequence[Waiting], *, ends: bool) -> None:
        self._waiting = waiting
        self._ends = ends
        self._last = waiting[0]

    def __len__(self) -> int:
        return self._waiting[-1].past

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if not self._last.first <= index < self._last.past:
            self._last = next(part for part in self._waiting if index < part.past)
        return self._last.end(index) if self._ends else self._last.line(index)


def without_first(text: bytes, lines: int) -> bytes:
    for _ in range(lines):
        text = text.partition(b"\n")[2]
    return text
