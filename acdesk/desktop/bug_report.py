"""A bug as a report that can be passed on: where it happened, never what was being worked on."""

from __future__ import annotations

import platform
import sys
import traceback

import acdesk


def report_of(bug: BaseException) -> str:
    """Kind of error, the way through the code, versions. No messages, no values: those could hold customer data."""
    frames = traceback.extract_tb(bug.__traceback__)
    lines = [
        f"acdesk {acdesk.__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"
    ]
    lines += [f"Qt {_qt()}", type(bug).__name__]
    lines += [f"  {frame.filename.rsplit('site-packages', 1)[-1]}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join(lines)


def _qt() -> str:
    module = sys.modules.get("PySide6.QtCore")
    return str(module.qVersion()) if module else "-"
