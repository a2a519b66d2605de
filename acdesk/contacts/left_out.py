"""A filter leaves out people, not rows: who said no in one row isn't sent because of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.duplicates import fingerprints
from acdesk.contacts.tables import no_set_aside

if TYPE_CHECKING:
    import polars as pl


def part_left_out(
    file: pl.Series,
    row: pl.Series,
    email: pl.Series,
    prints: pl.Series,
    email_columns: Sequence[str],
    *left_out: pl.DataFrame,
) -> tuple[pl.Series | None, pl.DataFrame]:
    """(which contacts are left out with those people, None for none; set-aside rows for them, each naming the row whose
    filter it was).

    `left_out`: columns file, row, key (the address in lower case), from all files. `prints`: the fingerprints of
    `email`. `email_columns` has the name of the e-mail column of each file.
    """
    import polars as pl

    who = pl.concat(left_out).drop_nulls("key")
    if who.height == 0:
        return None, no_set_aside()
    # Nearly all are nobody of these, as far as their fingerprints tell.
    close = prints.is_in(fingerprints(who["key"]).implode())
    if not close.any():
        return None, no_set_aside()
    named = who.unique("key", keep="first", maintain_order=True).select("key", other_file="file", other_row="row")
    found = pl.DataFrame({"file": file, "row": row, "email": email}).with_row_index("place").filter(close)
    found = found.with_columns(key=pl.col("email").str.to_lowercase())
    found = found.join(named, on="key", how="inner", maintain_order="left")
    if not found.height:
        return None, no_set_aside()
    out = pl.repeat(value=False, n=email.len(), eager=True).scatter(found["place"], True)  # noqa: FBT003
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
