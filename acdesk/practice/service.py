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
from acdesk.practice.payload import Import, Incoming, InvalidPayloadError, contact_count, validate
from acdesk.practice.rates import Limits
from acdesk.practice.seeding import seed

ARRIVALS_KEPT = 200_000
"""Requests whose time of arrival is remembered: a million contacts take 4,000 imports and at most 12,000 requests."""

TRUSTING_IDLE = 0.1
"""Real seconds: bodies taken on trust are read when no more come, since reading them would slow the taking."""


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
        self.key = options.key or os.urandom(36).hex()
        self._begin(options)

    def reset(self) -> None:
        """Be as at the start, under the same address and key, whatever was set and sent since."""
        self.queue.hold(held=True)
        self._begin(self._first_options)

    def _begin(self, options: PracticeOptions) -> None:
        self.options = self._first_options = options
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
            idle_seconds=TRUSTING_IDLE if options.trusting else 0.0,
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
        batch = self._enqueue(accepted.contacts, len(accepted.contacts), automations=accepted.automations)
        self._delete_list_when_due(accepted.contacts)
        return batch

    def enqueue_unread(self, body: bytes, contacts: int) -> Batch:
        """Queue a body on trust; see `PracticeOptions.trusting`."""
        return self._enqueue(body, contacts, automations=False)

    def _enqueue(self, content: list[Incoming] | bytes, size: int, *, automations: bool) -> Batch:
        batch = Batch(
            str(uuid.UUID(int=self.dice.getrandbits(128), version=4)),
            content,
            size,
            self.faults.for_batch(),
            automations=automations,
            now=time.monotonic(),
        )
        self.queued_contacts += size
        self.queue.add(batch)
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

    def read(self, body: bytes, document: object) -> Import:
        """A decoded import of this account. Raises InvalidPayloadError."""
        lists = self.account.lists
        return validate(
            len(body),
            document,
            self.account.fields.__contains__,
            lists.__contains__ if self.options.unknown_list == "refuse" else None,
            self.account.misliked,
        )

    def _apply(self, batch: Batch, count: int) -> Applied | None:
        contacts, automations = batch.content, batch.automations
        poison = self.account.poison
        if poison and not isinstance(contacts, bytes) and any(row.email.lower() in poison for row in contacts):
            return None
        if isinstance(contacts, bytes):
            try:
                accepted = self.read(contacts, contact_count(contacts)[1])
            except InvalidPayloadError:
                return None
            contacts, automations = accepted.contacts, accepted.automations
        return apply(self.account, contacts[:count], self.options, automations=automations)
