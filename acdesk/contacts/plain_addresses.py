"""Addresses that need no second look, and parts of such: one pattern knows nearly all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from acdesk.contacts.typing_errors import ENDING_SLIPS, TYPING_ERRORS

if TYPE_CHECKING:
    import polars as pl

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_AT_DOMAIN = r"@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}$"
_PLAIN = rf"^{_ATOM}(?:\.{_ATOM})*{_AT_DOMAIN}"
PLAIN_BEHIND = rf"^[^@]*{_AT_DOMAIN}"
"""Whatever stands before a plain domain."""
_PLAIN_BYTES = 64
"""Up to here no label and no local part can be over its own limit of 63 and 64 bytes."""
_LETTERS = (
    r"[\x{c0}-\x{24f}\x{370}-\x{3ff}\x{400}-\x{4ff}\x{3041}-\x{30ff}\x{4e00}-\x{9fd5}\x{ac00}-\x{d7a3}"
    r"&&[\p{Ll}\p{Lu}\p{Lo}]]"
)
"""Of scripts that every Unicode table has long had: the library's is as old as its Python, and refuses newer ones."""
_LOCAL_ATOM = rf"[A-Za-z0-9{_LETTERS}!#$%&'*+/=?^_`{{|}}~-]+"
_PLAIN_LOCAL = rf"^{_LOCAL_ATOM}(?:\.{_LOCAL_ATOM})*$"
_PLAIN_DOMAIN = r"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"
_RESERVED = r"\.(?:arpa|invalid|local|localhost|onion|test)"
SPECIAL = rf"(?i){_RESERVED}$"
"""Domains nobody can be mailed at (IANA special-use names, as email-validator has them)."""
_SLIPS = rf"\.(?:{'|'.join(ENDING_SLIPS)})|@(?:{'|'.join(map(re.escape, TYPING_ERRORS))})"
_SUSPECT = rf"(?i)(?:{_RESERVED}|{_SLIPS})$"
"""Plain, and can't be sent as it is. As all of it stands at the end, it is searched from there: a few letters each."""

MAX_LOCAL = 64
_MAX_DOMAIN = 253


def looks_plain(address: pl.Expr) -> pl.Expr:
    """Nothing but a plain address that isn't suspect, or null. What has spaces around it isn't plain. A leading
    apostrophe could be part of an address, but is a spreadsheet's text mark."""
    plain = (address.str.len_bytes() <= _PLAIN_BYTES) & address.str.contains(_PLAIN)
    return plain & ~address.str.contains(_SUSPECT) & ~address.str.starts_with("'")


def is_plain(values: pl.Series) -> pl.Series:
    """An address that needs no second look."""
    return (values.str.len_bytes() <= _PLAIN_BYTES) & values.str.contains(_PLAIN) & ~values.str.contains(SPECIAL)


def is_plain_local(values: pl.Series) -> pl.Series:
    """Letters and figures of any script in their composed form, and what is allowed between them."""
    composed = values == values.str.normalize("NFC")
    return composed & (values.str.len_bytes() <= MAX_LOCAL) & values.str.contains(_PLAIN_LOCAL)


def is_plain_domain(values: pl.Series) -> pl.Series:
    """Plain letters only, no label too long, none with two hyphens where Punycode has them."""
    return (
        (values.str.len_bytes() <= _MAX_DOMAIN)
        & values.str.contains(_PLAIN_DOMAIN)
        & ~values.str.contains(r"[^.]{64}|(?:^|\.)[^.]{2}--")
    )
