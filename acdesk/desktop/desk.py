"""What every page is given: the user's things, where work goes, words, and the runs under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acdesk.desktop.jobs import Jobs
    from acdesk.desktop.live_runs import LiveRuns
    from acdesk.desktop.system_services import SystemServices
    from acdesk.sentences.translation import Translation
    from acdesk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Desk:
    """Constructor argument of the window's pages."""

    workspace: Workspace
    """Touch it in jobs only: everything in it may wait."""
    jobs: Jobs
    t: Translation
    live: LiveRuns
    clock: Callable[[], float]
    """Seconds since 1970."""
    session_only: bool = False
    """Keys of new connections stay in memory (the demo)."""
    services: SystemServices | None = None
    """The operating system's; None where there is nobody to tell (tests)."""
    practice: bool = False
    """Everything here is made up and is thrown away when the window is closed."""
