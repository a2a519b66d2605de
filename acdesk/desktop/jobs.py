"""Work that may wait (disk, network, keyring) runs here, and its result comes back to the window's thread."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from acdesk.sentences.faults import Fault

T = TypeVar("T")

MOST_THREADS = 6
"""A keyring prompt or a slow account can hold a thread for long; the others go on."""

LONGEST_DRAWING = 0.5
"""Seconds that heavy work waits for the window to be drawn."""


class Job:
    """One piece of work; `cancel` drops its result (work under way goes on to its end)."""

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Fault], None],
        owner: QObject,
    ) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.owner = owner
        self.cancelled = False
        self.result: Any = None
        self.fault: Fault | None = None
        self.bug: BaseException | None = None

    def cancel(self) -> None:
        self.cancelled = True


class Jobs(QObject):
    """A few plain threads. Results are delivered by a queued signal, never after `owner` is gone."""

    _ended = Signal(object)

    def __init__(self, on_bug: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._on_bug = on_bug
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._under_way = 0
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Nothing waits, runs, or has a result still to deliver."""
        return self._under_way == 0

    def start(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Fault], None],
        *,
        owner: QObject,
        heavy: bool = False,
    ) -> Job:
        """Run `work` on a thread, then `done(result)` or `failed(fault)` on the window's.

        A bug goes to `on_bug`, and `failed` gets Fault("bug.reported"). After `close` nothing is done any more.
        `heavy`: begun once the window has drawn what it shows now; both at once would take each other's time.
        """
        job = Job(_once_drawn(work, owner) if heavy else work, done, failed, owner)
        if self._closed:
            # A timer of a window that is being taken down: nobody would hear of it any more.
            job.cancel()
            return job
        self._under_way += 1
        if self._under_way > len(self._threads) < MOST_THREADS:
            thread = threading.Thread(target=self._serve, name="acdesk-job", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._waiting.put(job)
        return job

    def close(self, seconds: float = 2.0) -> None:
        """End the threads; one that is stuck in a prompt is left behind (they are daemons)."""
        self._closed = True
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join(seconds)
        self._threads.clear()

    def _serve(self) -> None:
        while (job := self._waiting.get()) is not None:
            if not job.cancelled:
                try:
                    job.result = job.work()
                except Fault as fault:
                    job.fault = fault
                except BaseException as bug:  # noqa: BLE001 - handed to the one place that reports bugs
                    job.bug = bug
            if not shiboken6.isValid(self):
                return
            self._ended.emit(job)

    def _deliver(self, job: Job) -> None:
        self._under_way -= 1
        if job.bug is not None:
            self._on_bug(job.bug)
            # Whoever waits for it must not wait on.
            job.fault = Fault("bug.reported")
        if job.cancelled or not shiboken6.isValid(job.owner):
            return
        if job.fault is not None:
            job.failed(job.fault)
        else:
            job.done(job.result)


def _once_drawn(work: Callable[[], T], owner: QObject) -> Callable[[], T]:
    drawn = threading.Event()
    # A timer of no length comes after what is to be drawn.
    QTimer.singleShot(0, owner, drawn.set)

    def begin() -> T:
        drawn.wait(LONGEST_DRAWING)
        return work()

    return begin
