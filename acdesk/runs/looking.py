"""Before a run: what changed since the last one, by what acdesk remembers and by what the account says."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from acdesk.activecampaign import Account
from acdesk.activecampaign.account import ContactStatus
from acdesk.connections import Connection, Connections
from acdesk.contacts import Notice
from acdesk.exports import Export
from acdesk.runs import sealing
from acdesk.runs.changes import PURPOSE, Changes, Keys, compare, unknown_changes
from acdesk.runs.guards import list_concern
from acdesk.runs.plan import Plan
from acdesk.runs.remembered import Remembered
from acdesk.runs.wariness import ask_for_room, little_room
from acdesk.sentences.faults import AccountFault, KeyringFault


def find_changes(
    export: Export,
    plan: Plan,
    connections: Connections,
    remembered: Remembered,
    *,
    now: float,
    everyone: bool,
    once: bool,
    force: bool,
) -> Changes:
    """`compare` under the keys of the export's connection; where its API key can't be read, everyone counts as new."""
    if export.connection_id is None or export.list_id is None:
        return unknown_changes(plan)
    connection = connections.get(export.connection_id)
    try:
        keys = _keys(connections, connection)
    except KeyringFault:
        return unknown_changes(plan)
    remembered.forget_addresses()
    return compare(export, plan, connection.host, keys, remembered, now=now, everyone=everyone, once=once, force=force)


def ask_account(export: Export, plan: Plan, changes: Changes, connections: Connections) -> Changes:
    """The same, beside what the account says of its room, of the list and its fields; up to eight requests.

    Too little room is worth a notice; a list that lost contacts is a further concern; a custom field that was made anew
    sends everyone. Where the account can't be asked, nothing is added: the run will say what is wrong.
    """
    if export.connection_id is None or export.list_id is None:
        return changes
    connection = connections.get(export.connection_id)
    try:
        account = connections.open(connection)
    except (AccountFault, KeyringFault):
        return changes
    try:
        little = little_room(ask_for_room(account), changes.new) if changes.new else None
        if little is not None:
            changes = dataclasses.replace(changes, notices=(*changes.notices, little))
        if not changes.unchanged:
            return changes
        concern = list_concern(export.list_id, _on_list(account, export.list_id, changes.known), changes.known)
        replaced = _field_made_anew(account, plan, changes.field_ids)
    except AccountFault:
        return changes
    finally:
        account.close()
    if replaced is not None:
        return changes.with_everyone(plan, Notice("changes.field_replaced", {"field": replaced}))
    if concern is not None:
        return dataclasses.replace(changes, concerns=(concern, *changes.concerns))
    return changes


def _keys(connections: Connections, connection: Connection) -> Keys:
    return Keys(connections.derived_key(connection, PURPOSE), connections.derived_key(connection, sealing.PURPOSE))


def _on_list(account: Account, list_id: int, believed: int) -> int | None:
    """Active members; where they seem too few, also those who left or bounced, which is no loss to be made good."""
    active = account.members(list_id)
    if list_concern(list_id, active, believed) is None:
        return active
    return account.count_contacts(list_id=list_id, status=ContactStatus.ANY)


def _field_made_anew(account: Account, plan: Plan, before: Mapping[str, int]) -> str | None:
    titles = [title for title in plan.prepared.field_titles if title.casefold() in before]
    if not titles:
        return None
    now = {field.title.casefold(): field.id for field in account.fields()}
    for title in titles:
        key = title.casefold()
        if key in now and now[key] != before[key]:
            return title
    return None
