"""Saved exports: what to send where, and how. Saving never runs anything."""

from acdesk.exports.export import Export, Gone, GoneAction, TagsColumn
from acdesk.exports.exports import Exports

__all__ = ["Export", "Exports", "Gone", "GoneAction", "TagsColumn"]
