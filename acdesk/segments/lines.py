"""Text to physical lines. Only line feed and carriage return end a line; str.splitlines knows too many more."""

from __future__ import annotations

import re

_ENDS = re.compile(r"\r\n|\n|\r")
_ENDS_REVERSED = re.compile(r"\n\r|\r\n|\n|\r")


def split_lines(text: str) -> tuple[list[str], list[str]]:
    """The lines and, of equal number, their ends ("" after a last line without one). No line at all for ""."""
    pattern = _ENDS
    if "\n\r" in text and text.count("\n\r") > 0.9 * text.count("\n") > 9 * text.count("\r\n"):
        pattern = _ENDS_REVERSED
    lines: list[str] = []
    ends: list[str] = []
    start = 0
    for match in pattern.finditer(text):
        lines.append(text[start : match.start()])
        ends.append(match.group())
        start = match.end()
    if start < len(text):
        lines.append(text[start:])
        ends.append("")
    return lines, ends
