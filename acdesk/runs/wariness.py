"""Is the list still there, and is there room for more contacts? Looked at now and then, and when answers look like it.

ActiveCampaign takes imports to a list that was deleted, and contacts beyond what the account may hold, without a word:
they turn up as failures, or on no list (bulk importer reference; the importer's ways with a deleted list are unknown).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from acdesk.activecampaign import MAX_BATCH_CONTACTS, Account, ContactLimit, Pace, look_up_failures
from acdesk.contacts import Notice
from acdesk.sentences.faults import AccountFault

LOOK_SECONDS = 60.0
"""Between two looks at the list while contacts go out."""
LEAST_LOOK_SECONDS = 1.0

FEW = 5
"""Fewer failures of a batch are everyday's."""
MANY_SHARE = 0.8
MANY_BATCHES = 3
"""So many batches in a row that mostly failed, none of a sample with a reason: where the account doesn't tell its
limit, this is what a full one looks like."""
SAMPLE = 5
SAMPLE_REQUESTS = 20

MOST_AT_ONCE = 20 * MAX_BATCH_CONTACTS


@dataclass(frozen=True, slots=True)
class Look:
    """What the account said; None where it didn't."""

    list_there: bool | None
    room: ContactLimit | None
    explained: bool | None
    """Whether most of the sampled failures have a reason of their own."""


def look(account: Account, list_id: int, sample: Sequence[str], *, at_room: bool) -> Look:
    """A few requests. Routes the account doesn't have, or not for this key, are done without. Raises Stopped."""
    there: bool | None = None
    room: ContactLimit | None = None
    explained: bool | None = None
    with contextlib.suppress(AccountFault):
        there = account.find_list(list_id) is not None
    if at_room or sample:
        room = ask_for_room(account)
    if sample:
        found = look_up_failures(account, sample, list_id, most_requests=SAMPLE_REQUESTS)
        explained = 2 * len(found) > len(sample)
    return Look(there, room, explained)


def ask_for_room(account: Account) -> ContactLimit | None:
    """None where the account doesn't tell."""
    with contextlib.suppress(AccountFault):
        return account.contact_limit()
    return None


LITTLE_ROOM = "account.little_room"


def little_room(found: ContactLimit | None, new: int) -> Notice | None:
    """Where the account may take fewer contacts than so many that its list doesn't have yet."""
    if found is None or found.limit is None or found.room is None or found.room >= new:
        return None
    return Notice(LITTLE_ROOM, {"limit": found.limit, "room": found.room, "contacts": new})


class Wariness:
    """What the last look said, and whether it is time for another. Used by the engine's thread alone."""

    def __init__(
        self,
        account: Account,
        host: str,
        list_id: int,
        pace: Pace,
        steady: Callable[[], float],
        room: ContactLimit | None,
    ) -> None:
        """`room`: as the account told it before the first batch."""
        self._account = account
        self._host = host
        self._list_id = list_id
        self._steady = steady
        self._every = max(pace.seconds(LOOK_SECONDS), LEAST_LOOK_SECONDS)
        self._due = steady() + self._every
        self._calm_until = float("-inf")
        self._list_sure_until = float("-inf")
        self._room = room
        self._accepted = 0
        """Since the last look at the room."""
        self._floor = MAX_BATCH_CONTACTS
        self._known = 0
        """Looks in a row that found no room taken by what was accepted."""
        self._bad_batches = 0
        self._failures = 0
        self._sample: list[str] = []
        self._list_in_doubt = self._looked_in_doubt = False
        self._under_way = False

    # What happens

    def settled(self, accepted: int, failed: Sequence[str]) -> None:
        """A batch was finished; `failed`: the addresses that were refused without a reason."""
        self._accepted += accepted
        mostly = len(failed) > MANY_SHARE * (accepted + len(failed))
        self._bad_batches = self._bad_batches + 1 if mostly and len(failed) > 1 else 0
        self._failures += len(failed)
        if len(failed) >= FEW:
            self._sample = list(failed[:SAMPLE])

    def list_refused(self) -> bool:
        """A whole batch was refused because of its list. Whether that has to be looked into before it is believed."""
        self._list_in_doubt = self._steady() >= self._list_sure_until
        return self._list_in_doubt

    # What to do about it

    def may_send(self, contacts: int, under_way: int) -> bool:
        """Whether so many more may go out while `under_way` are with the account and not settled."""
        if self._list_in_doubt or self._suspicious:
            return False
        return under_way == 0 or under_way + contacts <= self._most_under_way()

    def wants_to_look(self, *, sending: bool) -> bool:
        if self._under_way:
            return False
        return self._list_in_doubt or self._suspicious or (sending and (self._short or self._steady() >= self._due))

    def looking(self) -> Callable[[], Look]:
        """The look itself, for another thread."""
        self._under_way, self._looked_in_doubt = True, self._list_in_doubt
        sample = tuple(self._sample) if self._suspicious or self._room_left == 0 else ()
        return lambda: look(self._account, self._list_id, sample, at_room=self._room_left is not None)

    def gave_up(self) -> None:
        self._under_way = False

    def seen(self, found: Look) -> None:
        """Raises AccountFault "account.list_gone", "account.full", "account.full_perhaps"."""
        self._under_way = False
        now = self._steady()
        self._due = now + self._every
        if found.list_there is False:
            raise AccountFault("account.list_gone", list=self._list_id)
        if self._looked_in_doubt:
            # Only for what came back together: a moment later the list may be gone.
            self._list_in_doubt, self._list_sure_until = False, now + self._every / 20
        if found.room is not None and found.room.room is not None:
            self._measure(found.room)
            if found.explained is False and found.room.room == 0:
                limit, contacts = found.room.limit or 0, found.room.contacts or 0
                raise AccountFault("account.full", host=self._host, limit=limit, contacts=contacts)
        elif found.explained is False and self._bad_batches >= MANY_BATCHES:
            raise AccountFault("account.full_perhaps", contacts=self._failures)
        if found.explained is not None:
            self._calm_until = now + self._every
            self._sample = []

    def _measure(self, room: ContactLimit) -> None:
        before, self._room = self._room, room
        if before is not None and before.room is not None and room.room is not None and self._accepted:
            # Contacts that the account has already need no room: then a full account is no reason to go slowly.
            known = before.room - room.room < 0.02 * self._accepted
            self._known = self._known + 1 if known else 0
            # Once may be a batch that was finished before the last look and heard of after it.
            self._floor = min(self._floor * 2, MOST_AT_ONCE) if self._known > 1 else MAX_BATCH_CONTACTS
        self._accepted = 0

    @property
    def _room_left(self) -> int | None:
        return None if self._room is None or self._room.room is None else self._room.room

    @property
    def _suspicious(self) -> bool:
        if not self._sample or self._steady() < self._calm_until:
            return False
        return self._room_left is not None or self._bad_batches >= MANY_BATCHES

    @property
    def _short(self) -> bool:
        """The room that was there may be used up by now."""
        left = self._room_left
        return left is not None and left - self._accepted <= self._floor <= self._accepted

    def _most_under_way(self) -> float:
        """As if every contact were new; a look at the room says how many really were."""
        left = self._room_left
        return float("inf") if left is None else max(left - self._accepted, self._floor)
