"""The sample segment beside its generator: made of it, of nobody, and wrong in every way."""

from __future__ import annotations

import csv

from acdesk import resources
from tests.conftest import load_script


def test_it_is_what_its_generator_makes() -> None:
    made = load_script("resources/samples/make_segment.py")
    with (resources() / "samples" / "segment.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [list(made.HEADER), *made.segment()]
    assert rows[1:] == made.segment()


def test_nobody_can_be_mailed() -> None:
    made = load_script("resources/samples/make_segment.py")
    for row in made.segment():
        for address in row[5].replace(";", " ").split():
            domain = address.rpartition("@")[2].strip('<>". ').lower()
            reserved = domain.endswith((".example", ".local", "example.com", ".x", ".example>"))
            assert reserved or "." not in domain or "@" not in address or domain == "gmial.com" or "," in domain
