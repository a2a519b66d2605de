"""HTTP/1.1 on asyncio streams: one request in, one answer out, connections kept open.

Hand-written because `http.server` starts a thread a connection and stamps a request late; here the arrival of a
request is the moment its head was read, which is what sliding limits are counted by.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote

MAX_HEAD = 64 * 1024
"""Bytes of request line and headers."""
MAX_BODY = 16 * 1024 * 1024
"""Bytes of body that are read at all; the importer's own limit is far below."""

REASONS = {
    200: "OK", 201: "Created", 204: "No Content", 302: "Found", 400: "Bad Request", 402: "Payment Required",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 413: "Content Too Large",
    422: "Unprocessable Entity", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
    503: "Service Unavailable",
}  # fmt: skip


class BadRequestError(Exception):
    """What came is not HTTP, or too large; `status` is what to answer before closing."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True)
class Head:
    """Request line and headers. Header names are lower case; `path` is decoded and has no query."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    arrived: float
    """`time.monotonic()` when the head was read."""
    keep_alive: bool

    def get(self, name: str, default: str = "") -> str:
        """The last value of a query parameter, or `default`."""
        for key, value in reversed(self.query):
            if key == name:
                return value
        return default

    def getall(self, name: str) -> list[str]:
        """Every value of a repeated query parameter such as `ids[]`."""
        return [value for key, value in self.query if key == name]


@dataclass(frozen=True)
class Request:
    """A whole request."""

    head: Head
    body: bytes
    document: Any = None
    """The decoded body, where decoding it was needed before."""

    def json(self) -> Any:
        """The decoded body. Raises ValueError for bytes that are no UTF-8 or no JSON."""
        return json.loads(self.body.decode("utf-8"))


@dataclass(frozen=True)
class Response:
    """An answer; `stream` stands in for `body` where it is long."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    stream: AsyncIterator[bytes] | None = field(default=None, compare=False)

    def with_headers(self, *headers: tuple[str, str]) -> Response:
        """The same answer with more headers."""
        return Response(self.status, self.body, self.content_type, (*self.headers, *headers), self.stream)


def answer(status: int, document: object) -> Response:
    """A JSON answer."""
    return Response(status, json.dumps(document, separators=(",", ":")).encode("ascii"))


def html(status: int, text: str) -> Response:
    """An HTML answer."""
    return Response(status, text.encode("utf-8"), "text/html; charset=utf-8")


async def read_head(reader: asyncio.StreamReader) -> Head | None:
    """The next request's head, or None when the other side closed the connection between requests.

    Raises BadRequestError for what is no HTTP/1.x request or exceeds MAX_HEAD.
    """
    try:
        raw = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    except asyncio.LimitOverrunError as error:
        raise BadRequestError(400, "head too large") from error
    arrived = time.monotonic()
    if len(raw) > MAX_HEAD:
        raise BadRequestError(400, "head too large")
    lines = raw.decode("latin-1").split("\r\n")
    parts = lines[0].split(" ")
    if len(parts) != 3 or not parts[2].startswith("HTTP/1."):
        raise BadRequestError(400, "not HTTP/1.1")
    headers: dict[str, str] = {}
    for line in lines[1:-2]:
        name, colon, value = line.partition(":")
        if not colon:
            raise BadRequestError(400, "malformed header")
        headers[name.strip().lower()] = value.strip()
    target, _, query = parts[1].partition("?")
    connection = headers.get("connection", "").lower()
    keep_alive = connection == "keep-alive" if parts[2] == "HTTP/1.0" else connection != "close"
    return Head(
        method=parts[0],
        path=unquote(target),
        query=tuple(parse_qsl(query, keep_blank_values=True)),
        headers=headers,
        arrived=arrived,
        keep_alive=keep_alive,
    )


async def read_body(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, head: Head) -> bytes:
    """The body that belongs to `head`.

    Raises BadRequestError over MAX_BODY or for malformed lengths, asyncio.IncompleteReadError if the sender went away.
    """
    if head.headers.get("expect", "").lower() == "100-continue":
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    if head.headers.get("transfer-encoding", "").lower() == "chunked":
        return await _read_chunks(reader)
    length = head.headers.get("content-length", "0")
    if not length.isdecimal():
        raise BadRequestError(400, "malformed Content-Length")
    if int(length) > MAX_BODY:
        raise BadRequestError(413, "body too large")
    return await reader.readexactly(int(length)) if int(length) else b""


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while True:
        line = await reader.readuntil(b"\r\n")
        try:
            size = int(line.split(b";")[0], 16)
        except ValueError as error:
            raise BadRequestError(400, "malformed chunk") from error
        if len(body) + size > MAX_BODY:
            raise BadRequestError(413, "body too large")
        if size == 0:
            while (await reader.readuntil(b"\r\n")) != b"\r\n":
                pass
            return bytes(body)
        body += await reader.readexactly(size)
        await reader.readexactly(2)


def encode_head(response: Response, *, keep_alive: bool) -> bytes:
    """Status line and headers, with the length of the body or, for a stream, chunked transfer."""
    lines = [f"HTTP/1.1 {response.status} {REASONS.get(response.status, 'Unknown')}"]
    if response.stream is not None:
        lines.append("Transfer-Encoding: chunked")
    else:
        lines.append(f"Content-Length: {len(response.body)}")
    if response.body or response.stream is not None:
        lines.append(f"Content-Type: {response.content_type}")
    lines += [f"{name}: {value}" for name, value in response.headers]
    lines.append("Connection: keep-alive" if keep_alive else "Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


async def send(writer: asyncio.StreamWriter, response: Response, head: Head) -> None:
    """Write an answer and wait until the connection can take more."""
    prefix = encode_head(response, keep_alive=head.keep_alive)
    if head.method == "HEAD":
        writer.write(prefix)
    elif response.stream is None:
        writer.write(prefix + response.body)
    else:
        writer.write(prefix)
        async for piece in response.stream:
            writer.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            await writer.drain()
        writer.write(b"0\r\n\r\n")
    await writer.drain()
