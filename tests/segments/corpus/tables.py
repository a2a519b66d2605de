"""Clean tables of many kinds, made up from a seed. Every table is a header and rows of text cells."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

FIRST = (
    "Anna", "Jan", "Zoë", "Jürgen", "José", "François", "Chiara",
    "Søren", "Łukasz", "Marie-Claire", "Eva", "Tom", "Lea", "Ben",
    "Noor", "Daan", "Sofia", "Luca",
)  # fmt: skip
LAST = (
    "de Vries", "Müller", "García López", "Dupont", "Rossi", "Jensen", "O'Brien",
    "van der Berg", "Schmidt", "Nowak", "Smith", "Visser",
)  # fmt: skip
CITIES = (
    "Amsterdam", "Den Haag", "München", "Köln", "Madrid", "Lyon", "Milano",
    "København", "Kraków", "'s-Hertogenbosch", "London", "Utrecht",
)  # fmt: skip
WORDS = (
    "red", "large", "small", "steel", "wooden", "classic", "garden",
    "kitchen", "lamp", "table", "chair", "vase", "box", "set",
    "with", "and", "for", "the", "of", "deluxe",
)  # fmt: skip
NOTES = (
    "called twice, no answer",
    'said "maybe" next year',
    "prefers e-mail; not phone",
    "VIP",
    "moved to 12, Main Street",
    "line one\nline two",
    "it's fine",
    "50% off: spring",
    "",
    "",
    "",
)


@dataclass(frozen=True)
class Table:
    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def mail(rng: random.Random, number: int) -> str:
    return f"user{number}.{rng.choice(WORDS)}@example.{rng.choice(['nl', 'de', 'com', 'co.uk'])}"


def phone(rng: random.Random) -> str:
    return rng.choice(["+31 6 {:08d}", "0{:09d}", "({:03d}) 555-0199", "+49 (0)89 {:06d}"]).format(rng.randrange(10**6))


def day(rng: random.Random, form: str = "{y}-{m:02d}-{d:02d}") -> str:
    return form.format(y=rng.randrange(1950, 2024), m=rng.randrange(1, 13), d=rng.randrange(1, 29))


def customers(rng: random.Random) -> Table:
    rows = []
    for number in range(60):
        first, last = rng.choice(FIRST), rng.choice(LAST)
        rows.append(
            (
                f"C{number:05d}",
                first,
                last,
                mail(rng, number),
                phone(rng),
                day(rng),
                rng.choice(CITIES),
                rng.choice(["Yes", "No"]),
                rng.choice(NOTES),
            )
        )
    header = ("CustomerId", "First Name", "Last Name", "EMail", "Telephone", "DateOfBirth", "City", "Opt-in", "Notes")
    return Table("customers", header, tuple(rows))


def products(rng: random.Random) -> Table:
    rows = []
    for number in range(84):
        text = " ".join(rng.sample(WORDS, 4))
        rows.append(
            (
                day(rng, "{d:02d}/{m:02d}/{y}"),
                f"{rng.randrange(24):02d}:{rng.randrange(60):02d}:{rng.randrange(60):02d}",
                str(rng.randrange(1, 40)),
                f"SKU-{number:03d}",
                f"{rng.randrange(100, 99999) / 100:.2f}",
                rng.choice(["Home", "Garden", "Office"]),
                f"{text}, {rng.choice(WORDS)}" if number % 3 else f'{text} 12" {rng.choice(WORDS)}',
                f"https://shop.example.com/p/{number}?ref=a,b"
                if number % 5 == 0
                else f"https://shop.example.com/p/{number}",
                rng.choice(NOTES[:4]) if number % 4 == 0 else "",
            )
        )
    header = ("DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "ProductDescription", "URL", "Comments")
    return Table("products", header, tuple(rows))


def readings(rng: random.Random) -> Table:
    rows = [
        (f"{i}", f"{rng.gauss(20, 4):.3f}", f"{rng.gauss(50, 9):.1f}", f"{rng.random():.5e}", rng.choice(["ok", "low"]))
        for i in range(120)
    ]
    return Table("readings", ("sample", "temperature", "humidity", "flux", "state"), tuple(rows))


def spend(rng: random.Random) -> Table:
    rows = [
        (
            "Department for Lamps",
            "Lamps HQ",
            day(rng, "{d:02d}/{m:02d}/{y}"),
            rng.choice(["Consultancy", "Rent & rates", "IT, hardware", "Travel"]),
            rng.choice(LAST) + " Ltd",
            str(rng.randrange(10**6, 10**7)),
            f"{rng.randrange(500, 900000):,}.{rng.randrange(100):02d}",
        )
        for _ in range(70)
    ]
    header = ("Department family", "Entity", "Date", "Expense Type", "Supplier", "Transaction Number", "Amount")
    return Table("spend", header, tuple(rows))


def texts(rng: random.Random) -> Table:
    rows = [
        (rng.choice(FIRST), rng.choice(LAST), rng.choice(CITIES), " ".join(rng.sample(WORDS, 3)).capitalize())
        for _ in range(45)
    ]
    return Table("texts", ("Voornaam", "Achternaam", "Stad", "Opmerking"), tuple(rows))


def years(rng: random.Random) -> Table:
    names = ["North", "South", "East", "West", "Isles", "Upper Valley", "Lower Valley", "Coast"]
    rows = [
        (name, "GB" + str(i), *(str(rng.randrange(1000, 90000)) for _ in range(8))) for i, name in enumerate(names * 3)
    ]
    return Table("years", ("Region", "Code", *(str(y) for y in range(2008, 2016))), tuple(rows))


def contacts(rng: random.Random) -> Table:
    rows = [(mail(rng, n), rng.choice(FIRST), rng.choice(LAST)) for n in range(30)]
    return Table("contacts", ("E-mail", "Voornaam", "Achternaam"), tuple(rows))


def few(rng: random.Random) -> Table:
    rows = [(str(n), rng.choice(FIRST), mail(rng, n), day(rng)) for n in range(4)]
    return Table("few", ("id", "name", "email", "joined"), tuple(rows))


def sparse(rng: random.Random) -> Table:
    rows = []
    for n in range(60):
        cells = [
            f"{n + 1000}",
            mail(rng, n),
            phone(rng) if n % 3 == 0 else "",
            rng.choice(CITIES) if n % 4 == 0 else "",
        ]
        rows.append((*cells, "x" if n % 7 == 0 else "", "", day(rng) if n % 2 else ""))
    return Table("sparse", ("Key", "Mail", "Phone", "City", "Flag", "Fax", "Since"), tuple(rows))


def flags(rng: random.Random) -> Table:
    rows = [
        (f"{rng.randrange(16**8):08x}", *(rng.choice("01") for _ in range(6)), rng.choice("ABC")) for _ in range(50)
    ]
    return Table("flags", ("hash", "a1", "a2", "a3", "a4", "a5", "a6", "grade"), tuple(rows))


def decimals(rng: random.Random) -> Table:
    rows = [
        (
            rng.choice(CITIES),
            f"{rng.randrange(10, 9999)},{rng.randrange(100):02d}",
            f"{rng.random():.3f}".replace(".", ","),
            day(rng, "{d:02d}.{m:02d}.{y}"),
        )
        for _ in range(40)
    ]
    return Table("decimals", ("Ort", "Betrag", "Quote", "Datum"), tuple(rows))


def wide(rng: random.Random) -> Table:
    header = tuple(f"Question {n}" for n in range(1, 61))
    rows = [tuple(rng.choice(["1", "2", "3", "4", "5", "", "n/a"]) for _ in header) for _ in range(40)]
    return Table("wide", header, tuple(rows))


def street(rng: random.Random) -> str:
    first = f"{rng.choice(['Dorpsstraat', 'Hauptstr.', 'Rue du Bac'])} {rng.randrange(1, 99)}"
    return f"{first}\n{rng.randrange(1000, 9999)} {rng.choice(CITIES)}"


def addresses(rng: random.Random) -> Table:
    rows = [
        (
            str(n),
            f"{rng.choice(FIRST)} {rng.choice(LAST)}",
            street(rng),
            mail(rng, n),
        )
        for n in range(25)
    ]
    return Table("addresses", ("nr", "full name", "address", "e-mail"), tuple(rows))


MAKERS: tuple[Callable[[random.Random], Table], ...] = (
    customers, products, readings, spend, texts, years, contacts, few, sparse, flags, decimals, wide, addresses,
)  # fmt: skip


def tables(seed: int = 7) -> list[Table]:
    return [make(random.Random(seed * 100 + number)) for number, make in enumerate(MAKERS)]  # noqa: S311
