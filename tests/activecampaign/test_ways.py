"""What answers tell of the way to the account: when a request has certainly arrived, and what may be stuck."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from acdesk.activecampaign import Pace
from acdesk.activecampaign.ways import ENOUGH_ANSWERS, Ways


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def answered(ways: Ways, clock: Clock, times: Iterable[float]) -> float:
    """One answer after the other, each to a request written out so long before; what was said of the last."""
    before = 0.0
    for slot, took in enumerate(times):
        ways.goes_out(slot)
        ways.written(slot, "import")
        clock.now += took
        before = ways.answered(slot, "import", took)
    return before


def test_a_few_slow_answers_say_nothing_yet() -> None:
    clock = Clock()
    ways = Ways(Pace(), clock)
    assert answered(ways, clock, [3.0] * (ENOUGH_ANSWERS - 1)) == 0, "they may have been held up, all of them"
    assert ways.transit == 5
    assert answered(ways, clock, [3.0]) == 2.5
    assert ways.transit == 0.5


def test_prompt_answers_are_waited_for() -> None:
    clock = Clock()
    ways = Ways(Pace(), clock)
    answered(ways, clock, [0.2] * 50)
    assert ways.transit == 5


def test_while_an_answer_is_overdue_nothing_written_since_is_taken_to_have_arrived() -> None:
    for pace in (Pace(), Pace(30)):
        clock = Clock()
        ways = Ways(pace, clock)
        latency = pace.seconds(3.0)
        answered(ways, clock, [latency] * 50)
        for slot in (100, 101):
            ways.goes_out(slot)
            ways.written(slot, "import")
        due = clock.now + latency
        clock.now = due
        assert ways.transit < pace.seconds(1.5)
        for silent in (1.0, 2.0, 4.0):
            clock.now = due + pace.seconds(silent)
            assert ways.transit > clock.now - due
        clock.now = due + 3600
        assert ways.transit <= 5, "an account that is gone holds nobody up for good"
        ways.answered(101, "import", latency)
        assert ways.transit < pace.seconds(1.5), "the other hangs alone"


def test_a_fast_pace_makes_no_machine_faster() -> None:
    clock = Clock()
    ways = Ways(Pace(30), clock)
    answered(ways, clock, [0.1, 0.11] * 25)
    assert ways.transit == pytest.approx(0.03)
    answered(ways, clock, [0.1, 0.3] * 25)
    assert ways.transit == pytest.approx(0.2), "busy: as long as answers differ"
