"""The stored form of an export: a versioned JSON document."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

from acdesk.contacts import LeaveOut, TagsColumn
from acdesk.exports.export import Export, Gone
from acdesk.matching.matching_file import matching_from_json, matching_to_json
from acdesk.segments import ReadingOptions

VERSION = 1


def to_json(export: Export) -> str:
    """All of an export but its id, name and connection, which have columns of their own."""
    document = {
        "version": VERSION,
        "list_id": export.list_id,
        "segments": [str(path) for path in export.segments],
        "matching": json.loads(matching_to_json(export.matching)) if export.matching is not None else None,
        "reading": dataclasses.asdict(export.reading),
        "automations": export.automations,
        "tags": list(export.tags),
        "tags_from": None if export.tags_from is None else dataclasses.asdict(export.tags_from),
        "leave_out": [dataclasses.asdict(one) for one in export.leave_out],
        "default_country": export.default_country,
        "relate": export.relate,
        "gone": None if export.gone is None else dataclasses.asdict(export.gone),
        "guard": export.guard,
    }
    return json.dumps(document, ensure_ascii=False)


def from_json(export_id: str, name: str, connection_id: str | None, text: str) -> Export:
    """The export that `to_json` wrote, now or before exports had tags, filters and guards."""
    document: dict[str, Any] = json.loads(text)
    matching, tags_from, gone = document["matching"], document.get("tags_from"), document.get("gone")
    return Export(
        id=export_id,
        name=name,
        connection_id=connection_id,
        list_id=document["list_id"],
        segments=tuple(Path(path) for path in document["segments"]),
        matching=None if matching is None else matching_from_json(json.dumps(matching), name),
        reading=ReadingOptions(**document["reading"]),
        automations=document["automations"],
        tags=tuple(document.get("tags", ())),
        tags_from=None if tags_from is None else TagsColumn(**tags_from),
        leave_out=tuple(LeaveOut(**one) for one in document.get("leave_out", ())),
        default_country=document.get("default_country"),
        relate=document.get("relate", False),
        gone=None if gone is None else Gone(**gone),
        guard=document.get("guard"),
    )
