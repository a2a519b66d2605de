"""The rows that can't be sent as plain values, for a table of reasons on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from acdesk.contacts.preparing import Prepared


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


_COLUMNS = ("file", "row", "outcome", "code", "column", "value", "other_file", "other_row")


def set_aside_examples(prepared: Prepared, each: int = 3) -> dict[str, list[SetAsideRow]]:
    """The first `each` rows of every reason code, in order of file and row."""
    first = prepared.set_aside.select(_COLUMNS).group_by("code", maintain_order=True).head(each).select(_COLUMNS)
    examples: dict[str, list[SetAsideRow]] = {}
    for row in first.rows():
        made = SetAsideRow(*row)
        examples.setdefault(made.code, []).append(made)
    return examples
