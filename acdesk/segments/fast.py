"""The fast reading: polars on the file itself, kept only where a count of every byte that matters proves it right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.dialect import Dialect
from acdesk.segments.part import Part
from acdesk.segments.records import Record
from acdesk.segments.segment import COLUMN_ROW
from acdesk.segments.shape import Shape
from acdesk.segments.source import Scanner

if TYPE_CHECKING:
    import polars as pl

COUNTED = b'\n\r\x00"'


def read_fast(
    path: Path, records: Sequence[Record], shape: Shape, dialect: Dialect, encoding: str, scanner: Scanner
) -> Part | None:
    """None where the file isn't wholly regular: then the careful reading has to do it."""
    import polars as pl

    regular = (
        len(dialect.delimiter) == 1
        and dialect.delimiter.isascii()
        and dialect.quote in ('"', "")
        and not dialect.escape
        and not dialect.spaced
        and shape.first < len(records)
        and all(record.lines == 1 and not record.stray for record in records)
        and all(record.row == i + 1 for i, record in enumerate(records))
        and all(len(record.cells) == shape.width for record in records[shape.first :])
    )
    if not regular:
        return None
    schema = {str(column): pl.String for column in range(shape.width)}
    try:
        table = pl.read_csv(
            path,
            separator=dialect.delimiter,
            quote_char=dialect.quote or None,
            has_header=False,
            skip_lines=shape.first,
            schema=schema,
            row_index_name=COLUMN_ROW,
            row_index_offset=shape.first + 1,
            glob=False,
        )
    except pl.exceptions.PolarsError:
        return None
    scan = scanner.result()
    counts = scan.counts
    if counts[0] or (counts[13] and not _all_crlf(path, counts)):
        return None
    rows = counts[10] + (scan.last != b"\n") - shape.first
    if rows != table.height or not _proven(path, table, shape, dialect, quoted=bool(counts[34])):
        return None
    table = table.with_columns(pl.col(list(schema)).fill_null(""), pl.col(COLUMN_ROW).cast(pl.UInt32))
    header = records[shape.header] if shape.header is not None else None
    return Part(
        "csv",
        encoding,
        dialect,
        None if header is None else tuple(header.cells),
        None if header is None else header.row,
        0 if header is None else header.line + 1,
        shape.width,
        table.select(*schema, COLUMN_ROW),
    )


def _all_crlf(path: Path, counts: dict[int, int]) -> bool:
    if counts[10] != counts[13]:
        return False
    import polars as pl

    lines = _lines(path, 0)
    return not bool(lines.select(pl.col("line").str.strip_suffix("\r").str.contains("\r", literal=True).any()).item())


def _lines(path: Path, skip: int) -> pl.DataFrame:
    """Every line as one cell, without looking at quotes."""
    import polars as pl

    return pl.read_csv(
        path,
        separator="\x00",
        quote_char=None,
        has_header=False,
        skip_lines=skip,
        schema={"line": pl.String},
        glob=False,
    )


def _proven(path: Path, table: pl.DataFrame, shape: Shape, dialect: Dialect, *, quoted: bool) -> bool:
    """Every line has exactly the cells polars made of it."""
    import re

    import polars as pl

    last = str(shape.width - 1)
    if not quoted and shape.width > 1 and not table[last].null_count():
        return True
    lines = _lines(path, shape.first)
    if lines.height != table.height:
        return False
    delimiter = re.escape(dialect.delimiter)
    plain = f'[^"{delimiter}]*'
    cell = f'(?:"(?:[^"]|"")*"|{plain})' if quoted and dialect.quote else f"[^{delimiter}]*"
    pattern = f"^{cell}(?:{delimiter}{cell}){{{shape.width - 1}}}\r?$"
    if shape.width > 1:
        return bool(lines.select(pl.col("line").str.contains(pattern).all()).item())
    return not table[last].null_count() and bool(lines.select(pl.col("line").str.contains(pattern).all()).item())
