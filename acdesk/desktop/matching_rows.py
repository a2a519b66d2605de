"""The data matching as rows of a table: field, column, samples, confidence, problems. No Qt here."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from acdesk.activecampaign import ContactField
from acdesk.contacts.previewing import ColumnCheck
from acdesk.desktop.opened import Opened
from acdesk.desktop.phrases import FIELD_NAMES, KIND_NAMES, reason
from acdesk.matching import FULL_NAME, STANDARD_FIELDS, CustomField, DataMatching, FieldKind, Suggestion
from acdesk.sentences.translation import Translation

SURE, LIKELY = 0.9, 0.6


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One contact field and the column that feeds it."""

    field: str
    """One of STANDARD_FIELDS, FULL_NAME, or the title of a custom field."""
    custom: bool
    column: str | None
    suggestion: Suggestion | None = None
    kind: str | None = None
    """Of a custom field: ActiveCampaign's name of its type; None where nobody knows."""
    new: bool = False
    """The account hasn't got it; it is made when the export starts."""

    def name(self, t: Translation) -> str:
        return self.field if self.custom else t(FIELD_NAMES[self.field])

    def more(self, t: Translation) -> str:
        """What stands small under the name."""
        if not self.custom:
            if self.field == FULL_NAME:
                return t("Taken apart into first and last name")
            return t("Required") if self.field == "email" else ""
        kind = t(KIND_NAMES[self.kind]) if self.kind in KIND_NAMES else ""
        if self.new:
            return t("New field: {kind}", kind=kind)
        return t("Field: {kind}", kind=kind) if kind else t("Custom field")


def rows_of(
    matching: DataMatching, opened: Opened | None, fields: Sequence[ContactField] | None = None
) -> tuple[MatchRow, ...]:
    """The standard fields first, then the custom ones in their order. `fields`: the account's, where it was read."""
    suggested = {one.field: one for one in opened.suggestions} if opened else {}
    rows = []
    for name in STANDARD_FIELDS:
        if matching.full_name is None or name not in ("first_name", "last_name"):
            rows.append(MatchRow(name, custom=False, column=getattr(matching, name), suggestion=suggested.get(name)))
        elif name == "first_name":
            rows.append(MatchRow(FULL_NAME, custom=False, column=matching.full_name))
    known = {one.title.strip().casefold(): one for one in fields or ()}
    for one in matching.fields:
        field = known.get(one.title.strip().casefold())
        new = field is None and one.create is not None and fields is not None
        rows.append(
            MatchRow(one.title, custom=True, column=one.column, kind=field.type if field else one.create, new=new)
        )
    return tuple(rows)


def with_column(matching: DataMatching, row: MatchRow, column: str | None) -> DataMatching:
    """The matching with another column for the field of `row`; a custom field without a column is left out."""
    if not row.custom:
        changes: dict[str, Any] = {row.field: column}
        return dataclasses.replace(matching, **changes)
    fields = []
    for one in matching.fields:
        if one.title != row.field:
            fields.append(one)
        elif column is not None:
            fields.append(dataclasses.replace(one, column=column))
    return dataclasses.replace(matching, fields=tuple(fields))


def with_field(matching: DataMatching, title: str, column: str, create: FieldKind | None = None) -> DataMatching:
    """The matching with one more custom field."""
    return dataclasses.replace(matching, fields=(*matching.fields, CustomField(title, column, create)))


def with_full_name(matching: DataMatching, column: str) -> DataMatching:
    """First and last name come out of one column."""
    return dataclasses.replace(matching, first_name=None, last_name=None, full_name=column)


def full_names_in(matching: DataMatching, opened: Opened | None) -> str | None:
    """The column of full names that could be taken apart, where no column feeds the names yet."""
    if opened is None or matching.full_name or matching.first_name or matching.last_name:
        return None
    for one in opened.suggestions:
        column = one.params.get("column")
        if one.reason == "match.full_name" and isinstance(column, str) and column in opened.columns:
            return column
    return None


def confidence(row: MatchRow, opened: Opened | None, t: Translation) -> tuple[str, str]:
    """In a word, and the reason for it."""
    if row.column is None:
        if row.suggestion is not None and row.suggestion.reason != "match.nothing" and row.suggestion.column is None:
            return t("Not sent"), reason(row.suggestion.reason, t, row.suggestion.params)
        return t("Not sent"), ""
    if (
        opened is not None
        and opened.remembered is not None
        and _column_of(opened.remembered.matching, row) == row.column
    ):
        return t("Used before"), t("For a file with the same columns.")
    suggestion = row.suggestion
    if suggestion is None or suggestion.column != row.column:
        return t("Chosen by you"), ""
    sure = suggestion.confidence
    word = t("Sure") if sure >= SURE else t("Likely") if sure >= LIKELY else t("A guess")
    return word, reason(suggestion.reason, t, suggestion.params)


