"""Starting, awaiting and ending the processes that a journey needs."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
PASSED_ON = ("PATH", "TZ", "TMPDIR", "SSL_CERT_FILE", "SSL_CERT_DIR", "PYTHONDONTWRITEBYTECODE")
FOLDERS = {
    "XDG_RUNTIME_DIR": "run",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
}


def bare_environment(home: Path) -> dict[str, str]:
    """A user's environment with every folder below `home`, and nothing of the developer's own session."""
    env = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    env |= {"HOME": str(home), "LC_ALL": "C.UTF-8"}
    for name, folder in FOLDERS.items():
        (home / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        env[name] = str(home / folder)
    return env


def wait_until(what: str, look: Callable[[], T | None], seconds: float = 60, pause: float = 0.02) -> T:
    """The first answer of `look` that is true. Raises TimeoutError naming `what`."""
    deadline = time.monotonic() + seconds
    while not (answer := look()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"after {seconds:g} s: {what}")
        time.sleep(pause)
    return answer


@contextlib.contextmanager
def running(
    args: Sequence[str], env: Mapping[str, str], log: Path, *, stdin: bytes | None = None, pass_fds: Sequence[int] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """The process, its output in `log`; ended with SIGTERM, and SIGKILL 5 s later."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            args,
            env=dict(env),
            stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=pass_fds,
            cwd=env["HOME"],
        )
    if process.stdin is not None:
        process.stdin.write(stdin or b"")
        process.stdin.close()
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes], seconds: float = 5) -> int:
    """The exit code."""
    if process.poll() is None:
        process.terminate()
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()
