"""The rows that were read by columns and those that were read one by one, to one table in the order of the file."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.segments.part import part_table
from acdesk.segments.parting import without_header
from acdesk.segments.regular import NUMBER
from acdesk.segments.segment import COLUMN_ROW
from acdesk.segments.swept import Frame
from acdesk.segments.tabling import Rows

if TYPE_CHECKING:
    import polars as pl


def interleaved(
    frames: list[Frame],
    lines: tuple[int, int],
    rows: Rows,
    width: int,
    header: Sequence[str] | None,
    keep: Sequence[int] | None,
) -> tuple[pl.DataFrame, int]:
    """The table, and how many rows were the header once more. Empties `frames`, so that no block is there twice.

    `lines`: from and to; what stands outside of them is no row. `keep`: the columns that the frames have, None for all
    of them."""
    import polars as pl

    low, high = lines
    columns = [str(column) for column in (range(width) if keep is None else keep)]
    own = part_table(rows.cells, rows.numbers, width).select(*columns, COLUMN_ROW)
    pieces: list[pl.DataFrame] = []
    again = used = 0
    frames.reverse()
    while frames:
        frame = frames.pop()
        table = frame.table
        if table[NUMBER][0] < low or table[NUMBER][-1] >= high:
            table = table.filter((pl.col(NUMBER) >= low) & (pl.col(NUMBER) < high))
        if keep is None:
            table, found = without_header(table, header)
            again += found
        table = table[[*columns, COLUMN_ROW]]
        past = bisect.bisect_right(rows.numbers, frame.last_row)
        if past > used:
            pieces += _in_order(table, own[used:past])
            used = past
        else:
            pieces.append(table)
    pieces.append(own[used:])
    return pl.concat(pieces, rechunk=False), again


def _in_order(one: pl.DataFrame, two: pl.DataFrame) -> list[pl.DataFrame]:
    """Both by COLUMN_ROW, each being in order; sorted only where they don't simply follow each other."""
    import polars as pl

    parts = [part for part in (one, two) if part.height]
    parts.sort(key=lambda part: int(part[COLUMN_ROW][0]))
    if len(parts) == 2 and parts[0][COLUMN_ROW][-1] > parts[1][COLUMN_ROW][0]:
        return [pl.concat(parts, rechunk=False).sort(COLUMN_ROW)]
    return parts
