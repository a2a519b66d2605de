"""Addresses of customers, encrypted: kept only where the user wants contacts that are gone to be marked."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

PURPOSE = "addresses"
"""What the key is derived for."""

_NONCE = 12
"""Bytes, as NIST SP 800-38D recommends for AES-GCM; a random one for each part."""


def sealed(addresses: pl.DataFrame, key: bytes, owner: str) -> bytes:
    """`addresses` (address UInt64, email String) by AES-256-GCM; `owner` has to be named again to open it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    plain = io.BytesIO()
    addresses.write_parquet(plain, compression="zstd", statistics=False)
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain.getvalue(), owner.encode())


def opened(parts: Iterable[bytes], key: bytes, owner: str) -> pl.DataFrame:
    """All that can be opened with this key, each address once. What another key closed is left out."""
    import polars as pl
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    found = [pl.DataFrame(schema={"address": pl.UInt64, "email": pl.String})]
    for part in parts:
        try:
            plain = AESGCM(key).decrypt(part[:_NONCE], part[_NONCE:], owner.encode())
        except InvalidTag:
            continue
        found.append(pl.read_parquet(io.BytesIO(plain)))
    return pl.concat(found).unique("address", keep="last", maintain_order=True)
