"""Files to take away from a run: the rows that were not accepted, with their reasons in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from acdesk.contacts import write_rejects
from acdesk.contacts.rejects import Reject
from acdesk.runs.definition import RunDefinition
from acdesk.runs.outcomes import RowOutcome
from acdesk.runs.plan import Plan
from acdesk.segments import FileFacts, read_segment
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import sentence


def write_run_rejects(path: Path, definition: RunDefinition, outcomes: Iterable[RowOutcome], t: Translation) -> int:
    """Write rejected, duplicate and refused rows of a run; returns how many.

    Raises RequestFault "source.gone", "source.changed".
    """
    for facts in definition.files:
        same_as_then(facts)
    segments = [read_segment([facts.path for facts in source.files], source.reading) for source in definition.sources]
    return write_rejects(path, segments, _rejects(outcomes, definition.files, t), t, delimiter=_list_separator(t))


def write_plan_rejects(path: Path, plan: Plan, t: Translation) -> int:
    """The same before anything was sent: rejected and duplicate rows of a plan."""
    return write_rejects(
        path, plan.segments, _rejects(_planned(plan), plan.prepared.files, t), t, delimiter=_list_separator(t)
    )


def _list_separator(t: Translation) -> str:
    """What a spreadsheet in this language expects between cells: not the comma where that begins decimals."""
    from babel.numbers import get_decimal_symbol

    return ";" if get_decimal_symbol(t.language) == "," else ","


def reason(outcome: RowOutcome, files: Sequence[FileFacts], t: Translation) -> str:
    """Why this row was not accepted, in one sentence; a duplicate names the earlier row and its file."""
    params: dict[str, str | int | float] = {"column": outcome.column or "", "row": outcome.row}
    code = outcome.code
    if outcome.other_row is not None and outcome.other_file is not None:
        params["other_row"] = outcome.other_row
        params["other_file"] = files[outcome.other_file].path.name
        code += "_of"  # The words of this one name the earlier row.
    found = sentence(code, params, t)
    return " ".join(part for part in (found.what, found.why) if part)


def _rejects(outcomes: Iterable[RowOutcome], files: Sequence[FileFacts], t: Translation) -> Iterator[Reject]:
    for outcome in outcomes:
        if outcome.outcome != "unchanged":
            yield Reject(
                outcome.file,
                outcome.row,
                outcome.outcome,
                outcome.code,
                outcome.column,
                reason(outcome, files, t),
            )


def _planned(plan: Plan) -> Iterator[RowOutcome]:
    columns = ("file", "row", "outcome", "code", "column", "other_file", "other_row")
    for part in plan.prepared.set_aside.select(columns).iter_slices(1000):
        for row in part.rows():
            yield RowOutcome(*row)


def same_as_then(facts: FileFacts) -> None:
    """Raises RequestFault "source.gone" or "source.changed" where the file isn't what a run read."""
    try:
        with facts.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise RequestFault("source.gone", file=str(facts.path)) from error
    if digest != facts.sha256:
        raise RequestFault("source.changed", file=str(facts.path))
