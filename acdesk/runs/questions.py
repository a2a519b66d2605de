"""Batches that were handed over and aren't settled yet, and when to ask about each."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from acdesk.activecampaign import Pace
from acdesk.runs.journal import Batch

FIRST_ASK = 5.0
"""Seconds from the receipt to the first question at least: earlier the account answers `false`."""

ASK_GROWTH = 1.6
LONGEST_ASK = 60.0

LEAST_FIRST_ASK, LEAST_LONGEST_ASK = 0.05, 1.0
"""However fast the account's time runs, asking takes computer time."""

SOONER, LATER = 0.9, 1.25
"""The next batch is first asked about a little sooner after one that was found finished at the first question, a little
later after one that wasn't: what the five requests a second leave for questions is not wasted on too early ones."""


@dataclass(frozen=True, slots=True)
class Question:
    """One batch to ask about, and how long to wait before the next time."""

    batch: Batch
    wait: float
    first: bool


class Questions:
    """Used by the engine's thread alone."""

    def __init__(self, pace: Pace, steady: Callable[[], float], queued: Iterable[Batch]) -> None:
        """`queued`: handed over by an earlier attempt, so to be asked about at once."""
        self._steady = steady
        self._least = max(pace.seconds(FIRST_ASK), LEAST_FIRST_ASK)
        self._longest = max(pace.seconds(LONGEST_ASK), LEAST_LONGEST_ASK)
        self._first = self._least
        self._heap: list[tuple[float, int, Question]] = []
        for batch in queued:
            self._push(Question(batch, self._least, first=False), 0.0)

    def __len__(self) -> int:
        return len(self._heap)

    def add(self, batch: Batch) -> None:
        """It was just handed over."""
        self._push(Question(batch, self._first * ASK_GROWTH, first=True), self._first)

    def due_in(self) -> float | None:
        """Seconds until the next question, 0 when it is time; None without one."""
        return max(self._heap[0][0] - self._steady(), 0.0) if self._heap else None

    def take(self) -> Question:
        return heapq.heappop(self._heap)[2]

    def take_all(self) -> Sequence[Question]:
        """All of them, the batch that was handed over first first."""
        found = sorted((question for _, _, question in self._heap), key=lambda question: question.batch.first)
        self._heap.clear()
        return found

    def not_yet(self, question: Question) -> None:
        """The account hasn't finished it."""
        if question.first:
            self._first = min(self._first * LATER, self._longest)
        self.again(question)

    def again(self, question: Question) -> None:
        """It couldn't be asked."""
        grown = min(question.wait * ASK_GROWTH, self._longest)
        self._push(Question(question.batch, grown, first=False), question.wait)

    def answered(self, question: Question) -> None:
        """The account has finished it, one way or the other."""
        if question.first:
            self._first = max(self._first * SOONER, self._least)

    def _push(self, question: Question, seconds: float) -> None:
        heapq.heappush(self._heap, (self._steady() + seconds, question.batch.id, question))
