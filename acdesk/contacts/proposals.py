"""What was probably meant by addresses that were rejected, asked again while their file is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.prepared import SegmentSource
from acdesk.segments import COLUMN_FILE, COLUMN_ROW

if TYPE_CHECKING:
    import polars as pl


def address_proposals(sources: Sequence[SegmentSource], rows: pl.DataFrame) -> pl.DataFrame:
    """Columns file, row, proposal: of `rows` (file, row, outcome, code) those rejected for their address that have a
    proposed one. Files count over all sources in order."""
    import polars as pl

    mistaken = rows.filter((pl.col("outcome") == "rejected") & pl.col("code").str.starts_with("email."))
    parts = [pl.DataFrame(schema={"file": pl.UInt16, "row": pl.UInt32, "proposal": pl.String})]
    first_file = 0
    for source in sources:
        table, email = source.segment.table, source.matching.email
        files = len(source.segment.files)
        own = mistaken.filter(pl.col("file").is_between(first_file, first_file + files - 1))
        if email is not None and own.height:
            keys = {"file": (table[COLUMN_FILE] + first_file).cast(pl.UInt16), "row": table[COLUMN_ROW].cast(pl.UInt32)}
            wanted = table[COLUMN_ROW].is_in(own["row"].implode())
            cells = pl.DataFrame({**keys, "email": table[email]}).filter(wanted)
            found = cells.join(own, on=["file", "row"], how="semi", maintain_order="left")
            proposals = check_addresses(found["email"])["proposal"]
            parts.append(found.select("file", "row", proposal=proposals).drop_nulls("proposal"))
        first_file += files
    return pl.concat(parts)
