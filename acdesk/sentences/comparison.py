"""What had changed since the last run, in words. Takes numbers: what counts them stands above this room."""

from __future__ import annotations

from acdesk.sentences.translation import Translation


def compared(new: int, changed: int, unchanged: int, t: Translation) -> str:
    """ "Since last time: 12 new or not accepted yet, 3 changed, 285 unchanged." """
    return t(
        "Since last time: {new} new or not accepted yet, {changed} changed, {unchanged} unchanged.",
        new=t.number(new),
        changed=t.number(changed),
        unchanged=t.number(unchanged),
    )


def gone_from_segment(gone: int, t: Translation) -> str:
    """How many contacts of last time the segment no longer has."""
    return t.n(
        "{n} contact of last time is gone from the segment.",
        "{n} contacts of last time are gone from the segment.",
        gone,
    )


def gone_and_marked(marked: int, t: Translation) -> str:
    """How many of those got what the export says."""
    return t.n(
        "{n} of the contacts gone was dealt with as the export says.",
        "{n} of the contacts gone were dealt with as the export says.",
        marked,
    )
