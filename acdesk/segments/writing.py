"""A segment back to a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from acdesk.segments.segment import COLUMN_FILE, COLUMN_ROW, Segment
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl


def write_csv(segment: Segment, path: Path) -> None:
    """Plain UTF-8, comma, `"` where needed, line feeds; names as in the file, no header line for a file without one.

    Written beside `path` and moved there at the end. Raises SegmentFault where it can't be written, or where it would
    replace a file of the segment."""
    handle = None
    try:
        if any(path.exists() and path.samefile(facts.path) for facts in segment.files):
            raise SegmentFault("segment.over_itself", file=str(path))
        handle, name = tempfile.mkstemp(prefix=".acdesk-", suffix=".csv", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            if segment.header is not None:
                stream.write(_line(segment.header))
            rows, style = _rows(segment)
            rows.write_csv(stream, include_header=False, quote_style=style)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except OSError as error:
        if handle is not None:
            Path(name).unlink(missing_ok=True)
        raise SegmentFault("segment.unwritable", file=str(path), reason=error.strerror or str(error)) from None


def _rows(segment: Segment) -> tuple[pl.DataFrame, Literal["never", "necessary"]]:
    """The table ready to be written, one column a cell; or, with rows that were set aside, one column of whole lines
    in the order of the files, those rows with the cells they have."""
    import polars as pl

    table = segment.table
    aside = [row for row in segment.set_aside if row.cells]
    if not aside:
        chosen = table.select(segment.columns)
        # A lone empty cell in a line would read as a blank line: polars quotes "" but not null.
        empty = pl.all().fill_null("") if len(segment.columns) == 1 else _nothing(pl.all()).name.keep()
        return chosen.with_columns(empty), "necessary"
    place = [COLUMN_FILE, COLUMN_ROW]
    lines = table.select(pl.concat_str([_quoted(pl.col(c)) for c in segment.columns], separator=","), *place)
    others = pl.DataFrame(
        [(_line(row.cells).decode()[:-1], row.file, row.row) for row in aside], schema=lines.schema, orient="row"
    )
    whole = pl.concat([lines, others]).sort(place, maintain_order=True).select(pl.first())
    return (whole.with_columns(pl.first().replace("", '""')) if len(segment.columns) == 1 else whole), "never"


def _nothing(cell: pl.Expr) -> pl.Expr:
    import polars as pl

    return pl.when(cell == "").then(None).otherwise(cell)


def _quoted(cell: pl.Expr) -> pl.Expr:
    """As `csv` writes it."""
    import polars as pl

    special = cell.str.contains_any([",", '"', "\n", "\r"])
    doubled = pl.concat_str([pl.lit('"'), cell.str.replace_all('"', '""', literal=True), pl.lit('"')])
    return pl.when(special).then(doubled).otherwise(cell).fill_null("")


def _line(cells: Sequence[str]) -> bytes:
    import csv
    import io

    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()
