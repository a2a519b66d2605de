"""Does a data matching make sense, by itself and for a segment?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.matching.matching import FULL_NAME, STANDARD_FIELDS, DataMatching
from acdesk.sentences.faults import MatchingFault

SHOWN_COLUMNS = 40
"""More would make a sentence nobody reads."""


_CLOSE = 0.8
"""Of 1: how alike two names are that may mean the same column."""


def check_matching(matching: DataMatching) -> None:
    """Raises MatchingFault where a field is fed twice, or one column feeds two of e-mail, names and phone.

    A column may feed custom fields besides: an address kept as text, too, does no harm.
    """
    standard: dict[str, str] = {}
    for name in STANDARD_FIELDS:
        column = getattr(matching, name)
        if column is None:
            continue
        if column in standard:
            raise MatchingFault("matching.column_twice", column=column, field=standard[column], other=name)
        standard[column] = name
    if matching.full_name is not None:
        for name in ("first_name", "last_name"):
            if getattr(matching, name) is not None:
                raise MatchingFault("matching.names_twice", column=matching.full_name, other=getattr(matching, name))
        if matching.full_name in standard:
            first = standard[matching.full_name]
            raise MatchingFault("matching.column_twice", column=matching.full_name, field=first, other=FULL_NAME)
    titles: set[str] = set()
    for custom in matching.fields:
        title = custom.title.strip()
        if not title:
            raise MatchingFault("matching.no_title", column=custom.column)
        if title.casefold() in titles:
            raise MatchingFault("matching.field_twice", field=title)
        titles.add(title.casefold())


def check_fit(matching: DataMatching, columns: Sequence[str], file: str) -> None:
    """Raises MatchingFault where no column is matched to e-mail or a matched one isn't among `columns` of `file`."""
    check_matching(matching)
    if matching.email is None:
        raise MatchingFault("matching.no_email", file=file)
    missing = missing_columns(matching, columns)
    if len(missing) > 1:
        names = ", ".join(dict.fromkeys(one.column for one in missing))
        raise MatchingFault("matching.other_columns", file=file, n=len(missing), missing=names, columns=_shown(columns))
    for one in missing:
        params = {"file": file, "column": one.column, "field": one.field}
        if one.close is not None:
            raise MatchingFault("matching.no_column_close", **params, close=one.close)
        raise MatchingFault("matching.no_column", **params, columns=_shown(columns))


@dataclass(frozen=True, slots=True)
class MissingColumn:
    """A column that a data matching wants and a file hasn't got."""

    field: str
    column: str
    close: str | None
    """A column of the file with nearly the same name."""


def missing_columns(matching: DataMatching, columns: Sequence[str]) -> tuple[MissingColumn, ...]:
    """What is missing where a data matching is used for a file with other columns, in the order of `matching.pairs`."""
    return tuple(
        MissingColumn(field, column, close_column(column, columns))
        for field, column in matching.pairs()
        if column not in columns
    )


def close_column(wanted: str, columns: Sequence[str]) -> str | None:
    """The column with nearly this name: but for case, spaces and signs, or a few letters; None where none is."""
    import difflib

    plain: dict[str, str] = {}
    for column in columns:
        plain.setdefault(_plain(column), column)
    found = difflib.get_close_matches(_plain(wanted), plain, n=1, cutoff=_CLOSE)
    return plain[found[0]] if found else None


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum()) or name.casefold()


def fed_twice(matching: DataMatching) -> tuple[str, ...]:
    """Columns that feed more than one field, in order: allowed, worth a notice."""
    columns = [column for _, column in matching.pairs()]
    return tuple(dict.fromkeys(column for column in columns if columns.count(column) > 1))


def _shown(columns: Sequence[str]) -> str:
    return ", ".join(columns[:SHOWN_COLUMNS]) + (", …" if len(columns) > SHOWN_COLUMNS else "")
