"""From a run's journal to what is remembered of it."""

from __future__ import annotations

from pathlib import Path

from acdesk.runs.definition import from_document
from acdesk.runs.journal import Journal, RunRecord
from acdesk.runs.learning import learn, marked_addresses
from acdesk.runs.remembered import Remembered


def remember(journal: Journal, remembered: Remembered, record: RunRecord, *, ended: bool, now: float) -> bool:
    """Keep what this run taught for the next one, while its frozen contacts are there; see `learning.learn`.

    False where a custom field was made anew meanwhile. StorageFault.
    """
    if record.spool is None:
        return True
    folder = Path(record.spool)
    # With the field ids, which the account told after the run began.
    current = journal.run(record.id) or record
    definition = from_document(current.definition)
    ids = zip(definition.field_titles, definition.field_ids or (), strict=False)
    part = journal.part(record.id)
    marked = None
    if part is not None:
        marked = marked_addresses(folder, journal.accepted_spans(part.id), journal.refused_indexes(part.id))
    return learn(
        folder,
        remembered,
        account=record.account,
        list_id=record.list_id,
        export_id=record.export_id,
        accepted=journal.accepted_spans(record.id),
        refused=journal.refused_indexes(record.id),
        marked=marked,
        field_ids={title.casefold(): id_ for title, id_ in ids},
        ended=ended,
        now=now,
    )
