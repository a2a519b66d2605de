"""One contact per address: the first row wins, and every later one names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.tables import no_set_aside

if TYPE_CHECKING:
    import polars as pl


def find_duplicates(contacts: pl.DataFrame, email_columns: Sequence[str]) -> tuple[pl.Series | None, pl.DataFrame]:
    """(which contacts to keep, None for all; set-aside rows for the others). Upper and lower case make no difference.

    `contacts` in the order in which rows win; `email_columns` has the name of the e-mail column of each file.
    """
    import polars as pl

    # Equal addresses have equal hashes, so where all hashes differ there is nothing to look for, and where some don't,
    # only those rows need a closer look.
    hashes = contacts["email"].str.to_lowercase().hash()
    ordered = hashes.sort()
    twice = ordered.filter(ordered == ordered.shift()).unique()
    if twice.len() == 0:
        return None, no_set_aside()
    keyed = contacts.select("file", "row", "email").with_row_index("place").filter(hashes.is_in(twice.implode()))
    keyed = keyed.with_columns(key=pl.col("email").str.to_lowercase())
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
    kept = pl.repeat(value=True, n=contacts.height, eager=True).scatter(repeats["place"], False)  # noqa: FBT003
    return kept, pl.concat([no_set_aside(), aside], how="diagonal")
