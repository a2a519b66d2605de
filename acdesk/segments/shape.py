"""Where in the file the table stands: preamble, header, rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.segments.cell_kinds import kind
from acdesk.segments.records import Record


@dataclass(frozen=True, slots=True)
class Shape:
    """Indices into the records that were looked at."""

    width: int
    header: int | None
    first: int
    """The first row of customers."""


_TELLING = frozenset({"number", "date", "time", "email", "url", "phone"})


def detect_shape(records: Sequence[Record], *, no_header: bool = False) -> Shape:
    """From the first records of a file; at least one. No record is dropped here but those above the header."""
    widths = Counter(len(record.cells) for record in records)
    width = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))[0]
    first = next(i for i, record in enumerate(records) if len(record.cells) == width)
    while first and len(records[first - 1].cells) > max(1, width // 2):
        first -= 1
    if no_header or not _is_header(records[first].cells, [r.cells for r in records[first + 1 : first + 101]]):
        return Shape(width, None, first)
    return Shape(width, first, first + 1)


def _is_header(cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    if any(kind(cell) in _TELLING for cell in cells):
        return False
    for column, name in enumerate(cells):
        values = [row[column] for row in rows if column < len(row)]
        if name and name in values:
            return False
    return True
