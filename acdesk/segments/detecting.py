"""What the beginning of a delimited text tells: encoding, dialect, number of columns."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from acdesk.segments.cell_kinds import Kinds
from acdesk.segments.comments import unmarked
from acdesk.segments.content import decoded
from acdesk.segments.dialect import Dialect
from acdesk.segments.encoding import decoder, detect_encoding, known_encoding
from acdesk.segments.lines import split_lines
from acdesk.segments.records import read_records
from acdesk.segments.segment import ReadingOptions
from acdesk.segments.sniffing import detect_dialect, sep_line
from acdesk.segments.two_delimiters import split_column
from acdesk.segments.widths import main_width

HEAD = 1 << 18
"""Bytes that tell the dialect."""

MOST_HEAD = 1 << 24
FEWEST_LINES = 40
"""Where these first bytes hold fewer lines, more are read, up to MOST_HEAD."""

TELLING_LINES = 300


@dataclass(frozen=True, slots=True)
class Detected:
    """What the beginning of the file tells."""

    encoding: str
    dialect: Dialect
    skip: int
    """Lines that only name the delimiter: 0 or 1."""
    width: int
    kinds: Kinds
    split: tuple[str, int] | None = None
    """A second delimiter that stands in the same place of every line, and the number of columns with it."""


def detect(head: bytes, path: Path, options: ReadingOptions, *, whole: bool, encoding: str | None = None) -> Detected:
    """From the first bytes of the file, or all. Raises SegmentFault."""
    if encoding is None:
        encoding = known_encoding(options.encoding, path) if options.encoding else detect_encoding(head, whole=whole)
    lines, ends = split_lines(text_of(head, encoding, path, whole=whole).replace("\x00", ""))
    if not whole and len(lines) > 1:
        lines, ends = lines[:-1], ends[:-1]  # the last one is likely cut off
    kinds = Kinds()
    named = sep_line(lines[0]) if lines else None
    delimiter = options.delimiter or named
    skip = 1 if named else 0
    lines, ends = lines[skip:TELLING_LINES], ends[skip:TELLING_LINES]
    if not any(line.strip() for line in lines):
        return Detected(encoding, Dialect(delimiter or ",", '"'), skip, 0, kinds)
    dialect = detect_dialect(lines, ends, kinds, delimiter, options.quote)
    records = list(read_records(lines, ends, dialect))
    split = split_column(lines, ends, dialect, kinds) if options.delimiter is None else None
    width = main_width(unmarked(records, lines), (0, 0), kinds)
    return Detected(encoding, dialect, skip, width, kinds, split)


def text_of(data: bytes, encoding: str, path: Path, *, whole: bool) -> str:
    """The bytes as text; a character cut off at the end is left out where they are only the beginning."""
    if whole:
        return decoded(data, encoding, path)[0]
    try:
        return decoder(encoding).decode(data).removeprefix("\ufeff")
    except UnicodeError:
        return decoded(data, encoding, path)[0]
