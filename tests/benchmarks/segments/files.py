"""The same customers in files of every kind that is measured."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from pathlib import Path

from tests.benchmarks.customers import FIVE, Kind, write_customers

ODD_EVERY = 1_000
"""One row in so many is odd."""


def make_files(folder: Path, rows: int) -> None:
    """Those that aren't there yet."""
    plain = folder / "plain.csv"
    _once(plain, lambda path: write_customers(path, Kind(rows, duplicates=True)))
    _once(folder / "quoted.csv", lambda path: write_customers(path, Kind(rows, quoted=True, duplicates=True)))
    _once(folder / "odd.csv", lambda path: _write_odd(plain, path))
    _once(folder / "plain.csv.gz", lambda path: _gzipped(plain, path))
    _once(folder / "plain.zip", lambda path: _zipped(plain, path))
    _once(folder / "utf16.csv", lambda path: path.write_bytes(plain.read_bytes().decode().encode("utf-16")))
    _once(folder / "cp1252.csv", lambda path: path.write_bytes(plain.read_bytes().decode().encode("cp1252")))


def make_large(folder: Path, rows: int) -> None:
    """The large file, and a data matching of five columns of it."""
    _once(folder / "large.csv", lambda path: write_customers(path, Kind(rows, duplicates=True)))
    write_matching(folder / "matching.json")


def write_matching(path: Path) -> None:
    from acdesk.matching import CustomField, DataMatching
    from acdesk.matching.matching_file import write_matching as write

    email, first, last, phone, city = FIVE
    fields = (CustomField("City", city),)
    write(path, DataMatching(email=email, first_name=first, last_name=last, phone=phone, fields=fields))


def _once(path: Path, make: object) -> None:
    if not path.exists():
        part = path.with_name(path.name + ".part")
        make(part)  # type: ignore[operator]
        part.replace(path)


def _write_odd(plain: Path, path: Path) -> None:
    """One row in a thousand too short, too long or with a stray quote; every third line ends in CR LF."""
    with plain.open("rb") as source, path.open("wb") as target:
        for number, line in enumerate(source):
            row = line[:-1]
            if number % ODD_EVERY == 500:
                odd = number // ODD_EVERY % 4
                stray, opening = row.replace(b"@", b'"@', 1), row.replace(b",", b',"', 1)
                row = [row.rsplit(b",", 2)[0], row + b",,", stray, opening][odd]
            target.write(row + (b"\r\n" if number % 3 == 0 else b"\n"))


def _gzipped(plain: Path, path: Path) -> None:
    with plain.open("rb") as source, gzip.open(path, "wb", compresslevel=6) as target:
        shutil.copyfileobj(source, target, 1 << 20)


def _zipped(plain: Path, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(plain, "customers.csv")
