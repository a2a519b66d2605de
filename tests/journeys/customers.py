"""Segment files as a Dutch shop has them: Dutch headers, semicolons, Windows-1252, and rows that can't be sent."""

from __future__ import annotations

from pathlib import Path

HEADER = "Klantnummer;Voornaam;Achternaam;E-mailadres;Telefoonnummer;Woonplaats"
PEOPLE = (("Zoë", "de Vries", "Gent"), ("Désirée", "van ’t Hoff", "Liège"), ("Søren", "Müller", "Köln"))
WRONG = {
    "": "email.missing",
    "geen.apenstaartje.nl": "email.no_at",
    "jan@noord@post.nl": "email.two_ats",
    "jan de boer@noordpost.nl": "email.space",
    "jan@noordpost,nl": "email.comma",
    "jan@gmial.com": "email.typing_error",
    "jan@voorbeeld.test": "email.reserved_domain",
    "jan@noordpost.nl, piet@noordpost.nl": "email.several",
}
"""Address -> why it is rejected."""
DUPLICATES = ("KLANT1@NOORDPOST.NL", "klant2@noordpost.nl ")
EXCLUDED = "klacht@excluded.example"
"""On the practice account's exclusion list, so that it is sent and refused."""


def customers(path: Path, good: int, *, wrong: bool = True, encoding: str = "cp1252") -> Path:
    """`good` rows that can be sent, to klant0@noordpost.nl and so on; the wrong ones stand among them.

    With `wrong`, 8 more rows are rejected, 2 are duplicates and 1 is refused by the account.
    """
    odd = [*WRONG, *DUPLICATES, EXCLUDED] if wrong else []
    lines = [HEADER]
    for n in range(good):
        first, last, town = PEOPLE[n % len(PEOPLE)]
        lines.append(f"NL-{n:05d};{first};{last};klant{n}@noordpost.nl;+31612{n:06d};{town}")
        if n > 2 and odd:
            lines.append(f"NL-X{n:04d};{first};{last};{odd.pop(0)};;{town}")
    assert not odd, "too few good rows to stand between"
    path.write_text("\r\n".join(lines) + "\r\n", encoding=encoding, newline="")
    return path
