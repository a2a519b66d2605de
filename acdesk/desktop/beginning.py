"""From the check page to a run, with a question between where something looks wrong. No Qt here."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from acdesk.contacts import Notice
from acdesk.exports import Export
from acdesk.runs import Plan, RunHandle, Runs
from acdesk.runs.changes import Changes

GONE_HELD = "changes.gone_held"
LIST_LOST = "guard.list_lost"
LITTLE_ROOM = "account.little_room"
SAME_FILE = "guard.same_file"


class Answer(enum.Enum):
    """What the user said to a question; NONE: nothing was asked yet."""

    NONE = "none"
    SEND = "send"
    EVERYONE = "everyone"
    MARK_GONE = "mark gone"


@dataclass(frozen=True, slots=True)
class Question:
    """Asked before anything is sent."""

    notice: Notice
    changes: Changes


def question_of(changes: Changes) -> Notice | None:
    """What has to be asked: the worst of what looks wrong.

    The very same file is no question: what is unchanged isn't sent again, and who was refused may be tried again. Nor
    is anything else where nothing would be sent; only contacts that the list has lost would stay lost. An account that
    may be full before the end is asked about last, and told beside the others.
    """
    notices, concerns = worth_saying(changes)
    held = next((notice for notice in notices if notice.code == GONE_HELD), None)
    if held is not None:
        return held
    for notice in concerns:
        if notice.code == LIST_LOST:
            return notice
        if notice.code != SAME_FILE and (changes.going.to_send or changes.marking is not None):
            return notice
    return next((notice for notice in notices if notice.code == LITTLE_ROOM), None)


def worth_saying(changes: Changes) -> tuple[tuple[Notice, ...], tuple[Notice, ...]]:
    """(notices, concerns). Other files for once, such as corrected rows, needn't look like the segment."""
    if not for_once(changes):
        return changes.notices, changes.concerns
    return (
        tuple(notice for notice in changes.notices if notice.code != GONE_HELD),
        tuple(notice for notice in changes.concerns if notice.code == LIST_LOST),
    )


def for_once(changes: Changes) -> bool:
    """Whether these are other files than the export's own."""
    return changes.traces is not None and changes.traces.once


def with_everyone(changes: Changes, plan: Plan) -> Changes:
    """As the user asked for."""
    return changes.with_everyone(plan, Notice("changes.asked", {}))


def begin(
    runs: Runs, export: Export, plan: Plan, changes: Changes | None, *, everyone: bool, once: bool, answer: Answer
) -> RunHandle | Question:
    """The run under way, or what has to be asked first. `changes`: as the check page found them, if it did.

    `once`: the plan is of other files than the export's.
    """
    if changes is None or answer is Answer.MARK_GONE:
        changes = runs.changes_of(export, plan, once=once, force=answer is Answer.MARK_GONE)
    if everyone or answer is Answer.EVERYONE:
        changes = with_everyone(changes, plan)
    if answer is Answer.NONE:
        changes = runs.ask_account(export, plan, changes)
        question = question_of(changes)
        if question is not None:
            return Question(question, changes)
    return runs.start(export, plan, changes)
