# ruff: noqa: INP001, S311
"""Makes `segment.csv`, the sample segment beside it: `python resources/samples/make_segment.py`.

5,000 invented customers as Customer Insights would export them, some rows wrong in every way a row can be wrong. The
same bytes come out each time. Nobody can be mailed: every domain ends in `.example`, which is reserved for this; phone
numbers are from ranges kept for fiction where a country has one, and round zeros where not.
"""

from __future__ import annotations

import csv
import hashlib
import io
import random
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

ROWS = 5_000
HEADER = (
    *("CustomerId", "FirstName", "LastName", "FullName", "DateOfBirth", "EMail", "Telephone", "City", "Country"),
    *("Loyalty tier", "RewardPoints", "Newsletter consent", "doNotEmail", "CreatedOn"),
)

COUNTRIES = ("Netherlands", "Germany", "France", "Spain", "Italy", "Japan")

FIRST = {
    "Netherlands": "Daan Sanne Joris Femke Thijs Lotte Bram Anouk Sjoerd Marieke Ruben Noor Wouter Fleur Joost Esmée "
    "Kees Lieke Maarten Roos Jan-Willem Annelies Pieter Tess Gijs Zoë",
    "Germany": "Jürgen Katharina Felix Ursula Björn Heike Matthias Anke Lukas Sabine Günther Jana Sören Greta Uwe Lena "
    "Karl-Heinz Birgit Moritz Frieda Jörg Änne",
    "France": "François Chloé Jérôme Élodie Benoît Hélène Loïc Aurélie Étienne Margaux Jean-Pierre Anaïs Mathieu Zoé "
    "Raphaël Inès Gaël Céline Théo Maëlle",
    "Spain": "José María Íñigo Lucía Álvaro Begoña Andrés Rocío Jesús Inés Óscar Pilar Sergio Nuria Iván Concepción "
    "Martín Sofía Rubén Montserrat",
    "Italy": "Niccolò Giulia Matteo Chiara Alessandro Francesca Lorenzo Martina Davide Beatrice Gianluca Elisa Simone "
    "Sofia Andrea Noemi Federico Aurora Pietro Ginevra",
}
LAST = {
    "Netherlands": "de Vries|van der Berg|Jansen|'t Hart|Bakker|van den Heuvel|Visser|Smit|de Boer|Mulder|Meijer|Bos|"
    "van 't Hof|Dijkstra|IJsselstein|Kuipers|Hoekstra|ter Horst|Brouwer|Vermeulen",
    "Germany": "Müller|Schäfer|Groß|von Bülow|Weiß|Krüger|Schröder|Köhler|Fuchs|Böhm|Schulz|Hoffmann|Zimmermann|Jäger|"
    "Weber-Lang|Vogt|Kühn|Brandt",
    "France": "Lefèvre|Dubois|d'Aubigné|Françoise-Roy|Béranger|Gauthier|Moreau|Chevalier|de La Tour|Noël|Garçon|Rénier|"
    "Lemaître|Œuvrard|Blanchard|Fournier",
    "Spain": "García López|Martínez Ruiz|Fernández|Núñez Peña|de la Cruz|Muñoz Gil|Jiménez|Ibáñez Vega|Sánchez Moya|"
    "Domínguez|Ordóñez Sáez|Castaño|Romero Díaz",
    "Italy": "Rossi|D'Angelo|De Luca|Ferrari|Bianchi|Esposito|Ricci|Marino|Lo Presti|Conti|Barbieri|Fontana|Santoro|"
    "Caruso|Cattaneo",
}
JAPANESE_FIRST = (
    "太郎 taro|花子 hanako|健一 kenichi|美咲 misaki|翔太 shota|陽菜 hina|大輔 daisuke|結衣 yui|直樹 naoki|"
    "さくら sakura|拓海 takumi|恵子 keiko|蓮 ren|千尋 chihiro|ケン ken"
)
JAPANESE_LAST = (
    "佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|渡邉 watanabe|伊藤 ito|山本 yamamoto|中村 nakamura|"
    "小林 kobayashi|加藤 kato|髙木 takagi|長谷川 hasegawa|齋藤 saito"
)
CITIES = {
    "Netherlands": "Noordwijk|'s-Hertogenbosch|Zwolle|Súdwest-Fryslân|Delft|Breda",
    "Germany": "Köln|Görlitz|Würzburg|Düsseldorf|Kiel|Halle (Saale)",
    "France": "Orléans|Saint-Étienne|Nîmes|Besançon|L'Haÿ-les-Roses|Dijon",
    "Spain": "A Coruña|Cáceres|Málaga|Logroño|Donostia / San Sebastián|León",
    "Italy": "Forlì|Reggio nell'Emilia|Cefalù|L'Aquila|Trento|Bari",
    "Japan": "札幌市|横浜市|京都市|福岡市|仙台市|東京都港区",
}
DOMAINS = {
    "Netherlands": "duinpost.example molenmail.example bij-ons-thuis.example",
    "Germany": "postkasten.example brief-und-mehr.example waldmail.example",
    "France": "boite-aux-lettres.example courrier-doux.example mistralmail.example",
    "Spain": "buzonclaro.example correo-sol.example sierrapost.example",
    "Italy": "postaviva.example lettera.example cipressomail.example",
    "Japan": "tegami.example yubin-bako.example sakuramail.example",
}

