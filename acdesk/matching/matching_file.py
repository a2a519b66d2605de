"""The matching file: small, readable, versioned JSON.

{"acdesk_matching": 1, "fields": {"email": "EMail", "first_name": "FirstName"}, "custom_fields": {"Tier": "Loyalty"}}
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from acdesk.matching.fitting import check_matching
from acdesk.matching.matching import STANDARD_FIELDS, CustomField, DataMatching
from acdesk.sentences.faults import MatchingFault

VERSION = 1
_MARK = "acdesk_matching"
_MAX_BYTES = 1_000_000
"""A matching file is a few hundred bytes; a larger one is something else, and not read."""


def read_matching(path: Path) -> DataMatching:
    """Raises MatchingFault naming the file and what is wrong in it."""
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise MatchingFault("matching.not_found", file=name) from error
    except OSError as error:
        raise MatchingFault("matching.unreadable", file=name, detail=error.strerror or "") from error
    if len(content) > _MAX_BYTES:
        raise MatchingFault("matching.not_json", file=name, line=1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MatchingFault("matching.not_json", file=name, line=1) from error
    return matching_from_json(text, name)


def write_matching(path: Path, matching: DataMatching) -> None:
    """Written whole or not at all. Raises MatchingFault when the file can't be written."""
    temporary: Path | None = None
    try:
        handle, made = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(made)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(matching_to_json(matching))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise MatchingFault("matching.not_written", file=str(path), detail=error.strerror or "") from error


def matching_to_json(matching: DataMatching) -> str:
    """The text that `write_matching` writes; also how a matching is stored."""
    fields = {name: getattr(matching, name) for name in STANDARD_FIELDS if getattr(matching, name) is not None}
    custom = {field.title: field.column for field in matching.fields}
    return json.dumps({_MARK: VERSION, "fields": fields, "custom_fields": custom}, ensure_ascii=False, indent=2) + "\n"


def matching_from_json(text: str, source: str) -> DataMatching:
    """`source` names the text in faults. Raises MatchingFault."""
    try:
        document = json.loads(text, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError) as error:
        raise MatchingFault("matching.not_json", file=source, line=getattr(error, "lineno", 1)) from error
    if not isinstance(document, _Pairs) or _MARK not in document:
        raise MatchingFault("matching.not_a_matching", file=source)
    version = document[_MARK]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise MatchingFault("matching.not_a_matching", file=source)
    if version > VERSION:
        raise MatchingFault("matching.newer", file=source, version=version)
    fields = _texts(document, "fields", source)
    for name in fields:
        if name not in STANDARD_FIELDS:
            known = ", ".join(STANDARD_FIELDS)
            raise MatchingFault("matching.unknown_field", file=source, field=name, known=known)
    custom = _texts(document, "custom_fields", source)
    matching = DataMatching(
        email=fields.get("email"),
        first_name=fields.get("first_name"),
        last_name=fields.get("last_name"),
        phone=fields.get("phone"),
        fields=tuple(CustomField(title, column) for title, column in custom.items() if column is not None),
    )
    check_matching(matching)
    return matching


class _Pairs(dict[str, Any]):
    """A JSON object that remembers whether a name stood in it twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.twice = next((name for place, name in enumerate(names) if name in names[:place]), None)


def _texts(document: _Pairs, key: str, source: str) -> dict[str, str | None]:
    """{field: column}; null and "" mean "don't send"."""
    found = document.get(key, _Pairs([]))
    if not isinstance(found, _Pairs):
        raise MatchingFault("matching.wrong_type", file=source, field=key)
    if found.twice is not None:
        raise MatchingFault("matching.field_twice", field=found.twice)
    for name, column in found.items():
        if column is not None and not isinstance(column, str):
            raise MatchingFault("matching.wrong_type", file=source, field=name)
    return {name: column or None for name, column in found.items()}
