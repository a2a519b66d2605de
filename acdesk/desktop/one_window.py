"""One window a user and home folder: a second start of acdesk brings the first one's window to the front, and ends.

The first listens on a local socket that only its user can reach. Where that fails, the second start goes on as usual.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER = b"shown"
CONNECT_MILLISECONDS = 2000
ANSWER_MILLISECONDS = 10_000
"""On a busy computer a window may take its time, but one that hangs might as well not be there."""
LONGEST_TOKEN = 1000


def socket_name(home: Path, environ: Mapping[str, str]) -> str:
    """A path; on Windows the name of a pipe, which belongs to a session and so to a user."""
    name = f"acdesk-{hashlib.sha256(os.fsencode(home)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    private = environ.get("XDG_RUNTIME_DIR")
    folder = Path(private) if private and Path(private).is_dir() else Path(tempfile.gettempdir())
    return str(folder / f"{name}-{os.getuid()}")


def show_other(name: str, environ: Mapping[str, str]) -> bool:
    """Whether another acdesk has this home folder open, and has shown its window now."""
    # Looked at first, since importing Qt's network costs every start 40 ms.
    if sys.platform != "win32" and not _ours(name):
        return False
    with contextlib.suppress(ImportError):
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(CONNECT_MILLISECONDS):
            # Wayland lets a window come to the front only for who was clicked last: this start.
            token = environ.get("XDG_ACTIVATION_TOKEN", "")[:LONGEST_TOKEN]
            socket.write(token.encode() + b"\n")
            return socket.waitForReadyRead(ANSWER_MILLISECONDS) and bytes(socket.readAll().data()).startswith(ANSWER)
    return False


def _ours(name: str) -> bool:
    try:
        return Path(name).stat().st_uid == os.getuid()
    except OSError:
        return False


class ShowRequests(QObject):
    """Listens for other starts; `show` brings the window to the front."""

    def __init__(self, name: str, show: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._server: QLocalServer | None = None
        with contextlib.suppress(ImportError):
            from PySide6.QtNetwork import QLocalServer, QLocalSocket

            server = QLocalServer(self)
            server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            server.newConnection.connect(self._asked)
            there = QLocalSocket()
            there.connectToServer(name)
            # Listening takes the place of whatever is there: left behind by a start that was killed, it may go, but a
            # window that only didn't answer keeps its socket.
            if not there.waitForConnected(CONNECT_MILLISECONDS):
                server.listen(name)
            self._server = server

    @property
    def listens(self) -> bool:
        return self._server is not None and self._server.isListening()

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def _asked(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        token = bytes(socket.readLine(LONGEST_TOKEN + 2).data()).decode(errors="replace").strip()
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it
        self._show()
        socket.write(ANSWER)
        socket.flush()
        socket.disconnectFromServer()
