"""One contact per address: the first row wins, and every later one names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.tables import no_set_aside

if TYPE_CHECKING:
    import polars as pl


def fingerprints(email: pl.Series) -> pl.Series:
    """A number for each address, UInt64; the same for the same one, and upper and lower case make no difference. Two
    addresses may share one, but hardly ever do."""
    import polars as pl

    # The streaming engine keeps all processors busy, also with a column of one piece.
    prints = pl.LazyFrame({"email": email}).select(pl.col("email").str.to_lowercase().hash())
    return prints.collect(engine="streaming").to_series()


def find_duplicates(
    file: pl.Series, row: pl.Series, email: pl.Series, prints: pl.Series, email_columns: Sequence[str]
) -> tuple[pl.Series | None, pl.DataFrame]:
    """(which contacts repeat an earlier one, None for none; set-aside rows for them). Upper and lower case make no
    difference.

    In the order in which rows win. `prints`: the fingerprints of `email`. `email_columns` has the name of the e-mail
    column of each file.
    """
    import polars as pl

    # Where all fingerprints differ there is nothing to look for, and where some don't, only those rows need a closer
    # look.
    ordered = prints.sort()
    twice = ordered.filter(ordered == ordered.shift()).unique()
    if twice.len() == 0:
        return None, no_set_aside()
    keyed = pl.DataFrame({"file": file, "row": row, "email": email}).with_row_index("place")
    keyed = keyed.filter(prints.is_in(twice.implode())).with_columns(key=pl.col("email").str.to_lowercase())
    first = keyed["key"].is_first_distinct()
    repeats = keyed.filter(~first)
    if repeats.height == 0:
        return None, no_set_aside()
    winners = keyed.filter(first).join(repeats, on="key", how="semi")
    found = repeats.join(
        winners.select("key", other_file="file", other_row="row"), on="key", how="left", maintain_order="left"
    )
    names = pl.Series(list(email_columns), dtype=pl.String)
    column = names.gather(found["file"])
    aside = found.select(
        "file",
        "row",
        pl.lit("duplicate").alias("outcome"),
        pl.lit("email.duplicate").alias("code"),
        column.alias("column"),
        pl.col("email").alias("value"),
        "other_file",
        "other_row",
    )
    again = pl.repeat(value=False, n=email.len(), eager=True).scatter(repeats["place"], True)  # noqa: FBT003
    return again, pl.concat([no_set_aside(), aside], how="diagonal")
