"""The user's connections: connect, save, test, edit, remove."""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from acdesk.activecampaign import Account, RequestKind, account_address
from acdesk.connections.connecting import look_around
from acdesk.connections.connection import (
    CONSENT_TEXT_VERSION,
    AccountSnapshot,
    Connection,
    Consent,
    KeyPlace,
    NewConnection,
)
from acdesk.connections.deriving import derived_key
from acdesk.connections.keys import KeyStore
from acdesk.connections.store import ConnectionStore
from acdesk.sentences.faults import KeyringFault, RequestFault
from acdesk.storage import Database


class AccountOpener(Protocol):
    """Makes an Account with the limiter of its host; workspace provides it."""

    def __call__(
        self,
        host: str,
        key: str,
        *,
        stop: threading.Event | None = None,
        on_request: Callable[[RequestKind], None] | None = None,
    ) -> Account: ...


class Connections:
    """All methods may block (disk, network, keyring). Unknown names: RequestFault("connection.unknown", name=…)."""

    def __init__(
        self,
        database: Database,
        keys: KeyStore,
        open_account: AccountOpener,
        *,
        clock: Callable[[], float],
        user: str,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """`user`: login name, kept with consents. `wait`: between two tries of Connect."""
        self._store = ConnectionStore(database)
        self._keys = keys
        self._open_account = open_account
        self._clock = clock
        self._user = user
        self._wait = wait

    def all(self) -> tuple[Connection, ...]:
        """By name."""
        return self._store.all()

    def named(self, name: str) -> Connection:
        """Without regard to case."""
        for connection in self._store.all():
            if connection.name.casefold() == name.strip().casefold():
                return connection
        raise RequestFault("connection.unknown", name=name)

    def get(self, connection_id: str) -> Connection:
        for connection in self._store.all():
            if connection.id == connection_id:
                return connection
        raise RequestFault("connection.unknown", name=connection_id)

    def connect(self, host: str, key: str) -> NewConnection:
        """users/me, then lists and fields, so that rights are known too. Stores nothing. `host` as typed.

        A passing fault is tried three times within a few seconds before it is reported.
        """
        address = account_address(host)
        account = self._open_account(address.host, key.strip())
        try:
            return look_around(account, address.host, clock=self._clock, wait=self._wait)
        finally:
            account.close()

    def add(
        self, name: str, found: NewConnection, key: str, *, agreed: bool, session_only: bool = False
    ) -> tuple[Connection, KeyPlace]:
        """Save after Connect.

        RequestFault "consent.missing", "connection.name_taken", "connection.name_empty". All or nothing: a keyring
        fault stores nothing.
        """
        connection = Connection(
            id=secrets.token_hex(8),
            name=_checked_name(name),
            host=found.host,
            consent=self._consent(agreed=agreed),
            account_user=found.user.username,
            snapshot=found.snapshot,
        )
        if any(known.name.casefold() == connection.name.casefold() for known in self._store.all()):
            # Asked here too, before the keyring may ask the user to unlock it.
            raise RequestFault("connection.name_taken", name=connection.name)
        keep = self._keys.keep_for_session if session_only else self._keys.store
        place = keep(connection.id, key.strip())
        try:
            self._store.insert(connection, self._clock())
        except BaseException:
            with contextlib.suppress(KeyringFault):
                self._keys.forget(connection.id)
            raise
        return connection, place

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
        before = self.named(name)
        after = before
        if new_name is not None:
            after = replace(after, name=_checked_name(new_name))
        moved = host is not None and account_address(host).host != before.host
        if moved or agreed:
            after = replace(after, consent=self._consent(agreed=agreed))
        if moved or key is not None:
            tested = host if host is not None and moved else before.host
            found = self.connect(tested, self._keys.read(before.id) if key is None else key)
            after = replace(after, host=found.host, account_user=found.user.username, snapshot=found.snapshot)
        if key is None:
            self._store.update(after)
        else:
            self._save_with_key(before, after, key.strip())
        return after

    def test(self, name: str) -> Connection:
        """Connect again with the stored key and keep the new snapshot."""
        connection = self.named(name)
        found = self.connect(connection.host, self._keys.read(connection.id))
        after = replace(connection, account_user=found.user.username, snapshot=found.snapshot)
        self._store.update(after)
        return after

    def remove(self, name: str) -> None:
        """Connection and key. RequestFault "connection.in_use" (count, exports) while exports use it."""
        connection = self.named(name)
        exports = self._store.exports_using(connection.id)
        if exports:
            names = ", ".join(exports)
            raise RequestFault("connection.in_use", name=connection.name, count=len(exports), exports=names)
        try:
            self._keys.forget(connection.id)
        except KeyringFault as fault:
            # Where there is no keyring there is no key; a locked one may still hold it.
            if fault.code not in ("keyring.absent", "keyring.plain_text"):
                raise
        self._store.delete(connection.id)

    def exports_using(self, connection_id: str) -> Sequence[str]:
        """Names of exports that use it (asked of the database; deleting or detaching them is `exports`' job)."""
        return self._store.exports_using(connection_id)

    def open(
        self,
        connection: Connection,
        *,
        stop: threading.Event | None = None,
        on_request: Callable[[RequestKind], None] | None = None,
    ) -> Account:
        """With the stored key. `stop` and `on_request` as for Account."""
        return self._open_account(connection.host, self._keys.read(connection.id), stop=stop, on_request=on_request)

    def derived_key(self, connection: Connection, purpose: str) -> bytes:
        """32 bytes made from the stored key for this purpose; another API key makes others. KeyringFault."""
        return derived_key(self._keys.read(connection.id), connection.host, purpose)

    def make_list(self, connection: Connection, name: str, sender_url: str, reminder: str) -> Connection:
        """Make a list in the account and keep it with the lists last read; it is the last of them.

        RequestFault "list.name_empty", "list.name_taken", "list.no_reminder".
        """
        wanted, reason = " ".join(name.split()), " ".join(reminder.split())
        if not wanted:
            raise RequestFault("list.name_empty")
        if not reason:
            raise RequestFault("list.no_reminder")
        account = self.open(connection)
        try:
            lists = account.lists()
            if any(known.name.casefold() == wanted.casefold() for known in lists):
                raise RequestFault("list.name_taken", name=wanted)
            made = account.create_list(wanted, sender_url.strip() or f"https://{connection.host}", reason)
        finally:
            account.close()
        before = connection.snapshot
        snapshot = AccountSnapshot(
            before.at if before else self._clock(),
            (*lists, made),
            before.fields if before else (),
            before.tags if before else (),
        )
        return self.remember(connection, snapshot)

    def remember(self, connection: Connection, snapshot: AccountSnapshot) -> Connection:
        """Keep what was just read of the account."""
        after = replace(connection, snapshot=snapshot)
        self._store.update(after)
        return after

    def _consent(self, *, agreed: bool) -> Consent:
        if not agreed:
            raise RequestFault("consent.missing")
        return Consent(self._clock(), self._user, CONSENT_TEXT_VERSION)

    def _save_with_key(self, before: Connection, after: Connection, key: str) -> None:
        """The new key first; the old one comes back if the rest can't be saved."""
        in_session = self._keys.place(before.id) is KeyPlace.SESSION
        keep = self._keys.keep_for_session if in_session else self._keys.store
        try:
            old_key = self._keys.read(before.id)
        except KeyringFault:
            old_key = None
        keep(before.id, key)
        try:
            self._store.update(after)
        except BaseException:
            if old_key is None:
                self._keys.forget(before.id)
            else:
                keep(before.id, old_key)
            raise


def _checked_name(name: str) -> str:
    checked = " ".join(name.split())
    if not checked:
        raise RequestFault("connection.name_empty")
    return checked
