"""An account against a scripted server, with a limiter nobody has to wait for."""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from acdesk.activecampaign import Account, Limiter, Pace, Rules, SlotWait, account_address
from acdesk.activecampaign.limiter import Note
from acdesk.activecampaign.ways import RequestKind


def _beside(name: str) -> ModuleType:
    """Test modules aren't a package: load the neighbour by its path, once."""
    known = sys.modules.get(f"acdesk_tests_{name}")
    if known is not None:
        return known
    spec = importlib.util.spec_from_file_location(f"acdesk_tests_{name}", Path(__file__).parent / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _beside("scripted_server")


class OpenLedger:
    """Always has a slot, unless told otherwise; remembers what it was asked."""

    def __init__(self) -> None:
        self.taken: list[RequestKind] = []
        self.marks: list[tuple[str, int]] = []
        self.held: list[float] = []
        self.wait: float = 0.0
        self.asked = threading.Event()

    def take(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note] = ()) -> int | SlotWait:
        self.note(account, notes)
        self.asked.set()
        if self.wait:
            return SlotWait(self.wait)
        self.taken.append(kind)
        return len(self.taken)

    def free_in(self, account: str, kind: RequestKind, rules: Rules, notes: Sequence[Note] = ()) -> float:
        self.note(account, notes)
        self.asked.set()
        return self.wait

    def note(self, account: str, notes: Sequence[Note]) -> None:
        self.marks += [(note.reached, note.slot) for note in notes]

    def hold_back(self, account: str, seconds: float | None, rules: Rules) -> None:
        self.held.append(rules.holds[0] if seconds is None else seconds)


class Scene:
    """A server with a script, and accounts that talk to it."""

    def __init__(self, acts: Sequence[Any], speed: float) -> None:
        self.server = scripted.ScriptedServer(acts)
        self.ledger = OpenLedger()
        self.pace = Pace(speed)
        self.requests = 0
        self.stop = threading.Event()
        self.accounts: list[Account] = []
        self.account = self.open()

    def open(self, key: str = "top-secret-key") -> Account:
        address = account_address(self.server.host)
        limiter = Limiter(address.host, self.ledger, self.pace)
        account = Account(address, key, limiter, self.pace, stop=self.stop, on_request=self._count)
        self.accounts.append(account)
        return account

    def _count(self, kind: RequestKind) -> None:
        self.requests += 1

    def close(self) -> None:
        for account in self.accounts:
            account.close()
        self.server.close()


@pytest.fixture
def scene() -> Iterator[Callable[..., Scene]]:
    """`scene(act, …)`: the last act goes on answering."""
    opened: list[Scene] = []

    def make(*acts: Any, speed: float = 1.0) -> Scene:
        opened.append(Scene(acts, speed))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def say() -> ModuleType:
    """The scripted server's acts."""
    return scripted
