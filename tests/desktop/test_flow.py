"""The wizard's rules, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.connections import Connection, Consent
from acdesk.contacts.preparing import Notice
from acdesk.desktop.checking import Checked
from acdesk.desktop.flow import (
    Draft,
    RunState,
    Step,
    blocked,
    draft_of,
    export_name,
    may_start_at_once,
    next_step,
    previous_step,
    resume_step,
    why_not_saved,
    with_opened,
    with_plan,
)
from acdesk.desktop.opened import Opened
from acdesk.matching import DataMatching, Suggestion
from acdesk.runs import Counts, Plan
from acdesk.segments import Digest, FileFacts
from tests.desktop.fake_run import export, report

CONNECTION = Connection("c", "Account", "a.example", Consent(0.0, "me", "1"))
FILE = Path("/data/spring.csv")


def opened(*columns: str) -> Opened:
    facts = FileFacts(FILE, "csv", "utf-8", ",", '"', 1, 10, 100, Digest.known(""))
    names = columns or ("Email", "Name")
    return Opened(facts, names, (), (), (Suggestion("email", names[0], 0.99, "match.name_and_values"),))


def plan(to_send: int = 10, *, rejected: int = 0, warnings: tuple[Notice, ...] = ()) -> Plan:
    return Plan((), None, to_send + rejected, to_send, rejected, 0, {}, ((0, to_send),), 0.01, warnings)  # type: ignore[arg-type]


def complete() -> Draft:
    draft = Draft(connection=CONNECTION, files=(FILE,), list_text="3", name="Spring")
    draft = with_opened(draft, (opened(),))
    return with_plan(draft, Checked(plan(), {}), draft.key)


def test_a_complete_draft_leads_from_the_first_page_to_the_check_and_no_further() -> None:
    step, seen = Step.CONNECTION, [Step.CONNECTION]
    while (following := next_step(step, complete())) is not None:
        step = following
        seen.append(step)
    assert seen == list(Step)[:5]
    assert blocked(Step.CHECK, complete()) is None


@pytest.mark.parametrize(
    ("step", "changes"),
    [
        (Step.CONNECTION, {"connection": None}),
        (Step.SEGMENT, {"files": ()}),
        (Step.SEGMENT, {"opened": ()}),
        (Step.SEGMENT, {"opening": True}),
        (Step.LIST, {"list_text": ""}),
        (Step.LIST, {"list_text": "three"}),
        (Step.LIST, {"list_text": "-3"}),
        (Step.LIST, {"list_text": "٣"}),
        (Step.LIST, {"name": "  "}),
        (Step.LIST, {"taken_names": frozenset({"Spring"})}),
        (Step.MATCHING, {"matching": DataMatching()}),
        (Step.MATCHING, {"matching": DataMatching(email="Gone")}),
        (Step.CHECK, {"plan": None}),
        (Step.CHECK, {"checking": True}),
        (Step.CHECK, {"plan": plan(0)}),
        (Step.CHECK, {"plan": plan(1_000_001)}),
        (Step.CHECK, {"connection": None, "offline": True}),
    ],
)
def test_what_is_missing_is_said_and_blocks(step: Step, changes: dict[str, object]) -> None:
    draft = replace(complete(), **changes)  # type: ignore[arg-type]
    assert blocked(step, draft)
    assert next_step(step, draft) is None


def test_many_contacts_are_asked_about_once() -> None:
    draft = replace(complete(), plan=plan(1_000_001))
    assert blocked(Step.CHECK, replace(draft, long_agreed=True)) is None


def test_an_export_can_be_prepared_and_saved_without_connection_or_list_but_not_started() -> None:
    draft = replace(complete(), connection=None, offline=True, list_text="")
    assert next_step(Step.CONNECTION, draft) is Step.SEGMENT
    assert next_step(Step.LIST, draft) is Step.MATCHING
    assert why_not_saved(draft) is None
    assert draft.export.connection_id is None
    assert draft.export.list_id is None
    assert blocked(Step.CHECK, draft)


def test_an_export_may_keep_its_own_name() -> None:
    draft = replace(complete(), taken_names=frozenset({"Spring"}), saved=export())
    assert blocked(Step.LIST, draft) is None


@given(st.sampled_from(list(Step)), st.sampled_from(list(RunState)))
def test_back_is_off_once_an_export_was_started(step: Step, run: RunState) -> None:
    back = previous_step(step, replace(complete(), run=run))
    if run is not RunState.NONE or step is Step.CONNECTION:
        assert back is None
    else:
        assert back == step - 1


@pytest.mark.parametrize(
    "changes",
    [
        {"files": (Path("/other.csv"),)},
        {"matching": DataMatching(email="Name")},
        {"reading": replace(Draft().reading, delimiter=";")},
    ],
)
def test_a_plan_holds_only_for_what_it_was_made_from(changes: dict[str, object]) -> None:
    assert complete().checked
    assert not replace(complete(), **changes).checked  # type: ignore[arg-type]
    assert replace(complete(), list_text="9", name="Other", automations=True).checked


def test_a_matching_is_kept_for_the_same_columns_and_suggested_anew_for_others() -> None:
    draft = replace(with_opened(Draft(files=(FILE,)), (opened("Mail", "Name"),)), matching=DataMatching("Name"))
    assert with_opened(draft, (opened("Mail", "Name"),)).matching == DataMatching("Name")
    assert with_opened(draft, (opened("Name", "Mail", "More"),)).matching == DataMatching("Name")
    assert with_opened(draft, (opened("Adresse", "Nom"),)).matching == DataMatching("Adresse")


def test_a_matching_that_uses_no_column_does_not_outlive_the_delimiter_it_comes_from() -> None:
    wrong = replace(opened("Mail;Name"), suggestions=())
    draft = with_opened(Draft(files=(FILE,)), (wrong,))
    assert draft.matching == DataMatching()
    assert with_opened(draft, (opened("Mail", "Name"),)).matching == DataMatching("Mail")


def test_a_saved_export_becomes_the_same_export_again() -> None:
    saved = export(matching=DataMatching("Email"), automations=True, connection_id=CONNECTION.id)
    draft = with_opened(draft_of(saved, CONNECTION, frozenset({"Spring"})), (opened(),))
    assert draft.export == saved
    assert not draft.would_be_lost
    assert replace(draft, automations=False).would_be_lost
    assert resume_step(draft) is Step.CHECK
    assert resume_step(replace(draft, list_text="")) is Step.LIST


def test_only_what_was_made_can_be_lost() -> None:
    assert not Draft(connection=CONNECTION).would_be_lost
    assert complete().would_be_lost
    assert not replace(complete(), run=RunState.ENDED).would_be_lost


WARNING = Notice("contacts.consent_column", {"column": "doNotEmail"})


@pytest.mark.parametrize(
    ("coming", "last", "at_once"),
    [
        (plan(), None, False),
        (plan(), report(), True),
        (plan(0, rejected=10), report(), False),
        (plan(2_000_000), report(), False),
        (plan(warnings=(WARNING,)), report(), False),
        (plan(warnings=(WARNING,)), report(warnings=((WARNING.code, WARNING.params),)), True),
        (plan(80, rejected=20), report(), False),
        (plan(80, rejected=20), report(counts=Counts(accepted=82, rejected=18)), True),
    ],
)
def test_one_click_sends_at_once_only_where_it_surprises_nobody(coming: Plan, last: object, at_once: bool) -> None:
    assert may_start_at_once(coming, last) is at_once  # type: ignore[arg-type]


def test_a_name_is_offered_that_is_free() -> None:
    draft = replace(complete(), taken_names=frozenset({"spring → News", "spring → News (2)"}))
    assert export_name(draft, "News") == "spring → News (3)"
    assert export_name(draft, "") == "spring"
    assert export_name(Draft(), "News") == ""
