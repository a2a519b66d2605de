"""Replies that are no success: what the account, or something in between, says."""

from __future__ import annotations

import codecs
import email.utils
import time

import msgspec

from acdesk.activecampaign.answers import speaks_of_rate
from acdesk.activecampaign.faults import PassingFault
from acdesk.activecampaign.wire import Reply
from acdesk.sentences.faults import AccountFault


def document_of(reply: Reply) -> object:
    """The decoded JSON; None for no JSON (no body, HTML, half a document)."""
    try:
        return msgspec.json.decode(reply.body.removeprefix(codecs.BOM_UTF8))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def no_document(reply: Reply, host: str) -> PassingFault:
    """A success without JSON."""
    if not reply.body.strip():
        return PassingFault("account.empty_answer", host=host)
    return PassingFault("account.foreign_page" if is_page(reply) else "account.bad_answer", host=host)


def refusal_fault(reply: Reply, document: object, host: str) -> AccountFault:
    """The fault for a reply of 300 and above, and for a refusal sent as a success."""
    status = reply.status
    if 300 <= status < 400:
        return AccountFault("account.redirected", host=host)
    if status == 402:
        return AccountFault("account.payment", host=host)
    if status == 429 or (status < 500 and speaks_of_rate(document)):
        return PassingFault("account.too_fast", host=host, retry_after=retry_after(reply), taken=False)
    if status >= 500 or status == 408:
        return PassingFault("account.server_error", host=host, status=status, retry_after=retry_after(reply))
    if is_page(reply):
        return PassingFault("account.foreign_page", host=host)
    if status in (401, 403):
        return PassingFault("account.forbidden", host=host, retry_after=retry_after(reply), taken=False)
    if status == 404:
        return AccountFault("account.not_found", host=host)
    if status == 407:
        return PassingFault("account.proxy_login", host=host, proxy=host, taken=False)
    return PassingFault("account.refused", host=host, status=status, retry_after=retry_after(reply), taken=False)


def is_page(reply: Reply) -> bool:
    """A web page: of a proxy, a hotel's network, a server that isn't ActiveCampaign."""
    return "html" in reply.headers.get("content-type", "").lower() or reply.body.lstrip()[:1] == b"<"


def retry_after(reply: Reply) -> float | None:
    """`Retry-After` in seconds, from seconds or a date; None without one that can be read."""
    text = reply.headers.get("retry-after", "").strip()
    if text.isascii() and text.replace(".", "", 1).isdecimal():
        return float(text)
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(moment.timestamp() - time.time(), 0.0)
