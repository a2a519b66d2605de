"""The limiter's ledger in SQLite: slots survive a crash and hold for all acdesk processes of this machine."""

from __future__ import annotations

from acdesk.storage.database import Database


class SlotLedger:
    """Implements `activecampaign.Ledger`. Uses a connection of its own with synchronous=NORMAL: a slot lost to a power cut is older than a restart takes."""

    def __init__(self, database: Database) -> None:
        raise NotImplementedError
