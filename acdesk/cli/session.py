"""What one call of the program has at hand: the words, the streams, the workspace once somebody needs it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.cli.staging import Stage
    from acdesk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Streams:
    """Standard input, output and error."""

    read: TextIO
    out: TextIO
    err: TextIO


@dataclass(frozen=True, slots=True)
class Faces:
    """What the window's room offers the command line; the two don't know each other, so the front door joins them.

    Each may raise RequestFault "window.unavailable", "window.no_screen".
    """

    open_window: Callable[[Callable[[], Workspace]], int]
    """Opens the workspace itself, on a thread of its own, so that the window is there at once."""
    show_demo: Callable[[Callable[[], Workspace], Stage], int]
    check_window: Callable[[], str | None]
    """Starts Qt without a screen in a process of its own and returns its version; None where it isn't installed."""


class Session:
    """One call. Opening the workspace touches the disk, so it waits until a verb asks for it."""

    def __init__(
        self,
        t: Translation,
        streams: Streams,
        environ: Mapping[str, str],
        open_workspace: Callable[[Mapping[str, str]], Workspace],
        faces: Faces,
        *,
        as_json: bool,
    ) -> None:
        self.t = t
        self.streams = streams
        self.environ = environ
        self.open_workspace = open_workspace
        self.faces = faces
        self.as_json = as_json
        self._workspace: Workspace | None = None

    @property
    def workspace(self) -> Workspace:
        """The user's own. Raises StorageFault."""
        if self._workspace is None:
            self._workspace = self.open_workspace(self.environ)
        return self._workspace

    @property
    def asks(self) -> bool:
        """Whether there is somebody to answer a question: a terminal on both ends, and no document wanted."""
        return not self.as_json and self.streams.read.isatty() and self.streams.err.isatty()

    def say(self, text: str) -> None:
        """A line on standard error. A reader that went away is no reason to end what is under way."""
        with contextlib.suppress(OSError, ValueError):
            self.streams.err.write(text + "\n")
            self.streams.err.flush()

    def elsewhere(self, environ: Mapping[str, str]) -> Session:
        """The same call with another home; to be closed by who asked for it."""
        return Session(self.t, self.streams, environ, self.open_workspace, self.faces, as_json=self.as_json)

    def close(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
