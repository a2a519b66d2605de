"""Columns that say who may be written to."""

from __future__ import annotations

from acdesk.matching.candidates import ANY_PHONE
from acdesk.matching.evidence import look_at, sample_of
from acdesk.matching.headers import read_header
from acdesk.matching.vocabulary import Meaning
from acdesk.segments import Segment

_FEW = 6
"""A column of consent has hardly more distinct values."""
_YES_NO = 0.8


def consent_columns(segment: Segment) -> tuple[str, ...]:
    """Columns like `doNotEmail`, `Newsletter consent` or a Yes/No `Email Subscriber`, in the order of the file.

    Phone-only consent (`doNotPhone`) is among them: acdesk sends phone numbers too.
    """
    about = (Meaning.SUBSCRIBER, Meaning.CONSENT, Meaning.NEVER)
    named = [name for name in segment.columns if read_header(name).has(*about, Meaning.EMAIL, *ANY_PHONE)]
    found: list[str] = []
    for name, evidence in look_at(segment, sample_of(segment, named)).items():
        speaks = evidence.distinct <= _FEW if read_header(name).has(*about) else evidence.values > 0
        if speaks and (evidence.values == 0 or evidence.yes_no >= _YES_NO):
            found.append(name)
    return tuple(found)
