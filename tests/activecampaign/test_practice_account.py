"""An account and the practice account: two sides of the wire that know nothing of each other."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from acdesk.activecampaign import (
    Account,
    Limiter,
    NewField,
    Pace,
    PassingFault,
    account_address,
    look_up_failures,
)
from acdesk.runs.writing import BodyWriter
from acdesk.sentences.faults import AccountFault
from acdesk.storage import Database, SlotLedger

SPEED = 30.0


@dataclass
class Practice:
    host: str
    key: str

    def state(self) -> Any:
        with urlopen(f"http://{self.host}/practice/state") as answer:
            return json.load(answer)

    def set(self, **settings: Any) -> None:
        body = json.dumps(settings).encode()
        with urlopen(Request(f"http://{self.host}/practice/set", body, method="POST")):
            pass


@pytest.fixture(scope="module")
def served() -> Iterator[Practice]:
    """One for the module: starting it takes longer than most of these tests."""
    command = [sys.executable, "-m", "acdesk.practice", "--port", "0", "--speed", str(SPEED), "--with-parent"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = json.loads(process.stdout.readline())
    yield Practice(said["host"], said["key"])
    process.terminate()
    process.communicate()


@pytest.fixture
def practice(served: Practice) -> Practice:
    served.set(reset=True, clear_counts=True)
    return served


@pytest.fixture
def account(practice: Practice, tmp_path: Path) -> Iterator[Account]:
    database = Database(tmp_path / "acdesk.sqlite3")
    pace = Pace(SPEED)
    limiter = Limiter(practice.host, SlotLedger(database), pace)
    account = Account(account_address(practice.host), practice.key, limiter, pace)
    yield account
    account.close()
    database.close()


def settled(account: Account, batch_id: str) -> Any:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        status = account.batch_status(batch_id)
        if status.state in ("completed", "failed", "interrupted"):
            return status
    raise AssertionError("the batch didn't end")


def test_from_key_to_settled_batch(practice: Practice, account: Account) -> None:
    assert account.user().username == "practice"
    lists = account.lists()
    fields = account.fields()
    assert account.find_list(lists[0].id) == lists[0]
    assert account.find_list(987654) is None
    assert account.tags()
    writer = BodyWriter(lists[0].id, field_ids=(fields[0].id,), tags=("new tag",))
    rows = [(f"person{n}@example.org", "Zoë", None, "+31612345678", "Utrecht") for n in range(248)]
    answer = account.import_batch(
        writer.body([*rows, ("bounced.x@example.org", None, None, None, None), ("complaint@example.com", *[None] * 4)])
    )
    assert answer.batch_id is not None
    assert answer.queued == 249, "the excluded one is not queued"
    status = settled(account, answer.batch_id)
    assert status.state == "completed"
    assert sorted(status.failed) == ["bounced.x@example.org", "complaint@example.com"]
    found = account.find_list(lists[0].id)
    assert found is not None
    assert found.members == (lists[0].members or 0) + 248
    assert "new tag" in account.tags()


def test_a_field_is_made_with_options_and_related_to_a_list(account: Account) -> None:
    field_id = account.create_field(NewField("Shoe size", "dropdown"))
    account.add_field_options(field_id, "Shoe size", ("36", "37", "38"))
    account.relate_field(field_id, "Shoe size", 4)
    (found,) = [field for field in account.fields() if field.id == field_id]
    assert (found.title, found.type, found.options, found.list_ids) == (
        "Shoe size",
        "dropdown",
        ("36", "37", "38"),
        (4,),
    )


def test_a_field_that_the_account_will_not_have_is_named(account: Account) -> None:
    taken = account.fields()[0].title
    for field in (NewField(taken, "text"), NewField("x", "blob")):
        with pytest.raises(AccountFault) as caught:
            account.create_field(field)
        assert (caught.value.code, caught.value.params["field"]) == ("account.field_refused", field.title)
        assert not isinstance(caught.value, PassingFault)
    with pytest.raises(AccountFault, match=r"account\.field_refused"):
        account.relate_field(987654, "x", 4)


def test_a_refused_contact_is_named_and_nothing_queued(practice: Practice, account: Account) -> None:
    writer = BodyWriter(account.lists()[0].id)
    rows = [(f"person{n}@example.org", None, None, None) for n in range(20)]
    rows[7] = ("nobody", None, None, None)
    answer = account.import_batch(writer.body(rows))
    assert answer.batch_id is None
    assert [contact.index for contact in answer.refused] == [7]
    assert practice.state()["queued_contacts"] == 0


@pytest.mark.parametrize(
    ("fault", "code", "taken"),
    [
        ("reset-before", "account.connection_lost", True),
        ("reset-after", "account.connection_lost", True),
        ("truncated", "account.connection_lost", True),
        ("empty", "account.empty_answer", True),
        ("html-200", "account.foreign_page", True),
        ("html-502", "account.server_error", True),
        ("400", "account.refused", False),
        ("403", "account.forbidden", False),
        ("429", "account.too_fast", False),
        ("500", "account.server_error", True),
        ("503", "account.server_error", True),
        ("500-after", "account.server_error", True),
        ("timeout-before", "account.timeout", True),
    ],
)
def test_faults(practice: Practice, account: Account, fault: str, code: str, taken: bool) -> None:
    body = BodyWriter(3).body([(f"person{n}@example.org", None, None, None) for n in range(20)])
    practice.set(next=[f"{fault}:import"])
    with pytest.raises(PassingFault) as caught:
        account.import_batch(body)
    assert (caught.value.code, caught.value.taken) == (code, taken)
    assert account.import_batch(body).batch_id is not None


def test_at_the_limit_from_several_threads_without_overstepping_it(practice: Practice, account: Account) -> None:
    """With polling beside it, until the minute windows have turned twice."""
    writer = BodyWriter(3)
    done: Counter[str] = Counter()
    numbers = iter(range(220))
    guard = threading.Lock()

    def send() -> None:
        while True:
            with guard:
                number = next(numbers, None)
            if number is None:
                return
            body = writer.body([(f"p{number}.{n}@example.org", None, None, None) for n in range(10)])
            answer = account.import_batch(body)
            account.batch_status(answer.batch_id or "")
            done["imports"] += 1

    began = time.monotonic()
    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = (time.monotonic() - began) * SPEED
    state = practice.state()
    assert done["imports"] == 220
    assert state["violations"] == {"general": 0, "import": 0, "single": 0}
    assert state["max_in_window"]["import"] <= 100
    assert took >= 120


def test_reasons_for_failures_are_looked_up(practice: Practice, account: Account) -> None:
    writer = BodyWriter(3)
    first = [f"p{n}@example.org" for n in range(10)]
    answer = account.import_batch(writer.body([(email, None, None, None) for email in first]))
    settled(account, answer.batch_id or "")
    leaver = writer.body([("p3@example.org", None, None, None)]).replace(b"subscribe", b"unsubscribe")
    settled(account, account.import_batch(leaver, single=True).batch_id or "")
    practice.set(bounce=["p4@example.org"], exclude=["p5@example.org"])
    again = [*first, "someone@excluded.example", "complaint@example.com"]
    answer = account.import_batch(writer.body([(email, None, None, None) for email in again]))
    failed = settled(account, answer.batch_id or "").failed
    assert look_up_failures(account, failed, 3) == {
        "p3@example.org": "refused.unsubscribed",
        "p4@example.org": "refused.bounced",
        "p5@example.org": "refused.excluded",
        "someone@excluded.example": "refused.excluded",
        "complaint@example.com": "refused.excluded",
    }


def test_room_in_the_account(practice: Practice, account: Account) -> None:
    assert account.contact_limit().limit is None
    practice.set(contact_limit=1000)
    found = account.contact_limit()
    assert found.limit == 1000
    assert found.contacts == practice.state()["contacts"]
    assert found.room == 1000 - practice.state()["contacts"]


def test_members_of_a_list(practice: Practice, account: Account) -> None:
    for row in account.lists():
        assert account.members(row.id) == row.members


def test_a_new_list_is_found_and_can_be_seen_by_the_users(account: Account, practice: Practice) -> None:
    made = account.create_list("Été 2026", "https://example.com", "You are a customer.")
    assert account.find_list(made.id) == made
    assert made.members == 0
    assert practice.state()["requests"]["write"] == 2
