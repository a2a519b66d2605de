"""What a run taught: kept beside the frozen contacts from its start, remembered for the next run at its end.

Nothing more has to be written while batches settle: the journal has every one of them, so a killed run loses nothing of
what it learned either.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acdesk.runs.changes import Changes, Traces
from acdesk.runs.packing import packed, unpacked
from acdesk.runs.remembered import NewLastSegment, Remembered
from acdesk.runs.spool import not_frozen, remove

if TYPE_CHECKING:
    import polars as pl

_DIGESTS, _FACTS, _SEALED, _MARKED = "digests.parquet", "traces.json", "sealed", "marked.parquet"


def keep_traces(changes: Changes, folder: Path) -> None:
    """Write what `learn` needs into the folder of the frozen contacts. Raises StorageFault("storage.spool_failed")."""
    import polars as pl

    traces = changes.traces
    if traces is None:
        return
    facts = {"key_check": traces.key_check, "facts": dict(traces.facts), "once": traces.once, "held": traces.held}
    try:
        traces.digests.write_parquet(folder / _DIGESTS, compression="uncompressed", statistics=False)
        (folder / _FACTS).write_text(json.dumps(facts), encoding="utf-8")
        if traces.sealed is not None:
            (folder / _SEALED).write_bytes(traces.sealed)
        if changes.marking is not None:
            changes.marking.select("address").write_parquet(folder / _MARKED, statistics=False)
    except (OSError, pl.exceptions.PolarsError) as error:  # polars tells of a full disk in its own way
        remove(folder)
        raise not_frozen(folder, error) from error


def learn(
    folder: Path,
    remembered: Remembered,
    *,
    account: str,
    list_id: int,
    export_id: str,
    accepted: Iterable[tuple[int, int]],
    refused: Sequence[int],
    marked: pl.Series | None,
    field_ids: Mapping[str, int],
    ended: bool,
    now: float,
) -> bool:
    """Add the contacts that were accepted to those remembered of the list; may be done again with the same effect.

    accepted: spans (first, past) of the frozen contacts that settled; refused: indexes within them that did not.
    marked: digests of contacts gone that were dealt with. ended: the run came to its end, so its segment takes the
    place of the export's last one.

    False where a custom field has another id than when the contacts remembered were sent: they are forgotten, so that
    the next run sends everyone. StorageFault.
    """
    traces = _traces(folder)
    if traces is None:
        return True
    learned = _accepted(traces.digests, accepted, refused)
    before = remembered.accepted(account, list_id, traces.key_check)
    same_fields = before is None or all(before.field_ids.get(title, id_) == id_ for title, id_ in field_ids.items())
    old = unpacked(remembered.accepted_parts(before.id) if before and same_fields else (), "address", "values")
    known = _together(old, learned)
    kept = _last_segment(remembered, traces, export_id, (account, list_id), known, learned, ended=ended)
    members = kept.members if kept else learned.select("address")
    if marked is not None:
        gone = marked.to_frame("address")
        members, known = (table.join(gone, on="address", how="anti") for table in (members, known))
    if ended and before is not None:
        others = unpacked(remembered.others_parts(before.id, export_id), "address")
        wanted = _together(_together(others, members), learned.select("address"))
        known = known.join(wanted, on="address", how="semi")
    remembered.keep(
        account,
        list_id,
        traces.key_check,
        now,
        field_ids={**(before.field_ids if before and same_fields else {}), **field_ids},
        contacts=known.height,
        parts=packed(known),
        export_id=export_id,
        last=None if kept is None else NewLastSegment(members.height, packed(members), kept.sealed, kept.facts),
    )
    if ended:
        remembered.forget_keyless(account, list_id, traces.key_check)
    return same_fields


@dataclass(frozen=True, slots=True)
class _Last:
    """What takes the place of an export's last segment."""

    members: pl.DataFrame
    """address"""
    sealed: Sequence[bytes]
    facts: Mapping[str, Any] | None


def _last_segment(
    remembered: Remembered,
    traces: Traces,
    export_id: str,
    place: tuple[str, int],
    known: pl.DataFrame,
    learned: pl.DataFrame,
    *,
    ended: bool,
) -> _Last | None:
    """None: it stays what it is. `place`: account and list."""
    last = remembered.last_segment(export_id)
    stays = last is not None and (last.account, last.list_id, last.key_check) == (*place, traces.key_check)
    if traces.once and not stays:
        return None
    now = traces.digests.select("address").join(known, on="address", how="semi")
    sealed = [traces.sealed] if traces.sealed is not None else []
    if ended and not traces.once and not traces.held:
        return _Last(now, sealed, traces.facts)
    there = unpacked(remembered.last_segment_parts(export_id) if stays else (), "address")
    before = remembered.sealed_addresses(export_id) if stays and sealed else []
    facts = last.facts if stays and last is not None else None
    if traces.once:
        # Whoever is in other files, such as corrected rows, isn't gone from the export's own when it runs again.
        return _Last(there, before, facts)
    # Who was there before may be gone: the next run will tell, or somebody decides.
    joined = _together(there, now if ended else learned.select("address"))
    return _Last(joined, [*before, *sealed], traces.facts if ended else facts)


def marked_addresses(folder: Path, accepted: Iterable[tuple[int, int]], refused: Sequence[int]) -> pl.Series | None:
    """Digests of the contacts gone that the account took, by the spans and indexes of their own frozen table."""
    import polars as pl

    try:
        table = pl.read_parquet(folder / _MARKED)
    except FileNotFoundError:
        return None
    return _taken(table, accepted, refused)["address"]


def _traces(folder: Path) -> Traces | None:
    """None where there are none: the key could not be read when the run began, or an older acdesk began it."""
    import polars as pl

    try:
        told = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
        digests = pl.read_parquet(folder / _DIGESTS)
    except (OSError, ValueError, pl.exceptions.ComputeError):
        return None
    sealed = folder / _SEALED
    lid = sealed.read_bytes() if sealed.is_file() else None
    return Traces(told["key_check"], digests, told["facts"], told["once"], lid, told["held"])


def _accepted(digests: pl.DataFrame, spans: Iterable[tuple[int, int]], refused: Sequence[int]) -> pl.DataFrame:
    """address, values of the contacts accepted."""
    return _taken(digests.filter("going").select("address", "values"), spans, refused)


def _taken(table: pl.DataFrame, spans: Iterable[tuple[int, int]], refused: Sequence[int]) -> pl.DataFrame:
    """The rows whose index lies in a span and isn't refused."""
    import polars as pl

    spans = list(spans)
    if not refused and sum(past - first for first, past in spans) == table.height:
        return table  # spared the copies: it nearly always is so, and of a million rows
    ends = pl.DataFrame(spans, schema={"first": pl.Int64, "past": pl.Int64}, orient="row")
    inside = ends.select(index=pl.int_ranges("first", "past")).explode("index")
    without = pl.DataFrame({"index": pl.Series(refused, dtype=pl.Int64)})
    wanted = inside.join(without, on="index", how="anti")["index"]
    return table[wanted]


def _together(old: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    """Each address once; the new row counts."""
    import polars as pl

    return pl.concat([old.join(new, on="address", how="anti"), new]) if old.height else new
