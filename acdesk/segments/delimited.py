"""One file of delimited text: the fast reading by blocks, and the careful one, line by line, where that won't do."""

from __future__ import annotations

import contextlib
import io
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.assembling import interleaved
from acdesk.segments.blocks import BLOCK, Blocks, Source, read_up_to
from acdesk.segments.comments import without_comments
from acdesk.segments.content import decoded, encoded, whole_encoding
from acdesk.segments.cutting import TooOdd, Way, cut_blocks
from acdesk.segments.detecting import HEAD, Detected, detect, text_of
from acdesk.segments.encoding import detect_encoding
from acdesk.segments.lines import split_lines
from acdesk.segments.part import Part, part_table
from acdesk.segments.ragged import recut
from acdesk.segments.records import Record, Text, read_records
from acdesk.segments.regular import suits
from acdesk.segments.segment import COLUMN_ROW, ReadingOptions, Repair
from acdesk.segments.shape import Shape, detect_shape
from acdesk.segments.sweeping import Keep, Reach, Sweep
from acdesk.segments.tabling import make_rows, names_of, shape_repairs
from acdesk.segments.two_delimiters import read_split
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl

SMALL = 4 << 20
"""Bytes up to which every line is read one by one."""

_CODE_PAGES = ("cp1252", "iso-8859-1", "iso-8859-15")


