"""Parquet: columns with types, shown as text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.dialect import Dialect
from acdesk.segments.part import Part
from acdesk.segments.segment import COLUMN_ROW
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl


def read_parquet(path: Path, rows: int | None = None) -> Part:
    """The whole file, or its first rows. The names count as row 1, as in a spreadsheet. Raises SegmentFault."""
    import polars as pl

    try:
        table = pl.read_parquet(path, n_rows=rows, glob=False)
    except (pl.exceptions.PolarsError, OSError):
        raise SegmentFault("segment.parquet_damaged", file=str(path)) from None
    header = tuple(table.columns)
    texts = [_text(table[name]).alias(str(number)) for number, name in enumerate(header)]
    numbers = pl.int_range(2, table.height + 2, dtype=pl.UInt32, eager=True).alias(COLUMN_ROW)
    return Part("parquet", "utf-8", Dialect("", ""), header, 1, 1, len(header), pl.DataFrame([*texts, numbers]))


def _text(column: pl.Series) -> pl.Series:
    """As text that loses nothing; a missing value stays missing."""
    import polars as pl

    kind = column.dtype
    if kind == pl.String:
        return column
    if isinstance(kind, pl.Struct):
        return column.struct.json_encode()
    if isinstance(kind, (pl.List, pl.Array)):
        return pl.Series(column.name, ["" if v is None else ", ".join(map(str, v)) for v in column.to_list()])
    if kind == pl.Binary:
        return column.bin.encode("hex")
    return column.cast(pl.String)
