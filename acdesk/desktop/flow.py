"""The wizard's rules as plain functions: its steps, and why one can't be left yet. No Qt here."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import replace

from acdesk.connections import Connection
from acdesk.desktop.checking import Checked, PlanKey
from acdesk.desktop.draft import ChangesKey, Draft, RunState
from acdesk.desktop.opened import Opened
from acdesk.exports import Export
from acdesk.matching import DataMatching
from acdesk.runs import Plan, RunReport
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import N_

__all__ = ["ChangesKey", "Draft", "RunState"]

MOST_ROWS_UNASKED = 1_000_000
"""Above this the minutes are shown and asked once."""


class Step(enum.IntEnum):
    """The six pages, in order."""

    CONNECTION = 0
    SEGMENT = 1
    LIST = 2
    MATCHING = 3
    CHECK = 4
    EXPORT = 5


STEP_NAMES = {
    Step.CONNECTION: N_("Connection"),
    Step.SEGMENT: N_("Segment"),
    Step.LIST: N_("List and options"),
    Step.MATCHING: N_("Data matching"),
    Step.CHECK: N_("Check"),
    Step.EXPORT: N_("Export"),
}


def blocked(step: Step, draft: Draft) -> str | None:
    """Why Next (or Start export) is disabled on `step`, as an English text to translate; None when it isn't."""
    check = {
        Step.CONNECTION: _connection,
        Step.SEGMENT: _segment,
        Step.LIST: _list,
        Step.MATCHING: _matching,
        Step.CHECK: _check,
        Step.EXPORT: _export,
    }[step]
    return check(draft)


def why_not_saved(draft: Draft) -> str | None:
    """Why Save is disabled; saving needs less than starting."""
    for step in (Step.SEGMENT, Step.LIST, Step.MATCHING):
        if (why := blocked(step, draft)) is not None:
            return why
    return None


def _connection(draft: Draft) -> str | None:
    if draft.connection is None and not draft.offline:
        return N_("Choose a connection, or connect a new one.")
    return None


def _segment(draft: Draft) -> str | None:
    if not draft.files:
        return N_("Choose a segment file.")
    if draft.opening:
        return N_("The file is being opened.")
    if not draft.opened:
        return N_("The segment can't be opened yet.")
    return None


def _list(draft: Draft) -> str | None:
    if draft.list_text.strip() and draft.list_id is None:
        return N_("A list ID is a whole number, such as 3.")
    if draft.list_id is None and draft.connection is not None:
        return N_("Choose a list, or type its ID.")
    name = draft.name.strip()
    if not name:
        return N_("Give the export a name.")
    if name in draft.taken_names and not (draft.saved and draft.saved.name == name):
        return N_("Another export has this name already. Choose a different one.")
    return None


def _matching(draft: Draft) -> str | None:
    if draft.matching.email is None:
        return N_("Choose the column that holds the e-mail address.")
    if _twice(draft.matching):
        return N_("One column feeds two of e-mail, name and phone. Choose another for one of them.")
    if any(column not in draft.columns for _field, column in draft.matching.pairs()):
        return N_("A chosen column isn't in the file.")
    if any(one.column not in draft.columns for one in draft.leave_out):
        return N_("The file lacks a column that people are left out by.")
    if draft.tags_from is not None and draft.tags_from.column not in draft.columns:
        return N_("The file lacks the column that tags come from.")
    return None


def _twice(matching: DataMatching) -> bool:
    """A column may feed custom fields besides, but only one of e-mail, names and phone."""
    columns = [column for _field, column in replace(matching, fields=()).pairs()]
    return len(columns) != len(set(columns))


def _check(draft: Draft) -> str | None:
    if draft.checking:
        return N_("The rows are being checked.")
    if draft.check_fault is not None:
        return N_("The rows can't be checked.")
    if draft.plan is None or not draft.checked:
        return N_("The rows have not been checked yet.")
    if draft.connection is None:
        return N_("There is no connection yet. Save the export now and run it once it has one.")
    if draft.list_id is None:
        return N_("Choose a list first.")
    if draft.plan.to_send == 0:
        return N_("No row can be sent.")
    if draft.going is not None and draft.going.to_send > MOST_ROWS_UNASKED and not draft.long_agreed:
        return N_("Agree to the time it takes first.")
    return None


def _export(draft: Draft) -> str | None:
    if draft.run in (RunState.STARTING, RunState.RUNNING):
        return N_("The export is running.")
    return None


