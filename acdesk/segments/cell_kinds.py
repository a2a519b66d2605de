"""What a cell looks like. Only used to guess the shape of a file; no cell is ever changed by it."""

from __future__ import annotations

import re

_KINDS = (
    ("empty", re.compile(r"\s*$")),
    ("number", re.compile(r"\s*[-+]?[$€£¥]?\s?\d[\d ,.'’]*(?:[eE][-+]?\d+)?\s?[%€£]?$")),
    (
        "date",
        re.compile(
            r"\s*\d{1,4}([-/.])\d{1,2}\1\d{1,4}"
            r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[AaPp][Mm]|[-+]\d{2}:?\d{2})?)?$"
        ),
    ),
    ("time", re.compile(r"\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AaPp][Mm])?$")),
    ("email", re.compile(r"\s*[^@\s,;|\"]+@[^@\s,;|\"]+\.[^@\s,;|\"]+$")),
    ("url", re.compile(r"\s*(?:https?://|www\.)\S+$")),
    ("phone", re.compile(r"\s*\+?[\d(][\d ()./x-]{5,}$")),
    ("flag", re.compile(r"\s*(?:yes|no|true|false|ja|nee|nein|n/?a|null|none|nan|-)$", re.IGNORECASE)),
    ("code", re.compile(r"(?=\S*\d)[\w.:/#-]+$")),
    ("words", re.compile(r"\s*[^\W\d_][\w'’.&()/-]*(?: [\w'’.&()/-]+){0,5}$")),
)


def kind(cell: str) -> str:
    """The name of what it looks like, "" for none of these."""
    if len(cell) > 200:
        return ""
    return next((name for name, pattern in _KINDS if pattern.match(cell)), "")
