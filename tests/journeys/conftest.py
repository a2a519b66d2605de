"""Fixtures for journeys: a user at a desk with a real screen, a real keyring and a practice account.

`new_desk(keyring="unlocked" | "locked" | "absent", **environment)` gives a `Desk`; `desk` is one with all in order.
`practice` and `start_practice` (in tests/conftest.py) are the account. When a journey fails, the screen, the widgets
and what the programs said are kept in the artifacts.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from tests.journeys.desk import Desk
from tests.journeys.desk import desk as make_desk
from tests.journeys.screen import Screen, screen
from tests.journeys.session import Keyring, session

FAILED = pytest.StashKey[bool]()
NewDesk = Callable[..., Desk]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def own_screen() -> Iterator[Screen]:
    """One screen for all journeys of this process: only one of them runs at a time."""
    with tempfile.TemporaryDirectory(prefix="acdesk-screen-") as folder, screen(Path(folder)) as here:
        yield here


@pytest.fixture
def new_desk(own_screen: Screen, artifacts: Path, request: pytest.FixtureRequest) -> Iterator[NewDesk]:
    """Opens a desk for this test. Every desk is another user: own home, own D-Bus, own keyring."""
    with contextlib.ExitStack() as stack:

        def open_desk(keyring: Keyring = "unlocked", **env: str) -> Desk:
            # Not tmp_path, whose name can be too long for a socket.
            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="acdesk-", ignore_cleanup_errors=True)))
            user = stack.enter_context(session(home, keyring=keyring, display=own_screen.display))
            here = stack.enter_context(make_desk(own_screen, user, artifacts / "screens", **env))
            stack.callback(_keep_if_failed, here, request.node, artifacts)
            return here

        yield open_desk


@pytest.fixture
def desk(new_desk: NewDesk) -> Desk:
    return new_desk()


def _keep_if_failed(here: Desk, item: pytest.Item, artifacts: Path) -> None:
    if not item.stash.get(FAILED, False):
        return
    folder = artifacts / "failed" / item.name
    folder.mkdir(parents=True, exist_ok=True)
    # An unexpected error stands behind a button of the window.
    with contextlib.suppress(LookupError, AssertionError):
        here.act("Show report", role="button")
        here.see("Report", role="text", seconds=3)
    here.screen.picture(folder / "screen.png")
    (folder / "tree.txt").write_text(here.tree(), encoding="utf-8")
    for log in here.session.home.glob("*.log"):
        shutil.copy(log, folder)
