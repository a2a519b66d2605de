"""When a passing fault stops being taken for passing."""

import pytest

from acdesk.activecampaign import Pace, PassingFault
from acdesk.runs.patience import Patience
from acdesk.sentences.faults import AccountFault


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def tries_until_given_up(fault: PassingFault, clock: Clock, pace: Pace) -> tuple[int, float]:
    """Try again exactly when allowed; (tries, seconds) until patience is over."""
    patience, began = Patience(pace, clock), clock.now
    for tries in range(1, 1000):
        try:
            patience.failure(fault, clock.now)
        except PassingFault:
            raise
        except AccountFault:
            return tries, clock.now - began
        assert patience.not_before > clock.now
        clock.now = patience.not_before
    raise AssertionError


@pytest.mark.parametrize("speed", [1.0, 30.0])
def test_a_passing_fault_is_retried_for_a_quarter_of_an_hour(speed: float) -> None:
    _, seconds = tries_until_given_up(PassingFault("account.unreachable"), Clock(), Pace(speed))
    assert 15 * 60 <= seconds * speed <= 16 * 60


def test_a_403_is_believed_after_four_times_and_a_minute() -> None:
    tries, seconds = tries_until_given_up(PassingFault("account.forbidden"), Clock(), Pace())
    assert tries >= 4
    assert 60 <= seconds < 180


def test_a_success_between_starts_over() -> None:
    clock = Clock()
    patience = Patience(Pace(), clock)
    for _ in range(50):
        patience.failure(PassingFault("account.forbidden"), clock.now)
        clock.now = patience.not_before + 40
        patience.success()
        assert patience.not_before <= clock.now


def test_requests_that_failed_together_count_as_one() -> None:
    clock = Clock()
    patience = Patience(Pace(), clock)
    patience.failure(PassingFault("account.unreachable"), clock.now - 1)
    wait = patience.not_before - clock.now
    for _ in range(7):
        patience.failure(PassingFault("account.unreachable"), clock.now - 1)
    assert patience.not_before - clock.now == wait


def test_the_account_s_own_wait_is_kept() -> None:
    clock = Clock()
    patience = Patience(Pace(), clock)
    patience.failure(PassingFault("account.too_fast", retry_after=30.0), clock.now)
    assert patience.not_before >= clock.now + 30


def test_a_wait_of_a_century_is_not_kept() -> None:
    clock = Clock()
    patience = Patience(Pace(), clock)
    patience.failure(PassingFault("account.too_fast", retry_after=2e9), clock.now)
    assert clock.now + 60 <= patience.not_before <= clock.now + 300