Row = list[str]
Spoil = Callable[[list[Row], int, int], None]
"""Rows, the place of the one to spoil, and how many were spoilt this way before."""


def main() -> None:
    """Write the file anew."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(segment())
    Path(__file__).with_name("segment.csv").write_bytes(text.getvalue().encode("utf-8"))


def segment() -> list[Row]:
    """Good rows first made, then some of them spoilt."""
    chance = random.Random(20_180_508)
    rows = [customer(number, chance) for number in range(ROWS)]
    turns: dict[Spoil, int] = {}
    for place, spoil in spoiled_places():
        turn = turns[spoil] = turns.get(spoil, -1) + 1
        spoil(rows, place, turn)
    return rows


def customer(number: int, chance: random.Random) -> Row:
    """One customer with nothing wrong."""
    country = chance.choices(COUNTRIES, weights=(30, 20, 15, 13, 12, 10))[0]
    if country == "Japan":
        first, first_latin = chance.choice(JAPANESE_FIRST.split("|")).split()
        last, last_latin = chance.choice(JAPANESE_LAST.split("|")).split()
        full = f"{last} {first}"
    else:
        first, last = chance.choice(FIRST[country].split()), chance.choice(LAST[country].split("|"))
        first_latin, last_latin, full = first, last, f"{first} {last}"
    domain = chance.choice(DOMAINS[country].split())
    local = f"{latin(first_latin)}.{latin(last_latin)}{number}"
    born = f"{chance.randint(1938, 2006)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    created = f"20{chance.randint(15, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    said_no = chance.random() < 0.03
    return [
        hashlib.sha256(f"customer {number}".encode()).hexdigest()[:32],
        first,
        last,
        full,
        born,
        f"{local}@{domain}",
        phone(country, chance),
        chance.choice(CITIES[country].split("|")),
        country,
        chance.choice(("Bronze", "Silver", "Gold", "Platinum", "")),
        str(chance.randint(0, 12_000)),
        "No" if said_no else "Yes",
        "True" if said_no else "False",
        created,
    ]


def latin(name: str) -> str:
    """A name as it stands in an address."""
    name = name.lower().replace("ß", "ss").replace("œ", "oe")
    plain = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def phone(country: str, chance: random.Random) -> str:
    """In one of the ways people write them; one in ten has none."""
    a, b = chance.randint(0, 99), chance.randint(0, 99)
    ways = {
        "Netherlands": (f"085 000 {a:02}{b:02}", f"+31 85 000 {a:02}{b:02}", f"085-000{a:02}{b:02}"),
        "Germany": (f"030 23125 {a:02}{b % 10}", f"+49 30 23125{a:02}{b % 10}", f"(030) 23125-{a:02}{b % 10}"),
        "France": (f"06 39 98 {a:02} {b:02}", f"+33 6 39 98 {a:02} {b:02}", f"06.39.98.{a:02}.{b:02}"),
        "Spain": (f"600 00 {a:02} {b:02}", f"+34 60000{a:02}{b:02}", f"0034 600 00 {a:02} {b:02}"),
        "Italy": (f"320 000 {a:02}{b:02}", f"+39 320 000{a:02}{b:02}", f"320/000{a:02}{b:02}"),
        "Japan": (f"03-0000-{a:02}{b:02}", f"+81 3 0000 {a:02}{b:02}", f"０３－００００－{a:02}{b:02}"),
    }
    return "" if chance.random() < 0.1 else chance.choice(ways[country])


def spoiled_places() -> Iterator[tuple[int, Spoil]]:
    """Which rows are spoilt, and how: spread over the file, each row once."""
    times = (
        (no_address, 12),
        (wrong_address, 4 * len(WRONG)),
        (odd_but_good_address, 3 * len(ODD_BUT_GOOD)),
        (same_in_other_case, 25),
        (same_again, 10),
        (two_addresses, 6),
        (odd_phone, 5 * len(ODD_PHONES)),
        (odd_name, 4 * len(ODD_NAMES)),
        (on_exclusion_list, 15),
        (complained, 1),
        (bounced, 20),
        (left_earlier, 20),
    )
    spoilers = [spoil for spoil, count in times for _ in range(count)]
    random.Random(3).shuffle(spoilers)
    step = ROWS // (len(spoilers) + 1)
    for number, spoil in enumerate(spoilers, start=1):
        yield number * step, spoil


WRONG: tuple[Callable[[str, str], str], ...] = (
    lambda local, domain: f"{local}.{domain}",
    lambda local, domain: f"{local}@@{domain}",
    lambda local, domain: f"{local}@{domain.removesuffix('.example')}",
    lambda local, domain: f"{local}@{domain.replace('.', ',')}",
    lambda local, domain: f"{local}@{domain}.",
    lambda local, domain: f"{local}.@{domain}",
    lambda local, domain: f"{local.replace('.', ' ')}@{domain}",
    lambda local, domain: f"{local.replace('.', '..')}@{domain}",
    lambda _, domain: f"@{domain}",
    lambda local, _: f"{local}@",
    lambda local, domain: f"{local}(thuis)@{domain}",
    lambda local, domain: f"{local} (at) {domain}",
    lambda local, domain: f"{local}@-{domain}",
    lambda local, domain: f"{local}{'x' * 64}@{domain}",
    lambda local, _: f"{local}@intranet.local",
    lambda local, _: f"{local}@duinpost.x",
    lambda local, _: f"{local}@gmial.com",
    lambda *_: "n/a",
    lambda *_: "onbekend",
)
ODD_BUT_GOOD: tuple[Callable[[str, str], str], ...] = (
    lambda local, domain: f"  {local}@{domain} ",
    lambda local, domain: f"mailto:{local}@{domain}",
    lambda local, domain: f'"Klant, Beste" <{local}@{domain}>',
    lambda local, domain: f"\u200b{local}@{domain}\u00a0",
    lambda local, domain: f"{local.upper()}@{domain.upper()}",
    lambda local, domain: f"{local}+nieuws@{domain}",
    lambda local, domain: f"o'{local}@{domain}",
    lambda local, domain: f"{local}＠{domain}",
    lambda local, _: f"{local}@bücherwurm.example",
)
ODD_PHONES = (
    "-6854",
    "3.16850E+10",
    "n/a",
    "085 000 0000 ext. 12",
    "+31 (0)85 000 00 00",
    "'+31850000000",
    "850000000",
)
ODD_NAMES = (
    ('=HYPERLINK("x")', "Formule"),
    ("Anna\nMaria", "Regel-Eind"),
    ('Jan "de Lange"', "Citaat"),
    ("😀", "Lach"),
    ("", "Alleen-Achternaam"),
    ("Zonder", ""),
    ("  Spatie ", "  Rand  "),
)


def no_address(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    rows[place][5] = "" if place % 2 else "  "


def wrong_address(rows: list[Row], place: int, turn: int) -> None:
    _each_in_turn(rows[place], turn, WRONG)


def odd_but_good_address(rows: list[Row], place: int, turn: int) -> None:
    _each_in_turn(rows[place], turn, ODD_BUT_GOOD)


def _each_in_turn(row: Row, turn: int, kinds: tuple[Callable[[str, str], str], ...]) -> None:
    local, _, domain = row[5].partition("@")
    row[5] = kinds[turn % len(kinds)](local, domain)


def same_in_other_case(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    rows[place][5] = rows[place - 5][5].upper()


def same_again(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    rows[place] = list(rows[place - 3])


def two_addresses(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    rows[place][5] = f"{rows[place][5]}; thuis.{rows[place][5]}"


def odd_phone(rows: list[Row], place: int, turn: int) -> None:
    rows[place][6] = ODD_PHONES[turn % len(ODD_PHONES)]


def odd_name(rows: list[Row], place: int, turn: int) -> None:
    rows[place][1], rows[place][2] = ODD_NAMES[turn % len(ODD_NAMES)]
    rows[place][3] = f"{rows[place][1]} {rows[place][2]}"


def on_exclusion_list(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    """The practice account refuses this domain."""
    rows[place][5] = rows[place][5].partition("@")[0] + "@excluded.example"


def complained(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    """The practice account refuses this one address."""
    rows[place][5] = "complaint@example.com"


def bounced(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    """The practice account refuses addresses that begin like this."""
    rows[place][5] = "bounced." + rows[place][5]


def left_earlier(rows: list[Row], place: int, turn: int) -> None:  # noqa: ARG001
    """The practice account does not subscribe addresses that begin like this again."""
    rows[place][5] = "unsubscribed." + rows[place][5]


if __name__ == "__main__":
    main()
