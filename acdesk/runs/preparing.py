"""What an export's plan is made with: the account as last read, or read again where that was long ago."""

from __future__ import annotations

from acdesk.connections import AccountSnapshot, Connections
from acdesk.exports import Export
from acdesk.sentences.faults import AccountFault, KeyringFault

FRESH_SECONDS = 600.0
"""Options and types of custom fields hardly change while somebody prepares an export."""


def account_of(export: Export, connections: Connections, *, now: float) -> AccountSnapshot | None:
    """What the account of `export` has, for `prepare_options_of`; None where it was never read.

    Asked again (four requests) only where the export sends custom fields or tags and the last reading is older than ten
    minutes; where the account can't be asked, the last reading serves, and the run will say what is wrong. Blocks.
    """
    if export.connection_id is None:
        return None
    connection = connections.get(export.connection_id)
    snapshot = connection.snapshot
    has_fields = export.matching is not None and bool(export.matching.fields)
    uses_account = has_fields or bool(export.tags) or export.tags_from is not None
    if not uses_account or (snapshot is not None and 0 <= now - snapshot.at < FRESH_SECONDS):
        return snapshot
    try:
        return connections.test(connection.name).snapshot
    except (AccountFault, KeyringFault):
        return snapshot
