"""HTML that is not the API's: what proxies, gateways and login forms answer in its place."""

from __future__ import annotations

from acdesk.practice.wire import Response, html

_FRAME = "<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>\n"

LOGIN = _FRAME.format(title="Log in", text="<form><input name='user'><input name='pass' type='password'></form>")
NOT_FOUND = _FRAME.format(title="404 Not Found", text="The page you requested was not found.")

_PROXY = {
    200: _FRAME.format(title="Network sign-in", text="Please accept the terms of use of this network."),
    502: _FRAME.format(title="502 Bad Gateway", text="The proxy server received an invalid response."),
}


def proxy(status: int) -> Response:
    """A proxy's own page: 200 (a network that wants a sign-in) or 502."""
    return html(status, _PROXY[status])
