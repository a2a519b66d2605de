"""Reasons for failures: with as few requests as possible, and never a guess."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.activecampaign import (
    Account,
    ContactLimit,
    ContactStatus,
    Exclusion,
    PassingFault,
    Stopped,
    inventory,
    look_up_failures,
)


class Book:
    """An account with contacts in given states, that counts what it is asked."""

    def __init__(self, *, excluded: set[str], left: set[str], bounced: set[str]) -> None:
        self.phrases = tuple(Exclusion(phrase, "end" if phrase.startswith("@") else "exact") for phrase in excluded)
        self.having = {ContactStatus.UNSUBSCRIBED: left, ContactStatus.BOUNCED: bounced}
        self.requests = 0
        self.fails_at = 10**9
        self.says_totals = True

    def _ask(self) -> None:
        self.requests += 1
        if self.requests >= self.fails_at:
            raise PassingFault("account.server_error", host="x", status=500)

    def exclusions(self) -> tuple[Exclusion, ...]:
        self._ask()
        return self.phrases

    def count_contacts(self, *, list_id: int | None = None, status: ContactStatus) -> int | None:
        self._ask()
        return len(self.having[status]) if self.says_totals else None

    def has_contact(self, email: str, *, list_id: int | None = None, status: ContactStatus) -> bool:
        self._ask()
        return email.lower() in self.having[status]

    def contact_emails(self, *, list_id: int | None = None, status: ContactStatus) -> Iterator[str]:
        for number, email in enumerate(sorted(self.having[status])):
            if number % 100 == 0:
                self._ask()
            yield email


def look_up(book: Book, emails: list[str], most_requests: int = 300) -> dict[str, str]:
    return dict(look_up_failures(cast("Account", book), emails, 3, most_requests=most_requests))


def test_an_exclusion_goes_first_and_case_does_not_matter() -> None:
    book = Book(excluded={"@Gone.example", "a@b.co"}, left={"a@b.co"}, bounced=set())
    assert look_up(book, ["x@gone.EXAMPLE", "A@b.co", "x@stays.example"]) == {
        "x@gone.EXAMPLE": "refused.excluded",
        "A@b.co": "refused.excluded",
    }


def test_many_failures_are_compared_with_pages_and_few_are_asked_for() -> None:
    crowd = {f"p{n}@example.org" for n in range(450)}
    many = Book(excluded=set(), left=crowd, bounced=set())
    assert len(look_up(many, sorted(crowd)[:200])) == 200
    assert many.requests <= 1 + 1 + 5 + 1
    few = Book(excluded=set(), left=crowd, bounced=set())
    assert look_up(few, ["p1@example.org", "p900@example.org"]) == {"p1@example.org": "refused.unsubscribed"}
    assert few.requests <= 1 + 1 + 2 + 1


@given(
    st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)),
    st.booleans(),
)  # fmt: skip
def test_every_answer_is_true_and_none_is_missing(
    failed: set[int], excluded: set[int], left: set[int], bounced: set[int], says_totals: bool
) -> None:
    def addresses(numbers: set[int]) -> set[str]:
        return {f"p{n}@example.org" for n in numbers}

    book = Book(excluded=addresses(excluded), left=addresses(left), bounced=addresses(bounced))
    book.says_totals = says_totals
    expected = {}
    for n in failed:
        for reason, numbers in (("excluded", excluded), ("unsubscribed", left), ("bounced", bounced)):
            if n in numbers:
                expected[f"p{n}@example.org"] = f"refused.{reason}"
                break
    assert look_up(book, sorted(addresses(failed))) == expected


@pytest.mark.parametrize("fails_at", [1, 2, 3, 4])
def test_a_failing_request_ends_the_search_with_what_is_known(fails_at: int) -> None:
    book = Book(excluded={"a@b.co"}, left={"c@d.co"}, bounced=set())
    book.fails_at = fails_at
    found = look_up(book, ["a@b.co", "c@d.co", "e@f.co"])
    assert found.keys() <= {"a@b.co", "c@d.co"}
    assert ("a@b.co" in found) is (fails_at > 1)


def test_stop_ends_the_search() -> None:
    class Stopping(Book):
        def _ask(self) -> None:
            raise Stopped

    assert look_up(Stopping(excluded=set(), left=set(), bounced=set()), ["a@b.co"]) == {}


def test_requests_are_limited() -> None:
    book = Book(excluded=set(), left={f"q{n}@example.org" for n in range(100_000)}, bounced=set())
    look_up(book, [f"p{n}@example.org" for n in range(5000)], most_requests=50)
    assert book.requests <= 52


def test_nothing_failed_nothing_asked() -> None:
    book = Book(excluded=set(), left=set(), bounced=set())
    assert look_up(book, []) == {}
    assert book.requests == 0


@pytest.mark.parametrize(
    ("document", "limit", "contacts"),
    [
        ({"account": "x", "subscriber_limit": "1000", "subscriber_total": "12"}, 1000, 12),
        ({"account": {"plan": {"contactLimit": 500}, "subscriberTotal": 7}}, 500, 7),
        ({"groupLimits": [{"limitContact": "0"}, {"limitContact": "250"}]}, 250, None),
        ({"subscriber_limit": "0"}, None, None),
        ({}, None, None),
        (None, None, None),
        ([1, 2], None, None),
    ],
)
def test_the_contact_limit_in_whatever_shape(document: object, limit: int | None, contacts: int | None) -> None:
    assert inventory.contact_limit(document) == ContactLimit(limit, contacts)
