"""A bug in words that can be passed on: where it happened, never what was being worked on.

An allow-list by construction: exception types, places in the code and versions are told. Exception texts, values and
whole paths are not, because cells, addresses, keys and people's names travel in them.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import PurePath

from acdesk import __version__


def bug_report(error: BaseException) -> str:
    """Several lines: versions, then each exception of the chain with the way through the code."""
    return "\n".join(_lines(error))


def _lines(error: BaseException) -> Iterator[str]:
    yield f"acdesk {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield type(current).__qualname__
        for frame in traceback.extract_tb(current.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        current = current.__cause__ or current.__context__


def _place(filename: str) -> str:
    """The file's path from its package on: what lies above it may hold a person's name."""
    parts = PurePath(filename).parts
    for anchor in ("site-packages", "acdesk"):
        if anchor in parts:
            start = len(parts) - 1 - parts[::-1].index(anchor)
            return "/".join(parts[start + (anchor == "site-packages") :])
    return parts[-1] if parts else "?"
