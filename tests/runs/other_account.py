"""Another server's idea of the same interface: what the documents leave open, answered differently.

Shares nothing with the practice account, so that a misreading of the documents there isn't repeated here.
"""

from __future__ import annotations

import dataclasses
import gzip
import itertools
import json
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

LIST = 31
KEY = "other-key"


@dataclasses.dataclass(frozen=True)
class Manners:
    """How this account answers."""

    success: tuple[str, Any] = ("Success", 1)
    batch_key: str = "batchId"
    numeric_ids: bool = False
    queued: Literal["number", "string", "fewer", "missing"] = "number"
    early: Any = False
    """Status of a batch in its first moment."""
    final_word: str = "completed"
    failures: Literal["addresses", "objects", "capitals", "counted"] = "addresses"
    success_list: Literal["all", "created", "missing", "count"] = "all"
    total: Literal["string", "number", "missing"] = "string"
    page: int = 100
    """Rows a page at most, whatever was asked for."""
    extra: bool = False
    """Keys nobody knows, everywhere."""
    optional: int | None = None
    """Status of every route a run could do without; None: they work."""
    optional_html: bool = False
    too_fast: Literal["400", "429", "429 without Retry-After", "503", "nothing"] = "nothing"
    every: int = 4
    """Each so manieth import is refused as too fast."""
    closing: bool = False
    http_1_0: bool = False
    chunked: bool = False
    zipped: bool = False
    byte_order_mark: bool = False
    content_type: str = "application/json"


