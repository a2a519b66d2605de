"""What differs between systems for the window: staying awake, telling the user, progress on the task bar.

Nothing here is needed for a run to go right, so whatever is missing is passed over in silence.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from acdesk.desktop.jobs import Jobs

if TYPE_CHECKING:
    import subprocess

    from acdesk.desktop.windows_task_bar import WindowsTaskBar

_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001


class SystemServices(Protocol):
    """Called on the window's thread; nothing waits."""

    def stay_awake(self, why: str) -> None:
        """Until `may_sleep`. The screen may go dark; the computer doesn't suspend by itself."""

    def may_sleep(self) -> None: ...

    def notify(self, title: str, text: str) -> None:
        """A message of the desktop, seen without the window."""

    def show_progress(self, part: float | None) -> None:
        """0 to 1 on the program's icon; None takes it away."""


def services_of_this_system(jobs: Jobs, owner: QObject) -> SystemServices:
    if sys.platform == "win32":
        return _Windows(owner)
    if sys.platform == "darwin":
        return _Mac(owner)
    return _Linux(jobs, owner)


class _TrayMessages:
    """Notifications through an icon that is there for as long as the message."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._icon: QSystemTrayIcon | None = None

    def notify(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(QApplication.windowIcon(), self._owner)
        self._icon.show()
        self._icon.showMessage(title, text)


class _Windows(_TrayMessages):
    """The state belongs to the thread that sets it, and this one lives as long as the window."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._task_bar: WindowsTaskBar | None = None

    def show_progress(self, part: float | None) -> None:
        if self._task_bar is None:
            if part is None:
                return
            from acdesk.desktop.windows_task_bar import WindowsTaskBar

            self._task_bar = WindowsTaskBar()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMainWindow) and window.isVisible():
                self._task_bar.show(int(window.winId()), part)

    def stay_awake(self, _why: str) -> None:
        self._set(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)

    def may_sleep(self) -> None:
        self._set(_ES_CONTINUOUS)

    def _set(self, state: int) -> None:
        with contextlib.suppress(Exception):
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined, unused-ignore]


class _Mac(_TrayMessages):
    """caffeinate is part of macOS; it ends with acdesk, also when that is killed."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._caffeinate: subprocess.Popen[bytes] | None = None

    def stay_awake(self, _why: str) -> None:
        if self._caffeinate is None:
            import os
            import subprocess

            with contextlib.suppress(OSError):
                self._caffeinate = subprocess.Popen(["caffeinate", "-i", "-w", str(os.getpid())])

    def show_progress(self, part: float | None) -> None:
        """The window's title says it. A number on the icon in the dock would be taken for unread messages."""

    def may_sleep(self) -> None:
        if self._caffeinate is not None:
            self._caffeinate.terminate()
            self._caffeinate = None


class _Linux:
    """Everything over the session bus, in jobs."""

    def __init__(self, jobs: Jobs, owner: QObject) -> None:
        self._jobs = jobs
        self._owner = owner
        self._wanted = False
        self._asking = False
        self._release: Callable[[], object] | None = None
        self._shown: int | None = None

    def stay_awake(self, why: str) -> None:
        self._wanted = True
        if self._release is None and not self._asking:
            from acdesk.desktop.session_bus import inhibit_sleep

            self._asking = True
            self._jobs.start(lambda: inhibit_sleep(why), self._held, _nothing, owner=self._owner)

    def may_sleep(self) -> None:
        self._wanted = False
        release, self._release = self._release, None
        if release is not None:
            self._jobs.start(release, _nothing, _nothing, owner=self._owner)

    def _held(self, release: Callable[[], object] | None) -> None:
        self._asking = False
        self._release = release
        if not self._wanted:
            self.may_sleep()

    def notify(self, title: str, text: str) -> None:
        from acdesk.desktop.session_bus import show_notification

        self._jobs.start(lambda: show_notification(title, text), _nothing, _nothing, owner=self._owner)

    def show_progress(self, part: float | None) -> None:
        percent = None if part is None else int(part * 100)
        if percent == self._shown:
            return
        self._shown = percent
        from acdesk.desktop.session_bus import show_launcher_progress

        self._jobs.start(lambda: show_launcher_progress(part), _nothing, _nothing, owner=self._owner)


def _nothing(_result: object) -> None:
    """Nobody waits for the answer."""
