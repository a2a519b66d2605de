"""One SQLite file: opening, migrations, the `Database` type and its faults, and the limiter's ledger."""

from acdesk.storage.database import Database, sqlite_version
from acdesk.storage.slots import SlotLedger

__all__ = ["Database", "SlotLedger", "sqlite_version"]
