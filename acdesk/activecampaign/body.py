"""Import bodies: how many contacts they take, under which names, and how many are in one."""

from __future__ import annotations

import msgspec

MAX_BATCH_CONTACTS = 250
"""Bulk importer reference: at most 250 contacts a request."""

MAX_BATCH_BYTES = 390_000
"""The reference says under 400,000 bytes, the help page 400,000; a margin is kept."""

STANDARD = ("email", "first_name", "last_name", "phone")
"""The importer's own names; others (`firstName`) are dropped silently."""


def count_contacts(body: bytes) -> int:
    """How many contacts a body holds."""
    return len(msgspec.json.decode(body, type=_Body).contacts)


class _Body(msgspec.Struct):
    contacts: list[msgspec.Raw]
