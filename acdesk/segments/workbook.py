"""Workbooks of Excel and its kin: which sheet, and its cells as text."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.grid import read_grid
from acdesk.segments.part import Part
from acdesk.segments.segment import COLUMN_ROW, ReadingOptions, Repair
from acdesk.segments.sheet_heads import sheet_heads
from acdesk.segments.sheet_marks import MOST_CELLS, SheetMarks, sheet_marks
from acdesk.segments.sheet_text import cell_texts
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl
    from python_calamine import CalamineSheet, CalamineWorkbook

    from acdesk.segments.sheet_text import Value

_CHUNK = 1_000
"""Rows that are Python objects at a time: the window's thread must get its turn."""

_MARGIN = 400
"""Rows that are read for a preview beyond those it shows, so that the same is detected as in the whole sheet."""

_IN_HEAD = 2_000
"""As many rows stand in the head of a sheet, unless they are very wide: then fewer do."""

_MOST_NAMES = 12

_SPREADSHEET_ML = ("xlsx", "xlsm")

_MAIL = r"^\s*[^@\s]+@[^@\s]+\.\w{2,}\s*$"


@dataclass(frozen=True, slots=True)
class Found:
    """What one sheet came to. The better, the higher `rank`."""

    sheet: str
    part: Part
    rank: int


def read_workbook(data: bytes, path: Path, format_name: str, options: ReadingOptions, rows: int | None = None) -> Part:
    """The table of one sheet: the one the user names, else the first that is seen and holds a table of customers.

    `rows`: about how many are wanted, None for all. Raises SegmentFault."""
    from python_calamine import CalamineError

    try:
        return _read(data, path, format_name, options, rows)
    except CalamineError as error:
        raise SegmentFault(_code(error), file=str(path)) from None
    except BaseException as error:
        # What the library doesn't expect of a damaged file it says with an exception that is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise SegmentFault("segment.workbook_damaged", file=str(path)) from None


def _code(error: Exception) -> str:
    from python_calamine import PasswordError

    # The library has its own exception only for some formats.
    said = isinstance(error, PasswordError) or "password" in str(error).lower()
    return "segment.workbook_password" if said else "segment.workbook_damaged"


class Book:
    """An open workbook: its cells, and what else its sheets say. Raises CalamineError."""

    def __init__(self, data: bytes, path: Path, format_name: str) -> None:
        from python_calamine import CalamineWorkbook

        self.path = path
        self.format = format_name
        self.cells: CalamineWorkbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        self._data = data

    def marks(self, sheet: str) -> SheetMarks:
        """None in formats that are kept otherwise."""
        if self.format not in _SPREADSHEET_ML:
            return SheetMarks()
        with zipfile.ZipFile(io.BytesIO(self._data)) as archive:
            return sheet_marks(archive, sheet)


def _read(data: bytes, path: Path, format_name: str, options: ReadingOptions, rows: int | None) -> Part:
    if rows is not None and rows + _MARGIN < _IN_HEAD and format_name in _SPREADSHEET_ML:
        data = sheet_heads(data)
    book = Book(data, path, format_name)
    seen, hidden = _sheets(book.cells)
    names = (*seen, *hidden)
    if not names:
        # Every workbook has a sheet, if only one with a chart.
        code = "workbook_empty" if book.cells.sheets_metadata else "workbook_damaged"
        raise SegmentFault(f"segment.{code}", file=str(path))
    if options.sheet is not None:
        name = _named(options.sheet, names, path)
        part = _part(book, name, options, rows)
        if not part.width:
            raise _empty(path, name, names)
        return replace(part, sheet=name, sheets=names)
    found = _first_table(book, seen, options, rows)
    if found.rank == 0 and hidden:
        found = max(found, _first_table(book, hidden, options, rows), key=lambda one: one.rank)
    if not found.part.width:
        raise SegmentFault("segment.workbook_empty", file=str(path))
    said: list[Repair] = []
    if len(names) > 1:
        others = _listed([name for name in names if name != found.sheet])
        said.append(Repair("segment.repair.sheet", 0, {"sheet": found.sheet, "n": len(names), "others": others}))
    return replace(found.part, sheet=found.sheet, sheets=names, repairs=(*said, *found.part.repairs))


def _empty(path: Path, sheet: str, names: Sequence[str]) -> SegmentFault:
    others = _listed([name for name in names if name != sheet])
    if not others:
        return SegmentFault("segment.workbook_empty", file=str(path))
    return SegmentFault("segment.sheet_empty", file=str(path), sheet=sheet, sheets=others)


