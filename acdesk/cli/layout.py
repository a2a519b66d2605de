"""Plain text, set so that it reads easily in a terminal."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence

GAP = "  "


def width(text: str) -> int:
    """Columns that `text` takes in a terminal: Japanese characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def cut(text: str, columns: int) -> str:
    """One line of at most `columns`; control characters, which could move a terminal's cursor, become spaces."""
    flat = "".join(" " if unicodedata.category(char).startswith("C") else char for char in text)
    if width(flat) <= columns:
        return flat
    kept = ""
    for char in flat:
        if width(kept + char) > columns - 1:
            break
        kept += char
    return kept + "…"


def table(rows: Sequence[Sequence[str]], header: Sequence[str] = (), *, right: Sequence[int] = ()) -> str:
    """Columns of equal width; those numbered in `right` are set to the right. No trailing spaces."""
    lines = [list(header), *map(list, rows)] if header else [list(row) for row in rows]
    if not lines:
        return ""
    widths = [max(width(line[column]) for line in lines) for column in range(len(lines[0]))]
    texts = []
    for line in lines:
        cells = [
            " " * (widths[i] - width(cell)) + cell if i in right else cell + " " * (widths[i] - width(cell))
            for i, cell in enumerate(line)
        ]
        texts.append(GAP.join(cells).rstrip())
    return "\n".join(texts)


def indented(text: str) -> str:
    return "\n".join(GAP + line if line else "" for line in text.splitlines())


def terminal_columns() -> int:
    """Width to write for: the terminal's, at most 100, 80 where there is none."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, 100))


def quoted(name: str) -> str:
    """As one types it in a shell."""
    return f'"{name}"' if " " in name else name
