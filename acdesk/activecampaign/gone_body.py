"""Import bodies for contacts that are gone from a segment: what is done to them, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from acdesk.activecampaign.body import BodyWriter


class GoneWriter(BodyWriter):
    """Gives a tag, or sets a field, or unsubscribes: a contact is subscribed to nothing by it. No automations."""

    def __init__(
        self, *, tag: str | None = None, field: tuple[int, str] | None = None, unsubscribe: int | None = None
    ) -> None:
        """`field`: (id, value). `unsubscribe`: the list to leave, which the importer never takes back (facts section
        7)."""
        super().__init__(0)
        self._done: dict[str, Any] = {}
        if tag is not None:
            self._done["tags"] = [tag]
        if field is not None:
            self._done["fields"] = [{"id": field[0], "value": field[1]}]
        if unsubscribe is not None:
            self._done["unsubscribe"] = [{"listid": unsubscribe}]

    def _contact(self, row: Sequence[str | None]) -> dict[str, Any]:
        return {"email": row[0], **self._done}
