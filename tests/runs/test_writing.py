"""Import bodies, byte for byte what the importer's reference asks for."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acdesk.activecampaign.body import count_contacts
from acdesk.runs.gone_writing import GoneWriter
from acdesk.runs.writing import BodyWriter


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


texts = st.none() | st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from('\0\n\x1f"\\\x7f\u2028😀'), max_size=20
)
rows_of_all_kinds = st.lists(st.tuples(texts.map(lambda text: text or "x"), *[texts] * 6), max_size=20)


def plainly(row: tuple[str | None, ...], tags: list[str]) -> dict[str, object]:
    """One contact with the fields 11 and 12, written as one would without a thought of speed."""
    email, first_name, last_name, phone, one, other, own = row
    standard = {"email": email, "first_name": first_name, "last_name": last_name, "phone": phone}
    contact: dict[str, object] = {name: value for name, value in standard.items() if value}
    if one or other:
        contact["fields"] = [{"id": id_, "value": value} for id_, value in ((11, one), (12, other)) if value]
    if tags or own:
        contact["tags"] = [*tags, *(own.split("\n") if own else [])]
    contact["subscribe"] = [{"listid": 3}]
    return contact


@settings(max_examples=60, deadline=None)
@given(rows_of_all_kinds, st.lists(texts.filter(bool).map(str), max_size=2))
def test_whatever_stands_in_the_columns_it_is_the_json_of_the_plain_dictionaries(
    rows: list[tuple[str | None, ...]], tags: list[str]
) -> None:
    body = BodyWriter(3, field_ids=(11, 12), tags=tags, tagged=True).body(rows)
    plain = {"contacts": [plainly(row, tags) for row in rows], "exclude_automations": True}
    assert body == json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


@settings(max_examples=60, deadline=None)
@given(rows_of_all_kinds)
def test_sizes_are_exact(rows: list[tuple[str | None, ...]]) -> None:
    writer = BodyWriter(3, field_ids=(11, 12), tags=("é",), tagged=True)
    body = writer.body(rows)
    commas = 1 if rows else 0
    assert len(body) == writer.frame_bytes + sum(writer.contact_bytes(row) for row in rows) - commas
    assert count_contacts(body) == len(rows)


def test_a_row_too_narrow_or_too_wide_is_no_contact() -> None:
    for width in (5, 7):
        with pytest.raises(ValueError, match="6 wanted"):
            BodyWriter(3, field_ids=(11, 12)).body([("a@b.co",) * width])


@pytest.mark.parametrize(
    ("writer", "done"),
    [
        (GoneWriter(tag='le"ft'), {"tags": ['le"ft']}),
        (GoneWriter(field=(7, "gone")), {"fields": [{"id": 7, "value": "gone"}]}),
        (GoneWriter(unsubscribe=4), {"unsubscribe": [{"listid": 4}]}),
    ],
)
def test_contacts_that_are_gone_get_what_is_done_to_them_and_nothing_else(
    writer: GoneWriter, done: dict[str, object]
) -> None:
    document = json.loads(writer.body([("a@b.co", None, None, None)]))
    assert document == {"contacts": [{"email": "a@b.co", **done}], "exclude_automations": True}
