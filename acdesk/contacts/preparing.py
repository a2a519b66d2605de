"""Clean, check and de-duplicate all rows of an export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.matching import DataMatching
from acdesk.segments import FileFacts, Segment

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class SegmentSource:
    """One segment of an export with the data matching that holds for it (its headers may differ from the next one's)."""

    segment: Segment
    matching: DataMatching


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should see before sending: a code of acdesk.sentences with parameters."""

    code: str
    params: dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Every row of every source stands in exactly one of the two tables.

    contacts: file UInt16 (index into `files`), row UInt32, email, first_name, last_name, phone, then one column per custom
        field named by its title; all String. Empty values are null ("omit empty values"). In order of file and row.
    set_aside: file UInt16, row UInt32, outcome ("rejected" or "duplicate"), code String, column String (null if none),
        value String (the cell; shown and written to rejects files, never stored), other_file UInt16 and
        other_row UInt32 (the earlier row a duplicate repeats; else null). In order of file and row.
    """

    files: tuple[FileFacts, ...]
    contacts: pl.DataFrame
    set_aside: pl.DataFrame
    field_titles: tuple[str, ...]
    warnings: tuple[Notice, ...]

    @property
    def rows(self) -> int:
        """Rows looked at: counted while reading, so that outcomes can be checked against it."""
        return sum(file.rows for file in self.files)


def prepare(sources: Sequence[SegmentSource]) -> Prepared:
    """Trim, normalise, check and de-duplicate (ignoring case) over all sources; the first row of an address wins.

    Raises MatchingFault when no column is matched to e-mail or a matched column isn't in its segment.
    """
    raise NotImplementedError
