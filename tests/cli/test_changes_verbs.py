"""`run` once more: what is said and done about what changed, what is gone, and what looks wrong."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Program, WriteFile, start
from tests.cli.test_run_verbs import adds_up
from tests.conftest import StartPractice
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.processes import wait_until

LIST = 3
Rows = Callable[..., Path]


@pytest.fixture
def rows(people: WriteFile) -> Rows:
    """`rows(0, 100, name="Anna")`: the segment, written anew at the same place."""

    def write(first: int, past: int, name: str = "Anna", to: str = "segment.csv") -> Path:
        return people(*(f"{name},Jansen,klant{n}@noordpost.nl,,Utrecht" for n in range(first, past)), name=to)

    return write


@pytest.fixture
def account(start_practice: StartPractice) -> PracticeAccount:
    return start_practice()


@pytest.fixture
def user(program: Program, account: PracticeAccount, rows: Rows) -> Program:
    user = Program({**program.environ, "ACDESK_API_KEY": account.key})
    user("connection", "add", "Shop", "--host", account.host, "--agree")
    user("export", "add", "News", "--connection", "Shop", "--list", str(LIST), "--segment", rows(0, 100))
    return user


def test_the_second_run_says_what_changed_and_sends_only_that(
    user: Program, account: PracticeAccount, rows: Rows
) -> None:
    first = user("run", "News", "--json").document
    assert (first["new"], first["changed"], first["gone"]) == (100, 0, 0)
    assert first["list_after"] - first["list_before"] == 100

    said = user("run", "News")
    assert "0 new or not accepted yet, 0 changed, 100 unchanged" in said.err
    assert "the very same file" in said.err
    assert "Unchanged, not sent again  100" in said.out

    rows(5, 110)
    again = user("run", "News", "--json")
    assert "10 new or not accepted yet, 0 changed, 95 unchanged" in again.err
    assert "5 contacts of last time are gone" in again.err
    document = again.document
    assert adds_up(document)
    assert (document["accepted"], document["unchanged"], document["gone"]) == (10, 95, 5)
    assert user("report", str(document["run"]), "--json").document == document
    report = user("report", str(document["run"])).out
    assert "10 new or not accepted yet, 0 changed, 95 unchanged" in report
    assert f"{document['list_before']} before, {document['list_after']} now" in report

    document = user("run", "News", "--all", "--json").document
    assert (document["accepted"], document["unchanged"]) == (105, 0)
    assert account.state()["requests"]["import"] == 3


def test_a_guarded_run_is_skipped_with_exit_6_and_force_overrules(
    user: Program, account: PracticeAccount, rows: Rows
) -> None:
    user("run", "News")
    requests = account.state()["requests"]["import"]
    same = user("run", "News", "--guard", "20", "--json", code=6)
    assert (same.document["status"], same.error) == ("skipped", "guard.same_file")

    rows(0, 70)
    said = user("run", "News", "--guard", "20", code=6)
    assert "shrank by 30 %" in said.err
    assert "--force" in said.out
    document = user("run", "News", "--guard", "20", "--json", code=6).document
    assert adds_up(document)
    assert (document["status"], document["requests"]) == ("skipped", 0)
    assert account.state()["requests"]["import"] == requests
    assert [run["status"] for run in user("runs", "--json").document["runs"]][:3] == ["skipped"] * 3

    user("run", "News", "--guard", "40", "--json")
    rows(0, 20)
    # By hand it is said, and the run goes on.
    assert "shrank by 71 %" in user("run", "News").err

    user("export", "edit", "News", "--guard", "10")
    rows(0, 40)
    user("run", "News", code=6)
    assert user("run", "News", "--force", "--json").document["accepted"] == 20
    assert "guard" in user("export", "show", "News", "--json").document
    user("export", "edit", "News", "--guard", "none")
    assert user("export", "show", "News", "--json").document["guard"] is None


def test_contacts_gone_are_tagged_where_the_user_says_so(user: Program, account: PracticeAccount, rows: Rows) -> None:
    user("export", "edit", "News", "--gone", "tag=Left us")
    assert "Left us" in user("export", "show", "News").out
    user("run", "News")
    rows(3, 100)
    document = user("run", "News", "--json").document
    assert (document["gone"], document["gone_marked"], document["rows"]) == (3, 3, 97)
    assert adds_up(document)
    assert sum("Left us" in one["tags"] for one in account.contacts(LIST)) == 3


def test_run_takes_the_choice_and_keeps_it(user: Program, account: PracticeAccount, rows: Rows) -> None:
    assert user("run", "News", "--gone", "field=Nonsense:x", "--json", code=2).error == "field.unknown"
    assert user("run", "News", "--gone", "unsubscribe", "--json", code=2).error == "gone.unsubscribe"
    assert user("export", "show", "News", "--json").document["gone"] is None
    user("run", "News", "--gone", "tag=Left us")
    rows(3, 100)
    assert user("run", "News", "--gone", "tag=Left us", "--json").document["gone_marked"] == 3
    rows(6, 100)
    assert user("run", "News", "--json").document["gone_marked"] == 3
    assert sum("Left us" in one["tags"] for one in account.contacts(LIST)) == 6
    rows(9, 100)
    assert user("run", "News", "--gone", "none", "--json").document["gone_marked"] == 0
    assert sum("Left us" in one["tags"] for one in account.contacts(LIST)) == 6


def test_nobody_is_gone_from_corrected_rows(
    user: Program, account: PracticeAccount, people: WriteFile, tmp_path: Path
) -> None:
    """However few were accepted before: what comes back out of a rejects file is never the whole segment."""
    good = [f"Anna,Jansen,klant{n}@noordpost.nl,,Utrecht" for n in range(4)]
    people(*good, *(f"Piet,Smit,piet{n}.noordpost.nl,,Utrecht" for n in range(20)), name="segment.csv")
    rejects = tmp_path / "rejects.csv"
    first = user("run", "News", "--gone", "tag=Left us", "--rejects", rejects, "--json", code=3).document
    assert (first["accepted"], first["rejected"]) == (4, 20)
    rejects.write_bytes(rejects.read_bytes().replace(b".noordpost", b"@noordpost"))
    sent = user("run", "News", "--segment", rejects, "--guard", "20", "--json").document
    assert (sent["status"], sent["accepted"], sent["gone"], sent["gone_marked"]) == ("successful", 20, 0, 0)
    assert not any("Left us" in one["tags"] for one in account.contacts(LIST))


def test_unsubscribing_stands_behind_a_warning(user: Program, account: PracticeAccount, rows: Rows) -> None:
    said = user("export", "edit", "News", "--gone", "unsubscribe", "--json", code=2)
    assert said.error == "gone.unsubscribe"
    assert "can't be undone" in said.err
    user("export", "edit", "News", "--gone", "unsubscribe", "--yes-unsubscribe")
    user("run", "News")
    rows(3, 100)
    user("run", "News")
    assert {f"klant{n}@noordpost.nl" for n in range(3)}.isdisjoint(one["email"] for one in account.contacts(LIST))
    user("export", "edit", "News", "--gone", "none")
    assert user("export", "show", "News", "--json").document["gone"] is None


@pytest.mark.parametrize("what", ["tag=", "field=Town", "field=:x", "something", ""])
def test_what_to_do_with_contacts_gone_has_to_be_clear(user: Program, what: str) -> None:
    assert user("export", "edit", "News", "--gone", what, "--json", code=2).error == "gone.unclear"


def test_a_field_for_contacts_gone_has_to_be_there(user: Program) -> None:
    assert user("export", "edit", "News", "--gone", "field=Nonsense:x", "--json", code=2).error == "field.unknown"


@pytest.mark.parametrize("percent", ["-1", "some", "inf", "nan"])
def test_a_percentage_has_to_be_one(user: Program, percent: str) -> None:
    user("run", "News", "--guard", percent, code=2)


def test_a_list_that_lost_its_contacts_is_said_and_a_guarded_run_waits(
    user: Program, account: PracticeAccount, rows: Rows
) -> None:
    user("run", "News")
    account.set(reset=True)
    rows(0, 101)
    assert "send everyone again (--all)" in user("run", "News", "--guard", "20", code=6).err
    said = user("run", "News")
    assert "although 100 were accepted" in said.err
    assert user("run", "News", "--all", "--json").document["accepted"] == 101
    # Everyone is there again, so there is nothing more to say.
    assert "although" not in user("run", "News").err


def test_a_run_killed_and_given_up_is_not_sent_a_second_time(
    user: Program, account: PracticeAccount, rows: Rows
) -> None:
    rows(0, 20_000)
    account.set(contacts_per_second=40)
    process = start(user.environ, "run", "News", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        settled = lambda: process.poll() is not None or account.state()["batches"].get("completed", 0) > 4  # noqa: E731
        wait_until("some to be settled", settled, seconds=30)
        assert process.poll() is None
    finally:
        process.kill()
        process.communicate()
    account.set(contacts_per_second=1e6)
    killed = user("report", "1", "--json").document
    assert killed["status"] == "interrupted"
    user("discard", "1")
    document = user("run", "News", "--json").document
    assert document["unchanged"] == killed["accepted"]
    assert document["accepted"] == 20_000 - killed["accepted"]
