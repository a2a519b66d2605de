"""The system's own proxy: environment variables, and on macOS and Windows the settings of the system."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from acdesk.activecampaign.host import Address


def proxy_for(address: Address) -> str | None:
    """URL of the proxy to use, None for a direct connection. Loopback is never spoken to through one."""
    if address.loopback:
        return None
    name = urlsplit(address.base_url).hostname or address.host
    if proxy_bypass(name):
        return None
    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    if not proxy:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def proxy_name(proxy: str) -> str:
    """Host and port to show; a name and password in the URL stay out."""
    return urlsplit(proxy).netloc.rpartition("@")[2]
