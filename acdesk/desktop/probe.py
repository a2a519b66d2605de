"""Does Qt start here? Asked in a process of its own, since a missing library makes Qt abort."""

from __future__ import annotations

import sys


def start_qt() -> int:
    """Start Qt, make a window without showing it, print Qt's version, end."""
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication(sys.argv[:1])
    QLabel("acdesk")
    application.processEvents()
    sys.stdout.write(f"{qVersion()}\n")
    return 0
