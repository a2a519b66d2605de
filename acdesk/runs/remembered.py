"""SQL for what earlier runs brought to a list: digests of contacts, and of the segment as it was last time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from acdesk.storage import Database


@dataclass(frozen=True, slots=True)
class AcceptedSet:
    """The contacts that one list has accepted, as one API key's digests tell them."""

    id: int
    contacts: int
    field_ids: Mapping[str, int]
    """{title in lower case: id} of the custom fields as they were then."""


@dataclass(frozen=True, slots=True)
class LastSegment:
    """What an export's segment was when it last ran to its end."""

    account: str
    list_id: int
    key_check: str
    contacts: int
    facts: Mapping[str, Any] | None
    """None: its only runs were given up."""


@dataclass(frozen=True, slots=True)
class NewLastSegment:
    """What an export's segment is now, packed."""

    contacts: int
    parts: Iterable[bytes]
    sealed: Sequence[bytes]
    """Addresses, encrypted; () unless the export marks contacts that are gone."""
    facts: Mapping[str, Any] | None


class Remembered:
    """Reads and writes `accepted`, `last_segments` and their parts; knows nothing of what a part holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def accepted(self, account: str, list_id: int, key_check: str) -> AcceptedSet | None:
        rows = self._database.query(
            "SELECT id, contacts, field_ids FROM accepted WHERE account = ? AND list_id = ? AND key_check = ?",
            (account, list_id, key_check),
        )
        return AcceptedSet(rows[0][0], rows[0][1], json.loads(rows[0][2])) if rows else None

    def by_other_keys(self, account: str, list_id: int, key_check: str) -> bool:
        """Whether something is remembered of this list that only another API key can read."""
        sql = "SELECT 1 FROM accepted WHERE account = ? AND list_id = ? AND key_check <> ? LIMIT 1"
        return bool(self._database.query(sql, (account, list_id, key_check)))

    def accepted_parts(self, accepted_id: int) -> list[bytes]:
        sql = "SELECT digests FROM accepted_parts WHERE accepted_id = ? ORDER BY part"
        return [row[0] for row in self._database.query(sql, (accepted_id,))]

    def last_segment(self, export_id: str) -> LastSegment | None:
        rows = self._database.query(
            "SELECT account, list_id, key_check, last_segments.contacts, facts"
            " FROM last_segments JOIN accepted ON accepted.id = accepted_id WHERE export_id = ?",
            (export_id,),
        )
        if not rows:
            return None
        account, list_id, key_check, contacts, facts = rows[0]
        return LastSegment(account, list_id, key_check, contacts, json.loads(facts) if facts else None)

    def last_segment_parts(self, export_id: str) -> list[bytes]:
        sql = "SELECT digests FROM last_segment_parts WHERE export_id = ? ORDER BY part"
        return [row[0] for row in self._database.query(sql, (export_id,))]

    def sealed_addresses(self, export_id: str) -> list[bytes]:
        sql = "SELECT addresses FROM sealed_addresses WHERE export_id = ? ORDER BY part"
        return [row[0] for row in self._database.query(sql, (export_id,))]

    def others_parts(self, accepted_id: int, export_id: str) -> list[bytes]:
        """Digests of the last segments of all other exports to the same list."""
        rows = self._database.query(
            "SELECT digests FROM last_segments JOIN last_segment_parts USING (export_id)"
            " WHERE accepted_id = ? AND export_id <> ?",
            (accepted_id, export_id),
        )
        return [row[0] for row in rows]

    def keep(
        self,
        account: str,
        list_id: int,
        key_check: str,
        at: float,
        *,
        field_ids: Mapping[str, int],
        contacts: int,
        parts: Iterable[bytes],
        export_id: str,
        last: NewLastSegment | None,
    ) -> None:
        """Replace both, in one transaction; with `last` None only what was accepted. An export that was removed
        meanwhile leaves no last segment."""
        with self._database.transaction() as sql:
            accepted_id = sql.execute(
                "INSERT INTO accepted (account, list_id, key_check, contacts, field_ids, changed_at)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, list_id, key_check) DO UPDATE SET"
                " contacts = excluded.contacts, field_ids = excluded.field_ids, changed_at = excluded.changed_at"
                " RETURNING id",
                (account, list_id, key_check, contacts, json.dumps(dict(field_ids)), at),
            ).fetchone()[0]
            sql.execute("DELETE FROM accepted_parts WHERE accepted_id = ?", (accepted_id,))
            sql.executemany(
                "INSERT INTO accepted_parts (accepted_id, part, digests) VALUES (?, ?, ?)",
                ((accepted_id, number, part) for number, part in enumerate(parts)),
            )
            if last is None:
                return
            sql.execute("DELETE FROM last_segments WHERE export_id = ?", (export_id,))
            if sql.execute("SELECT 1 FROM exports WHERE id = ?", (export_id,)).fetchone() is None:
                return
            facts = None if last.facts is None else json.dumps(dict(last.facts))
            sql.execute(
                "INSERT INTO last_segments (export_id, accepted_id, contacts, facts) VALUES (?, ?, ?, ?)",
                (export_id, accepted_id, last.contacts, facts),
            )
            sql.executemany(
                "INSERT INTO last_segment_parts (export_id, part, digests) VALUES (?, ?, ?)",
                ((export_id, number, part) for number, part in enumerate(last.parts)),
            )
            sql.executemany(
                "INSERT INTO sealed_addresses (export_id, part, addresses) VALUES (?, ?, ?)",
                ((export_id, number, part) for number, part in enumerate(last.sealed)),
            )

    def forget_addresses(self) -> None:
        """Delete the encrypted addresses of exports that do nothing with contacts gone from the segment (any more)."""
        with self._database.transaction() as sql:
            sql.execute(
                "DELETE FROM sealed_addresses WHERE export_id NOT IN"
                " (SELECT id FROM exports WHERE json_extract(definition, '$.gone') IS NOT NULL)"
            )

    def forget_keyless(self, account: str, list_id: int, key_check: str) -> None:
        """Delete what only a key that is gone could read: no export's last segment stands on it."""
        with self._database.transaction() as sql:
            sql.execute(
                "DELETE FROM accepted WHERE account = ? AND list_id = ? AND key_check <> ?"
                " AND id NOT IN (SELECT accepted_id FROM last_segments)",
                (account, list_id, key_check),
            )
