"""Connections in the database. The only SQL of this room."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from acdesk.connections.connection import AccountSnapshot, Connection, Consent
from acdesk.sentences.faults import RequestFault
from acdesk.storage import Database

_COLUMNS = "id, name, host, consent_at, consent_user, consent_text, account_user, snapshot"


class ConnectionStore:
    """Rows of `connections`. RequestFault "connection.name_taken" where a name is taken, without regard to case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Connection, ...]:
        found = (_connection(row) for row in self._database.query(f"SELECT {_COLUMNS} FROM connections"))  # noqa: S608
        return tuple(sorted(found, key=lambda connection: (connection.name.casefold(), connection.id)))

    def insert(self, connection: Connection, created_at: float) -> None:
        self._write(
            connection,
            f"INSERT INTO connections ({_COLUMNS}, snapshot_at, created_at)"  # noqa: S608
            " VALUES (:id, :name, :host, :consent_at, :consent_user, :consent_text, :account_user, :snapshot,"
            " :snapshot_at, :created_at)",
            created_at=created_at,
        )

    def update(self, connection: Connection) -> None:
        self._write(
            connection,
            "UPDATE connections SET name = :name, host = :host, consent_at = :consent_at, consent_user = :consent_user,"
            " consent_text = :consent_text, account_user = :account_user, snapshot = :snapshot,"
            " snapshot_at = :snapshot_at WHERE id = :id",
        )

    def delete(self, connection_id: str) -> None:
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM connections WHERE id = ?", (connection_id,))

    def exports_using(self, connection_id: str) -> Sequence[str]:
        rows = self._database.query("SELECT name FROM exports WHERE connection_id = ? ORDER BY name", (connection_id,))
        return [row["name"] for row in rows]

    def _write(self, connection: Connection, sql: str, **more: float) -> None:
        snapshot = connection.snapshot
        values = {
            "id": connection.id,
            "name": connection.name,
            "host": connection.host,
            "consent_at": connection.consent.at,
            "consent_user": connection.consent.user,
            "consent_text": connection.consent.text_version,
            "account_user": connection.account_user,
            "snapshot": None if snapshot is None else msgspec.json.encode(snapshot).decode(),
            "snapshot_at": None if snapshot is None else snapshot.at,
            **more,
        }
        with self._database.transaction() as sql_connection:
            # Asked in here, so that no other process can take the name in between; SQLite's NOCASE knows only ASCII.
            for row in sql_connection.execute("SELECT name FROM connections WHERE id <> ?", (connection.id,)):
                if row["name"].casefold() == connection.name.casefold():
                    raise RequestFault("connection.name_taken", name=connection.name)
            sql_connection.execute(sql, values)


def _connection(row: sqlite3.Row) -> Connection:
    return Connection(
        id=row["id"],
        name=row["name"],
        host=row["host"],
        consent=Consent(row["consent_at"], row["consent_user"], row["consent_text"]),
        account_user=row["account_user"],
        snapshot=_snapshot(row["snapshot"]),
    )


def _snapshot(text: str | None) -> AccountSnapshot | None:
    """None for one that another version wrote in another shape: it is only what was last read."""
    try:
        return None if text is None else msgspec.json.decode(text, type=AccountSnapshot)
    except msgspec.MsgspecError:
        return None
