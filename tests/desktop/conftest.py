"""A desk over a real workspace in a temporary home: no network unless a test starts a practice account."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from acdesk import resources
from acdesk.activecampaign import AccountList, AccountUser, ContactField
from acdesk.connections import AccountSnapshot, Connection, NewConnection
from acdesk.desktop.app import make_application
from acdesk.desktop.desk import Desk
from acdesk.desktop.jobs import Jobs
from acdesk.desktop.live_runs import LiveRuns
from acdesk.desktop.main_window import MainWindow
from acdesk.sentences.translation import Translation, load_translation
from acdesk.workspace import Workspace

Settle = Callable[[], None]
AddConnection = Callable[..., Connection]
OpenWindow = Callable[[], MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        # What the offscreen platform says of every window with a smallest size.
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True, scope="session")
def what_stays() -> None:
    """Modules and the like need not be looked at again after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_on_this_thread(what_stays: None) -> Iterator[None]:
    """As in the program (`acdesk.desktop.collecting`): a job's thread must not delete the window of an earlier test."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def as_users_see_it(qapp: QApplication) -> None:
    """In acdesk's own look and font sizes: what fits has to fit so."""
    make_application("light")


@pytest.fixture
def t() -> Translation:
    return load_translation("en", resources() / "translations")


@pytest.fixture
def workspace(qapp: QApplication, acdesk_home: Path) -> Iterator[Workspace]:
    environ = {**os.environ, "ACDESK_SPEED": "30"}
    opened = Workspace(environ, clock=time.time, user="me", language="en")
    yield opened
    opened.close()


@pytest.fixture
def desk(workspace: Workspace, t: Translation) -> Iterator[Desk]:
    bugs: list[BaseException] = []
    jobs = Jobs(bugs.append)
    live = LiveRuns(jobs)
    yield Desk(workspace, jobs, t, live, time.time)
    for run in live.all():
        run.handle.stop()
        run.handle.wait(20)
    jobs.close(20)
    assert not bugs, bugs


@pytest.fixture
def settle(desk: Desk, qtbot: QtBot) -> Settle:
    """Wait until nothing goes on in the background any more."""

    def wait() -> None:
        qtbot.waitUntil(lambda: desk.jobs.idle, timeout=20_000)

    return wait


@pytest.fixture
def add_connection(workspace: Workspace) -> AddConnection:
    """A saved connection with a key of this session and a snapshot; nobody was asked."""

    def add(name: str = "Newsletter account", host: str = "127.0.0.1:9", key: str = "k") -> Connection:
        snapshot = AccountSnapshot(
            time.time() - 3600,
            (AccountList(3, "Newsletter", 1200), AccountList(7, "Spring & summer", None), AccountList(12, "Zürich", 5)),
            (
                ContactField(1, "Birthday", "date", "BIRTHDAY", (), (0,)),
                ContactField(2, "City", "text", "CITY", (), (3,)),
            ),
        )
        found = NewConnection(host, AccountUser("me", "me@example.com"), snapshot)
        return workspace.connections.add(name, found, key, agreed=True, session_only=True)[0]

    return add


@pytest.fixture
def window(desk: Desk, t: Translation, qtbot: QtBot, settle: Settle) -> MainWindow:
    made = MainWindow(t)
    qtbot.addWidget(made, before_close_func=_close_quietly)
    made.show()
    made.fill(desk)
    settle()
    return made


def _close_quietly(window: MainWindow) -> None:
    window.show_home()


@pytest.fixture
def segment(tmp_path: Path) -> Path:
    """Twelve customers, of which one has no address, one a broken one, and one comes twice."""
    path = tmp_path / "Spring offer.csv"
    lines = ["Email,First name,Last name,Phone,Town"]
    first = ("Anna", "Bram", "Chloé", "Daan", "Eva", "Finn", "Greta", "Hugo", "Iris")
    lines += [f"{name[:2]}{n}@example.org,{name},de Vries,+3161234567{n},Utrecht" for n, name in enumerate(first)]
    lines += [",Nobody,Jansen,,Delft", "not an address,Jan,Bakker,,Delft", "AN0@example.org,Anna,de Vries,,Utrecht"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
