"""The process ends at every step of the journal, before and after it is on disk; the next attempt loses nobody."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import pytest

from tests.runs.conftest import Bench, ScriptedAccount

STEPS = ("sending", "queued", "refused", "settled", "again", "split", "not_sent")


class Killed(BaseException):
    """As if the process were gone."""


class DyingJournal:
    """Lets `steps` steps pass, then dies before (or right after) the next one reaches the disk."""

    def __init__(self, journal: Any, steps: int, *, after: bool) -> None:
        self._journal = journal
        self._left = steps
        self._after = after

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._journal, name)
        return functools.partial(self._step, method) if name in STEPS else method

    def _step(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._left -= 1
        if self._left < 0 and not self._after:
            raise Killed
        result = method(*args, **kwargs)
        if self._left < 0:
            raise Killed
        return result


def account_with_troubles(bench: Bench) -> ScriptedAccount:
    account = ScriptedAccount()
    account.refuse_by_name = {bench.contacts[3], bench.contacts[260]}
    account.fail_silently = {bench.contacts[700]}
    account.poison = {bench.contacts[500]}
    return account


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_kill_at_any_step_loses_nobody(make_bench: Callable[..., Bench], after: bool) -> None:
    steps, finished = 0, False
    while not finished:
        bench = make_bench(751)
        account = account_with_troubles(bench)
        try:
            bench.attempt(account, journal=DyingJournal(bench.journal, steps, after=after))  # type: ignore[arg-type]
            finished = True
        except Killed:
            assert bench.attempt(account).state == "done"
        counts = bench.counts()
        assert (counts.accepted, counts.refused, counts.unsent) == (747, 4, 0)
        refused = account.refuse_by_name | account.fail_silently | account.poison
        assert {bench.contacts[o.row - 2] for o in bench.journal.outcomes(bench.run)} == refused
        assert set(bench.contacts) - account.refuse_by_name == set(account.arrived)
        steps += 1
    assert steps > 20
