"""Rows with too few or too many cells: repaired where the intent is clear, else set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from acdesk.segments.aligning import Aligner
from acdesk.segments.cell_kinds import TELLING, Kinds, Profile
from acdesk.segments.dialect import Dialect
from acdesk.segments.quoting import cut_to_width
from acdesk.segments.records import Record, read_record
from acdesk.segments.sniffing import STRONG
from acdesk.segments.two_delimiters import cut_by_both


@dataclass(frozen=True, slots=True)
class Mended:
    """One cell for each column, and the code of what was done; None as cells where nothing clear could be done."""

    cells: tuple[str | None, ...] | None
    code: str


def recut(records: Sequence[Record], lines: Sequence[str], dialect: Dialect, width: int) -> list[int]:
    """Cuts lines anew, in place, that use another delimiter throughout; gives the indices of these records."""
    done: list[int] = []
    if width < 2:
        return done
    others = [d for d in STRONG if d != dialect.delimiter]
    marks = [mark for mark in ('"', "'") if mark != dialect.quote]
    for index, record in enumerate(records):
        if len(record.cells) == width and _wrapped(record.cells, marks):
            record.cells = [cell.strip()[1:-1].replace(cell.strip()[:1] * 2, cell.strip()[:1]) for cell in record.cells]
            record.stray = True
            continue
        if record.lines > 1 or len(record.cells) > max(1, width // 2):
            continue
        text = lines[record.line]
        for other in others:
            if text.count(other) < width - 1:
                continue
            cells = read_record(
                [text], [""], 0, replace(dialect, delimiter=other, spaced=False, merged=False), width
            ).cells
            if len(cells) == width and sum(1 for c in cells if c.strip()) > 1:
                record.cells = cells
                done.append(index)
                break
    return done


def _wrapped(cells: Sequence[str], marks: Sequence[str]) -> bool:
    """Every cell that isn't empty stands in quotes that the file doesn't use elsewhere."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) > 1 and any(all(len(c) > 1 and c[0] == c[-1] == mark for c in filled) for mark in marks)


class Mender:
    """Repairs rows of one table."""

    def __init__(self, columns: Sequence[Profile], dialect: Dialect, kinds: Kinds) -> None:
        self._columns = columns
        self._width = len(columns)
        self._dialect = dialect
        self._kinds = kinds
        self._aligner = Aligner(columns, dialect.shown_delimiter, kinds)

    def mend(self, cells: Sequence[str], text: str | None, *, stray: bool = True) -> Mended:
        """`text` is the line, None for a record over several lines. `cells` are not as many as there are columns.
        `stray`: not all of its quotes fit; where they do, none of them is the cause."""
        if text is not None:
            again = self._cut_otherwise(text, stray=stray)
            if again is not None:
                return again
        short = len(cells) < self._width
        if short and self._fits(cells):
            return Mended((*cells, *[None] * (self._width - len(cells))), "segment.repair.short")
        if not short and not any(cell.strip() for cell in cells[self._width :]) and self._fits(cells[: self._width]):
            return Mended(tuple(cells[: self._width]), "segment.repair.long")
        aligned = self._aligner.align(cells)
        if aligned is not None and aligned.clear and self._fits_strictly(aligned.cells, joined=aligned.joined):
            if aligned.joined:
                return Mended(aligned.cells, "segment.repair.joined")
            return Mended(aligned.cells, "segment.repair.moved" if short else "segment.repair.long_inside")
        return Mended(None, "row.too_few_cells" if short else "row.too_many_cells")

    def _cut_otherwise(self, text: str, *, stray: bool) -> Mended | None:
        """The same line with other quotes, or with two delimiters."""
        dialect = self._dialect
        quotes = [mark for mark in ('"', "'") if mark in text and mark != dialect.quote]
        for quote in quotes:
            cells = read_record([text], [""], 0, replace(dialect, quote=quote), self._width).cells
            if len(cells) == self._width and self._fits(cells):
                return Mended(tuple(cells), "segment.repair.quotes")
        if stray and dialect.quote and dialect.quote in text:
            anew = cut_to_width(text, dialect, self._width)
            if anew is not None and self._fits(anew):
                return Mended(tuple(anew), "segment.repair.quotes")
        if self._width < 3:
            return None
        for other in STRONG:
            if other == dialect.delimiter or other not in text:
                continue
            cells = cut_by_both(text, dialect, other).cells
            if len(cells) == self._width and self._fits_strictly(cells, joined=True):
                return Mended(tuple(cells), "segment.repair.delimiter")
        return None

    def _fits(self, cells: Sequence[str | None]) -> bool:
        """No cell stands under a column of plainly another kind."""
        misfits = hits = 0
        for cell, column in zip(cells, self._columns, strict=False):
            if cell is None or not cell.strip() or not column.telling:
                continue
            usual = column.likelihood(self._kinds(cell))
            if usual < 0.1 or (column.filled < 10 and usual < 0.3 and not column.knows(cell, self._kinds)):
                misfits += 1
            else:
                hits += 1
        return misfits == 0 or (misfits == 1 and hits >= 4)

    def _fits_strictly(self, cells: Sequence[str | None], *, joined: bool) -> bool:
        """And some cells speak for it: there are columns that tell, and they are content."""
        if not self._fits(cells):
            return False
        if not joined:
            return True
        hits = 0
        for cell, column in zip(cells, self._columns, strict=False):
            if cell is not None and column.kind in TELLING and column.likelihood(self._kinds(cell)) > 0.4:
                hits += 1
        return hits > 0


def repeated(records: Sequence[Record], header: Sequence[str], first: int, stop: int) -> frozenset[int]:
    """Indices of records that are the header once more, as in files put one after the other."""
    names = list(header)
    if sum(1 for name in names if name.strip()) < 2:
        return frozenset()
    return frozenset(i for i in range(first, stop) if records[i].cells == names)
