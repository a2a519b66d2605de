"""What a connection is."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from acdesk.activecampaign import AccountList, AccountUser, ContactField

CONSENT_TEXT_VERSION = "1"
"""Version of resources/consent/<version>.<language>.txt; a new text asks again."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Who agreed to the consent text, when, and to which version of it."""

    at: float
    """Seconds since 1970, UTC."""
    user: str
    """Login name at the computer."""
    text_version: str


@dataclass(frozen=True, slots=True)
class AccountSnapshot:
    """What the account had when last read, so that an export can be prepared offline."""

    at: float
    lists: tuple[AccountList, ...]
    fields: tuple[ContactField, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Connection:
    """A saved connection. The key isn't here: `KeyStore` reads it by `id`."""

    id: str
    name: str
    host: str
    consent: Consent
    account_user: str = ""
    snapshot: AccountSnapshot | None = None


@dataclass(frozen=True, slots=True)
class NewConnection:
    """What Connect found out: the account answers, the key holds, lists and fields can be read."""

    host: str
    user: AccountUser
    snapshot: AccountSnapshot


class KeyPlace(enum.Enum):
    """Where the key of a connection is."""

    KEYRING = "keyring"
    SESSION = "session"
    """Only in this process's memory."""
    ENVIRONMENT = "environment"
    """ACDESK_API_KEY stands in, in this process."""
