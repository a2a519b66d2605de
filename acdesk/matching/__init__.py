"""Which column feeds which contact field: suggestions with a reason, and the mapping file."""

from acdesk.matching.matching import STANDARD_FIELDS, CustomField, DataMatching, Suggestion
from acdesk.matching.matching_file import read_matching, write_matching
from acdesk.matching.suggesting import matching_of, suggest

__all__ = [
    "STANDARD_FIELDS",
    "CustomField",
    "DataMatching",
    "Suggestion",
    "matching_of",
    "read_matching",
    "suggest",
    "write_matching",
]
