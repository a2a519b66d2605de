"""The front door: dispatches the window, the command line, demo and self-check; alone knows both faces."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from acdesk.cli import Streams
    from acdesk.cli.staging import Stage
    from acdesk.desktop.practising import PracticeStage
    from acdesk.workspace import Workspace

CHECK_WINDOW = "check-window"
"""Hidden verb: starts Qt and ends. A process of its own, since a missing platform plugin makes Qt abort."""

SECONDS_FOR_QT = 60

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Any of these in the environment gives Qt something to draw on."""

INTERRUPTED = 4

INTERRUPTED_DOCUMENT = '{"error": {"code": "interrupted", "message": "Interrupted before anything was done."}}'
"""In English: the words of the others are not there yet."""


def main() -> int:
    """The `acdesk` command."""
    if sys.argv[1:] == [CHECK_WINDOW]:
        from acdesk.desktop.probe import start_qt

        return start_qt()
    begun = False
    try:
        # From the first moment on, and as SIGINT does: importing what follows takes a while.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        from acdesk.cli import Faces, cli

        faces = Faces(open_window=_open_window, show_demo=_show_demo, check_window=_check_window)
        language, streams = _language(os.environ), _streams()
        begun = True
        return cli(sys.argv[1:], open_workspace, streams, os.environ, faces, language)
    except KeyboardInterrupt:
        if not begun and "--json" in sys.argv:
            _streams().out.write(INTERRUPTED_DOCUMENT + "\n")
        return INTERRUPTED


def window() -> int:
    """The `acdesk-window` command: what a start menu starts."""
    return main()


def open_workspace(environ: Mapping[str, str]) -> Workspace:
    """With this computer's clock and user. Raises StorageFault."""
    import time

    from acdesk.workspace import Workspace

    return Workspace(environ, clock=time.time, user=_login_name(), language=_language(environ))


def _language(environ: Mapping[str, str]) -> str:
    """The one chosen in the settings, else the system's; Windows keeps that elsewhere than in the environment."""
    from acdesk.sentences.translation import user_language
    from acdesk.settings import SettingsFile, home_folder

    chosen = SettingsFile(home_folder(environ)).read().language
    wanted = [chosen] if chosen else []
    if sys.platform == "win32":
        import ctypes
        import locale

        wanted.append(locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""))
    return user_language(environ, wanted)


def _login_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return ""


def _open_window(workspace: Callable[[], Workspace]) -> int:
    _need_window()
    from acdesk.desktop.app import run_window

    return run_window(workspace, practice=_practice)


@contextlib.contextmanager
def _practice() -> Iterator[PracticeStage]:
    """What the window's *Try it with a practice account* needs: the same as `acdesk demo`."""
    from acdesk.cli.demo import SPEED
    from acdesk.cli.staging import stage
    from acdesk.desktop.demo_settings import DemoSettings
    from acdesk.desktop.practising import PracticeStage

    with stage(os.environ, None, SPEED) as ready:
        account = ready.account
        settings = DemoSettings("", account.host, account.key, ready.segment, ready.list_id)
        yield PracticeStage(settings, lambda: open_workspace(ready.environ))


def _show_demo(workspace: Callable[[], Workspace], stage: Stage) -> int:
    _need_window()
    from acdesk.desktop.app import run_window
    from acdesk.desktop.demo_settings import DemoSettings

    account = stage.account
    return run_window(workspace, demo=DemoSettings("", account.host, account.key, stage.segment, stage.list_id))


def _need_window() -> None:
    """RequestFault "window.unavailable" where Qt is not installed, lacks a library, or has no screen to draw on."""
    from acdesk.sentences.faults import RequestFault

    if importlib.util.find_spec("PySide6") is None:
        raise RequestFault("window.unavailable", why="PySide6 is not installed.")
    if sys.platform not in ("win32", "darwin") and not any(os.environ.get(name) for name in SCREENS):
        # Qt would abort the process.
        raise RequestFault("window.no_screen")
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise RequestFault("window.unavailable", why=str(error)) from error


def _check_window() -> str | None:
    import subprocess

    from acdesk.cli.own_program import own_program
    from acdesk.sentences.faults import RequestFault

    if importlib.util.find_spec("PySide6") is None:
        return None
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        own_program(CHECK_WINDOW), env=environ, capture_output=True, timeout=SECONDS_FOR_QT, check=False
    )
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip().splitlines()
        raise RequestFault("window.unavailable", why=said[-1] if said else str(ended.returncode))
    return ended.stdout.decode().strip()


def _streams() -> Streams:
    """UTF-8 whatever the locale; a window without a console has none, and then nobody reads."""
    from acdesk.cli import Streams

    return Streams(_utf8(sys.stdin, "r"), _utf8(sys.stdout, "w"), _utf8(sys.stderr, "w"))


def _utf8(stream: TextIO | None, mode: str) -> TextIO:
    import io

    if stream is None:
        return cast("TextIO", Path(os.devnull).open(mode, encoding="utf-8"))
    if isinstance(stream, io.TextIOWrapper):
        # A file name that is no text is shown with its odd bytes escaped rather than not at all.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace" if mode == "w" else "surrogateescape")
    return stream


if __name__ == "__main__":
    sys.exit(main())
