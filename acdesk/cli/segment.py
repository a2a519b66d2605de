"""`acdesk segment`: what is in a file, before anything is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import noun, verb
from acdesk.cli.documents import SAMPLE_ROWS, sample, segment_document
from acdesk.cli.fault_words import code_message
from acdesk.cli.layout import cut, indented, table, terminal_columns, width
from acdesk.cli.options import FILE, reading_of, reading_options
from acdesk.cli.session import Session
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.line_numbers import line_numbers
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.segments import FileFacts, Segment, SetAside
    from acdesk.segments.repair_groups import RepairGroup

SHOWN_REPAIRS = 10


def add_segment_verbs(root: click.Group, t: Translation) -> None:
    group = noun(root, t, "segment", t("Look at a segment file."))

    @verb(group, t, "show", t("Show what was detected about a file, its columns and first rows."))
    @click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
    @reading_options(t)
    def show(_: Session, files: tuple[Path, ...], **reading: Any) -> Answer:
        from acdesk.segments import read_segment

        segment = read_segment(files, reading_of(t, **reading))
        return Answer(segment_document([segment]), segment_text(segment, t))

    @verb(group, t, "convert", t("Write the segment as a plain CSV file: UTF-8, commas, double quotes."))
    @click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE… OUT.csv")
    @reading_options(t)
    def convert(_: Session, files: tuple[Path, ...], **reading: Any) -> Answer:
        from acdesk.segments import read_segment
        from acdesk.segments.writing import write_csv

        *sources, out = files
        if not sources:
            raise click.UsageError(t("Name at least one file to read and, last, the file to write."))
        segment = read_segment(sources, reading_of(t, **reading), allow_empty=True)
        write_csv(segment, out)
        return _converted(out, segment, t)


def not_a_source(out: Path, sources: Sequence[Path]) -> None:
    """RequestFault "file.is_a_source" when writing `out` would destroy what is being read."""
    if any(_are_one(out, source) for source in sources):
        raise RequestFault("file.is_a_source", file=out.name)


def _are_one(out: Path, source: Path) -> bool:
    try:
        return out.samefile(source)
    except OSError:  # one isn't there, or can't be
        return False


def segment_text(segment: Segment, t: Translation) -> str:
    """Files with their dialect, repairs, then each column with its first values."""
    from acdesk.segments.repair_groups import group_repairs

    parts = [f"{file_text(file, t)}, {_header_text(file, t)}" for file in segment.files]
    repairs = [_repair_text(group, t) for group in group_repairs(segment.repairs)]
    parts += [indented(line) for line in repairs[:SHOWN_REPAIRS]]
    if len(repairs) > SHOWN_REPAIRS:
        parts.append(indented(t("… and {n} more", n=t.number(len(repairs) - SHOWN_REPAIRS))))
    if segment.set_aside:
        parts.append(t.n("{n} row could not be read.", "{n} rows could not be read.", len(segment.set_aside)))
        parts += [indented(_aside_text(row, t)) for row in segment.set_aside[:SHOWN_REPAIRS]]
        if len(segment.set_aside) > SHOWN_REPAIRS:
            parts.append(indented(t("… and {n} more", n=t.number(len(segment.set_aside) - SHOWN_REPAIRS))))
    return "\n".join(parts) + "\n\n" + _columns(segment, t)


def _header_text(file: FileFacts, t: Translation) -> str:
    if file.header_row:
        return t("column names in row {row}", row=file.header_row)
    return t("column names from model.json") if file.format == "cdm" else t("no column names")


def file_text(file: FileFacts, t: Translation) -> str:
    """One line: name, rows, and how it is written."""
    told = [t.n("{n} row", "{n} rows", file.rows), file.format]
    if file.sheet:
        told.append(t("table {table}", table=file.sheet) if file.is_text else t("sheet {sheet}", sheet=file.sheet))
    if file.is_text:
        told += [file.encoding, delimiter_name(file.delimiter, t)]
        told += [t("quoted with {character}", character=file.quote)] if file.quote else []
    return f"{file.name}: {', '.join(told)}"


def _columns(segment: Segment, t: Translation) -> str:
    """One line a column: more fit on a page than if they stood side by side."""
    first = sample(segment, SAMPLE_ROWS)
    name_room = min(max(width(name) for name in segment.columns), 30)
    room = terminal_columns() - name_room - 2
    rows = []
    for name in segment.columns:
        values = dict.fromkeys(row[name] or "" for row in first)
        rows.append((cut(name, name_room), cut(" · ".join(value for value in values if value), room)))
    return table(rows, (t("Column"), t("First values")))


def delimiter_name(delimiter: str, t: Translation) -> str:
    """ "separated by commas"."""
    names = {
        ",": t("separated by commas"),
        ";": t("separated by semicolons"),
        "\t": t("separated by tabs"),
        "|": t("separated by vertical bars"),
        " ": t("separated by spaces"),
        "": t("a single column"),
    }
    return names.get(delimiter) or t("separated by “{character}”", character=delimiter)


def _repair_text(group: RepairGroup, t: Translation) -> str:
    """What was done, and in which lines."""
    lines = line_numbers(group.lines, group.count, t)
    said = code_message(group.code, {"line": group.lines[0] if group.lines else 0, **group.params}, t)
    return f"{said} ({lines})" if lines else said


def _aside_text(row: SetAside, t: Translation) -> str:
    """Where it stands, and the beginning of it as it stands there."""
    text = t("line {line}: {text}", line=t.number(row.line), text=" ".join(row.text.split()))
    return cut(text, max(40, terminal_columns() - 2))


def _converted(out: Path, segment: Segment, t: Translation) -> Answer:
    text = t.n("{n} row written to {file}.", "{n} rows written to {file}.", segment.rows, file=str(out))
    return Answer({"file": str(out), "rows": segment.rows}, text)
