"""Secrets made from the API key, so that nothing new has to be kept: who has the key can make them again."""

from __future__ import annotations

import hashlib
import hmac

_SALT = b"acdesk derived keys 1"


def derived_key(api_key: str, host: str, purpose: str) -> bytes:
    """32 bytes for one purpose on one account: HKDF with SHA-256 (RFC 5869). The API key can't be told from them."""
    extracted = hmac.digest(_SALT, api_key.encode(), hashlib.sha256)
    return hmac.digest(extracted, f"{purpose}\x00{host}\x01".encode(), hashlib.sha256)
