"""The importer's queue: batches wait, are worked off one after another, and keep their result (section 4)."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Literal

from acdesk.practice.importer import Applied
from acdesk.practice.payload import Incoming

Status = Literal["waiting", "claimed", "active", "completed", "failed", "interrupted"]

CLAIMED_SECONDS = 0.5
"""Account seconds between claiming a batch and starting on it."""


class Batch:
    """One accepted import request."""

    def __init__(
        self, batch_id: str, content: list[Incoming] | bytes, size: int, fate: str, *, automations: bool, now: float
    ) -> None:
        self.id = batch_id
        self.size = size
        """Contacts."""
        self.content = content
        """Contacts, or a body nobody has read yet; emptied once worked off."""
        self.fate = fate
        """`batch-failed`, `batch-interrupted` or ""."""
        self.automations = automations
        self.posted = now
        self.day = time.strftime("%Y-%m-%d", time.gmtime())
        self.starts: float | None = None
        """When work on it starts; None while others are before it."""
        self.final: Literal["completed", "failed", "interrupted"] | None = None
        self.result = Applied()


class Queue:
    """Works off batches in order. Times are `time.monotonic()`, settings are account seconds.

    `apply` gets a batch and how many of its contacts to write; None from it means that the batch makes no sense.
    """

    def __init__(
        self,
        apply: Callable[[Batch, int], Applied | None],
        *,
        speed: float,
        queue_seconds: float,
        contacts_per_second: float,
        false_seconds: float,
        idle_seconds: float = 0.0,
    ) -> None:
        self._apply = apply
        self._speed = speed
        self.queue_seconds = queue_seconds
        self.contacts_per_second = contacts_per_second
        self.false_seconds = false_seconds
        self._idle = idle_seconds
        """Real seconds without a new batch before any is worked off."""
        self.batches: dict[str, Batch] = {}
        self.by_day: dict[str, Counter[str]] = {"outstanding": Counter(), "completed": Counter()}
        """Batches by day; `contacts_by_day` their contacts."""
        self.contacts_by_day: dict[str, Counter[str]] = {"outstanding": Counter(), "completed": Counter()}
        self._waiting: deque[Batch] = deque()
        self._free_at = 0.0
        self._last_posted = 0.0
        self._timer: asyncio.TimerHandle | asyncio.Handle | None = None
        self._held = False

    def add(self, batch: Batch) -> None:
        """Queue an accepted batch."""
        self.batches[batch.id] = batch
        self._waiting.append(batch)
        self._last_posted = batch.posted
        self._tally("outstanding", batch, 1)
        if self._timer is None:
            self._schedule()

    def hold(self, *, held: bool) -> None:
        """Let the queue stand still, or go on."""
        self._held = held
        if held and self._timer is not None:
            self._timer.cancel()
            self._timer = None
        elif not held and self._timer is None:
            self._schedule()

    def status(self, batch: Batch) -> Status | Literal[False]:
        """The batch's status; `False` in its first moment (section 4: G)."""
        now = time.monotonic()
        if now < batch.posted + self.false_seconds / self._speed:
            return False
        if batch.final is not None:
            return batch.final
        if batch.starts is None or self._held:
            return "waiting"
        if now >= batch.starts:
            return "active"
        return "claimed" if now >= batch.starts - CLAIMED_SECONDS / self._speed else "waiting"

    def counts(self) -> dict[str, int]:
        """Batches by status."""
        ended = Counter(batch.final for batch in self.batches.values() if batch.final is not None)
        return {
            "waiting": len(self._waiting),
            "completed": ended["completed"],
            "failed": ended["failed"],
            "interrupted": ended["interrupted"],
        }

    def _schedule(self) -> None:
        """Set the alarm for the end of the first batch in the queue."""
        if not self._waiting or self._held:
            self._timer = None
            return
        loop = asyncio.get_running_loop()
        batch = self._waiting[0]
        batch.starts = max(batch.posted + self.queue_seconds / self._speed, self._free_at)
        self._free_at = batch.starts + batch.size / (self.contacts_per_second * self._speed)
        wait = self._free_at - time.monotonic()
        # One batch a turn of the loop: requests that arrive meanwhile must not wait for a backlog.
        self._timer = loop.call_later(wait, self._finish) if wait > 0 else loop.call_soon(self._finish)

    def _finish(self) -> None:
        wait = self._last_posted + self._idle - time.monotonic() if self._idle else 0.0
        if wait > 0:
            self._timer = asyncio.get_running_loop().call_later(wait, self._finish)
            return
        batch = self._waiting.popleft()
        result: Applied | None = None
        if batch.fate != "batch-failed":
            interrupted = batch.fate == "batch-interrupted"
            result = self._apply(batch, batch.size // 2 if interrupted else batch.size)
            batch.final = "interrupted" if interrupted else "completed"
        if result is None:
            batch.final = "failed"
        else:
            batch.result = result
        batch.content = []
        self._tally("outstanding", batch, -1)
        if batch.final == "completed":
            self._tally("completed", batch, 1)
        self._schedule()

    def _tally(self, state: str, batch: Batch, sign: int) -> None:
        self.by_day[state][batch.day] += sign
        self.contacts_by_day[state][batch.day] += sign * batch.size
