"""What a practice account holds before anybody imports: enough of everything to try a matching on.

List ids do not start at 1 and have gaps, field ids differ from list ids, and two contacts left the newsletter: a
program that mixes up ids or re-subscribes people shows it here.
"""

from __future__ import annotations

import time

from acdesk.practice.account import EVERY_LIST, Account
from acdesk.practice.contacts import UNSUBSCRIBED, joined, pack_values

LISTS = (
    (3, "Newsletter"),
    (4, "Nieuwsbrief klanten"),
    (7, "お客様ニュース"),
    (9, "Loyalty members"),
    (12, "Événements – VIP"),
)

FIELDS: tuple[tuple[int, str, str, tuple[str, ...], tuple[int, ...]], ...] = (
    (11, "City", "text", (), (EVERY_LIST,)),
    (12, "Birthday", "date", (), (EVERY_LIST,)),
    (14, "Loyalty tier", "dropdown", ("Bronze", "Silver", "Gold"), (EVERY_LIST,)),
    (15, "Lifetime value", "number", (), (EVERY_LIST,)),
    (16, "Last purchase", "datetime", (), (3, 9)),
    (18, "Interests", "checkbox", ("Coffee", "Tea", "Espresso machines", "Gift sets"), (3, 4)),
    (19, "Preferred store", "radio", ("Amsterdam", "Utrecht", "Online"), (4,)),
    (20, "Product lines", "listbox", ("Home", "Office", "Café"), (9,)),
    (21, "Notes", "textarea", (), (EVERY_LIST,)),
    (23, "Customer ID", "hidden", (), (EVERY_LIST,)),
    (24, "Klantnummer", "text", (), ()),
)
"""(id, title, type, options, related list ids). The last is related to no list, so its values do not show (F)."""

TAGS = ("customer", "prospect", "VIP", "webinar 2026")

CONTACTS: tuple[tuple[str, str, str, str, tuple[tuple[int, int], ...], dict[str, str]], ...] = (
    ("anna.devries@example.com", "Anna", "de Vries", "+31 20 555 0101", ((3, 1), (4, 1)), {"11": "Amsterdam"}),
    ("Bram.Jansen@example.com", "Bram", "Jansen", "", ((3, 1),), {"11": "Utrecht", "14": "Gold"}),
    ("chloe.martin@example.org", "Chloé", "Martin", "", ((12, 1),), {"11": "Lyon"}),
    ("left.newsletter@example.com", "Lena", "Vogel", "", ((3, UNSUBSCRIBED), (9, 1)), {"11": "Köln"}),
    ("left.too@example.org", "Omar", "Haddad", "", ((3, UNSUBSCRIBED),), {}),
    ("yuki.tanaka@example.net", "由紀", "田中", "+81 3 5555 0106", ((7, 1),), {"11": "東京"}),
)


def seed(account: Account, *, bare: bool) -> None:
    """Fill a new account; a bare one gets no contacts."""
    for list_id, name in LISTS:
        account.add_list(name, list_id)
    for field_id, title, field_type, options, lists in FIELDS:
        account.add_field(title, field_type, field_id=field_id)
        for option in options:
            account.add_option(field_id, option, option)
        for list_id in lists:
            account.relate_field(field_id, list_id)
    for tag in TAGS:
        account.add_tag(tag)
    account.exclude("@excluded.example")
    account.exclude("complaint@example.com")
    if bare:
        return
    now = int(time.time()) - 86400
    for email, first, last, phone, lists_and_statuses, fields in CONTACTS:
        contact = account.contacts.add(email, now)
        contact.packed = pack_values({"first_name": first, "last_name": last, "phone": phone, **fields})
        for list_id, status in lists_and_statuses:
            account.contacts.put_on_lists(contact, joined(contact.lists, list_id, status))
        contact.tags = (account.tag_id("customer"),)
