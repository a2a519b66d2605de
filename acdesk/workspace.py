"""One user's connections, exports and runs: constructs and hands out; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from acdesk.connections import Connections, KeyStore
from acdesk.exports import Exports
from acdesk.runs import Runs


class Workspace:
    """Everything below the faces. Opening it touches the disk; nothing else does until asked.

    `home`: folder of acdesk's own files (ACDESK_HOME, else the platform's place for them).
    """

    home: Path
    connections: Connections
    exports: Exports
    runs: Runs
    keys: KeyStore

    def __init__(self, environ: Mapping[str, str], *, clock: Callable[[], float], user: str, language: str) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError
