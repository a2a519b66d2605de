"""Which dialect: the one that cuts the beginning of the text into the most regular table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from acdesk.segments.cell_kinds import kind
from acdesk.segments.dialect import Dialect
from acdesk.segments.records import read_records

DELIMITERS = (",", ";", "\t", "|", ":", " ", "^", "~", "\x1f", "\x01")
_PRIOR = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, "^": 0.9, "~": 0.9, "\x1f": 1.0, "\x01": 1.0, ":": 0.5, " ": 0.4}


def detect_dialect(
    lines: Sequence[str], ends: Sequence[str], delimiter: str | None = None, quote: str | None = None
) -> Dialect:
    """The best of all dialects; what is given is kept."""
    text = "\n".join(lines)
    delimiters = [delimiter] if delimiter is not None else [d for d in DELIMITERS if d in text] + [""]
    quotes = [quote] if quote is not None else ['"'] + ["'" for _ in range("'" in text)]
    best, best_score = Dialect(delimiters[0], quotes[0]), -1.0
    for candidate in delimiters:
        for mark in quotes:
            escape = "\\" if mark and "\\" + mark in text else ""
            dialect = Dialect(candidate, mark, escape)
            score = _score(lines, ends, dialect)
            if score > best_score + 1e-9:
                best, best_score = dialect, score
    return best


def _score(lines: Sequence[str], ends: Sequence[str], dialect: Dialect) -> float:
    rows = [record.cells for record in read_records(lines, ends, dialect)]
    if not rows:
        return 0.0
    widths = Counter(len(row) for row in rows)
    width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    share = count / len(rows)
    cells = [cell for row in rows if len(row) == width for cell in row]
    clear = sum(kind(cell) != "" for cell in cells) / len(cells)
    damage = sum(dialect.quote in cell for cell in cells) / len(cells) if dialect.quote else 0.0
    bonus = (width - 1) / width if width > 1 else 0.1
    return share * share * (0.4 + 0.6 * clear) * bonus * _PRIOR.get(dialect.delimiter, 1.0) * (1 - damage)
