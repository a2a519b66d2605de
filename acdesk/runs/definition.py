"""What was run, as the journal keeps it: enough to resume, and to read the source again for a report."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from acdesk.activecampaign import NewField
from acdesk.exports import Export
from acdesk.matching import DataMatching
from acdesk.matching.matching_file import matching_from_json, matching_to_json
from acdesk.runs.plan import Plan
from acdesk.segments import Digest, FileFacts, ReadingOptions


@dataclass(frozen=True, slots=True)
class Source:
    """One segment of the run: its files as they were, and how they were read and matched."""

    files: tuple[FileFacts, ...]
    matching: DataMatching
    reading: ReadingOptions


@dataclass(frozen=True, slots=True)
class RunDefinition:
    """The frozen request."""

    sources: tuple[Source, ...]
    field_titles: tuple[str, ...]
    field_ids: tuple[int, ...] | None
    """None until the account was asked."""
    automations: bool
    relate: bool = False
    """Relate custom fields to the list that aren't."""
    new_fields: tuple[NewField, ...] = ()
    """Custom fields to make first; () once they were made, since options come from customers' cells."""
    tags: tuple[str, ...] = ()
    """Of every contact."""
    tagged: bool = False
    """Whether the frozen contacts bring tags of their own."""

    @property
    def files(self) -> tuple[FileFacts, ...]:
        return tuple(facts for source in self.sources for facts in source.files)

    @property
    def email_column(self) -> str | None:
        """Where the address comes from, when all sources agree."""
        columns = {source.matching.email for source in self.sources}
        return columns.pop() if len(columns) == 1 else None


def definition_of(export: Export, plan: Plan) -> RunDefinition:
    """What `export` with `plan` asks for."""
    return RunDefinition(
        sources=tuple(Source(source.segment.files, source.matching, export.reading) for source in plan.sources),
        field_titles=plan.prepared.field_titles,
        field_ids=None if plan.prepared.field_titles else (),
        automations=export.automations,
        relate=export.relate,
        new_fields=plan.prepared.new_fields,
        tags=plan.prepared.tags,
        tagged=plan.prepared.tagged,
    )


def to_document(definition: RunDefinition) -> dict[str, Any]:
    """JSON-ready."""
    return {
        "version": 1,
        "sources": [
            {
                "files": [_of_facts(facts) for facts in source.files],
                "matching": json.loads(matching_to_json(source.matching)),
                "reading": dataclasses.asdict(source.reading),
            }
            for source in definition.sources
        ],
        "field_titles": list(definition.field_titles),
        "field_ids": None if definition.field_ids is None else list(definition.field_ids),
        "automations": definition.automations,
        "relate": definition.relate,
        "new_fields": [dataclasses.asdict(field) for field in definition.new_fields],
        "tags": list(definition.tags),
        "tagged": definition.tagged,
    }


def _of_facts(facts: FileFacts) -> dict[str, Any]:
    plain = {field.name: getattr(facts, field.name) for field in dataclasses.fields(facts)}
    del plain["digest"]
    return {**plain, "path": str(facts.path), "sha256": facts.sha256}


def _facts(document: dict[str, Any]) -> FileFacts:
    others = {name: value for name, value in document.items() if name != "sha256"}
    sheets = tuple(document.get("sheets", ()))
    digest = Digest.known(document["sha256"])
    return FileFacts(**{**others, "path": Path(document["path"]), "sheets": sheets, "digest": digest})


def from_document(document: dict[str, Any]) -> RunDefinition:
    """The definition that `to_document` wrote."""
    sources = tuple(
        Source(
            files=tuple(_facts(facts) for facts in source["files"]),
            matching=matching_from_json(json.dumps(source["matching"]), "journal"),
            reading=ReadingOptions(**source["reading"]),
        )
        for source in document["sources"]
    )
    ids = document["field_ids"]
    return RunDefinition(
        sources=sources,
        field_titles=tuple(document["field_titles"]),
        field_ids=None if ids is None else tuple(ids),
        automations=document["automations"],
        relate=document.get("relate", False),
        new_fields=tuple(
            NewField(**{**field, "options": tuple(field["options"])}) for field in document.get("new_fields", ())
        ),
        tags=tuple(document.get("tags", ())),
        tagged=document.get("tagged", False),
    )
