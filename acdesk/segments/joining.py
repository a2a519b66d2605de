"""Parts to one segment: the same columns, in the order of the first part that names them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from acdesk.segments.columns import column_names
from acdesk.segments.part import Part
from acdesk.segments.segment import COLUMN_FILE, COLUMN_ROW, FileFacts, Repair, Segment, SetAside
from acdesk.sentences.faults import SegmentFault

if TYPE_CHECKING:
    import polars as pl


def join_parts(
    files: Sequence[FileFacts], parts: Sequence[Part], *, allow_empty: bool, only: Collection[str] | None = None
) -> Segment:
    """One segment of all parts, of `only` these columns where given.

    Raises SegmentFault where columns differ, or where there is no customer."""
    import polars as pl

    if not allow_empty and not any(facts.rows for facts in files):
        code = "segment.header_only" if any(part.header is not None for part in parts) else "segment.empty"
        raise SegmentFault(code, file=str(files[0].path))
    leader = next((i for i, part in enumerate(parts) if part.header is not None), 0)
    lead = parts[leader]
    names, repairs = column_names(lead.header, lead.width, lead.header_line)
    said: list[Repair] = [_named(repair, files[leader]) for repair in repairs]
    kept = tuple(name for name in names if only is None or name in only)
    aside: list[SetAside] = []
    tables: list[pl.DataFrame] = []
    for index, part in enumerate(parts):
        if part.width == 0:
            continue
        order = _matching_columns(files, parts, leader, index, names)
        if part.header is None and lead.header is not None:
            said.append(_named(Repair("segment.repair.part_without_header"), files[index]))
            said += [_named(repair, files[index]) for repair in part.repairs if not repair.code.endswith("no_header")]
        else:
            said += [_named(repair, files[index]) for repair in part.repairs]
        aside += part.set_aside
        chosen = {name: str(at) for at, name in zip(order, names, strict=True) if name in kept}
        table = part.table[list(chosen.values())]
        table.columns = list(chosen)
        row = part.table[COLUMN_ROW]
        tables.append(table.hstack([_throughout(index, row.chunk_lengths()).alias(COLUMN_FILE), row]))
    if tables:
        table = pl.concat(tables, rechunk=False) if len(tables) > 1 else tables[0]
    else:
        schema: dict[str, type[pl.DataType]] = dict.fromkeys(kept, pl.String)
        table = pl.DataFrame(schema={**schema, COLUMN_FILE: pl.UInt16, COLUMN_ROW: pl.UInt32})
    left_out = tuple(name for name in names if name not in kept)
    return Segment(
        tuple(files),
        kept,
        table,
        tuple(said),
        tuple(aside),
        header=lead.header,
        left_out=left_out,
        all_columns=names,
    )


def _throughout(index: int, lengths: Sequence[int]) -> pl.Series:
    """In pieces of these lengths: of one piece, it would make polars copy all other columns into one piece, too."""
    import polars as pl

    longest = pl.repeat(index, max(lengths), dtype=pl.UInt16, eager=True)
    return pl.concat([longest.slice(0, length) for length in lengths], rechunk=False)


def _named(repair: Repair, facts: FileFacts) -> Repair:
    return replace(repair, params={"file": facts.name, **repair.params})


def _matching_columns(
    files: Sequence[FileFacts], parts: Sequence[Part], leader: int, index: int, names: tuple[str, ...]
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
    raise SegmentFault("segment.parts_differ", file=files[index].name, other=files[leader].name)
