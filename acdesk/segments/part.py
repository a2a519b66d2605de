"""What was read of one file, before it is joined with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.segments.dialect import Dialect
from acdesk.segments.segment import COLUMN_ROW, Repair, SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl


@dataclass(frozen=True, slots=True)
class Part:
    """One file as a table. `table` has the columns "0", "1", … and COLUMN_ROW."""

    format: str
    encoding: str
    dialect: Dialect
    header: tuple[str, ...] | None
    """As it stands in the file."""
    header_row: int | None
    header_line: int
    width: int
    table: pl.DataFrame
    repairs: tuple[Repair, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def part_table(rows: Sequence[Sequence[str | None]], numbers: Sequence[int], width: int) -> pl.DataFrame:
    """Rows of Python cells as a table, in slices that let other threads in between."""
    import time

    import polars as pl

    schema = {str(column): pl.String for column in range(width)}
    frames = [pl.DataFrame(schema=schema)]
    for start in range(0, len(rows), 1000):
        frames.append(pl.DataFrame(rows[start : start + 1000], schema=schema, orient="row"))
        time.sleep(0)
    table = pl.concat(frames, rechunk=False)
    return table.with_columns(pl.Series(COLUMN_ROW, numbers, dtype=pl.UInt32))
