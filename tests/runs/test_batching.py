"""Batches: 250 contacts or 390,000 bytes, whichever comes first, and nobody is left over."""

from hypothesis import given
from hypothesis import strategies as st

from acdesk.runs.batching import even_spans, spans_by_size


def covered(spans: list[tuple[int, int]]) -> list[int]:
    return [index for first, past in spans for index in range(first, past)]


@given(st.integers(0, 5000))
def test_even_batches_cover_every_contact_once_and_end_with_no_single(contacts: int) -> None:
    spans = even_spans(contacts)
    assert covered(spans) == list(range(contacts))
    assert all(1 <= past - first <= 250 for first, past in spans)
    if contacts > 1:
        assert all(past - first > 1 for first, past in spans)


@given(st.lists(st.integers(50, 400), max_size=900), st.integers(400, 20_000))
def test_batches_by_size_stay_under_the_limit_and_are_filled(sizes: list[int], limit: int) -> None:
    frame = 30
    spans = spans_by_size(sizes, frame, limit + frame)
    assert covered(spans) == list(range(len(sizes)))
    for first, past in spans:
        assert past - first <= 250
        assert frame + sum(sizes[first:past]) <= limit + frame
    for first, past in spans[:-2]:
        full = past - first == 250 or frame + sum(sizes[first : past + 1]) > limit + frame
        assert full, f"{first}-{past} could have taken one more"


def test_a_last_contact_alone_is_joined_by_its_neighbour() -> None:
    assert spans_by_size([100] * 251, 30, 390_000) == [(0, 249), (249, 251)]
    assert even_spans(251) == [(0, 249), (249, 251)]


def test_a_huge_contact_stands_alone_where_nobody_fits_beside_it() -> None:
    assert spans_by_size([389_000, 389_000], 30, 390_000) == [(0, 1), (1, 2)]
