"""The practice account's process: a TCP server on loopback, from its first line of output to its end."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import os
import signal
import socket
import struct
import sys
import threading
from collections.abc import Callable, Sequence

from acdesk.practice import api, control, faults, pages
from acdesk.practice.options import PracticeOptions, parse
from acdesk.practice.page import PAGE
from acdesk.practice.service import Service
from acdesk.practice.wire import (
    MAX_HEAD,
    BadRequestError,
    Head,
    Request,
    Response,
    answer,
    encode_head,
    html,
    read_body,
    read_head,
    send,
)

HOST = "127.0.0.1"
PIECES = 20
"""Pieces of a body that drips."""


def main(argv: Sequence[str]) -> int:
    """Serve until SIGTERM or SIGINT; 0 at a clean end, 2 for bad arguments, 1 for a port that is taken."""
    options = parse(argv)

    def announce(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    try:
        serve(options, announce)
    except OSError as error:
        sys.stderr.write(f"acdesk practice: {error}\n")
        return 1
    return 0


def serve(options: PracticeOptions, announce: Callable[[str], None]) -> None:
    """Serve until told to end; `announce` gets the JSON line `{"host", "key"}` once connections are taken.

    Raises OSError if the port can't be had.
    """
    # Contacts are a million long-lived objects without cycles: walking them again and again would cost more than it
    # frees.
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    # The loop ends by the signal; a KeyboardInterrupt can only come before its handler stands.
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(options, announce))


async def _serve(options: PracticeOptions, announce: Callable[[str], None]) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    service = Service(options)
    open_connections: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            open_connections.add(task)
            task.add_done_callback(open_connections.discard)
        await Connection(service, reader, writer).serve()

    server = await asyncio.start_server(connected, HOST, options.port, limit=4 * MAX_HEAD, backlog=256)
    _end_on_signals(loop, ended)
    if options.with_parent:
        threading.Thread(target=_wait_for_parent, args=(loop, ended), daemon=True).start()
    port = server.sockets[0].getsockname()[1]
    announce(json.dumps({"host": f"{HOST}:{port}", "key": service.key}))
    await ended.wait()
    server.close()
    for task in tuple(open_connections):
        task.cancel()
    await asyncio.gather(*open_connections, return_exceptions=True)


def _end_on_signals(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, ended.set)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(ended.set))


def _wait_for_parent(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    """Standard input closes when the parent is gone, however it ended."""
    # The descriptor, not sys.stdin: a thread left waiting in sys.stdin would spoil the interpreter's own end.
    with contextlib.suppress(OSError):
        while os.read(0, 4096):
            pass
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(ended.set)


class Connection:
    """One TCP connection: requests one after another until either side closes."""

    def __init__(self, service: Service, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._service = service
        self._reader = reader
        self._writer = writer

    async def serve(self) -> None:
        """Answer what comes."""
        try:
            while True:
                head = await read_head(self._reader)
                if head is None or not await self._exchange(head) or not head.keep_alive:
                    break
        except BadRequestError as error:
            with contextlib.suppress(ConnectionError):
                self._writer.write(encode_head(Response(error.status), keep_alive=False))
                await self._writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the other side went away, or the server ends
        finally:
            self._writer.close()

    async def _exchange(self, head: Head) -> bool:
        """Answer one request; False to close."""
        if api.is_api(head):
            return await self._api(head)
        request = Request(head, await read_body(self._reader, self._writer, head))
        await send(self._writer, self._outside_the_api(request), head)
        return True

    def _outside_the_api(self, request: Request) -> Response:
        head = request.head
        if head.path == "/admin/login":
            return html(200, pages.LOGIN)
        peer = self._writer.get_extra_info("peername") or ("",)
        if not control.is_local(head, peer[0]):
            return answer(403, {"error": "only from this computer"})
        if head.path.startswith(control.PREFIX):
            return control.respond(self._service, request)
        if head.path == "/":
            policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'"
            return html(200, PAGE).with_headers(("Content-Security-Policy", policy), ("Cache-Control", "no-store"))
        return html(404, pages.NOT_FOUND)

    async def _api(self, head: Head) -> bool:
        exchange = api.Exchange(self._service, head)
        if exchange.fault == "reset-before":
            return self._reset()
        body = await read_body(self._reader, self._writer, head)
        if exchange.fault == "timeout-before":
            self._service.answers["none"] += 1
            await self._pause(faults.TIMEOUT)
            return False
        response = exchange.answer(body)
        latency = self._service.faults.number("latency")
        if latency:
            await self._pause(latency)
        return await self._deliver(exchange.fault, response, head)

    async def _deliver(self, fault: str, response: Response, head: Head) -> bool:
        """Send an answer the way a fault wants it; False to close."""
        match fault:
            case "reset-after":
                return self._reset()
            case "timeout":
                await self._pause(faults.TIMEOUT)
            case "empty":
                response = Response(200)
            case "500-after":
                response = answer(500, {"message": "Internal Server Error"})
            case "truncated":
                self._writer.write(encode_head(response, keep_alive=False) + response.body[: len(response.body) // 2])
                await self._writer.drain()
                return False
            case "slow-body":
                await self._drip(response, head)
                return True
            case _:
                pass
        await send(self._writer, response, head)
        return True

    async def _drip(self, response: Response, head: Head) -> None:
        self._writer.write(encode_head(response, keep_alive=head.keep_alive))
        step = max(1, -(-len(response.body) // PIECES))
        for start in range(0, len(response.body), step):
            await self._pause(faults.SLOW_BODY / PIECES)
            self._writer.write(response.body[start : start + step])
            await self._writer.drain()

    async def _pause(self, account_seconds: float) -> None:
        await asyncio.sleep(self._service.real(account_seconds))

    def _reset(self) -> bool:
        """End the connection with RST instead of FIN, as a dropped one ends."""
        self._service.answers["none"] += 1
        connection = self._writer.get_extra_info("socket")
        if connection is not None:
            linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self._writer.transport.abort()
        return False
