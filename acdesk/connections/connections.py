"""The user's connections: connect, save, test, edit, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from acdesk.activecampaign import Account
from acdesk.connections.connection import AccountSnapshot, Connection, KeyPlace, NewConnection
from acdesk.connections.keys import KeyStore
from acdesk.storage import Database


class AccountOpener(Protocol):
    """Makes an Account with the limiter of its host; workspace provides it."""

    def __call__(self, host: str, key: str) -> Account: ...


class Connections:
    """All methods may block (disk, network, keyring). Unknown names: RequestFault("connection.unknown", name=…)."""

    def __init__(
        self, database: Database, keys: KeyStore, open_account: AccountOpener, *, clock: Callable[[], float], user: str
    ) -> None:
        raise NotImplementedError

    def all(self) -> tuple[Connection, ...]:
        """By name."""
        raise NotImplementedError

    def named(self, name: str) -> Connection:
        raise NotImplementedError

    def get(self, connection_id: str) -> Connection:
        raise NotImplementedError

    def connect(self, host: str, key: str) -> NewConnection:
        """users/me, then lists and fields, so that rights are known too. Stores nothing. `host` as typed.

        A passing fault is tried three times within a few seconds before it is reported.
        """
        raise NotImplementedError

    def add(
        self, name: str, found: NewConnection, key: str, *, agreed: bool, session_only: bool = False
    ) -> tuple[Connection, KeyPlace]:
        """Save after Connect. RequestFault "consent.missing", "connection.name_taken", "connection.name_empty". All or nothing: a keyring fault stores nothing."""
        raise NotImplementedError

    def edit(
        self,
        name: str,
        *,
        new_name: str | None = None,
        host: str | None = None,
        key: str | None = None,
        agreed: bool = False,
    ) -> Connection:
        """A new host needs consent again. Tested before anything is saved."""
        raise NotImplementedError

    def test(self, name: str) -> Connection:
        """Connect again with the stored key and keep the new snapshot."""
        raise NotImplementedError

    def remove(self, name: str) -> None:
        """Connection and key. RequestFault "connection.in_use" (count, exports) while exports use it."""
        raise NotImplementedError

    def exports_using(self, connection_id: str) -> Sequence[str]:
        """Names of exports that use it (asked of the database; deleting or detaching them is `exports`' job)."""
        raise NotImplementedError

    def open(self, connection: Connection) -> Account:
        """With the stored key."""
        raise NotImplementedError

    def remember(self, connection: Connection, snapshot: AccountSnapshot) -> Connection:
        """Keep what was just read of the account."""
        raise NotImplementedError
