"""A filter leaves out people, not rows: who said no in one row isn't sent because of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.tables import no_set_aside

if TYPE_CHECKING:
    import polars as pl


def part_left_out(
    file: pl.Series, row: pl.Series, email: pl.Series, email_columns: Sequence[str], *left_out: pl.DataFrame
) -> tuple[pl.Series | None, pl.DataFrame]:
    """(which contacts are left out with those people, None for none; set-aside rows for them, each naming the row whose
    filter it was).

    `left_out`: columns file, row, key (the address in lower case), from all files; `email_columns` has the name of the
    e-mail column of each file.
    """
    import polars as pl

    who = pl.concat(left_out).drop_nulls("key").unique("key", keep="first", maintain_order=True)
    if who.height == 0 or email.len() == 0:
        return None, no_set_aside()
    keys = email.str.to_lowercase()
    out = keys.is_in(who["key"].implode())
    if not out.any():
        return None, no_set_aside()
    named = who.select("key", other_file="file", other_row="row")
    found = pl.DataFrame({"file": file, "row": row, "email": email, "key": keys}).filter(out)
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
    return out, pl.concat([no_set_aside(), aside], how="diagonal")
