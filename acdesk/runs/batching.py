"""Where one batch ends and the next begins."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from acdesk.activecampaign import MAX_BATCH_BYTES, MAX_BATCH_CONTACTS

Span = tuple[int, int]
"""(first, past) index into the frozen contacts."""


def even_spans(contacts: int) -> list[Span]:
    """Batches of 250 where no body comes near the byte limit; never a last batch of one."""
    spans = [(first, min(first + MAX_BATCH_CONTACTS, contacts)) for first in range(0, contacts, MAX_BATCH_CONTACTS)]
    if len(spans) > 1 and spans[-1][1] - spans[-1][0] == 1:
        # A request with a single contact falls under the importer's stricter limit of 20 a minute.
        (first, past), (_, end) = spans[-2:]
        spans[-2:] = [(first, past - 1), (past - 1, end)]
    return spans


def spans_by_size(sizes: Iterable[int], frame: int, limit: int = MAX_BATCH_BYTES) -> list[Span]:
    """Batches filled up to 250 contacts or `limit` bytes, whichever comes first.

    `sizes`: an upper bound in bytes for each contact in a body; `frame`: bytes of a body without contacts. A batch
    of one is left only where its neighbour can't take it.
    """
    measured = list(_filled(sizes, frame, limit))
    spans = [(first, past) for first, past, _, _ in measured]
    if len(measured) > 1:
        first, past, _, last_size = measured[-2]
        single_first, single_past, single_size, _ = measured[-1]
        if single_past - single_first == 1 and past - first > 2 and single_size + last_size <= limit:
            spans[-2:] = [(first, past - 1), (past - 1, single_past)]
    return spans


def _filled(sizes: Iterable[int], frame: int, limit: int) -> Iterator[tuple[int, int, int, int]]:
    """(first, past, bytes, bytes of the last contact)"""
    first, total, last, index = 0, frame, 0, 0
    for index, size in enumerate(sizes):
        if index > first and (index - first == MAX_BATCH_CONTACTS or total + size > limit):
            yield first, index, total, last
            first, total = index, frame
        total += size
        last = size
        if index % 1000 == 0:
            time.sleep(0)  # a window may be drawing meanwhile
    if total > frame:
        yield first, index + 1, total, last
