"""`acdesk lists` and `acdesk fields`: what the account has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import verb
from acdesk.cli.documents import field_document, list_document
from acdesk.cli.layout import cut, table, terminal_columns
from acdesk.cli.session import Session
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.connections import AccountSnapshot


def add_account_verbs(root: click.Group, t: Translation) -> None:
    @verb(root, t, "lists", t("Show the lists of an account."))
    @click.argument("connection")
    def lists(session: Session, connection: str) -> Answer:
        found = sorted(_read(session, connection).lists, key=lambda one: one.id)
        rows = [(str(one.id), one.name, t.number(one.members) if one.members is not None else "?") for one in found]
        text = table(rows, (t("ID"), t("List"), t("Members")), right=(0, 2)) if rows else t("The account has no lists.")
        return Answer({"lists": [list_document(one) for one in found]}, text)

    @verb(root, t, "fields", t("Show the custom contact fields of an account."))
    @click.argument("connection")
    def fields(session: Session, connection: str) -> Answer:
        found = _read(session, connection).fields
        rows = []
        for one in found:
            related = t("all lists") if 0 in one.list_ids else ", ".join(map(str, one.list_ids)) or t("none")
            rows.append((one.title, one.type, related, cut(", ".join(one.options), terminal_columns() // 3)))
        header = (t("Field"), t("Type"), t("Shown on lists"), t("Options"))
        text = table(rows, header) if rows else t("The account has no custom fields.")
        return Answer({"fields": [field_document(one) for one in found]}, text)


def _read(session: Session, connection: str) -> AccountSnapshot:
    """Read afresh, and remembered with the connection for when there is no network."""
    snapshot = session.workspace.connections.test(connection).snapshot
    assert snapshot is not None  # noqa: S101  testing a connection reads one
    return snapshot
