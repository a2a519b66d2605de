"""The rows of all sources together: one contact per address, and nobody who is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.contacts.duplicates import find_duplicates, fingerprints
from acdesk.contacts.kept import Kept
from acdesk.contacts.left_out import part_left_out
from acdesk.contacts.rows import CheckedRows

if TYPE_CHECKING:
    import polars as pl


def one_contact_each(
    checked: list[CheckedRows], email_columns: tuple[str, ...], kept: Kept
) -> tuple[pl.DataFrame, tuple[pl.DataFrame, pl.DataFrame]]:
    """(contacts, set-aside rows of people left out and of repeated addresses), from at least one source.

    `email_columns` has the name of the e-mail column of each file. Empties `checked`: where nothing is kept, only one
    column of a large table is there twice.
    """
    import polars as pl

    good = kept.of(_joined, *(one.good for one in checked))
    left_out = [one.left_out for one in checked]
    columns = {name: [one.columns[name] for one in checked] for name in checked[0].columns}
    checked.clear()

    def sent(name: str) -> pl.Series:
        return kept.of(_taken, kept.of(_joined, *columns.pop(name)), good)

    file, row, email = sent("file"), sent("row"), sent("email")
    prints = kept.of(fingerprints, email)
    out, unwanted = kept.of(part_left_out, file, row, email, prints, email_columns, *left_out)
    if out is not None:
        good = kept.of(_narrowed, good, out)
        file, row, email, prints = (kept.of(_without, one, out) for one in (file, row, email, prints))
    again, duplicates = kept.of(find_duplicates, file, row, email, prints, email_columns)
    del prints
    if again is not None:
        good = kept.of(_narrowed, good, again)
        file, row, email = (kept.of(_without, one, again) for one in (file, row, email))
    if kept.keeps:
        whole = [kept.of(_joined, *parts) for parts in columns.values()]
        others = dict(zip(columns, kept.each(_all_taken, [(column, good) for column in whole]), strict=True))
    else:
        others = {name: sent(name) for name in list(columns)}
    return pl.DataFrame({"file": file, "row": row, "email": email, **others}), (unwanted, duplicates)


def _joined(first: pl.Series, *others: pl.Series) -> pl.Series:
    import polars as pl

    return pl.concat([first, *others]) if others else first


def _taken(column: pl.Series, good: pl.Series) -> pl.Series:
    return column if good.all() else column.filter(good)


def _all_taken(wanted: Sequence[tuple[pl.Series, pl.Series]]) -> list[pl.Series]:
    """As `_taken`, on all processors, for columns with the same `good`."""
    import polars as pl

    (_, good), *_rest = wanted
    if good.all():
        return [column for column, _ in wanted]
    return pl.DataFrame({str(at): column for at, (column, _) in enumerate(wanted)}).filter(good).get_columns()


def _without(column: pl.Series, out: pl.Series) -> pl.Series:
    return column.filter(~out)


def _narrowed(good: pl.Series, out: pl.Series) -> pl.Series:
    """`out` counts over the rows where `good` holds."""
    return good.clone().scatter(good.arg_true().filter(out), False)  # noqa: FBT003
