"""Segments and a data matching become contacts, and the rows that can't be sent, with reasons."""

from acdesk.contacts.preparing import Notice, Prepared, SegmentSource, prepare
from acdesk.contacts.rejects import Reject, write_rejects

__all__ = ["Notice", "Prepared", "Reject", "SegmentSource", "prepare", "write_rejects"]
