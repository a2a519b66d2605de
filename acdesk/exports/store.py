"""SQL for exports."""

from __future__ import annotations

import sqlite3

from acdesk.storage import Database

Row = tuple[str, str, str | None, str]
"""(id, name, connection id, definition JSON)"""

_COLUMNS = "SELECT id, name, connection_id, definition FROM exports"


class ExportStore:
    """Reads and writes the table `exports`; knows nothing of what a definition holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Row]:
        return [tuple(row) for row in self._database.query(f"{_COLUMNS} ORDER BY name COLLATE NOCASE")]

    def named(self, name: str) -> Row | None:
        rows = self._database.query(f"{_COLUMNS} WHERE name = ?", (name,))
        return tuple(rows[0]) if rows else None

    def insert(self, row: Row, at: float) -> bool:
        """False when the name is taken."""
        try:
            with self._database.transaction() as sql:
                sql.execute(
                    "INSERT INTO exports (id, name, connection_id, definition, created_at, changed_at)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (*row, at, at),
                )
        except sqlite3.IntegrityError:
            return False
        return True

    def update(self, row: Row, at: float) -> bool:
        """False when the name is taken by another."""
        export_id, name, connection_id, definition = row
        try:
            with self._database.transaction() as sql:
                sql.execute(
                    "UPDATE exports SET name = ?, connection_id = ?, definition = ?, changed_at = ? WHERE id = ?",
                    (name, connection_id, definition, at, export_id),
                )
        except sqlite3.IntegrityError:
            return False
        return True

    def delete(self, export_id: str) -> None:
        with self._database.transaction() as sql:
            sql.execute("DELETE FROM exports WHERE id = ?", (export_id,))

    def delete_using(self, connection_id: str) -> None:
        with self._database.transaction() as sql:
            sql.execute("DELETE FROM exports WHERE connection_id = ?", (connection_id,))

    def detach(self, connection_id: str, at: float) -> None:
        with self._database.transaction() as sql:
            sql.execute(
                "UPDATE exports SET connection_id = NULL, changed_at = ? WHERE connection_id = ?", (at, connection_id)
            )
