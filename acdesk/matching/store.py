"""SQL for remembered data matchings."""

from __future__ import annotations

from acdesk.storage import Database

Row = tuple[int, str, str, str, float]
"""(id, columns JSON, matching JSON, file, used at)"""

_SELECT = "SELECT id, columns, matching, file, used_at FROM matchings"


class MatchingStore:
    """Reads and writes the table `matchings`; knows nothing of what is in the documents."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Row]:
        """The last used first."""
        return [tuple(row) for row in self._database.query(f"{_SELECT} ORDER BY used_at DESC, id DESC")]

    def find(self, headers: str) -> Row | None:
        rows = self._database.query(f"{_SELECT} WHERE headers = ?", (headers,))
        return tuple(rows[0]) if rows else None

    def keep(self, headers: str, columns: str, matching: str, file: str, at: float) -> None:
        with self._database.transaction() as sql:
            sql.execute(
                "INSERT INTO matchings (headers, columns, matching, file, used_at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (headers) DO UPDATE SET matching = excluded.matching, file = excluded.file,"
                " used_at = excluded.used_at",
                (headers, columns, matching, file, at),
            )

    def delete(self, number: int) -> bool:
        """False when there is none."""
        with self._database.transaction() as sql:
            return sql.execute("DELETE FROM matchings WHERE id = ?", (number,)).rowcount > 0
