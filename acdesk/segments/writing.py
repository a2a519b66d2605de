"""A segment back to a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.segment import COLUMN_FILE, COLUMN_ROW, Segment
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl


def write_csv(segment: Segment, path: Path) -> None:
    """Plain UTF-8, comma, `"` where needed, line feeds; names as in the file, no header line for a file without one.

    Written beside `path` and moved there at the end. Raises SegmentFault where it can't be written, or where it would
    replace a file of the segment."""
    if any(path.exists() and path.samefile(facts.path) for facts in segment.files):
        raise SegmentFault("segment.over_itself", file=str(path))
    handle = None
    try:
        handle, name = tempfile.mkstemp(prefix=".acdesk-", suffix=".csv", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            if segment.header is not None:
                stream.write(_line(segment.header))
            for piece in _pieces(segment):
                stream.write(piece) if isinstance(piece, bytes) else piece.write_csv(stream, include_header=False)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except OSError as error:
        if handle is not None:
            Path(name).unlink(missing_ok=True)
        raise SegmentFault("segment.unwritable", file=str(path), reason=error.strerror or str(error)) from None


def _pieces(segment: Segment) -> Iterator[bytes | pl.DataFrame]:
    """The rows in the order of the files; those that were set aside where they stood, with the cells they have."""
    import polars as pl

    table = segment.table.with_row_index("\x00place")
    done = 0
    for row in sorted(segment.set_aside, key=lambda row: (row.file, row.row)):
        if not row.cells:
            continue
        before = (pl.col(COLUMN_FILE) < row.file) | ((pl.col(COLUMN_FILE) == row.file) & (pl.col(COLUMN_ROW) < row.row))
        upto = table[done:].select(before.sum()).item() + done
        yield _cells(segment.table[done:upto], segment.columns)
        yield _line(row.cells)
        done = upto
    yield _cells(segment.table[done:], segment.columns)


def _cells(table: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """A lone empty cell in a line would read as a blank line: polars quotes "" but not null."""
    import polars as pl

    chosen = table.select(columns)
    return (
        chosen.with_columns(pl.all().fill_null(""))
        if len(columns) == 1
        else chosen.with_columns(pl.when(pl.all() == "").then(None).otherwise(pl.all()).name.keep())
    )


def _line(cells: Sequence[str]) -> bytes:
    import csv
    import io

    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()
