"""What should make one look twice before a segment is sent again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from acdesk.contacts import Notice
from acdesk.runs.digests import word_digest
from acdesk.runs.plan import Plan

USUAL_PERCENT = 20.0
"""More growth or shrinkage than this is worth a warning where the user has set no percentage."""

CLOCK_SECONDS = 2.0
"""Times of files are this coarse on some file systems (FAT)."""

LEAST_SHARE = 0.95
"""Of the contacts acdesk believes to be on a list; less than this is noticeably fewer."""


def facts_of(plan: Plan, key: bytes, started_at: float, shape: str) -> dict[str, Any]:
    """What the next run is compared with, JSON-ready. `shape`: digest of what decides how rows become contacts."""
    return {
        "rows": plan.rows,
        "started_at": started_at,
        "files": [word_digest(file.sha256, key) for file in plan.prepared.files],
        "header": _header(plan, key),
        "shape": shape,
    }


def concerns(plan: Plan, key: bytes, last: Mapping[str, Any], percent: float | None) -> tuple[Notice, ...]:
    """Codes "guard.shrank", "guard.grew", "guard.other_header", "guard.older_file", "guard.same_file", worst first."""
    found = [*_size(plan.rows, int(last["rows"]), USUAL_PERCENT if percent is None else percent)]
    if _header(plan, key) != last["header"]:
        found.append(Notice("guard.other_header", {"file": _names(plan)}))
    if [word_digest(file.sha256, key) for file in plan.prepared.files] == last["files"]:
        found.append(Notice("guard.same_file", {"file": _names(plan)}))
    elif _older(plan, float(last["started_at"])):
        found.append(Notice("guard.older_file", {"file": _names(plan)}))
    return tuple(found)


def list_concern(list_id: int, members: int | None, believed: int) -> Notice | None:
    """ "guard.list_lost" where the list has noticeably fewer contacts than were accepted."""
    if members is None or members >= believed * LEAST_SHARE:
        return None
    return Notice("guard.list_lost", {"list": list_id, "members": members, "accepted": believed})


def _size(rows: int, before: int, percent: float) -> Sequence[Notice]:
    if not before:
        return ()
    change = (rows - before) / before * 100
    if abs(change) <= percent:
        return ()
    code = "guard.shrank" if change < 0 else "guard.grew"
    return (Notice(code, {"percent": max(1, round(abs(change))), "rows": rows, "before": before}),)


def _header(plan: Plan, key: bytes) -> list[str]:
    return [word_digest("\x00".join(segment.all_columns), key) for segment in plan.segments]


def _older(plan: Plan, started_at: float) -> bool:
    times = []
    for file in plan.prepared.files:
        try:
            times.append(file.path.stat().st_mtime)
        except OSError:
            return False
    return bool(times) and max(times) < started_at - CLOCK_SECONDS


def _names(plan: Plan) -> str:
    return ", ".join(dict.fromkeys(file.path.name for file in plan.prepared.files))
