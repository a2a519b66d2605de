"""What only the user can decide, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from acdesk.activecampaign import ContactField
from acdesk.connections import AccountSnapshot, Connection, Consent
from acdesk.contacts import LeaveOut
from acdesk.desktop.checking import check
from acdesk.desktop.decisions import Decision, decided, decisions_of
from acdesk.desktop.flow import Draft, with_opened, with_plan
from acdesk.desktop.opened import count_files
from acdesk.matching import CustomField
from acdesk.segments import ReadingOptions
from acdesk.sentences.translation import Translation

FIELDS = (
    ContactField(1, "Birthday", "date", "BIRTHDAY", (), (0,)),
    ContactField(2, "Town", "text", "TOWN", (), (7,)),
    ContactField(3, "Income", "number", "INCOME", (), ()),
)


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    path = tmp_path / "spring.csv"
    lines = ["Email,Full name,Town,doNotEmail,Born"]
    names = ("Anna de Vries", "Bram Jansen", "Chloé Martin", "Daan Bakker", "Eva Smit", "Finn Mulder")
    lines += [
        f"{name[:2].lower()}{n}@example.org,{name},Delft,{n == 2},0{n + 1}/0{n + 2}/1980"
        for n, name in enumerate(names)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    snapshot = AccountSnapshot(0.0, (), FIELDS)
    connection = Connection("c", "Account", "a.example", Consent(0.0, "me", "1"), snapshot=snapshot)
    draft = Draft(connection=connection, files=(path,), list_text="3", name="Spring")
    return with_opened(draft, count_files([path], ReadingOptions()))


def found(draft: Draft, kind: str, t: Translation) -> Decision:
    (one,) = [one for one in decisions_of(draft, t) if one.key.partition(":")[0] == kind]
    return one


def kinds(draft: Draft, t: Translation) -> set[str]:
    return {one.key.partition(":")[0] for one in decisions_of(draft, t)}


def after(draft: Draft, key: str, value: object) -> Draft:
    return replace(draft, **decided(draft, key, value))  # type: ignore[arg-type]


def checked(draft: Draft) -> Draft:
    return with_plan(draft, check(draft.key), draft.key)


def test_people_who_said_no_can_be_left_out_and_are_counted_either_way(draft: Draft, t: Translation) -> None:
    off = found(draft, "leave_out", t)
    assert off.on is False
    assert "doNotEmail" in off.text
    assert "True" in off.text
    assert "1 row" in off.note
    draft = after(draft, off.key, value=True)
    assert draft.leave_out == (LeaveOut("doNotEmail", "True"),)
    on = found(draft, "leave_out", t)
    assert on.on is True
    assert "1 row is left out" in on.note
    assert checked(draft).plan.left_out == 1  # type: ignore[union-attr]
    assert after(draft, on.key, value=False).leave_out == ()


def test_a_filter_from_elsewhere_is_shown_and_can_be_taken_off(draft: Draft, t: Translation) -> None:
    draft = replace(draft, leave_out=(LeaveOut("Town", "Delft"), LeaveOut("Gone", "x")))
    shown = {one.key: one for one in decisions_of(draft, t) if one.key.startswith("leave_out:")}
    assert shown["leave_out:Town\nDelft"].on is True
    assert "no such column" in shown["leave_out:Gone\nx"].note
    assert after(draft, "leave_out:Gone\nx", value=False).leave_out == (LeaveOut("Town", "Delft"),)


def test_full_names_are_taken_apart_only_when_the_user_says_so(draft: Draft, t: Translation) -> None:
    assert draft.matching.first_name is None
    offer = found(draft, "take_apart", t)
    draft = after(draft, offer.key, value=None)
    assert draft.matching.full_name == "Full name"
    assert "take_apart" not in kinds(draft, t)
    assert checked(draft).preview.contacts[0].values[1:3] == ("Anna", "de Vries")
    draft = after(draft, found(draft, "name_order", t).key, "family_first")
    assert draft.matching.name_order == "family_first"


def test_dates_that_can_be_read_in_two_ways_are_asked_about_with_an_example(draft: Draft, t: Translation) -> None:
    matching = replace(draft.matching, fields=(CustomField("Birthday", "Born"),))
    draft = checked(replace(draft, matching=matching))
    asked = found(draft, "date_order", t)
    assert [text for text, _ in asked.choices][1:] == [
        "01/02/1980 is February 1, 1980",
        "01/02/1980 is January 2, 1980",
    ]
    draft = checked(after(draft, asked.key, "dmy"))
    assert draft.preview.contacts[0].values[4] == "1980-02-01"
    assert found(draft, "date_order", t).chosen == "dmy"


def test_fields_whose_values_would_not_show_can_be_related(draft: Draft, t: Translation) -> None:
    assert "relate" not in kinds(draft, t)
    draft = replace(draft, matching=replace(draft.matching, fields=(CustomField("town", "Town"),)))
    asked = found(draft, "relate", t)
    assert "Town" in asked.text
    assert asked.on is False
    draft = after(draft, asked.key, value=True)
    assert draft.export.relate
    assert found(draft, "relate", t).note != asked.note
    assert "relate" not in kinds(replace(draft, list_text="7"), t)


def test_fields_called_like_a_column_are_added_in_one_go(draft: Draft, t: Translation) -> None:
    offer = found(draft, "same_names", t)
    assert offer.note == "Town"
    draft = after(draft, offer.key, value=None)
    assert draft.matching.fields == (CustomField("Town", "Town"),)
    assert "same_names" not in kinds(draft, t)