class OtherAccount:
    """Serves from `start` to `close` on loopback; `taken` says how often each address was taken."""

    def __init__(self, manners: Manners, refused: frozenset[str] = frozenset()) -> None:
        self.manners = manners
        self.refused = refused
        self.taken: dict[str, int] = {}
        self.imports: deque[float] = deque()
        self._batches: dict[str, tuple[float, list[str]]] = {}
        self._numbers = itertools.count(7_001)
        self._lock = threading.Lock()
        account = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0" if manners.http_1_0 else "HTTP/1.1"

            def do_GET(self) -> None:
                self._give(*account.get(self.path, self.headers.get("Api-Token")))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self._give(*account.post(self.path, body, self.headers.get("Api-Token")))

            def _give(self, status: int, document: Any, headers: dict[str, str]) -> None:
                html = document is None
                content = b"<html><body>Not here</body></html>" if html else json.dumps(document).encode()
                if manners.byte_order_mark and not html:
                    content = b"\xef\xbb\xbf" + content
                lines = [f"{self.protocol_version} {status} So"]
                lines.append(f"Content-Type: {'text/html' if html else manners.content_type}")
                if manners.zipped:
                    content = gzip.compress(content)
                    lines.append("Content-Encoding: gzip")
                if manners.chunked:
                    lines.append("Transfer-Encoding: chunked")
                    middle = len(content) // 2
                    pieces = [piece for piece in (content[:middle], content[middle:]) if piece]
                    content = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
                elif not manners.http_1_0:
                    lines.append(f"Content-Length: {len(content)}")
                if manners.closing or manners.http_1_0:
                    lines.append("Connection: close")
                    self.close_connection = True
                lines += [f"{name}: {value}" for name, value in headers.items()]
                self.wfile.write(("\r\n".join(lines) + "\r\n\r\n").encode() + content)

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.host = f"127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="other-account")
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join(10)
        self._server.server_close()

    def get(self, path: str, key: str | None) -> tuple[int, Any, dict[str, str]]:
        if key != KEY:
            return 401, {"message": "who?"}, {}
        url = urlsplit(path)
        query = {name: values[-1] for name, values in parse_qs(url.query).items()}
        match url.path.removeprefix("/api/3/"):
            case "users/me":
                return 200, self._more({"user": {"id": "1", "username": "u", "email": "u@example.com"}}), {}
            case "lists":
                return self._page("lists", [{"id": str(n), "name": f"List {n}"} for n in range(1, LIST + 1)], query)
            case "fields":
                return self._page("fields", [], query)
            case "import/info":
                return 200, self._more(self._status(query.get("batchId", ""))), {}
            case _ if self.manners.optional is not None:
                found = None if self.manners.optional_html else {"message": "No Result found"}
                return self.manners.optional, found, {}
            case "contacts":
                return self._page("contacts", [], query)
            case "lists/exclusions":
                return self._page("exclusions", [], query)
            case "tags":
                return self._page("tags", [], query)
            case "settings/account":
                return 200, self._more({"plan": {"contact_limit": "500000"}, "contactCount": "12"}), {}
            case _:
                return 404, None, {}

    def post(self, path: str, body: bytes, key: str | None) -> tuple[int, Any, dict[str, str]]:
        if key != KEY or urlsplit(path).path != "/api/3/import/bulk_import":
            return 403, {"message": "Forbidden"}, {}
        emails = [contact["email"] for contact in json.loads(body)["contacts"]]
        manners = self.manners
        with self._lock:
            now = time.monotonic()
            self.imports.append(now)
            if manners.too_fast != "nothing" and len(self.imports) % manners.every == 0:
                return self._too_fast()
            number = next(self._numbers)
            batch: Any = number if manners.numeric_ids else f"b-{number}"
            self._batches[str(batch)] = (now, emails)
            for email in emails:
                if email not in self.refused:
                    self.taken[email] = self.taken.get(email, 0) + 1
        key_of_success, value = manners.success
        answer = {key_of_success: value, manners.batch_key: batch, "message": "Contact import queued"}
        fewer = len(emails) - len(self.refused & set(emails))
        match manners.queued:
            case "number":
                answer["queued_contacts"] = len(emails)
            case "string":
                answer["queued_contacts"] = str(len(emails))
            case "fewer":
                answer["queued_contacts"] = fewer
            case "missing":
                pass
        return 200, self._more(answer), {}

    def _too_fast(self) -> tuple[int, Any, dict[str, str]]:
        match self.manners.too_fast:
            case "400":
                return 400, {"success": 0, "message": "Rate limit exceeded.", "failureReasons": ["Up to 100"]}, {}
            case "429":
                return 429, {"message": "Too Many Requests"}, {"Retry-After": "2"}
            case "503":
                return 503, None, {"Retry-After": "2"}
            case _:
                return 429, None, {}

    def _status(self, batch_id: str) -> dict[str, Any]:
        manners = self.manners
        posted, emails = self._batches.get(batch_id, (time.monotonic(), []))
        if time.monotonic() - posted < 0.1:
            return {"status": manners.early, "success": [], "failure": []}
        failed = [email for email in emails if email in self.refused]
        if manners.failures == "counted":
            done = len(emails) - len(failed)
            return {"contacts": {"total": len(emails), "success": done, "failure": len(failed)}}
        failure: list[Any] = failed
        if manners.failures == "objects":
            failure = [{"email": email, "reason": "no"} for email in failed]
        elif manners.failures == "capitals":
            failure = [email.upper() for email in failed]
        document: dict[str, Any] = {"status": manners.final_word, "failure": failure}
        good = [str(number) for number, email in enumerate(emails) if email not in self.refused]
        match manners.success_list:
            case "all":
                document["success"] = good
            case "created":
                document["success"] = good[:3]
            case "count":
                document["success"] = str(len(good))
            case "missing":
                pass
        return document

    def _page(self, noun: str, rows: list[Any], query: dict[str, str]) -> tuple[int, Any, dict[str, str]]:
        offset, limit = int(query.get("offset", 0)), min(int(query.get("limit", 20)), self.manners.page)
        document: dict[str, Any] = {noun: rows[offset : offset + limit]}
        if self.manners.total != "missing":
            document["meta"] = {"total": str(len(rows)) if self.manners.total == "string" else len(rows)}
        return 200, self._more(document), {}

    def _more(self, document: dict[str, Any]) -> dict[str, Any]:
        return {**document, "links": {}, "x_unknown": [None, {"deep": 1.5}]} if self.manners.extra else document
