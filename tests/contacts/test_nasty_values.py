"""A thousand nasty values: each is sent, left out or rejected just as written beside it."""

from __future__ import annotations

import pytest

from acdesk.contacts import PrepareOptions, SegmentSource, prepare
from acdesk.matching import CustomField, DataMatching
from tests.contacts.nasty_values import Nasty, nasty_values
from tests.matching.by_hand import segment_of

FIELDS = ("email", "first_name", "last_name", "phone", "text")
MATCHING = DataMatching("email", "first_name", "last_name", "phone", (CustomField("text", "text"),))


def test_there_are_a_thousand() -> None:
    values = list(nasty_values())
    assert len(values) >= 1_000
    assert {one.field for one in values} == set(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
def test_each_becomes_what_stands_beside_it(field: str) -> None:
    values = [one for one in nasty_values() if one.field == field]
    columns = {
        name: [one.cell for one in values] if name == field else [_other(name, place) for place in range(len(values))]
        for name in FIELDS
    }
    source = SegmentSource(segment_of(columns), MATCHING)
    found = prepare([source], PrepareOptions(default_country="NL"))
    sent = dict(found.contacts.select("row", field).rows())
    codes = dict(found.set_aside.select("row", "code").rows())
    wrong = []
    for row, one in enumerate(values, start=2):
        outcome = Nasty(field, one.cell, sent.get(row), codes.get(row))
        if outcome != one:
            wrong.append(f"{one.cell!r}: {outcome.sent!r} {outcome.code} instead of {one.sent!r} {one.code}")
    assert not wrong, "\n".join(wrong)
    assert found.contacts.height + found.set_aside.height == len(values)


def _other(field: str, place: int) -> str:
    return f"customer{place}@duinpost.example" if field == "email" else ""
