"""For every test: nothing of the developer's own is touched, nothing left running, nothing skipped unseen."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.journeys.practice_account import PracticeAccount, practice_account
from tests.journeys.session import Keyring, Session, no_session, session

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT.parent / "shared" / "samples"
StartPractice = Callable[..., PracticeAccount]
NewSession = Callable[..., Session]
NO_SKIPS = bool(os.environ.get("CI") or os.environ.get("ACDESK_NO_SKIPS"))

# Before Qt and keyring are imported anywhere, and for every process that a test starts.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
for name in [name for name in os.environ if name.startswith("ACDESK_") and name != "ACDESK_NO_SKIPS"]:
    del os.environ[name]
for name in ("LANGUAGE", "LC_MESSAGES", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
    os.environ.pop(name, None)
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        folder = item.path.relative_to(ROOT / "tests").parts[0]
        if folder == "desktop":
            item.add_marker(pytest.mark.desktop)
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        elif folder == "journeys":
            item.add_marker(pytest.mark.journey)
        if "samples" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.samples)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail") and not item.get_closest_marker("samples"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI doesn't allow: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI doesn't allow: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def acdesk_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """acdesk's own files of this test, and of every process it starts."""
    home = tmp_path / "acdesk-home"
    monkeypatch.setenv("ACDESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 3
    while left := [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]:
        if time.monotonic() > deadline:
            pytest.fail(f"still running after the test: {', '.join(thread.name for thread in left)}", pytrace=False)
        time.sleep(0.01)


@pytest.fixture(scope="session")
def samples() -> Path:
    """Folder of the sample files kept beside the project, which are not ours to copy. Skips where they are not."""
    if not SAMPLES.is_dir():
        pytest.skip(f"no {SAMPLES}")
    return SAMPLES


@pytest.fixture(scope="session")
def artifacts() -> Path:
    """Folder for what a test leaves to be looked at."""
    folder = Path(os.environ.get("ARTIFACTS") or ROOT / ".build" / "artifacts")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def start_practice(tmp_path: Path) -> Iterator[StartPractice]:
    """`start_practice("--contact-limit", "10", speed=30)`: another practice account, ended with the test."""
    with contextlib.ExitStack() as stack:

        def start(*options: str, speed: float = 30) -> PracticeAccount:
            return stack.enter_context(practice_account(tmp_path / "practice.log", *options, speed=speed))

        yield start


@pytest.fixture
def practice(start_practice: StartPractice) -> PracticeAccount:
    """A practice account in a process of its own, 30 times faster than the real one: use with ACDESK_SPEED=30."""
    return start_practice()


@pytest.fixture
def new_session() -> Iterator[NewSession]:
    """`new_session("unlocked" | "locked" | "absent")`: a D-Bus session with a real Secret Service and no screen."""
    with contextlib.ExitStack() as stack:

        def start(keyring: Keyring = "unlocked") -> Session:
            # Not tmp_path, whose name can be too long for a socket.
            home = Path(
                stack.enter_context(
                    tempfile.TemporaryDirectory(dir="/tmp", prefix="acdesk-", ignore_cleanup_errors=True)
                )
            )
            return stack.enter_context(session(home, keyring=keyring))

        yield start


@pytest.fixture
def without_session(tmp_path: Path) -> Session:
    """A user without D-Bus, so without a keyring, as on a server."""
    return no_session(tmp_path / "user")


def load_script(path: str) -> ModuleType:
    """A script outside the package, by its path from the root, as a module."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
