"""Clean, check and de-duplicate all rows of an export."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.contacts.duplicates import part_duplicates
from acdesk.contacts.options import STANDARD, PrepareOptions, check_filters
from acdesk.contacts.prepared import Notice, Prepared, SegmentSource
from acdesk.contacts.rows import check_rows
from acdesk.contacts.tables import no_contacts, no_set_aside, unreadable_rows
from acdesk.matching import consent_columns
from acdesk.matching.fitting import check_fit, fed_twice
from acdesk.segments import FileFacts, Segment

__all__ = ["Notice", "Prepared", "SegmentSource", "prepare"]


def prepare(sources: Sequence[SegmentSource], options: PrepareOptions = STANDARD) -> Prepared:
    """Trim, normalise, check and de-duplicate (ignoring case) over all sources; the first row of an address wins.

    Raises MatchingFault when no column is matched to e-mail or a matched column isn't in its segment, RequestFault
    "filter.no_column" when the column of a filter isn't.
    """
    import polars as pl

    for source in sources:
        check_fit(source.matching, source.segment.columns, _names(source.segment))
        check_filters(options.leave_out, source.segment.columns, _names(source.segment))
    titles = _titles(sources)
    files: list[FileFacts] = []
    contacts, set_aside, warnings = [no_contacts(titles)], [no_set_aside()], list[Notice]()
    for source in sources:
        first_file = len(files)
        files.extend(source.segment.files)
        checked = check_rows(source, titles, first_file, options)
        contacts.append(checked.contacts)
        set_aside += [checked.rejected, unreadable_rows(source.segment, first_file)]
        warnings += _warnings(source, checked.notices, options)
    kept, duplicates = part_duplicates(pl.concat(contacts), _email_columns(sources))
    aside = pl.concat([*set_aside, duplicates]).sort("file", "row", maintain_order=True)
    return Prepared(tuple(files), kept, aside, titles, tuple(warnings))


def _titles(sources: Sequence[SegmentSource]) -> tuple[str, ...]:
    """Titles of all sources in the order they come up; upper and lower case make no difference."""
    found: dict[str, str] = {}
    for source in sources:
        for custom in source.matching.fields:
            title = custom.title.strip()
            found.setdefault(title.casefold(), title)
    return tuple(found.values())


def _email_columns(sources: Sequence[SegmentSource]) -> list[str]:
    """The name of the e-mail column for each file."""
    return [source.matching.email or "" for source in sources for _ in source.segment.files]


def _names(segment: Segment) -> str:
    return ", ".join(file.path.name for file in segment.files)


def _warnings(source: SegmentSource, notices: Sequence[Notice], options: PrepareOptions) -> list[Notice]:
    file = _names(source.segment)
    filtered = {one.column for one in options.leave_out}
    found = [
        Notice("contacts.consent_column", {"file": file, "column": column})
        for column in consent_columns(source.segment)
        if column not in filtered
    ]
    found += [Notice("contacts.column_twice", {"file": file, "column": one}) for one in fed_twice(source.matching)]
    return [*found, *notices]
