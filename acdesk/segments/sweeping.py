"""The fast reading: blocks to columns by polars, and only lines that are unlike the others one by one."""

from __future__ import annotations

import bisect
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from acdesk.segments.blocks import Block
from acdesk.segments.cutting import TooOdd, Way
from acdesk.segments.dialect import Dialect
from acdesk.segments.parting import merged, parted, within, without_header
from acdesk.segments.records import MOST_LINES_IN_A_CELL, Record, read_record
from acdesk.segments.regular import NUMBER, Sorted
from acdesk.segments.segment import COLUMN_ROW
from acdesk.segments.swept import Frame, Sparse, Swept
from acdesk.segments.waiting import Waiting, Window

if TYPE_CHECKING:
    import polars as pl

TOO_ODD = 0.02
"""Of the lines: then quoted cells may hold line breaks, and another way is faster."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many lines at either end of a file are looked at one by one, whatever they are."""

    head: int = 300
    tail: int = 300
    after_blank: int = 25
    most_blanks: int = 50


@dataclass(frozen=True, slots=True)
class Keep:
    """What to keep of the rows that are not looked at one by one, where header and width are as foreseen."""

    columns: tuple[int, ...]
    header: tuple[str, ...] | None
    width: int
    rows: pl.Series | None = None
    """Their COLUMN_ROW; None for all."""


