"""Faults the practice account can be told to have: what happens to requests between two computers.

A fault is named `NAME` or `NAME:KIND`, with KIND one of `KINDS`, and has a number:

========================================  =================================================================
name                                      what happens; the number is a probability per request
========================================  =================================================================
reset-before                              connection reset, the request was not taken
reset-after                               the request was taken, then the connection reset: no answer
timeout-before                            not taken; no answer for TIMEOUT account seconds, then closed
timeout                                   taken; the answer comes after TIMEOUT account seconds
slow-body                                 taken; the answer drips for SLOW_BODY account seconds
truncated                                 taken; half of the announced body, then closed
empty                                     taken; status 200 with no body at all
html-200, html-502, html                  not taken; a proxy's page with that status (`html`: either)
400                                       not taken; `{}` or an errors array (section 2: D, G)
402                                       not taken; payment problem (section 2: N, body unknown)
403                                       not taken; sporadic `{"message":"Forbidden"}` (section 2: Ta)
429                                       not taken; as over the general limit, Retry-After 30 (section 2: E)
500, 503                                  not taken; a body that may be no JSON (section 2: Ta)
502                                       not taken; a gateway's HTML page
500-after                                 taken, then 500
redirect                                  not taken; 302 to a login page (section 2: Po)
batch-failed                              the batch will end `failed`, none of it applied (section 4: K)
batch-interrupted                         the batch will end `interrupted`, its first half applied (section 4)
========================================  =================================================================

Three have another number: `latency` (account seconds before every answer), `key-revoked-after` (requests, after
which the key is refused) and `list-deleted-after` (imports, after which the list they went to is deleted).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping

KINDS = ("import", "status", "read", "write")
"""import: POST bulk_import; status: GET import/info; read and write: everything else."""
REQUEST_FAULTS = (
    "reset-before", "reset-after", "timeout-before", "timeout", "slow-body", "truncated", "empty", "html", "html-200",
    "html-502", "400", "402", "403", "429", "500", "502", "503", "500-after", "redirect",
)  # fmt: skip
BATCH_FAULTS = ("batch-failed", "batch-interrupted")
NUMBERED = ("latency", "key-revoked-after", "list-deleted-after")

TIMEOUT = 600.0
"""Account seconds."""
SLOW_BODY = 20.0
"""Account seconds."""


def parse_name(text: str) -> tuple[str, str]:
    """`NAME` or `NAME:KIND` -> (name, kind or ""). Raises ValueError for an unknown one."""
    name, _, kind = text.partition(":")
    if name not in (*REQUEST_FAULTS, *BATCH_FAULTS, *NUMBERED):
        message = f"no such fault: {name}"
        raise ValueError(message)
    if kind and (kind not in KINDS or name not in REQUEST_FAULTS):
        message = f"no such kind of request for this fault: {text}"
        raise ValueError(message)
    return name, kind


def parse_fault(text: str) -> tuple[str, float]:
    """`NAME[:KIND]=NUMBER` as given on a command line -> ("NAME[:KIND]", number). Raises ValueError."""
    name, equals, number = text.partition("=")
    if not equals:
        message = f"a fault is NAME=NUMBER, not {text!r}"
        raise ValueError(message)
    return name, check_number(name, float(number))


def check_number(text: str, number: float) -> float:
    """`number` if it is one that the fault `text` can have. Raises ValueError."""
    name, _ = parse_name(text)
    top = float("inf") if name in NUMBERED else 1.0
    if not 0.0 <= number <= top:
        message = f"{text}: a number from 0 to {top:g}, not {number!r}"
        raise ValueError(message)
    return number


class FaultPlan:
    """Decides which request meets which fault; the same seed and requests give the same faults."""

    def __init__(self, faults: Iterable[tuple[str, float]], dice: random.Random) -> None:
        self.done: Counter[str] = Counter()
        self._dice = dice
        self._numbers: dict[str, float] = {}
        self._next: list[str] = []
        self.change(dict(faults))

    def change(self, numbers: Mapping[str, float]) -> None:
        """Set the named faults; 0 removes one. Raises ValueError, and then nothing has changed."""
        checked = {text: check_number(text, float(number)) for text, number in numbers.items()}
        for text, number in checked.items():
            if number or text in NUMBERED[1:]:
                self._numbers[text] = number
            else:
                self._numbers.pop(text, None)

    def clear(self) -> None:
        """No more faults."""
        self._numbers.clear()
        self._next.clear()

    def script(self, names: Iterable[str]) -> None:
        """Queue faults to befall the next requests, one each, in this order; `NAME:KIND` waits for that kind.

        Raises ValueError for an unknown or numbered one.
        """
        wanted = list(names)
        for text in wanted:
            if parse_name(text)[0] in NUMBERED:
                message = f"{text} befalls no single request"
                raise ValueError(message)
        self._next += wanted

    def settings(self) -> dict[str, float]:
        """The faults set, by name."""
        return dict(self._numbers)

    def number(self, name: str) -> float | None:
        """The number of one of `NUMBERED`, if set."""
        return self._numbers.get(name)

    def spend(self, name: str) -> None:
        """Remove and count one of `NUMBERED` that came due."""
        self._numbers.pop(name, None)
        self.done[name] += 1

    def for_request(self, kind: str) -> str:
        """The fault that befalls a request of this kind, or ""; counted."""
        return self._draw(kind, REQUEST_FAULTS)

    def for_batch(self) -> str:
        """The fault that befalls an accepted batch, or ""; counted."""
        return self._draw("", BATCH_FAULTS)

    def _draw(self, kind: str, among: tuple[str, ...]) -> str:
        for position, text in enumerate(self._next):
            name, only = parse_name(text)
            if name in among and only in ("", kind):
                del self._next[position]
                self.done[name] += 1
                return name
        if not self._numbers:
            return ""
        roll = self._dice.random()
        for text, number in self._numbers.items():
            name, only = parse_name(text)
            if name in among and only in ("", kind):
                if roll < number:
                    self.done[name] += 1
                    return name
                roll -= number
        return ""

    def toss(self, *outcomes: str) -> str:
        """One of several variants of a fault."""
        return self._dice.choice(outcomes)
