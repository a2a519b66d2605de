"""What a verb has to say when it ends."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class ExitCode(enum.IntEnum):
    """DESIGN section 5; BUG is BSD's EX_SOFTWARE."""

    DONE = 0
    REQUEST = 2
    WARNINGS = 3
    STOPPED = 4
    ACCOUNT = 5
    SKIPPED = 6
    BUG = 70


@dataclass(frozen=True, slots=True)
class Answer:
    """`document` is what `--json` prints; `text` and `problems` are what a person reads instead.

    `problems` go to standard error, in both cases.
    """

    document: Mapping[str, Any]
    text: str = ""
    problems: tuple[str, ...] = ()
    code: ExitCode = ExitCode.DONE
    at_once: bool = False
    """Leave without waiting for threads: the user asked twice to stop."""


def error_document(code: str, message: str) -> dict[str, Any]:
    """`{"error": {"code", "message"}}`."""
    return {"error": {"code": code, "message": message}}