def _sheets(workbook: CalamineWorkbook) -> tuple[list[str], list[str]]:
    """The names of those that show and of those that don't, each in the workbook's order; charts are none."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    seen = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    return seen, [sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible]


def _listed(names: Sequence[str]) -> str:
    return ", ".join((*names[:_MOST_NAMES], "…") if len(names) > _MOST_NAMES else names)


def _named(wanted: str, names: Sequence[str], path: Path) -> str:
    """By name, without regard to case, else by its number."""
    for name in names:
        if name == wanted:
            return name
    for name in names:
        if name.casefold() == wanted.strip().casefold():
            return name
    if wanted.strip().isdecimal() and 1 <= int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise SegmentFault("segment.sheet_unknown", file=str(path), sheet=wanted, sheets=_listed(names))


def _first_table(book: Book, names: Sequence[str], options: ReadingOptions, rows: int | None) -> Found:
    """The first sheet with e-mail addresses; else with a table of several columns; else with rows; else any."""
    best = Found("", _nothing(book.format), -1)
    missing: SegmentFault | None = None
    for name in names:
        try:
            part = _part(book, name, options, rows)
        except SegmentFault as fault:  # the row of names that the user gives may be in another sheet
            missing = missing or fault
            continue
        found = Found(name, part, _rank(part))
        if found.rank > best.rank:
            best = found
        if best.rank == _BEST:
            break
    if missing is not None and best.rank < 1:
        raise missing
    return best


_BEST = 3


def _rank(part: Part) -> int:
    import polars as pl

    if not part.table.height:
        return 0
    texts = part.table.head(1000).select(pl.exclude(COLUMN_ROW))
    if texts.select(pl.any_horizontal(pl.all().str.contains(_MAIL).any())).item():
        return _BEST
    return 2 if part.width > 1 else 1


def _nothing(format_name: str) -> Part:
    import polars as pl

    return read_grid(pl.DataFrame(schema={COLUMN_ROW: pl.UInt32}), Path(), ReadingOptions(), format_name)


def _part(book: Book, name: str, options: ReadingOptions, rows: int | None) -> Part:
    marks = book.marks(name)
    if marks.cells > MOST_CELLS:
        raise SegmentFault("segment.workbook_too_large", file=str(book.path))
    sheet = book.cells.get_sheet_by_name(name)
    part = read_grid(_with_zeros(_grid(sheet, rows), sheet, marks), book.path, options, book.format)
    said = []
    if marks.hidden:
        said.append(Repair("segment.repair.hidden_rows", 0, {"n": marks.hidden}))
    if marks.errors:
        said.append(Repair("segment.repair.cell_errors", 0, {"n": marks.errors}))
    return replace(part, repairs=(*part.repairs, *said)) if said else part


def _with_zeros(grid: pl.DataFrame, sheet: CalamineSheet, marks: SheetMarks) -> pl.DataFrame:
    """The digits of a number that only its format shows, as in a postal code or a phone number."""
    import polars as pl

    left = sheet.start[1] if sheet.start else 0
    least: dict[str, list[tuple[int, int]]] = {}
    for row, column, digits in marks.digits:
        if row <= grid.height:
            least.setdefault(str(column - 1 - left), []).append((row - 1, digits))
    for name, places in least.items():
        if name not in grid.columns:
            continue
        wanted = pl.repeat(0, grid.height, dtype=pl.UInt8, eager=True)
        wanted = wanted.scatter([row for row, _ in places], [digits for _, digits in places])
        whole = (wanted > 0) & ~grid[name].str.contains(".", literal=True)
        grid = grid.with_columns(pl.when(whole).then(pl.col(name).str.zfill(wanted)).otherwise(pl.col(name)))
    return grid


def _grid(sheet: CalamineSheet, rows: int | None) -> pl.DataFrame:
    """Every cell as text, null for an empty one, with the number of each row in the sheet."""
    import polars as pl

    frames: list[pl.DataFrame] = []
    first = 1
    for lines in _chunks(sheet, None if rows is None else rows + _MARGIN):
        across = enumerate(zip(*lines, strict=True))
        columns = [pl.Series(str(at), cell_texts(cells), dtype=pl.String) for at, cells in across]
        numbers = pl.int_range(first, first + len(lines), dtype=pl.UInt32, eager=True).alias(COLUMN_ROW)
        frames.append(pl.DataFrame([*columns, numbers]))
        first += len(lines)
        time.sleep(0)
    return pl.concat(frames) if frames else pl.DataFrame(schema={COLUMN_ROW: pl.UInt32})


def _chunks(sheet: CalamineSheet, rows: int | None) -> Iterator[list[list[Value]]]:
    """From row 1 on, also where the first ones are empty."""
    if sheet.start is None:
        return
    lines = islice(sheet.iter_rows(), rows)
    while chunk := list(islice(lines, _CHUNK)):
        yield chunk
