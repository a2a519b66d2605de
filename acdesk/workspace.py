"""One user's connections, exports and runs: constructs and hands out; decides nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping

import acdesk
from acdesk.activecampaign import Account, Limiter, Pace, RequestKind, account_address
from acdesk.connections import Connections, KeyStore
from acdesk.exports import Exports
from acdesk.matching import RememberedMatchings
from acdesk.runs import Runs
from acdesk.runs.attempt import Tools
from acdesk.runs.journal import Journal
from acdesk.runs.locks import RunLocks
from acdesk.runs.remembered import Remembered
from acdesk.sentences.translation import load_translation
from acdesk.settings import SettingsFile, home_folder
from acdesk.storage import Database, SlotLedger
from acdesk.storage.ages import Clocks

DATABASE = "acdesk.sqlite3"


class Workspace:
    """Everything below the faces. Opening it touches the disk; nothing else does until asked.

    Raises StorageFault.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        *,
        clock: Callable[[], float],
        user: str,
        language: str,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """`environ`: ACDESK_HOME (all of acdesk's own files in one folder, else the platform's place for them),
        ACDESK_API_KEY (stands in for the keyring) and ACDESK_SPEED (for loopback hosts alone). `user`: login name, kept
        with consents. `language`: of report files."""
        self.home = home_folder(environ)
        self.settings = SettingsFile(self.home)
        self._speed = _speed(environ)
        self.database = Database(self.home / DATABASE)
        self._ledger = SlotLedger(self.database, clocks=Clocks(clock, steady))
        self.keys = KeyStore(environ.get("ACDESK_API_KEY") or None)
        self.connections = Connections(self.database, self.keys, self._open_account, clock=clock, user=user)
        self.exports = Exports(self.database, clock=clock)
        self.matchings = RememberedMatchings(self.database, clock=clock)
        tools = Tools(
            journal=Journal(self.database),
            remembered=Remembered(self.database),
            connections=self.connections,
            locks=RunLocks(self.home / "locks"),
            pace_of=self._pace,
            clock=clock,
            steady=steady,
        )
        self._tools = tools
        self.speak(language)

    def speak(self, language: str) -> None:
        """Report files are in this language from now on."""
        translation = load_translation(language, acdesk.resources() / "translations")
        self.runs = Runs(self._tools, self.home, translation, self.matchings)

    def close(self) -> None:
        self.database.close()

    def _pace(self, host: str) -> Pace:
        return Pace.of(self._speed, loopback=account_address(host).loopback)

    def _open_account(
        self,
        host: str,
        key: str,
        *,
        stop: threading.Event | None = None,
        on_request: Callable[[RequestKind], None] | None = None,
    ) -> Account:
        address = account_address(host)
        pace = self._pace(host)
        limiter = Limiter(address.host, self._ledger, pace)
        return Account(address, key, limiter, pace, stop=stop, on_request=on_request)


def _speed(environ: Mapping[str, str]) -> float | None:
    try:
        speed = float(environ.get("ACDESK_SPEED", ""))
    except ValueError:
        return None
    return speed if 0 < speed < float("inf") else None
