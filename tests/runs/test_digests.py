"""What a digest tells, and what it doesn't."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from acdesk.contacts.prepared import CONTACT_COLUMNS
from acdesk.runs.digests import contact_digests
from acdesk.runs.packing import packed, unpacked
from acdesk.runs.sealing import opened, sealed

KEY = bytes(range(32))
TITLES = ("City", "Size")
cell = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
contact = st.tuples(st.from_regex(r"[a-c]{1,2}@x\.nl", fullmatch=True), *[cell] * 5)


def table(*contacts: tuple[str | None, ...], titles: tuple[str, ...] = TITLES) -> pl.DataFrame:
    names = [*CONTACT_COLUMNS[2:], *titles]
    rows = [dict(zip(names, one, strict=True)) for one in contacts]
    found = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String))
    return found.select(pl.lit(0).alias("file"), pl.int_range(2, 2 + pl.len()).alias("row"), *names)


def digests(*contacts: tuple[str | None, ...], key: bytes = KEY, tags: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    return contact_digests(table(*contacts), key, titles=TITLES, tagged=False, tags=tags).rows()


@given(contact, contact)
def test_digests_are_the_same_exactly_where_what_is_sent_is(
    one: tuple[str | None, ...], other: tuple[str | None, ...]
) -> None:
    (address, values), (other_address, other_values) = digests(one, other)
    assert (address == other_address) == (one[0] == other[0])
    # Empty values are left out of a request, so they are the same as none.
    assert (values == other_values) == ([x or None for x in one] == [x or None for x in other])


def test_upper_and_lower_case_of_an_address_make_no_difference() -> None:
    one, other = digests(("Zoë@X.nl", "Zoë", *[None] * 4), ("zoë@x.NL", "Zoë", *[None] * 4))
    assert one == other


def test_the_order_of_fields_makes_no_difference_and_a_new_empty_field_neither() -> None:
    row = ("a@x.nl", None, None, None, "Delft", "M")
    turned = table(("a@x.nl", None, None, None, "M", "Delft"), titles=("size", "CITY"))
    more = table((*row, None), titles=(*TITLES, "Colour"))
    expected = digests(row)
    assert contact_digests(turned, KEY, titles=("size", "CITY"), tagged=False).rows() == expected
    assert contact_digests(more, KEY, titles=(*TITLES, "Colour"), tagged=False).rows() == expected


def test_tags_count_whoever_gives_them() -> None:
    row = ("a@x.nl", *[None] * 5)
    assert digests(row, tags=("b", "a")) == digests(row, tags=("a", "b"))
    assert digests(row, tags=("a",)) != digests(row, tags=("ab",))
    tagged = table((*row, "a"), titles=(*TITLES, "\x00tags"))
    plain = table((*row, None), titles=(*TITLES, "\x00tags"))
    first = contact_digests(tagged, KEY, titles=TITLES, tagged=True)
    second = contact_digests(plain, KEY, titles=TITLES, tagged=True)
    assert first["values"].to_list() != second["values"].to_list()
    assert second.rows() == digests(row)


def test_another_key_makes_other_digests() -> None:
    rows = [(f"a{n}@x.nl", *[None] * 5) for n in range(100)]
    mine, theirs = digests(*rows), digests(*rows, key=bytes(32))
    assert not {value for row in mine for value in row} & {value for row in theirs for value in row}


@given(st.lists(st.integers(0, 2**64 - 1), max_size=20))
def test_parts_hold_what_was_packed(numbers: list[int]) -> None:
    found = pl.DataFrame({"address": pl.Series(numbers, dtype=pl.UInt64)})
    assert unpacked(packed(found), "address").equals(found)


def test_sealed_addresses_open_only_with_their_key_and_for_their_owner() -> None:
    addresses = pl.DataFrame({"address": pl.Series([1, 2], dtype=pl.UInt64), "email": ["ada@x.nl", "bob@x.nl"]})
    newer = pl.DataFrame({"address": pl.Series([2], dtype=pl.UInt64), "email": ["Bob@x.nl"]})
    parts = [sealed(addresses, KEY, "export"), sealed(newer, KEY, "export")]
    assert b"ada" not in b"".join(parts)
    assert opened(parts, KEY, "export").rows() == [(1, "ada@x.nl"), (2, "Bob@x.nl")]
    assert opened(parts, bytes(32), "export").height == 0
    assert opened(parts, KEY, "other").height == 0
