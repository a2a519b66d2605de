"""The cells of a sheet to a table: what is found in a text file, preamble, header, footnotes, is found here too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.cell_kinds import Kinds
from acdesk.segments.dialect import Dialect
from acdesk.segments.own_columns import options_for_cells
from acdesk.segments.part import Part
from acdesk.segments.records import Record
from acdesk.segments.segment import COLUMN_ROW, ReadingOptions, Repair
from acdesk.segments.shape import Shape, detect_shape
from acdesk.segments.tabling import names_of, shape_repairs
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl

FORMATS_OF_CELLS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods"})
"""Workbooks: they have sheets of cells, and neither encoding nor delimiter."""

_NO_DIALECT = Dialect("", "")


@dataclass(frozen=True, slots=True)
class GridReach:
    """How many rows are looked at one by one: at either end, and after a blank row, of which there are few."""

    ends: int = 300
    after_blank: int = 25
    most_blanks: int = 50
    all_of: int = 2000
    """Sheets of up to so many rows are looked at wholly."""


def read_grid(
    grid: pl.DataFrame, path: Path, options: ReadingOptions, format_name: str, reach: GridReach = GridReach()
) -> Part:
    """The table in a sheet. `grid` has text columns of any name, null for an empty cell, and COLUMN_ROW, the number
    of each row in the sheet. Raises SegmentFault ("segment.header_row_missing")."""
    import polars as pl

    cells = [name for name in grid.columns if name != COLUMN_ROW and grid[name].null_count() < grid.height]
    if not cells:
        empty = pl.DataFrame(schema={COLUMN_ROW: pl.UInt32})
        return Part(format_name, "", _NO_DIALECT, None, None, 0, 0, empty)
    rows = grid.filter(~pl.all_horizontal(pl.col(cells).is_null())).select(*cells, COLUMN_ROW)
    options = options_for_cells(rows.select(cells).row(0), options)
    wanted = options.header_row
    if wanted is not None and not options.no_header and not (rows[COLUMN_ROW] == wanted).any():
        raise SegmentFault("segment.header_row_missing", file=str(path), row=wanted)
    places = _to_look_at(rows, reach, wanted)
    records = _records(rows, places)
    unseen = (rows.height - len(places), len(cells))
    shape = detect_shape(records, Kinds(), no_header=options.no_header, header_row=wanted, unseen=unseen)
    return _part(rows, places, records, shape, format_name)


def _to_look_at(rows: pl.DataFrame, reach: GridReach, header_row: int | None) -> list[int]:
    """Indices of rows that tell what is table and what is not."""
    import polars as pl

    height = rows.height
    if height <= reach.all_of:
        return list(range(height))
    near: set[int] = {*range(reach.ends), *range(height - reach.ends, height)}
    gaps = rows.select((pl.col(COLUMN_ROW).diff() > 1).fill_null(value=False).arg_true()).to_series()
    if len(gaps) <= reach.most_blanks:
        for at in gaps.to_list():
            near.update(range(max(0, at - 1), min(height, at + reach.after_blank)))
    if header_row is not None:
        near.update(rows.select((pl.col(COLUMN_ROW) == header_row).arg_true()).to_series().to_list())
    return sorted(near)


def _records(rows: pl.DataFrame, places: Sequence[int]) -> list[Record]:
    looked = rows[list(places)].fill_null("")
    records: list[Record] = []
    before = -1
    for place, (*cells, number) in zip(places, looked.iter_rows(), strict=True):
        record = Record(number - 1, 1, cells, row=number)
        record.after_unseen = place > before + 1
        records.append(record)
        before = place
    return records


def _part(rows: pl.DataFrame, places: Sequence[int], records: Sequence[Record], shape: Shape, format_name: str) -> Part:
    import polars as pl

    names = names_of(records, shape)
    first, stop = (places[at] if at < len(places) else rows.height for at in (shape.first, shape.stop))
    table = rows[first:stop]
    said: list[Repair] = []
    cells = [name for name in rows.columns if name != COLUMN_ROW]
    header = _padded(names, len(cells)) if names is not None else None
    if header is not None and table.height and sum(1 for name in header if name.strip()) > 1:
        again = table.select(
            pl.all_horizontal([pl.col(c).fill_null("") == n for c, n in zip(cells, header, strict=True)])
        ).to_series()
        if again.any():
            where = table.filter(again)[COLUMN_ROW]
            said.append(Repair("segment.repair.header_again", where[0], {"n": len(where)}))
            table = table.filter(~again)
    kept = [
        at
        for at, name in enumerate(cells)
        if (header is not None and header[at].strip()) or table[name].null_count() < table.height
    ]
    blank = _blank_rows(rows[first:stop])
    if blank:
        said.append(Repair("segment.repair.blank", 0, {"n": blank}))
    top = records[shape.header[0]] if shape.header else None
    return Part(
        format_name,
        "",
        _NO_DIALECT,
        tuple(header[at] for at in kept) if header is not None else None,
        None if top is None else top.row,
        0 if top is None else top.row,
        len(kept),
        table.select(*(pl.col(cells[at]).alias(str(to)) for to, at in enumerate(kept)), COLUMN_ROW),
        (*shape_repairs(records, shape, names), *said),
    )


def _padded(names: Iterable[str], width: int) -> tuple[str, ...]:
    given = list(names)[:width]
    return (*given, *[""] * (width - len(given)))


def _blank_rows(rows: pl.DataFrame) -> int:
    """Rows of the sheet between the first and the last of these that hold nothing."""
    if not rows.height:
        return 0
    numbers = rows[COLUMN_ROW]
    return int(numbers[-1] - numbers[0]) + 1 - rows.height
