"""The JSON shapes of DESIGN section 5, each made in one place."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from acdesk.cli.answer import error_document
from acdesk.cli.fault_words import code_message
from acdesk.cli.gone import gone_document
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.activecampaign import AccountList, ContactField
    from acdesk.connections import Connection
    from acdesk.exports import Export
    from acdesk.matching import DataMatching, Suggestion
    from acdesk.runs import Plan, RunReport
    from acdesk.segments import FileFacts, Repair, Segment


SAMPLE_ROWS = 5


def segment_document(segments: Sequence[Segment]) -> dict[str, Any]:
    """What `segment show` prints: the first file's dialect at the top, each file's own in `files`.

    `header` is the row number of the names, null without one. `columns` are all, in order of appearance; `sample` has
    the first rows of the first segment as {column: text or null}.
    """
    files = [file for segment in segments for file in segment.files]
    first = files[0]
    columns = list(dict.fromkeys(column for segment in segments for column in segment.all_columns))
    return {
        "files": [_file(file) for file in files],
        "format": first.format,
        **_dialect(first),
        "header": first.header_row,
        "rows": sum(segment.rows for segment in segments),
        "columns": columns,
        "repairs": [_repair(repair) for segment in segments for repair in segment.repairs],
        "sample": sample(segments[0], SAMPLE_ROWS),
    }


def sample(segment: Segment, rows: int) -> list[dict[str, str | None]]:
    """The first rows as they were read."""
    table = segment.table if segment.beginning is None else segment.beginning
    return table.head(rows).select(segment.all_columns).to_dicts()


def matching_document(suggestions: Sequence[Suggestion]) -> dict[str, Any]:
    """What `match` prints."""
    return {
        "matching": [
            {
                "field": suggestion.field,
                "column": suggestion.column,
                "confidence": round(suggestion.confidence, 2),
                "reason": suggestion.reason,
            }
            for suggestion in suggestions
        ]
    }


def plan_document(plan: Plan) -> dict[str, Any]:
    """What `check` prints; with what would be made in the account where that is known."""
    document = {
        "segment": segment_document(plan.segments),
        "rows": plan.rows,
        "to_send": plan.to_send,
        "rejected": plan.rejected,
        "duplicate": plan.duplicate,
        "reasons": plan.reasons,
        "batches": len(plan.batches),
        "minutes": round(plan.minutes, 2),
    }
    if plan.new_fields:
        document["new_fields"] = [dataclasses.asdict(field) for field in plan.new_fields]
    if plan.new_tags:
        document["new_tags"] = list(plan.new_tags)
    return document


def run_document(report: RunReport, t: Translation) -> dict[str, Any]:
    """What `run`, `resume` and `report` print; with "error" where a fault ended the run."""
    counts = report.counts
    document = {
        "run": report.run,
        "export": report.export,
        "status": report.status,
        "rows": report.rows,
        "accepted": counts.accepted,
        "refused": counts.refused,
        "rejected": counts.rejected,
        "duplicate": counts.duplicate,
        "unchanged": counts.unchanged,
        "unsent": counts.unsent,
        "unsettled": counts.unsettled,
        "reasons": report.reasons,
        "requests": report.requests,
        "seconds": round(report.seconds, 1),
        "new": report.new,
        "changed": report.changed,
        "gone": report.gone,
        "gone_marked": report.gone_marked,
        "list_before": report.list_before,
        "list_after": report.list_after,
    }
    if report.fault is not None:
        document |= error_document(report.fault, code_message(report.fault, report.fault_params, t))
    return document


def connection_document(connection: Connection) -> dict[str, Any]:
    """A connection; its key is not part of it. Times are seconds since 1970."""
    return {
        "name": connection.name,
        "host": connection.host,
        "user": connection.account_user,
        "consent": {
            "at": connection.consent.at,
            "user": connection.consent.user,
            "text": connection.consent.text_version,
        },
    }


def list_document(found: AccountList) -> dict[str, Any]:
    return {"id": found.id, "name": found.name, "members": found.members}


def field_document(found: ContactField) -> dict[str, Any]:
    """`lists` are the IDs of related lists; 0 stands for all of them."""
    return {
        "id": found.id,
        "title": found.title,
        "type": found.type,
        "perstag": found.perstag,
        "options": list(found.options),
        "lists": list(found.list_ids),
    }


def export_document(export: Export, connection: str | None) -> dict[str, Any]:
    """A saved export; `matching` is null where each run takes the suggested one."""
    reading = export.reading
    return {
        "name": export.name,
        "connection": connection,
        "list": export.list_id,
        "segments": [str(path) for path in export.segments],
        "matching": None if export.matching is None else matched_columns(export.matching),
        "reading": {
            "encoding": reading.encoding,
            "delimiter": reading.delimiter,
            "quote": reading.quote,
            "header_row": reading.header_row,
            "no_header": reading.no_header,
            "sheet": reading.sheet,
        },
        "automations": export.automations,
        "tags": list(export.tags),
        "tags_from": None if export.tags_from is None else dataclasses.asdict(export.tags_from),
        "leave_out": [dataclasses.asdict(one) for one in export.leave_out],
        "default_country": export.default_country,
        "relate": export.relate,
        "gone": gone_document(export.gone),
        "guard": export.guard,
    }


def matched_columns(matching: DataMatching) -> list[dict[str, str]]:
    """With what is said beyond the column: the type of a field to make, the order of dates or names."""
    from acdesk.matching import FULL_NAME

    fields = {field.title: field for field in matching.fields}
    found = []
    for name, column in matching.pairs():
        custom = fields.get(name)
        more: dict[str, str | None] = {"create": custom.create, "date_order": custom.date_order} if custom else {}
        if name == FULL_NAME:
            more = {"name_order": matching.name_order}
        found.append({"field": name, "column": column} | {key: value for key, value in more.items() if value})
    return found


def _file(file: FileFacts) -> dict[str, Any]:
    return {
        "file": str(file.path),
        "format": file.format,
        **_dialect(file),
        "sheet": file.sheet or None,
        "header": file.header_row,
        "rows": file.rows,
        "bytes": file.size,
        "sha256": file.sha256,
    }


def _dialect(file: FileFacts) -> dict[str, str | None]:
    """Each null where the file is no text."""
    if not file.is_text:
        return {"encoding": None, "delimiter": None, "quote": None}
    return {"encoding": file.encoding, "delimiter": file.delimiter, "quote": file.quote}


def _repair(repair: Repair) -> dict[str, Any]:
    return {"code": repair.code, "line": repair.line, "params": repair.params}
