"""What a fast reading found: some records one by one, all other rows as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from acdesk.segments.records import Record

if TYPE_CHECKING:
    import polars as pl


class Sparse(Sequence[str]):
    """Some lines of a file, or their ends, behind the face of a list of all."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}
        self._size = 0

    def reach_to(self, size: int) -> None:
        """There are so many in all."""
        self._size = size

    def put(self, number: int, text: str) -> None:
        self._known[number] = text

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self._known[at] for at in range(*index.indices(self._size))]
        return self._known[index]


@dataclass(slots=True)
class Frame:
    """The rows of one block that were not looked at one by one, in order: columns "0", "1", …, NUMBER, COLUMN_ROW."""

    table: pl.DataFrame
    first: int
    """The first line of the block."""
    past: int
    """The line after the last one."""
    last_row: int
    """What COLUMN_ROW of the last line of the block would be."""


@dataclass(slots=True)
class Swept:
    """A whole file: some records one by one, all other rows as columns."""

    records: list[Record]
    frames: list[Frame]
    lines: Sparse
    """The lines of these records, and the ends within them."""
    ends: Sparse
    blank: int
    nuls: int

    @property
    def unseen(self) -> int:
        """Rows that were not looked at one by one."""
        return sum(frame.table.height for frame in self.frames)
