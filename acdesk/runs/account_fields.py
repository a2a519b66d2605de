"""The custom fields of a run, in the account: found, made where the user wants that, related to the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from acdesk.activecampaign import Account, AccountList, ContactField, NewField
from acdesk.runs.definition import RunDefinition
from acdesk.sentences.faults import RequestFault

Note = Callable[[str, dict[str, str | int | float]], None]
"""Writes down (code, params) for the report."""

EVERY_LIST = 0


def settle_fields(
    account: Account, host: str, target: AccountList, definition: RunDefinition, note: Note
) -> tuple[RunDefinition, tuple[ContactField, ...]]:
    """The definition with the ids of its fields, and the account's fields as they are now.

    May be called again after a fault: reads what there is first, so nothing is made twice. Raises RequestFault
    "field.unknown".
    """
    fields = account.fields()
    known = {field.title.strip().casefold(): field for field in fields}
    # Nothing is made before all are known, or wanted.
    wanted = {field.title.casefold(): field for field in definition.new_fields}
    for title in definition.field_titles:
        if title.casefold() not in known and title.casefold() not in wanted:
            raise RequestFault("field.unknown", field=title, account=host)
    ids = []
    for title in definition.field_titles:
        new = wanted.get(title.casefold())
        found = known.get(title.casefold())
        settled = _made(account, new, found, note) if new is not None else found
        if settled is None:
            raise AssertionError(title)
        ids.append(settled.id)
        if {EVERY_LIST, target.id} & set(settled.list_ids):
            continue
        if definition.relate or new is not None:
            account.relate_field(settled.id, settled.title, target.id)
            settled = replace(settled, list_ids=(*settled.list_ids, target.id))
        else:
            note("field.not_related", {"field": title, "list": target.name})
        known[title.casefold()] = settled
    complete = replace(definition, field_ids=tuple(ids), new_fields=())
    return complete, tuple(known.values())


def _made(account: Account, new: NewField, found: ContactField | None, note: Note) -> ContactField:
    """The field with its options. One that is there already is taken as it is, unless an earlier try left it bare."""
    if found is None:
        found = ContactField(account.create_field(new), new.title, new.type, "", (), ())
    if new.options and not found.options:
        account.add_field_options(found.id, found.title, new.options)
        return replace(found, options=new.options)
    if not set(new.options) <= set(found.options):
        note("field.there_already", {"field": found.title})
    return found
