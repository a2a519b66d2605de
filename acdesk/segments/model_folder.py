"""A folder as a data lake holds it: `model.json` of the Common Data Model beside the parts of a table.

Names, delimiter, encoding and the absence of headers come from the model; `columnHeaders` is false where it says
nothing (Common Data Model, "modeljsonschema.json").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from acdesk.sentences.faults import SegmentFault

MODEL = "model.json"


@dataclass(frozen=True, slots=True)
class ModelPart:
    """One file of the table. `header`: its first line holds names."""

    path: Path
    header: bool
    delimiter: str
    quote: str
    encoding: str


@dataclass(frozen=True, slots=True)
class ModelTable:
    """One table of the model."""

    name: str
    columns: tuple[str, ...]
    parts: tuple[ModelPart, ...]
    siblings: tuple[str, ...] = ()
    """All tables of the model that have files, this one too."""


def is_model_folder(folder: Path) -> bool:
    """Whether it is a folder that holds a model."""
    try:
        return folder.is_dir() and (folder / MODEL).is_file()
    except OSError:  # no path at all: too long a name, no permission
        return False


def read_model(folder: Path, wanted: str | None) -> ModelTable:
    """The table named `wanted`, else the first with files and a column for mail, else the first with files.

    Raises SegmentFault."""
    path = folder / MODEL
    try:
        model = msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
        entities = [entity for entity in model["entities"] if entity.get("attributes")]
        names = [str(entity["name"]) for entity in entities]
    except OSError as error:
        raise SegmentFault("segment.unreadable", file=str(path), reason=error.strerror or str(error)) from None
    except (msgspec.DecodeError, KeyError, TypeError, AttributeError):
        raise SegmentFault("segment.model_damaged", file=str(path)) from None
    everything = [table for table in (_table(folder, entity) for entity in entities) if table.parts]
    if wanted is not None:
        entities = [entity for entity in entities if str(entity["name"]).lower() == wanted.lower()]
    if not entities:
        raise SegmentFault("segment.model_table_unknown", file=str(path), table=wanted or "", tables=", ".join(names))
    tables = [_table(folder, entity) for entity in entities]
    there = [table for table in tables if table.parts]
    if not there:
        raise SegmentFault("segment.model_without_parts", file=str(path), table=", ".join(t.name for t in tables))
    chosen = next((table for table in there if any("mail" in name.lower() for name in table.columns)), there[0])
    return replace(chosen, siblings=tuple(table.name for table in everything))


def _table(folder: Path, entity: Mapping[str, Any]) -> ModelTable:
    name = str(entity["name"])
    columns = tuple(str(attribute.get("name", "")) for attribute in entity["attributes"])
    parts: list[ModelPart] = []
    for partition in entity.get("partitions") or ():
        path = _local(folder, str(partition.get("location", "")))
        if path is not None:
            parts.append(_part(path, partition.get("fileFormatSettings") or {}))
    if not parts:
        parts = [_part(path, {}) for path in sorted((folder / name).rglob("*.csv"))]
    return ModelTable(name, columns, tuple(parts))


def _part(path: Path, settings: Mapping[str, Any]) -> ModelPart:
    quote = "" if str(settings.get("quoteStyle", "")).endswith("None") else '"'
    encoding = str(settings.get("encoding") or "utf-8").lower()
    return ModelPart(
        path, settings.get("columnHeaders") is True, str(settings.get("delimiter") or ","), quote, encoding
    )


def _local(folder: Path, location: str) -> Path | None:
    """The file a location in the cloud stands for: its last steps, as far as they lead to a file beside the model."""
    steps = [step for step in unquote(urlsplit(location).path).replace("\\", "/").split("/") if step]
    if any(step == ".." for step in steps):
        return None
    for start in range(len(steps)):
        path = folder.joinpath(*steps[start:])
        if path.is_file():
            return path
    return None
