"""Files to take away from a run: the rows that were not accepted, with their reasons in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from acdesk.contacts import SegmentSource, write_rejects
from acdesk.contacts.proposals import address_proposals
from acdesk.runs.definition import RunDefinition
from acdesk.runs.outcomes import Outcome, RowOutcome
from acdesk.runs.plan import Plan
from acdesk.runs.row_table import outcome_table
from acdesk.segments import COLUMN_FILE, COLUMN_ROW, FileFacts, Segment, fetch_rows, read_segment
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import sentence

if TYPE_CHECKING:
    import polars as pl

_OTHER_ROW = "\x00other row"
"""Stands in a sentence for the number that differs from row to row."""


def write_run_rejects(
    path: Path, definition: RunDefinition, outcomes: Iterable[Sequence[RowOutcome]], t: Translation
) -> int:
    """Write rejected, duplicate and refused rows of a run, which are given in portions; returns how many.

    Raises RequestFault "source.gone", "source.changed".
    """
    for facts in definition.files:
        same_as_then(facts)
    sources = [
        SegmentSource(read_segment([facts.path for facts in source.files], source.reading), source.matching)
        for source in definition.sources
    ]
    rows = outcome_table(outcomes)
    # The journal keeps no cells, so what was meant is asked of the addresses once more.
    rows = rows.join(address_proposals(sources, rows), on=["file", "row"], how="left", maintain_order="left")
    segments = [source.segment for source in sources]
    return write_rejects(path, segments, in_words(rows, definition.files, t), t, delimiter=_list_separator(t))


def write_plan_rejects(path: Path, plan: Plan, t: Translation) -> int:
    """The same before anything was sent: rejected and duplicate rows of a plan."""
    rejects = in_words(plan.prepared.set_aside, plan.prepared.files, t)
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


def in_words(rows: pl.DataFrame, files: Sequence[FileFacts], t: Translation) -> pl.DataFrame:
    """Rows as `Prepared.set_aside` has them, as `write_rejects` takes them: what happened and why, in one sentence; a
    duplicate names the earlier row and its file."""
    import polars as pl

    # There are few kinds of sentences, whatever the number of rows.
    kind = ["outcome", "code", "column", "other_file"]
    kinds = rows.select(kind).unique(maintain_order=True)
    told = kinds.with_columns(
        name=pl.Series([outcome_name(outcome, t) for outcome in kinds["outcome"].to_list()], dtype=pl.String),
        reason=pl.Series(
            [_reason(code, column, other, files, t) for _, code, column, other in kinds.rows()], dtype=pl.String
        ),
    )
    found = rows.join(told, on=kind, how="left", nulls_equal=True, maintain_order="left")
    other_row = pl.col("other_row").cast(pl.String).fill_null("")
    reason = pl.col("reason").str.replace_all(_OTHER_ROW, other_row, literal=True)
    return found.select("file", "row", pl.col("name").alias("outcome"), reason, pl.col("proposal").alias("suggestion"))


def _reason(code: str, column: str | None, other_file: int | None, files: Sequence[FileFacts], t: Translation) -> str:
    """With `_OTHER_ROW` where the number of the earlier row belongs."""
    params: dict[str, str | int | float] = {"column": column or ""}
    if other_file is not None:
        params |= {"other_row": _OTHER_ROW, "other_file": files[other_file].path.name}
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


def same_as_then(facts: FileFacts) -> None:
    """Raises RequestFault "source.gone" or "source.changed" where the file isn't what a run read."""
    try:
        with facts.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise RequestFault("source.gone", file=str(facts.path)) from error
    if digest != facts.sha256:
        raise RequestFault("source.changed", file=str(facts.path))
