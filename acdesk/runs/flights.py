"""Requests under way: a few daemon threads that do nothing but wait for the network."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Landing:
    """How a request ended: with a result or with what it raised."""

    subject: Any
    """What `launch` was given to recognise the request by."""
    kind: str
    began: float
    result: Any = None
    error: BaseException | None = None


class _Flight(threading.local):
    """What this thread is about to send."""

    kind: str | None = None


class Flights:
    """Starts requests on threads and hands their endings to one queue, read by the engine alone."""

    def __init__(self, name: str, steady: Callable[[], float] = time.monotonic) -> None:
        self._name = name
        self._steady = steady
        self._work: queue.SimpleQueue[tuple[str, Any, Callable[[], Any]] | None] = queue.SimpleQueue()
        self._landings: queue.SimpleQueue[Landing | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self.under_way: dict[str, int] = {}
        """Requests launched and not yet landed, by kind."""
        self._on_runway: dict[str, int] = {}
        """Launched and not yet out, by kind."""
        self._guard = threading.Lock()
        self._flight = _Flight()
        self._waits_since: dict[str, float] = {}

    @property
    def total(self) -> int:
        return sum(self.under_way.values())

    def waits(self, kind: str) -> float:
        """Seconds for which requests of this kind have been under way and none has landed."""
        return self._steady() - self._waits_since[kind] if self.under_way.get(kind) else 0.0

    def launch(self, kind: str, subject: Any, request: Callable[[], Any]) -> None:
        if not self.under_way.get(kind):
            self._waits_since[kind] = self._steady()
        self.under_way[kind] = self.under_way.get(kind, 0) + 1
        with self._guard:
            self._on_runway[kind] = self._on_runway.get(kind, 0) + 1
        if self.total > len(self._threads):
            # Daemon threads: one that hangs in a socket must not keep the program from ending.
            thread = threading.Thread(target=self._fly, name=f"{self._name}-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._work.put((kind, subject, request))

    def on_runway(self, kind: str) -> int:
        """Requests of this kind that are still on their way to the network."""
        return self._on_runway.get(kind, 0)

    def went_out(self) -> None:
        """This thread's request is out."""
        self._off_runway()
        self.wake()

    def _off_runway(self) -> None:
        kind, self._flight.kind = self._flight.kind, None
        if kind is not None:
            with self._guard:
                self._on_runway[kind] -= 1

    def wake(self) -> None:
        """Make `landed` return at once; from any thread and from signal handlers."""
        self._landings.put(None)

    def landed(self, timeout: float, *, together: float = 0.0) -> list[Landing]:
        """All requests that have ended, after waiting up to `timeout` seconds for the first, and so long for others
        after it, or until `wake`."""
        landings: list[Landing] = []
        try:
            landing = self._landings.get(timeout=timeout) if timeout > 0 else self._landings.get_nowait()
            end = time.monotonic() + together
            while landing is not None and (left := end - time.monotonic()) > 0:
                landings.append(landing)
                landing = self._landings.get(timeout=left)
            while True:
                if landing is not None:
                    landings.append(landing)
                landing = self._landings.get_nowait()
        except queue.Empty:
            pass
        for landing in landings:
            self.under_way[landing.kind] -= 1
            self._waits_since[landing.kind] = self._steady()
        return landings

    def close(self, seconds: float) -> None:
        """Let the threads end; those that still hang after `seconds` are left behind."""
        for _ in self._threads:
            self._work.put(None)
        end = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    def _fly(self) -> None:
        while (work := self._work.get()) is not None:
            kind, subject, request = work
            began = self._steady()
            self._flight.kind = kind
            try:
                landing = Landing(subject, kind, began, result=request())
            except BaseException as error:  # noqa: BLE001 - whatever it was, the engine must hear of it
                landing = Landing(subject, kind, began, error=error)
            self._off_runway()
            self._landings.put(landing)
