"""The shapes of the two tables of `Prepared`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.prepared import CONTACT_COLUMNS
from acdesk.segments import Segment

if TYPE_CHECKING:
    import polars as pl


TAGS = "tags"
"""The last column of `Prepared.contacts` where tags come from a column."""


def column_of(title: str) -> str:
    """A custom field's column in `Prepared.contacts`."""
    return title + "\x00" if title in (*CONTACT_COLUMNS, TAGS) else title


def no_contacts(titles: Sequence[str], *, tagged: bool = False) -> pl.DataFrame:
    """The empty table with the right columns."""
    import polars as pl

    schema: dict[str, type[pl.DataType]] = dict.fromkeys(CONTACT_COLUMNS, pl.String)
    schema |= {"file": pl.UInt16, "row": pl.UInt32} | dict.fromkeys(map(column_of, titles), pl.String)
    schema |= dict.fromkeys([TAGS] if tagged else [], pl.String)
    return pl.DataFrame(schema=schema)


def no_set_aside() -> pl.DataFrame:
    """The empty table with the right columns."""
    import polars as pl

    return pl.DataFrame(
        schema={
            "file": pl.UInt16,
            "row": pl.UInt32,
            "outcome": pl.String,
            "code": pl.String,
            "column": pl.String,
            "value": pl.String,
            "other_file": pl.UInt16,
            "other_row": pl.UInt32,
            "proposal": pl.String,
        }
    )


def unreadable_rows(segment: Segment, first_file: int) -> pl.DataFrame:
    """Rows the reader set aside: nothing can be sent of them."""
    import polars as pl

    aside = segment.set_aside
    found = pl.DataFrame(
        {
            "file": pl.Series([first_file + one.file for one in aside], dtype=pl.UInt16),
            "row": pl.Series([one.row for one in aside], dtype=pl.UInt32),
            "code": pl.Series([one.code for one in aside], dtype=pl.String),
            "value": pl.Series([one.text for one in aside], dtype=pl.String),
        }
    )
    return rejected_rows(found)


def rejected_rows(found: pl.DataFrame) -> pl.DataFrame:
    """`found` (file, row, code, value, perhaps column and proposal) as set-aside rows."""
    import polars as pl

    return pl.concat([no_set_aside(), found.with_columns(outcome=pl.lit("rejected"))], how="diagonal")
