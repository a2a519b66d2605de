"""Requests that got no complete answer: what happened, from httpcore's errors."""

from __future__ import annotations

import errno
import socket
import ssl

from acdesk.activecampaign.faults import PassingFault
from acdesk.activecampaign.proxies import proxy_name

_OFFLINE = {errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}
_OFFLINE_WINDOWS = {10050, 10051, 10064, 10065}
_REFUSED = {errno.ECONNREFUSED, 10061}


class AnswerTooLongError(Exception):
    """An answer that doesn't end."""


def transport_errors() -> tuple[type[Exception], ...]:
    """All that `transport_fault` has a code for."""
    import httpcore
    import httpx

    of_httpcore = (
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.UnsupportedProtocol,
    )
    return (*of_httpcore, httpx.DecodingError, AnswerTooLongError, OSError)


def transport_fault(error: Exception, host: str, proxy: str | None, *, sent: bool) -> PassingFault:
    """`sent`: the request's head may have gone out, so that the account may have taken it."""
    import httpcore
    import httpx

    def passing(code: str) -> PassingFault:
        if proxy:
            return PassingFault(code, taken=sent, host=host, proxy=proxy_name(proxy))
        return PassingFault(code, taken=sent, host=host)

    if isinstance(error, AnswerTooLongError):
        return passing("account.endless_answer")
    if isinstance(error, httpcore.ProxyError):
        code = "account.proxy_login" if str(error).startswith("407") else "account.proxy_refused"
        return passing(code)
    if isinstance(error, httpcore.ConnectTimeout):
        return passing("account.proxy_unreachable" if proxy else "account.connect_timeout")
    if isinstance(error, httpcore.WriteTimeout):
        return passing("account.timeout_sending")
    if isinstance(error, httpcore.TimeoutException):
        return passing("account.timeout")
    if isinstance(error, httpcore.ConnectError):
        return passing(_connecting(error, proxy))
    if isinstance(error, httpx.DecodingError):
        return passing("account.bad_answer")
    return passing("account.connection_lost")


def _connecting(error: Exception, proxy: str | None) -> str:
    """The code for a connection that didn't come about, by the system's own error underneath."""
    cause = _root(error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "account.tls_certificate"
    if isinstance(cause, ssl.SSLError):
        return "account.tls"
    if proxy:
        return "account.proxy_unreachable"
    if isinstance(cause, socket.gaierror):
        return "account.no_such_host"
    number = getattr(cause, "errno", None)
    if number in _REFUSED:
        return "account.nothing_listening"
    if number in _OFFLINE | _OFFLINE_WINDOWS:
        return "account.offline"
    return "account.cannot_connect"


def _root(error: BaseException) -> BaseException:
    """The innermost cause that the system raised."""
    found = error
    while (inner := found.__cause__ or found.__context__) is not None:
        found = inner
        if isinstance(found, ssl.SSLError | socket.gaierror):
            return found
    return found
