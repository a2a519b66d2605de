"""Counts, batches, estimated minutes, warnings, before anything is sent. The dry run is this step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.activecampaign import MAX_BATCH_BYTES, MAX_BATCH_CONTACTS, NewField
from acdesk.contacts import Kept, Prepared, PrepareOptions, SegmentSource, prepare
from acdesk.contacts.options import STANDARD
from acdesk.contacts.preparing import Notice
from acdesk.matching import STANDARD_FIELDS, DataMatching, matching_of, suggest
from acdesk.matching.suggesting import still_fits
from acdesk.runs.batching import Span, even_spans, spans_by_size
from acdesk.runs.lean import is_large, preview_of, read_lean
from acdesk.runs.writing import BodyWriter
from acdesk.segments import ReadingOptions, Segment, read_segment
from acdesk.segments.own_columns import TAKEN_OUT

if TYPE_CHECKING:
    import polars as pl

IMPORTS_PER_MINUTE = 100
"""Bulk importer reference: 100 requests a minute with several contacts."""

Remember = Callable[[Sequence[str]], DataMatching | None]
"""The data matching that was used for a file with these columns before."""

_MOST_BYTES_OF_ONE = 6
"""A control character in JSON."""

MANY_CONTACTS = 1_000_000
"""Above this the minutes are shown and asked once: the source product stops here."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will do."""

    sources: tuple[SegmentSource, ...]
    prepared: Prepared
    rows: int
    to_send: int
    rejected: int
    duplicate: int
    reasons: dict[str, int]
    batches: tuple[Span, ...]
    """(first, past) index into prepared.contacts, at most 250 contacts and 390,000 bytes each."""
    minutes: float
    """At the account's limit: batches / 100 a minute."""
    warnings: tuple[Notice, ...]
    options: PrepareOptions = STANDARD
    """What it was made with."""
    new_fields: tuple[NewField, ...] = ()
    """Custom fields that the run makes first, as far as the account is known."""
    new_tags: tuple[str, ...] = ()
    """Tags that the account hasn't got yet, as far as it is known."""

    @property
    def left_out(self) -> int:
        """Of the rejected rows: left out by the user's own filter."""
        return sum(self.reasons.get(code, 0) for code in ("filter.left_out", "filter.left_out_elsewhere"))

    @property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(source.segment for source in self.sources)

    @property
    def corrects(self) -> bool:
        """Whether all of its rows come back out of rejects files: some customers of a segment, never all."""
        return bool(self.sources) and all(
            any(said.code == TAKEN_OUT for said in segment.repairs) for segment in self.segments
        )

    def without_rows(self) -> Plan:
        """The same plan without the rows of its files, once nobody will look at them again: they may take as much
        memory as the contacts."""
        return dataclasses.replace(self, sources=tuple(source.without_rows() for source in self.sources))

    def narrowed(self, contacts: pl.DataFrame) -> Plan:
        """The same plan when only these of its contacts go out; `rows` and the rows set aside stay what they are."""
        prepared = dataclasses.replace(self.prepared, contacts=contacts)
        batches = tuple(_batches(prepared))
        minutes = len(batches) / IMPORTS_PER_MINUTE
        return dataclasses.replace(self, prepared=prepared, to_send=contacts.height, batches=batches, minutes=minutes)


def make_plan(
    paths: Sequence[Path],
    matching: DataMatching | None,
    reading: ReadingOptions,
    options: PrepareOptions = STANDARD,
    remembered: Remember | None = None,
    *,
    lean: bool = False,
    kept: Kept | None = None,
) -> Plan:
    """Each path is a segment of its own. Without a matching the remembered or suggested one is taken, file by file.

    After a change, `plan_of(match_segments(plan.segments, matching, options), options, kept)` plans anew and reads
    nothing. `remembered`: `RememberedMatchings.matching_for`. `lean`: nothing will be changed, so of a single very
    large file only the columns needed are kept. `kept`: as `prepare` has it.

    Raises SegmentFault, MatchingFault, RequestFault "filter.no_column", "tags.no_column".
    """
    if lean and len(paths) == 1 and is_large(paths[0]):
        (foreseen,) = match_segments([preview_of(paths[0], reading)], matching, options, remembered)
        return plan_of([read_lean(paths[0], reading, foreseen, options)], options)
    segments = [read_segment([path], reading) for path in paths]
    return plan_of(match_segments(segments, matching, options, remembered), options, kept)


def match_segments(
    segments: Sequence[Segment],
    matching: DataMatching | None,
    options: PrepareOptions = STANDARD,
    remembered: Remember | None = None,
) -> tuple[SegmentSource, ...]:
    """Find the data matching of each segment.

    A matching need not fit every file of an export: where a file has other headers, the suggestion of that file takes
    over for the standard fields it lacks. It must fit one of them at least, and a custom field's column must be in all:
    `prepare` sees to that.
    """
    if matching is None:
        return tuple(
            SegmentSource(segment, _remembered(segment, options, remembered) or _suggested(segment))
            for segment in segments
        )
    fits = [not _missing(segment, matching) for segment in segments]
    sources = []
    for segment, fit in zip(segments, fits, strict=True):
        fitted = matching if fit or not any(fits) else _refit(segment, matching)
        sources.append(SegmentSource(segment, fitted))
    return tuple(sources)