@dataclass(slots=True)
class Sweep:
    """Takes the blocks of a file in order."""

    dialect: Dialect
    width: int
    skip: int
    reach: Reach
    way: Way
    keep: Keep | None = None
    again: int = 0
    """Where only some columns are kept: rows that were the header once more, and were left out."""
    _waiting: deque[Waiting] = field(default_factory=deque)
    _frames: list[Frame] = field(default_factory=list)
    _records: list[Record] = field(default_factory=list)
    _lines: Sparse = field(default_factory=Sparse)
    _ends: Sparse = field(default_factory=Sparse)
    _count: int = 0
    _odd: int = 0
    _nuls: int = 0
    _blanks: int = 0
    _first_blanks: list[int] = field(default_factory=list)
    _looked_at: set[int] = field(default_factory=set)
    """Numbers of lines that were read one by one, or would have been were they not blank or part of a record."""
    _done: int = 0
    """The line after the last odd record."""
    _inside: list[tuple[int, int]] = field(default_factory=list)
    """From and to of records over several lines."""
    _shifts: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])
    """(line, how much less the row number is from there on)."""

    def add(self, block: Block, found: Sorted) -> None:
        """Raises TooOdd."""
        skipped = self.skip if self._count == 0 else 0
        first = self._count + skipped
        found = found.moved(first)
        self._count = first + found.count
        self._nuls += block.nuls
        self._odd += len(found.odd)
        quoted = bool(self.dialect.delimiter and self.dialect.quote) and self.dialect.quote.encode() in block.raw
        if self.way is Way.HASTY and quoted and self._odd > TOO_ODD * self._count:
            raise TooOdd
        self._blanks += len(found.blank)
        self._first_blanks += found.blank[: self.reach.most_blanks + 1 - len(self._first_blanks)]
        self._waiting.append(Waiting(block, first, skipped, self._count, found))
        while len(self._waiting) > 1 and self._count - self._waiting[0].past >= self._enough:
            self._release(self._waiting[0], last=False)
            self._waiting.popleft()

    @property
    def lines(self) -> int:
        """So far."""
        return self._count

    @property
    def _enough(self) -> int:
        """Lines that must follow a block before it is done with."""
        return max(MOST_LINES_IN_A_CELL, self.reach.tail, self.reach.after_blank)

    def finish(self) -> Swept:
        """After the last block. Raises PolarsError."""
        while self._waiting:
            self._release(self._waiting[0], last=True)
            self._waiting.popleft()
        self._records.sort(key=lambda record: record.line)
        done = 0
        for record in self._records:
            record.row = record.line + 1 - self._shift(record.line)
            gap = range(done, min(record.line, done + 60))
            record.after_unseen = record.line > done and any(at not in self._looked_at for at in gap)
            done = record.line + record.lines
        self._lines.reach_to(self._count)
        self._ends.reach_to(self._count)
        return Swept(self._records, self._frames, self._lines, self._ends, self._blanks, self._nuls)

    def _release(self, part: Waiting, *, last: bool) -> None:
        """Reads what is odd in the first of the waiting blocks, and lets its text go."""
        self._read_odd(part)
        wanted = self._wanted(part, last=last)
        self._looked_at.update(part.sorted.odd)
        tables: list[pl.DataFrame] = []
        for table in part.sorted.tables:
            kept = self._see(table, wanted, part)
            kept = self._narrowed(self._numbered(kept))
            if kept.height:
                tables.append(kept)
        last_row = part.past - self._shift(part.past - 1)
        self._frames += [Frame(table, part.first, part.past, last_row) for table in merged(tables)]

    def _read_odd(self, part: Waiting) -> None:
        lines, ends = Window(self._waiting, ends=False), Window(self._waiting, ends=True)
        for turn, number in enumerate(part.sorted.odd):
            if turn % 1000 == 999:
                time.sleep(0)
            if number < self._done:
                continue
            record = read_record(lines, ends, number, self.dialect, self.width)
            self._records.append(record)
            self._done = number + record.lines
            self._lines.put(number, lines[number])
            if record.lines > 1:
                for at in range(number, self._done):
                    self._lines.put(at, lines[at])
                    self._ends.put(at, ends[at] if at < self._done - 1 else "")
                self._inside.append((number, self._done))
                self._shifts.append((self._done, self._shifts[-1][1] + record.lines - 1))

    def _wanted(self, part: Waiting, *, last: bool) -> list[tuple[int, int]]:
        """From and to of lines in this block that are looked at one by one, whatever they are."""
        end = self.skip + self.reach.head
        ranges = [(self.skip, end)]
        if last:
            ranges.append((max(self.skip, self._count - self.reach.tail), self._count))
        if self._blanks <= self.reach.most_blanks:
            ranges += [(number - 1, number + 1 + self.reach.after_blank) for number in self._first_blanks]
        clipped = [(max(start, part.first), min(stop, part.past)) for start, stop in ranges]
        return [(start, stop) for start, stop in clipped if start < stop]

    def _see(self, table: pl.DataFrame, wanted: Sequence[tuple[int, int]], part: Waiting) -> pl.DataFrame:
        """Takes out what stands in records over several lines, and makes records of what is wanted."""

        if not table.height:
            return table
        inside = self._inside[bisect.bisect_right(self._inside, part.first, key=lambda range_: range_[1]) :]
        if inside:
            table = table.filter(~within(inside))
        if not wanted:
            return table
        for start, stop in wanted:
            self._looked_at.update(range(start, stop))
        chosen, others = parted(table, wanted)
        for number, *cells in chosen.select(NUMBER, *map(str, range(self.width))).rows():
            self._records.append(Record(number, 1, cells))
            # Read strictly, a row may be several lines; what begins it is all that anyone asks for.
            strict = self.way is Way.STRICT
            self._lines.put(number, self.dialect.delimiter.join(cells) if strict else part.line(number))
        return others

    def _numbered(self, table: pl.DataFrame) -> pl.DataFrame:
        """Adds COLUMN_ROW: the number as a spreadsheet shows it."""
        import polars as pl

        row = (table[NUMBER] + 1).cast(pl.UInt32).alias(COLUMN_ROW)
        if not table.height:
            return table.hstack([row])
        low, high = table[NUMBER][0], table[NUMBER][-1]
        if (shift := self._shift(low)) == self._shift(high):
            return table.hstack([row - shift if shift else row])
        steps = pl.DataFrame(self._shifts, schema={NUMBER: pl.UInt32, "shift": pl.UInt32}, orient="row")
        joined = table.select(pl.col(NUMBER).set_sorted()).join_asof(
            steps.with_columns(pl.col(NUMBER).set_sorted()), on=NUMBER, strategy="backward"
        )
        return table.with_columns((joined[NUMBER] + 1 - joined["shift"]).cast(pl.UInt32).alias(COLUMN_ROW))

    def _shift(self, number: int) -> int:
        return self._shifts[bisect.bisect_right(self._shifts, number, key=lambda step: step[0]) - 1][1]

    def _narrowed(self, table: pl.DataFrame) -> pl.DataFrame:
        if self.keep is None:
            return table
        kept, again = without_header(table, self.keep.header)
        self.again += again
        if self.keep.rows is not None:
            kept = kept.filter(kept[COLUMN_ROW].is_in(self.keep.rows.implode()))
        return kept[[*map(str, self.keep.columns), NUMBER, COLUMN_ROW]]
