"""Segments made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl

from acdesk.segments import COLUMN_FILE, COLUMN_ROW, Digest, FileFacts, Segment, SetAside


def segment_of(
    columns: Mapping[str, Sequence[str | None]],
    *,
    name: str = "customers.csv",
    encoding: str = "utf-8",
    delimiter: str = ",",
    set_aside: Sequence[SetAside] = (),
) -> Segment:
    """One file with these columns, header in row 1; rows are numbered from 2, past those set aside."""
    table = pl.DataFrame(
        {title: pl.Series(title, list(cells), dtype=pl.String) for title, cells in columns.items()},
    )
    aside = {one.row for one in set_aside}
    numbers = [row for row in range(2, table.height + 2 + len(aside)) if row not in aside][: table.height]
    table = table.with_columns(
        pl.lit(0, dtype=pl.UInt16).alias(COLUMN_FILE), pl.Series(COLUMN_ROW, numbers, dtype=pl.UInt32)
    )
    facts = FileFacts(
        path=Path("/somewhere") / name,
        format="csv",
        encoding=encoding,
        delimiter=delimiter,
        quote='"',
        header_row=1,
        rows=table.height + len(set_aside),
        size=1,
        digest=Digest.known(""),
    )
    return Segment((facts,), tuple(columns), table, (), tuple(set_aside))


def joined(*segments: Segment) -> Segment:
    """Several files with the same columns as one segment."""
    files = tuple(facts for segment in segments for facts in segment.files)
    tables = [
        segment.table.with_columns(pl.lit(place, dtype=pl.UInt16).alias(COLUMN_FILE))
        for place, segment in enumerate(segments)
    ]
    aside = tuple(
        SetAside(place, one.row, one.line, one.code, one.text)
        for place, segment in enumerate(segments)
        for one in segment.set_aside
    )
    return Segment(files, segments[0].columns, pl.concat(tables), (), aside)
