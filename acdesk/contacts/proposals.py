"""What was probably meant by addresses that were rejected, asked again while their file is there."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.prepared import SegmentSource
from acdesk.segments import COLUMN_FILE, COLUMN_ROW

Place = tuple[int, int]
"""(file, row)"""


def address_proposals(sources: Sequence[SegmentSource], rejected: Sequence[Place]) -> dict[Place, str]:
    """The proposed address for those of `rejected` that have one; files count over all sources in order."""
    import polars as pl

    wanted = pl.DataFrame(list(rejected), schema={"file": pl.UInt16, "row": pl.UInt32}, orient="row")
    found: dict[Place, str] = {}
    first_file = 0
    for source in sources:
        table, email = source.segment.table, source.matching.email
        if email is not None and wanted.height:
            keys = {"file": (table[COLUMN_FILE] + first_file).cast(pl.UInt16), "row": table[COLUMN_ROW].cast(pl.UInt32)}
            own = wanted.join(pl.DataFrame(keys).with_row_index(), on=["file", "row"], how="inner")
            proposals = check_addresses(table[email].gather(own["index"]))["proposal"]
            told = own.with_columns(proposal=proposals).drop_nulls("proposal")
            for part in told.select("file", "row", "proposal").iter_slices(1_000):
                found |= {(file, row): proposal for file, row, proposal in part.rows()}
        first_file += len(source.segment.files)
    return found
