"""One file of delimited text: what is found in its beginning, then the fast reading, line by line where needed."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.bulk import (
    NUMBER,
    Ends,
    Lines,
    Reach,
    Source,
    cut_regular,
    read_direct,
    read_lines,
    read_seen,
    read_strict,
    sort_lines,
    suits,
)  # fmt: skip
from acdesk.segments.cell_kinds import Kinds
from acdesk.segments.comments import without_comments
from acdesk.segments.content import Marks, counted, decoded, encoded, whole_encoding
from acdesk.segments.dialect import Dialect
from acdesk.segments.encoding import decoder, detect_encoding, known_encoding
from acdesk.segments.lines import split_lines
from acdesk.segments.part import Part, part_table
from acdesk.segments.ragged import apply_split, commonest_width, recut, split_column
from acdesk.segments.records import Record, read_records
from acdesk.segments.segment import COLUMN_ROW, ReadingOptions, Repair
from acdesk.segments.shape import Shape, detect_shape
from acdesk.segments.sniffing import detect_dialect, sep_line
from acdesk.segments.tabling import Text, make_rows, names_of, shape_repairs
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl

HEAD = 1 << 18
"""Bytes that tell the dialect."""

MOST_HEAD = 1 << 24
FEWEST_LINES = 40
"""Where these first bytes hold fewer lines, more are read, up to MOST_HEAD."""

TELLING_LINES = 300
SMALL = 4 << 20
"""Characters up to which every line is read one by one."""


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


class DelimitedReader:
    """Reads one file. `index` is its place in the segment."""

    def __init__(self, path: Path, index: int, options: ReadingOptions, *, format_name: str = "csv", small: int = SMALL,
                 reach: Reach | None = None) -> None:  # fmt: skip
        self._path = path
        self._index = index
        self._options = options
        self._format = format_name
        self._small = small
        self._reach = reach or Reach()

    def detect(self, head: bytes, *, whole: bool, encoding: str | None = None) -> Detected:
        """From the first bytes of the file, or all."""
        if encoding is None:
            given = self._options.encoding
            encoding = known_encoding(given, self._path) if given else detect_encoding(head, whole=whole)
        lines, ends = split_lines(self._text(head, encoding, whole=whole).replace("\x00", ""))
        if not whole and len(lines) > 1:
            lines, ends = lines[:-1], ends[:-1]  # the last one is likely cut off
        kinds = Kinds()
        named = sep_line(lines[0]) if lines else None
        delimiter = self._options.delimiter or named
        skip = 1 if named else 0
        lines, ends = lines[skip:TELLING_LINES], ends[skip:TELLING_LINES]
        if not any(line.strip() for line in lines):
            return Detected(encoding, Dialect(delimiter or ",", '"'), skip, 0, kinds)
        dialect = detect_dialect(lines, ends, kinds, delimiter, self._options.quote)
        records = list(read_records(lines, ends, dialect))
        split = split_column(records, dialect, lines, kinds) if self._options.delimiter is None else None
        return Detected(encoding, dialect, skip, commonest_width(records), kinds, split)

    def read(
        self, source: Path | bytes, head: bytes, detected: Detected, count: Callable[[], Marks] | None = None
    ) -> Part:
        """The whole file. `source` is its path, or its bytes where they don't lie on disk as such; `count` gives what
        was counted in them, where that is done elsewhere. Raises SegmentFault."""
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        plain = detected.encoding in ("utf-8", "utf-8-sig")
        if size > self._small and plain and suits(detected.dialect):
            part = self._bulk(source, count, detected, regular=_regular(head, detected))
            if part is not None:
                return part
        data = source if isinstance(source, bytes) else source.read_bytes()
        encoding = detected.encoding
        if self._options.encoding is None:
            encoding = whole_encoding(data, encoding)
            if encoding != detected.encoding:
                detected = self.detect(head, whole=len(head) == len(data), encoding=encoding)
        text, mixed = decoded(data, encoding, self._path)
        said = [Repair("segment.repair.mixed_encoding", 0, {"n": mixed})] if mixed else []
        if len(text) > self._small and suits(detected.dialect):
            del data
            data = encoded(text)
            del text
            part = self._bulk(data, None, detected, regular=_regular(data[:HEAD], detected))
            text = "" if part is not None else decoded(data, "utf-8", self._path)[0]
            if part is not None:
                return replace(part, repairs=(*said, *part.repairs))
        return self._one_by_one(text, detected, said)

    def preview(self, head: bytes, *, whole: bool, rows: int) -> Part:
        """The first rows of what stands in the first bytes."""
        detected = self.detect(head, whole=whole)
        text = self._text(head, detected.encoding, whole=whole)
        return self._one_by_one(text, detected, [], limit=rows, whole=whole)

    def _text(self, data: bytes, encoding: str, *, whole: bool) -> str:
        if whole:
            return decoded(data, encoding, self._path)[0]
        try:
            return decoder(encoding).decode(data).removeprefix("\ufeff")
        except UnicodeDecodeError:
            return decoded(data, encoding, self._path)[0]

    def _bulk(
        self, source: Source, count: Callable[[], Marks] | None, detected: Detected, *, regular: bool
    ) -> Part | None:
        """None where only reading one by one will do. `regular`: the beginning gives hope that all lines are alike."""
        import polars as pl

        dialect, width = detected.dialect, detected.width
        if (width < 2 and dialect.delimiter) or detected.split:
            return None
        if count is None:
            data = source if isinstance(source, bytes) else source.read_bytes()
            count = functools.partial(counted, data, dialect.delimiter, dialect.quote)
            del data
        try:
            if regular and dialect.delimiter:
                table = read_direct(source, dialect, width, detected.skip, count)
                part = self._whole(table, detected) if table is not None else None
                if part is not None:
                    return part
            marks = count()
            if not marks.even or marks.nuls:
                return self._uneven(source, marks, detected)
            lines = read_lines(source)
            if lines.height < 3 or 0 < marks.pairs < lines.height - (marks.last != b"\n"):
                return self._uneven(source, marks, detected) if lines.height > 2 else None
            lines = sort_lines(lines, dialect, width)
            odd = lines.height - lines.select((pl.col("good") | pl.col("blank")).sum()).item()
            if odd > 0.02 * lines.height and marks.quotes and dialect.delimiter:
                table = read_strict(source, dialect, width, detected.skip)
                part = self._whole(table, detected) if table is not None else None
                if part is not None:
                    return part
        except pl.exceptions.PolarsError:
            return None
        return self._mixed(lines, Ends("\r\n" if marks.pairs else "\n", lines.height), detected, [])

    def _uneven(self, source: Source, marks: Marks, detected: Detected) -> Part | None:
        """Line ends of several kinds, or NUL bytes: made even first."""
        data = source if isinstance(source, bytes) else source.read_bytes()
        said = [Repair("segment.repair.nul", 0, {"n": data.count(b"\x00")})] if marks.nuls else []
        if marks.nuls:
            data = data.replace(b"\x00", b"")
        if marks.returns > marks.pairs and marks.quotes:
            return None  # a lone return may stand inside a quoted cell
        time.sleep(0)
        if data.count(b"\n\r") > 0.9 * data.count(b"\n") > 9 * marks.pairs:
            data = data.replace(b"\n\r", b"\n")
            marks = counted(data, detected.dialect.delimiter, detected.dialect.quote)
        data = data.replace(b"\r\n", b"\n")
        time.sleep(0)
        if marks.returns > marks.pairs:
            data = data.replace(b"\r", b"\n")
        lines = sort_lines(read_lines(data), detected.dialect, detected.width)
        return self._mixed(lines, Ends("\n", lines.height), detected, said)

    def _whole(self, table: pl.DataFrame, detected: Detected) -> Part | None:
        """Where head and tail hold nothing but the table, and no line of it is irregular."""
        import polars as pl

        height, near = table.height, self._reach.head
        records = [
            Record(at + detected.skip, 1, list(row[1:]), row[0])
            for start in (0, max(near, height - self._reach.tail))
            for at, row in enumerate(table[start : start + near].rows(), start)
        ]
        if len(records) > near:
            records[near].after_unseen = True
        shape = self._shape(records, detected, (height - len(records), detected.width))
        last = records[-1]
        if (
            any(left.first > 0 for left in shape.left_out)
            or shape.stop != len(records)
            or shape.width != detected.width
        ):
            return None
        if shape.first >= min(near, shape.stop) or last.cells == [""] * len(last.cells):
            return None
        header = names_of(records, shape)
        first = records[shape.first].row
        if header and bool(
            table[first - 1 :].select((pl.col("0") == header[0]) & (pl.col("1") == header[1])).to_series().any()
        ):
            return None
        rows = table[first - 1 - detected.skip :]
        return self._part(detected, shape, records, header, rows, [])

    def _mixed(self, lines: pl.DataFrame, ends: Sequence[str], detected: Detected, said: list[Repair]) -> Part | None:
        """Regular lines by polars, the others one by one."""
        import polars as pl

        width, dialect = detected.width, detected.dialect
        seen = read_seen(lines, ends, dialect, width, detected.skip, self._reach)
        text = Text(Lines(lines["line"]), ends)
        records = seen.records
        unseen = (seen.others.height, width)
        if not records:
            return None
        records, said = _without_remarks(records, text.lines, detected, said)
        anew = self._cut_anew(records, text, detected)
        shape = self._shape(records, detected, unseen)
        if shape.width != width or shape.first >= shape.stop:
            return None
        header = names_of(records, shape)
        rows = make_rows(records, shape, text, dialect, detected.kinds, file=self._index, recut=anew)
        high = records[shape.stop].line if shape.stop < len(records) else lines.height
        others = seen.others.filter((pl.col(NUMBER) >= records[shape.first].line) & (pl.col(NUMBER) < high))
        table = cut_regular(others, dialect, width).with_columns(others["row"].alias(COLUMN_ROW))
        if header:
            same = pl.all_horizontal([pl.col(str(i)) == name for i, name in enumerate(header[:width])])
            if len(header) == width and sum(1 for name in header if name.strip()) > 1:
                again = table.filter(same).height
                if again:
                    said = [*said, Repair("segment.repair.header_again", 0, {"n": again})]
                    table = table.filter(~same)
        own = part_table(rows.cells, rows.numbers, width)
        joined = pl.concat([table, own], rechunk=False).sort(COLUMN_ROW)
        blank = [Repair("segment.repair.blank", 0, {"n": seen.blank})] if seen.blank else []
        part = self._part(detected, shape, records, header, joined, [*said, *blank, *rows.repairs])
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
        for record in read_records(lines, ends, dialect, detected.width, detected.skip):
            records.append(record)
            if len(records) % 1000 == 999:
                time.sleep(0)
        if not records:
            table = part_table([], [], 0)
            return Part(self._format, detected.encoding, dialect, None, None, 0, 0, table, tuple(said))
        records, said = _without_remarks(records, lines, detected, said)
        anew = self._cut_anew(records, Text(lines, ends), detected)
        if detected.split:
            apply_split(records, lines, dialect, *detected.split)
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
            table.select(*(str(column) for column in range(shape.width)), COLUMN_ROW),
            (*shape_repairs(records, shape, header), *said),
        )


def _without_remarks(
    records: list[Record], lines: Sequence[str], detected: Detected, said: list[Repair]
) -> tuple[list[Record], list[Repair]]:
    comments = without_comments(records, lines, detected.dialect, detected.width)
    if comments.count:
        said = [*said, Repair("segment.repair.comment", comments.line + 1, {"n": comments.count})]
    return comments.kept, said


def _regular(head: bytes, detected: Detected) -> bool:
    """Whether every whole line of the beginning has the same number of delimiters, or at least closed quotes."""
    dialect = detected.dialect
    lines = head[: head.rfind(b"\n") + 1]
    if b"\x00" in lines or lines.count(b"\r") not in (0, lines.count(b"\r\n")):
        return False
    if lines.count(b"\r") not in (0, lines.count(b"\n")):
        return False
    rows = lines.count(b"\n") - detected.skip
    if dialect.quote and dialect.quote.encode() in lines:
        return lines.count(dialect.quote.encode()) % 2 == 0
    return abs(lines.count(dialect.delimiter.encode()) - rows * (detected.width - 1)) <= detected.skip
