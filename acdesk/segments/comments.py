"""Lines that are remarks by their first character, as in `# made on 5 May`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.segments.dialect import Dialect
from acdesk.segments.records import Record, read_record

_MARKS = ("#", "%", "//")


@dataclass(frozen=True, slots=True)
class Comments:
    """`kept` are the records that are none; `line` is the 0-based line of the first one that was left out."""

    kept: list[Record]
    count: int = 0
    line: int = 0


def comment_mark(line: str) -> str:
    """The mark it begins with, "" for none."""
    bare = line.lstrip()
    return next((mark for mark in _MARKS if bare.startswith(mark)), "")


def without_comments(records: Sequence[Record], lines: Sequence[str], dialect: Dialect, width: int) -> Comments:
    """Leaves out remarks; one right above the first row that holds a name for each column stays, without its mark."""
    marked = {i: mark for i, record in enumerate(records) if (mark := comment_mark(record.cells[0]))}
    remarks = [i for i in marked if len(records[i].cells) != width and records[i].lines == 1]
    regular = [i for i, record in enumerate(records) if len(record.cells) == width]
    if not remarks or width < 2 or len(regular) < 2 or any(i in marked for i in regular[1:]):
        return Comments(list(records))
    above = regular[0] - 1
    if above in marked and above in remarks and regular[0] not in marked:
        text = lines[records[above].line].strip().removeprefix(marked[above]).strip()
        cells = read_record([text], [""], 0, dialect, width).cells
        if len(cells) == width:
            remarks.remove(above)
            records[above].cells = cells
    out = frozenset(remarks)
    if not out:
        return Comments(list(records))
    kept = [record for i, record in enumerate(records) if i not in out]
    return Comments(kept, len(out), records[remarks[0]].line)
