"""Host names as people paste them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Where an account is. `host` is what is stored and shown: lower case, with a port only where one was typed."""

    host: str
    base_url: str
    """ "https://{host}", or "http://{host}" for loopback."""
    loopback: bool


def account_address(typed: str) -> Address:
    """Cut a pasted URL down to its host. Raises RequestFault ("host.empty", "host.invalid", "host.not_https").

    Loopback (127.0.0.0/8, localhost, [::1]) is spoken to in plain http, typed with a scheme or without; every other
    host in https; a typed `http://` elsewhere is a fault. "mycompany" alone (no dot) is "host.incomplete".
    """
    raise NotImplementedError
