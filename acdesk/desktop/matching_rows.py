"""The data matching as rows of a table: field, column, samples, confidence, problem. No Qt here."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from acdesk.activecampaign import ContactField
from acdesk.desktop.opened import Opened
from acdesk.desktop.phrases import FIELD_NAMES, reason
from acdesk.matching import STANDARD_FIELDS, CustomField, DataMatching, Suggestion
from acdesk.sentences.translation import Translation

SURE, LIKELY = 0.9, 0.6


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One contact field and the column that feeds it."""

    field: str
    """One of STANDARD_FIELDS, or the title of a custom field."""
    custom: bool
    column: str | None
    suggestion: Suggestion | None = None

    def name(self, t: Translation) -> str:
        return self.field if self.custom else t(FIELD_NAMES[self.field])


def rows_of(matching: DataMatching, opened: Opened | None) -> tuple[MatchRow, ...]:
    """The four standard fields first, then the custom ones in their order."""
    suggested = {one.field: one for one in opened.suggestions} if opened else {}
    standard = [
        MatchRow(name, custom=False, column=getattr(matching, name), suggestion=suggested.get(name))
        for name in STANDARD_FIELDS
    ]
    return (*standard, *(MatchRow(one.title, custom=True, column=one.column) for one in matching.fields))


def with_column(matching: DataMatching, row: MatchRow, column: str | None) -> DataMatching:
    """The matching with another column for the field of `row`; a custom field without a column is left out."""
    if not row.custom:
        standard = {name: getattr(matching, name) for name in STANDARD_FIELDS} | {row.field: column}
        return DataMatching(**standard, fields=matching.fields)
    fields = []
    for one in matching.fields:
        if one.title != row.field:
            fields.append(one)
        elif column is not None:
            fields.append(CustomField(one.title, column))
    return dataclasses.replace(matching, fields=tuple(fields))


def with_field(matching: DataMatching, title: str, column: str) -> DataMatching:
    """The matching with one more custom field."""
    return dataclasses.replace(matching, fields=(*matching.fields, CustomField(title, column)))


def confidence(row: MatchRow, t: Translation) -> str:
    """In words, with the reason."""
    if row.column is None:
        return t("Not sent")
    suggestion = row.suggestion
    if suggestion is None or suggestion.column != row.column:
        return t("Chosen by you")
    word = (
        t("Sure") if suggestion.confidence >= SURE else t("Likely") if suggestion.confidence >= LIKELY else t("A guess")
    )
    return t("{confidence}: {reason}", confidence=word, reason=reason(suggestion.reason, t, suggestion.params))


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
    filled = opened.filled(row.column)
    if not filled and opened.sample:
        return t("Empty in the first rows.")
    if row.field == "email" and not row.custom:
        values = opened.samples(row.column)
        if values and not any("@" in value for value in values):
            return t("These don't look like e-mail addresses.")
    return ""


def needs_user(row: MatchRow, opened: Opened | None) -> bool:
    """Whether the export can't go on like this, rather than deserve a look."""
    missing = row.column is not None and opened is not None and row.column not in opened.columns
    return missing or (row.field == "email" and not row.custom and row.column is None)


def free_fields(fields: Sequence[ContactField], matching: DataMatching) -> tuple[ContactField, ...]:
    """Custom fields of the account that nothing feeds yet, by title."""
    taken = {one.title for one in matching.fields}
    return tuple(sorted((one for one in fields if one.title not in taken), key=lambda one: one.title.casefold()))


def likely_column(title: str, columns: Sequence[str]) -> str | None:
    """The column with the same name but for case, spaces and signs."""
    wanted = _plain(title)
    return next((column for column in columns if _plain(column) == wanted), None)


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
