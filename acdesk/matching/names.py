"""First and last name among the columns: their values look alike, so neighbours decide as well."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from acdesk.matching.candidates import (
    DOUBTFUL,
    GUESS,
    LIKELY,
    SURE,
    Candidate,
    Column,
    is_first_name,
    is_full_name,
    is_last_name,
    is_some_name,
    preference,
    sure_of,
)
from acdesk.matching.evidence import Evidence, Sample
from acdesk.matching.headers import HeaderReading
from acdesk.matching.meanings import Meaning

FULL_NAMES = 0.6
"""Share of values of two and more words from which a column may hold full names."""


_FEW = 6
_ENOUGH = 40


class NameColumns:
    """Who is a first name, a last name, or both in one, in one segment."""

    def __init__(self, columns: Sequence[Column], sample: Sample) -> None:
        self._sample = sample
        self._order = columns
        self._columns = [column for column in columns if _could_be_names(column)]
        self._firsts = [column for column in self._columns if is_first_name(column.header)]
        self._lasts = [column for column in self._columns if is_last_name(column.header)]
        self._some = [column for column in self._columns if is_some_name(column.header)]
        self.full = [
            column.name
            for column in self._columns
            if is_full_name(column.header)
            or (column in self._firsts and self._full_first(column))
            or (column in self._lasts and self._full_last(column))
            or (column in self._some and self._full_some(column))
            or (_both_halves(column.header) and _several(column) >= FULL_NAMES)
        ]
        """Columns whose values are first and last name in one, best first."""
        self._fullest = max((column.evidence.filled for column in self._columns), default=0.0)

    def first_names(self) -> list[Candidate]:
        """Candidates in the order of the columns."""
        found = [self._named(column) for column in self._firsts if column.name not in self.full]
        found += self._unclear(Meaning.NAME_FIRST, other=self._lasts, same=self._firsts)
        found = self._without_empty(found) or self._by_values(given=True) or self._beside(self._by_values(given=False))
        return found or self._given_beside_last()

    def last_names(self) -> list[Candidate]:
        found = [self._named(column) for column in self._lasts if column.name not in self.full]
        used = [column for column in self._lasts if not column.header.has(Meaning.FORMER)]
        found += self._unclear(Meaning.NAME_LAST, other=self._firsts, same=used)
        return self._without_empty(found) or self._by_values(given=False) or self._beside(self._by_values(given=True))

    def _named(self, column: Column) -> Candidate:
        evidence = column.evidence
        if evidence.values == 0:
            return self._candidate(column, GUESS, "match.name_only")
        confidence = SURE if evidence.words >= 0.8 else 0.75
        reason = "match.name_and_values" if evidence.words >= 0.8 else "match.name_some_values"
        if _several(column) >= FULL_NAMES:
            confidence = min(confidence, LIKELY)
        if _hardly_names(evidence):
            confidence, reason = min(confidence, DOUBTFUL), "match.few_values"
        return self._candidate(column, sure_of(column.header, confidence), reason)

    def _unclear(self, own: Meaning, *, other: list[Column], same: list[Column]) -> list[Candidate]:
        """ "Name" beside a last name is a first name, and the other way round."""
        opposite = Meaning.NAME_LAST if own is Meaning.NAME_FIRST else Meaning.NAME_FIRST
        found: list[Candidate] = []
        for column in self._some:
            if column.name in self.full or column.evidence.words < 0.5 or same:
                continue
            given, family = column.evidence.given_first, column.evidence.family_first
            leans = given > family if own is Meaning.NAME_FIRST else family > given
            if other:
                sure = LIKELY if column.evidence.words >= 0.8 else DOUBTFUL
                found.append(self._candidate(column, sure, "match.beside_other_name"))
            elif column.header.has(own) or (not column.header.has(opposite) and leans and max(given, family) >= 0.15):
                found.append(self._candidate(column, DOUBTFUL, "match.name_unclear"))
        return found

    def _by_values(self, *, given: bool) -> list[Candidate]:
        """Columns without a telling name whose values are frequent names."""
        found: list[Candidate] = []
        for column in self._columns:
            evidence = column.evidence
            two_last = not given and evidence.family_last >= 0.15 and evidence.family_last > 2 * evidence.given_last
            shaped = evidence.words >= 0.8 and evidence.formal < 0.4 and (_several(column) < 0.4 or two_last)
            if not column.opaque or not shaped:
                continue
            share, against = evidence.given_first, evidence.family_first
            if not given:
                share, against = against, share
            if share >= 0.15 and share > 2 * against:
                found.append(self._candidate(column, DOUBTFUL, "match.values_only", percent=round(100 * share)))
        return found

    def _beside(self, known: list[Candidate]) -> list[Candidate]:
        """In a file without telling names, the words next to a first name are the last name, however rare they are."""
        if len(known) != 1:
            return []
        place = [column.name for column in self._order].index(known[0].column)
        for column in (*self._order[place + 1 : place + 2], *self._order[max(0, place - 1) : place]):
            words = column in self._columns and column.evidence.words >= 0.8 and not _hardly_names(column.evidence)
            if words and column.opaque and _several(column) < 0.4:
                return [self._candidate(column, GUESS, "match.beside_other_name")]
        return []

    def _given_beside_last(self) -> list[Candidate]:
        """A name that says nothing ("Nombe"), but given names next to a last name."""
        beside = {
            name
            for one, two in itertools.pairwise(column.name for column in self._order)
            for last in self._lasts
            if last.name in (one, two)
            for name in (one, two)
        }
        return [
            self._candidate(column, GUESS, "match.beside_other_name")
            for column in self._columns
            if column.name in beside
            and not column.header.meanings
            and column.evidence.given_first >= 0.2
            and _several(column) < 0.4
        ][:1]

    def _without_empty(self, found: list[Candidate]) -> list[Candidate]:
        """Where full names are there, an empty column called "First name" is no better than none."""
        filled = {column.name for column in self._columns if column.evidence.values}
        return [one for one in found if one.column in filled] if filled.intersection(self.full) else found

    def _candidate(self, column: Column, confidence: float, reason: str, percent: int | None = None) -> Candidate:
        rank = confidence + preference(column.header, column.evidence, self._fullest)
        shown = round(100 * column.evidence.words) if percent is None else percent
        return Candidate(column.name, confidence, rank, reason, shown)

    def _full_last(self, column: Column) -> bool:
        """Spanish customers have two last names, so two words alone prove nothing."""
        if _several(column) < 0.3:
            return False
        beside = self._share_containing(column, self._firsts)
        if beside is not None:
            return beside >= 0.5
        evidence = column.evidence
        return _several(column) >= FULL_NAMES and (evidence.given_first >= 0.3 or evidence.long_japanese >= FULL_NAMES)

    def _full_first(self, column: Column) -> bool:
        if _several(column) < 0.3:
            return False
        beside = self._share_containing(column, self._lasts)
        if beside is not None and beside >= 0.5:
            return True
        return not self._beside_its_last(column) and _several(column) >= FULL_NAMES and column.evidence.given_last < 0.4

    def _full_some(self, column: Column) -> bool:
        given = column.header.has(Meaning.NAME_FIRST) and self._beside_its_last(column)
        return not given and max(_several(column), column.evidence.formal) >= FULL_NAMES

    def _beside_its_last(self, column: Column) -> bool:
        """ "María José" has two words, but the last name beside her is none of them."""
        return (
            bool(self._lasts)
            and self._lasts[0].evidence.given_first < 0.3
            and self._share_containing(column, self._lasts) == 0
        )

    def _share_containing(self, column: Column, others: list[Column]) -> float | None:
        """Share of rows whose value contains the first of `others`' value; None where that can't be said."""
        import polars as pl

        if not others:
            return None
        one = self._sample.values(column.name).str.to_lowercase()
        two = self._sample.values(others[0].name).str.to_lowercase()
        both = pl.DataFrame({"one": one, "two": two}).drop_nulls()
        if both.height == 0:
            return None
        held = pl.col("one").str.contains(pl.col("two"), literal=True) & (pl.col("one") != pl.col("two"))
        return float(both.select(held.mean()).item())


def _both_halves(header: HeaderReading) -> bool:
    """ "Apellidos, Nombre", "Naam + voornaam": beside one half of a name, "name" means the other."""
    last_first = header.has(Meaning.LAST, Meaning.FAMILY) and header.has(Meaning.NAME_FIRST)
    return last_first or (header.has(Meaning.FIRST) and header.has(Meaning.NAME_LAST, Meaning.NAME))


def _hardly_names(evidence: Evidence) -> bool:
    """A handful of words over and over, none of them a frequent name: "Premium", "Basic"."""
    known = max(evidence.given_first, evidence.family_first, evidence.given_last, evidence.family_last)
    return evidence.values >= _ENOUGH and evidence.distinct <= _FEW and known == 0


def _several(column: Column) -> float:
    """Share of values of two and more words, with or without a space between them."""
    return column.evidence.several + column.evidence.long_japanese


def _could_be_names(column: Column) -> bool:
    evidence = column.evidence
    if evidence.values == 0:
        return True
    return evidence.words >= 0.4 and evidence.yes_no < 0.5 and evidence.email < 0.3
