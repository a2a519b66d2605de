"""Keyed digests of contacts: what tells tomorrow whether a contact is new or changed, and tells nobody who it is."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

STANDARD = ("email", "first_name", "last_name", "phone")
"""Columns 2 to 5 of `Prepared.contacts`; custom fields follow, then perhaps tags."""

SLICE = 10_000
"""Contacts whose values are written out at a time: some ten megabytes."""

_AT_ONCE = 1_000
"""Rows that become Python objects in one call (DESIGN section 6)."""


def contact_digests(
    contacts: pl.DataFrame, key: bytes, *, titles: Sequence[str], tagged: bool, tags: Sequence[str] = ()
) -> pl.DataFrame:
    """address UInt64, values UInt64, in the order of `contacts` (file, row, email … as `Prepared` has them).

    `address` is of the address without regard to case. `values` is of everything that is sent for the contact: address,
    values by field, and tags, those given to all (`tags`) among them; the order of fields and empty values make no
    difference. Each is 64 bits of BLAKE2b with `key`: among a million contacts the odds that two addresses share one
    are 1 in 37 million, and then those contacts are merely sent each time, since `values` tells them apart.
    """
    import polars as pl

    names = [*STANDARD, *(f"field {title.casefold()}" for title in titles), *(["tags"] if tagged else [])]
    places = sorted(range(2, 2 + len(names)), key=lambda place: names[place - 2])
    for_all = "".join(_part("tag", tag) for tag in sorted(tags)).encode()
    found = []
    for slice_ in contacts.iter_slices(SLICE):
        email = pl.nth(2).str.to_lowercase()
        values = [_named(names[place - 2], email if place == 2 else pl.nth(place)) for place in places]
        texts = slice_.select(address=email, values=pl.concat_str(values, ignore_nulls=True)).cast(pl.Binary)
        found.append(
            pl.DataFrame(
                {
                    "address": _digests(texts["address"], key, b"address", b""),
                    "values": _digests(texts["values"], key, b"values", for_all),
                }
            )
        )
    return pl.concat(found) if found else no_digests()


def no_digests() -> pl.DataFrame:
    """The empty table."""
    import polars as pl

    return pl.DataFrame(schema={"address": pl.UInt64, "values": pl.UInt64})


def word_digest(word: str, key: bytes) -> str:
    """Of a word that isn't a contact's, in hex: names of columns, a data matching, a check of the key itself."""
    return hashlib.blake2b(word.encode(), key=key, digest_size=8, person=b"word").hexdigest()


def _part(name: str, value: str) -> str:
    """Unambiguous, since it says how long each is."""
    return f"{len(name)} {name}{len(value.encode())} {value}"


def _named(name: str, value: pl.Expr) -> pl.Expr:
    """`_part` of a whole column; null where the value is empty."""
    import polars as pl

    head = pl.lit(f"{len(name)} {name}")
    length = value.str.len_bytes()
    return pl.when(length > 0).then(pl.concat_str(head, length.cast(pl.String), pl.lit(" "), value))


def _digests(texts: pl.Series, key: bytes, kind: bytes, first: bytes) -> pl.Series:
    import polars as pl

    parts = [pl.Series(part, dtype=pl.Binary) for part in _hashed(texts, key, kind, first)]
    return pl.concat(parts).bin.reinterpret(dtype=pl.UInt64, endianness="little")


def _hashed(texts: pl.Series, key: bytes, kind: bytes, first: bytes) -> Iterator[list[bytes]]:
    blake2b = hashlib.blake2b
    for start in range(0, len(texts), _AT_ONCE):
        rows = texts.slice(start, _AT_ONCE).to_list()
        yield [blake2b(first + row, digest_size=8, key=key, person=kind).digest() for row in rows]
        time.sleep(0)  # a window may be drawing meanwhile
