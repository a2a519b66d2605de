"""Import bodies: contacts as the bulk importer wants them."""

from __future__ import annotations

from collections.abc import Sequence

MAX_BATCH_CONTACTS = 250
"""Bulk importer reference: at most 250 contacts a request."""

MAX_BATCH_BYTES = 390_000
"""The reference says under 400,000 bytes, the help page 400,000; a margin is kept."""


class BodyWriter:
    """Writes bodies for one list. snake_case names, numeric field ids, empties omitted, automations off unless asked for."""

    def __init__(
        self, list_id: int, *, field_ids: Sequence[int] = (), tags: Sequence[str] = (), automations: bool = False
    ) -> None:
        raise NotImplementedError

    def body(self, rows: Sequence[tuple[str | None, ...]]) -> bytes:
        """UTF-8 JSON of up to 250 contacts. Each row: email, first name, last name, phone, then one value per field id."""
        raise NotImplementedError

    def contact_bytes(self, row: tuple[str | None, ...]) -> int:
        """Size of this contact in a body, its comma included."""
        raise NotImplementedError

    @property
    def frame_bytes(self) -> int:
        """Size of a body without contacts."""
        raise NotImplementedError
