"""What preparing starts from and ends in, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from acdesk.activecampaign import NewField
from acdesk.matching import DataMatching
from acdesk.segments import FileFacts, Segment

if TYPE_CHECKING:
    import polars as pl

CONTACT_COLUMNS = ("file", "row", "email", "first_name", "last_name", "phone")
"""The first columns of `Prepared.contacts`; custom fields follow."""


@dataclass(frozen=True, slots=True)
class SegmentSource:
    """One segment of an export and the data matching that holds for it (headers may differ from the next one's)."""

    segment: Segment
    matching: DataMatching

    def without_rows(self) -> SegmentSource:
        """The same, let go of the table."""
        return replace(self, segment=replace(self.segment, table=self.segment.table.clear()))


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should see before sending: a code of acdesk.sentences with parameters."""

    code: str
    params: dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Every row of every source stands in exactly one of the two tables.

    contacts: file UInt16 (index into `files`), row UInt32, email, first_name, last_name, phone, then one column per
        custom field named by its title; all String. Empty values are null ("omit empty values"). In order of file and
        row.
        A title that is one of these names, or "tags", has a NUL after it, so take custom fields by place. Where tags
        come from a column (`tagged`), one more column follows: the tags of the contact, a line break between two.
    set_aside: file UInt16, row UInt32, outcome ("rejected" or "duplicate"), code String, column String (null if none),
        value String (the cell; shown and written to rejects files, never stored), other_file UInt16 and
        other_row UInt32 (the earlier row a duplicate repeats; else null), proposal String (what was probably meant, or
        null). In order of file and row.
    """

    files: tuple[FileFacts, ...]
    contacts: pl.DataFrame
    set_aside: pl.DataFrame
    field_titles: tuple[str, ...]
    warnings: tuple[Notice, ...]
    tags: tuple[str, ...] = ()
    """Given to every contact, as they are sent: each once, in the account's spelling."""
    tagged: bool = False
    """Whether the last column of `contacts` holds tags; the fixed ones are not among them."""
    new_tags: tuple[str, ...] = ()
    """Of the tags of all contacts, those the account hasn't got, in order; () where its tags aren't known."""
    new_fields: tuple[NewField, ...] = ()
    """Custom fields that have to be made first."""

    @property
    def rows(self) -> int:
        """Rows looked at: counted while reading, so that outcomes can be checked against it."""
        return sum(file.rows for file in self.files)