class DelimitedReader:
    """Reads one file. `index` is its place in the segment."""

    def __init__(self, path: Path, index: int, options: ReadingOptions, *, format_name: str = "csv", small: int = SMALL,
                 reach: Reach | None = None, block: int = BLOCK) -> None:  # fmt: skip
        self._path = path
        self._index = index
        self._options = options
        self._format = format_name
        self._small = small
        self._reach = reach or Reach()
        self._block = block

    def detect(self, head: bytes, *, whole: bool, encoding: str | None = None) -> Detected:
        """From the first bytes of the file, or all."""
        return detect(head, self._path, self._options, whole=whole, encoding=encoding)

    def read(self, source: Source, head: bytes, detected: Detected, keep: Keep | None = None) -> Part:
        """The whole file, of which `head` is the beginning; with `keep` perhaps without its other columns.

        Raises SegmentFault."""
        detected = self._settled(source, head, detected)
        part = self._by_blocks(source, detected, [], keep)
        if part is not None:
            return part
        data = read_up_to(source, None)
        if self._options.encoding is None:
            encoding = whole_encoding(data, detected.encoding)
            if encoding != detected.encoding:
                detected = self.detect(head, whole=len(head) == len(data), encoding=encoding)
                part = self._by_blocks(lambda: io.BytesIO(data), detected, [], keep)
                if part is not None:
                    return part
        text, mixed = decoded(data, detected.encoding, self._path)
        said = [Repair("segment.repair.mixed_encoding", 0, {"n": mixed})] if mixed else []
        if mixed:
            part = self._by_blocks(lambda: io.BytesIO(encoded(text)), detected, said, keep)
            if part is not None:
                return part
        return self._one_by_one(text, detected, said)

    def preview(self, head: bytes, *, whole: bool, rows: int) -> Part:
        """The first rows of what stands in the first bytes."""
        detected = self.detect(head, whole=whole)
        text = text_of(head, detected.encoding, self._path, whole=whole)
        return self._one_by_one(text, detected, [], limit=rows, whole=whole)

    def _settled(self, source: Source, head: bytes, detected: Detected) -> Detected:
        """Which code page it is shows after the first letter beyond ASCII; little may follow that in `head`."""
        if self._options.encoding is not None or detected.encoding not in _CODE_PAGES or len(head) < HEAD:
            return detected
        encoding = detect_encoding(read_up_to(source, len(head) + HEAD), whole=False)
        return detected if encoding == detected.encoding else self.detect(head, whole=False, encoding=encoding)

    def _by_blocks(self, source: Source, detected: Detected, said: Sequence[Repair], keep: Keep | None) -> Part | None:
        """None where only reading one by one will do."""
        import polars as pl

        if (detected.width < 2 and detected.dialect.delimiter) or detected.split or not suits(detected.dialect):
            return None
        for way in Way:
            try:
                part = self._swept(source, detected, said, way, keep)
            except TooOdd:
                continue
            except (pl.exceptions.PolarsError, UnicodeError):
                return None
            if part is not None or way is not Way.STRICT:
                return part
        return None

    def _swept(
        self, source: Source, detected: Detected, said: Sequence[Repair], way: Way, keep: Keep | None
    ) -> Part | None:
        """Regular lines by columns, the others one by one. Raises TooOdd, PolarsError."""
        width, dialect = detected.width, detected.dialect
        sweep = Sweep(dialect, width, detected.skip, self._reach, way, keep)
        size = 0
        quote = dialect.quote if way is Way.STRICT else ""
        with (
            Blocks(source, detected.encoding, quote=quote, size=self._block) as blocks,
            contextlib.closing(cut_blocks(blocks, dialect, width, detected.skip, way)) as all_,
        ):
            for block, lines in all_:
                size += len(block.raw)
                sweep.add(block, lines)
                time.sleep(0)
        if size <= self._small or sweep.lines < 3:
            return None
        swept = sweep.finish()
        text = Text(swept.lines, swept.ends)
        remarks = without_comments(swept.records, text.lines, dialect, width)
        records = remarks.kept
        if not records:
            return None
        anew = self._cut_anew(records, text, detected)
        shape = self._shape(records, detected, (swept.unseen, width))
        if shape.width != width or shape.first >= shape.stop:
            return None
        if way is Way.STRICT and any(left.first > 0 for left in shape.left_out):
            return None
        header = names_of(records, shape)
        if keep is not None and (header, width) != (keep.header, keep.width):
            return self._swept(source, detected, said, way, None)
        rows = make_rows(records, shape, text, dialect, detected.kinds, file=self._index, recut=anew)
        high = records[shape.stop].line if shape.stop < len(records) else sweep.lines
        table, again = interleaved(
            swept.frames, (records[shape.first].line, high), rows, width, header, None if keep is None else keep.columns
        )
        again += sweep.again
        counted = {"nul": swept.nuls, "comment": remarks.count, "header_again": again, "blank": swept.blank}
        line = remarks.line + 1
        found = [
            Repair(f"segment.repair.{code}", line if code == "comment" else 0, {"n": n})
            for code, n in counted.items()
            if n
        ]
        part = self._part(detected, shape, records, header, table, [*said, *found, *rows.repairs])
        return replace(part, set_aside=tuple(rows.set_aside))

    def _one_by_one(
        self, text: str, detected: Detected, said: list[Repair], *, limit: int | None = None, whole: bool = True
    ) -> Part:
        if "\x00" in text:
            said = [*said, Repair("segment.repair.nul", 0, {"n": text.count("\x00")})]
            text = text.replace("\x00", "")
        lines, ends = split_lines(text)
        if not whole and len(lines) > 1:
            lines, ends = lines[:-1], ends[:-1]
        dialect = detected.dialect
        records: list[Record] = []
        cut = (
            read_split(lines, ends, dialect, detected.split, detected.skip)
            if detected.split
            else read_records(lines, ends, dialect, detected.width, detected.skip)
        )
        for record in cut:
            records.append(record)
            if len(records) % 1000 == 999:
                time.sleep(0)
        if not records:
            table = part_table([], [], 0)
            return Part(self._format, detected.encoding, dialect, None, None, 0, 0, table, tuple(said))
        records, said = _without_remarks(records, lines, detected, said)
        anew = self._cut_anew(records, Text(lines, ends), detected)
        if detected.split:
            said = [*said, Repair("segment.repair.column_split", 0, {"delimiter": detected.split[0]})]
        shape = self._shape(records, detected, (0, 0))
        header = names_of(records, shape)
        rows = make_rows(
            records, shape, Text(lines, ends), dialect, detected.kinds, file=self._index, recut=anew, limit=limit
        )
        blank = sum(1 for line in lines if not line or line.isspace()) if limit is None else 0
        if blank:
            said = [*said, Repair("segment.repair.blank", 0, {"n": blank})]
        table = part_table(rows.cells, rows.numbers, shape.width)
        part = self._part(detected, shape, records, header, table, [*said, *rows.repairs])
        return replace(part, set_aside=tuple(rows.set_aside))

    def _cut_anew(self, records: list[Record], text: Text, detected: Detected) -> list[int]:
        """Cuts lines with another delimiter, and gives the indices of their records."""
        if self._options.delimiter is not None:
            return []
        return recut(records, text.lines, detected.dialect, detected.width)

    def _shape(self, records: list[Record], detected: Detected, unseen: tuple[int, int]) -> Shape:
        for record in records:
            record.telling = record.line < self._reach.head
        wanted = self._options.header_row
        if wanted is not None and not self._options.no_header and not any(r.row == wanted for r in records):
            raise SegmentFault("segment.header_row_missing", file=str(self._path), row=wanted)
        return detect_shape(
            records, detected.kinds, no_header=self._options.no_header, header_row=wanted, unseen=unseen
        )

    def _part(
        self,
        detected: Detected,
        shape: Shape,
        records: Sequence[Record],
        header: tuple[str, ...] | None,
        table: pl.DataFrame,
        said: Sequence[Repair],
    ) -> Part:
        top = records[shape.header[0]] if shape.header else None
        return Part(
            self._format,
            detected.encoding,
            detected.dialect,
            header,
            None if top is None else top.row,
            0 if top is None else top.line + 1,
            shape.width,
            table[[*(name for name in map(str, range(shape.width)) if name in table.columns), COLUMN_ROW]],
            (*shape_repairs(records, shape, header), *said),
        )


def _without_remarks(
    records: list[Record], lines: Sequence[str], detected: Detected, said: list[Repair]
) -> tuple[list[Record], list[Repair]]:
    comments = without_comments(records, lines, detected.dialect, detected.width)
    if comments.count:
        said = [*said, Repair("segment.repair.comment", comments.line + 1, {"n": comments.count})]
    return comments.kept, said
