"""Connections to the account, each lent to one request at a time and kept open for the next."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from acdesk.activecampaign.host import Address
from acdesk.activecampaign.proxies import proxy_for
from acdesk.sentences.faults import AccountFault

if TYPE_CHECKING:
    import httpcore

KEPT_ALIVE_SECONDS = 4.0
"""Shorter than servers keep an idle connection, so that a request doesn't run into its closing."""


class Channels:
    """Any thread. Proxies, TLS roots and names are the system's own.

    What lies under httpx without httpx itself: its client would also follow redirects and keep cookies, with which the
    account would handle our requests one after the other; and with its pool, which looks at every connection twice a
    request, it takes as long again for each.
    """

    def __init__(self, address: Address) -> None:
        """Raises AccountFault "account.proxy_unsupported"."""
        import httpcore

        url = httpcore.URL(address.base_url)
        self._origin = url.origin
        self.proxy = proxy_for(address)
        self._maker = _maker(address, self.proxy)
        self._guard = threading.Lock()
        self._idle: list[httpcore.ConnectionInterface] = []
        self._closed = False

    @contextmanager
    def lent(self) -> Iterator[httpcore.ConnectionInterface]:
        """One that is open, if there is one; opened by its first request else."""
        channel = self._kept() or self._maker.create_connection(self._origin)
        try:
            yield channel
        finally:
            with self._guard:
                kept = channel.is_available() and not self._closed
                if kept:
                    self._idle.append(channel)
            if not kept:
                channel.close()

    def _kept(self) -> httpcore.ConnectionInterface | None:
        while True:
            with self._guard:
                if not self._idle:
                    return None
                channel = self._idle.pop()
            if not channel.has_expired():
                return channel
            channel.close()

    def close(self) -> None:
        """Those that are lent close when they come back."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for channel in idle:
            channel.close()


def _maker(address: Address, proxy: str | None) -> httpcore.ConnectionPool:
    """Used to make connections, the way through a proxy included; it keeps none itself."""
    import httpcore

    tls: Any = None if address.loopback else _system_roots()
    if proxy is None:
        return httpcore.ConnectionPool(ssl_context=tls, keepalive_expiry=KEPT_ALIVE_SECONDS)
    import httpx

    try:
        read = httpx.Proxy(proxy)
    except (ValueError, httpx.InvalidURL):
        read = None
    if read is None or read.url.scheme not in ("http", "https"):
        # Its address can't be read, or it is of a kind there is no support for (SOCKS).
        raise AccountFault("account.proxy_unsupported", host=address.host)
    return httpcore.HTTPProxy(
        proxy_url=httpcore.URL(
            scheme=read.url.raw_scheme, host=read.url.raw_host, port=read.url.port, target=read.url.raw_path
        ),
        proxy_auth=read.raw_auth,
        proxy_headers=read.headers.raw,
        ssl_context=tls,
        proxy_ssl_context=read.ssl_context,
        keepalive_expiry=KEPT_ALIVE_SECONDS,
    )


def _system_roots() -> Any:
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
