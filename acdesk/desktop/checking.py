"""The dry run behind the check page. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from acdesk.contacts.set_aside import SetAsideRow, set_aside_examples
from acdesk.matching import DataMatching
from acdesk.runs import Plan
from acdesk.segments import ReadingOptions


@dataclass(frozen=True, slots=True)
class PlanKey:
    """What a plan was made from; a plan holds as long as this stays the same."""

    files: tuple[Path, ...]
    matching: DataMatching | None
    reading: ReadingOptions


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan and a few rows for each reason in it."""

    plan: Plan
    examples: Mapping[str, Sequence[SetAsideRow]]


def check(key: PlanKey) -> Checked:
    """Reads and checks all files. Raises SegmentFault, MatchingFault."""
    from acdesk.runs import make_plan

    plan = make_plan(key.files, key.matching, key.reading)
    return Checked(plan, set_aside_examples(plan.prepared))
