"""Columns that could feed a contact field, each with how sure that is and why."""

from __future__ import annotations

from dataclasses import dataclass

from acdesk.matching.evidence import Evidence
from acdesk.matching.headers import HeaderReading
from acdesk.matching.meanings import Meaning

ABOUT_THE_THING = (Meaning.STOP, Meaning.SUBSCRIBER, Meaning.CONSENT, Meaning.NEVER)
ANY_PHONE = (Meaning.PHONE, Meaning.MOBILE, Meaning.LANDLINE)
ANOTHER = (Meaning.SOMEONE_ELSE, Meaning.SENDER)
ANY_NAME = (Meaning.NAME, Meaning.NAME_FIRST, Meaning.NAME_LAST)

SURE = 0.97
LIKELY = 0.85
DOUBTFUL = 0.6
GUESS = 0.4
UNKNOWN_WORD = 0.08
"""What a word that nothing is known about takes off: it may well say whose it is, so nothing is sure any more."""

_ENOUGH = 10
_FEW = 3
_FEWER = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One column as a candidate is made from it."""

    name: str
    header: HeaderReading
    evidence: Evidence

    @property
    def repeated(self) -> bool:
        """The same few values over and over: a shop's phone, an agent's address; customers have their own."""
        return self.evidence.values >= _ENOUGH and self.evidence.distinct <= _FEW

    def shared_beside(self, widest: Evidence) -> bool:
        """Several customers to a value, where another column has one to each: an office's address, a branch's phone.

        `widest`: of the column with the most distinct values.
        """
        own, most = self.evidence, widest
        fewer = own.values >= _ENOUGH and own.distinct * _FEWER <= most.distinct
        return fewer and own.distinct * most.values * _FEWER <= most.distinct * own.values

    @property
    def opaque(self) -> bool:
        """The name says nothing at all: "d", "Column 4"."""
        plain = {Meaning.NEUTRAL, Meaning.BILLING, Meaning.NUMBER, Meaning.PRIMARY, Meaning.SECONDARY}
        return self.header.meanings <= plain and (self.header.unknown == 0 or len(self.name) < 3)


@dataclass(frozen=True, slots=True)
class Candidate:
    """`confidence` says how sure the column is what the field wants; `rank` also how much it is the one to take."""

    column: str
    confidence: float
    rank: float
    reason: str
    percent: int
    """Of the values looked at, those that fit."""
    taken: bool = True
    """False: worth offering, never taken by itself."""


def preference(header: HeaderReading, evidence: Evidence, fullest: float, *, repeated: bool = False) -> float:
    """Among several that are right: primary before plain before mobile before home before work before second."""
    rank = 0.0
    if header.has(Meaning.PRIMARY):
        rank += 0.06
    # A mobile phone is its owner's wherever it is: "Mobiel privé" is no phone at home.
    for meaning, cost in (
        (Meaning.MOBILE, 0.02),
        (Meaning.LANDLINE, 0.07),
        (Meaning.HOME, 0.0 if header.has(Meaning.MOBILE) else 0.06),
        (Meaning.WORK, 0.08),
        (Meaning.BILLING, 0.06),
        (Meaning.SECONDARY, 0.3),
        (Meaning.FORMER, 0.3),
    ):
        if header.has(meaning):
            rank -= cost
    if header.index is not None and header.index > 1:
        rank -= 0.2 + 0.01 * header.index
    if header.has(Meaning.NAME_PART):
        rank -= 0.1
    if header.has(Meaning.EMAIL) and header.has(Meaning.MOBILE):
        rank -= 0.1
    if header.has(Meaning.ADDRESS) and header.has(*ANY_PHONE):
        rank -= 0.15
    if repeated:
        rank -= 0.4
    if evidence.filled < 0.25 * fullest:
        rank -= 0.4
    elif evidence.filled < 0.7 * fullest:
        rank -= 0.35 * (1 - evidence.filled / fullest)
    return rank - 0.01 * min(header.unknown, 3)


def sure_of(header: HeaderReading, most: float = SURE) -> float:
    """How sure a name that fits can be: hardly, where it says that it is the second choice."""
    if header.has(Meaning.FORMER):
        most = min(most, DOUBTFUL)
    elif header.has(Meaning.SECONDARY):
        most = min(most, LIKELY)
    return most - UNKNOWN_WORD * min(header.unknown, 3)


def judge_email(column: Column) -> tuple[float, str, bool] | None:
    """(confidence, reason, taken). A column whose values are no addresses is none, whatever it is called."""
    header, share = column.header, column.evidence.email
    named = header.has(Meaning.EMAIL)
    if column.evidence.values == 0:
        clean = named and not header.has(*ANOTHER, *ABOUT_THE_THING)
        return (GUESS, "match.name_only", True) if clean else None
    if header.has(*ANOTHER):
        return (GUESS, "match.someone_else", False) if share >= 0.5 else None
    if named and not header.has(*ABOUT_THE_THING):
        if share >= 0.8:
            return sure_of(header), "match.name_and_values", True
        if share >= 0.05:
            return (0.75 if share >= 0.3 else DOUBTFUL - 0.1), "match.name_some_values", True
        return None
    if share >= 0.8:
        about = header.has(Meaning.STOP, Meaning.NEVER)
        return (DOUBTFUL if about else LIKELY), "match.values_only", True
    return (DOUBTFUL - 0.1, "match.values_only", True) if share >= 0.4 else None


def judge_phone(column: Column) -> tuple[float, str, bool] | None:
    """As for e-mail, but bare numbers are phones only where the name says so."""
    header, evidence = column.header, column.evidence
    named = header.has(*ANY_PHONE)
    if evidence.values == 0:
        clean = named and not header.has(*ANOTHER, Meaning.EMAIL, *ABOUT_THE_THING)
        return (GUESS, "match.name_only", True) if clean else None
    if header.has(*ANOTHER):
        return (GUESS, "match.someone_else", False) if named and evidence.phone >= 0.5 else None
    if named and not header.has(*ABOUT_THE_THING):
        if evidence.phone >= 0.7:
            return sure_of(header), "match.name_and_values", True
        if evidence.phone >= 0.05:
            return (0.75 if evidence.phone >= 0.3 else DOUBTFUL - 0.1), "match.name_some_values", True
        return None
    if named:
        subscriber = not header.has(Meaning.STOP, Meaning.CONSENT, Meaning.NEVER) and evidence.phone >= 0.7
        sure = LIKELY if subscriber else DOUBTFUL - 0.1
        return (sure, "match.values_only", True) if subscriber or evidence.marked >= 0.8 else None
    mixed = evidence.marked >= 0.3 and evidence.dialled >= 0.1
    if evidence.phone >= 0.8 and (evidence.marked >= 0.6 or mixed) and column.opaque:
        return 0.7, "match.values_only", True
    # A name that speaks of something else is wrong where the values can be nothing but phone numbers.
    if evidence.phone >= 0.9 and evidence.dialled >= 0.5 and not header.has(Meaning.STOP, Meaning.NEVER):
        return DOUBTFUL, "match.values_only", True
    if evidence.marked >= 0.9 and not header.has(*ABOUT_THE_THING):
        return GUESS, "match.values_alone", False
    return None


def is_first_name(header: HeaderReading) -> bool:
    """The name says first name and nothing that speaks against it."""
    return (
        (header.has(Meaning.FIRST) or (header.has(Meaning.GIVEN) and _name_alone(header)))
        and not header.has(Meaning.LAST, Meaning.FAMILY)
        and _of_the_customer(header, spoken=Meaning.FIRST)
    )


def is_last_name(header: HeaderReading) -> bool:
    """The name says last name and nothing that speaks against it."""
    return (
        (header.has(Meaning.LAST, Meaning.FORMER) or (header.has(Meaning.FAMILY) and _name_alone(header)))
        and not header.has(Meaning.FIRST, Meaning.GIVEN)
        and _of_the_customer(header, spoken=Meaning.LAST)
    )


def is_full_name(header: HeaderReading) -> bool:
    """The name says first and last name in one."""
    first, last = header.has(Meaning.FIRST, Meaning.GIVEN), header.has(Meaning.LAST, Meaning.FAMILY)
    whole = header.has(Meaning.FULL) and not first and not last
    return (whole or (first and last)) and _of_the_customer(header)


def is_some_name(header: HeaderReading) -> bool:
    """ "Name", "Nom", "Klantnaam": first, last or full, as its neighbours and values tell."""
    said = (Meaning.FIRST, Meaning.GIVEN, Meaning.LAST, Meaning.FAMILY, Meaning.FULL, Meaning.NAME_PART)
    return (
        header.has(*ANY_NAME)
        and header.unknown == 0
        and not header.has(*said, Meaning.CONSENT)
        and _of_the_customer(header)
    )


def _name_alone(header: HeaderReading) -> bool:
    return (header.has(*ANY_NAME) or header.unknown == 0) and not header.has(Meaning.NAME_PART)


def _of_the_customer(header: HeaderReading, spoken: Meaning | None = None) -> bool:
    """`spoken`: what no address has: "Rechnungsadresse Vorname" is a name, "First address line" is none."""
    other = (*ANOTHER, Meaning.EMAIL, Meaning.STOP, Meaning.NEVER, Meaning.READING)
    in_address = header.has(Meaning.ADDRESS) and (spoken is None or not header.has(spoken))
    return not in_address and not header.has(*other, *ANY_PHONE)
