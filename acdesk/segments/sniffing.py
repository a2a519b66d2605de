"""Which dialect: the one that cuts the beginning of the text into the most regular table.

The idea of consistency is van den Burg's (rows of one length, cells of a known kind). What is added here: a table may
stand between a preamble and footnotes, columns should be of one kind each, cells should not hold other delimiters or
lone quotes, and unusual delimiters have to be better, not just as good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from acdesk.segments.cell_kinds import Kinds, profiles
from acdesk.segments.comments import comment_mark
from acdesk.segments.dialect import Dialect
from acdesk.segments.records import Record, read_records

_PRIOR = {
    ",": 1.0, ";": 1.0, "\t": 1.0, "|": 0.99, "\x1f": 0.98, "\x01": 0.98, "^": 0.9, "~": 0.9, "§": 0.9, "¦": 0.9,
    "\t\t": 1.0, "||": 1.0, ";;": 0.9, "::": 0.9, "\\t": 0.9, "|~|": 1.0, "~|~": 1.0,
    ":": 0.62, " ": 0.55, "#": 0.6, "*": 0.5, "&": 0.5, "=": 0.4, "!": 0.4,
}  # fmt: skip
_MERGED = 0.66
_SELDOM = frozenset("^~§¦\x1f\x01")
"""Characters that texts hold so seldom that one in every line is there to part cells."""
DELIMITERS = tuple(_PRIOR)
STRONG = (",", ";", "\t", "|")
"""Delimiters that a cell of any other dialect seldom holds without quotes."""

_SEP = re.compile(r'"?sep=(.{1,3}?)"?$', re.IGNORECASE)
_LOOKED_AT = 120


def sep_line(line: str) -> str | None:
    """The delimiter that Excel's own first line names."""
    match = _SEP.match(line.strip("\ufeff "))
    return match.group(1) if match else "\t" if line.lower() == "sep=\t" else None


def detect_dialect(
    lines: Sequence[str], ends: Sequence[str], kinds: Kinds, delimiter: str | None = None, quote: str | None = None
) -> Dialect:
    """The best of all dialects; what is given is kept. `lines` hold at least one that isn't blank."""
    lines, ends = _without_marked(lines, ends)
    text = "\n".join(lines)
    filled = [line for line in lines if line.strip()]
    delimiters = [*_candidates(text, filled, kinds), ""] if delimiter is None else [delimiter]
    quotes = [quote] if quote is not None else ['"'] + ["'" for _ in range(_quotes_cells(text, "'"))]
    best, best_score = Dialect(delimiters[0], quotes[0]), -1.0
    for candidate in delimiters:
        for mark in quotes:
            escapes = ["", "\\"] if mark and "\\" + mark in text else [""]
            for escape in escapes:
                dialect = Dialect(candidate, mark, escape)
                score = _score(lines, ends, dialect, kinds)
                if score > best_score + 1e-9:
                    best, best_score = dialect, score
    if delimiter is None and _aligned(filled):
        blanks = Dialect(" ", '"', merged=True)
        if _score(lines, ends, blanks, kinds) > best_score + 1e-9:
            return blanks
    best = _with_plain_escape(best, lines, ends, kinds, best_score)
    return _with_space(best, lines, ends)


