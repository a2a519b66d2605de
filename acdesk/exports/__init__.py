"""Saved exports: what to send where, and how. Saving never runs anything."""

from acdesk.exports.export import Export
from acdesk.exports.exports import Exports

__all__ = ["Export", "Exports"]
