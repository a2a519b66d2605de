"""The account's contacts, kept small enough that a million fit in a few hundred megabytes."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence

ACTIVE = 1
UNSUBSCRIBED = 2

Memberships = tuple[tuple[int, int], ...]
"""(list id, status) pairs; status 1 active, 2 unsubscribed (section 5: contactLists)."""

_BETWEEN = "\0"
NEWEST = 12


def pack(parts: Sequence[str]) -> str:
    """Key, value, key, value, ... as one string: a dict for each of a million contacts would take a gigabyte."""
    packed = _BETWEEN.join(parts)
    if packed.count(_BETWEEN) >= len(parts):  # a value has the separator itself: NUL, which no form could take
        packed = _BETWEEN.join([part.replace(_BETWEEN, "") for part in parts])
    return packed


def pack_values(values: Mapping[str, str]) -> str:
    """Values by key as one string; empty ones are left out, since empty is what an absent one reads as."""
    return pack([part for key, value in values.items() if value for part in (key, value)])


def unpack(packed: str) -> dict[str, str]:
    """The values that were packed, by key; of a repeated key the last."""
    if not packed:
        return {}
    parts = packed.split(_BETWEEN)
    return dict(zip(parts[::2], parts[1::2], strict=True))


class Contact:
    """One contact. `packed` has its values by the importer's names (`first_name`, ...) and by field id."""

    __slots__ = ("created", "email", "id", "imported", "lists", "packed", "tags", "updated")

    def __init__(self, contact_id: int, email: str, now: int) -> None:
        self.id = contact_id
        self.email = email
        self.packed = ""
        self.lists: Memberships = ()
        self.tags: tuple[int, ...] = ()
        self.created = now
        """Unix seconds, as `updated`."""
        self.updated = now
        self.imported = 0
        """How often an import wrote this contact."""

    def values(self) -> dict[str, str]:
        """The contact's values by key."""
        return unpack(self.packed)

    def status_on(self, list_id: int) -> int | None:
        """1, 2 or None: never on that list."""
        for known, status in self.lists:
            if known == list_id:
                return status
        return None


class ContactBook:
    """All contacts by e-mail address (without regard to case) and id, with a count for each list."""

    def __init__(self, first_id: int) -> None:
        self._first = first_id
        self._rows: list[Contact | None] = []
        self._by_email: dict[str, Contact] = {}
        self._shared: dict[Memberships, Memberships] = {}
        self.active: Counter[int] = Counter()
        """Active subscribers by list id."""
        self.members: Counter[int] = Counter()
        """Everybody ever on the list by list id."""
        self.recent: deque[int] = deque(maxlen=NEWEST)
        """Ids last written, the latest last."""

    def __len__(self) -> int:
        return len(self._by_email)

    def find(self, email: str) -> Contact | None:
        """The contact with that address in any case."""
        return self._by_email.get(email.lower())

    def find_lower(self, lower: str) -> Contact | None:
        """The contact with that lower case address."""
        return self._by_email.get(lower)

    def get(self, contact_id: int) -> Contact | None:
        """The contact with that id."""
        index = contact_id - self._first
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def add(self, email: str, now: int) -> Contact:
        """A new contact; the address must not be taken."""
        contact = Contact(self._first + len(self._rows), email, now)
        lower = email.lower()
        self._by_email[email if lower == email else lower] = contact
        self._rows.append(contact)
        return contact

    def remove(self, contact: Contact) -> None:
        """Forget a contact for good; its id is not given out again."""
        self.put_on_lists(contact, ())
        self._rows[contact.id - self._first] = None
        del self._by_email[contact.email.lower()]

    def put_on_lists(self, contact: Contact, lists: Memberships) -> None:
        """Replace the contact's memberships and keep the counts right."""
        if lists == contact.lists:
            return
        for list_id, status in contact.lists:
            self.members[list_id] -= 1
            self.active[list_id] -= status == ACTIVE
        for list_id, status in lists:
            self.members[list_id] += 1
            self.active[list_id] += status == ACTIVE
        contact.lists = self._shared.setdefault(lists, lists)

    def after(self, contact_id: int) -> Iterator[Contact]:
        """Contacts with a greater id, ascending."""
        for index in range(max(contact_id + 1 - self._first, 0), len(self._rows)):
            contact = self._rows[index]
            if contact is not None:
                yield contact

    def before(self, contact_id: int) -> Iterator[Contact]:
        """Contacts with a smaller id, descending."""
        for index in range(min(contact_id - self._first, len(self._rows)) - 1, -1, -1):
            contact = self._rows[index]
            if contact is not None:
                yield contact

    def newest(self) -> list[Contact]:
        """The contacts last written, the latest first, each once."""
        found = (self.get(contact_id) for contact_id in dict.fromkeys(reversed(self.recent)))
        return [contact for contact in found if contact is not None]


def joined(lists: Memberships, list_id: int, status: int) -> Memberships:
    """Memberships with one set to `status`."""
    if (list_id, status) in lists:
        return lists
    return (*(pair for pair in lists if pair[0] != list_id), (list_id, status))
