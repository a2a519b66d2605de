"""Saved exports: what to send where, and how. Saving never runs anything."""

from acdesk.contacts import TagsColumn
from acdesk.exports.export import Export, Gone, GoneAction
from acdesk.exports.exports import Exports
from acdesk.exports.preparing import prepare_options_of
from acdesk.exports.remembering import remember_matchings

__all__ = ["Export", "Exports", "Gone", "GoneAction", "TagsColumn", "prepare_options_of", "remember_matchings"]
