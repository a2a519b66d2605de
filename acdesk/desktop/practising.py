"""Trying acdesk out: a practice account and a home that is thrown away. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from acdesk.desktop.demo_settings import DemoSettings

if TYPE_CHECKING:
    from acdesk.connections import Connection
    from acdesk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PracticeStage:
    """A practice account that is running, and what opens a workspace of its own beside it."""

    settings: DemoSettings
    open_workspace: Callable[[], Workspace] = field(repr=False)


Practice = Callable[[], AbstractContextManager[PracticeStage]]
"""Starts all that, and ends it without a trace. May raise RequestFault."""


@dataclass(frozen=True, slots=True)
class PracticeVisit:
    """Everything is there, the connection too."""

    settings: DemoSettings
    workspace: Workspace
    connection: Connection
    _stack: ExitStack

    def leave(self) -> None:
        """Throw it all away. Waits for the practice account's end."""
        self.workspace.close()
        self._stack.close()


def enter_practice(practice: Practice, name: str) -> PracticeVisit:
    """Start a practice account and connect to it as `name`. Takes a second or so; raises Fault.

    Asking for the practice account is the consent: it is on this computer, and the customers are made up.
    """
    with ExitStack() as stack:
        stage = stack.enter_context(practice())
        workspace = stage.open_workspace()
        stack.callback(workspace.close)
        settings = stage.settings
        found = workspace.connections.connect(settings.host, settings.key)
        connection, _place = workspace.connections.add(name, found, settings.key, agreed=True, session_only=True)
        return PracticeVisit(settings, workspace, connection, stack.pop_all())
