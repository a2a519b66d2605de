"""A practice account in a process of its own, as a user has it."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """`host` as a user types it ("127.0.0.1:40001"); `key` is accepted by it."""

    host: str
    key: str
    process: subprocess.Popen[str]

    @property
    def url(self) -> str:
        return self.host if "//" in self.host else f"http://{self.host}"

    def state(self) -> dict[str, Any]:
        """What it counted: requests, violations of its limits, faults done, batches, lists."""
        return json.loads(self._get("/practice/state"))  # type: ignore[no-any-return]

    def contacts(self, list_id: int) -> list[dict[str, Any]]:
        """Who is on a list, with fields, tags and how many times each was imported."""
        return [json.loads(line) for line in self._get(f"/practice/contacts?list={list_id}").splitlines()]

    def set(self, **changes: Any) -> None:
        """Change its behaviour, as `POST /practice/set` documents."""
        body = json.dumps(changes).encode()
        request = urllib.request.Request(f"{self.url}/practice/set", body, {"Content-Type": "application/json"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=30):  # noqa: S310
            pass

    def _get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:  # noqa: S310
            return answer.read()  # type: ignore[no-any-return]


@contextlib.contextmanager
def practice_account(log: Path, *options: str, speed: float = 1.0) -> Iterator[PracticeAccount]:
    """`options` of `acdesk practice`. Raises AssertionError, with what it said, if it doesn't start."""
    command = [sys.executable, "-m", "acdesk.practice", "--port", "0", "--speed", f"{speed:g}", *options]
    with (
        log.open("a", encoding="utf-8") as errors,
        # It ends when its standard input does, even if this process is killed.
        subprocess.Popen(
            [*command, "--with-parent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        assert process.stdout is not None
        try:
            first = process.stdout.readline()
            assert first, f"the practice account did not start: {log.read_text(encoding='utf-8')}"
            told = json.loads(first)
            yield PracticeAccount(told["host"], told["key"], process)
        finally:
            process.terminate()
            process.communicate(timeout=10)
