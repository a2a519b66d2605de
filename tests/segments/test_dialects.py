"""What is written in any dialect reads back cell for cell, once the dialect is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acdesk.segments import ReadingOptions, read_segment
from acdesk.segments.writing import write_csv

DELIMITERS = (",", ";", "\t", "|", "^", "~", "||")
HEADER = ("Id", "One", "Two", "Three", "E-mail")


@dataclass(frozen=True)
class Written:
    delimiter: str
    quote: str
    end: str
    encoding: str
    always: bool

    def cell(self, value: str) -> str:
        special = any(mark in value for mark in (self.delimiter[0], self.quote, "\n"))
        edged = value != value.strip() or not value.isascii()
        if self.always or special or edged:
            return self.quote + value.replace(self.quote, self.quote * 2) + self.quote
        return value

    def text(self, rows: Sequence[Sequence[str]]) -> str:
        return "".join(self.delimiter.join(map(self.cell, row)) + self.end for row in rows)


dialects = st.builds(
    Written,
    delimiter=st.sampled_from(DELIMITERS),
    quote=st.sampled_from(['"', "'"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
    always=st.booleans(),
)
any_text = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\x00\ufeff", exclude_categories=["Cs", "Cc"]), max_size=12
)
awkward = st.text(st.sampled_from("ab0 ,;|\t^~'\"\n@é山"), max_size=10)
values = any_text | awkward


def read_back(path: Path, options: ReadingOptions) -> list[tuple[str, ...]]:
    segment = read_segment([path], options)
    assert segment.set_aside == ()
    return segment.table.select(segment.columns).rows()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(values, values, values), min_size=5, max_size=12), dialect=dialects)
def test_any_dialect_reads_back_cell_for_cell(
    tmp_path: Path, rows: list[tuple[str, str, str]], dialect: Written
) -> None:
    """Told the dialect; what is found untold is what the corpus measures."""
    table = [(f"{number}", *row, f"u{number}@example.nl") for number, row in enumerate(rows)]
    source, target = tmp_path / "a.csv", tmp_path / "b.csv"
    source.write_bytes(dialect.text([HEADER, *table]).encode(dialect.encoding))
    options = ReadingOptions(delimiter=dialect.delimiter, quote=dialect.quote, header_row=1)
    assert read_back(source, options) == table
    write_csv(read_segment([source], options), target)
    assert read_back(target, ReadingOptions(delimiter=",", quote='"', header_row=1)) == table


words = st.text(st.sampled_from("abcdefghé "), min_size=1, max_size=12).map(lambda text: f"x{text}x")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(words, words, words), min_size=5, max_size=12),
    dialect=dialects.filter(lambda dialect: dialect.delimiter not in ("^", "~")),
)
def test_a_plain_table_needs_no_telling(tmp_path: Path, rows: list[tuple[str, str, str]], dialect: Written) -> None:
    table = [(f"{number}", *row, f"u{number}@example.nl") for number, row in enumerate(rows)]
    source = tmp_path / "a.csv"
    source.write_bytes(dialect.text([HEADER, *table]).encode(dialect.encoding))
    segment = read_segment([source])
    assert segment.header == HEADER
    assert segment.table.select(segment.columns).rows() == table
