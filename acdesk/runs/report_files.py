"""Files to take away from a run: the rows that were not accepted, with their reasons in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from acdesk.contacts import SegmentSource, write_rejects
from acdesk.contacts.proposals import address_proposals
from acdesk.contacts.rejects import Reject
from acdesk.runs.definition import RunDefinition
from acdesk.runs.outcomes import Outcome, RowOutcome
from acdesk.runs.plan import Plan
from acdesk.segments import COLUMN_FILE, COLUMN_ROW, FileFacts, Segment, fetch_rows, read_segment
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import sentence


def write_run_rejects(path: Path, definition: RunDefinition, outcomes: Iterable[RowOutcome], t: Translation) -> int:
    """Write rejected, duplicate and refused rows of a run; returns how many.

    Raises RequestFault "source.gone", "source.changed".
    """
    for facts in definition.files:
        same_as_then(facts)
    sources = [
        SegmentSource(read_segment([facts.path for facts in source.files], source.reading), source.matching)
        for source in definition.sources
    ]
    held = list(outcomes)
    # The journal keeps no cells, so what was meant is asked of the addresses once more.
    mistaken = [(one.file, one.row) for one in held if one.outcome == "rejected" and one.code.startswith("email.")]
    proposals = address_proposals(sources, mistaken)
    rejects = _rejects(((one, proposals.get((one.file, one.row))) for one in held), definition.files, t)
    segments = [source.segment for source in sources]
    return write_rejects(path, segments, rejects, t, delimiter=_list_separator(t))


def write_plan_rejects(path: Path, plan: Plan, t: Translation) -> int:
    """The same before anything was sent: rejected and duplicate rows of a plan."""
    rejects = _planned(plan, t)
    return write_rejects(path, _with_all_columns(plan), rejects, t, delimiter=_list_separator(t))


def _with_all_columns(plan: Plan) -> Sequence[Segment]:
    """A lean plan is of one segment: its rows that are set aside are fetched."""
    if not any(segment.left_out for segment in plan.segments):
        return plan.segments
    wanted = plan.prepared.set_aside.select("file", "row").rename({"file": COLUMN_FILE, "row": COLUMN_ROW})
    (segment,) = plan.segments
    return [fetch_rows(segment, wanted)]


def _list_separator(t: Translation) -> str:
    """What a spreadsheet in this language expects between cells: not the comma where that begins decimals."""
    from babel.numbers import get_decimal_symbol

    return ";" if get_decimal_symbol(t.language) == "," else ","


def reason(outcome: RowOutcome, files: Sequence[FileFacts], t: Translation) -> str:
    """Why this row was not accepted, in one sentence; a duplicate names the earlier row and its file."""
    params: dict[str, str | int | float] = {"column": outcome.column or ""}
    code = outcome.code
    if outcome.other_row is not None and outcome.other_file is not None:
        params["other_row"] = outcome.other_row
        params["other_file"] = files[outcome.other_file].path.name
        code += "_of"  # The words of this one name the earlier row.
    found = sentence(code, params, t)
    return " ".join(part for part in (found.what, found.why) if part)


def outcome_name(outcome: Outcome, t: Translation) -> str:
    """ "rejected" in the reader's language, as it stands in a report file."""
    names = {
        "accepted": t("accepted"),
        "refused": t("refused by ActiveCampaign"),
        "rejected": t("not sent: rejected"),
        "duplicate": t("not sent: duplicate"),
        "unchanged": t("not sent again: unchanged"),
        "unsent": t("not sent yet"),
    }
    return names[outcome]


def _rejects(
    outcomes: Iterable[tuple[RowOutcome, str | None]], files: Sequence[FileFacts], t: Translation
) -> Iterator[Reject]:
    names: dict[str, str] = {}
    reasons: dict[tuple[str, str | None], str] = {}
    """Of rows that name no other: the same for many."""
    for one, proposal in outcomes:
        if one.outcome == "unchanged":
            continue
        if one.outcome not in names:
            names[one.outcome] = outcome_name(one.outcome, t)
        said = reasons.get((one.code, one.column)) if one.other_row is None else None
        if said is None:
            said = reason(one, files, t)
            if one.other_row is None:
                reasons[one.code, one.column] = said
        yield Reject(one.file, one.row, names[one.outcome], one.code, one.column, said, proposal or "")


def _planned(plan: Plan, t: Translation) -> Iterator[Reject]:
    """As `_rejects`; so many rows that each step counts."""
    files = plan.prepared.files
    names: dict[Outcome, str] = {}
    reasons: dict[tuple[str, str | None], str] = {}
    columns = ("file", "row", "outcome", "code", "column", "other_file", "other_row", "proposal")
    for part in plan.prepared.set_aside.select(columns).iter_slices(1000):
        for file, row, outcome, code, column, other_file, other_row, proposal in part.rows():
            if outcome not in names:
                names[outcome] = outcome_name(outcome, t)
            said = reasons.get((code, column)) if other_row is None else None
            if said is None:
                said = reason(RowOutcome(file, row, outcome, code, column, other_file, other_row), files, t)
                if other_row is None:
                    reasons[code, column] = said
            yield Reject(file, row, names[outcome], code, column, said, proposal or "")


def same_as_then(facts: FileFacts) -> None:
    """Raises RequestFault "source.gone" or "source.changed" where the file isn't what a run read."""
    try:
        with facts.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise RequestFault("source.gone", file=str(facts.path)) from error
    if digest != facts.sha256:
        raise RequestFault("source.changed", file=str(facts.path))
