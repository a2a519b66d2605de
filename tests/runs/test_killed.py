"""The process ends at every step of the journal, before and after it is on disk; the next attempt loses nobody."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any

import polars as pl
import pytest

from acdesk.runs.changes import Changes, Traces
from acdesk.runs.learning import keep_traces, learn
from acdesk.runs.packing import unpacked
from acdesk.runs.remembered import Remembered
from tests.runs.conftest import Bench, ScriptedAccount

STEPS = ("sending", "queued", "refused", "settled", "again", "split", "not_sent")


class Killed(BaseException):
    """As if the process were gone."""


class DyingJournal:
    """Lets `steps` transactions pass, then dies before (or right after) the next one reaches the disk."""

    def __init__(self, journal: Any, steps: int, *, after: bool) -> None:
        self._journal = journal
        self._left = steps
        self._after = after
        self._steps: list[str] = []
        """Of the transaction that is open."""

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._journal, name)
        return functools.partial(self._step, name, method) if name in STEPS else method

    def _step(self, name: str, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._steps.append(name)
        return method(*args, **kwargs)

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        self._steps.clear()
        with self._journal.together():
            yield
            self._left -= bool(self._steps)
            if self._steps and self._left < 0 and not self._after:
                raise Killed
        if self._steps and self._left < 0:
            raise Killed


def account_with_troubles(bench: Bench) -> ScriptedAccount:
    account = ScriptedAccount()
    account.refuse_by_name = {bench.contacts[3], bench.contacts[260]}
    account.fail_silently = {bench.contacts[700]}
    account.poison = {bench.contacts[500]}
    return account


def with_traces(bench: Bench) -> pl.DataFrame:
    """Keep beside the frozen contacts what the end of a run learns from; returns the digests."""
    address = pl.Series("address", range(1, len(bench.contacts) + 1), dtype=pl.UInt64)
    digests = pl.DataFrame([address, address.alias("values")])
    traces = Traces("k", digests.with_columns(going=pl.lit(True)), {}, once=False, sealed=None)
    changes = Changes(None, new=0, changed=0, unchanged=0, traces=traces)  # type: ignore[arg-type]
    keep_traces(changes, bench.folder / "spool")
    return digests


def learned(bench: Bench, *, ended: bool) -> set[tuple[int, int]]:
    """(address, values) of the contacts that the next run would know."""
    remembered = Remembered(bench.database)
    assert learn(
        bench.folder / "spool",
        remembered,
        account="account",
        list_id=7,
        export_id="e",
        accepted=bench.journal.accepted_spans(bench.run),
        refused=bench.journal.refused_indexes(bench.run),
        marked=None,
        field_ids={},
        ended=ended,
        now=0.0,
    )
    kept = remembered.accepted("account", 7, "k")
    assert kept is not None
    known = set(unpacked(remembered.accepted_parts(kept.id), "address", "values").rows())
    assert len(known) == kept.contacts
    return known


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_kill_at_any_step_loses_nobody(make_bench: Callable[..., Bench], after: bool) -> None:
    steps, finished = 0, False
    while not finished:
        bench = make_bench(751)
        digests = with_traces(bench)
        account = account_with_troubles(bench)
        try:
            bench.attempt(account, journal=DyingJournal(bench.journal, steps, after=after))  # type: ignore[arg-type]
            finished = True
        except Killed:
            # Given up now, the run would have taught exactly what it knows of.
            assert len(learned(bench, ended=False)) == bench.counts().accepted
            assert bench.attempt(account).state == "done"
        counts = bench.counts()
        assert (counts.accepted, counts.refused, counts.unsent) == (747, 4, 0)
        refused = account.refuse_by_name | account.fail_silently | account.poison
        assert {bench.contacts[o.row - 2] for o in bench.journal.outcomes(bench.run)} == refused
        assert set(bench.contacts) - account.refuse_by_name == set(account.arrived)
        accepted = [index for index, email in enumerate(bench.contacts) if email not in refused]
        for _ in range(2):  # once more does no harm
            assert learned(bench, ended=True) == set(digests[accepted].rows())
        steps += 1
    assert steps > 12