def _without_marked(lines: Sequence[str], ends: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Without remarks, where at least as much else is left as tells a dialect."""
    kept = [i for i, line in enumerate(lines) if not comment_mark(line)]
    if len(kept) == len(lines) or sum(1 for i in kept if lines[i].strip()) < 2:
        return lines, ends
    return [lines[i] for i in kept], [ends[i] for i in kept]


def _aligned(lines: Sequence[str]) -> bool:
    """Most lines have runs of spaces, or spaces beside tabs, between words."""
    runs = sum(_RUN.search(line.strip()) is not None for line in lines)
    return runs > 0.5 * len(lines)


_RUN = re.compile(r"\S(?:  |\t | \t)\s*\S")
_GAP = re.compile(r"\S(?:\t|   )\s*\S")
"""What a writer leaves between columns, and hardly ever inside a cell."""


def _candidates(text: str, lines: Sequence[str], kinds: Kinds) -> list[str]:
    """Delimiters worth trying. One of several characters only where these never stand alone, and then instead."""
    found = [d for d in DELIMITERS if d in text and _frequent(d, lines)]
    longer = [d for d in found if len(d) > 1 and not any(char in text.replace(d, "") for char in set(d) & set(found))]
    steady = [d for d in found if len(d) > 1 and d not in longer and _steady(d, lines)]
    found = [d for d in found if d in longer or d in steady or (len(d) == 1 and not any(d in o for o in longer))]
    told = sum(kinds(line) in _WHOLE for line in lines)
    if told > 0.7 * len(lines):
        return [d for d in found if d in STRONG or (d in _SELDOM and _steady(d, lines))]
    return found


_WHOLE = frozenset({"email", "date", "time", "url", "phone", "number"})


def _steady(delimiter: str, lines: Sequence[str]) -> bool:
    """It stands in nearly every line, and equally often."""
    counts = Counter(line.count(delimiter) for line in lines)
    count, most = counts.most_common(1)[0]
    return count > 0 and most >= 0.9 * len(lines)


def _frequent(delimiter: str, lines: Sequence[str]) -> bool:
    """Common delimiters may be in any line; the odd ones must be in most."""
    having = sum(delimiter in line for line in lines)
    if having == 1 and len(lines) > 3:
        return False
    return having >= 0.2 * len(lines) or having >= 20 if delimiter in STRONG else having >= 0.3 * len(lines)


def _quotes_cells(text: str, quote: str) -> bool:
    """Whether it stands at both ends of cells, and not just as an apostrophe."""
    opening = len(re.findall(rf"(?:^|[,;\t|: ]){quote}", text, re.MULTILINE))
    closing = len(re.findall(rf"{quote}(?:$|[,;\t|: ])", text, re.MULTILINE))
    if opening == closing == 1 and '"' not in text:
        whole = rf"(?:^|[,;\t|]){quote}(?:[^{quote}]|{quote}{quote}){{1,300}}{quote}(?:$|[,;\t|])"
        return re.search(whole, text, re.MULTILINE) is not None
    return min(opening, closing) >= 2 and min(opening, closing) > 0.4 * max(opening, closing)


def _with_plain_escape(
    dialect: Dialect, lines: Sequence[str], ends: Sequence[str], kinds: Kinds, score: float
) -> Dialect:
    """A backslash before a delimiter outside of quotes, as databases write it."""
    if dialect.escape or not dialect.delimiter or not any("\\" + dialect.delimiter in line for line in lines):
        return dialect
    escaped = replace(dialect, escape="\\")
    return escaped if _score(lines, ends, escaped, kinds) > score + 1e-9 else dialect


def _with_space(dialect: Dialect, lines: Sequence[str], ends: Sequence[str]) -> Dialect:
    """Whether a space follows every delimiter."""
    if dialect.delimiter not in STRONG or dialect.delimiter == "\t":
        return dialect
    spaced = replace(dialect, quote="")
    after = [cell[:1] for record in read_records(lines, ends, spaced) for cell in record.cells[1:] if cell]
    quoted = sum(dialect.delimiter + " " in line for line in lines)
    if quoted and after and after.count(" ") >= 0.98 * len(after):
        return replace(dialect, spaced=True)
    return dialect


def _score(lines: Sequence[str], ends: Sequence[str], dialect: Dialect, kinds: Kinds) -> float:
    records: list[Record] = []
    for record in read_records(lines, ends, dialect):
        records.append(record)
        if len(records) >= _LOOKED_AT:
            break
    widths = Counter(len(record.cells) for record in records)
    width, _ = max(widths.items(), key=lambda item: (item[1] if item[0] > 1 else item[1] * 0.3, item[0]))
    table = [record for record in records if len(record.cells) == width]
    share = _table_share(records, width)
    rows = [record.cells for record in table]
    columns = profiles(rows[1:] or rows, width, kinds)
    step = max(1, width // 200)
    judged = columns[::step]
    alike_share = sum(column.share if column.filled else _EMPTY for column in judged) / len(judged)
    cells = [cell for row in rows[:60] for cell in row[::step]]
    clear = sum(kinds(cell) not in ("text", "words") for cell in cells) / len(cells)
    clear += 0.7 * sum(kinds(cell) == "words" for cell in cells) / len(cells)
    others = [d for d in (*STRONG, *_SELDOM) if d != dialect.delimiter and d not in dialect.delimiter]
    mixed = sum(any(d in cell for d in others) for cell in cells) / len(cells)
    mixed += sum(_GAP.search(cell) is not None for cell in cells) / len(cells)
    stray = sum(record.stray for record in records) / len(records)
    loose = sum(_quoted_still(cell, dialect.quote) for cell in cells) / len(cells)
    mixed += 2 * sum(cell[:1] in _PARTING and not cell[1:2].isspace() and len(cell) > 1 for cell in cells) / len(cells)
    quoted = sum('" "' in line or "' '" in line for line in lines) > 0.5 * len(lines)
    if dialect.delimiter == " " and not quoted and (width < 3 or not any(column.telling for column in columns)):
        return 0.0  # names and sentences
    wrapped = sum(record.lines > 1 for record in records) / len(records)
    many = 0.25 if width == 1 else 1 - 0.5 / width
    kept = (1 - 0.5 * stray) * (1 - loose) * (1 - 0.2 * wrapped)
    prior = _MERGED if dialect.merged else _PRIOR.get(dialect.delimiter, 0.5)
    if dialect.delimiter in _SELDOM and share > 0.95:
        prior = 1.0
    if dialect.delimiter == ":" and width > 4 and share > 0.9:
        prior = 0.85
    prior *= 0.99 if dialect.quote == "'" else 1.0
    packed = _packed(rows[0], rows[1:60] or rows, width, others)
    kept *= (1 - min(0.8, 0.4 * mixed)) * (1 - 0.7 * packed / (packed + width))
    return float(share**1.5) * (0.25 + 0.45 * clear + 0.3 * alike_share) * many * kept * prior


def _packed(head: Sequence[str], rows: Sequence[Sequence[str]], width: int, others: Sequence[str]) -> int:
    """How many more columns there would be if those were cut that hold another delimiter several times in every row,
    and equally often. A column whose name, the cell of `head`, isn't parted by it holds lists: "Tags" over "a,b,c"."""
    more = 0
    for column in range(min(width, _MOST_PACKED)):
        for other in (*others, ":"):
            if other not in head[column]:
                continue
            count, most = Counter(row[column].count(other) for row in rows).most_common(1)[0]
            if count > (3 if other == ":" else 1) and most >= 0.6 * len(rows):
                more += count
    return more


_MOST_PACKED = 30
_PARTING = frozenset(":;|,")
"""What a value hardly ever begins with: then it was cut in the wrong place."""
_EMPTY = 0.7
"""What a column without a single value is worth, between a mixed one and one of a single kind."""
_QUOTES = frozenset({'"', "'"})


def _quoted_still(cell: str, quote: str) -> bool:
    """Quotes left at the edges of a cell."""
    first, last = cell[:1], cell[-1:]
    if quote and quote in (first, last):
        return True
    return (first in _QUOTES) != (last in _QUOTES) or (len(cell) > 1 and first in _QUOTES and first == last)


def _table_share(records: Sequence[Record], width: int) -> float:
    """The share of records of this width; what stands before the first and after the last of them weighs half."""
    hits = [i for i, record in enumerate(records) if len(record.cells) == width]
    inside = hits[-1] - hits[0] + 1
    outside = len(records) - inside
    lone = sum(len(record.cells) < max(2, width // 2) for record in (*records[: hits[0]], *records[hits[-1] + 1 :]))
    return len(hits) / (inside + outside - 0.6 * lone)
