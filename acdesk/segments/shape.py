"""Where in the file the table stands: preamble, header of one line or more, rows, footnotes, other tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from acdesk.segments.cell_kinds import Kinds, Profile
from acdesk.segments.evidence import columns_of, padded, rows_of
from acdesk.segments.extent import extent
from acdesk.segments.footnotes import LeftOut, end_of
from acdesk.segments.header import is_header
from acdesk.segments.header_lines import header_lines
from acdesk.segments.preamble import past_preamble, to_header, with_odd_header
from acdesk.segments.records import Record
from acdesk.segments.widths import main_width


@dataclass(frozen=True, slots=True)
class Shape:
    """Indices into the records that were looked at; `stop` is the one after the last row."""

    width: int
    header: tuple[int, ...]
    first: int
    stop: int
    columns: tuple[Profile, ...]
    left_out: tuple[LeftOut, ...] = ()


def detect_shape(
    records: Sequence[Record],
    kinds: Kinds,
    *,
    no_header: bool = False,
    header_row: int | None = None,
    unseen: tuple[int, int] = (0, 0),
) -> Shape:
    """From all records of a file, at least one. `unseen` rows of a width may be left out of `records` in the middle.

    `header_row` is what the user says, known to be there."""
    width = main_width(records, unseen, kinds)
    given = None
    if header_row is not None and not no_header:
        given = next(i for i, record in enumerate(records) if record.row == header_row)
        width = max(len(records[given].cells), width) if given + 1 < len(records) else len(records[given].cells)
    start, stop = extent(records, width, kinds, from_record=given)
    if given is not None:
        columns = columns_of(records, given + 1, stop, width, kinds)
        stop, after = end_of(records, given + 1, stop, columns, kinds, width)
        return Shape(width, (given,), given + 1, stop, tuple(columns), (*_before(given), *after))
    start = past_preamble(records, start, stop, width, kinds)
    if not no_header:
        start = to_header(records, start, stop, width, kinds)
    start, columns = with_odd_header(records, start, stop, width, kinds)
    header: tuple[int, ...] = ()
    rows = rows_of(records, start + 1, stop, width) + unseen[0]
    if not no_header and is_header(padded(records[start], width), columns, kinds, rows):
        header = header_lines(records, start, stop, width, kinds)
    first = header[-1] + 1 if header else start
    columns = columns_of(records, first, stop, width, kinds)
    stop, after = end_of(records, first, stop, columns, kinds, width)
    top = header[0] if header else start
    shape = Shape(width, header, first, stop, tuple(columns), (*_before(top), *after))
    return _without_empty_columns(shape, records)


def _before(top: int) -> tuple[LeftOut, ...]:
    return (LeftOut("segment.repair.preamble", 0, top),) if top else ()


def _without_empty_columns(shape: Shape, records: Sequence[Record]) -> Shape:
    """Rows that all end in a delimiter under a header that doesn't: those columns don't exist."""
    if not shape.header:
        return shape
    named = max(len(records[i].cells) for i in shape.header)
    width = shape.width
    while width > max(1, named) and shape.columns[width - 1].filled == 0:
        width -= 1
    return replace(shape, width=width, columns=shape.columns[:width]) if width != shape.width else shape