def _column_of(matching: DataMatching, row: MatchRow) -> str | None:
    if row.custom:
        return next((one.column for one in matching.fields if one.title == row.field), None)
    column: str | None = getattr(matching, row.field)
    return column


def filled(row: MatchRow, opened: Opened | None, checks: Mapping[str, ColumnCheck]) -> float | None:
    """Which part of the cells holds something: of all rows once they were counted, of the first ones before."""
    if row.column is None or opened is None or row.column not in opened.columns:
        return None
    check = checks.get(row.column)
    if check is not None and check.rows:
        return check.filled / check.rows
    return opened.filled(row.column) / len(opened.sample) if opened.sample else None


def problem(row: MatchRow, rows: Sequence[MatchRow], opened: Opened | None, t: Translation) -> str:
    """What the user should look at, or ""."""
    if row.column is None:
        return t("Choose a column.") if row.field == "email" and not row.custom else ""
    if opened is None:
        return ""
    if row.column not in opened.columns:
        return t("The file has no column “{column}”.", column=row.column)
    twins = [other for other in rows if other is not row and other.column == row.column]
    if twins:
        return t("Also feeds {field}.", field=twins[0].name(t))
    if not opened.filled(row.column) and opened.sample:
        return t("Empty in the first rows.")
    if row.field == "email" and not row.custom:
        values = opened.samples(row.column)
        if values and not any("@" in value for value in values):
            return t("These don't look like e-mail addresses.")
    return ""


def trouble(row: MatchRow, checks: Mapping[str, ColumnCheck]) -> int:
    """How many rows or values of the row's column can't be sent."""
    check = checks.get(row.column or "")
    return 0 if check is None else check.not_sent if _rejects(row) else check.left_out


def trouble_words(row: MatchRow, checks: Mapping[str, ColumnCheck], t: Translation) -> str:
    """The same in words, or ""."""
    count = trouble(row, checks)
    if not count:
        return ""
    if _rejects(row):
        return t.n("{n} not sent", "{n} not sent", count)
    return t.n("{n} left out", "{n} left out", count)


def _rejects(row: MatchRow) -> bool:
    """Only the address decides about the whole row."""
    return row.field == "email" and not row.custom


def needs_user(row: MatchRow, rows: Sequence[MatchRow], opened: Opened | None) -> bool:
    """Whether the export can't go on like this, rather than deserve a look."""
    missing = row.column is not None and opened is not None and row.column not in opened.columns
    twice = not row.custom and any(
        other is not row and not other.custom and other.column == row.column is not None for other in rows
    )
    return missing or twice or (_rejects(row) and row.column is None)


def free_fields(fields: Sequence[ContactField], matching: DataMatching) -> tuple[ContactField, ...]:
    """Custom fields of the account that nothing feeds yet, by title."""
    taken = {one.title.casefold() for one in matching.fields}
    free = (one for one in fields if one.title.casefold() not in taken)
    return tuple(sorted(free, key=lambda one: one.title.casefold()))


def same_names(
    fields: Sequence[ContactField], matching: DataMatching, columns: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """(title, column) of free fields that a column nothing sends yet has the name of."""
    sent = {column for _field, column in matching.pairs()}
    found = []
    for one in free_fields(fields, matching):
        column = likely_column(one.title, [name for name in columns if name not in sent])
        if column is not None:
            found.append((one.title, column))
            sent.add(column)
    return tuple(found)


def unrelated(fields: Sequence[ContactField], matching: DataMatching, list_id: int | None) -> tuple[str, ...]:
    """Titles of fields that are fed, and whose values would not show on the list."""
    if list_id is None:
        return ()
    fed = {one.title.strip().casefold() for one in matching.fields}
    return tuple(
        one.title
        for one in fields
        if one.title.strip().casefold() in fed and 0 not in one.list_ids and list_id not in one.list_ids
    )


def likely_column(title: str, columns: Sequence[str]) -> str | None:
    """The column with the same name but for case, spaces and signs."""
    wanted = _plain(title)
    return next((column for column in columns if wanted and _plain(column) == wanted), None)


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
