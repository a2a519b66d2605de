"""The dry run behind the data matching and check pages. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from acdesk.contacts import Kept, PrepareOptions
from acdesk.contacts.options import STANDARD
from acdesk.contacts.previewing import Preview
from acdesk.contacts.set_aside import SetAsideRow, set_aside_examples
from acdesk.matching import ConsentColumn, DataMatching
from acdesk.runs import Plan
from acdesk.segments import ReadingOptions


@dataclass(frozen=True, slots=True)
class PlanKey:
    """What a plan was made from; a plan holds as long as this stays the same."""

    files: tuple[Path, ...]
    matching: DataMatching | None
    reading: ReadingOptions
    options: PrepareOptions = STANDARD


@dataclass(frozen=True, slots=True)
class FileStamp:
    """Tells whether a file was written since."""

    modified: int
    size: int


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan, a few rows for each reason in it, and the first rows of it."""

    plan: Plan
    examples: Mapping[str, Sequence[SetAsideRow]]
    preview: Preview = field(default_factory=Preview)
    stamps: tuple[FileStamp, ...] = ()
    consent: tuple[ConsentColumn, ...] = ()
    """Of the first file, over all its rows."""
    kept: Kept = field(default_factory=Kept, compare=False)
    """What was worked out of these files, for the check after the next change."""


def check(key: PlanKey, last: tuple[PlanKey, Checked] | None = None) -> Checked:
    """Reads and checks all files. Raises SegmentFault, MatchingFault, RequestFault (a filter whose column is gone).

    Where `last` was made from the same files, and they have not been written since, they are not read again, and only
    what a change touches is worked out. Of two checks with the same `last`, one has to wait for the other.
    """
    from acdesk.contacts.previewing import preview_of
    from acdesk.matching import consent_choices
    from acdesk.runs.plan import make_plan, match_segments, plan_of

    stamps = _stamps(key.files)
    if last is not None and _still_read(key, stamps, *last):
        kept = last[1].kept
        plan = plan_of(match_segments(last[1].plan.segments, key.matching, key.options), key.options, kept)
    else:
        kept = Kept()
        plan = make_plan(key.files, key.matching, key.reading, key.options, kept=kept)
    consent = kept.of(consent_choices, plan.segments[0]) if plan.segments else ()
    preview = preview_of(plan.prepared, plan.sources, kept)
    return Checked(plan, set_aside_examples(plan.prepared), preview, stamps, consent, kept)


def _still_read(key: PlanKey, stamps: tuple[FileStamp, ...], before: PlanKey, checked: Checked) -> bool:
    return (before.files, before.reading) == (key.files, key.reading) and stamps != () and stamps == checked.stamps


def _stamps(files: Sequence[Path]) -> tuple[FileStamp, ...]:
    """() where one can't be asked, or isn't a plain file: reading says what is wrong."""
    try:
        stats = [path.stat() for path in files if path.is_file()]
    except OSError:
        return ()
    return tuple(FileStamp(one.st_mtime_ns, one.st_size) for one in stats) if len(stats) == len(files) else ()
