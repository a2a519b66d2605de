"""Contacts gone from the segment: what the user chose is done to them, as a part of the run."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acdesk.activecampaign import ContactField
from acdesk.exports import Export, Gone
from acdesk.runs.batching import Span, even_spans
from acdesk.runs.changes import Changes
from acdesk.runs.gone_writing import GoneWriter
from acdesk.runs.journal import NewRun
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import RequestFault

if TYPE_CHECKING:
    import polars as pl

GONE = "gone"
"""Folder of their frozen contacts, within that of the run."""


def gone_contacts(marking: pl.DataFrame) -> pl.DataFrame:
    """As `spool.freeze` wants them. They have no row in a file, so they are numbered from 1."""
    import polars as pl

    nothing = pl.lit(None, dtype=pl.String)
    return marking.select(
        pl.lit(0, dtype=pl.UInt16).alias("file"),
        pl.int_range(1, pl.len() + 1, dtype=pl.UInt32).alias("row"),
        "email",
        nothing.alias("first_name"),
        nothing.alias("last_name"),
        nothing.alias("phone"),
    )


def gone_part(run: NewRun, export: Export, changes: Changes, folder: Path) -> tuple[NewRun, Sequence[Span]] | None:
    """The part of `run` that marks them, with its batches; None where nothing is done."""
    if changes.marking is None or export.gone is None:
        return None
    part = dataclasses.replace(
        run,
        definition={"gone": dataclasses.asdict(export.gone)},
        rows=changes.marking.height,
        spool=str(folder / GONE),
        new=None,
        changed=None,
        gone=None,
    )
    return part, even_spans(changes.marking.height)


def gone_writer(
    definition: dict[str, Any], list_id: int, account: str, fields: Callable[[], Sequence[ContactField]]
) -> BodyWriter:
    """Writes what is done to them; `fields` is asked where one is set. RequestFault "field.unknown"."""
    gone = Gone(**definition["gone"])
    if gone.action == "unsubscribe":
        return GoneWriter(unsubscribe=list_id)
    if gone.action == "tag":
        return GoneWriter(tag=gone.name)
    for field in fields():
        if field.title.casefold() == gone.name.casefold():
            return GoneWriter(field=(field.id, gone.value))
    raise RequestFault("field.unknown", field=gone.name, account=account)
