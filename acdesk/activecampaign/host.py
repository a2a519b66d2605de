"""Host names as people paste them."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

from acdesk.sentences.faults import RequestFault

_SCHEME = re.compile(r"^([a-z][a-z0-9+.\-]*):/{1,2}", re.IGNORECASE)
_LABEL = re.compile(r"^[a-z0-9_]([a-z0-9_\-]{0,61}[a-z0-9_])?$")


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
    text = typed.strip().strip("\"'<>").strip()
    scheme = ""
    if found := _SCHEME.match(text):
        scheme, text = found[1].lower(), text[found.end() :]
    authority = re.split(r"[/\\?#]", text.lstrip("/"), maxsplit=1)[0].strip().lower()
    if not authority:
        raise RequestFault("host.empty")
    if scheme not in ("", "http", "https"):
        raise RequestFault("host.not_https", host=typed.strip())
    name, port = _split(authority, typed)
    address = _as_ip(name)
    if address is None:
        name = _checked_name(name, typed)
        loopback = name == "localhost"
    else:
        name = f"[{address}]" if address.version == 6 else str(address)
        loopback = address.is_loopback
    if scheme == "http" and not loopback:
        raise RequestFault("host.not_https", host=name)
    port = "" if port == (":80" if loopback else ":443") else port
    return Address(name + port, f"{'http' if loopback else 'https'}://{name}{port}", loopback)


def _split(authority: str, typed: str) -> tuple[str, str]:
    """ "name:8080" -> ("name", ":8080"); brackets of an IPv6 address come off."""
    if _as_ip(authority) is not None:
        return authority, ""
    found = re.fullmatch(r"(\[[0-9a-f:.]+\]|[^:\[\]@]+)(?::([0-9]{0,5}))?", authority)
    if found is None or (found[2] and not 0 < int(found[2]) < 65536):
        raise RequestFault("host.invalid", host=typed.strip())
    return found[1].strip("[]"), f":{int(found[2])}" if found[2] else ""


def _as_ip(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    if "%" in name:
        return None  # a zone names a network card of this computer, and no account
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _checked_name(name: str, typed: str) -> str:
    name = name.rstrip(".")
    labels = name.split(".")
    # An all-digit last label would be read as an address ("127.1" is 127.0.0.1 to some resolvers).
    if len(name) > 253 or not all(_LABEL.match(label) for label in labels) or labels[-1].isdecimal():
        raise RequestFault("host.invalid", host=typed.strip())
    if len(labels) == 1 and name != "localhost":
        raise RequestFault("host.incomplete", host=name)
    return name
