"""The ways in which somebody asks a program to end: Ctrl-C, SIGTERM, a closed terminal."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def interrupt() -> None:
    """What they mean where nothing else was agreed on."""
    raise KeyboardInterrupt


def on_interruption(act: Callable[[], None] | None) -> None:
    """From now on each of them calls `act` on the main thread; None ignores them.

    A hang-up that nohup ignores stays ignored.
    """

    def handler(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  the signal module's signature
        if act is not None:
            act()

    for number in _numbers():
        if number != getattr(signal, "SIGHUP", None) or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


@contextmanager
def interruptions_put_back() -> Iterator[None]:
    """Whatever is agreed on inside ends with it."""
    before: dict[int, Any] = {number: signal.getsignal(number) for number in _numbers()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _numbers() -> list[int]:
    """Not every system has all of them."""
    return [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
