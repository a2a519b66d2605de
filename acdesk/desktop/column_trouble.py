"""What of one column can't be sent, as rows to look at. Reads no disk, but may take a while. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

from acdesk.contacts.previewing import left_out_values
from acdesk.contacts.set_aside import first_set_aside
from acdesk.desktop.phrases import reason
from acdesk.runs import Plan
from acdesk.sentences.translation import N_, Translation

MOST = 50

_SHORT = {
    "phone.damaged": N_("Lost digits in a spreadsheet"),
    "phone.stump": N_("Too short for a phone number"),
    "field.date": N_("Not a date"),
    "field.date_order": N_("Day or month first?"),
    "field.number": N_("Not a number"),
    "field.number_form": N_("Thousands or decimals?"),
    "field.option": N_("Not among the options"),
}


@dataclass(frozen=True, slots=True)
class ColumnTrouble:
    """What can't be sent of a column: (row, value, what is wrong, what was probably meant)."""

    column: str
    rows: tuple[tuple[str, str, str, str], ...]


def trouble_of(plan: Plan, column: str, t: Translation) -> ColumnTrouble:
    """Rows that are rejected for it, then values that their contacts are sent without."""
    files = plan.prepared.files

    def place(file: int, row: int) -> str:
        return f"{files[file].path.name}: {t.number(row)}" if len(files) > 1 else t.number(row)

    rows = [
        (place(one.file, one.row), one.value or "", reason(one.code, t), one.proposal or "")
        for one in first_set_aside(plan.prepared, MOST, column=column)
    ]
    for one in left_out_values(plan.prepared, plan.sources, column, plan.options, MOST):
        said = t(_SHORT.get(one.code or "", N_("Sent without this value")))
        rows.append((place(one.file, one.row), one.value, said, ""))
    return ColumnTrouble(column, tuple(rows))
