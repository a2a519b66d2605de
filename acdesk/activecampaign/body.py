"""Import bodies: contacts as the bulk importer wants them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

MAX_BATCH_CONTACTS = 250
"""Bulk importer reference: at most 250 contacts a request."""

MAX_BATCH_BYTES = 390_000
"""The reference says under 400,000 bytes, the help page 400,000; a margin is kept."""

STANDARD = ("email", "first_name", "last_name", "phone")
"""The importer's own names; others (`firstName`) are dropped silently."""


class BodyWriter:
    """Writes bodies for one list: numeric field ids, empties omitted, automations off unless asked for."""

    def __init__(
        self,
        list_id: int,
        *,
        field_ids: Sequence[int] = (),
        tags: Sequence[str] = (),
        tagged: bool = False,
        automations: bool = False,
    ) -> None:
        """`tags`: of every contact. `tagged`: each row ends in the tags of that contact, a line break between two."""
        self._subscribe = [{"listid": list_id}]
        self._field_ids = tuple(field_ids)
        self._tags = list(tags)
        self._tagged = tagged
        # Top level is where the prose and five clients have it; inside a contact stands in one example only.
        self._frame: dict[str, Any] = {"contacts": [], "exclude_automations": not automations}
        self._encoder = msgspec.json.Encoder()

    def body(self, rows: Sequence[tuple[str | None, ...]]) -> bytes:
        """UTF-8 JSON of ≤ 250 contacts.

        A row: email, first name, last name, phone, then a value for each field id, then tags where there are some.
        """
        return self._encoder.encode({**self._frame, "contacts": [self._contact(row) for row in rows]})

    def contact_bytes(self, row: tuple[str | None, ...]) -> int:
        """Size of this contact in a body, its comma included."""
        return len(self._encoder.encode(self._contact(row))) + 1

    @property
    def frame_bytes(self) -> int:
        """Size of a body without contacts."""
        return len(self._encoder.encode(self._frame))

    def _contact(self, row: tuple[str | None, ...]) -> dict[str, Any]:
        tags = self._tags
        if self._tagged:
            *row, own = row  # type: ignore[assignment]
            tags = [*tags, *own.split("\n")] if own else tags
        contact: dict[str, Any] = {name: value for name, value in zip(STANDARD, row, strict=False) if value}
        fields = [
            {"id": field_id, "value": value}
            for field_id, value in zip(self._field_ids, row[len(STANDARD) :], strict=True)
            if value
        ]
        if fields:
            contact["fields"] = fields
        if tags:
            contact["tags"] = tags
        contact["subscribe"] = self._subscribe
        return contact


def count_contacts(body: bytes) -> int:
    """How many contacts a body holds."""
    return len(msgspec.json.decode(body, type=_Body).contacts)


class _Body(msgspec.Struct):
    contacts: list[msgspec.Raw]
