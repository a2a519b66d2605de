"""Tables of digests as the database keeps them: parts of a few megabytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

PART = 250_000
"""Contacts a part: 4 MB of digests."""


def packed(table: pl.DataFrame) -> Iterator[bytes]:
    """Parquet, uncompressed: digests have no pattern to compress. One part at a time, as they are asked for."""
    for part in table.iter_slices(PART):
        target = io.BytesIO()
        part.write_parquet(target, compression="uncompressed", statistics=False)
        yield target.getvalue()


def unpacked(parts: Iterable[bytes], *columns: str) -> pl.DataFrame:
    """What `packed` took apart; the empty table with these columns (all UInt64) where there is no part."""
    import polars as pl

    empty = pl.DataFrame(schema=dict.fromkeys(columns, pl.UInt64))
    return pl.concat([empty, *(pl.read_parquet(io.BytesIO(part)) for part in parts)])
