"""A user at a desk: sees widgets by their accessible names, works with mouse and keys, takes pictures.

desk.start("-m", "acdesk")
desk.fill("Display name", "Practice")
desk.click("I agree", role="check box")
desk.click("Connect")
desk.see("Connected", seconds=30)
desk.picture("connection-light")
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.journeys.processes import end
from tests.journeys.screen import Screen
from tests.journeys.session import Session

ROOT = Path(__file__).resolve().parent.parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
DOUBLE_CLICK = 0.5
"""Seconds; Qt's own interval is 0.4."""


@dataclass(frozen=True, slots=True)
class Widget:
    """One widget as it was when looked at. `names` are its own and its labels'; `rect` is x, y, width, height."""

    name: str
    names: list[str]
    role: str
    description: str
    states: list[str]
    rect: tuple[int, int, int, int]
    text: str
    keys: list[str]
    value: float | None

    @property
    def middle(self) -> tuple[int, int]:
        x, y, width, height = self.rect
        return x + width // 2, y + height // 2

    @property
    def enabled(self) -> bool:
        return "enabled" in self.states or "sensitive" in self.states

    @property
    def checked(self) -> bool:
        return "checked" in self.states

    @property
    def focused(self) -> bool:
        return "focused" in self.states

    @property
    def says(self) -> str:
        """What one reads on it: the text of a field, else its name."""
        return self.text or self.name


