"""Where a table begins: past remarks that were given its delimiters or as many cells, and one up where the names are
too few."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.segments.cell_kinds import TELLING, Kinds, Profile
from acdesk.segments.evidence import after_gap, columns_of, fill_of, padded, usual_fill
from acdesk.segments.header import header_likeness, is_header
from acdesk.segments.records import Record


def past_preamble(records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds) -> int:
    """Past remarks that were given the delimiters of the table."""
    if width < 3:
        return start
    usual = usual_fill(records, start, stop, width)
    at = start
    while at < min(stop - 1, start + 30):
        fill = fill_of(records[at])
        if fill > 2 or fill >= 0.5 * usual or fill + 1 >= usual:
            break
        at += 1
    if at == start:
        return start
    many = at - start > max(6, 0.3 * (stop - start))
    while at < stop - 1 and len(records[at].cells) != width:
        at += 1
    columns = columns_of(records, at + 1, stop, width, kinds)
    if many and header_likeness(padded(records[at], width), columns, kinds).mean < _PLAIN:
        return start
    empty = [index for index in range(start, at) if not fill_of(records[index])]
    for index in range(
        empty[-1] + 1 if empty else start, at
    ):  # a sparse row may be the first line of a header, or a customer
        row = padded(records[index], width)
        filled = [i for i, cell in enumerate(row) if cell.strip()]
        if any(columns[i].telling and columns[i].likelihood(kinds(row[i])) > 0.3 for i in filled):
            return index
    return at


def to_header(records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds) -> int:
    """Past a few facts about the file as a whole that fill as many cells as a row, down to the names of the columns."""
    if width < 3 or stop - start < 4:
        return start
    last = min(start + _MOST_FACTS, stop - 2)
    columns = columns_of(records, last + 1, stop, width, kinds)
    if sum(column.telling for column in columns) < 2:
        return start
    usual = usual_fill(records, last + 1, stop, width)
    for at in range(start, last + 1):
        record = records[at]
        if len(record.cells) != width or at == start or fill_of(record) < 0.5 * usual:
            continue
        if header_likeness(record.cells, columns, kinds).mean < _PLAIN:
            continue
        above = [each for each in records[start:at] if len(each.cells) == width]
        return start if any(_at_home(each, columns, kinds) for each in above) else at
    return start


_MOST_FACTS = 4
_PLAIN = 0.55
"""Likeness of a header that leaves no doubt."""


def _names_over_gap(records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds) -> bool:
    """Whether the record above the blank line has names for the rows below it, but for the last one or an empty one,
    and no rows of its own."""
    above = start - 1
    record = records[above]
    if abs(len(record.cells) - width) > 1 or fill_of(record) < width - 1:
        return False
    if above and len(records[above - 1].cells) == len(record.cells) and not after_gap(records, above):
        return False
    columns = columns_of(records, start, stop, width, kinds)
    return header_likeness(padded(record, width), columns, kinds).mean > 0.5


def _at_home(record: Record, columns: Sequence[Profile], kinds: Kinds) -> bool:
    """Whether it may be a row of these columns, or names for them."""
    facts = sum(kinds(cell) in TELLING - {"code", "flag"} for cell in record.cells)
    if facts < 2 and header_likeness(record.cells, columns, kinds).mean > 0.25:
        return True
    pairs = [(column, cell) for column, cell in zip(columns, record.cells, strict=False) if cell.strip()]
    known = [column.knows(cell, kinds) for column, cell in pairs if column.telling]
    return len(known) > 1 and sum(known) > 0.7 * len(known)


def with_odd_header(
    records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds
) -> tuple[int, list[Profile]]:
    """One record up, where that holds the names but has too few or too many of them."""
    columns = columns_of(records, start + 1, stop, width, kinds)
    above = start - 1
    if above < 0 or width < 2:
        return start, columns
    record = records[above]
    if len(record.cells) < max(2, width // 3) or fill_of(record) < 2:
        return start, columns
    if after_gap(records, start) and not _names_over_gap(records, start, stop, width, kinds):
        return start, columns
    own = columns if stop - start > 2 else columns_of(records, start, stop, width, kinds)
    rows = stop - start
    if is_header(padded(records[start], width), columns, kinds, rows - 1):
        here = header_likeness(padded(records[start], width), own, kinds).mean
        if here >= 0.3:
            return start, columns
    whole = columns_of(records, start, stop, width, kinds)
    likeness = header_likeness(padded(record, width), whole, kinds)
    pairs = [(column, cell) for column, cell in zip(whole, record.cells, strict=False) if cell.strip()]
    told = [column.kind == kinds(cell) for column, cell in pairs if column.telling]
    fits = bool(told) and sum(told) >= 0.8 * len(told)
    first = is_header(padded(records[start], width), columns, kinds, rows - 1)
    if likeness.mean > 0.25 or fits or (not first and above == 0 and len(record.cells) >= 0.6 * width):
        return above, whole
    return start, columns
