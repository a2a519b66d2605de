"""What can be found wrong with an export before it is saved: its columns, its list, its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from acdesk.cli.fault_words import fault_message
from acdesk.cli.matching_choices import MatchingChoices, matching_chosen
from acdesk.cli.session import Session
from acdesk.connections import Connection
from acdesk.contacts import SegmentSource
from acdesk.exports import Export
from acdesk.sentences.faults import AccountFault, Fault, MatchingFault, RequestFault
from acdesk.sentences.translation import Translation


@dataclass(frozen=True, slots=True)
class Checked:
    """An export to save; `sources`: previews of its files that are there, with the data matching of each."""

    export: Export
    sources: tuple[SegmentSource, ...]
    notes: tuple[str, ...]


def checked(session: Session, draft: Export, choices: MatchingChoices) -> Checked:
    """The export with its data matching, checked against the files that are there and against the account.

    Raises SegmentFault, MatchingFault, RequestFault.
    """
    from acdesk.contacts.options import check_filters
    from acdesk.contacts.tagging import check_tags_column
    from acdesk.matching.fitting import check_fit, check_matching
    from acdesk.runs.plan import match_segments
    from acdesk.segments import preview_segment

    there = [path for path in draft.segments if _is_there(path)]
    previews = [preview_segment([path], draft.reading) for path in there]
    remembered = session.workspace.matchings.matching_for
    matching = matching_chosen(draft.matching, choices, previews, remembered)
    export = dataclasses.replace(draft, matching=matching)
    if matching is not None:
        check_matching(matching)
        if matching.email is None:
            raise MatchingFault("matching.no_email", file=export.segments[0].name)
    sources = match_segments(previews, matching, remembered=remembered)
    for source in sources:
        columns, file = source.segment.columns, source.segment.files[0].path.name
        check_fit(source.matching, columns, file)
        check_filters(export.leave_out, columns, file)
        check_tags_column(export.tags_from, columns, file)
    notes = [*_not_there(export.segments, there, session.t), *account_notes(session, export)]
    return Checked(export, sources, tuple(notes))


def _is_there(path: Path) -> bool:
    """No, too, where the system takes no such name."""
    try:
        path.stat()
    except OSError:
        return False
    return True


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
    titles = {found.title.strip().casefold() for found in snapshot.fields} if snapshot else set()
    for field in export.matching.fields if export.matching else ():
        if field.create is None and field.title.strip().casefold() not in titles:
            return RequestFault("field.unknown", field=field.title, account=connection.host)
    gone = export.gone
    if gone is not None and gone.action == "field" and gone.name.casefold() not in titles:
        return RequestFault("field.unknown", field=gone.name, account=connection.host)
    return None