def plan_of(sources: Sequence[SegmentSource], options: PrepareOptions = STANDARD, kept: Kept | None = None) -> Plan:
    """Prepare the contacts and count everything. `kept`: as `prepare` has it."""
    prepared = prepare(sources, options, kept)
    outcomes = _counted(prepared.set_aside, "outcome")
    batches = _batches(prepared)
    minutes = len(batches) / IMPORTS_PER_MINUTE
    warnings = list(prepared.warnings)
    if prepared.contacts.height > MANY_CONTACTS:
        warnings.append(Notice("plan.many_contacts", {"contacts": prepared.contacts.height, "minutes": round(minutes)}))
    return Plan(
        sources=tuple(sources),
        prepared=prepared,
        rows=prepared.rows,
        to_send=prepared.contacts.height,
        rejected=outcomes.get("rejected", 0),
        duplicate=outcomes.get("duplicate", 0),
        reasons=_counted(prepared.set_aside, "code"),
        batches=tuple(batches),
        minutes=minutes,
        warnings=tuple(warnings),
        options=options,
        new_fields=prepared.new_fields,
        new_tags=prepared.new_tags,
    )


def _remembered(segment: Segment, options: PrepareOptions, remembered: Remember | None) -> DataMatching | None:
    """Custom fields are those of one account: what another one hasn't got is not sent there."""
    found = None if remembered is None else remembered(segment.columns)
    if found is None or not still_fits(segment, found):
        return None
    known = options.known_fields
    fields = found.fields if known is None else [one for one in found.fields if one.title.strip().casefold() in known]
    return dataclasses.replace(found, fields=tuple(fields))


def _suggested(segment: Segment) -> DataMatching:
    """A column called e-mail is taken even if hardly a value is an address: every row then says what is wrong."""
    suggestions = suggest(segment)
    matching = matching_of(suggestions)
    email = suggestions[STANDARD_FIELDS.index("email")]
    column = email.params.get("column")
    if email.column is None and email.reason == "match.values_differ" and column not in dict(matching.pairs()).values():
        return dataclasses.replace(matching, email=str(column))
    return matching


def _missing(segment: Segment, matching: DataMatching) -> list[str]:
    return [column for _, column in matching.pairs() if column not in segment.columns]


def _refit(segment: Segment, matching: DataMatching) -> DataMatching:
    suggested = matching_of(suggest(segment))
    lacks = {name for name in STANDARD_FIELDS if (column := getattr(matching, name)) and column not in segment.columns}
    if matching.full_name is not None and matching.full_name not in segment.columns:
        # Where the other file's names are apart already, they are taken as they are.
        matching = dataclasses.replace(matching, full_name=None, name_order=None)
        lacks |= {"first_name", "last_name"}
    return dataclasses.replace(
        matching,
        email=suggested.email if "email" in lacks else matching.email,
        first_name=suggested.first_name if "first_name" in lacks else matching.first_name,
        last_name=suggested.last_name if "last_name" in lacks else matching.last_name,
        phone=suggested.phone if "phone" in lacks else matching.phone,
    )


def _counted(table: pl.DataFrame, column: str) -> dict[str, int]:
    counted = table.group_by(column).len().sort("len", column, descending=[True, False])
    return dict(counted.rows())


def _batches(prepared: Prepared) -> list[Span]:
    """Plain batches of 250 where the largest body stays under the limit, else filled by size."""
    import polars as pl

    contacts = prepared.contacts
    if not contacts.height:
        return []
    # By place: a field may be called "*", which is a pattern to polars.
    values = range(2, contacts.width)
    # Ids and list as long as any account's; the sizes only have to be an upper bound.
    fields = len(prepared.field_titles)
    writer = BodyWriter(10**9, field_ids=[10**9] * fields, tags=prepared.tags, tagged=prepared.tagged)
    overhead = writer.contact_bytes(("x",) * len(values))
    room = (MAX_BATCH_BYTES - writer.frame_bytes) // MAX_BATCH_CONTACTS
    # No byte takes more than six in JSON: where that fits, and it nearly always does, none has to be looked at, nor all
    # that one contact has where the longest of each column together fit.
    lengths = pl.nth(*values).str.len_bytes()
    for longest in (pl.sum_horizontal(lengths.max()), pl.sum_horizontal(lengths).max()):
        if _MOST_BYTES_OF_ONE * (contacts.select(longest).item() or 0) + overhead <= room:
            return even_spans(contacts.height)
    escaped = [
        pl.nth(place).str.len_bytes()
        + pl.nth(place).str.count_matches(r'["\\]')
        + pl.nth(place).str.count_matches(r"[\x00-\x1f\x7f]") * 5
        for place in values
    ]
    sizes = contacts.select(bytes=pl.sum_horizontal(escaped) + overhead)["bytes"]
    largest = sizes.max()
    if isinstance(largest, int) and largest <= room:
        return even_spans(contacts.height)
    return spans_by_size(_elements(sizes), writer.frame_bytes)


def _elements(sizes: pl.Series) -> Iterator[int]:
    for start in range(0, len(sizes), 1000):
        yield from sizes.slice(start, 1000).to_list()
