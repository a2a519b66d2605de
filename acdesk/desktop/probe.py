"""Can Qt start here at all? Run in a process of its own: without its platform plugin Qt aborts the process."""

from __future__ import annotations

import sys


def start_qt() -> int:
    """Start Qt on whatever QT_QPA_PLATFORM names, draw nothing, print its version."""
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    sys.stdout.write(f"{qVersion()}\n")
    application.quit()
    return 0
