"""The engine against an account that follows a script: outcomes add up after anything."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

import pytest

from acdesk.activecampaign import Pace, PassingFault
from acdesk.runs.outcomes import RowOutcome
from acdesk.sentences.faults import AccountFault
from tests.runs.conftest import Bench, ScriptedAccount, passing

MakeBench = Callable[..., Bench]


def test_every_contact_is_accepted_once(make_bench: MakeBench) -> None:
    bench, account = make_bench(1001, rejected=3), ScriptedAccount()
    assert bench.attempt(account).state == "done"
    counts = bench.counts()
    assert (counts.accepted, counts.rejected, counts.unsent) == (1001, 3, 0)
    assert account.arrived == dict.fromkeys(bench.contacts, 1)
    assert account.sizes == [250, 250, 250, 249, 2]


def test_contacts_refused_by_name_are_put_aside_and_the_rest_goes_again(make_bench: MakeBench) -> None:
    bench, account = make_bench(600), ScriptedAccount()
    account.refuse_by_name = {bench.contacts[0], bench.contacts[249], bench.contacts[300]}
    assert bench.attempt(account).state == "done"
    counts = bench.counts()
    assert (counts.accepted, counts.refused) == (597, 3)
    assert [(o.row, o.code) for o in bench.journal.outcomes(bench.run)] == [
        (2, "refused.email_format"),
        (251, "refused.email_format"),
        (302, "refused.email_format"),
    ]
    assert account.arrived == {email: 1 for email in bench.contacts if email not in account.refuse_by_name}


def test_a_batch_refused_whole_ends_as_refused(make_bench: MakeBench) -> None:
    bench, account = make_bench(250), ScriptedAccount()
    account.refuse_by_name = set(bench.contacts)
    assert bench.attempt(account).state == "done"
    assert bench.counts().refused == 250


def test_silent_failures_are_refused_not_accepted(make_bench: MakeBench) -> None:
    bench, account = make_bench(500), ScriptedAccount()
    account.fail_silently = {bench.contacts[10], bench.contacts[499]}
    assert bench.attempt(account).state == "done"
    counts = bench.counts()
    assert (counts.accepted, counts.refused) == (498, 2)
    assert bench.journal.outcomes(bench.run) == [
        RowOutcome(0, 12, "refused", "refused.no_reason_given", "EMail"),
        RowOutcome(0, 501, "refused", "refused.no_reason_given", "EMail"),
    ]


def test_a_contact_that_makes_every_batch_fail_is_found(make_bench: MakeBench) -> None:
    bench, account = make_bench(500), ScriptedAccount()
    account.poison = {bench.contacts[77]}
    assert bench.attempt(account).state == "done"
    counts = bench.counts()
    assert (counts.accepted, counts.refused) == (499, 1)
    assert bench.journal.reasons(bench.run) == {"refused.batch_ended_badly": 1}


def test_an_account_whose_imports_all_fail_ends_the_run_soon(make_bench: MakeBench) -> None:
    bench, account = make_bench(25_000), ScriptedAccount()
    account.bad_ends = lambda: True
    ending = bench.attempt(account)
    assert ending.state == "failed"
    assert ending.fault is not None
    assert ending.fault.code == "account.batches_fail"
    assert bench.counts().unsent == 25_000


def test_a_final_fault_ends_the_run_and_resume_goes_on(make_bench: MakeBench) -> None:
    bench = make_bench(2000)
    left = [3]

    def revoked(kind: str) -> Exception | None:
        left[0] -= kind == "send"
        if left[0] < 0:
            raise AccountFault("account.payment")
        return None

    account = ScriptedAccount(revoked)
    ending = bench.attempt(account)
    assert (ending.state, ending.fault and ending.fault.code) == ("failed", "account.payment")
    counts = bench.counts()
    assert counts.unsent == 2000 - counts.accepted
    account.misbehave = lambda kind: None
    assert bench.attempt(account).state == "done"
    assert bench.counts().accepted == 2000
    assert set(account.arrived) == set(bench.contacts)


def test_answers_that_come_together_are_all_written_down(make_bench: MakeBench) -> None:
    """One refuses for good, the others gave receipts: none of those may be lost."""
    bench = make_bench(1000)
    together = threading.Barrier(4)

    def all_at_once(kind: str) -> Exception | None:
        if kind == "send" and together.wait(30) == 0:
            raise AccountFault("account.payment")
        return None

    account = ScriptedAccount(all_at_once)
    assert bench.attempt(account).state == "failed"
    counts = bench.counts()
    _, queued = bench.journal.open_batches(bench.run)
    assert counts.accepted + sum(batch.contacts for batch in queued) == 3 * 250
    assert counts.unsettled == sum(batch.contacts for batch in queued)
    account.misbehave = lambda kind: None
    assert bench.attempt(account).state == "done"
    assert account.arrived == dict.fromkeys(bench.contacts, 1)


def test_stop_leaves_the_rest_for_resume(make_bench: MakeBench) -> None:
    bench = make_bench(5000)

    def stopping(kind: str) -> Exception | None:
        if account.imports >= 5:
            bench.stop.set()
        return None

    account = ScriptedAccount(stopping)
    account.ends_as = "active"
    assert bench.attempt(account).state == "stopped"
    counts = bench.counts()
    assert 0 < counts.unsettled < counts.unsent
    account.ends.update(dict.fromkeys(account.ends, "completed"))
    account.ends_as = "completed"
    account.misbehave = lambda kind: None
    assert bench.attempt(account).state == "done"
    assert bench.counts().accepted == 5000
    assert account.arrived == dict.fromkeys(bench.contacts, 1)


def test_stop_asks_once_more_about_what_the_account_has(make_bench: MakeBench) -> None:
    bench = make_bench(5000)
    asked: list[str] = []

    def stopping(kind: str) -> Exception | None:
        if kind == "ask":
            asked.append(kind)
        elif account.imports >= 5:
            bench.stop.set()
        return None

    account = ScriptedAccount(stopping)
    # At the account's real pace the first question would come five seconds later.
    assert bench.attempt(account, pace=Pace()).state == "stopped"
    counts = bench.counts()
    assert (counts.accepted, counts.unsettled) == (sum(account.arrived.values()), 0)
    assert len(asked) == len(account.batches)


def test_a_stop_does_not_wait_for_an_account_that_no_longer_answers(make_bench: MakeBench) -> None:
    bench = make_bench(5000)

    def stopping(kind: str) -> Exception | None:
        if kind == "ask":
            raise passing(taken=False)
        if account.imports >= 10:
            bench.stop.set()
        return None

    account = ScriptedAccount(stopping)
    asked = account.batch_status
    questions: list[str] = []

    def count(batch_id: str, *, stop: threading.Event | None = None) -> object:
        questions.append(batch_id)
        return asked(batch_id, stop=stop)

    account.batch_status = count  # type: ignore[method-assign, assignment]
    assert bench.attempt(account, pace=Pace()).state == "stopped"
    assert bench.counts().unsettled == sum(account.arrived.values())
    assert len(questions) <= 8


@pytest.mark.parametrize("seed", range(8))
def test_outcomes_add_up_whatever_happens(make_bench: MakeBench, seed: int) -> None:
    """Faults of every sort at random, several attempts with stops between: nobody lost, nobody counted twice."""
    chance = random.Random(seed)  # noqa: S311
    bench = make_bench(3000, rejected=11)

    def misbehave(kind: str) -> Exception | None:
        dice = chance.random()
        if dice < 0.10:
            raise passing(taken=False)
        if dice < 0.15:
            raise passing(taken=True)
        if dice < 0.20:
            return passing(taken=True)
        if dice < 0.23:
            return PassingFault("account.forbidden", taken=False)
        if dice < 0.26 and kind == "send":
            bench.stop.set()
        return None

    account = ScriptedAccount(misbehave)
    account.refuse_by_name = set(chance.sample(bench.contacts, 20))
    account.fail_silently = set(chance.sample(bench.contacts, 20))
    account.bad_ends = lambda: chance.random() < 0.15
    for _ in range(300):
        ending = bench.attempt(account)
        counts = bench.counts()
        if ending.state == "done":
            break
    assert ending.state == "done"
    assert counts.unsent == 0
    refused = account.refuse_by_name | account.fail_silently
    assert counts.refused >= len(refused)
    assert counts.accepted + counts.refused == 3000
    accepted = set(bench.contacts) - {bench.contacts[o.row - 2] for o in bench.journal.outcomes(bench.run)[:-11]}
    assert len(accepted) == counts.accepted
    assert accepted <= set(account.arrived)
    assert not accepted & refused


def test_an_account_that_never_finishes_leaves_the_run_to_resume(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acdesk.runs.engine.LEAST_SETTLE_SECONDS", 0.2)
    bench, account = make_bench(600), ScriptedAccount()
    account.ends_as = "active"
    ending = bench.attempt(account)
    assert (ending.state, ending.fault and ending.fault.code) == ("stopped", "account.never_finishes")
    assert bench.counts().unsettled == 600
    account.ends.update(dict.fromkeys(account.ends, "completed"))
    assert bench.attempt(account).state == "done"
    assert (bench.counts().accepted, set(account.arrived.values())) == (600, {1})
