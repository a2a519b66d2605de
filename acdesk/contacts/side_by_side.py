"""Steps that look at each row by itself, on all processors."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

_WORTH_IT = 5_000
"""Rows of a part: fewer are done before a second thread has begun."""


def side_by_side(rows: pl.DataFrame, step: Callable[[pl.DataFrame], pl.DataFrame]) -> pl.DataFrame:
    """What `step` makes of all rows, with a part of them on each processor: a pattern over one column takes one."""
    import polars as pl

    parts = min(pl.thread_pool_size(), rows.height // _WORTH_IT)
    if parts < 2:
        return step(rows)
    with ThreadPoolExecutor(parts, thread_name_prefix="side by side") as pool:
        return pl.concat(pool.map(step, rows.iter_slices(-(-rows.height // parts))))
