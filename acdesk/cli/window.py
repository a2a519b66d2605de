"""`acdesk` alone: the window."""

from __future__ import annotations

from acdesk.cli.answer import Answer, ExitCode
from acdesk.cli.session import Session


def window_answer(session: Session) -> Answer:
    """Open the window and come back when it is closed. May raise RequestFault."""
    code = session.faces.open_window(lambda: session.workspace)
    return Answer({}, code=ExitCode.DONE if code == 0 else ExitCode.BUG)
