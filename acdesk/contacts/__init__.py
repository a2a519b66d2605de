"""Segments and a data matching become contacts, and the rows that can't be sent, with reasons."""

from acdesk.contacts.field_forms import FieldForm
from acdesk.contacts.kept import Kept
from acdesk.contacts.new_fields import suggested_kind
from acdesk.contacts.options import LeaveOut, PrepareOptions, TagsColumn, country_from, leave_out_from
from acdesk.contacts.preparing import Notice, Prepared, SegmentSource, prepare
from acdesk.contacts.rejects import place_for_rejects, write_rejects

__all__ = [
    "FieldForm",
    "Kept",
    "LeaveOut",
    "Notice",
    "PrepareOptions",
    "Prepared",
    "SegmentSource",
    "TagsColumn",
    "country_from",
    "leave_out_from",
    "place_for_rejects",
    "prepare",
    "suggested_kind",
    "write_rejects",
]
