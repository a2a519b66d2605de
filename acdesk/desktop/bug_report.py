"""A bug as a report that can be passed on."""

from __future__ import annotations

import sys

from acdesk.sentences.bugs import bug_report


def report_of(bug: BaseException) -> str:
    """With Qt's version. No messages, no values: those could hold customer data."""
    module = sys.modules.get("PySide6.QtCore")
    return f"Qt {module.qVersion() if module else '-'}\n{bug_report(bug)}"
