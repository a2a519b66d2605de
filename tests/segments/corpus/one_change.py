"""Files that derive from one clean table by one change each, at a place drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tests.segments.corpus.mixtures import SHAPES, mixture, name, sentence
from tests.segments.corpus.pollutions import PLAIN, Case, Form, cell_text, line, lines, plain_text, written
from tests.segments.corpus.tables import Table

LF = Form(end="\n")
Change = Callable[[Table, Form, random.Random], Case | None]


def made(what: str, table: Table, text: Sequence[str], form: Form, **truth: object) -> Case:
    header = truth.get("header", table.header)
    return Case(f"{table.name}/{what}", written(text, form), header, tuple(truth.get("rows", table.rows)))  # type: ignore[arg-type]


def one_row(table: Table, rng: random.Random) -> tuple[int, int]:
    """First, last or any row under the header, and first, last or any column."""
    place = rng.choice([1, len(table.rows), rng.randint(1, len(table.rows)), rng.randint(1, len(table.rows))])
    last = len(table.header) - 1
    return place, rng.choice([0, last, rng.randint(0, last), rng.randint(0, last)])


def with_line(what: str, change: Callable[[list[str], int, Form, random.Random], str | None]) -> Change:
    """One row's cells, as written, made into another line; the truth stays the clean table."""

    def apply(table: Table, form: Form, rng: random.Random) -> Case | None:
        place, column = one_row(table, rng)
        text = lines(table, form)
        new = change([cell_text(cell, form) for cell in table.rows[place - 1]], column, form, rng)
        if new is None or len(table.header) < 2:
            return None
        return made(what, table, [*text[:place], new, *text[place + 1 :]], form)

    return apply


def less(cells: list[str], column: int, form: Form, rng: random.Random) -> str | None:
    if not column:
        return None
    return form.delimiter.join([*cells[: column - 1], cells[column - 1] + cells[column], *cells[column + 1 :]])


def more(cells: list[str], column: int, form: Form, rng: random.Random) -> str | None:
    return form.delimiter.join([*cells[:column], "", *cells[column:]])


def other_delimiter(cells: list[str], column: int, form: Form, rng: random.Random) -> str | None:
    other = rng.choice([d for d in (";", "\t", "|", ",") if d != form.delimiter])
    if any(other in cell and not cell.startswith('"') for cell in cells):
        return None
    return other.join(cells)


def quoted_otherwise(cells: list[str], column: int, form: Form, rng: random.Random) -> str | None:
    if any('"' in cell for cell in cells):
        return None
    return form.delimiter.join("'" + cell.replace("'", "''") + "'" for cell in cells)


def missing_cell(table: Table, form: Form, rng: random.Random) -> Case | None:
    """A cell is gone with its delimiter: an empty one in its place."""
    place, column = one_row(table, rng)
    cells = [cell_text(cell, form) for cell in table.rows[place - 1]]
    if len(cells) < 4 or "\n" in "".join(cells):
        return None
    text = lines(table, form)
    text[place] = form.delimiter.join(cells[:column] + cells[column + 1 :])
    rows = [list(row) for row in table.rows]
    rows[place - 1][column] = ""
    return made("cell_missing", table, text, form, rows=[tuple(row) for row in rows])


