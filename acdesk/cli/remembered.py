"""Data matchings remembered for files with the same columns: shown, used, forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from acdesk.cli.answer import Answer
from acdesk.cli.documents import matched_columns
from acdesk.cli.layout import cut, table, terminal_columns
from acdesk.cli.session import Session
from acdesk.sentences.faults import RequestFault, StorageFault

if TYPE_CHECKING:
    from acdesk.matching import DataMatching


def remembered_for(session: Session, columns: Sequence[str]) -> DataMatching | None:
    """What was used for these columns; None also where acdesk keeps nothing yet: looking must leave nothing behind."""
    from acdesk.settings import home_folder
    from acdesk.workspace import DATABASE

    if not (home_folder(session.environ) / DATABASE).is_file():
        return None
    try:
        return session.workspace.matchings.matching_for(columns)
    except StorageFault:
        # A suggestion needs no database.
        return None


def remembered_answer(session: Session) -> Answer:
    """What `match --remembered` prints."""
    t = session.t
    found = session.workspace.matchings.all()
    width = max(terminal_columns() // 2, 20)
    rows = [
        (
            str(one.id),
            one.file,
            t.moment(one.used_at),
            cut(", ".join(column for _, column in one.matching.pairs()), width),
        )
        for one in found
    ]
    header = (t("No."), t("Last used for"), t("When"), t("Columns"))
    text = table(rows, header, right=(0,)) if rows else t("No data matching is remembered yet.")
    document = [
        {
            "id": one.id,
            "file": one.file,
            "used_at": one.used_at,
            "columns": list(one.columns),
            "matching": matched_columns(one.matching),
        }
        for one in found
    ]
    return Answer({"remembered": document}, text)


def forgotten(session: Session, numbers: Sequence[int]) -> Answer:
    """All or none. RequestFault "matching.not_remembered"."""
    t, matchings = session.t, session.workspace.matchings
    known = {one.id for one in matchings.all()}
    for number in numbers:
        if number not in known:
            raise RequestFault("matching.not_remembered", id=number)
    for number in dict.fromkeys(numbers):
        matchings.forget(number)
    count = len(set(numbers))
    text = t.n("{n} data matching is forgotten.", "{n} data matchings are forgotten.", count)
    return Answer({"forgotten": list(dict.fromkeys(numbers))}, text)
