"""Numbers of lines as one says them."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.sentences.translation import Translation

MOST_SAID = 5


def line_numbers(lines: Sequence[int], count: int, t: Translation) -> str:
    """ "line 3", "lines 3 and 7", "lines 3, 7, 9, 12, 15 and 40 more"; `count` is how many there are in all, of which
    `lines` holds the first. Empty without any."""
    if not lines:
        return ""
    if count == 1:
        return t("line {line}", line=t.number(lines[0]))
    said = [t.number(line) for line in lines[:MOST_SAID]]
    more = count - len(said)
    if more > 0:
        return t.n("lines {lines} and {n} more", "lines {lines} and {n} more", more, lines=t(", ").join(said))
    return t("lines {lines} and {last}", lines=t(", ").join(said[:-1]), last=said[-1])
