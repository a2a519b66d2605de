"""Requests and replies: a slot of the limiter for each request, faults in place of httpcore's errors."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import urlencode

from acdesk import __version__
from acdesk.activecampaign.channels import Channels
from acdesk.activecampaign.faults import PassingFault, Stopped
from acdesk.activecampaign.host import Address
from acdesk.activecampaign.limiter import Limiter
from acdesk.activecampaign.pace import Pace
from acdesk.activecampaign.transport_faults import AnswerTooLongError, transport_errors, transport_fault
from acdesk.activecampaign.ways import RequestKind
from acdesk.sentences.faults import AccountFault, StorageFault

if TYPE_CHECKING:
    import httpcore

CONNECT_SECONDS = 15.0
TRANSFER_SECONDS = 60.0
"""Without a byte moving either way; the whole answer may take twice as long."""
LEAST_SECONDS = 1.0

LONGEST_ANSWER = 32 * 1024 * 1024
"""Bytes. The longest known answer is a page of 100 fields with their options."""

PATIENCE_SECONDS = 2.0
"""A request waits this long for its slot with the connection open; longer waits are made without one."""

STOP_SECONDS = 0.05
"""A thread that waits for its turn looks this often whether it was stopped."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _SlotFarAway(Exception):  # noqa: N818  a turn in the road, not an error
    """The slot isn't near: wait without a connection."""


class _Cut(Exception):  # noqa: N818
    """`abort` came before the head went out."""


class Wire:
    """Any thread. Only `Api-Token` says who asks."""

    def __init__(
        self,
        address: Address,
        key: str,
        limiter: Limiter,
        pace: Pace,
        *,
        stop: threading.Event | None,
        on_request: Callable[[RequestKind], None] | None,
    ) -> None:
        import httpcore

        self.address = address
        self.limiter = limiter
        self.pace = pace
        self.stop = stop
        self.on_request = on_request
        self.cuts = 0
        self._turns = {kind: _Turn() for kind in get_args(RequestKind)}
        self._streams: list[Any] = []
        self._guard = threading.Lock()
        transfer = max(pace.seconds(TRANSFER_SECONDS), LEAST_SECONDS)
        connect = max(pace.seconds(CONNECT_SECONDS), LEAST_SECONDS)
        self._timeout = {"connect": connect, "read": transfer, "write": transfer, "pool": None}
        self._whole_answer = 2 * transfer
        self._base = httpcore.URL(address.base_url)
        self._asking = [
            (b"Host", address.host.encode()),
            (b"Api-Token", key.encode()),
            (b"User-Agent", f"acdesk/{__version__}".encode()),
            (b"Accept", b"application/json"),
            (b"Accept-Encoding", b"gzip, deflate"),
        ]
        self._posting = [*self._asking, (b"Content-Type", b"application/json")]
        self._channels = Channels(address)
        self._errors: tuple[type[Exception], ...] = (*transport_errors(), _Cut)

    def __repr__(self) -> str:
        return f"Wire({self.address.host})"

    def close(self) -> None:
        self._channels.close()
        with contextlib.suppress(StorageFault):
            self.limiter.flush()

    def abort(self) -> None:
        """Cut every socket, in use or idle."""
        with self._guard:
            self.cuts += 1
            streams, self._streams = self._streams, []
        for stream in streams:
            _shut_down(stream)

    def opened(self, stream: Any) -> None:
        """Remember a stream for `abort`."""
        with self._guard:
            self._streams = [known for known in self._streams if _is_open(known)]
            self._streams.append(stream)

    def request(
        self,
        method: str,
        path: str,
        kind: RequestKind,
        *,
        params: Mapping[str, str | int] | None = None,
        content: bytes | None = None,
        stop: threading.Event | None = None,
    ) -> Reply:
        """Send and read the whole answer, whatever its status. `stop`: heeded in place of the wire's own.

        Raises Stopped, PassingFault, StorageFault.
        """
        stop = self.stop if stop is None else stop
        turn = self._turns[kind]
        turn.wait(stop)
        try:
            while True:
                passage = _Passage(self, kind, turn, stop)
                try:
                    return self._exchange(method, path, params, content, passage)
                except _SlotFarAway:
                    self._wait_for_a_near_slot(kind, stop)
        finally:
            turn.pass_on()

    def _exchange(
        self,
        method: str,
        path: str,
        params: Mapping[str, str | int] | None,
        content: bytes | None,
        passage: _Passage,
    ) -> Reply:
        import httpcore

        request = httpcore.Request(
            method.encode(),
            self._url(path, params),
            headers=self._headers(content),
            content=content,
            extensions={"timeout": self._timeout, "trace": passage},
        )
        fault: AccountFault
        try:
            with self._channels.lent() as channel:
                response = channel.handle_request(request)
                try:
                    passage.answered()
                    return self._read(response)
                finally:
                    response.close()
        except self._errors as error:
            fault = (
                PassingFault("account.cut", host=self.address.host, taken=passage.slot is not None)
                if passage.cuts != self.cuts
                else transport_fault(error, self.address.host, self._channels.proxy, sent=passage.slot is not None)
            )
        finally:
            passage.ended()
        # Raised out here, so that it doesn't carry httpcore's error with the request and its headers along.
        raise fault

    def _url(self, path: str, params: Mapping[str, str | int] | None) -> httpcore.URL:
        import httpcore

        target = f"/api/3/{path}" if not params else f"/api/3/{path}?{urlencode(params)}"
        base = self._base
        return httpcore.URL(scheme=base.scheme, host=base.host, port=base.port, target=target)

    def _headers(self, content: bytes | None) -> list[tuple[bytes, bytes]]:
        return self._asking if content is None else [*self._posting, (b"Content-Length", b"%d" % len(content))]

    def _read(self, response: httpcore.Response) -> Reply:
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        until = time.monotonic() + self._whole_answer
        body = bytearray()
        for piece in _pieces(response, headers):
            body += piece
            if len(body) > LONGEST_ANSWER or time.monotonic() > until:
                raise AnswerTooLongError
        return Reply(response.status, headers, bytes(body))

    def _wait_for_a_near_slot(self, kind: RequestKind, stop: threading.Event | None) -> None:
        while not (stop is not None and stop.is_set()):
            seconds = self.limiter.free_in(kind) - self.pace.seconds(PATIENCE_SECONDS) / 2
            if seconds <= 0:
                return
            if stop is None:
                time.sleep(seconds)
            else:
                stop.wait(seconds)
        raise Stopped


