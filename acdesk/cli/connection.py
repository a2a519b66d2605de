"""`acdesk connection`: add, list, test, edit, remove."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

import click

from acdesk.cli.answer import Answer
from acdesk.cli.command import noun, verb
from acdesk.cli.documents import connection_document
from acdesk.cli.layout import table, terminal_columns
from acdesk.cli.session import Session
from acdesk.sentences.faults import RequestFault
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.connections import Connection, KeyPlace

BYTE_ORDER_MARK = "\ufeff"
"""Some shells put it before what they pipe."""


def add_connection_verbs(root: click.Group, t: Translation) -> None:
    group = noun(root, t, "connection", t("Connections to ActiveCampaign accounts."))
    agree = click.option("--agree", is_flag=True, help=t("I agree to the consent text (shown when this is missing)."))
    key_stdin = click.option("--key-stdin", is_flag=True, help=t("Read the API key from standard input."))

    @verb(group, t, "add", t("Connect to an account and save the connection."))
    @click.argument("name")
    @click.option("--host", required=True, metavar="HOST", help=t("The account's host, e.g. mycompany.api-us1.com."))
    @agree
    @key_stdin
    def add(session: Session, name: str, host: str, agree: bool, key_stdin: bool) -> Answer:
        if not agree:
            raise _no_consent(session)
        from acdesk.activecampaign import account_address

        connections = session.workspace.connections
        if any(known.name.casefold() == name.strip().casefold() for known in connections.all()):
            # Said before anybody types a key.
            raise RequestFault("connection.name_taken", name=name)
        account_address(host)  # a mistake in it, too
        key = read_key(session, from_stdin=key_stdin)
        added, place = connections.add(name, connections.connect(host, key), key, agreed=True)
        return _saved(added, t, place)

    @verb(group, t, "list", t("Show the saved connections."))
    def list_(session: Session) -> Answer:
        found = session.workspace.connections.all()
        rows = [(one.name, one.host, one.account_user, t.moment(one.consent.at)) for one in found]
        header = (t("Connection"), t("Host name"), t("User"), t("Agreed on"))
        text = table(rows, header) if rows else t("There are no connections yet. Add one with “acdesk connection add”.")
        return Answer({"connections": [connection_document(one) for one in found]}, text)

    @verb(group, t, "test", t("Connect again with the stored key."))
    @click.argument("name")
    def test(session: Session, name: str) -> Answer:
        return _saved(session.workspace.connections.test(name), t)

    @verb(group, t, "edit", t("Give a connection another name, host or key. It is tested before anything is saved."))
    @click.argument("name")
    @click.option("--name", "new_name", metavar="NEW", help=t("The new name."))
    @click.option("--host", metavar="HOST", help=t("The new host; it needs --agree."))
    @agree
    @key_stdin
    def edit(
        session: Session, name: str, new_name: str | None, host: str | None, agree: bool, key_stdin: bool
    ) -> Answer:
        if new_name is None and host is None and not key_stdin:
            raise click.UsageError(t("Say what to change: --name, --host or --key-stdin."))
        if host is not None and not agree:
            raise _no_consent(session)
        key = read_key(session, from_stdin=True) if key_stdin else None
        connections = session.workspace.connections
        return _saved(connections.edit(name, new_name=new_name, host=host, key=key, agreed=agree), t)

    @verb(group, t, "remove", t("Remove a connection and its key."))
    @click.argument("name")
    @click.option("--with-exports", is_flag=True, help=t("Remove the exports that use it, too."))
    @click.option("--detach", is_flag=True, help=t("Keep the exports that use it, without a connection."))
    def remove(session: Session, name: str, with_exports: bool, detach: bool) -> Answer:
        if with_exports and detach:
            raise click.UsageError(t("--with-exports and --detach exclude each other."))
        workspace = session.workspace
        connection = workspace.connections.named(name)
        if with_exports:
            workspace.exports.remove_all_using(connection.id)
        elif detach:
            workspace.exports.detach(connection.id)
        workspace.connections.remove(name)
        return Answer({"removed": connection.name}, t("“{name}” and its key are removed.", name=connection.name))


def read_key(session: Session, *, from_stdin: bool) -> str:
    """From standard input, else ACDESK_API_KEY, else asked for without showing it.

    Raises RequestFault "key.missing", "key.empty".
    """
    if from_stdin:
        key = session.streams.read.readline()
    elif "ACDESK_API_KEY" in session.environ:
        key = session.environ["ACDESK_API_KEY"]
    elif session.asks:
        try:
            key = getpass.getpass(session.t("API key (not shown): "), stream=session.streams.err)
        except EOFError:
            key = ""
    else:
        raise RequestFault("key.missing")
    key = key.strip().strip(BYTE_ORDER_MARK)
    if not key:
        raise RequestFault("key.empty")
    return key


def _no_consent(session: Session) -> RequestFault:
    """The text one has to agree to goes to standard error, so that it can be read where it is asked for."""
    from acdesk.connections import consent_text

    text = consent_text(session.t.language)
    session.say(click.wrap_text(text, terminal_columns(), "  ", "  ", preserve_paragraphs=True) + "\n")
    return RequestFault("consent.missing")


def _saved(connection: Connection, t: Translation, place: KeyPlace | None = None) -> Answer:
    lists = len(connection.snapshot.lists) if connection.snapshot else 0
    fields = len(connection.snapshot.fields) if connection.snapshot else 0
    lines = [
        t("“{name}” is connected to {host} as {user}.", name=connection.name, host=connection.host,
          user=connection.account_user),
        t("The account has {lists} and {fields}.", lists=t.n("{n} list", "{n} lists", lists),
          fields=t.n("{n} custom field", "{n} custom fields", fields)),
    ]  # fmt: skip
    if place is not None and place.value == "keyring":
        lines.append(t("The API key is kept in the keyring of this computer."))
    elif place is not None and place.value == "environment":
        lines.append(t("The API key is not stored: it is taken from ACDESK_API_KEY each time."))
    document = {**connection_document(connection), "lists": lists, "fields": fields}
    if place is not None:
        document["key"] = place.value
    return Answer(document, "\n".join(lines))
