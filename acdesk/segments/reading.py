"""Open files as a segment."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.columns import column_names
from acdesk.segments.delimited import DelimitedReader
from acdesk.segments.detecting import FEWEST_LINES, HEAD, MOST_HEAD
from acdesk.segments.grid import FORMATS_OF_CELLS
from acdesk.segments.joining import join_parts
from acdesk.segments.kinds_of_files import check_kind
from acdesk.segments.opening import Opened, open_path
from acdesk.segments.own_columns import options_for, without_reasons
from acdesk.segments.parquet import read_parquet
from acdesk.segments.part import Part, part_table
from acdesk.segments.segment import COLUMN_FILE, COLUMN_ROW, FileFacts, ReadingOptions, Segment
from acdesk.segments.source import Digest, is_as, take_digests
from acdesk.segments.sweeping import Keep
from acdesk.segments.workbook import read_workbook
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl


def read_segment(
    paths: Sequence[Path],
    options: ReadingOptions = ReadingOptions(),
    *,
    allow_empty: bool = False,
    only: Collection[str] | None = None,
) -> Segment:
    """Read one file, or several parts with the same columns, wholly. Raises SegmentFault.

    A path may also be an archive (.gz, .zip) or a folder with a `model.json`. An empty file ("segment.empty") and a
    lone header ("segment.header_only") are faults too, but where `allow_empty`: then they are a segment without rows,
    of no columns or of the header's. With `only`, columns of other names are read but not kept: that makes ten million
    rows fit; `fetch_rows` gets them for some rows."""
    parts: list[Part] = []
    files: list[FileFacts] = []
    digests: dict[Path, Digest] = {}
    for path in paths:
        for opened in open_path(path, options):
            before = opened.path.stat()
            try:
                part = _read(opened, len(parts), only)
            finally:
                _check_unchanged(opened.path, before.st_size, before.st_mtime_ns)
            part = without_reasons(_with_names(part, opened))
            parts.append(part)
            digest = digests.setdefault(opened.path, Digest(opened.path, before.st_size, before.st_mtime_ns))
            files.append(_facts(opened, part, before.st_size, digest))
    segment = replace(join_parts(files, parts, allow_empty=allow_empty, only=only), reading=options)
    take_digests(digests.values())
    return segment


def fetch_rows(segment: Segment, wanted: pl.DataFrame) -> Segment:
    """The same segment with all of its columns, but only these rows of its files: COLUMN_FILE, COLUMN_ROW.

    Reads the files once more where columns are missing. Raises SegmentFault."""
    import polars as pl

    if not segment.left_out:
        return replace(segment, table=segment.table.join(wanted, on=[COLUMN_FILE, COLUMN_ROW], how="semi"))
    parts: list[Part] = []
    for path in dict.fromkeys(facts.path for facts in segment.files):
        for opened in open_path(path, segment.reading):
            rows = wanted.filter(pl.col(COLUMN_FILE) == len(parts))[COLUMN_ROW]
            part = without_reasons(_with_names(_read(opened, len(parts), None, rows), opened))
            parts.append(replace(part, table=part.table.filter(pl.col(COLUMN_ROW).is_in(rows.implode()))))
    return replace(join_parts(segment.files, parts, allow_empty=True), files=segment.files, reading=segment.reading)


def preview_segment(
    paths: Sequence[Path], options: ReadingOptions = ReadingOptions(), rows: int = 100, *, allow_empty: bool = False
) -> Segment:
    """The first `rows` customers, quickly, at any file size; `FileFacts.rows` counts what was read.

    Raises SegmentFault."""
    parts: list[Part] = []
    files: list[FileFacts] = []
    wanted = rows
    for path in paths:
        for opened in open_path(path, options):
            if wanted <= 0:
                break
            part = without_reasons(_with_names(_preview(opened, len(parts), wanted), opened))
            parts.append(part)
            files.append(_facts(opened, part, opened.path.stat().st_size, Digest.known("")))
            wanted -= part.table.height
    return join_parts(files, parts, allow_empty=allow_empty)


def _telling_head(take: Callable[[int], bytes]) -> tuple[bytes, bool]:
    """The first bytes, more of them where lines are very long, and whether there are no others."""
    size = HEAD
    while True:
        head = take(size)
        if len(head) < size or size >= MOST_HEAD or head.count(b"\n") + head.count(b"\r") > 2 * FEWEST_LINES:
            return head, len(head) < size
        size *= 4


def _check_unchanged(path: Path, size: int, changed: int) -> None:
    """Raises SegmentFault where the file is no longer what was read; `changed` in nanoseconds since 1970."""
    try:
        unchanged = is_as(path, size, changed)
    except FileNotFoundError:
        raise SegmentFault("segment.not_found", file=str(path)) from None
    if not unchanged:
        raise SegmentFault("segment.changing", file=str(path))


def _read(opened: Opened, index: int, only: Collection[str] | None, rows: pl.Series | None = None) -> Part:
    if opened.format == "parquet":
        return read_parquet(opened.path)
    if opened.format in FORMATS_OF_CELLS:
        return read_workbook(_content(opened), opened.path, opened.format, opened.options)
    head, whole = _telling_head(opened.head)
    check_kind(opened.path, head)
    reader = DelimitedReader(opened.path, index, options_for(head, opened.options), format_name=opened.format)
    detected = reader.detect(head, whole=whole)
    keep = None if (only is None and rows is None) or whole else _keep(reader, head, opened, only, rows)
    return reader.read(opened.stream, head, detected, keep)


def _keep(
    reader: DelimitedReader, head: bytes, opened: Opened, only: Collection[str] | None, rows: pl.Series | None
) -> Keep | None:
    """What to keep of a large file, as far as its beginning tells. None, that is all, where names may change yet."""
    part = reader.preview(head, whole=False, rows=1)
    if without_reasons(part) is not part:
        return None
    named = replace(part, header=opened.names) if opened.names is not None else part
    names, _ = column_names(named.header, named.width, 0)
    columns = tuple(at for at, name in enumerate(names) if only is None or name in only)
    return Keep(columns, part.header, part.width, rows) if columns else None


def _preview(opened: Opened, index: int, rows: int) -> Part:
    """From as little of the file as holds the rows."""
    if opened.format == "parquet":
        return read_parquet(opened.path, rows)
    if opened.format in FORMATS_OF_CELLS:
        part = read_workbook(_content(opened), opened.path, opened.format, opened.options, rows)
        return replace(part, table=part.table.head(rows))
    head, _ = _telling_head(opened.head)
    reader = DelimitedReader(opened.path, index, options_for(head, opened.options), format_name=opened.format)
    size = max(HEAD, len(head))
    while True:
        head = opened.head(size)
        check_kind(opened.path, head)
        whole = len(head) < size
        part = reader.preview(head, whole=whole, rows=rows)
        if whole or part.table.height >= rows or size > 64 * HEAD:
            return part
        size *= 4


def _content(opened: Opened) -> bytes:
    return opened.head(None)


def _with_names(part: Part, opened: Opened) -> Part:
    """With the names a model gives, where the file has as many columns, and what else it says."""
    if opened.tables:
        part = replace(part, sheet=opened.table, sheets=opened.tables, repairs=(*opened.said, *part.repairs))
    if opened.names is None:
        return part
    if part.width == 0:
        return replace(part, header=opened.names, width=len(opened.names), table=part_table([], [], len(opened.names)))
    if part.width != len(opened.names):
        raise SegmentFault("segment.model_columns", file=str(opened.path), columns=part.width, names=len(opened.names))
    repairs = tuple(repair for repair in part.repairs if repair.code != "segment.repair.no_header")
    return replace(part, header=opened.names, repairs=repairs)


def _facts(opened: Opened, part: Part, size: int, digest: Digest) -> FileFacts:
    return FileFacts(
        path=opened.path,
        format=opened.format,
        encoding=part.encoding,
        delimiter=part.dialect.shown_delimiter,
        quote=part.dialect.quote,
        header_row=part.header_row,
        rows=part.table.height + len(part.set_aside),
        size=size,
        digest=digest,
        member=opened.member,
        sheet=part.sheet,
        sheets=part.sheets,
    )
