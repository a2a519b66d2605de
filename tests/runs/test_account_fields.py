"""The custom fields of a run in the account: found, made once, related."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from acdesk.activecampaign import AccountList, ContactField, NewField, PassingFault
from acdesk.runs.account_fields import settle_fields
from acdesk.runs.definition import RunDefinition
from acdesk.sentences.faults import RequestFault

TARGET = AccountList(4, "News", 0)


@dataclass
class Fields:
    """An account's fields in memory; `fails` names calls that end in a lost answer, each once, after they were done."""

    known: dict[int, ContactField] = field(default_factory=dict)
    fails: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)

    def fields(self) -> tuple[ContactField, ...]:
        return tuple(self.known.values())

    def create_field(self, new: NewField) -> int:
        self.made.append(f"field {new.title}")
        number = len(self.known) + 1
        self.known[number] = ContactField(number, new.title, new.type, "", (), ())
        self._lost("create")
        return number

    def add_field_options(self, number: int, title: str, options: tuple[str, ...]) -> None:
        self.made.append(f"options {title}")
        self.known[number] = replace(self.known[number], options=tuple(options))
        self._lost("options")

    def relate_field(self, number: int, title: str, list_id: int) -> None:
        self.made.append(f"relation {title}")
        self.known[number] = replace(self.known[number], list_ids=(*self.known[number].list_ids, list_id))
        self._lost("relate")

    def _lost(self, call: str) -> None:
        if call in self.fails:
            self.fails.remove(call)
            raise PassingFault("account.connection_lost")


def definition(*titles: str, relate: bool = False, new: tuple[NewField, ...] = ()) -> RunDefinition:
    return RunDefinition((), titles, None, automations=False, relate=relate, new_fields=new)


def settle(account: Fields, wanted: RunDefinition) -> tuple[RunDefinition, list[tuple[str, dict[str, Any]]]]:
    notes: list[tuple[str, dict[str, Any]]] = []
    while True:
        try:
            found, fields = settle_fields(account, "host", TARGET, wanted, lambda *note: notes.append(note))  # type: ignore[arg-type]
        except PassingFault:
            notes.clear()
            continue
        assert set(fields) == set(account.known.values())
        return found, notes


def a_field(number: int, title: str, *lists: int, options: tuple[str, ...] = ()) -> ContactField:
    return ContactField(number, title, "text", "", options, lists)


def test_fields_are_found_without_regard_to_case() -> None:
    account = Fields({1: a_field(1, "City", 0), 2: a_field(2, "Tier", 4)})
    found, notes = settle(account, definition("tier", "CITY"))
    assert (found.field_ids, account.made, notes) == ((2, 1), [], [])


def test_one_that_is_not_related_is_noted_or_related() -> None:
    account = Fields({1: a_field(1, "City", 3)})
    found, notes = settle(account, definition("City"))
    assert (found.field_ids, account.made) == ((1,), [])
    assert notes == [("field.not_related", {"field": "City", "list": "News"})]
    found, notes = settle(account, definition("City", relate=True))
    assert (found.field_ids, account.made, notes) == ((1,), ["relation City"], [])
    settle(account, definition("City", relate=True))
    assert account.made == ["relation City"]


@pytest.mark.parametrize("fails", [[], ["create"], ["options"], ["relate"], ["create", "options", "relate"]])
def test_a_new_field_is_made_once_whatever_answers_get_lost(fails: list[str]) -> None:
    account = Fields(fails=list(fails))
    new = (NewField("Size", "dropdown", ("S", "M")),)
    found, notes = settle(account, definition("Size", new=new))
    assert account.made == ["field Size", "options Size", "relation Size"]
    assert account.known[1] == ContactField(1, "Size", "dropdown", "", ("S", "M"), (4,))
    assert (found.field_ids, found.new_fields, notes) == ((1,), (), [])


def test_a_field_that_is_there_by_now_is_used_as_it_is() -> None:
    account = Fields({7: a_field(7, "Size", 4, options=("S",))})
    found, notes = settle(account, definition("Size", new=(NewField("Size", "dropdown", ("S", "M")),)))
    assert (found.field_ids, account.made) == ((7,), [])
    assert notes == [("field.there_already", {"field": "Size"})]


def test_nothing_is_made_where_another_field_is_unknown() -> None:
    account = Fields()
    with pytest.raises(RequestFault, match=r"field\.unknown"):
        settle(account, definition("Size", "Nowhere", new=(NewField("Size", "text"),)))
    assert account.made == []
