"""The API under `/api/3`: counting, limits, the key, faults that answer, and the routes."""

from __future__ import annotations

import math
import time
from typing import Any

from acdesk.practice import pages
from acdesk.practice.payload import contact_count
from acdesk.practice.rates import Verdict
from acdesk.practice.routes import ROUTES, split_path
from acdesk.practice.service import Arrival, Service
from acdesk.practice.wire import Head, Request, Response, answer, html

PREFIX = "/api/3"
IMPORT_PATH = "/api/3/import/bulk_import"
STATUS_PATH = "/api/3/import/info"


def kind_of(head: Head) -> str:
    """One of `faults.KINDS`."""
    if head.path == IMPORT_PATH and head.method == "POST":
        return "import"
    if head.path == STATUS_PATH:
        return "status"
    return "read" if head.method in ("GET", "HEAD") else "write"


class Exchange:
    """One request to the API, from the arrival of its head to its answer."""

    def __init__(self, service: Service, head: Head) -> None:
        self._service = service
        self.head = head
        self.kind = kind_of(head)
        service.requests[self.kind] += 1
        self._arrival = Arrival(head.arrived - service.started, self.kind)
        service.arrivals.append(self._arrival)
        self._general = service.limits.general.arrive(head.arrived)
        self._imports: Verdict | None = None
        if self.kind == "import" and self._general.allowed:
            self._imports = service.limits.imports.arrive(head.arrived)
        elif self.kind == "import":
            service.limits.imports.see(head.arrived)
        service.revoke_key_when_due()
        over = not self._general.allowed or (self._imports is not None and not self._imports.allowed)
        self.fault = "" if over else service.faults.for_request(self.kind)

    def answer(self, body: bytes) -> Response:
        """The answer, with the limit's headers, which come on successes too (section 2: Co)."""
        response = self._instead() or self._answer(body)
        self._service.answers[str(response.status)] += 1
        if response.content_type != "application/json":
            return response  # a proxy between the two knows nothing of limits
        return response.with_headers(
            ("RateLimit-Limit", str(self._general.limit)), ("RateLimit-Remaining", str(self._general.remaining))
        )

    def _answer(self, body: bytes) -> Response:
        contacts, document = self._read(body) if self.kind == "import" else (0, None)
        self._arrival.contacts = contacts
        if not self._general.allowed:
            return too_many(self._general)
        if not self._has_key():
            return answer(403, {"message": "Forbidden"})
        if self._imports is not None:
            refused = self._import_refusal(self._imports, contacts)
            if refused is not None:
                return refused
        return dispatch(self._service, Request(self.head, body, document))

    def _read(self, body: bytes) -> tuple[int, Any]:
        """(number of contacts, what the route gets: the decoded body, or of one taken on trust that number)."""
        if self._service.options.trusting:
            contacts = body.count(b'"email"')
            return contacts, contacts
        return contact_count(body)

    def _has_key(self) -> bool:
        """Header only (section 1); a wrong, missing or revoked key is 403 (section 2: D)."""
        return self.head.headers.get("api-token") == self._service.key and not self._service.key_revoked

    def _import_refusal(self, imports: Verdict, contacts: int) -> Response | None:
        verdict = imports
        sentence = f"Up to {imports.limit} imports may be requested per minute."
        if contacts == 1 and imports.allowed:
            verdict = self._service.limits.singles.arrive(time.monotonic())
            sentence = f"Up to {verdict.limit} imports of a single contact may be requested per minute."
        if verdict.allowed:
            return None
        if self._service.options.overflow_status == 429:
            return too_many(verdict)
        return answer(400, {"success": 0, "message": "Rate limit exceeded.", "failureReasons": [sentence]})

    def _instead(self) -> Response | None:
        """The answer of a fault that keeps the request from being taken."""
        faults = self._service.faults
        match self.fault:
            case "html":
                return pages.proxy(int(faults.toss("200", "502")))
            case "html-200":
                return pages.proxy(200)
            case "html-502" | "502":
                return pages.proxy(502)
            case "400" if faults.toss("empty", "array") == "empty":
                return answer(400, {})
            case "400":
                return answer(400, {"errors": [{"status": 400, "title": "Bad Request", "detail": "Invalid request"}]})
            case "402":
                return answer(402, {"message": "Payment Required"})
            case "403":
                return answer(403, {"message": "Forbidden"})
            case "429":
                return too_many(Verdict(allowed=False, limit=self._general.limit, remaining=0, retry_after=30.0))
            case "500":
                return answer(500, {"message": "Internal Server Error"})
            case "503":
                return Response(503, b"upstream connect error", "text/plain")
            case "redirect":
                return html(302, pages.LOGIN).with_headers(("Location", "/admin/login"))
            case _:
                return None


def too_many(verdict: Verdict) -> Response:
    """429 (section 2: E). `Retry-After` is whole account seconds."""
    seconds = max(1, math.ceil(verdict.retry_after))
    return answer(429, {"message": "Too Many Requests"}).with_headers(("Retry-After", str(seconds)))


def dispatch(service: Service, request: Request) -> Response:
    """The route's answer, or 404 in HTML for a path that is none, such as `/bulkImport` (section 8: Go, Co)."""
    pattern, ids = split_path(request.head.path.removeprefix(PREFIX))
    method = "GET" if request.head.method == "HEAD" else request.head.method
    route = ROUTES.get((method, pattern))
    if route is None:
        if any(known == pattern for _, known in ROUTES):
            return answer(405, {"message": "Method Not Allowed"})
        return html(404, pages.NOT_FOUND)
    try:
        return route(service, request, ids)
    except (ValueError, TypeError, AttributeError, RecursionError):  # a body of the wrong shape
        return answer(400, {})


def is_api(head: Head) -> bool:
    """Whether a request is one to the API."""
    return head.path == PREFIX or head.path.startswith(PREFIX + "/")
