"""What one account holds: lists, fields, tags, suppressed addresses and contacts."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from acdesk.practice.contacts import ACTIVE, UNSUBSCRIBED, Contact, ContactBook, joined

FIRST_CONTACT = 1001
EVERY_LIST = 0
"""As the `relid` of a field relation: all lists (section 5: F)."""


@dataclass(frozen=True)
class MailingList:
    """A list. `created` is ISO 8601."""

    id: int
    name: str
    stringid: str
    sender_url: str
    sender_reminder: str
    created: str
    group_ids: tuple[int, ...] = (3,)
    send_last_broadcast: str = "0"


@dataclass(frozen=True)
class Option:
    """An option of a dropdown, listbox, radio or checkbox field."""

    id: int
    value: str
    label: str
    order: int
    is_default: bool


@dataclass(frozen=True)
class CustomField:
    """A contact field. `relations` are (relation id, list id) pairs; list id 0 means all lists."""

    id: int
    title: str
    type: str
    perstag: str
    created: str
    options: tuple[Option, ...] = ()
    relations: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Tag:
    """A contact tag."""

    id: int
    name: str
    description: str
    created: str


@dataclass(frozen=True)
class Exclusion:
    """A phrase on the exclusion list; `match` is `exact` or `end` (section 7: D)."""

    id: int
    phrase: str
    match: str


class Account:
    """The account's state. Everything here is instant; limits, queue and faults are others' business."""

    def __init__(self) -> None:
        self.lists: dict[int, MailingList] = {}
        self.fields: dict[int, CustomField] = {}
        self.tags: dict[int, Tag] = {}
        self.exclusions: dict[int, Exclusion] = {}
        self.bounced: set[str] = set()
        """Lower case."""
        self.left_everything: set[str] = set()
        """Lower case; addresses that left every list, whether or not there is a contact."""
        self.contact_limit: int | None = None
        self.limit_told = True
        """Whether the routes that tell the limit answer; a key without the right gets 403."""
        self.misliked: set[str] = set()
        """Lower case; addresses that validation refuses, whatever they look like."""
        self.poison: set[str] = set()
        """Lower case; a batch with one of them ends `failed`, however often it comes."""
        self.contacts = ContactBook(FIRST_CONTACT)
        self.automations = 0
        """Contacts for whom automations were started."""
        self.resubscribed = 0
        """People who had left a list and were put on it again, which only the routes beside the importer do."""
        self._tag_ids: dict[str, int] = {}
        self._tag_sets: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._exact: set[str] = set()
        self._ends: tuple[str, ...] = ()
        self._last: Counter[str] = Counter()

    def next_id(self, noun: str, at_least: int = 0) -> int:
        """A fresh id in that noun's series."""
        self._last[noun] = max(self._last[noun] + 1, at_least)
        return self._last[noun]

    # Lists

    def add_list(self, name: str, list_id: int = 0, **details: str) -> MailingList:
        """A new list; `details` are other attributes of `MailingList`."""
        chosen = self.next_id("list", list_id)
        plain = "-".join(name.lower().split())
        made = MailingList(
            id=chosen,
            name=name,
            stringid=details.get("stringid") or plain,
            sender_url=details.get("sender_url", "https://example.com"),
            sender_reminder=details.get("sender_reminder", "You signed up on our site."),
            created=iso_now(),
            send_last_broadcast=details.get("send_last_broadcast", "0"),
        )
        self.lists[chosen] = made
        return made

    def delete_list(self, list_id: int) -> bool:
        """Delete a list; its contacts stay. False if there is none."""
        return self.lists.pop(list_id, None) is not None

    # Fields

    def add_field(self, title: str, field_type: str, perstag: str = "", field_id: int = 0) -> CustomField:
        """A new field, related to no list yet."""
        chosen = self.next_id("field", field_id)
        made = CustomField(chosen, title, field_type, perstag or _perstag(title), iso_now())
        self.fields[chosen] = made
        return made

    def add_option(self, field_id: int, value: str, label: str, *, is_default: bool = False) -> Option:
        """A new option at the end of the field's."""
        owner = self.fields[field_id]
        made = Option(self.next_id("option"), value, label or value, len(owner.options) + 1, is_default)
        self.fields[field_id] = replace(owner, options=(*owner.options, made))
        return made

    def relate_field(self, field_id: int, list_id: int) -> int:
        """Show a field on a list (0: on all); the relation's id."""
        owner = self.fields[field_id]
        for relation, known in owner.relations:
            if known == list_id:
                return relation
        relation = self.next_id("relation")
        self.fields[field_id] = replace(owner, relations=(*owner.relations, (relation, list_id)))
        return relation

    # Tags

    def tag_id(self, name: str) -> int:
        """The id of the tag of that name, which is made if need be (section 3: auto-created; 8: for good)."""
        known = self._tag_ids.get(name)
        return known if known is not None else self.add_tag(name).id

    def shared_tags(self, tag_ids: Iterable[int]) -> tuple[int, ...]:
        """Tag ids as one tuple that all contacts with the same tags have in common."""
        tags = tuple(tag_ids)
        return self._tag_sets.setdefault(tags, tags)

    def find_tag(self, name: str) -> Tag | None:
        """The tag of that name."""
        known = self._tag_ids.get(name)
        return None if known is None else self.tags[known]

    def add_tag(self, name: str, description: str = "") -> Tag:
        """A new tag; the name must not be taken."""
        made = Tag(self.next_id("tag"), name, description, iso_now())
        self.tags[made.id] = made
        self._tag_ids[name] = made.id
        return made

    # Suppression

    def exclude(self, phrase: str) -> Exclusion:
        """Put an address, or with a leading @ everything that ends so, on the exclusion list (section 7: D)."""
        lower = phrase.lower()
        match = "end" if lower.startswith("@") else "exact"
        made = Exclusion(self.next_id("exclusion"), lower, match)
        self.exclusions[made.id] = made
        if match == "end":
            self._ends = (*self._ends, lower)
        else:
            self._exact.add(lower)
        return made

    def is_excluded(self, lower: str) -> bool:
        """Whether a lower case address is on the exclusion list."""
        return lower in self._exact or (bool(self._ends) and lower.endswith(self._ends))

    def has_bounced(self, lower: str) -> bool:
        """Whether a lower case address bounced: set so, or by its name (see the package's docstring)."""
        return lower in self.bounced or lower.startswith("bounced.")

    def has_left(self, lower: str, contact: Contact | None, list_ids: tuple[int, ...]) -> bool:
        """Whether the person left one of these lists before."""
        if not list_ids:
            return False
        if lower.startswith("unsubscribed.") or lower in self.left_everything:
            return True
        return contact is not None and any(contact.status_on(list_id) == UNSUBSCRIBED for list_id in list_ids)

    def leave(self, contact: Contact, list_id: int) -> None:
        """Unsubscribe a contact from a list."""
        self.contacts.put_on_lists(contact, joined(contact.lists, list_id, UNSUBSCRIBED))

    def subscribe(self, contact: Contact, list_id: int) -> None:
        """Make a contact active on a list, even one who left it (section 5: contactLists)."""
        if contact.status_on(list_id) == UNSUBSCRIBED:
            self.resubscribed += 1
        self.contacts.put_on_lists(contact, joined(contact.lists, list_id, ACTIVE))


def iso_now() -> str:
    """Now as the API writes times: ISO 8601 with an offset."""
    return iso(time.time())


def iso(seconds: float) -> str:
    """Unix seconds as the API writes times."""
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(seconds))


def _perstag(title: str) -> str:
    letters = "".join(letter if letter.isalnum() else "_" for letter in title.upper())
    return letters.strip("_") or "FIELD"
