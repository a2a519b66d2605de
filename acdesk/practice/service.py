"""One practice account being served: the account, its limits, faults and queue, and what has been counted."""

from __future__ import annotations

import os
import random
import time
import uuid
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from acdesk.practice.account import Account
from acdesk.practice.batches import Batch, Queue
from acdesk.practice.faults import FaultPlan
from acdesk.practice.importer import Applied, apply
from acdesk.practice.options import PracticeOptions
from acdesk.practice.payload import Import, Incoming
from acdesk.practice.rates import Limits
from acdesk.practice.seeding import seed

ARRIVALS_KEPT = 200_000
"""Requests whose time of arrival is remembered: a million contacts take 4,000 imports and at most 12,000 requests."""


@dataclass(slots=True)
class Arrival:
    """One request as it arrived; `contacts` is known once the body is read."""

    at: float
    """Real seconds since the start."""
    kind: str
    contacts: int = 0


class Service:
    """Everything behind one address. `options` may be replaced while it runs."""

    def __init__(self, options: PracticeOptions) -> None:
        self.options = options
        self.key = options.key or os.urandom(36).hex()
        self.key_revoked = False
        self.started = time.monotonic()
        self.dice = random.Random(options.seed)  # noqa: S311  (repeatable on purpose)
        self.account = Account()
        seed(self.account, bare=options.bare)
        self.account.contact_limit = options.contact_limit
        self.suppress(excluded=options.excluded, bounced=options.bounced, left=options.unsubscribed)
        self.limits = Limits(options.speed, enforced=options.limits)
        self.faults = FaultPlan(options.faults, random.Random(options.seed))  # noqa: S311
        self.queue = Queue(
            self._apply,
            speed=options.speed,
            queue_seconds=options.queue_seconds,
            contacts_per_second=options.contacts_per_second,
            false_seconds=options.false_seconds,
        )
        self.requests: Counter[str] = Counter()
        """By kind: see `faults.KINDS`."""
        self.answers: Counter[str] = Counter()
        """By status, and `none` for requests that got no answer."""
        self.arrivals: deque[Arrival] = deque(maxlen=ARRIVALS_KEPT)
        self.queued_contacts = 0

    def real(self, seconds: float) -> float:
        """Account seconds in real ones."""
        return seconds / self.options.speed

    def suppress(self, excluded: Iterable[str] = (), bounced: Iterable[str] = (), left: Iterable[str] = ()) -> None:
        """Addresses (for `excluded` also `@domain`) that will be refused from now on."""
        for phrase in excluded:
            self.account.exclude(phrase)
        self.account.bounced.update(address.lower() for address in bounced)
        self.account.left_everything.update(address.lower() for address in left)

    def set_limits(self, *, enforced: bool) -> None:
        """Refuse over-limit requests or only count them."""
        self.options = replace(self.options, limits=enforced)
        self.limits.enforce(enforced=enforced)

    def enqueue(self, accepted: Import) -> Batch:
        """Queue a valid import; a fault may decide its fate."""
        batch = Batch(
            str(uuid.UUID(int=self.dice.getrandbits(128), version=4)),
            accepted.contacts,
            self.faults.for_batch(),
            automations=accepted.automations,
            now=time.monotonic(),
        )
        self.queued_contacts += batch.size
        self.queue.add(batch)
        self._delete_list_when_due(accepted.contacts)
        return batch

    def revoke_key_when_due(self) -> None:
        """Count down `key-revoked-after`."""
        left = self.faults.number("key-revoked-after")
        if left is None:
            return
        if left < 1:
            self.key_revoked = True
            self.faults.spend("key-revoked-after")
        else:
            self.faults.change({"key-revoked-after": left - 1})

    def _delete_list_when_due(self, contacts: list[Incoming]) -> None:
        left = self.faults.number("list-deleted-after")
        if left is None:
            return
        if left > 1:
            self.faults.change({"list-deleted-after": left - 1})
            return
        for list_id in {list_id for incoming in contacts for list_id in incoming.subscribe}:
            self.account.delete_list(list_id)
        self.faults.spend("list-deleted-after")

    def _apply(self, contacts: list[Incoming], automations: bool) -> Applied:  # noqa: FBT001  (the queue's callback)
        return apply(self.account, contacts, self.options, automations=automations)
