"""What can be found wrong with an export before it is saved: its columns, its list, its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from acdesk.cli.fault_words import fault_message
from acdesk.cli.session import Session
from acdesk.connections import Connection
from acdesk.exports import Export
from acdesk.matching import STANDARD_FIELDS, CustomField, DataMatching
from acdesk.segments import Segment
from acdesk.sentences.faults import AccountFault, Fault, MatchingFault, RequestFault
from acdesk.sentences.translation import Translation


@dataclass(frozen=True, slots=True)
class MatchingChoices:
    """What the user says about the data matching; None means: nothing said, "" means: don't send this field."""

    file: Path | None
    email: str | None
    first_name: str | None
    last_name: str | None
    phone: str | None
    fields: tuple[str, ...]
    """"TITLE=COLUMN"; split at the last "=", so a title may hold one."""

    def made(self) -> bool:
        """Whether anything was said."""
        return (
            self.file is not None
            or bool(self.fields)
            or any(getattr(self, name) is not None for name in STANDARD_FIELDS)
        )


def checked_matching(export: Export, choices: MatchingChoices, t: Translation) -> tuple[DataMatching | None, list[str]]:
    """The data matching to save (None: the suggested one at each run), and notes about files that aren't there now.

    It is checked against the columns of the files that are there. Raises SegmentFault, MatchingFault, RequestFault.
    """
    from acdesk.matching.fitting import check_fit, check_matching
    from acdesk.runs.plan import match_segments
    from acdesk.segments import preview_segment

    there = [path for path in export.segments if path.exists()]
    previews = [preview_segment([path], export.reading) for path in there]
    matching = _chosen(export.matching, choices, previews)
    if matching is not None:
        check_matching(matching)
        if matching.email is None:
            raise MatchingFault("matching.no_email", file=export.segments[0].name)
    for source in match_segments(previews, matching):
        check_fit(source.matching, source.segment.columns, source.segment.files[0].path.name)
    return matching, list(_not_there(export.segments, there, t))


def _chosen(saved: DataMatching | None, choices: MatchingChoices, previews: Sequence[Segment]) -> DataMatching | None:
    from acdesk.matching import matching_of, read_matching, suggest

    if not choices.made():
        return saved
    if choices.file is not None:
        matching = read_matching(choices.file)
    elif saved is not None:
        matching = saved
    else:
        matching = matching_of(suggest(previews[0])) if previews else DataMatching()
    given = {name: getattr(choices, name) for name in STANDARD_FIELDS if getattr(choices, name) is not None}
    columns = set(given.values())
    # A column given to one field isn't suggested for another.
    standard = {
        name: given.get(name, column if (column := getattr(matching, name)) not in columns else None) or None
        for name in STANDARD_FIELDS
    }
    return dataclasses.replace(matching, **standard, fields=_with_fields(matching.fields, choices.fields))


def _with_fields(saved: tuple[CustomField, ...], pairs: Sequence[str]) -> tuple[CustomField, ...]:
    """A title given again takes the new column; an empty column takes the field out."""
    fields = {field.title.casefold(): field for field in saved}
    seen: set[str] = set()
    for pair in pairs:
        title, equals, column = pair.rpartition("=")
        title = title.strip()
        if not equals or not title:
            raise RequestFault("matching.pair_invalid", pair=pair)
        if title.casefold() in seen:
            raise RequestFault("matching.title_twice", title=title)
        seen.add(title.casefold())
        if column:
            fields[title.casefold()] = CustomField(title, column)
        else:
            fields.pop(title.casefold(), None)
    return tuple(fields.values())


def _not_there(wanted: Sequence[Path], there: Sequence[Path], t: Translation) -> Iterator[str]:
    for path in wanted:
        if path not in there:
            yield fault_message(Fault("export.file_not_there", file=str(path)), t)


def account_notes(session: Session, export: Export) -> list[str]:
    """Check list and custom fields against the account as last read, or read again where something is not in it.

    Raises RequestFault "list.unknown", "field.unknown". Where the account can't be asked, a note says so.
    """
    connections = session.workspace.connections
    if export.connection_id is None:
        return []
    connection = connections.get(export.connection_id)
    if _missing(connection, export) is not None:
        try:
            connection = connections.test(connection.name)
        except AccountFault:
            return [fault_message(Fault("export.not_checked"), session.t)]
    missing = _missing(connection, export)
    if missing is not None:
        raise missing
    return []


def _missing(connection: Connection, export: Export) -> RequestFault | None:
    snapshot = connection.snapshot
    lists = {found.id for found in snapshot.lists} if snapshot else set()
    if export.list_id is not None and export.list_id not in lists:
        return RequestFault("list.unknown", list=export.list_id, account=connection.host)
    titles = {found.title.casefold() for found in snapshot.fields} if snapshot else set()
    for field in export.matching.fields if export.matching else ():
        if field.title.casefold() not in titles:
            return RequestFault("field.unknown", field=field.title, account=connection.host)
    return None
