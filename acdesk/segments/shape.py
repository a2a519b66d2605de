"""Where in the file the table stands: preamble, header of one line or more, rows, footnotes, other tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from acdesk.segments.cell_kinds import TELLING, Kinds, Profile, profiles
from acdesk.segments.header import header_likeness, is_header
from acdesk.segments.records import Record

_PROFILED = 200
"""Rows that tell what a column looks like."""
_MOST_CELLS = 20_000
_MOST_HEADER_LINES = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that belong to no row: `code` says what they are taken for, `first` is an index into the records."""

    code: str
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Shape:
    """Indices into the records that were looked at; `stop` is the one after the last row."""

    width: int
    header: tuple[int, ...]
    first: int
    stop: int
    columns: tuple[Profile, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def header_end(self) -> int | None:
        """The last line of the header."""
        return self.header[-1] if self.header else None


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
    width = _main_width(records, unseen)
    given = None
    if header_row is not None and not no_header:
        given = next(i for i, record in enumerate(records) if record.row == header_row)
        width = max(len(records[given].cells), width) if given + 1 < len(records) else len(records[given].cells)
    start, stop = _extent(records, width, kinds, from_record=given)
    if given is not None:
        columns = _columns(records, given + 1, stop, width, kinds)
        stop, after = _end(records, given + 1, stop, columns, kinds, width)
        return Shape(width, (given,), given + 1, stop, tuple(columns), (*_before(given), *after))
    start = _past_preamble(records, start, stop, width, kinds)
    start, columns = _with_odd_header(records, start, stop, width, kinds)
    header: tuple[int, ...] = ()
    rows = _rows_of(records, start + 1, stop, width) + unseen[0]
    if not no_header and is_header(_padded(records[start], width), columns, kinds, rows):
        header = _header_lines(records, start, stop, width, kinds)
    first = header[-1] + 1 if header else start
    columns = _columns(records, first, stop, width, kinds)
    stop, after = _end(records, first, stop, columns, kinds, width)
    top = header[0] if header else start
    shape = Shape(width, header, first, stop, tuple(columns), (*_before(top), *after))
    return _without_empty_columns(shape, records)


def _main_width(records: Sequence[Record], unseen: tuple[int, int]) -> int:
    """The number of cells most records have; lone cells are more often remarks than rows."""
    counts = Counter(len(record.cells) for record in records)
    counts[unseen[1]] += unseen[0]
    several = {width: count for width, count in counts.items() if width > 1}
    if not several or counts[1] > 6 * max(several.values()):
        return 1
    top = len(records[0].cells)
    width, most = max(several.items(), key=lambda item: (item[1], item[0] == top, item[0]))
    # A writer that leaves out empty cells at the end: many widths, none wider than the header.
    wider = sum(count for other, count in several.items() if width < other <= top)
    if top > width and len(several) > 3 and max(several) == top and wider > 0.1 * most and counts[1] < 0.3 * most:
        return top
    return width


def _gap(records: Sequence[Record], index: int) -> bool:
    """Whether a blank line stands before this record."""
    return index > 0 and records[index].row - records[index - 1].row > 1 and not records[index].after_unseen


def _extent(records: Sequence[Record], width: int, kinds: Kinds, from_record: int | None) -> tuple[int, int]:
    """From the first to after the last record of the largest table of this width."""
    hits = [i for i in range(from_record or 0, len(records)) if len(records[i].cells) == width]
    if not hits:
        start = from_record or 0
        return start, len(records)
    blocks: list[tuple[int, int]] = []
    begin = hits[0]
    for before, at in pairwise(hits):
        if from_record is None and _new_table(records, begin, before, at, width, kinds):
            blocks.append((begin, before + 1))
            begin = at
    blocks.append((begin, hits[-1] + 1))
    return max(blocks, key=lambda block: (_size(records, block), -block[0]))


def _size(records: Sequence[Record], block: tuple[int, int]) -> int:
    width = len(records[block[0]].cells)
    seen = sum(1 for r in records[slice(*block)] if len(r.cells) == width and (width < 3 or _filled(r) > 1))
    after = records[block[0] + 1 : block[1] + 1]
    before = records[block[0] : block[1]]
    return seen + sum(b.row - a.row - 1 for a, b in zip(before, after, strict=False) if b.after_unseen)


def _new_table(records: Sequence[Record], begin: int, before: int, at: int, width: int, kinds: Kinds) -> bool:
    """Whether at this record another table of the same width begins: after a blank line or a title, with a header of
    its own."""
    between = range(before + 1, at)
    gap = any(_gap(records, i) for i in range(before + 1, at + 1))
    if not gap and not between:
        return False
    if any(len(records[i].cells) > max(1, width // 2) for i in between):
        return False
    if records[at].cells == records[begin].cells or width < 2:
        return False
    below = [r.cells for r in records[at + 1 : at + 40] if len(r.cells) == width][:20]
    if len(below) < 2:
        return False
    own = profiles(below, width, kinds)
    likeness = header_likeness(records[at].cells, own, kinds)
    if likeness.mean < 0.5:
        return False
    above = [r.cells for r in records[begin + 1 : before + 1] if len(r.cells) == width][:40]
    if len(above) < 2:
        return True
    # A header stands out from the rows above it, too.
    return header_likeness(records[at].cells, profiles(above, width, kinds), kinds).mean > 0.3


def _filled(record: Record) -> int:
    return sum(1 for cell in record.cells if cell and not cell.isspace())


def _usual_fill(records: Sequence[Record], start: int, stop: int, width: int) -> float:
    fills = sorted(_filled(record) for record in records[start:stop][:_PROFILED] if len(record.cells) == width)
    return fills[len(fills) * 3 // 4] if fills else 0


def _past_preamble(records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds) -> int:
    """Past remarks that were given the delimiters of the table."""
    if width < 3:
        return start
    usual = _usual_fill(records, start, stop, width)
    at = start
    while at < min(stop - 1, start + 30):
        fill = _filled(records[at])
        if fill > 2 or fill >= 0.5 * usual or fill + 1 >= usual:
            break
        at += 1
    if at == start or at - start > max(6, 0.3 * (stop - start)):
        return start
    while at < stop - 1 and len(records[at].cells) != width:
        at += 1
    columns = _columns(records, at + 1, stop, width, kinds)
    for index in range(start, at):  # a sparse row may be the first line of a header, or a customer
        row = _padded(records[index], width)
        filled = [i for i, cell in enumerate(row) if cell.strip()]
        if any(columns[i].telling and columns[i].likelihood(kinds(row[i])) > 0.3 for i in filled):
            return index
    return at


def _with_odd_header(
    records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds
) -> tuple[int, list[Profile]]:
    """One record up, where that holds the names but has too few or too many of them."""
    columns = _columns(records, start + 1, stop, width, kinds)
    above = start - 1
    if above < 0 or width < 2:
        return start, columns
    record = records[above]
    if len(record.cells) < max(2, width // 3) or _filled(record) < 2 or _gap(records, start):
        return start, columns
    own = columns if stop - start > 2 else _columns(records, start, stop, width, kinds)
    rows = stop - start
    if is_header(_padded(records[start], width), columns, kinds, rows - 1):
        here = header_likeness(_padded(records[start], width), own, kinds).mean
        if here >= 0.3:
            return start, columns
    whole = _columns(records, start, stop, width, kinds)
    likeness = header_likeness(_padded(record, width), whole, kinds)
    pairs = [(column, cell) for column, cell in zip(whole, record.cells, strict=False) if cell.strip()]
    told = [column.kind == kinds(cell) for column, cell in pairs if column.telling]
    fits = bool(told) and sum(told) >= 0.8 * len(told)
    first = is_header(_padded(records[start], width), columns, kinds, rows - 1)
    if likeness.mean > 0.25 or fits or (not first and above == 0 and len(record.cells) >= 0.6 * width):
        return above, whole
    return start, columns


def _padded(record: Record, width: int) -> list[str]:
    return (record.cells + [""] * width)[:width]


def _rows_of(records: Sequence[Record], start: int, stop: int, width: int) -> int:
    return sum(1 for record in records[start:stop] if len(record.cells) == width)


def _columns(records: Sequence[Record], first: int, stop: int, width: int, kinds: Kinds) -> list[Profile]:
    """What the columns look like; the first rows, which may be more header, only where there are few."""
    table = [record for record in records[first:stop] if record.telling and len(record.cells) == width]
    if len(table) < 5:
        table = [record for record in records[first:stop][: 10 * _PROFILED] if len(record.cells) == width]
    if len(table) > 12:
        table = table[3:]
    if width > 2:
        table = [record for record in table if _filled(record) > 1] or table
    rows = [record.cells for record in table]
    most = max(8, min(_PROFILED, _MOST_CELLS // max(1, width)))
    step = max(1, len(rows) // most)
    return profiles(rows[::step][: 2 * most], width, kinds)


def _header_lines(records: Sequence[Record], start: int, stop: int, width: int, kinds: Kinds) -> tuple[int, ...]:
    """The header with the lines below and above that belong to it."""
    lines = [start]
    at = start + 1
    while at < stop - 1 and len(lines) < _MOST_HEADER_LINES and not _gap(records, at):
        columns = _columns(records, at + 1, stop, width, kinds)
        if not _more_header(records[at], records[start], columns, kinds, width, enough=stop - at > 3):
            break
        lines.append(at)
        at += 1
    above = start - 1
    while above >= 0 and len(lines) < _MOST_HEADER_LINES and len(records[above].cells) == width:
        columns = _columns(records, lines[-1] + 1, stop, width, kinds)
        record = records[above]
        spread = [i for i, cell in enumerate(record.cells) if cell.strip()]
        loose = len(spread) >= 3 or (len(spread) == 2 and spread != [0, 1])
        below = records[lines[0]].cells
        gaps = any(i < len(below) and not below[i].strip() for i in spread if i)
        if _gap(records, above + 1) or not (loose or gaps):
            break
        if any(kinds(record.cells[i]) in TELLING - {"code", "flag"} for i in spread):
            break
        lines.insert(0, above)
        above -= 1
    return tuple(lines)


def _more_header(
    record: Record, header: Record, columns: Sequence[Profile], kinds: Kinds, width: int, *, enough: bool
) -> bool:
    """Whether a row under the header goes on with it: it has words where all rows below have figures, dates, …"""
    if record.cells == header.cells:
        return True
    if not enough or abs(len(record.cells) - width) > 0:
        return False
    telling = [
        i
        for i, column in enumerate(columns)
        if column.telling and column.filled >= 2 and column.share > 0.9 and column.kind != "flag"
    ]
    if not telling:
        return False
    words = sum(_name_like(record.cells[i], kinds) for i in telling if not columns[i].knows(record.cells[i], kinds))
    if any(columns[i].knows(record.cells[i], kinds) for i in telling):
        return False
    if _only_words_over_gaps(record, columns, telling, kinds):
        return True
    empties = sum(1 for i in telling if not record.cells[i].strip() and header.cells[i : i + 1] != [""])
    many = words >= 2 and words >= 0.6 * len(telling)
    filling = words and words + empties == len(telling) and _fills_gaps(record, header)
    if not (many or filling or (words == len(telling) == 1 and width > 1)):
        return False
    return header_likeness(record.cells, columns, kinds).mean > 0.4


_WORDY = frozenset({"word", "words", "text"})


def _only_words_over_gaps(record: Record, columns: Sequence[Profile], telling: Sequence[int], kinds: Kinds) -> bool:
    """The second halves of long names: nothing in columns that no row leaves empty."""
    never_empty = [i for i in telling if columns[i].empty == 0]
    filled = [(cell, column) for cell, column in zip(record.cells, columns, strict=False) if cell.strip()]
    return (
        len(never_empty) >= 2
        and len(filled) > 0
        and any(not record.cells[i].strip() for i in never_empty)
        and all(_name_like(cell, kinds) and cell not in column.values for cell, column in filled)
    )


def _name_like(cell: str, kinds: Kinds) -> bool:
    kind = kinds(cell)
    return kind in _WORDY or kind == "flag" or (kind == "code" and not cell[:1].isdigit())


def _fills_gaps(record: Record, header: Record) -> bool:
    """It has something where the header line above it has nothing."""
    return any(own.strip() and not name.strip() for own, name in zip(record.cells, header.cells, strict=False))


def _before(top: int) -> tuple[LeftOut, ...]:
    return (LeftOut("segment.repair.preamble", 0, top),) if top else ()


def _end(
    records: Sequence[Record], first: int, stop: int, columns: Sequence[Profile], kinds: Kinds, width: int
) -> tuple[int, tuple[LeftOut, ...]]:
    """After the last row: past ragged rows behind the last regular one, before remarks with the table's delimiters."""
    end = stop
    while (
        not _table_begins(records, end, kinds)
        and end < len(records)
        and _ragged_row(records, end, columns, kinds, width)
    ):
        end += 1
    rest = len(records) - end
    back = end
    if width >= 3 and end == stop and end > first:
        usual = _usual_fill(records, first, stop, width)
        while back - 1 > first and usual > 2 and _remark(records[back - 1], columns, kinds):
            back -= 1
        if not any(_filled(record) for record in records[back:end]) and rest == 0:
            back = end  # rows without a single value stay where they are
        if end - back > max(20, 0.2 * (end - first)):
            back = end
    if back == len(records):
        return back, ()
    several = Counter(len(record.cells) for record in records[back:])
    other = any(size > 1 and count > 1 for size, count in several.items() if size != width)
    other = other or width == 1 or (rest > 2 and several[width] > 1)
    code = "segment.repair.other_table" if other else "segment.repair.footnote"
    return back, (LeftOut(code, back, len(records) - back),)


def _table_begins(records: Sequence[Record], index: int, kinds: Kinds) -> bool:
    """Whether records of one width follow that make a table of their own, header first."""
    if index >= len(records) or len(records[index].cells) < 2:
        return False
    below = []
    for record in records[index + 1 : index + 30]:
        if len(record.cells) != len(records[index].cells):
            break
        below.append(record.cells)
    if len(below) < 2:
        return False
    cells = records[index].cells
    return header_likeness(cells, profiles(below, len(cells), kinds), kinds).mean > 0.4


def _remark(record: Record, columns: Sequence[Profile], kinds: Kinds) -> bool:
    """A row of the table's width with nothing, or but one cell that is no id."""
    filled = [i for i, cell in enumerate(record.cells) if cell.strip()]
    if not filled:
        return True
    if len(filled) > 1 or filled[0] > 0:
        return False
    column = columns[0]
    return not (column.telling and column.likelihood(kinds(record.cells[0])) > 0.3)


def _ragged_row(records: Sequence[Record], index: int, columns: Sequence[Profile], kinds: Kinds, width: int) -> bool:
    """Whether a record behind the last regular one is a row of the table still."""
    record = records[index]
    cells = record.cells
    if width < 2 or len(cells) == width:
        return False
    if _gap(records, index) and (_filled(record) < 3 or len(cells) < 0.6 * width or index + 1 < len(records)):
        return False
    following = index + 1 < len(records) and len(records[index + 1].cells) == len(cells) > 1
    if len(cells) == 1:
        return columns[0].telling and columns[0].likelihood(kinds(cells[0])) > 0.5
    if _filled(record) < 2 and width > 2:
        return False
    if abs(len(cells) - width) <= 2:
        wanted = Counter(column.kind for column in columns if column.telling and column.share > 0.9)
        if wanted and (wanted & Counter(map(kinds, cells))).total() >= 0.75 * wanted.total():
            return True
    pairs = list(zip(columns, cells, strict=False))
    telling = [column.likelihood(kinds(cell)) for column, cell in pairs if column.telling and cell.strip()]
    if telling:
        return sum(value > 0.3 for value in telling) > 0.5 * len(telling)
    return not following


def _without_empty_columns(shape: Shape, records: Sequence[Record]) -> Shape:
    """Rows that all end in a delimiter under a header that doesn't: those columns don't exist."""
    if not shape.header:
        return shape
    named = max(len(records[i].cells) for i in shape.header)
    width = shape.width
    while width > max(1, named) and shape.columns[width - 1].filled == 0:
        width -= 1
    return replace(shape, width=width, columns=shape.columns[:width]) if width != shape.width else shape
