"""What an export and its account say about preparing contacts."""

from __future__ import annotations

from acdesk.connections import MOST_TAGS, AccountSnapshot
from acdesk.contacts import FieldForm, PrepareOptions
from acdesk.exports.export import Export


def prepare_options_of(export: Export, snapshot: AccountSnapshot | None) -> PrepareOptions:
    """`snapshot`: what the account had when last read; None where it was never read (prepared without a connection).

    Without it values go as they are, and nobody knows which tags and fields would be new.
    """
    fields = snapshot.fields if snapshot else ()
    return PrepareOptions(
        leave_out=export.leave_out,
        default_country=export.default_country,
        forms={field.title: FieldForm(field.type, field.options) for field in fields},
        tags=export.tags,
        tags_from=export.tags_from,
        known_tags=snapshot.tags if snapshot else None,
        tags_complete=snapshot is not None and len(snapshot.tags) < MOST_TAGS,
        known_fields=frozenset(field.title.strip().casefold() for field in fields) if snapshot else None,
    )