@dataclass(slots=True)
class Desk:
    screen: Screen
    session: Session
    pictures: Path
    env: dict[str, str]
    log: Path
    eyes: subprocess.Popen[str]
    programs: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *args: str, **env: str) -> subprocess.Popen[bytes]:
        """A program under the test's own Python ("-m", "acdesk"), with `env` added; ended with the desk."""
        with self.log.open("ab") as log:
            program = subprocess.Popen([sys.executable, *args], env=self.env | env, stdout=log, stderr=log)
        self.programs.append(program)
        return program

    def output(self) -> str:
        """What every program started here has printed, standard error included."""
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    def all(self, name: str | None = None, *, role: str | None = None, seconds: float = 0) -> list[Widget]:
        """All widgets showing, once there is one. Roles: button, text, label, check box, combo box, table, ..."""
        found = self._ask(do="find", name=name, role=role, seconds=seconds)
        return [Widget(**what | {"rect": tuple(what["rect"])}) for what in found]

    def see(self, name: str, *, role: str | None = None, seconds: float = 15) -> Widget:
        """Waits for a widget to show. Raises AssertionError with all there is to see."""
        found = self.all(name, role=role, seconds=seconds)
        if not found:
            raise AssertionError(f"no {role or 'widget'} {name!r} after {seconds:g} s; there is:\n{self.tree()}")
        return found[0]

    def see_that(
        self, name: str, holds: Callable[[Widget], bool], *, role: str | None = None, seconds: float = 15
    ) -> Widget:
        """Waits until `holds` is true of a widget so named, and returns it."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.all(name, role=role)
            for widget in found:
                if holds(widget):
                    return widget
            if time.monotonic() > deadline:
                raise AssertionError(f"{name!r} did not come to that in {seconds:g} s: {found}\n{self.tree()}")
            time.sleep(0.05)

    def see_gone(self, name: str, *, role: str | None = None, seconds: float = 15) -> None:
        deadline = time.monotonic() + seconds
        while self.all(name, role=role):
            if time.monotonic() > deadline:
                raise AssertionError(f"{name!r} is still there after {seconds:g} s:\n{self.tree()}")
            time.sleep(0.05)

    def reads(self, name: str, *, role: str | None = None, seconds: float = 15) -> str:
        """The text on a widget."""
        return self.see(name, role=role, seconds=seconds).says

    def click(self, name: str, *, role: str | None = None, times: int = 1, seconds: float = 15) -> Widget:
        """Moves the mouse onto a widget, once it can be used, and clicks."""
        widget = self._settled(name, role, seconds)
        width, height = self.size
        x, y = widget.middle
        if widget.role == "check box" or widget.role == "radio button":
            # Their rectangle may be wider than what takes a click: the box is at its start.
            x = widget.rect[0] + min(10, widget.rect[2] // 2)
        if not (0 < x < width and 0 < y < height):
            raise AssertionError(f"{name!r} is outside the screen: {widget.rect}")
        self.screen.click(x, y, times=times)
        return widget

    def fill(self, name: str, text: str, *, role: str | None = "text", seconds: float = 15) -> None:
        """Clicks into a field and types over what it holds; afterwards it must hold `text`, but for passwords."""
        self.click(name, role=role, seconds=seconds)
        self.see_that(name, lambda widget: widget.focused, role=role)
        self.screen.press("ctrl+a", "Delete")
        self.screen.type(text)
        self.see_that(name, lambda widget: len(widget.text) == len(text), role=role)

    def press(self, *keys: str) -> None:
        """Keys as X names them: "Return", "Tab", "alt+n"."""
        self.screen.press(*keys)

    def type(self, text: str) -> None:
        self.screen.type(text)

    def choose(self, name: str, value: str, *, seconds: float = 15) -> None:
        """Opens the combo box so labelled and clicks the line `value` of it, which closes the list."""
        self.click(name, role="combo box", seconds=seconds)
        # Qt takes a click for a part of the one that opened the list as long as both could be a double click.
        opened = time.monotonic()
        self._settled(value, "list item", seconds)
        time.sleep(max(0.0, opened + DOUBLE_CLICK - time.monotonic()))
        self.click(value, role="list item", seconds=seconds)
        self.see_gone(value, role="list item", seconds=seconds)

    def act(self, name: str, action: str | None = None, *, role: str | None = None) -> None:
        """As assistive technology does it, without mouse or keys: to show that it can."""
        self._ask(do="act", name=name, role=role, **({"action": action} if action else {}))

    def write(self, name: str, text: str, *, role: str | None = "text") -> None:
        """As assistive technology does it: the whole text at once, through the editable-text interface."""
        self._ask(do="write", name=name, role=role, text=text)

    def picture(self, name: str) -> Path:
        """`name`.png of the whole screen, where CI keeps its output."""
        # What was just painted must have reached the screen.
        time.sleep(0.25)
        return self.screen.picture(self.pictures / f"{name}.png")

    def tree(self) -> str:
        """Everything showing, one widget a line."""
        return "\n".join(self._ask(do="tree"))

    def nameless(self) -> list[Widget]:
        """Widgets that take the focus and have no name: nobody using a screen reader can tell what they are."""
        return [widget for widget in self.all() if "focusable" in widget.states and not widget.names]

    @property
    def size(self) -> tuple[int, int]:
        said = subprocess.run(
            ["xdotool", "getdisplaygeometry"],
            env=self.screen.env,
            capture_output=True,
            text=True,
            check=True,
            timeout=10,
        )
        width, height = said.stdout.split()
        return int(width), int(height)

    def _settled(self, name: str, role: str | None, seconds: float) -> Widget:
        """The widget, enabled and no longer moving: a click is aimed where it was seen."""
        last = self.see_that(name, lambda widget: widget.enabled and widget.rect[2] > 0, role=role, seconds=seconds)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            time.sleep(0.05)
            now = self.see_that(name, lambda widget: widget.enabled, role=role, seconds=seconds)
            if now.rect == last.rect:
                break
            last = now
        return last

    def _ask(self, **question: Any) -> Any:
        assert self.eyes.stdin is not None
        assert self.eyes.stdout is not None
        self.eyes.stdin.write(json.dumps(question) + "\n")
        self.eyes.stdin.flush()
        line = self.eyes.stdout.readline()
        if not line:
            raise RuntimeError("the AT-SPI process has ended; its last words are in eyes.log")
        said = json.loads(line)
        if "error" in said:
            raise LookupError(said["error"])
        return said["answer"]


@contextlib.contextmanager
def desk(screen: Screen, session: Session, pictures: Path, **env: str) -> Iterator[Desk]:
    """`session` must have been made for that screen. `env` is added for every program started."""
    with (session.home / "eyes.log").open("ab") as errors:
        eyes = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore::DeprecationWarning", str(Path(__file__).with_name("atspi_server.py"))],
            env=session.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    own = {"ACDESK_HOME": str(session.home / "acdesk"), "ACDESK_LANGUAGE": "en", "PYTHONPATH": str(ROOT)}
    # The bridge complains of questions it doesn't know; what programs print is to be looked at, so it must be theirs.
    own["QT_LOGGING_RULES"] = "qt.accessibility.*=false"
    whole = session.env | own | env
    here = Desk(screen, session, pictures, whole, session.home / "programs.log", eyes)
    try:
        yield here
    finally:
        for program in here.programs:
            end(program)
        eyes.communicate()
