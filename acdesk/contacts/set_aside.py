"""The rows that can't be sent as plain values, for a table of reasons on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from acdesk.contacts.prepared import Prepared


@dataclass(frozen=True, slots=True)
class SetAsideRow:
    """One row of `Prepared.set_aside`."""

    file: int
    row: int
    outcome: str
    code: str
    column: str | None
    value: str | None
    """The cell; shown, never stored."""
    other_file: int | None
    other_row: int | None
    proposal: str | None = None
    """What was probably meant."""


_COLUMNS = ("file", "row", "outcome", "code", "column", "value", "other_file", "other_row", "proposal")


def set_aside_examples(prepared: Prepared, each: int = 3) -> dict[str, list[SetAsideRow]]:
    """The first `each` rows of every reason code, in order of file and row."""
    first = prepared.set_aside.select(_COLUMNS).group_by("code", maintain_order=True).head(each).select(_COLUMNS)
    examples: dict[str, list[SetAsideRow]] = {}
    for row in first.rows():
        made = SetAsideRow(*row)
        examples.setdefault(made.code, []).append(made)
    return examples


def first_set_aside(prepared: Prepared, most: int, *, column: str | None = None) -> tuple[SetAsideRow, ...]:
    """The first rows, or the first that were rejected for what stands in `column`."""
    import polars as pl

    table = prepared.set_aside
    if column is not None:
        of_column = (pl.col("outcome") == "rejected") & (pl.col("column") == column)
        table = table.filter(of_column & ~pl.col("code").str.starts_with("filter."))
    return tuple(SetAsideRow(*row) for row in table.select(_COLUMNS).head(most).rows())
