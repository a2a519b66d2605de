"""Open files as a segment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.columns import column_names
from acdesk.segments.delimited import HEAD, DelimitedReader
from acdesk.segments.part import Part
from acdesk.segments.segment import COLUMN_FILE, COLUMN_ROW, FileFacts, ReadingOptions, Repair, Segment, SetAside
from acdesk.segments.source import Scan, Scanner, check_kind, check_readable
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl

_DEFAULT = ReadingOptions()


def read_segment(
    paths: Sequence[Path], options: ReadingOptions = ReadingOptions(), *, allow_empty: bool = False
) -> Segment:
    """Read one file, or several parts with the same columns, wholly. Raises SegmentFault.

    An empty file ("segment.empty") and a lone header ("segment.header_only") are faults too, but where `allow_empty`:
    then they are a segment without rows, of no columns or of the header's."""
    parts: list[Part] = []
    files: list[FileFacts] = []
    for index, path in enumerate(paths):
        size = check_readable(path)
        before = path.stat().st_mtime_ns
        part, scan = _read(path, index, options)
        if scan.size != size or path.stat().st_mtime_ns != before:
            raise SegmentFault("segment.changing", file=str(path))
        parts.append(part)
        files.append(_facts(path, part, size, scan.sha256))
    return _joined(files, parts, allow_empty=allow_empty)


def preview_segment(
    paths: Sequence[Path], options: ReadingOptions = ReadingOptions(), rows: int = 100, *, allow_empty: bool = False
) -> Segment:
    """The first `rows` customers, quickly, at any file size; `FileFacts.rows` counts what was read.

    Raises SegmentFault."""
    parts: list[Part] = []
    files: list[FileFacts] = []
    wanted = rows
    for index, path in enumerate(paths):
        size = check_readable(path)
        part = _preview(path, index, options, wanted)
        parts.append(part)
        files.append(_facts(path, part, size, ""))
        wanted -= part.table.height
        if wanted <= 0:
            break
    return _joined(files, parts, allow_empty=allow_empty)


def _read(path: Path, index: int, options: ReadingOptions) -> tuple[Part, Scan]:
    head = _head(path, HEAD)
    check_kind(path, head)
    reader = DelimitedReader(path, index, options)
    detected = reader.detect(head, whole=len(head) < HEAD)
    scanner = Scanner(path, detected.dialect.delimiter, detected.dialect.quote)
    return reader.read(path, head, detected, lambda: scanner.result().marks), scanner.result()


def _preview(path: Path, index: int, options: ReadingOptions, rows: int) -> Part:
    """From as little of the file as holds the rows."""
    size = HEAD
    reader = DelimitedReader(path, index, options)
    while True:
        head = _head(path, size)
        check_kind(path, head)
        whole = len(head) < size
        part = reader.preview(head, whole=whole, rows=rows)
        if whole or part.table.height >= rows or size > 64 * HEAD:
            return part
        size *= 4


def _head(path: Path, size: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(size)


def _facts(path: Path, part: Part, size: int, sha256: str) -> FileFacts:
    return FileFacts(
        path=path,
        format=part.format,
        encoding=part.encoding,
        delimiter=part.dialect.shown_delimiter,
        quote=part.dialect.quote,
        header_row=part.header_row,
        rows=part.table.height + len(part.set_aside),
        size=size,
        sha256=sha256,
    )


def _joined(files: list[FileFacts], parts: list[Part], *, allow_empty: bool) -> Segment:
    import polars as pl

    if not allow_empty and not any(facts.rows for facts in files):
        code = "segment.header_only" if any(part.header is not None for part in parts) else "segment.empty"
        raise SegmentFault(code, file=str(files[0].path))
    leader = next((i for i, part in enumerate(parts) if part.header is not None), 0)
    lead = parts[leader]
    names, repairs = column_names(lead.header, lead.width, lead.header_line)
    repairs = tuple(_named(repair, files[leader]) for repair in repairs)
    said: list[Repair] = list(repairs)
    aside: list[SetAside] = []
    tables: list[pl.DataFrame] = []
    for index, part in enumerate(parts):
        if part.width == 0:
            continue
        order = _matching_columns(files, parts, leader, index, names)
        said += [_named(repair, files[index]) for repair in part.repairs]
        if part.header is None and lead.header is not None:
            said.append(Repair("segment.repair.part_without_header", 0, {"file": files[index].path.name}))
        aside += part.set_aside
        tables.append(
            part.table.select(
                *(pl.col(str(at)).alias(name) for at, name in zip(order, names, strict=True)),
                pl.lit(index, dtype=pl.UInt16).alias(COLUMN_FILE),
                pl.col(COLUMN_ROW),
            )
        )
    if tables:
        table = pl.concat(tables, rechunk=False) if len(tables) > 1 else tables[0]
    else:
        schema: dict[str, type[pl.DataType]] = dict.fromkeys(names, pl.String)
        table = pl.DataFrame(schema={**schema, COLUMN_FILE: pl.UInt16, COLUMN_ROW: pl.UInt32})
    return Segment(tuple(files), names, table, tuple(said), tuple(aside), header=lead.header)


def _matching_columns(
    files: list[FileFacts], parts: list[Part], leader: int, index: int, names: tuple[str, ...]
) -> list[int]:
    """For each column of the segment its place in this part."""
    lead, part = parts[leader], parts[index]
    straight = list(range(len(names)))
    if index == leader:
        return straight
    if part.header is None:
        if part.width == lead.width:
            return straight
    else:
        own, _ = column_names(part.header, part.width, part.header_line)
        if own == names:
            return straight
        if sorted(own) == sorted(names):
            return [own.index(name) for name in names]
    raise SegmentFault("segment.parts_differ", file=str(files[index].path), other=str(files[leader].path))


def _named(repair: Repair, facts: FileFacts) -> Repair:
    return replace(repair, params={"file": facts.path.name, **repair.params})
