"""Clean tables put together at random from columns of many kinds: wide, narrow, long, short, one column, figures only,
texts with delimiters, quotes and line breaks, scripts that aren't Latin."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.segments.corpus.tables import Table

Maker = Callable[[random.Random, int], str]

SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zan", "der", "stein", "ow", "ling", "el")
SCRIPTS = (
    "山田太郎",
    "佐藤花子",
    "北京市朝阳区",
    "Москва",
    "Санкт-Петербург",
    "Αθήνα",
    "서울특별시",
    "القاهرة",
    "ירושלים",
    "กรุงเทพ",
)


def name(rng: random.Random) -> str:
    return "".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))).capitalize()


def sentence(rng: random.Random, least: int = 2, most: int = 9) -> str:
    return " ".join(name(rng).lower() for _ in range(rng.randint(least, most))).capitalize()


def awkward(rng: random.Random) -> str:
    text = sentence(rng)
    return rng.choice([
        text, text, text.replace(" ", ", ", 1), text.replace(" ", "; ", 1), f'{text} "{name(rng)}" {name(rng)}',
        f"{text}\n{sentence(rng)}", f"{name(rng)}'s {text}", f"{text} | {name(rng)}", "",
        f"{rng.randrange(90)}% {text}",
    ])  # fmt: skip


def day(form: str) -> Maker:
    def make(rng: random.Random, number: int) -> str:
        return form.format(y=rng.randrange(1990, 2024), m=rng.randrange(1, 13), d=rng.randrange(1, 29))

    return make


def moment(rng: random.Random, number: int) -> str:
    return f"{day('{y}-{m:02d}-{d:02d}')(rng, number)}T{rng.randrange(24):02d}:00:{rng.randrange(60):02d}Z"


COLUMNS: dict[str, tuple[tuple[str, ...], Maker]] = {
    "id": (("id", "Customer ID", "Nr.", "key"), lambda r, n: str(1000 + n)),
    "code": (("code", "SKU", "ref", "ContractNo"), lambda r, n: f"{r.choice('ABCX')}{r.randrange(10, 99)}-{n:04d}"),
    "guid": (("guid", "ContactKey"), lambda r, n: f"{r.randrange(16**8):08x}-{r.randrange(16**4):04x}"),
    "name": (("Name", "Achternaam", "Nachname", "supplier"), lambda r, n: f"{name(r)} {name(r)}"),
    "first": (("first_name", "Voornaam", "Prénom"), lambda r, n: name(r)),
    "email": (("email", "E-Mail", "EMailAddress1"), lambda r, n: f"{name(r).lower()}.{n}@{name(r).lower()}.example"),
    "phone": (("phone", "Telefon", "Mobile"), lambda r, n: f"+{r.randrange(30, 50)} {r.randrange(10**7, 10**8)}"),
    "day": (("date", "Datum", "since"), day("{y}-{m:02d}-{d:02d}")),
    "german_day": (("Geburtstag", "am"), day("{d:02d}.{m:02d}.{y}")),
    "american_day": (("Order Date", "due"), day("{m}/{d}/{y}")),
    "moment": (("created_at", "timestamp"), moment),
    "clock": (("time", "Uhrzeit"), lambda r, n: f"{r.randrange(24):02d}:{r.randrange(60):02d}"),
    "count": (("count", "qty", "Anzahl", "visits"), lambda r, n: str(r.randrange(500))),
    "amount": (("amount", "price", "total"), lambda r, n: f"{r.randrange(10**6) / 100:.2f}"),
    "euro": (("Betrag", "prijs"), lambda r, n: f"{r.randrange(1, 9999)},{r.randrange(100):02d}"),
    "measure": (("temp", "x1", "humidity"), lambda r, n: f"{r.gauss(0, 50):.4f}"),
    "flag": (("opt-in", "active", "newsletter"), lambda r, n: r.choice(["yes", "no"])),
    "bit": (("b0", "valid"), lambda r, n: r.choice("01")),
    "group": (("group", "type", "Segment"), lambda r, n: r.choice(["A-klant", "B-klant", "prospect", "lapsed"])),
    "country": (("country", "Land"), lambda r, n: r.choice(["NL", "DE", "FR", "BE", "GB"])),
    "words": (("description", "Title", "Omschrijving"), lambda r, n: sentence(r)),
    "awkward": (("notes", "comment", "Bemerkung"), lambda r, n: awkward(r)),
    "sparse": (("fax", "second line"), lambda r, n: str(r.randrange(10**6)) if r.random() < 0.2 else ""),
    "script": (("氏名", "Город", "地址"), lambda r, n: r.choice(SCRIPTS)),
    "url": (("url", "website"), lambda r, n: f"https://{name(r).lower()}.example/{r.randrange(999)}?a={n}"),
}  # fmt: skip

SHAPES: dict[str, tuple[tuple[int, int], tuple[int, int], tuple[str, ...]]] = {
    "mixed": ((4, 12), (8, 120), tuple(COLUMNS)),
    "wide": ((25, 60), (6, 40), tuple(COLUMNS)),
    "narrow": ((2, 3), (5, 60), tuple(COLUMNS)),
    "figures": ((3, 10), (10, 150), ("count", "amount", "measure", "bit", "id")),
    "texts": ((3, 6), (8, 80), ("name", "first", "words", "awkward", "group", "country", "script")),
    "awkward": ((3, 6), (8, 60), ("awkward", "words", "id", "name", "awkward")),
    "people": ((4, 9), (10, 200), ("id", "name", "first", "email", "phone", "day", "flag", "country", "awkward")),
    "tiny": ((3, 6), (3, 3), tuple(COLUMNS)),
    "single": ((1, 1), (6, 60), ("email", "id", "name", "day", "amount", "words")),
    "long": ((3, 8), (2000, 2000), tuple(COLUMNS)),
}  # fmt: skip


def mixture(shape: str, rng: random.Random) -> Table:
    widths, heights, kinds = SHAPES[shape]
    width, height = rng.randint(*widths), rng.randint(*heights)
    chosen = [rng.choice(kinds) for _ in range(width)]
    header: list[str] = []
    for kind in chosen:
        title = rng.choice(COLUMNS[kind][0])
        header.append(title if title not in header else f"{title} {len(header) + 1}")
    rows = []
    for number in range(height):
        cells = [COLUMNS[kind][1](rng, number) for kind in chosen]
        if not any(cells):
            cells[0] = name(rng)
        rows.append(tuple(cells))
    return Table(shape, tuple(header), tuple(rows))