def next_step(step: Step, draft: Draft) -> Step | None:
    """Where Next leads, or None where it can't lead anywhere. Check leads on only by starting the export."""
    if step >= Step.CHECK or blocked(step, draft) is not None:
        return None
    return Step(step + 1)


def previous_step(step: Step, draft: Draft) -> Step | None:
    """Where Back leads. Off once an export was started."""
    if step is Step.CONNECTION or draft.run is not RunState.NONE or draft.once:
        return None
    return Step(step - 1)


def resume_step(draft: Draft) -> Step:
    """Where to open a saved export: the check, or the first step that needs the user."""
    for step in (Step.CONNECTION, Step.SEGMENT, Step.LIST, Step.MATCHING):
        if blocked(step, draft) is not None:
            return step
    return Step.CHECK


def may_start_at_once(plan: Plan, last: RunReport | None) -> bool:
    """Whether one click on Run may send without showing the counts again.

    Only where this export ran before, brings no warning its last run didn't have, and doesn't set aside a much larger
    share of the rows than last time.
    """
    if last is None or plan.to_send == 0 or plan.to_send > MOST_ROWS_UNASKED:
        return False
    known = {code for code, _params in last.warnings}
    if any(notice.code not in known for notice in plan.warnings):
        return False
    aside = (plan.rejected + plan.duplicate) / max(plan.rows, 1)
    before = (last.counts.rejected + last.counts.duplicate) / max(last.rows, 1)
    return aside <= before + 0.05


def export_name(draft: Draft, list_name: str) -> str:
    """A name to offer: the file's own, and the list's; numbered where taken."""
    if not draft.files:
        return ""
    name = draft.files[0].stem
    if list_name:
        name = f"{name} → {list_name}"
    offered, number = name, 2
    while offered in draft.taken_names:
        offered, number = f"{name} ({number})", number + 1
    return offered


def with_opened(draft: Draft, opened: tuple[Opened, ...]) -> Draft:
    """Files were opened. A matching made for the same columns is kept; else the suggested one is taken."""
    columns = opened[0].columns
    matching, matched_for = draft.matching, draft.matched_for
    if matched_for != columns:
        used = [column for _field, column in matching.pairs()]
        # One that uses no column, as after a wrong delimiter, would fit any file.
        fits = matched_for is not None and used and all(column in columns for column in used)
        matching = matching if fits else opened[0].matching
        matched_for = columns
    return replace(draft, opened=opened, opening=False, matching=matching, matched_for=matched_for, consent=())


def draft_of(export: Export, connection: Connection | None, taken_names: frozenset[str]) -> Draft:
    """The draft that a saved export is edited or run as."""
    return Draft(
        connection=connection,
        offline=connection is None,
        files=export.segments,
        reading=export.reading,
        list_text="" if export.list_id is None else str(export.list_id),
        name=export.name,
        taken_names=taken_names,
        automations=export.automations,
        tags=export.tags,
        tags_from=export.tags_from,
        leave_out=export.leave_out,
        default_country=export.default_country,
        relate=export.relate,
        gone=export.gone,
        guard=export.guard,
        matching=export.matching or DataMatching(),
        matched_for=() if export.matching else None,
        saved=export,
    )


def with_plan(draft: Draft, checked: Checked, key: PlanKey) -> Draft:
    """Keep a plan with what it was made from."""
    return replace(
        draft,
        plan=checked.plan,
        plan_key=key,
        examples=checked.examples,
        preview=checked.preview,
        stamps=checked.stamps,
        consent=checked.consent,
        kept=checked.kept,
        checking=False,
        check_fault=None,
        long_agreed=False,
    )


def changed(draft: Draft, fields: Mapping[str, object]) -> Draft:
    """The draft with other values in these fields; what the last check said counts only while it is about the same."""
    after = replace(draft, **fields)  # type: ignore[arg-type]
    if after.check_fault is not None and after.key != draft.key:
        after = replace(after, check_fault=None)
    return replace(after, checking=waits_for_check(after))


def waits_for_check(draft: Draft) -> bool:
    """Whether the rows have to be checked again before anything can be said of them."""
    return may_be_checked(draft) and not draft.checked and draft.check_fault is None


def without_plan(draft: Draft, fault: Fault) -> Draft:
    """The check of what has been entered ended in a fault."""
    return replace(draft, checking=False, check_fault=fault)


def may_be_checked(draft: Draft) -> bool:
    """Whether the rows can be checked with what has been entered so far."""
    return bool(draft.opened) and not draft.opening and draft.run is RunState.NONE and _matching(draft) is None
