"""A practice account in a process of its own, as a user has it."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """`host` as a user types it ("127.0.0.1:40001"); `key` is accepted by it."""

    host: str
    key: str
    process: subprocess.Popen[str]

    @property
    def url(self) -> str:
        return self.host if "//" in self.host else f"http://{self.host}"


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
