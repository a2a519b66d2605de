"""The log of bugs: where in the program it happened and nothing of what was being worked on.

An allow-list by construction: exception types, places in the code, versions and the names of verbs and options are
written. Exception texts, values and paths are not, because cells, addresses and keys travel in them.
"""

from __future__ import annotations

import datetime as dt
import platform
import traceback
from collections.abc import Container, Iterator, Sequence
from pathlib import Path, PurePath

from acdesk import __version__

KEPT_BYTES = 200_000
"""Beyond that the older half makes room."""


def write_bug(folder: Path, error: BaseException, argv: Sequence[str], verbs: Container[str], now: dt.datetime) -> Path:
    """Append an entry to `folder`/bugs.log, readable by its owner alone, and return that path. Raises OSError.

    Of `argv` only what stands in `verbs` and the options' names are written.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    log = folder / "bugs.log"
    entry = "\n".join(_entry(error, argv, verbs, now)) + "\n\n"
    if log.exists() and log.stat().st_size > KEPT_BYTES:
        text = log.read_text(encoding="utf-8")
        log.write_text(text[len(text) // 2 :], encoding="utf-8")
    log.touch(mode=0o600)
    with log.open("a", encoding="utf-8") as file:
        file.write(entry)
    return log


def _entry(error: BaseException, argv: Sequence[str], verbs: Container[str], now: dt.datetime) -> Iterator[str]:
    yield f"{now.isoformat(timespec='seconds')}  acdesk {__version__}, Python {platform.python_version()}"
    yield f"system: {platform.system()} {platform.machine()}"
    yield f"command: {' '.join(_harmless(argv, verbs)) or '(none)'}"
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield type(current).__qualname__
        for frame in traceback.extract_tb(current.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        current = current.__cause__ or current.__context__


def _harmless(argv: Sequence[str], verbs: Container[str]) -> Iterator[str]:
    """The verbs in front and the options' names; never a value."""
    for index, word in enumerate(argv):
        if index < 2 and word in verbs:
            yield word
        elif word.startswith("--"):
            yield word.partition("=")[0] if word.partition("=")[0].strip("-").replace("-", "").isalpha() else "--…"
        else:
            yield "…"


def _place(filename: str) -> str:
    """The file's path from the package on: what lies above it may hold a person's name."""
    parts = PurePath(filename).parts
    for anchor in ("site-packages", "acdesk"):
        if anchor in parts:
            start = len(parts) - 1 - parts[::-1].index(anchor)
            return "/".join(parts[start + (anchor == "site-packages") :])
    return parts[-1] if parts else "?"
