"""What lies behind a path the user chose: one file, the files in an archive, or the parts a model names."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from pathlib import Path

from acdesk.segments.blocks import Source, Stream, read_up_to
from acdesk.segments.compound import OLE, old_document
from acdesk.segments.containers import list_zip, open_gzip, open_member
from acdesk.segments.kinds_of_files import check_finished
from acdesk.segments.model_folder import is_model_folder, read_model
from acdesk.segments.segment import ReadingOptions, Repair
from acdesk.segments.source import WholeLines, check_readable

_GZIP = b"\x1f\x8b"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PARQUET = b"PAR1"


@dataclass(frozen=True, slots=True)
class Opened:
    """One table to read. `unpacked` opens what isn't on disk as such; where it is None, `path` itself is read."""

    path: Path
    format: str
    options: ReadingOptions
    member: str = ""
    unpacked: Source | None = None
    names: tuple[str, ...] | None = None
    """Names of the columns where a model gives them."""
    table: str = ""
    """The name of the table in the model."""
    tables: tuple[str, ...] = ()
    """All tables of the model that have files."""
    said: tuple[Repair, ...] = ()
    """What was assumed before anything was read."""

    def stream(self) -> Stream:
        """All of its bytes anew."""
        return WholeLines(self.path) if self.unpacked is None else self.unpacked()

    def head(self, size: int | None) -> bytes:
        """The first bytes, or with None all."""
        return read_up_to(self.stream, size)


def open_path(path: Path, options: ReadingOptions) -> list[Opened]:
    """At least one. Raises SegmentFault."""
    if is_model_folder(path):
        return _model_parts(path, options)
    check_finished(path)
    check_readable(path)
    with path.open("rb") as stream:
        magic = stream.read(8)
    if magic.startswith(_GZIP):
        return [Opened(path, "csv.gz", options, unpacked=functools.partial(open_gzip, path))]
    if magic[:4] in _ZIP:
        zipped = list_zip(path)
        if zipped.document:
            return [Opened(path, zipped.document, options)]
        return [
            Opened(path, format_name, options, member, functools.partial(open_member, path, member))
            for member, format_name in zipped.members
        ]
    if magic == OLE:
        return [Opened(path, old_document(path), options)]
    if magic[:4] == _PARQUET:
        return [Opened(path, "parquet", options)]
    return [Opened(path, "csv", options)]


def _model_parts(folder: Path, options: ReadingOptions) -> list[Opened]:
    """What the user says goes before what the model says."""
    table = read_model(folder, options.sheet)
    opened: list[Opened] = []
    for part in table.parts:
        told = replace(
            options,
            delimiter=options.delimiter or part.delimiter,
            quote=part.quote if options.quote is None else options.quote,
            encoding=options.encoding or part.encoding,
            no_header=options.no_header or not part.header,
        )
        for each in open_path(part.path, told):
            names = None if part.header else table.columns
            opened.append(replace(each, format="cdm", names=names, table=table.name, tables=table.siblings))
    others = [name for name in table.siblings if name != table.name]
    if others and options.sheet is None:
        params: dict[str, str | int | float] = {
            "n": len(table.siblings),
            "table": table.name,
            "others": ", ".join(others),
        }
        said = Repair("segment.repair.model_table", 0, {"file": folder.name, **params})
        opened[0] = replace(opened[0], said=(said,))
    return opened
