"""The tags of each contact: the same for all, and those that a column names."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import clean_columns
from acdesk.contacts.options import TagsColumn
from acdesk.sentences.faults import RequestFault

if TYPE_CHECKING:
    import polars as pl

_CHUNK = 1_000
"""Cells that are looked at one by one before the window's thread gets its turn."""


class Tagger:
    """Spells every tag in one way: as the account does, else as it came up first."""

    def __init__(self, fixed: Sequence[str], known: Sequence[str] | None, *, complete: bool = True) -> None:
        """`fixed`: given to every contact. `known`: the account's; None where they aren't known. `complete`: all."""
        self._known = {tag.casefold() for tag in known} if known is not None and complete else None
        self._spelling = {tag.casefold(): tag for tag in reversed(known or ())}
        self._used: dict[str, str] = {}
        self.fixed = self._spelled(fixed)
        """As they are sent: trimmed, each once."""
        self._always = frozenset(map(str.casefold, self.fixed))

    @property
    def new(self) -> tuple[str, ...]:
        """Tags given out so far that the account hasn't got; () where its tags aren't all known."""
        if self._known is None:
            return ()
        return tuple(tag for folded, tag in self._used.items() if folded not in self._known)

    def tags_of(self, cells: pl.Series, column: TagsColumn) -> pl.Series:
        """The tags of each cell, a line break between two; null where there are none besides the fixed ones."""
        import polars as pl

        cleaned = clean_columns([cells], breaks=[True])[0]
        distinct = cleaned.unique(maintain_order=True).drop_nulls()
        found: list[str | None] = []
        for start in range(0, distinct.len(), _CHUNK):
            found += [self._of(cell, column.delimiter) for cell in distinct.slice(start, _CHUNK).to_list()]
            time.sleep(0)
        table = pl.DataFrame({"cell": distinct, "tags": pl.Series(found, dtype=pl.String)})
        return pl.DataFrame({"cell": cleaned}).join(table, on="cell", how="left", maintain_order="left")["tags"]

    def _of(self, cell: str, delimiter: str) -> str | None:
        parts = cell.split(delimiter) if delimiter else [cell]
        return "\n".join(tag for tag in self._spelled(parts) if tag.casefold() not in self._always) or None

    def _spelled(self, parts: Sequence[str]) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for part in parts:
            tag = " ".join(part.split())
            if tag:
                folded = tag.casefold()
                found[folded] = self._used.setdefault(folded, self._spelling.get(folded, tag))
        return tuple(found.values())


def check_tags_column(column: TagsColumn | None, columns: Sequence[str], file: str) -> None:
    """Raises RequestFault "tags.no_column" where the segment hasn't got it."""
    if column is not None and column.column not in columns:
        raise RequestFault("tags.no_column", column=column.column, file=file)
