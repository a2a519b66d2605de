"""Records and the shape of their file to a table."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.segments.cell_kinds import Kinds
from acdesk.segments.dialect import Dialect
from acdesk.segments.header_slips import split_name
from acdesk.segments.ragged import Mender, repeated
from acdesk.segments.records import Record, Text
from acdesk.segments.segment import Repair, SetAside
from acdesk.segments.shape import Shape


@dataclass(slots=True)
class Rows:
    """Rows of one table, with their numbers, and what was said about them."""

    cells: list[tuple[str | None, ...]]
    numbers: list[int]
    repairs: list[Repair]
    set_aside: list[SetAside]


def names_of(records: Sequence[Record], shape: Shape) -> tuple[str, ...] | None:
    """The header as it stands; several lines of it joined with a space."""
    if not shape.header:
        return None
    lines = [records[i].cells for i in shape.header]
    if len(lines) == 1:
        names = lines[0]
        empty = sum(1 for name in names if not name.strip())
        if len(names) - empty == shape.width < len(names):
            return tuple(name for name in names if name.strip())  # a delimiter too many
        return split_name(names, shape.columns) or tuple(names)
    width = max(len(cells) for cells in lines)
    columns = ([cells[i].strip() for cells in lines if i < len(cells)] for i in range(width))
    return tuple(" ".join(part for part in parts if part) for parts in columns)


def make_rows(
    records: Sequence[Record],
    shape: Shape,
    text: Text,
    dialect: Dialect,
    kinds: Kinds,
    *,
    file: int,
    recut: Sequence[int] = (),
    limit: int | None = None,
) -> Rows:
    """The rows of the table from its records, each with the width of the shape."""
    rows = Rows([], [], [], [])
    width = shape.width
    mender = Mender(shape.columns, dialect, kinds)
    again = frozenset(recut)
    header = names_of(records, shape)
    repeats = repeated(records, header, shape.first, shape.stop) if header else frozenset()
    for index in range(shape.first, shape.stop):
        record = records[index]
        if index % 1000 == 999:
            time.sleep(0)
        if limit is not None and len(rows.cells) >= limit:
            break
        line = record.line + 1
        if index in repeats:
            rows.repairs.append(Repair("segment.repair.header_again", line))
            continue
        if len(record.cells) == width:
            if record.stray:
                rows.repairs.append(Repair("segment.repair.quotes", line))
            if index in again:
                rows.repairs.append(Repair("segment.repair.delimiter", line))
            rows.cells.append(tuple(record.cells))
            rows.numbers.append(record.row)
            continue
        if len(record.cells) == width + 1 and not record.cells[-1] and not record.stray:
            mended_cells: tuple[str | None, ...] | None = tuple(record.cells[:width])
            code = "segment.repair.long"
        else:
            mended = mender.mend(
                record.cells, text.lines[record.line] if record.lines == 1 else None, stray=record.stray
            )
            mended_cells, code = mended.cells, mended.code
        if mended_cells is None:
            rows.set_aside.append(SetAside(file, record.row, line, code, text.of(record), cells=tuple(record.cells)))
            continue
        rows.repairs.append(Repair(code, line, {"cells": len(record.cells), "columns": width}))
        rows.cells.append(mended_cells)
        rows.numbers.append(record.row)
    return rows


def shape_repairs(records: Sequence[Record], shape: Shape, header: Sequence[str] | None) -> list[Repair]:
    """What is said of the file as a whole."""
    said = [Repair(left.code, records[left.first].line + 1, {"n": left.count}) for left in shape.left_out if left.count]
    if header is None:
        said.append(Repair("segment.repair.no_header"))
        return said
    line = records[shape.header[0]].line + 1
    if len(shape.header) == 1 and len(header) == len(records[shape.header[0]].cells) + 1:
        said.append(Repair("segment.repair.name_split", line))
    if len(shape.header) > 1:
        said.append(Repair("segment.repair.header_lines", line, {"n": len(shape.header)}))
    extra = len([name for name in header[shape.width :] if name.strip()])
    if extra:
        said.append(Repair("segment.repair.names_too_many", line, {"n": extra}))
    return said
