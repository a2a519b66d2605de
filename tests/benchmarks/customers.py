"""Customers by the million for benchmarks: 15 columns, about 150 bytes a row, the same ones at every run."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

AT_ONCE = 250_000
"""Rows made at a time: ten million would not fit otherwise."""

FIRST = ["Emma", "Noah", "Zoë", "Liam", "Sofie", "Jürgen", "François", "Anna", "Mia", "Daan", "Lucía", "Björn"]
LAST = ["Jansen", "de Vries", "Müller", "García", "Dubois", "Rossi", "van den Berg", "Schmidt", "Bakker", "Peña"]
CITIES = ["Amsterdam", "Utrecht", "München", "Paris", "Málaga", "Köln", "Gent", "Milano", "'s-Hertogenbosch"]
STREETS = ["Dorpsstraat", "Kerkstraat", "Hauptstraße", "Rue de la Paix", "Calle Mayor", "Via Roma"]
DOMAINS = ["example.nl", "example.com", "mail.example.org", "contoso.de", "fabrikam.fr"]
ODD_DOMAINS = ["gmial.com", "hotmial.com", "münchen.de", "x_y.nl", "example", "example..nl", "example.c", "test"]

FIVE = ("E-mail", "First name", "Last name", "Phone", "City")
"""What the benchmarks match; the last to a custom field."""

HEADER = ("CustomerId", "First name", "Last name", "E-mail", "Phone", "Street", "Postcode", "City", "Country",
          "Date of birth", "Gender", "Points", "Newsletter", "Tier", "Created")  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """What the file is like."""

    rows: int = 1_000_000
    quoted: bool = False
    """One street in ten has a comma, and so quotes."""
    odd_values: int = 0
    """So many distinct odd addresses, and as many odd phones."""
    duplicates: bool = False
    """One address in a hundred stands there twice."""


def pieces(kind: Kind) -> Iterator[pl.DataFrame]:
    """The rows as tables of text, piece by piece."""
    for start in range(0, kind.rows, AT_ONCE):
        yield _rows(start, min(start + AT_ONCE, kind.rows), kind)


def write_customers(path: Path, kind: Kind, *, end: str = "\n") -> None:
    """As UTF-8 CSV."""
    with path.open("wb") as stream:
        for place, piece in enumerate(pieces(kind)):
            stream.write(as_csv(piece, header=place == 0, end=end))


def as_csv(rows: pl.DataFrame, *, header: bool, end: str = "\n") -> bytes:
    buffer = io.BytesIO()
    rows.write_csv(buffer, include_header=header, line_terminator=end, quote_style="necessary")
    return buffer.getvalue()


def write_sixty(path: Path, rows: int) -> None:
    """The same customers four times beside each other: 60 columns."""
    with path.open("wb") as stream:
        for place, piece in enumerate(pieces(Kind(rows))):
            wide = pl.concat(
                [piece, *(piece.rename({name: f"{name} {again}" for name in HEADER}) for again in (2, 3, 4))],
                how="horizontal",
            )
            stream.write(as_csv(wide, header=place == 0))


def _rows(start: int, stop: int, kind: Kind) -> pl.DataFrame:
    number = pl.int_range(start, stop, dtype=pl.UInt64, eager=True).alias("number")
    n = pl.col("number")
    # A fixed shuffle of the numbers, so that columns don't run in step.
    mixed = [(n * factor + 12_345) % 1_000_003 for factor in (7_919, 104_729, 15_485, 32_452, 49_979)]

    def pick(words: Sequence[str | None], key: pl.Expr) -> pl.Expr:
        return key.mod(len(words)).replace_strict(dict(enumerate(words)), return_dtype=pl.String)

    def digits(key: pl.Expr, width: int) -> pl.Expr:
        return (key % 10**width).cast(pl.String).str.zfill(width)

    who = n if not kind.duplicates else pl.when(n % 100 == 99).then(n - 50).otherwise(n)
    names = ["emma", "noah", "zoe", "liam", "sofie", "jurgen", "francois"]
    email = pl.concat_str(pick(names, who * 31), pl.lit("."), who.cast(pl.String), pl.lit("@"), pick(DOMAINS, who * 17))
    phone = pl.concat_str(pl.lit("+316"), digits(n * 37 + 10_000_000, 8))
    if kind.odd_values:
        every = max(1, kind.rows // kind.odd_values)
        odd_email = pl.concat_str(
            pick(["o'neil", "j+tag", "jan jansen", "pjotr.", "a,b", "Jörg", "<x", "info"], mixed[2]),
            n.cast(pl.String), pl.lit("@"), pick(ODD_DOMAINS, mixed[3]),
        )  # fmt: skip
        odd_phone = pl.concat_str(pick(["06-", "0031 6 ", "+31 (0)6 ", "tel: 06", "020 "], mixed[2]),
                                  digits(n * 37, 7), pick(["", "1", " x12"], mixed[4]))  # fmt: skip
        email = pl.when(n % every == 0).then(odd_email).otherwise(email)
        phone = pl.when((n + every // 2) % every == 0).then(odd_phone).otherwise(phone)
    street = pl.concat_str(pick(STREETS, mixed[2]), pl.lit(" "), (mixed[3] % 300).cast(pl.String))
    if kind.quoted:
        street = pl.when(n % 10 == 3).then(street + pl.lit(", bis")).otherwise(street)
    columns = (
        pl.concat_str(pl.lit("CI-"), digits(n * 2_654_435_761, 10), pl.lit("-"), digits(n, 8)),
        pick(FIRST, mixed[0]),
        pick(LAST, mixed[1]),
        email,
        phone,
        street,
        pl.concat_str((mixed[4] % 9000 + 1000).cast(pl.String), pick([" AB", " XK", " ZZ"], mixed[0])),
        pick(CITIES, mixed[3]),
        pick(["NL", "DE", "FR", "ES", "IT"], mixed[1]),
        pl.concat_str((mixed[2] % 60 + 1945).cast(pl.String), pl.lit("-0"), (mixed[0] % 9 + 1).cast(pl.String),
                      pl.lit("-1"), (mixed[1] % 10).cast(pl.String)),
        pick(["F", "M", "X", None], mixed[4]),  # not "", which would be written with quotes
        (mixed[3] % 5000).cast(pl.String),
        pick(["true", "false"], mixed[2]),
        pick(["Gold", "Silver", "Bronze", "Blue"], mixed[0]),
        pl.concat_str(pl.lit("2024-0"), (mixed[1] % 9 + 1).cast(pl.String), pl.lit("-1"),
                      (mixed[2] % 10).cast(pl.String), pl.lit("T10:"), digits(n % 60, 2), pl.lit(":00Z")),
    )  # fmt: skip
    table = pl.DataFrame({"number": number})
    return table.select(column.alias(name) for name, column in zip(HEADER, columns, strict=True))
