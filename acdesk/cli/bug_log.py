"""The log of bugs, which holds nothing personal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from pathlib import Path

from acdesk.sentences.bugs import bug_report

KEPT_BYTES = 200_000
"""Beyond that the older half makes room."""


def write_bug(folder: Path, error: BaseException, argv: Sequence[str], known: Container[str], now: dt.datetime) -> Path:
    """Append an entry to `folder`/bugs.log, readable by its owner alone, and return that path. Raises OSError.

    Of `argv` only what is `known`, verbs and options, is written; names and values are not.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    log = folder / "bugs.log"
    if log.exists() and log.stat().st_size > KEPT_BYTES:
        text = log.read_text(encoding="utf-8")
        log.write_text(text[len(text) // 2 :], encoding="utf-8")
    log.touch(mode=0o600)
    command = " ".join(word if word in known else "…" for word in argv)
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{now.isoformat(timespec='seconds')}  acdesk {command}\n{bug_report(error)}\n\n")
    return log
