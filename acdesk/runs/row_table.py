"""The rows of a run that were not accepted, with what stands in them: sorted, searched, and handed out in blocks.

The history keeps row numbers and codes. The cells are read from the source by row number, while it is still the same,
and are kept only for as long as somebody looks at them.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acdesk.contacts.cleaning import no_texts
from acdesk.runs.definition import RunDefinition, Source
from acdesk.runs.outcomes import RowOutcome
from acdesk.sentences.faults import Fault

if TYPE_CHECKING:
    import polars as pl

    from acdesk.segments import Segment

MOST_ROWS = 1_000
"""In one block."""

ORDERS = ("file", "row", "outcome", "email", "column", "value", "proposal", "code")


@dataclass(frozen=True, slots=True)
class NotAccepted:
    """One row."""

    file: int
    row: int
    outcome: str
    code: str
    column: str | None
    other_file: int | None
    other_row: int | None
    email: str
    """The cell that the address comes from; "" where it is empty or the source can't be read."""
    value: str
    """The cell of `column`, or the address where the whole contact is meant."""
    proposal: str
    """What was probably meant in place of `value`; "" where nobody knows."""


class RowView:
    """Some of the rows in some order. Immutable; any thread."""

    def __init__(self, table: pl.DataFrame) -> None:
        self._table = table
        self.count = table.height

    def rows(self, first: int, count: int) -> list[NotAccepted]:
        """At most MOST_ROWS from `first` (0-based) on."""
        return [NotAccepted(*row) for row in self._table.slice(first, min(count, MOST_ROWS)).rows()]


class RowTable:
    """All rows of a run that were rejected, duplicate or refused."""

    def __init__(self, table: pl.DataFrame, missing: Fault | None) -> None:
        self._table = table
        self.missing = missing
        """Why there are no cells: RequestFault "source.gone" or "source.changed", or a SegmentFault; None else."""

    def view(
        self, *, search: str = "", outcome: str = "", code: str = "", order: str = "", descending: bool = False
    ) -> RowView:
        """`search`: a part of the address or the value, without regard to case, or a row number. `order`: of ORDERS."""
        import polars as pl

        wanted = search.strip()
        found = self._table
        if outcome:
            found = found.filter(pl.col("outcome") == outcome)
        if code:
            found = found.filter(pl.col("code") == code)
        if wanted:
            texts = [
                pl.col(name).str.to_lowercase().str.contains(wanted.lower(), literal=True)
                for name in ("email", "value")
            ]
            number = pl.col("row").cast(pl.String) == wanted
            found = found.filter(texts[0] | texts[1] | number)
        if order in ORDERS and order != "file":
            found = found.sort(order, descending=descending, nulls_last=True, maintain_order=True)
        elif order == "file" and descending:
            found = found.sort("file", descending=True, maintain_order=True)
        return RowView(found)


def read_rows(definition: RunDefinition, outcomes: Iterator[Sequence[RowOutcome]], missing: Fault | None) -> RowTable:
    """`outcomes`: portions of ≤ 1,000 in order of file and row. `missing`: why the source can't be read, if so."""
    import polars as pl

    table = outcome_table(outcomes)
    parts = []
    first = 0
    for source in definition.sources:
        last = first + len(source.files) - 1
        own = table.filter(pl.col("file").is_between(first, last))
        if own.height:
            cells = None
            if missing is None:
                try:
                    cells = _cells(own, source, first)
                except Fault as fault:
                    missing = fault
            parts.append(_with(own, cells))
        first = last + 1
    empty = _with(table.clear(), None)
    return RowTable(pl.concat([empty, *parts]), missing)


def outcome_table(outcomes: Iterable[Sequence[RowOutcome]]) -> pl.DataFrame:
    """Given in portions."""
    import polars as pl

    schema = {
        "file": pl.UInt16, "row": pl.UInt32, "outcome": pl.String, "code": pl.String, "column": pl.String,
        "other_file": pl.UInt16, "other_row": pl.UInt32,
    }  # fmt: skip
    parts = [pl.DataFrame(schema=schema)]
    for portion in outcomes:
        rows = [
            (one.file, one.row, one.outcome, one.code, one.column, one.other_file, one.other_row) for one in portion
        ]
        parts.append(pl.DataFrame(rows, schema=schema, orient="row"))
        time.sleep(0)
    return pl.concat(parts)


def _with(own: pl.DataFrame, cells: dict[str, pl.Series] | None) -> pl.DataFrame:
    import polars as pl

    if cells is None:
        return own.with_columns(pl.lit("").alias(name) for name in ("email", "value", "proposal"))
    return own.with_columns(values.fill_null("").alias(name) for name, values in cells.items())


def _cells(own: pl.DataFrame, source: Source, first: int) -> dict[str, pl.Series]:
    """email, value and proposal of these rows. Reads the source."""
    import polars as pl

    from acdesk.segments import COLUMN_FILE, COLUMN_ROW, read_segment

    segment = read_segment([facts.path for facts in source.files], source.reading)
    keys = pl.DataFrame(
        {
            "file": (segment.table[COLUMN_FILE] + first).cast(pl.UInt16),
            "row": segment.table[COLUMN_ROW].cast(pl.UInt32),
        }
    )
    # Only the keys are joined, and only the cells that are wanted are fetched.
    index = own.join(keys.with_row_index(), on=["file", "row"], how="left", maintain_order="left")["index"]
    nothing = no_texts(own.height)
    email = nothing
    if source.matching.email in segment.columns:
        email = segment.table[source.matching.email].gather(index)
    value = email
    for name in own["column"].drop_nulls().unique().to_list():
        if name in segment.columns:
            here = own["column"] == name
            value = segment.table[name].gather(index).zip_with(here.fill_null(value=False), value)
    value = _unreadable(own, segment, first, value)
    return {"email": email, "value": value, "proposal": _proposals(own, value)}


def _unreadable(own: pl.DataFrame, segment: Segment, first: int, value: pl.Series) -> pl.Series:
    """A row that could not be read shows its line."""
    if not segment.set_aside:
        return value
    lines = {(first + one.file, one.row): one.text for one in segment.set_aside}
    texts = [
        lines.get((row[0], row[1])) for part in own.select("file", "row").iter_slices(1_000) for row in part.rows()
    ]
    import polars as pl

    found = pl.Series(texts, dtype=pl.String)
    return found.zip_with(found.is_not_null(), value)


def _proposals(own: pl.DataFrame, value: pl.Series) -> pl.Series:
    """For addresses, as the check had them: the history doesn't keep them."""

    from acdesk.contacts.addresses import check_addresses

    addresses = own["code"].str.starts_with("email.") & value.is_not_null()
    places = addresses.arg_true()
    proposals = no_texts(own.height)
    if places.len() == 0:
        return proposals
    return proposals.scatter(places, check_addresses(value.gather(places))["proposal"])
