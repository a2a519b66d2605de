"""Columns that say who may be written to."""

from __future__ import annotations

from acdesk.matching.candidates import ANY_PHONE
from acdesk.matching.evidence import look_at, sample_of
from acdesk.matching.headers import read_header
from acdesk.matching.vocabulary import Meaning
from acdesk.segments import Segment


def consent_columns(segment: Segment) -> tuple[str, ...]:
    """Columns like `doNotEmail`, `Newsletter consent` or a Yes/No `Email Subscriber`, in the order of the file.

    Phone-only consent (`doNotPhone`) is among them: acdesk sends phone numbers too.
    """
    evidence = look_at(segment, sample_of(segment))
    found: list[str] = []
    for name in segment.columns:
        header, values = read_header(name), evidence[name]
        if header.has(Meaning.CONSENT, Meaning.NEVER):
            speaks = header.has(Meaning.NEVER, Meaning.CONSENT) and values.distinct <= 6
        else:
            speaks = header.has(Meaning.EMAIL, *ANY_PHONE) and values.values > 0
        if speaks and (values.values == 0 or values.yes_no >= 0.8):
            found.append(name)
    return tuple(found)
