"""An account without limits that does next to nothing with what it gets: for measuring whoever sends to it.

`python -m tests.benchmarks.bare_account`; the first line of output is `{"host", "key"}`. It ends with its input.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
import threading

_LISTS = json.dumps({"lists": [{"id": "3", "name": "Everybody"}], "meta": {"total": "1"}}).encode()
_USER = b'{"user":{"id":"1","username":"bare","email":"bare@example.com"}}'
_NOTHING = b'{"contacts":[],"fields":[],"tags":[],"exclusions":[],"meta":{"total":"0"}}'


class Bare(asyncio.Protocol):
    """One connection. Imports are counted by contacts; each is finished as soon as it is asked about."""

    numbers = itertools.count(1)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._buffer = bytearray()
        self._line = ""
        self._body = -1

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            if self._body < 0:
                end = self._buffer.find(b"\r\n\r\n")
                if end < 0:
                    return
                lines = self._buffer[:end].decode("latin-1").split("\r\n")
                del self._buffer[: end + 4]
                self._line, self._body = lines[0], 0
                for line in lines[1:]:
                    name, _, value = line.partition(":")
                    if name.lower() == "content-length":
                        self._body = int(value)
            if len(self._buffer) < self._body:
                return
            content = self._answer(bytes(self._buffer[: self._body]))
            del self._buffer[: self._body]
            self._body = -1
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(content)
            self._transport.write(head + content)

    def _answer(self, body: bytes) -> bytes:
        path = self._line.split(" ")[1].removeprefix("/api/3/")
        if path == "import/bulk_import":
            return b'{"Success":1,"queued_contacts":%d,"batchId":"b-%d"}' % (body.count(b'"email"'), next(self.numbers))
        if path.startswith("import/info"):
            return b'{"status":"completed","success":[],"failure":[]}'
        if path.startswith("lists?"):
            return _LISTS
        return _USER if path == "users/me" else _NOTHING


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Bare, "127.0.0.1", 0)
    sys.stdout.write(json.dumps({"host": f"127.0.0.1:{server.sockets[0].getsockname()[1]}", "key": "bare"}) + "\n")
    sys.stdout.flush()
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wait_for_end() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_end, daemon=True).start()
    await ended.wait()


if __name__ == "__main__":
    asyncio.run(main())
