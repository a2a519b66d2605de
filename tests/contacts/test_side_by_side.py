"""Work that is done in parts is the same as if it were done at once."""

from __future__ import annotations

import polars as pl
import pytest

from acdesk.contacts.addresses import check_addresses
from acdesk.contacts.phones import check_phones
from acdesk.contacts.side_by_side import side_by_side


def doubled(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(pl.col("n") * 2, part=pl.len())


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 2)


@pytest.mark.parametrize("height", [0, 1, 9_999, 10_000, 10_001, 25_000])
def test_every_row_is_there_once_and_in_order(height: int) -> None:
    found = side_by_side(pl.DataFrame({"n": range(height)}, schema={"n": pl.Int64}), doubled)
    assert found["n"].to_list() == [2 * n for n in range(height)]
    assert found["part"].n_unique() == (0 if not height else 1 if height % 2 == 0 or height < 10_000 else 2)


def test_what_goes_wrong_in_a_part_is_raised() -> None:
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        side_by_side(pl.DataFrame({"m": range(20_000)}), doubled)


def test_many_odd_addresses_and_phones_are_judged_as_few_are() -> None:
    few = ["anna@gmial.com", "anna@@noordpost.nl", "o'neil@münchen.de", "bob", "cy@x..nl", "info@noordpost"]
    addresses = [f"{place}{address}" for place in range(3_000) for address in few]
    found = check_addresses(pl.Series(addresses))
    assert found.tail(6).rows() == check_addresses(pl.Series(addresses[-6:])).rows()
    assert found["code"].to_list() == found["code"].head(6).to_list() * 3_000

    phones = ["06 12345678", "0031 6 12345678", "-6854", "3.16123E+10", "tel: 020-1234567 x12", None]
    judged = check_phones(pl.Series(phones * 3_000), lambda places: pl.Series(["NL"]).new_from_index(0, places.len()))
    assert judged.rows() == judged.head(6).rows() * 3_000
    assert judged["phone"].head(3).to_list() == ["+31612345678", "+31612345678", None]
