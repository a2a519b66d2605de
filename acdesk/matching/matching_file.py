"""The matching file: small, readable, versioned JSON.

{"acdesk_matching": 1, "fields": {"email": "EMail", "first_name": "FirstName"}, "custom_fields": {"Tier": "Loyalty"}}

Version 2 adds, and is written only where one of these is used:
- "full_name" among the fields: a column of full names, to be taken apart; "name_order" beside the fields:
  "given_first" or "family_first";
- {"column": "Born", "create": "date", "date_order": "dmy"} in place of a custom field's column: the field is made if
  the account hasn't got it; what "3/4/2020" means.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any, get_args

from acdesk.matching.fitting import check_matching
from acdesk.matching.matching import (
    FIELD_KINDS,
    FULL_NAME,
    STANDARD_FIELDS,
    CustomField,
    DataMatching,
    DateOrder,
    FieldKind,
    NameOrder,
)
from acdesk.sentences.faults import MatchingFault

VERSION = 2
_PLAIN = 1
"""Without full names, new fields and orders of dates; older programs read it too."""
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
    fields = {name: getattr(matching, name) for name in (*STANDARD_FIELDS, FULL_NAME) if getattr(matching, name)}
    custom = {field.title: _custom_value(field) for field in matching.fields}
    plain = FULL_NAME not in fields and all(isinstance(value, str) for value in custom.values())
    document: dict[str, Any] = {_MARK: _PLAIN if plain else VERSION, "fields": fields}
    if matching.name_order is not None and not plain:
        document["name_order"] = matching.name_order
    return json.dumps({**document, "custom_fields": custom}, ensure_ascii=False, indent=2) + "\n"


def _custom_value(field: CustomField) -> str | dict[str, str]:
    more = {"create": field.create, "date_order": field.date_order}
    given = {name: value for name, value in more.items() if value is not None}
    return {"column": field.column, **given} if given else field.column


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
    known = (*STANDARD_FIELDS, FULL_NAME)
    for name in fields:
        if name not in known:
            raise MatchingFault("matching.unknown_field", file=source, field=name, known=", ".join(known))
    name_order: NameOrder | None = _one_of(document.get("name_order"), get_args(NameOrder), "name_order", source)
    custom = [_custom(title, value, source) for title, value in _pairs(document, "custom_fields", source).items()]
    matching = DataMatching(
        email=fields.get("email"),
        first_name=fields.get("first_name"),
        last_name=fields.get("last_name"),
        phone=fields.get("phone"),
        fields=tuple(field for field in custom if field is not None),
        full_name=fields.get(FULL_NAME),
        name_order=name_order,
    )
    check_matching(matching)
    return matching


def _custom(title: str, value: object, source: str) -> CustomField | None:
    """None for one that isn't sent."""
    given = value if isinstance(value, _Pairs) else {"column": value}
    column = given.get("column")
    if column is not None and not isinstance(column, str):
        raise MatchingFault("matching.wrong_type", file=source, field=title)
    create: FieldKind | None = _one_of(given.get("create"), FIELD_KINDS, "create", source)
    date_order: DateOrder | None = _one_of(given.get("date_order"), get_args(DateOrder), "date_order", source)
    return CustomField(title, column, create, date_order) if column else None


def _one_of(value: object, allowed: tuple[Any, ...], name: str, source: str) -> Any:
    """None where nothing is said. MatchingFault "matching.not_one_of"."""
    if value in (None, ""):
        return None
    if value not in allowed:
        given = json.dumps(value, ensure_ascii=False)
        raise MatchingFault("matching.not_one_of", file=source, field=name, value=given, known=", ".join(allowed))
    return value


class _Pairs(dict[str, Any]):
    """A JSON object that remembers whether a name stood in it twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.twice = next((name for place, name in enumerate(names) if name in names[:place]), None)


def _pairs(document: _Pairs, key: str, source: str) -> _Pairs:
    """The object under `key`; empty where there is none."""
    found = document.get(key, _Pairs([]))
    if not isinstance(found, _Pairs):
        raise MatchingFault("matching.wrong_type", file=source, field=key)
    if found.twice is not None:
        raise MatchingFault("matching.field_twice", field=found.twice)
    return found


def _texts(document: _Pairs, key: str, source: str) -> dict[str, str | None]:
    """{field: column}; null and "" mean "don't send"."""
    found = _pairs(document, key, source)
    for name, column in found.items():
        if column is not None and not isinstance(column, str):
            raise MatchingFault("matching.wrong_type", file=source, field=name)
    return {name: column or None for name, column in found.items()}
