"""Garbage goes on the window's thread alone, and a long look waits until nobody is disturbed by it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from acdesk.desktop.collecting import SECONDS_BETWEEN_WHOLE, Collector


class Ring:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.me = self


class Time:
    now = 0.0
    idle = True


@pytest.fixture
def at() -> Time:
    return Time()


@pytest.fixture
def collector(qtbot: QtBot, at: Time) -> Iterator[Collector]:
    parent = QObject()
    # Python's own: a practice account in the same process has wider ones.
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    gc.enable()
    made = Collector(parent, lambda: at.idle, lambda: at.now)
    yield made
    made.close()
    assert gc.isenabled()
    gc.set_threshold(*before)


def test_python_itself_collects_nothing_meanwhile(collector: Collector) -> None:
    assert not gc.isenabled()
    collector._timer.stop()
    ring = weakref.ref(Ring())
    young = [[n] for n in range(5_000)]
    assert ring() is not None
    collector.look()
    assert ring() is None
    assert len(young) == 5_000


def test_a_long_look_waits_for_a_quiet_moment(collector: Collector, at: Time, monkeypatch: pytest.MonkeyPatch) -> None:
    collector._timer.stop()
    looked: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 11))
    monkeypatch.setattr(gc, "collect", lambda generation=2: looked.append(generation))
    collector.look()
    at.now = SECONDS_BETWEEN_WHOLE + 1
    at.idle = False
    collector.look()
    assert looked == []
    at.idle = True
    collector.look()
    collector.look()
    assert looked == [2]
