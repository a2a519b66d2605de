"""Columns that say who may be written to."""

from __future__ import annotations

from dataclasses import dataclass

from acdesk.matching.candidates import ANY_PHONE
from acdesk.matching.evidence import look_at, sample_of
from acdesk.matching.headers import read_header
from acdesk.matching.meanings import Meaning
from acdesk.segments import Segment

_FEW = 6
"""A column of consent has hardly more distinct values."""
_YES_NO = 0.8

_NO = frozenset(
    """
    no n false f 0 0.0 nee non não nein niet ko off uit aus nej no. falso faux onwaar falsch いいえ 無 不可 否 × ✗ ☐
    optout opt-out opt_out out denied unsubscribed do_not_allow notallowed withdrawn revoked ingetrokken
    abgemeldet widerrufen désabonné desabonné désinscrit baja cancelado cancellato disiscritto 配信停止 拒否 不同意
    """.split()  # noqa: SIM905
) | {"do not allow", "opted out", "opted-out", "not allowed", "not subscribed", "opt out", "no consent"}

_YES = frozenset(
    """
    yes y true t 1 1.0 -1 ja j oui o si s sì sí vero verdadero vrai waar wahr on aan an x ✓ ✔ ☑ はい 有 可 是 ○ ◯
    donotallow do_not_allow unsubscribed optout opt-out denied
    """.split()  # noqa: SIM905
) | {"do not allow", "not allowed", "opted out", "opted-out", "opt out"}
"""What a "do not …" column says of people who must be left out. Dataverse has "Allow" and "Do Not Allow" there."""


@dataclass(frozen=True, slots=True)
class ConsentColumn:
    """A column that says who may be written to, with what it holds in the rows that were looked at."""

    column: str
    values: tuple[tuple[str, int], ...]
    """(value, rows), the most frequent first; "" for empty cells."""
    says_no: tuple[str, ...]
    """Of the values, those of people who shouldn't be written to: what to offer as filter."""

    @property
    def left_out(self) -> int:
        """Rows whose value says no."""
        return sum(rows for value, rows in self.values if value in self.says_no)


_ABOUT = (Meaning.SUBSCRIBER, Meaning.CONSENT, Meaning.NEVER)


def may_be_consent(name: str) -> bool:
    """Whether a column of this name may be one of `consent_columns`; its values decide."""
    return read_header(name).has(*_ABOUT, Meaning.EMAIL, *ANY_PHONE)


def consent_columns(segment: Segment) -> tuple[str, ...]:
    """Columns like `doNotEmail`, `Newsletter consent` or a Yes/No `Email Subscriber`, in the order of the file.

    Phone-only consent (`doNotPhone`) is among them: acdesk sends phone numbers too.
    """
    named = [name for name in segment.columns if may_be_consent(name)]
    found: list[str] = []
    for name, evidence in look_at(segment, sample_of(segment, named)).items():
        speaks = evidence.distinct <= _FEW if read_header(name).has(*_ABOUT) else evidence.values > 0
        if speaks and (evidence.values == 0 or evidence.yes_no >= _YES_NO):
            found.append(name)
    return tuple(found)


def consent_choices(segment: Segment) -> tuple[ConsentColumn, ...]:
    """`consent_columns` with their values counted over all rows of the segment (of a preview: its rows)."""
    return tuple(_choice(segment, column) for column in consent_columns(segment))


def _choice(segment: Segment, column: str) -> ConsentColumn:
    import polars as pl

    # Counted first, trimmed then: there are few distinct ones.
    typed = pl.DataFrame({"value": segment.table[column]}).group_by("value").agg(pl.len().alias("rows"))
    cell = pl.col("value").fill_null("").str.strip_chars()
    counted = typed.group_by(cell, maintain_order=True).agg(pl.col("rows").sum()).sort("rows", descending=True)
    values = tuple((str(value), int(rows)) for value, rows in counted.rows())
    words = _YES if read_header(column).has(Meaning.NEVER) else _NO
    return ConsentColumn(column, values, tuple(value for value, _ in values if value.casefold() in words))
