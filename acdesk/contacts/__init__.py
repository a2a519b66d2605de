"""Segments and a data matching become contacts, and the rows that can't be sent, with reasons."""

from acdesk.contacts.preparing import Prepared, SegmentSource, prepare
from acdesk.contacts.rejects import write_rejects

__all__ = ["Prepared", "SegmentSource", "prepare", "write_rejects"]
