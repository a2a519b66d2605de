"""Practice accounts for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.practice.served import Practice, Start

FAST = ("--speed", "1000", "--no-limits")
"""Nothing to wait for, nothing refused for speed."""


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts accounts with the options given; all end with code 0 when the test ends."""
    started: list[Practice] = []

    def begin(*options: str) -> Practice:
        practice = Practice(*options)
        started.append(practice)
        return practice

    yield begin
    codes = [practice.end() for practice in started]
    assert not any(codes), codes


@pytest.fixture(scope="module")
def shared() -> Iterator[Practice]:
    """One fast account without limits for all tests of a module that keep out of each other's way."""
    practice = Practice(*FAST)
    yield practice
    assert practice.end() == 0


@pytest.fixture(scope="module")
def untouched() -> Iterator[Practice]:
    """One account as it was seeded, only ever read."""
    practice = Practice(*FAST)
    yield practice
    assert practice.end() == 0


@pytest.fixture(scope="module")
def _renewable() -> Iterator[Practice]:
    practice = Practice(*FAST)
    yield practice
    assert practice.end() == 0


@pytest.fixture
def new(_renewable: Practice) -> Practice:
    """A fast account without limits, as at its start, for one test alone."""
    _renewable.change(reset=True)
    return _renewable