class _Turn:
    """One thread at a time is on its way to its slot; the others wait without a connection, and without the ledger."""

    def __init__(self) -> None:
        self._free = threading.Condition()
        self._holder: int | None = None

    def wait(self, stop: threading.Event | None) -> None:
        """Raises Stopped."""
        with self._free:
            while self._holder is not None:
                if stop is not None and stop.is_set():
                    raise Stopped
                self._free.wait(STOP_SECONDS)
            self._holder = threading.get_ident()

    def pass_on(self) -> None:
        """Nothing happens when this thread doesn't have the turn (any more)."""
        with self._free:
            if self._holder == threading.get_ident():
                self._holder = None
                self._free.notify()


class _Passage:
    """One request's way through httpcore, as its `trace` extension tells it.

    The slot is taken here, between the connection and the first byte, so that nothing slow lies after it.
    """

    def __init__(self, wire: Wire, kind: RequestKind, turn: _Turn, stop: threading.Event | None) -> None:
        self._wire = wire
        self._kind = kind
        self._turn = turn
        self._stop = stop
        self._written: float | None = None
        self._answered = False
        self.cuts = wire.cuts
        self.slot: int | None = None

    def __call__(self, name: str, info: Mapping[str, Any]) -> None:
        if name.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._wire.opened(info["return_value"])
        elif name == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
            self._take_slot()
        elif name == "http11.send_request_body.complete" and self.slot is not None:
            self._written = time.monotonic()
            self._wire.limiter.sent(self.slot, self._kind)

    def _take_slot(self) -> None:
        patience = self._wire.pace.seconds(PATIENCE_SECONDS)
        slot = self._wire.limiter.take(self._kind, self._stop, patience=patience)
        if slot is None:
            raise Stopped if self._stop is not None and self._stop.is_set() else _SlotFarAway
        if self.cuts != self._wire.cuts:
            # Taken and not used: it counts as sent, which only costs a moment.
            self._wire.limiter.given_up(slot)
            raise _Cut
        self.slot = slot
        self._turn.pass_on()
        if self._wire.on_request is not None:
            self._wire.on_request(self._kind)

    def answered(self) -> None:
        if self.slot is not None:
            # An early answer comes before the last byte is out.
            now = time.monotonic()
            took = 0.0 if self._written is None else now - self._written
            self._answered = True
            self._wire.limiter.arrived(self.slot, self._kind, took)

    def ended(self) -> None:
        """Nothing more of it goes out from here."""
        if self.slot is not None and not self._answered:
            self._wire.limiter.given_up(self.slot)


def _pieces(response: httpcore.Response, headers: Mapping[str, str]) -> Iterable[bytes]:
    if headers.get("content-encoding", "identity") == "identity":
        return response.iter_stream()
    import httpx

    # Knows how to unpack.
    return httpx.Response(response.status, headers=response.headers, content=response.iter_stream()).iter_bytes()


def _is_open(stream: Any) -> bool:
    found = stream.get_extra_info("socket")
    return found is not None and found.fileno() >= 0


def _shut_down(stream: Any) -> None:
    """Frees a thread blocked in a read at once, which closing doesn't."""
    found = stream.get_extra_info("socket")
    if found is not None:
        with contextlib.suppress(OSError):
            # Not SSLSocket's own method, which drops the TLS state under the reading thread.
            socket.socket.shutdown(found, socket.SHUT_RDWR)
