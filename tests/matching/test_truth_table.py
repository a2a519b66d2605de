"""Suggestions scored on header sets in seven languages."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from acdesk.matching import STANDARD_FIELDS, suggest
from tests.matching import (
    eighth_table,
    eighth_values,
    eleventh_table,
    fifteenth_table,
    fifth_table,
    fourteenth_table,
    fourth_table,
    fourth_values,
    ninth_table,
    second_table,
    second_values,
    seventh_table,
    sixth_table,
    tenth_table,
    third_table,
    thirteenth_table,
    twelfth_table,
)
from tests.matching.by_hand import segment_of
from tests.matching.truth_table import TABLE

ROWS = 60
HIGH = 0.9
FIELD_OF = {"email": "email", "nameaddr": "email", "first": "first_name", "last": "last_name", "phone": "phone"}

FIRST = {
    "en": "Abbie Kenneth Olivia Harry Priya Liam Grace Acthony Tyrone Joan Derek Mei",
    "nl": "Daan Sanne Joris Femke Thijs Lotte Jan-Willem Esmée Ayşe Mohammed Kees Fleur",
    "de": "Jürgen Katharina Felix Ursula Björn Heike Karl-Heinz Lena Murat Sören Änne Uwe",
    "fr": "François Chloé Jérôme Élodie Jean-Pierre Anaïs Loïc Aurélie Fatou Théo Gaël Inès",
    "es": "José|María|Íñigo|Lucía|Juan Carlos|Begoña|Andrés|Rocío|María José|Iván|Nuria|Óscar",
    "it": "Niccolò Giulia Matteo Chiara Gianluca Elisa Simone Francesca Davide Aurora Pietro Noemi",
    "ja": "太郎 花子 健一 美咲 翔太 陽菜 大輔 結衣 直樹 さくら 千尋 蓮",
}
LAST = {
    "en": "Moss|Beraun|O'Brien|Smith-Jones|Koteles|Patel|Nguyen|Walker|MacLeod|Farrell|Price|Young",
    "nl": "de Vries|van der Berg|Jansen|'t Hart|Bakker|van den Heuvel|Visser|IJsselstein|Smit|Bos|Yılmaz|de Boer",
    "de": "Müller|Schäfer|Groß|von Bülow|Weiß|Krüger|Böhm|Weber-Lang|Yıldız|Vogt|Kühn|zu Guttenberg",
    "fr": "Lefèvre|Dubois|d'Aubigné|Béranger|Gauthier|de La Tour|Noël|Diallo|Rénier|Martin|Fournier|Œuvrard",
    "es": "García|Martínez|Fernández|Núñez|de la Cruz|Muñoz|Jiménez|Ibáñez|Sánchez|Ordóñez|Castaño|Romero",
    "it": "Rossi|D'Angelo|De Luca|Ferrari|Bianchi|Esposito|Lo Presti|Conti|Barbieri|Caruso|Cattaneo|Ricci",
    "ja": "佐藤|鈴木|高橋|田中|渡邉|伊藤|山本|長谷川|小林|加藤|髙木|齋藤",
}
PHONE = {
    "en": ("983.566.0706x9509", "(212) 555-0142", "+1 212 555 0143", "001-983-566-0706", "2125550142"),
    "nl": ("06-12345678", "+31 6 12345678", "020 123 4567", "0031612345678", "(020) 1234567"),
    "de": ("030 23125 123", "+49 30 23125123", "0171/1234567", "(0171) 1234567", "030-23125-12"),
    "fr": ("06 39 98 12 34", "+33 6 39 98 12 34", "06.39.98.12.34", "0639981234", "+33639981234"),
    "es": ("600 12 34 56", "+34 600 123 456", "912 345 678", "600123456", "0034 600 123 456"),
    "it": ("320 123 4567", "+39 320 1234567", "02 1234567", "320/1234567", "+393201234567"),
    "ja": ("090-1234-5678", "03-1234-5678", "+81 90 1234 5678", "０９０－１２３４－５６７８", "09012345678"),
}
WORDS = {
    "city": ("Delft", "Köln", "Saint-Étienne", "A Coruña", "Forlì", "札幌市"),
    "country": ("USA", "Netherlands", "Deutschland", "FR"),
    "company": ("Duinpost B.V.", "Waldmail GmbH", "Courrier & Fils", "Tegami Inc", "Acme", "株式会社てがみ"),
    "street": ("129 Miller Plaza", "Hauptstraße 5", "12, rue de la Paix", "Via Roma 3"),
    "job": ("Teacher", "Software Engineer", "Nurse", "Manager"),
    "tier": ("Gold", "Silver", "Bronze", "high"),
    "gender": ("Female", "Male"),
    "title": ("Mr", "Mrs", "Dr."),
    "product": ("Coffee machine", "Blue mug", "Espresso beans", "Grinder"),
    "particle": ("", "van", "de", "", "van der"),
    "initials": ("A.B.", "J.", "M.C."),
    "kana": ("サトウ", "スズキ", "タカハシ", "タナカ"),
    "domain": ("duinpost.example", "waldmail.example"),
    "login": ("anna86", "kbos", "t.visser_1"),
    "empty": ("",),
}
YES_NO = {
    "nl": "ja nee",
    "de": "Ja Nein",
    "fr": "oui non",
    "es": "sí no",
    "it": "Sì No",
    "ja": "はい いいえ",
    "en": "Yes No",
}


@dataclass(frozen=True)
class Case:
    language: str
    kinds: dict[str, str]
    wanted: dict[str, str]
    would_do: frozenset[str]


def cases(table: str = TABLE) -> list[Case]:
    found = []
    for line in table.strip().splitlines():
        language, _, rest = line.partition(": ")
        kinds: dict[str, str] = {}
        wanted: dict[str, str] = {}
        would_do: set[str] = set()
        for part in rest.split("; "):
            name, _, kind = part.rpartition(" = ")
            mark = kind[-1] if kind[-1] in "*?" else ""
            kind = kind.rstrip("*?")
            kinds[name] = kind
            if mark:
                field = _field(name, kind)
                would_do.add(name) if mark == "?" else wanted.setdefault(field, name)
        found.append(Case(language, kinds, wanted, frozenset(would_do)))
    return found


def _field(name: str, kind: str) -> str:
    if kind == "empty":
        return {"First name": "first_name", "Last name": "last_name", "Phone": "phone"}[name]
    return FIELD_OF[kind.removeprefix("mostly_").removesuffix("2").partition("_")[0]]


def values(kind: str, language: str, people: list[tuple[str, str]], chance: random.Random) -> list[str]:
    def one(row: int) -> str:
        first, last = people[row]
        match kind:
            case "email":
                return f"{'abcdefgh'[row % 8]}.klant{row}@duinpost{row % 7}.example" if chance.random() < 0.95 else ""
            case "mostly_email":
                return chance.choice((f"klant{row}@duinpost.example", "n/a", f"k{row}@", "x"))
            case "mostly_phone":
                return chance.choice((*PHONE[language], "-6854", "unknown"))
            case "first":
                return first
            case "first_initial":
                return f"{first} {'ABCDEF'[row % 6]}."
            case "phone_float":
                return f"{31_612_345_678 + row}.0"
            case "last":
                return last
            case "last2":
                return f"{last} {people[-row][1]}"
            case "full":
                return f"{last}{chance.choice(('', ' '))}{first}" if language == "ja" else f"{first} {last}"
            case "phone":
                return chance.choice(PHONE[language]) if chance.random() < 0.9 else ""
            case "guid":
                return f"{chance.getrandbits(128):032x}"
            case "id":
                return str(100_200_300 + row * 7)
            case "order":
                return f"2024-{row:06}"
            case "number":
                return str(row)
            case "small":
                return str(31 + row % 20)
            case "decimal":
                return f"{chance.random() * 90_000:.4f}"
            case "card":
                return f"4539-1488-0343-{row:04}"
            case "zip":
                return str(10_000 + row)
            case "date":
                return f"{chance.randint(1940, 2020)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            case "yesno":
                return chance.choice(YES_NO[language].split())
        return chance.choice(WORDS[kind])

    return [one(row) for row in range(ROWS)]


def table_of(case: Case) -> dict[str, list[str]]:
    chance = random.Random(7)  # noqa: S311
    split = "|" if "|" in FIRST[case.language] else None
    people = [
        (chance.choice(FIRST[case.language].split(split)), chance.choice(LAST[case.language].split("|")))
        for _ in range(ROWS)
    ]
    return {name: values(kind, case.language, people, chance) for name, kind in case.kinds.items()}


def second_table_of(case: Case) -> dict[str, list[str]]:
    chance = random.Random(11)  # noqa: S311
    who = second_values.people(case.language, ROWS, chance)
    return {name: second_values.column(kind, case.language, who, chance) for name, kind in case.kinds.items()}


def fourth_table_of(case: Case) -> dict[str, list[str]]:
    chance = random.Random("; ".join(case.kinds))  # noqa: S311
    who = fourth_values.people(case.language, chance.randint(8, 40), chance)
    return {name: fourth_values.column(kind, case.language, who, chance) for name, kind in case.kinds.items()}


def eighth_table_of(case: Case) -> dict[str, list[str]]:
    chance = random.Random("; ".join(case.kinds))  # noqa: S311
    who = eighth_values.people(case.language, chance.randint(10, 200), chance)
    return {name: eighth_values.column(kind, case.language, who, chance) for name, kind in case.kinds.items()}


@dataclass
class Score:
    sets: int = 0
    right: int = 0
    total: int = 0
    wrong: list[str] = field(default_factory=list)
    sure_and_wrong: list[str] = field(default_factory=list)


def score(all_cases: list[Case], columns_of: Callable[[Case], dict[str, list[str]]]) -> Score:
    found = Score(len(all_cases))
    for case in all_cases:
        for one in suggest(segment_of(columns_of(case))):
            found.total += 1
            wanted = case.wanted.get(one.field)
            if one.column == wanted or one.column in case.would_do:
                found.right += 1
                continue
            given = f"{one.column} ({one.confidence}, {one.reason})"
            said = f"{case.language} {one.field}: {given}, not {wanted}; {list(case.kinds)}"
            found.wrong.append(said)
            if one.column is not None and one.confidence >= HIGH:
                found.sure_and_wrong.append(said)
    return found


@pytest.mark.parametrize(
    ("name", "table", "columns_of", "sets"),
    [
        ("first", TABLE, table_of, 200),
        ("second", second_table.TABLE, second_table_of, 130),
        ("third", third_table.TABLE, second_table_of, 55),
        ("fourth", fourth_table.TABLE, fourth_table_of, 180),
        ("fifth", fifth_table.TABLE, fourth_table_of, 65),
        ("sixth", sixth_table.TABLE, fourth_table_of, 60),
        ("seventh", seventh_table.TABLE, fourth_table_of, 24),
        ("eighth", eighth_table.TABLE, eighth_table_of, 160),
        ("ninth", ninth_table.TABLE, eighth_table_of, 125),
        ("tenth", tenth_table.TABLE, eighth_table_of, 115),
        ("eleventh", eleventh_table.TABLE, eighth_table_of, 115),
        ("twelfth", twelfth_table.TABLE, eighth_table_of, 90),
        ("thirteenth", thirteenth_table.TABLE, eighth_table_of, 70),
        ("fourteenth", fourteenth_table.TABLE, eighth_table_of, 60),
        ("fifteenth", fifteenth_table.TABLE, eighth_table_of, 55),
    ],
    ids=[
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
    ],
)
def test_at_least_99_of_100_are_right_and_no_wrong_one_looks_sure(
    capsys: pytest.CaptureFixture[str],
    name: str,
    table: str,
    columns_of: Callable[[Case], dict[str, list[str]]],
    sets: int,
) -> None:
    found = score(cases(table), columns_of)
    with capsys.disabled():
        share = found.right / found.total
        print(f"\n{name} table: {found.right} of {found.total} right ({share:.2%}) in {found.sets} header sets")
    assert found.sets >= sets
    assert found.total == found.sets * len(STANDARD_FIELDS)
    assert not found.sure_and_wrong, "\n".join(found.sure_and_wrong)
    assert share >= 0.99, "\n".join(found.wrong)


@pytest.mark.parametrize("language", FIRST)
def test_every_language_is_there(language: str) -> None:
    assert sum(case.language == language for case in cases()) >= 20
