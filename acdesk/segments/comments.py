"""Lines that are remarks by their first character, as in `# made on 5 May`."""

from __future__ import annotations

import re
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


def unmarked(records: Sequence[Record], lines: Sequence[str]) -> list[Record]:
    """Without records whose line bears a mark, where two others are left to go by."""
    others = [record for record in records if not comment_mark(lines[record.line])]
    return others if len(others) > 1 else list(records)


def without_comments(records: Sequence[Record], lines: Sequence[str], dialect: Dialect, width: int) -> Comments:
    """Leaves out remarks and rules; a remark right above the first row that holds a name for each column stays,
    without its mark."""
    marks = [comment_mark(lines[record.line]) for record in records]
    regular = [i for i, record in enumerate(records) if len(record.cells) == width]
    if width < 2 or len(regular) < 2:
        return Comments(list(records))
    plain = next((i for i in regular if not marks[i]), len(records))
    out = {
        i
        for i, record in enumerate(records)
        if record.lines == 1 and marks[i] and (len(record.cells) != width or i < plain - 1)
    }
    if plain == len(records) or any(marks[i] for i in regular if i > plain):
        out.clear()
    above = plain - 1
    while above in out and not _unmarked(lines[records[above].line], marks[above]):
        above -= 1  # a mark and nothing else
    if above in out:
        text = _unmarked(lines[records[above].line], marks[above])
        cells = read_record([text], [""], 0, dialect, width).cells
        if len(records[above].cells) == width:
            out.remove(above)
        elif len(cells) == width:
            out.remove(above)
            records[above].cells = cells
    for i in range(regular[0], len(records)):
        if (len(records[i].cells) != width or i == plain + 1) and _RULE.fullmatch(lines[records[i].line]):
            out.add(i)
    if not out:
        return Comments(list(records))
    kept = [record for i, record in enumerate(records) if i not in out]
    return Comments(kept, len(out), records[min(out)].line)


def _unmarked(line: str, mark: str) -> str:
    return line.strip().removeprefix(mark).strip()


_RULE = re.compile(r"[\s|+:,;]*(?:[-=_*~]{3,}[\s|+:,;]*)+")
"""A line drawn with characters, between header and rows or below them."""