def extra_quote(where: str) -> Change:
    def apply(table: Table, form: Form, rng: random.Random) -> Case | None:
        place, column = one_row(table, rng)
        cell = table.rows[place - 1][column]
        written_cell = cell_text(cell, form)
        if written_cell.startswith('"') or not cell or len(table.header) < 2:
            return None
        at = {"begin": 0, "end": len(cell), "middle": len(cell) // 2}[where]
        new = cell[:at] + '"' + cell[at:]
        cells = [cell_text(each, form) for each in table.rows[place - 1]]
        cells[column] = new
        text = lines(table, form)
        text[place] = form.delimiter.join(cells)
        rows = [list(row) for row in table.rows]
        rows[place - 1][column] = new
        return made(f"quote_extra_{where}", table, text, form, rows=[tuple(row) for row in rows])

    return apply


def row_end(table: Table, form: Form, rng: random.Random) -> Case | None:
    place, _ = one_row(table, rng)
    text = lines(table, form)
    other = rng.choice([end for end in ("\n", "\r\n", "\r") if end != form.end])
    if any("\n" in cell for row in table.rows for cell in row):
        return None
    data = "".join(each + (other if at == place else form.end) for at, each in enumerate(text))
    return Case(f"{table.name}/row_end", data.encode(), table.header, table.rows)


def in_form(what: str, **changes: object) -> Change:
    def apply(table: Table, form: Form, rng: random.Random) -> Case | None:
        new = replace(form, **changes)  # type: ignore[arg-type]
        if new.delimiter != "," and len(table.header) < 2:
            return None
        if new.encoding in ("cp1252", "cp932") and not encodable(table, new.encoding):
            return None
        return made(what, table, lines(table, new), new)

    return apply


def encodable(table: Table, encoding: str) -> bool:
    try:
        "".join(cell for row in (table.header, *table.rows) for cell in row).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def around(what: str, change: Callable[[list[str], Table, Form, random.Random], list[str] | None]) -> Change:
    """Lines added above or below; the truth stays the clean table."""

    def apply(table: Table, form: Form, rng: random.Random) -> Case | None:
        text = change(lines(table, form), table, form, rng)
        return made(what, table, text, form) if text is not None else None

    return apply


def preamble(text: list[str], table: Table, form: Form, rng: random.Random) -> list[str] | None:
    remarks = [cell_text(sentence(rng), form) for _ in range(rng.randint(1, 6))]
    blank = rng.choice([[], [""]])
    if rng.random() < 0.4:
        remarks = [remark + form.delimiter * (len(table.header) - 1) for remark in remarks]
        blank = rng.choice([[], [form.delimiter * (len(table.header) - 1)]])
    return [*remarks, *blank, *text] if len(table.header) > 2 else None


def footnotes(text: list[str], table: Table, form: Form, rng: random.Random) -> list[str] | None:
    notes = [f"Source: {sentence(rng)}", f"* {sentence(rng)}", "Downloaded 12 May 2021"][: rng.randint(1, 3)]
    return (
        [*text, *rng.choice([[], [""]]), *(cell_text(note, form) for note in notes)] if len(table.header) > 2 else None
    )


def second_table(share: float) -> Callable[[list[str], Table, Form, random.Random], list[str] | None]:
    def change(text: list[str], table: Table, form: Form, rng: random.Random) -> list[str] | None:
        width = rng.randint(2, len(table.header) + 3)
        if len(table.rows) < 8 or width == len(table.header) or len(table.header) < 3:
            return None
        header = [f"{name(rng)} {at}" for at in range(width)]
        count = max(2, int(share * len(table.rows)))
        body = [[str(rng.randrange(1000)) for _ in header] for _ in range(count)]
        return [*text, *rng.choice([[], [""]]), *(line(row, form) for row in (header, *body))]

    return change


def no_header(table: Table, form: Form, rng: random.Random) -> Case:
    return made("no_header", table, lines(table, form)[1:], form, header=None)


def split_header(table: Table, form: Form, rng: random.Random) -> Case | None:
    """Every name over two lines."""
    if len(table.header) < 3 or table.name in ("texts", "awkward"):
        return None
    second = [f"({name(rng)})" for _ in table.header]
    text = lines(table, form)
    header = tuple(f"{one} {two}" for one, two in zip(table.header, second, strict=True))
    return made("header_two_lines", table, [text[0], line(second, form), *text[1:]], form, header=header)


def header_less(table: Table, form: Form, rng: random.Random) -> Case | None:
    """A delimiter is missing in the header alone."""
    width = len(table.header)
    if width < 4:
        return None
    column = rng.randint(1, width - 1)
    cells = [cell_text(cell, form) for cell in table.header]
    text = lines(table, form)
    text[0] = less(cells, column, form, rng) or text[0]
    return made("header_less_sep", table, text, form)


def column_delimiter(table: Table, form: Form, rng: random.Random) -> Case | None:
    """Two columns are parted by another delimiter throughout."""
    width = len(table.header)
    if width < 4 or form.delimiter != ",":
        return None
    column = rng.randint(1, width - 1)
    quoting = replace(form, delimiter=";")
    text = []
    for row in (table.header, *table.rows):
        cells = [cell_text(cell, quoting if ";" in cell else form) for cell in row]
        text.append(",".join(cells[:column]) + ";" + ",".join(cells[column:]))
    return made("column_delimiter", table, text, form)


def shortened(what: str, count: int) -> Change:
    def apply(table: Table, form: Form, rng: random.Random) -> Case:
        return made(what, table, lines(table, form)[: count + 1], form, rows=table.rows[:count])

    return apply


def ending(what: str, tail: bytes) -> Change:
    def apply(table: Table, form: Form, rng: random.Random) -> Case:
        data = written(lines(table, form), form)
        return Case(f"{table.name}/{what}", data[: -len(form.end)] + tail, table.header, table.rows)

    return apply


def nul(table: Table, form: Form, rng: random.Random) -> Case:
    data = written(lines(table, form), form)
    at = rng.randrange(len(data))
    return Case(f"{table.name}/nul", data[:at] + b"\x00" + data[at:], table.header, table.rows)


def unquoted(table: Table, form: Form, rng: random.Random) -> Case:
    bare = plain_text(table, ",", '"')
    return made("quote_none", bare, lines(bare, form), form)


CHANGES: tuple[Change, ...] = (
    in_form("as_is"),
    with_line("row_less_sep", less), with_line("row_less_sep", less), with_line("row_less_sep", less),
    with_line("row_more_sep", more), with_line("row_more_sep", more), with_line("row_more_sep", more),
    with_line("row_delimiter", other_delimiter), with_line("row_delimiter", other_delimiter),
    with_line("row_single_quotes", quoted_otherwise),
    missing_cell, missing_cell,
    extra_quote("begin"), extra_quote("end"), extra_quote("middle"), extra_quote("begin"),
    row_end, row_end,
    in_form("delimiter_semicolon", delimiter=";"), in_form("delimiter_tab", delimiter="\t"),
    in_form("delimiter_pipe", delimiter="|"), in_form("delimiter_comma_space", delimiter=", "),
    in_form("delimiter_space", delimiter=" ", always=True), in_form("delimiter_tilde", delimiter="~"),
    in_form("delimiter_caret", delimiter="^"), in_form("delimiter_colon", delimiter=":", always=True),
    in_form("quote_single", quote="'"), in_form("quote_always", always=True), unquoted,
    in_form("escape_backslash", escape="\\", always=True), in_form("escape_backslash_some", escape="\\"),
    in_form("end_lf", end="\n"), in_form("end_cr", end="\r"), in_form("end_crlf", end="\r\n"),
    in_form("utf_16", encoding="utf-16"), in_form("utf_16_le", encoding="utf-16-le"),
    in_form("bom", encoding="utf-8-sig"), in_form("cp1252", encoding="cp1252"),
    around("preamble", preamble), around("preamble", preamble), around("footnotes", footnotes),
    around("tables_smaller", second_table(0.2)), around("tables_half", second_table(0.6)),
    no_header, no_header, split_header, header_less, column_delimiter,
    shortened("header_only", 0), shortened("one_row", 1), shortened("two_rows", 2),
    ending("no_final_end", b""), ending("double_final_end", b"\n\n"), nul,
)  # fmt: skip


def one_change(seed: int, per_shape: int = 1) -> Iterator[Case]:
    """Every change on a new table of every shape."""
    rng = random.Random(seed)  # noqa: S311
    for shape in SHAPES:
        for number in range(1 if shape == "long" else per_shape):
            for place, change in enumerate(CHANGES):
                if shape == "long" and (place + seed) % 9:
                    continue
                table = mixture(shape, rng)
                form = rng.choice([PLAIN, LF])
                found = change(table, form, rng)
                if found is not None:
                    yield replace(found, name=f"{found.name}_{number}_{place}")
