"""Import bodies, byte for byte what the importer's reference asks for."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from acdesk.activecampaign import BodyWriter
from acdesk.activecampaign.body import count_contacts


def test_names_ids_and_frame() -> None:
    writer = BodyWriter(3, field_ids=(11, 12), tags=("vip", "nl"))
    document = json.loads(writer.body([("a@b.co", "Zoë", "O'Brien", "+31 6", "Utrecht", "x")]))
    assert document == {
        "contacts": [
            {
                "email": "a@b.co",
                "first_name": "Zoë",
                "last_name": "O'Brien",
                "phone": "+31 6",
                "fields": [{"id": 11, "value": "Utrecht"}, {"id": 12, "value": "x"}],
                "tags": ["vip", "nl"],
                "subscribe": [{"listid": 3}],
            }
        ],
        "exclude_automations": True,
    }


def test_empty_values_are_left_out_so_that_they_erase_nothing() -> None:
    document = json.loads(BodyWriter(3, field_ids=(11, 12)).body([("a@b.co", "", None, None, None, "x")]))
    contact = {"email": "a@b.co", "fields": [{"id": 12, "value": "x"}], "subscribe": [{"listid": 3}]}
    assert document["contacts"] == [contact]


def test_automations_only_when_asked_for() -> None:
    assert json.loads(BodyWriter(3, automations=True).body([]))["exclude_automations"] is False


texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.tuples(texts, texts, texts, texts, texts), max_size=20))
def test_sizes_are_exact(rows: list[tuple[str | None, ...]]) -> None:
    writer = BodyWriter(3, field_ids=(11,), tags=("é",))
    body = writer.body(rows)
    commas = 1 if rows else 0
    assert len(body) == writer.frame_bytes + sum(writer.contact_bytes(row) for row in rows) - commas
    assert count_contacts(body) == len(rows)
    body.decode("utf-8")
