"""A server on loopback that answers each request with the next act of a script."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


Act = Callable[[socket.socket, Asked], bool]
"""Answers on the socket; True keeps the connection open."""


def answer(
    status: int,
    body: object = None,
    *,
    content_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
) -> Act:
    """A complete answer. `body`: bytes, text, or anything JSON can say."""
    content = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    if isinstance(body, str):
        content = body.encode()
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(content)}", f"Content-Type: {content_type}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    raw = ("\r\n".join(lines) + "\r\n\r\n").encode() + content

    def act(connection: socket.socket, _asked: Asked) -> bool:
        connection.sendall(raw)
        return True

    return act


def raw(content: bytes) -> Act:
    """These bytes, then the end of the connection."""

    def act(connection: socket.socket, _asked: Asked) -> bool:
        connection.sendall(content)
        return False

    return act


def reset(connection: socket.socket, _asked: Asked) -> bool:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


@dataclass
class Hold:
    """Says nothing until the test lets go (or the client does)."""

    reached: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)

    def __call__(self, connection: socket.socket, _asked: Asked) -> bool:
        self.reached.set()
        self.release.wait(30)
        return False


class ScriptedServer:
    def __init__(self, acts: Sequence[Act]) -> None:
        self.acts = list(acts)
        self.asked: list[Asked] = []
        self.connections = 0
        self._open: list[socket.socket] = []
        self._guard = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for act in self.acts:
            if isinstance(act, Hold):
                act.release.set()
        for thread in self._threads:
            thread.join(30)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            stream = connection.makefile("rb")
            try:
                while (asked := _read(stream)) is not None:
                    with self._guard:
                        number = len(self.asked)
                        self.asked.append(asked)
                        act = self.acts[min(number, len(self.acts) - 1)]
                    if not act(connection, asked):
                        return
            finally:
                stream.close()


def _read(stream: object) -> Asked | None:
    readline, read = stream.readline, stream.read  # type: ignore[attr-defined]
    first = readline().decode("latin-1").split()
    if len(first) < 2:
        return None
    headers = {}
    while line := readline().decode("latin-1").strip():
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    return Asked(first[0], first[1], headers, read(int(headers.get("content-length", "0"))))
