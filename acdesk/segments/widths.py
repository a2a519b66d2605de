"""How wide the table of a file is: what most records are, but for lone cells, and for pairs of a label and a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from acdesk.segments.cell_kinds import TELLING, Kinds, profiles
from acdesk.segments.evidence import after_gap
from acdesk.segments.header import header_likeness
from acdesk.segments.records import Record

_PAIRS = 3
"""Cells up to which a record may be a label with its value, and a unit or an empty cell behind that."""
_MOST_PAIRS = 60


def main_width(records: Sequence[Record], unseen: tuple[int, int], kinds: Kinds) -> int:
    """The number of cells most records have; lone cells are more often remarks than rows, and so are pairs of a label
    and a value above or below a table that has a header. `unseen` records of a width may be left out of `records`."""
    counts = Counter(len(record.cells) for record in records)
    counts[unseen[1]] += unseen[0]
    several = {width: count for width, count in counts.items() if width > 1}
    if not several or counts[1] > 6 * max(several.values()) or (not unseen[0] and strays_among_lone_cells(records)):
        return _beside_pairs(records, several, 1, kinds) if several and not unseen[0] else 1
    top = len(records[0].cells)
    width, most = max(several.items(), key=lambda item: (item[1], item[0] == top, item[0]))
    # A writer that leaves out empty cells at the end: many widths, none wider than the header.
    wider = sum(count for other, count in several.items() if width < other <= top)
    if top > width and len(several) > 3 and max(several) == top and wider > 0.1 * most and counts[1] < 0.3 * most:
        return top
    if width <= _PAIRS and not unseen[0]:
        return _beside_pairs(records, several, width, kinds)
    return width


def strays_among_lone_cells(records: Sequence[Record]) -> bool:
    """Records of several cells stand here and there between those of one, which are most: a single column."""
    several = [i for i, record in enumerate(records) if len(record.cells) > 1]
    if not several:
        return False
    inside = several[-1] - several[0] + 1 - len(several)
    if len(several) == 1:
        return len(records) > 4 and 0 < several[0] < len(records) - 1
    return inside > 2 * len(several)


def _beside_pairs(records: Sequence[Record], counts: dict[int, int], narrow: int, kinds: Kinds) -> int:
    """The width of the table that stands beside pairs `narrow` cells wide; that one where they are the table."""
    pairs = [i for i, record in enumerate(records) if len(record.cells) == narrow]
    if len(pairs) > _MOST_PAIRS or not (narrow == 1 or _labelled(records, pairs, kinds)):
        return narrow
    wide = {width: count for width, count in counts.items() if width > narrow + 1 and 4 * count >= len(pairs)}
    for width, _ in sorted(wide.items(), key=lambda item: (-item[1], -item[0])):
        if _headed(records, width, kinds):
            return width
    return narrow


def _labelled(records: Sequence[Record], pairs: Sequence[int], kinds: Kinds) -> bool:
    """No two labels are alike, and what stands behind them is of this kind and that, as no column is, or they come in
    groups."""
    cells = [records[i].cells for i in pairs]
    labels = [row[0].strip() for row in cells]
    words = sum(kinds(label) in ("word", "words", "text") for label in labels)
    if words < 0.7 * len(labels) or len(set(labels)) < 0.8 * len(labels):
        return False
    _, values, *more = profiles(cells, len(cells[0]), kinds)
    if any(column.filled > column.empty for column in more):
        return False
    mixed = values.share < 0.75 and any(kind in TELLING for kind in values.counts)
    parted = not values.telling and any(b - a > 1 or after_gap(records, b) for a, b in pairwise(pairs))
    return mixed or parted or sum(label.endswith(":") for label in labels) > 0.5 * len(labels)


def _headed(records: Sequence[Record], width: int, kinds: Kinds) -> bool:
    """Whether the first record this wide holds the names of columns for those that follow."""
    at = next(i for i, record in enumerate(records) if len(record.cells) == width)
    rows = [record.cells for record in records[at + 1 :] if len(record.cells) == width][:40]
    if not rows:
        return False
    columns = profiles(rows, width, kinds)
    return any(column.telling for column in columns) and header_likeness(records[at].cells, columns, kinds).mean > 0.4
