"""Does a data matching make sense, by itself and for a segment?"""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.matching.matching import FULL_NAME, STANDARD_FIELDS, DataMatching
from acdesk.sentences.faults import MatchingFault

SHOWN_COLUMNS = 40
"""More would make a sentence nobody reads."""


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
    for field, column in matching.pairs():
        if column not in columns:
            raise MatchingFault("matching.no_column", file=file, column=column, field=field, columns=_shown(columns))


def fed_twice(matching: DataMatching) -> tuple[str, ...]:
    """Columns that feed more than one field, in order: allowed, worth a notice."""
    columns = [column for _, column in matching.pairs()]
    return tuple(dict.fromkeys(column for column in columns if columns.count(column) > 1))


def _shown(columns: Sequence[str]) -> str:
    return ", ".join(columns[:SHOWN_COLUMNS]) + (", …" if len(columns) > SHOWN_COLUMNS else "")
