"""One file of delimited text: what is found in its beginning, then the fast reading or the careful one."""

from __future__ import annotations

import codecs
import time
from dataclasses import dataclass, replace
from pathlib import Path

from acdesk.segments.dialect import Dialect
from acdesk.segments.encoding import detect_encoding, known_encoding
from acdesk.segments.fast import read_fast
from acdesk.segments.lines import split_lines
from acdesk.segments.part import Part, part_table
from acdesk.segments.records import Record, read_records
from acdesk.segments.segment import ReadingOptions, Repair, SetAside
from acdesk.segments.shape import Shape, detect_shape
from acdesk.segments.sniffing import detect_dialect
from acdesk.segments.source import Scanner, check_kind
from acdesk.sentences.faults import SegmentFault

HEAD = 1 << 18
"""Bytes that tell the dialect."""

TELLING_LINES = 300


@dataclass(frozen=True, slots=True)
class Detected:
    """What the beginning of the file tells."""

    encoding: str
    dialect: Dialect
    shape: Shape | None
    """None where there is not a single line."""
    records: tuple[Record, ...]


def read_delimited(path: Path, index: int, options: ReadingOptions, scanner: Scanner) -> Part:
    """The whole file. Raises SegmentFault."""
    head = _head(path)
    check_kind(path, head)
    whole = len(head) < HEAD
    detected = _detect(path, head, options, whole=whole)
    if detected.shape is not None and detected.encoding in ("utf-8", "utf-8-sig") and not whole:
        part = read_fast(path, detected.records, detected.shape, detected.dialect, detected.encoding, scanner)
        if part is not None:
            return part
    data = path.read_bytes()
    encoding = detected.encoding
    if options.encoding is None and not whole:
        encoding = detect_encoding(data, whole=True)
    text = _decode(data, encoding, path)
    if encoding != detected.encoding:
        detected = _detect(path, head, replace(options, encoding=encoding), whole=False)
    return _careful(index, text, encoding, detected)


def preview_delimited(path: Path, index: int, options: ReadingOptions, rows: int) -> Part:
    """The first rows from as little of the file as holds them."""
    size = HEAD
    while True:
        head = _head(path, size)
        check_kind(path, head)
        whole = len(head) < size
        detected = _detect(path, head, options, whole=whole)
        text = _decode(head, detected.encoding, path, whole=whole)
        part = _careful(index, text, detected.encoding, detected, limit=rows, whole=whole)
        if whole or part.table.height >= rows or size > 64 * HEAD:
            return part
        size *= 4


def _head(path: Path, size: int = HEAD) -> bytes:
    with path.open("rb") as stream:
        return stream.read(size)


def _detect(path: Path, head: bytes, options: ReadingOptions, *, whole: bool) -> Detected:
    encoding = known_encoding(options.encoding, path) if options.encoding else detect_encoding(head, whole=whole)
    lines, ends = split_lines(_decode(head, encoding, path, whole=whole))
    if not whole and len(lines) > 1:
        lines, ends = lines[:-1], ends[:-1]  # the last one is likely cut off
    lines, ends = lines[:TELLING_LINES], ends[:TELLING_LINES]
    if not any(line.strip() for line in lines):
        return Detected(encoding, Dialect(options.delimiter or ",", '"'), None, ())
    dialect = detect_dialect(lines, ends, options.delimiter, options.quote)
    records = tuple(read_records(lines, ends, dialect))
    return Detected(encoding, dialect, _shape(path, records, options), records)


def _shape(path: Path, records: tuple[Record, ...], options: ReadingOptions) -> Shape:
    shape = detect_shape(records, no_header=options.no_header)
    if options.header_row is None or options.no_header:
        return shape
    at = next((i for i, record in enumerate(records) if record.row == options.header_row), None)
    if at is None:
        raise SegmentFault("segment.header_row_missing", file=str(path), row=options.header_row)
    return Shape(
        max(shape.width, len(records[at].cells)) if at + 1 < len(records) else len(records[at].cells), at, at + 1
    )


def _decode(data: bytes, encoding: str, path: Path, *, whole: bool = True) -> str:
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, at) + 1
        raise SegmentFault("segment.undecodable", file=str(path), encoding=encoding, line=line) from None
    return text.removeprefix("\ufeff")


def _careful(
    index: int,
    text: str,
    encoding: str,
    detected: Detected,
    *,
    limit: int | None = None,
    whole: bool = True,
) -> Part:
    repairs: list[Repair] = []
    if "\x00" in text:
        repairs.append(Repair("segment.repair.nul", 0, {"n": text.count("\x00")}))
        text = text.replace("\x00", "")
    lines, ends = split_lines(text)
    if not whole and len(lines) > 1:
        lines, ends = lines[:-1], ends[:-1]
    shape, dialect = detected.shape, detected.dialect
    if shape is None:
        return Part("csv", encoding, dialect, None, None, 0, 0, part_table([], [], 0))
    rows: list[list[str | None]] = []
    numbers: list[int] = []
    aside: list[SetAside] = []
    header: Record | None = None
    before = 0
    for count, record in enumerate(read_records(lines, ends, dialect, shape.width)):
        if count % 1000 == 999:
            time.sleep(0)
        if count < shape.first:
            if count == shape.header:
                header = record
            continue
        if limit is not None and len(rows) >= limit:
            break
        cells: list[str | None] = list(record.cells)
        line = record.line + 1
        if record.stray:
            repairs.append(Repair("segment.repair.quotes", line, {}))
        if len(cells) < shape.width:
            repairs.append(Repair("segment.repair.short", line, {"cells": len(cells), "columns": shape.width}))
            cells += [None] * (shape.width - len(cells))
        elif len(cells) > shape.width:
            if any(cells[shape.width :]):
                raw = "".join(
                    lines[i] + (ends[i] if i < record.line + record.lines - 1 else "")
                    for i in range(record.line, record.line + record.lines)
                )
                aside.append(SetAside(index, record.row, line, "row.too_many_cells", raw))
                continue
            repairs.append(Repair("segment.repair.long", line, {"cells": len(cells), "columns": shape.width}))
            del cells[shape.width :]
        rows.append(cells)
        numbers.append(record.row)
        before = record.row
    blank = sum(1 for line in lines if not line or line.isspace())
    if blank and limit is None:
        repairs.append(Repair("segment.repair.blank", 0, {"n": blank}))
    del before
    return Part(
        "csv",
        encoding,
        dialect,
        None if header is None else tuple(header.cells),
        None if header is None else header.row,
        0 if header is None else header.line + 1,
        shape.width,
        part_table(rows, numbers, shape.width),
        tuple(repairs),
        tuple(aside),
    )
