"""Names for columns: as in the file, but none empty and no two alike."""

from __future__ import annotations

from collections.abc import Sequence

from acdesk.segments.segment import Repair


def column_names(header: Sequence[str] | None, width: int, line: int) -> tuple[tuple[str, ...], tuple[Repair, ...]]:
    """`width` names and what had to be said about them. `line` is the header's 1-based line."""
    if header is None:
        return tuple(f"Column {number}" for number in range(1, width + 1)), ()
    given = [name.strip().replace("\x00", "") for name in header]
    given += [""] * (width - len(given))
    taken = set(given)
    seen: set[str] = set()
    names: list[str] = []
    repairs: list[Repair] = []
    for number, name in enumerate(given[:width], start=1):
        wanted = name or f"Column {number}"
        unique, copy = wanted, 2
        while unique in seen or (unique != name and unique in taken):
            unique = f"{wanted} ({copy})"
            copy += 1
        if not name:
            repairs.append(Repair("segment.repair.name_empty", line, {"column": unique, "number": number}))
        elif unique != name:
            repairs.append(Repair("segment.repair.name_twice", line, {"column": name, "name": unique}))
        seen.add(unique)
        names.append(unique)
    return tuple(names), tuple(repairs)
