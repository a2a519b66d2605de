"""Full names taken apart into first and last name."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.contacts import SegmentSource, prepare
from acdesk.contacts.full_names import infer_name_order, split_full_names, split_name
from acdesk.matching import DataMatching
from acdesk.sentences.faults import MatchingFault
from tests.matching.by_hand import segment_of

GIVEN_FIRST = {
    "Jan Jansen": ("Jan", "Jansen"),
    "Jan van der Berg": ("Jan", "van der Berg"),
    "Jan in 't Veld": ("Jan", "in 't Veld"),
    "Berg, Jan van der": ("Jan", "van der Berg"),
    "de Vries, Anneke": ("Anneke", "de Vries"),
    "Smith, John, Jr.": ("John", "Smith Jr."),
    "Martin Luther King Jr.": ("Martin Luther", "King Jr."),
    "Mary Ann Smith": ("Mary Ann", "Smith"),
    "John F. Kennedy": ("John F.", "Kennedy"),
    "Ludwig van Beethoven": ("Ludwig", "van Beethoven"),
    "Herr Prof. Dr. Hans-Peter Müller": ("Hans-Peter", "Müller"),
    "Mevr. Jansen": (None, "Jansen"),
    "van der Berg": (None, "van der Berg"),
    "DUPONT Jean": ("Jean", "DUPONT"),
    "Jean-Marie LE PEN": ("Jean-Marie", "LE PEN"),
    "Ana García López": ("Ana", "García López"),
    "José Ortega y Gasset": ("José", "Ortega y Gasset"),
    "Juan de la Cruz": ("Juan", "de la Cruz"),
    "Maria da Silva": ("Maria", "da Silva"),
    "Giulia Dell'Acqua": ("Giulia", "Dell'Acqua"),
    "JAN DE VRIES": ("JAN", "DE VRIES"),
    "山田 太郎": ("太郎", "山田"),
    "山田　太郎": ("太郎", "山田"),
    "長谷川健": ("健", "長谷川"),
    "小鳥遊六花": (None, "小鳥遊六花"),
    "山田太郎様": ("太郎", "山田"),
    "ジョン・スミス": ("ジョン", "スミス"),
    "Cher": ("Cher", None),
    "Jansen": (None, "Jansen"),
    "Jan & Anneke de Vries": (None, None),
    "Jan en Anneke": (None, None),
    "Bakkerij 2000 BV": (None, None),
}


@pytest.mark.parametrize(("name", "halves"), GIVEN_FIRST.items())
def test_given_name_first(name: str, halves: tuple[str | None, str | None]) -> None:
    assert split_name(name, family_first=False) == halves


@pytest.mark.parametrize(
    ("name", "halves"),
    [
        ("Müller Hans Peter", ("Hans Peter", "Müller")),
        ("van der Berg Jan", ("Jan", "van der Berg")),
        ("Rossi Mario", ("Mario", "Rossi")),
        ("Rossi, Mario", ("Mario", "Rossi")),
    ],
)
def test_family_name_first(name: str, halves: tuple[str, str]) -> None:
    assert split_name(name, family_first=True) == halves


def test_the_order_is_told_by_frequent_names() -> None:
    turned = pl.Series(["Müller Hans", "Schmidt Anna", "Weber Lukas", "Xaver Unbekannt"])
    assert infer_name_order(turned) == "family_first"
    assert infer_name_order(pl.Series(["Hans Müller", "Anna Schmidt", "Bodo Beispiel"])) == "given_first"
    assert infer_name_order(pl.Series(["Bodo Beispiel"])) == "given_first"


def test_a_column_is_taken_apart_as_its_names_are() -> None:
    names = [name for name in GIVEN_FIRST if "," not in name]
    found = split_full_names(pl.Series([*names, None]), "given_first")
    assert found.select("first_name", "last_name").rows() == [*(GIVEN_FIRST[name] for name in names), (None, None)]
    assert [code for code in found["code"].to_list() if code] == ["name.not_split"] * 3


@given(st.text("abAB,.-' vanJ様山田・", max_size=20), st.booleans())
def test_nothing_is_made_up(name: str, family_first: bool) -> None:
    cleaned = " ".join(name.split())
    halves = split_name(cleaned, family_first=family_first)
    assert all(half is None or (half and half == half.strip()) for half in halves)
    for half in halves:
        assert all(word in cleaned for word in (half or "").split())


def test_names_taken_apart_are_sent_and_odd_ones_noticed() -> None:
    segment = segment_of({"Mail": ["a@x.example", "b@x.example"], "Naam": ["  Jan   de Vries ", "Jan & Piet"]})
    found = prepare([SegmentSource(segment, DataMatching("Mail", full_name="Naam"))])
    assert found.contacts.select("first_name", "last_name").rows() == [("Jan", "de Vries"), (None, None)]
    assert [(one.code, one.params["n"], one.params["row"]) for one in found.warnings] == [("name.not_split", 1, 3)]


def test_a_half_from_elsewhere_contradicts_a_full_name() -> None:
    segment = segment_of({"Mail": ["a@x.example"], "Naam": ["Jan de Vries"], "Voornaam": ["Jan"]})
    with pytest.raises(MatchingFault, match=r"matching\.names_twice"):
        prepare([SegmentSource(segment, DataMatching("Mail", first_name="Voornaam", full_name="Naam"))])
