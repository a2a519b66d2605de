"""A filter leaves out people, not rows: who said no in one row isn't sent because of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.tables import no_set_aside

if TYPE_CHECKING:
    import polars as pl


def part_left_out(
    contacts: pl.DataFrame, left_out: Sequence[pl.DataFrame], email_columns: Sequence[str]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(contacts without those people, set-aside rows for them, each naming the row whose filter it was).

    `left_out`: columns file, row, key (the address in lower case), from all files; `email_columns` has the name of the
    e-mail column of each file.
    """
    import polars as pl

    who = pl.concat(left_out).drop_nulls("key").unique("key", keep="first", maintain_order=True) if left_out else None
    if who is None or who.height == 0 or contacts.height == 0:
        return contacts, no_set_aside()
    keys = contacts["email"].str.to_lowercase()
    out = keys.is_in(who["key"].implode())
    if not out.any():
        return contacts, no_set_aside()
    named = who.select("key", other_file="file", other_row="row")
    found = contacts.select("file", "row", "email", key=keys).filter(out)
    found = found.join(named, on="key", how="left", maintain_order="left")
    aside = found.select(
        "file",
        "row",
        pl.lit("rejected").alias("outcome"),
        pl.lit("filter.left_out_elsewhere").alias("code"),
        pl.Series(list(email_columns), dtype=pl.String).gather(found["file"]).alias("column"),
        pl.col("email").alias("value"),
        "other_file",
        "other_row",
    )
    return contacts.filter(~out), pl.concat([no_set_aside(), aside], how="diagonal")
