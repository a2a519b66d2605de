"""Rows for a rejects file, made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl


def rejected(
    *rows: int,
    files: Sequence[int] = (),
    reasons: Sequence[str] = (),
    suggestions: Sequence[str | None] = (),
) -> pl.DataFrame:
    """Of the first file, without an e-mail address, where nothing else is said."""
    many = len(rows)
    return pl.DataFrame(
        {
            "file": pl.Series(files or [0] * many, dtype=pl.UInt16),
            "row": pl.Series(rows, dtype=pl.UInt32),
            "outcome": pl.Series(["rejected"] * many, dtype=pl.String),
            "reason": pl.Series(reasons or ["There is no e-mail address."] * many, dtype=pl.String),
            "suggestion": pl.Series(suggestions or [None] * many, dtype=pl.String),
        }
    )
