"""The blocks of a file to sorted lines, two at a time: what one leaves idle of the processors, the other uses."""

from __future__ import annotations

import enum
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from acdesk.segments.blocks import Block
from acdesk.segments.dialect import Dialect
from acdesk.segments.regular import Sorted, cut_regular, cut_strictly, only_rows, sort_lines
from acdesk.segments.waiting import without_first

_AT_ONCE = 2
_AHEAD = 3
"""Blocks handed over and not yet fetched: one waits, so that nobody is idle while another is taken in."""


class TooOdd(Exception):  # noqa: N818 - no error: another way is better
    """Many lines hold quotes that don't close."""


class Way(enum.Enum):
    """In the order in which they are tried."""

    HASTY = enum.auto()
    """Up to a few odd lines."""
    STRICT = enum.auto()
    """Quoted cells may hold line breaks, and nothing is odd otherwise."""
    PATIENT = enum.auto()
    """However odd lines are."""


def cut_blocks(
    blocks: Iterable[Block], dialect: Dialect, width: int, skip: int, way: Way
) -> Generator[tuple[Block, Sorted], None, None]:
    """Each block with its lines, in order; those of the first one without the `skip` lines at its top.

    To be closed where it isn't read to its end. Raises PolarsError, TooOdd, and what `blocks` raises."""
    under_way: deque[tuple[Block, Future[Sorted]]] = deque()
    was_odd = False
    skipped = skip
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="segment-cut") as pool:
        try:
            for block in blocks:
                under_way.append((block, pool.submit(_cut, block, skipped, dialect, width, way, was_odd=was_odd)))
                skipped = 0
                while len(under_way) > _AHEAD or (under_way and under_way[0][1].done()):
                    done, cut = under_way.popleft()
                    found = cut.result()
                    was_odd = not found.regular
                    yield done, found
            while under_way:
                done, cut = under_way.popleft()
                yield done, cut.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _cut(block: Block, skipped: int, dialect: Dialect, width: int, way: Way, *, was_odd: bool) -> Sorted:
    """`was_odd`: so was a block shortly before, and this one is hardly better."""
    if way is Way.STRICT:
        table = cut_strictly(without_first(block.raw, skipped), dialect, width)
        if table is None:
            raise TooOdd
        return only_rows(table)
    if not (block.plain or block.turned or skipped or was_odd):
        table = cut_regular(block.raw, dialect, width)
        if table is not None:
            return only_rows(table)
    text = without_first(block.text, skipped)
    table = None if was_odd else cut_regular(text, dialect, width)
    return sort_lines(text, dialect, width) if table is None else only_rows(table)
