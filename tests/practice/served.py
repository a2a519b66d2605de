"""A practice account in its own process, spoken to over real HTTP."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest

DEADLINE = 15.0
"""Seconds after which waiting for something is a failure."""
KEY = "the-key"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Practice:
    """A client of one running account; every request on a connection of its own unless `connection` is used."""

    def __init__(self, *options: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "acdesk.practice", "--key", KEY, *options],
            stdout=subprocess.PIPE,
            stdin=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        self.announced: dict[str, str] = json.loads(self.process.stdout.readline())
        self.host = self.announced["host"]

    def request(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        key: str | None = KEY,
        connection: http.client.HTTPConnection | None = None,
        timeout: float = DEADLINE,
        **query: object,
    ) -> Answer:
        used = connection or http.client.HTTPConnection(self.host, timeout=timeout)
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        target = f"{path}?{urlencode(query)}" if query else path
        try:
            used.request(method, target, data, {} if key is None else {"Api-Token": key})
            answer = used.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            if connection is None:
                used.close()

    def get(self, path: str, **query: object) -> Answer:
        return self.request("GET", f"/api/3{path}", **query)

    def post(self, path: str, body: object) -> Answer:
        return self.request("POST", f"/api/3{path}", body)

    def post_import(self, contacts: list[dict[str, Any]], *, automations: bool = False) -> Answer:
        document: dict[str, Any] = {"contacts": contacts}
        if not automations:
            document["exclude_automations"] = True
        return self.post("/import/bulk_import", document)

    def info(self, batch_id: str) -> Any:
        return self.get("/import/info", batchId=batch_id).json

    def settle(self, answer: Answer) -> Any:
        """The final status document of an accepted import."""
        assert answer.status == 200, answer
        batch_id = answer.json["batchId"]
        return until(lambda: self.info(batch_id), lambda info: info["status"] in ("completed", "failed", "interrupted"))

    def imported(self, contacts: list[dict[str, Any]], *, automations: bool = False) -> Any:
        return self.settle(self.post_import(contacts, automations=automations))

    def state(self, **query: object) -> Any:
        return self.request("GET", "/practice/state", key=None, **query).json

    def change(self, **settings: object) -> Any:
        answer = self.request("POST", "/practice/set", settings, key=None)
        assert answer.status == 200, answer
        return answer.json

    def contacts(self, **query: object) -> dict[str, Any]:
        """Contacts by address."""
        lines = self.request("GET", "/practice/contacts", key=None, **query).body.splitlines()
        return {row["email"]: row for row in map(json.loads, lines)}

    def batches(self) -> list[Any]:
        lines = self.request("GET", "/practice/batches", key=None).body.splitlines()
        return [json.loads(line) for line in lines]

    def end(self) -> int:
        if self.process.poll() is None:
            self.process.terminate()
        code = self.process.wait(DEADLINE)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        return code


def until(ask: Callable[[], Any], satisfied: Callable[[Any], bool]) -> Any:
    """Ask again and again; the first satisfying answer. Fails at the deadline."""
    end = time.monotonic() + DEADLINE
    while True:
        answer = ask()
        if satisfied(answer):
            return answer
        if time.monotonic() > end:
            pytest.fail(f"still {answer!r} after {DEADLINE} s")
        time.sleep(0.005)


Start = Callable[..., Practice]
"""Starts an account with the options given."""
