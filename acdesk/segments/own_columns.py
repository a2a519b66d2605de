"""A rejects file that comes back, corrected: what acdesk added to it is taken out again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from acdesk.segments.part import Part
from acdesk.segments.segment import COLUMN_ROW, ReadingOptions, Repair

ADDED_PREFIX = "acdesk: "
"""Begins the name of every column that acdesk adds, in every language."""

RUNS_IN_A_SPREADSHEET = r"^'*[=+\-@\t\r\n]"
"""Cells like this get an apostrophe before them in a rejects file."""

TAKEN_OUT = "segment.repair.own_columns"

_AT_LEAST = 3
"""Row, outcome and reason are in every rejects file."""

_MARKED = r"^''*[=+\-@\t\r\n]"


def options_for(head: bytes, options: ReadingOptions) -> ReadingOptions:
    """What the user told about the segment doesn't hold for the rejects file of it: that has its names in the first
    line. `head` are the first bytes of a text."""
    first = head.replace(b"\x00", b"").split(b"\n", 1)[0]
    return ReadingOptions() if first.count(ADDED_PREFIX.encode()) >= _AT_LEAST else options


def options_for_cells(names: Sequence[str | None], options: ReadingOptions) -> ReadingOptions:
    """The same for the first row of a sheet."""
    own = sum(1 for name in names if name is not None and name.startswith(ADDED_PREFIX))
    return replace(options, header_row=None, no_header=False) if own >= _AT_LEAST else options


def without_reasons(part: Part) -> Part:
    """Where acdesk's own columns are there: without them, and without the apostrophe it put before cells that a
    spreadsheet would run. Any other part as it is."""
    if part.header is None:
        return part
    own = [at for at, name in enumerate(part.header[: part.width]) if name.strip().startswith(ADDED_PREFIX)]
    if not own:
        return part
    import polars as pl

    kept = [at for at in range(part.width) if at not in own]
    cells = [
        pl.when(pl.col(str(at)).str.contains(_MARKED)).then(pl.col(str(at)).str.slice(1)).otherwise(pl.col(str(at)))
        for at in kept
    ]
    table = part.table.select(*(cell.alias(str(to)) for to, cell in enumerate(cells)), COLUMN_ROW)
    names = [*part.header, *[""] * (part.width - len(part.header))]
    header = tuple(re.sub(_MARKED, lambda found: found.group()[1:], names[at]) for at in kept)
    said = Repair(TAKEN_OUT, part.header_line, {"n": len(own)})
    return replace(part, header=header, width=len(kept), table=table, repairs=(*part.repairs, said))
