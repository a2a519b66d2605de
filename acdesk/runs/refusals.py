"""The account's own words for a refused contact, as a reason code: the words may hold personal data, codes don't."""

from __future__ import annotations

_KNOWN = (
    (("email", "format"), "refused.email_format"),
    (("email", "valid"), "refused.email_format"),
    (("email", "required"), "refused.email_format"),
    (("list",), "refused.list"),
    (("field",), "refused.field"),
    (("tag",), "refused.tag"),
    (("phone",), "refused.phone"),
)


def reason_code(words: str) -> str:
    """The first known reason whose words all occur; "refused.by_name" otherwise."""
    lower = words.lower()
    for parts, code in _KNOWN:
        if all(part in lower for part in parts):
            return code
    return "refused.by_name"
