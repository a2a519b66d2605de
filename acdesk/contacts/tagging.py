"""The tags of each contact: the same for all, and those that a column names."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from acdesk.contacts.cleaning import clean_columns
from acdesk.contacts.kept import Kept
from acdesk.contacts.options import PrepareOptions, TagsColumn
from acdesk.segments import Segment
from acdesk.sentences.faults import RequestFault

if TYPE_CHECKING:
    import polars as pl

_CHUNK = 1_000
"""Cells that are looked at one by one before the window's thread gets its turn."""


class Tags(NamedTuple):
    """What the contacts of all segments are given."""

    fixed: tuple[str, ...]
    """To every one; each once, in the account's spelling."""
    new: tuple[str, ...]
    """As `Tagger.new` has it."""
    columns: tuple[pl.Series, ...] = ()
    """For each segment those that its column names, as `Tagger.tags_of` gives them; () where there is no such
    column."""

    def of_segment(self, place: int) -> Tags:
        """What concerns the contacts of one of the segments."""
        return self._replace(columns=self.columns[place : place + 1])


def tags_of(segments: Sequence[Segment], options: PrepareOptions, kept: Kept) -> Tags:
    """Each segment has the column of tags, if one was chosen."""
    column = options.tags_from
    cells = [] if column is None else [kept.of(_cells, segment, column.column) for segment in segments]
    return kept.of(_tags_of, options.tags, options.known_tags, options.tags_complete, column, *cells)


def _cells(segment: Segment, column: str) -> pl.Series:
    return segment.table[column]


def _tags_of(
    fixed: tuple[str, ...],
    known: tuple[str, ...] | None,
    complete: bool,  # noqa: FBT001
    column: TagsColumn | None,
    *cells: pl.Series,
) -> Tags:
    tagger = Tagger(fixed, known, complete=complete)
    given = () if column is None else tuple(tagger.tags_of(one, column) for one in cells)
    return Tags(tagger.fixed, tagger.new, given)


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
