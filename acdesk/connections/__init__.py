"""Connections, consent, and the key in the OS keyring. The only user of keyring."""

from acdesk.connections.connecting import MOST_TAGS
from acdesk.connections.connection import (
    CONSENT_TEXT_VERSION,
    AccountSnapshot,
    Connection,
    Consent,
    KeyPlace,
    NewConnection,
)
from acdesk.connections.connections import Connections
from acdesk.connections.consent import consent_text
from acdesk.connections.keys import KeyStore

__all__ = [
    "CONSENT_TEXT_VERSION",
    "MOST_TAGS",
    "AccountSnapshot",
    "Connection",
    "Connections",
    "Consent",
    "KeyPlace",
    "KeyStore",
    "NewConnection",
    "consent_text",
]
