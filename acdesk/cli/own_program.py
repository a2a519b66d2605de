"""How this program starts itself once more."""

from __future__ import annotations

import subprocess
import sys
from typing import Any


def own_program(*arguments: str) -> list[str]:
    """The command line that runs acdesk with `arguments`, from a bundle or from Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "acdesk", *arguments]


def apart() -> dict[str, Any]:
    """Keywords for Popen: the child isn't hit by a Ctrl-C meant for us, and opens no console window."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"process_group": 0}
