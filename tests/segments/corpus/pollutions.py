"""Ways in which files are damaged or unusual, each with the clean truth beside it.

The kinds follow the survey behind the Pollock benchmark (Vitagliano et al., VLDB 2023); the code is our own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.segments.corpus.tables import Table

Row = Sequence[str]


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    header: tuple[str, ...] | None
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Form:
    """How a table is written."""

    delimiter: str = ","
    quote: str = '"'
    end: str = "\r\n"
    escape: str = ""
    always: bool = False
    encoding: str = "utf-8"


PLAIN = Form()


def cell_text(cell: str, form: Form) -> str:
    special = any(mark in cell for mark in (form.delimiter.strip(" ") or " ", form.quote or "\x00", "\n", "\r"))
    if form.quote and (special or form.always or (cell[:1] == " " and form.delimiter == ", ")):
        if form.escape:
            return form.quote + cell.replace(form.quote, form.escape + form.quote) + form.quote
        return form.quote + cell.replace(form.quote, form.quote * 2) + form.quote
    return cell


def line(row: Row, form: Form) -> str:
    return form.delimiter.join(cell_text(cell, form) for cell in row)


def lines(table: Table, form: Form) -> list[str]:
    return [line(row, form) for row in (table.header, *table.rows)]


def written(all_lines: Sequence[str], form: Form) -> bytes:
    return "".join(text + form.end for text in all_lines).encode(form.encoding, "replace")


def case(name: str, table: Table, all_lines: Sequence[str], form: Form = PLAIN, **truth: object) -> Case:
    header = truth.get("header", table.header)
    rows = truth.get("rows", table.rows)
    return Case(f"{table.name}/{name}", written(all_lines, form), header, tuple(rows))  # type: ignore[arg-type]


def plain_text(table: Table, *without: str) -> Table:
    """The table without cells that only quotes can hold."""

    def clean(cell: str) -> str:
        for mark in ("\n", *without):
            cell = cell.replace(mark, " ")
        return cell

    return Table(table.name, tuple(map(clean, table.header)), tuple(tuple(map(clean, row)) for row in table.rows))


def forms(table: Table) -> Iterator[Case]:
    """Dialects, encodings, record ends."""
    yield case("as_is", table, lines(table, PLAIN))
    yield Case(f"{table.name}/no_final_end", written(lines(table, PLAIN), PLAIN)[:-2], table.header, table.rows)
    for name, delimiter in (
        ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("space", " "), ("colon", ":"), ("comma_space", ", "),
        ("two_tabs", "\t\t"), ("tilde", "~"), ("caret", "^"), ("unit_separator", "\x1f"), ("written_tab", "\\t"),
    ):  # fmt: skip
        form = Form(delimiter=delimiter)
        if delimiter == " " or delimiter == ":":
            form = Form(delimiter=delimiter, always=True)
        yield case(f"delimiter_{name}", table, lines(table, form), form)
    for name, end in (("lf", "\n"), ("cr", "\r"), ("lfcr", "\n\r")):
        form = Form(end=end)
        yield case(f"end_{name}", table, lines(table, form), form)
    yield case("quote_single", table, lines(table, Form(quote="'")), Form(quote="'"))
    yield case("quote_single_always", table, lines(table, Form(quote="'", always=True)), Form())
    yield case("quote_always", table, lines(table, Form(always=True)), Form())
    semi = Form(";", always=True)
    yield case("quote_always_semicolon", table, lines(table, semi), semi)
    bare = plain_text(table, ",", '"')
    yield case("quote_none", bare, lines(bare, Form(quote="")), Form())
    slashed = Form(escape="\\", always=True)
    yield case("escape_backslash", table, lines(table, slashed), slashed)
    slashed = Form(";", escape="\\")
    yield case("escape_backslash_semicolon", table, lines(table, slashed), slashed)
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        form = Form(encoding=encoding)
        yield case(f"encoding_{encoding}", table, lines(table, form), form)
    for encoding in ("cp1252", "iso-8859-15"):
        form = Form(encoding=encoding)
        truth = Table(
            table.name,
            table.header,
            tuple(tuple(c.encode(encoding, "replace").decode(encoding) for c in r) for r in table.rows),
        )
        yield case(f"encoding_{encoding}", truth, lines(truth, form), form)
    yield case("sep_line", table, ["sep=;", *lines(table, Form(";"))], Form(";"))


def shapes(table: Table, rng: random.Random) -> Iterator[Case]:
    """Header, preamble, footnotes, several tables, sizes."""
    width = len(table.header)
    body = lines(table, PLAIN)
    yield case("no_header", table, body[1:], header=None)
    yield case("one_row", table, body[:2], rows=table.rows[:1])
    yield case("two_rows", table, body[:3], rows=table.rows[:2])
    yield case("header_only", table, body[:1], rows=())
    yield case("cut_off", table, body[:12], rows=table.rows[:11])
    one = Table(table.name, table.header[1:2], tuple(row[1:2] for row in table.rows if row[1].strip()))
    yield case("one_column", one, lines(one, PLAIN))
    for n in (1, 3):
        pre = ["PREAMBLE"] * n
        sentence = ["Report of sales, made on 2020-01-05 by the office", "Confidential", "For use inside only."][:n]
        yield case(f"preamble_{n}", table, pre + body)
        yield case(f"preamble_{n}_blank", table, [*pre, "", *body])
        yield case(f"preamble_{n}_delimited", table, [p + "," * (width - 1) for p in pre] + body)
        yield case(
            f"preamble_{n}_delimited_blank", table, [*(p + "," * (width - 1) for p in pre), "," * (width - 1), *body]
        )
        yield case(f"preamble_{n}_sentence", table, [*(cell_text(s, PLAIN) for s in sentence), "", *body])
        foot = ["FOOTNOTE"] * n
        yield case(f"footnote_{n}", table, body + foot)
        yield case(f"footnote_{n}_blank", table, [*body, "", *foot])
        yield case(f"footnote_{n}_delimited", table, body + [f + "," * (width - 1) for f in foot])
        yield case(
            f"footnote_{n}_delimited_blank", table, [*body, "," * (width - 1), *(f + "," * (width - 1) for f in foot)]
        )
        notes = ["Source: office of lamps", "* figures are provisional", "Downloaded 12 May 2021"][:n]
        yield case(f"footnote_{n}_sentence", table, [*body, "", *notes])
    if width >= 4:
        yield case("preamble_pairs", table, ["Report,Sales", "Date,2021-05-06", "", *body])
    double = tuple(f"{name} {name}" for name in table.header)
    yield case("header_twice", table, [body[0], *body], header=double)
    units = tuple(f"unit{i}" if i else "key" for i in range(width))
    if table.name not in ("texts", "contacts", "addresses"):
        yield case("header_two_lines", table, [body[0], line(units, PLAIN), *body[1:]],
                   header=tuple(f"{a} {b}" for a, b in zip(table.header, units, strict=True)))  # fmt: skip
        tops = tuple("Group A" if i == 1 else "Group B" if i == width - 2 else "" for i in range(width))
        if width > 4:
            yield case("header_group_line", table, [line(tops, PLAIN), *body],
                       header=tuple(f"{t} {n}".strip() for t, n in zip(tops, table.header, strict=True)))  # fmt: skip
        split = [name.split(" ", 1) if " " in name else [name, ""] for name in table.header]
        if any(part[1] for part in split):
            yield case(
                "header_split",
                table,
                [line([p[0] for p in split], PLAIN), line([p[1] for p in split], PLAIN), *body[1:]],
            )
    if width > 2:
        named = list(table.header)
        named[2] = named[1]
        yield case("header_duplicate", table, [line(named, PLAIN), *body[1:]], header=tuple(named))
        named[2] = ""
        yield case("header_empty_name", table, [line(named, PLAIN), *body[1:]], header=tuple(named))
        named[2] = "HEAD/%R"
        yield case("header_odd_name", table, [line(named, PLAIN), *body[1:]], header=tuple(named))
        named[2] = "HEADER" * 4000
        yield case("header_large_name", table, [line(named, PLAIN), *body[1:]], header=tuple(named))
    for name, columns in (("less", max(2, width - 3)), ("more", width + 3)):
        if columns == width:
            continue
        other = [",".join(f"t{c}" for c in range(columns))]
        other += [
            ",".join(str(rng.randrange(1000)) for _ in range(columns)) for _ in range(10 if len(table.rows) > 15 else 2)
        ]
        yield case(f"tables_{name}", table, body + other)
        yield case(f"tables_{name}_blank", table, [*body, "", *other])
        yield case(f"tables_{name}_blank_first", table, [*other, "", *body])
    yield case("blank_lines", table, [t for i, b in enumerate(body) for t in ([b, ""] if i % 9 == 4 else [b])])
    yield case("blank_top_and_end", table, ["", "", *body, "", ""])
    yield case("trailing_delimiter", table, [body[0], *(b + "," for b in body[1:])])


def rows(table: Table, rng: random.Random) -> Iterator[Case]:
    """One row, or a few, that are unlike the others. Row 0 is the header."""
    width, count = len(table.header), len(table.rows)
    body = lines(table, PLAIN)
    for place in (0, 1, count // 2, count):
        cells = [table.header, *table.rows][place]

        def with_row(text: str, *, place: int = place) -> list[str]:
            return [*body[:place], text, *body[place + 1 :]]

        def truth(new: tuple[str, ...] | None, *, place: int = place) -> dict[str, object]:
            everything = [table.header, *table.rows]
            if new is None:
                del everything[place]
                return {"header": None if place == 0 else table.header, "rows": everything[0 if place == 0 else 1 :]}
            everything[place] = new
            return {"header": everything[0], "rows": everything[1:]}

        yield case(f"row_empty_{place}", table, with_row(""), **truth(None))
        if width > 3:
            half = cells[: width // 2 + 1]
            yield case(f"row_short_{place}", table, with_row(line(half, PLAIN)), **truth(half))
        more = (*cells, *[cells[-1]] * 4)
        yield case(f"row_long_{place}", table, with_row(line(more, PLAIN)), **truth(more))
        ends = ["\n" if i == place else "\r\n" for i in range(len(body))]
        data = "".join(text + end for text, end in zip(body, ends, strict=True)).encode()
        yield Case(f"{table.name}/row_end_lf_{place}", data, table.header, table.rows)
        yield case(f"row_semicolon_{place}", table, with_row(line(cells, Form(";"))))
        yield case(f"row_tab_{place}", table, with_row(line(cells, Form("\t"))))
        yield case(f"row_single_quotes_{place}", table, with_row(line(cells, Form(quote="'", always=True))))
        if any(mark in cell for cell in cells for mark in '",\n'):
            yield case(f"row_escape_{place}", table, with_row(line(cells, Form(escape="\\", always=True))))
        for column in sorted({0, width // 2, width - 1}):
            extra = [cell_text(cell, PLAIN) for cell in cells]
            extra.insert(column, "")
            yield case(f"row_more_sep_{place}_{column}", table, with_row(",".join(extra)))
            if column:
                merged = [cell_text(cell, PLAIN) for cell in cells]
                merged[column - 1 : column + 1] = [merged[column - 1] + merged[column]]
                if '"' not in "".join(merged):
                    yield case(f"row_less_sep_{place}_{column}", table, with_row(",".join(merged)))
            quoted = [cell_text(cell, PLAIN) for cell in cells]
            if "\n" not in cells[column]:
                if quoted[column].startswith('"'):
                    quoted[column] = '"' + quoted[column]
                    continue
                quoted[column] = '"' + quoted[column]
                new = tuple('"' + cell if i == column else cell for i, cell in enumerate(cells))
                yield case(f"row_quote_{place}_{column}", table, with_row(",".join(quoted)), **truth(new))
    if width > 2:
        for column in (1, width - 1):
            texts = []
            for row in (table.header, *table.rows):
                cut = [cell_text(cell, Form(quote='"')) for cell in row]
                if any(";" in cell and not cell.startswith('"') for cell in cut):
                    cut = [
                        cell_text(cell, Form(always=True)) if ";" in cell else cell_text(cell, PLAIN) for cell in row
                    ]
                texts.append(",".join(cut[:column]) + ";" + ",".join(cut[column:]))
            yield case(f"column_semicolon_{column}", table, texts)


def corpus(seed: int = 7) -> Iterator[Case]:
    from tests.segments.corpus.tables import tables

    rng = random.Random(seed)  # noqa: S311
    for table in tables(seed):
        seen: set[str] = set()
        for each in (*forms(table), *shapes(table, rng), *rows(table, rng)):
            if each.name in seen:
                continue
            seen.add(each.name)
            yield each
    yield Case("empty", b"", None, ())
