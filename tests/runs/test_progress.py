"""What a run says of itself while it goes on, beside what is really there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.activecampaign import Pace
from acdesk.runs.outcomes import Counts
from acdesk.runs.progress import Progress
from acdesk.runs.waking import ASLEEP, WakingSeconds
from tests.conftest import StartPractice

LIST = 9


class Hand:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def begun(contacts: int, hand: Hand, pace: Pace | None = None) -> Progress:
    return Progress(contacts, Counts(), contacts, 0, seconds=0, requests=0, pace=pace or Pace(), steady=hand)


@pytest.mark.parametrize(
    ("contacts", "seconds"),
    [(250, 0.2), (20_000, 16.3), (25_250, 60.8), (50_000, 81.0), (1_000_000, 2383.8)],
)
def test_at_the_start_time_left_is_what_the_limits_allow(contacts: int, seconds: float) -> None:
    progress = begun(contacts, Hand())
    progress.waits("wait.limit", {})
    assert progress.snapshot.seconds_left == pytest.approx(seconds, abs=0.1)
    fast = begun(contacts, Hand(), Pace(30))
    fast.waits("wait.limit", {})
    assert fast.snapshot.seconds_left == pytest.approx(seconds / 30, abs=0.1)


def test_at_the_limit_time_left_goes_down_second_by_second() -> None:
    """Bursts of 100 batches, five a second, each minute: the estimate holds all along."""
    hand, batches = Hand(), 450
    progress = begun(batches * 250, hand)
    start, whole = hand.now, 4 * 60.6 + 50 * 0.204
    for number in range(batches - 1):
        minute, place = divmod(number, 100)
        due = start + minute * 60.6 + place * 0.204
        while hand.now < due:
            hand.now = min(hand.now + 1.0, due)
            progress.waits("wait.limit", {})
        progress.queued(250)
        left = progress.snapshot.seconds_left
        assert left == pytest.approx(whole - (hand.now - start), abs=2.0)
    assert progress.snapshot.rate <= 25_000


def test_an_account_slower_than_its_limit_is_believed() -> None:
    hand = Hand()
    progress = begun(100_000, hand)
    for _ in range(10):
        hand.now += 6.0
        progress.queued(250)
    assert progress.snapshot.rate == pytest.approx(2_500, rel=0.01)
    assert progress.snapshot.seconds_left == pytest.approx(97_500 / 2_500 * 60, rel=0.01)


@given(st.lists(st.floats(0, 7200), max_size=50))
def test_being_awake_never_outruns_the_clock_and_skips_sleep(steps: list[float]) -> None:
    hand = Hand()
    awake = WakingSeconds(hand)
    expected = 0.0
    for step in steps:
        hand.now += step
        expected += step if step <= ASLEEP else 0.0
        assert awake() == pytest.approx(expected, abs=1e-6)


def test_the_lines_on_standard_error_agree_with_the_account(start_practice: StartPractice, tmp_path: Path) -> None:
    """Finished never exceeds what the account finished by then; queued and finished never what it took."""
    practice = start_practice("--bare", "--contacts-per-second", "400", speed=30)
    env = {
        **os.environ,
        "ACDESK_HOME": str(tmp_path / "home"),
        "ACDESK_API_KEY": practice.key,
        "ACDESK_SPEED": "30",
    }
    file = tmp_path / "segment.csv"
    file.write_text("FirstName,EMail\n" + "".join(f"Zoë,klant{n}@noordpost.nl\n" for n in range(50_000)))
    acdesk = [sys.executable, "-m", "acdesk"]
    for command in (
        ("connection", "add", "Shop", "--host", practice.host, "--agree"),
        ("export", "add", "Spring", "--connection", "Shop", "--list", str(LIST), "--segment", str(file)),
    ):
        subprocess.run([*acdesk, *command, "--json"], env=env, check=True, capture_output=True)
    seen = []
    with subprocess.Popen(
        [*acdesk, "run", "Spring", "--json"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        for line in process.stderr:
            found = re.match(r"([\d,]+) of 50,000 finished(?: · ([\d,]+) queued)?", line)
            if found is None:
                continue
            finished, queued = (int((number or "0").replace(",", "")) for number in found.groups())
            state = practice.state()
            done = sum(row["active"] for row in state["lists"] if row["id"] == LIST)
            assert finished <= done, line
            assert finished + queued <= state["queued_contacts"], line
            assert ("left" in line) == (finished + queued < 50_000 and "finish what it took" not in line), line
            seen.append((finished, queued))
        document = json.loads(process.stdout.read())
    assert document["accepted"] == 50_000
    assert any(finished and queued for finished, queued in seen), seen
