"""Import bodies for contacts that are gone from a segment: what is done to them, and nothing else."""

from __future__ import annotations

from acdesk.runs.writing import BodyWriter, filled_member, json_member, json_object


class GoneWriter(BodyWriter):
    """Gives a tag, or sets a field, or unsubscribes: a contact is subscribed to nothing by it. No automations."""

    def __init__(
        self, *, tag: str | None = None, field: tuple[int, str] | None = None, unsubscribe: int | None = None
    ) -> None:
        """`field`: (id, value). `unsubscribe`: the list to leave, which the importer never takes back (facts section
        7)."""
        super().__init__(0)
        done = []
        if tag is not None:
            done.append(json_member("tags", [tag]))
        if field is not None:
            done.append(json_member("fields", [{"id": field[0], "value": field[1]}]))
        if unsubscribe is not None:
            done.append(json_member("unsubscribe", [{"listid": unsubscribe}]))
        self._contact = json_object(filled_member("email", 0), *done)
