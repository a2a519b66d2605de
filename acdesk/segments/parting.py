"""Takes rows of a block's columns apart: those within ranges of lines, and the header once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from acdesk.segments.regular import NUMBER

if TYPE_CHECKING:
    import polars as pl


def without_header(table: pl.DataFrame, header: Sequence[str] | None) -> tuple[pl.DataFrame, int]:
    """Without rows that are the header once more, and how many they were. The first two columns rule out most."""
    import polars as pl

    names = list(header or ())
    if sum(1 for name in names if name.strip()) < 2 or len(names) != table.width - 2:
        return table, 0
    first = table["0"] == names[0]
    if not first.any() or not (first & (table["1"] == names[1])).any():
        return table, 0
    same = pl.all_horizontal([pl.col(str(i)) == name for i, name in enumerate(names)])
    kept = table.filter(~same)
    return kept, table.height - kept.height


def parted(table: pl.DataFrame, ranges: Sequence[tuple[int, int]]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The lines within the ranges, and the others. Slices, which copy nothing, where no line is missing."""
    import polars as pl

    low, high = table[NUMBER][0], table[NUMBER][-1] + 1
    if table.height != high - low:
        return table.filter(within(ranges)), table.filter(~within(ranges))
    chosen, others = [table.clear()], [table.clear()]
    at = low
    for start, stop in sorted(ranges):
        begin, end = max(start, at), min(stop, high)
        if begin < end:
            others.append(table.slice(at - low, begin - at))
            chosen.append(table.slice(begin - low, end - begin))
            at = end
    others.append(table.slice(at - low))
    return pl.concat(chosen, rechunk=False), pl.concat(others, rechunk=False)


def within(ranges: Sequence[tuple[int, int]]) -> pl.Expr:
    import polars as pl

    numbers = [number for start, stop in ranges for number in range(start, stop)]
    return pl.col(NUMBER).is_in(pl.Series(numbers, dtype=pl.UInt32).implode())


def merged(tables: Sequence[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """One table of several, in order."""
    import polars as pl

    if tables:
        yield tables[0] if len(tables) == 1 else pl.concat(tables, how="diagonal", rechunk=False).sort(NUMBER)
