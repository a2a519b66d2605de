"""What a segment is: a table of text columns, where each row came from, and what was assumed and repaired."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.segments.source import Digest

if TYPE_CHECKING:
    import polars as pl

COLUMN_FILE = "\x00file"
"""Hidden column of `Segment.table`: UInt16, index into `Segment.files`. NUL keeps it apart from any header."""

COLUMN_ROW = "\x00row"
"""Hidden column of `Segment.table`: UInt32, the row's number in its file as a spreadsheet shows it.

The header is row 1, so the first customer under a header in the first line is row 2. A quoted cell with line breaks
is one row. Without a header the first customer is row 1."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the user overrules. None means: detect."""

    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    """One character, or "" for none."""
    header_row: int | None = None
    """1-based number of the row that holds the names."""
    no_header: bool = False
    sheet: str | None = None
    """The sheet of a workbook, by its name or its 1-based number; the table of a folder with a model."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that was not as it should be and what was done.

    `line` is the 1-based line in the file, 0 for the whole file."""

    code: str
    line: int = 0
    params: dict[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that could be neither read nor repaired."""

    file: int
    """Index into `Segment.files`."""
    row: int
    """Numbered as COLUMN_ROW."""
    line: int
    code: str
    """A code of acdesk.sentences, "row.unreadable" or a closer one."""
    text: str
    """The line as it stands in the file; shown, never stored."""
    cells: tuple[str, ...] = ()
    """What it was cut into, of another number than there are columns; `segment convert` writes them so."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What was detected about one file, or overruled."""

    path: Path
    format: str
    """"csv", "csv.gz", "csv.zip", "cdm" (a part that a model names), "parquet", or a workbook: "xlsx", "xlsm", "xlsb",
    "xls", "ods"."""
    encoding: str
    """IANA-like lower-case name: "utf-8", "utf-8-sig", "utf-16", "cp1252", …; "" for a workbook."""
    delimiter: str
    quote: str
    """'"', "'" or "" for none."""
    header_row: int | None
    """1-based row of the header; None for a file without one."""
    rows: int
    """Customers in this file, set-aside ones included."""
    size: int
    """Bytes on disk."""
    digest: Digest = field(compare=False)
    """Of the file as it lies on disk."""
    member: str = ""
    """The file inside an archive; "" where the file is no archive."""
    sheet: str = ""
    """The sheet of a workbook, or the table of a model; "" for any other file."""
    sheets: tuple[str, ...] = ()
    """All sheets of the workbook that hold cells, those that show first; all tables of the model that have files."""

    @property
    def sha256(self) -> str:
        """Hex digest, waited for; "" in a preview, and where the file is no longer what was read."""
        return self.digest.hex()

    @property
    def is_text(self) -> bool:
        """Whether it has an encoding, a delimiter and quotes."""
        return self.format.startswith("csv") or self.format == "cdm"

    @property
    def name(self) -> str:
        """The file's name, with the member of an archive behind it."""
        return f"{self.path.name}: {self.member}" if self.member else self.path.name


@dataclass(frozen=True, slots=True)
class Segment:
    """The customers of one or several files with the same columns.

    `table` has one String column for each of `columns` (in file order, names as in the file but unique and non-empty)
    and the two hidden columns. Cells hold exactly what the file held; an empty cell is "" and a missing one null.
    """

    files: tuple[FileFacts, ...]
    columns: tuple[str, ...]
    table: pl.DataFrame
    repairs: tuple[Repair, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    """Rows that could be neither read nor repaired; they count as rejected."""
    header: tuple[str, ...] | None = None
    """The names as the file has them, empty and double ones too; None for a file without a header."""
    left_out: tuple[str, ...] = ()
    """Names of columns that were read but not kept, since nobody asked for them. `fetch_rows` gets them."""
    all_columns: tuple[str, ...] = ()
    """`columns` and `left_out` in file order."""
    beginning: pl.DataFrame | None = None
    """A few first rows with all columns, where some were left out."""
    reading: ReadingOptions = ReadingOptions()
    """What the user overruled."""

    def __post_init__(self) -> None:
        if not self.all_columns:
            object.__setattr__(self, "all_columns", self.columns)

    @property
    def rows(self) -> int:
        """Customers in the segment, set-aside rows included."""
        if self.left_out:
            return sum(facts.rows for facts in self.files)  # the table of so large a file may be gone
        return self.table.height + len(self.set_aside)
