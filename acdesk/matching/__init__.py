"""Which column feeds which contact field: suggestions with a reason, and the mapping file."""

from acdesk.matching.consent import ConsentColumn, consent_choices, consent_columns
from acdesk.matching.matching import (
    FIELD_KINDS,
    FULL_NAME,
    STANDARD_FIELDS,
    CustomField,
    DataMatching,
    DateOrder,
    FieldKind,
    NameOrder,
    Suggestion,
)
from acdesk.matching.matching_file import matching_from_json, matching_to_json, read_matching, write_matching
from acdesk.matching.remembered import RememberedMatching, RememberedMatchings
from acdesk.matching.suggesting import full_name_of, matching_of, suggest

__all__ = [
    "FIELD_KINDS",
    "FULL_NAME",
    "STANDARD_FIELDS",
    "ConsentColumn",
    "CustomField",
    "DataMatching",
    "DateOrder",
    "FieldKind",
    "NameOrder",
    "RememberedMatching",
    "RememberedMatchings",
    "Suggestion",
    "consent_choices",
    "consent_columns",
    "full_name_of",
    "matching_from_json",
    "matching_of",
    "matching_to_json",
    "read_matching",
    "suggest",
    "write_matching",
]
