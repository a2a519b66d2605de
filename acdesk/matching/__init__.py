"""Which column feeds which contact field: suggestions with a reason, and the mapping file."""

from acdesk.matching.consent import consent_columns
from acdesk.matching.matching import STANDARD_FIELDS, CustomField, DataMatching, Suggestion
from acdesk.matching.matching_file import matching_from_json, matching_to_json, read_matching, write_matching
from acdesk.matching.suggesting import matching_of, suggest

__all__ = [
    "STANDARD_FIELDS",
    "CustomField",
    "DataMatching",
    "Suggestion",
    "consent_columns",
    "matching_from_json",
    "matching_of",
    "matching_to_json",
    "read_matching",
    "suggest",
    "write_matching",
]
