"""Reason codes with their counts, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from acdesk.cli.layout import table
from acdesk.sentences.translation import Translation
from acdesk.sentences.words import all_words


def reason_lines(reasons: Mapping[str, int], t: Translation) -> str:
    """One line a reason, the most frequent first."""
    ordered = sorted(reasons.items(), key=lambda item: -item[1])
    return table([(t.number(count), reason_label(code, t)) for code, count in ordered], right=(0,))


def reason_label(code: str, t: Translation) -> str:
    """What a code says of rows in general: its sentence without the particulars of one row."""
    words = all_words().get(code)
    if words is None:
        return code
    return re.sub(r"\s*[“\"(]?\{\w+\}[”\")]?", " …", t(words.what))
