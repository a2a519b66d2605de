"""A marketer who uses acdesk's window, and what can be known of it from outside afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.journeys.desk import Desk, Widget
from tests.journeys.practice_account import PracticeAccount
from tests.journeys.processes import wait_until

LIST = 9
LIST_NAME = "Loyalty members"
SPEED = {"ACDESK_SPEED": "30"}
OUTCOMES = ("accepted", "refused", "rejected", "duplicate", "unchanged", "unsent")


def as_is(text: str) -> str:
    return text


@dataclass(slots=True)
class Marketer:
    """Sits at `desk`; has the key of `practice`. `t` gives a text in the language of the window."""

    desk: Desk
    practice: PracticeAccount
    t: Callable[[str], str] = field(default=as_is)

    # -- at the window

    def open(self) -> subprocess.Popen[bytes]:
        """The window, once it can be used."""
        program = self.desk.start("-m", "acdesk")
        self.desk.see(self.t("Export a segment"), role="button", seconds=60)
        return program

    def leave(self, program: subprocess.Popen[bytes]) -> None:
        """Close the window; the program must end by itself and well, and have said nothing."""
        self.desk.press("ctrl+q")
        assert program.wait(30) == 0
        assert self.desk.output() == "", self.desk.output()

    def begin(self) -> None:
        """A new export, at its first page."""
        self.desk.click(self.t("Export a segment"), role="button")
        self.desk.see(self.t("Back"), role="button")

    def enter_connection(self, name: str, host: str, key: str) -> None:
        self.desk.fill(self.t("Display name"), name)
        self.desk.fill(self.t("Host name"), host)
        self.desk.fill(self.t("API key"), key)
        box = self.desk.see(self.t("I agree"), role="check box")
        if not box.checked:
            self.desk.click(self.t("I agree"), role="check box")

    def connect(self, name: str = "Oefenaccount") -> None:
        """A new connection to the practice account, made and chosen."""
        self.enter_connection(name, self.practice.host, self.practice.key)
        self.desk.click(self.t("Connect"), role="button")
        self.desk.see_that(name, lambda widget: widget.checked, role="radio button", seconds=30)

    def next(self) -> None:
        self.desk.click(self.t("Next"), role="button", seconds=30)

    def choose_file(self, path: Path) -> None:
        """Type its path; wait until it was read and counted."""
        self.desk.fill(self.t("Segment file"), str(path))
        self.desk.see(self.t("First rows"), role="table", seconds=30)
        self.desk.see_that(self.t("Next"), lambda widget: widget.enabled, role="button", seconds=30)

    def choose_list(self, list_id: int = LIST) -> None:
        self.desk.fill(self.t("ActiveCampaign list ID"), str(list_id))

    def go_to_check(self, path: Path) -> None:
        """From the first page, a connection chosen, to the counts."""
        self.next()
        self.choose_file(path)
        self.next()
        self.choose_list()
        self.next()
        self.desk.see(self.t("Data matching"), role="table")
        self.next()
        self.desk.see_that(self.t("Start export"), lambda widget: widget.enabled, role="button", seconds=30)

    def look(self, name: str) -> None:
        """A picture, and what holds for every page: names for all that takes the focus, one control for one key."""
        self.desk.picture(f"window-{name}")
        shown = [widget for widget in self.desk.all() if "showing" in widget.states]
        nameless = [w for w in shown if "focusable" in w.states and not w.names and w.role != "table cell"]
        assert nameless == [], name
        bound: dict[str, set[str]] = {}
        for widget in shown:
            for key in [key for key in widget.keys if key.startswith("Alt+")]:
                # By its last name, which a combo box shares with the line in it.
                bound.setdefault(key, set()).add((widget.names or [""])[-1])
        clashes = {key: found for key, found in bound.items() if len(found) > 1}
        assert clashes == {}, f"{name}: {clashes}"

    def rows(self, table: str) -> list[dict[str, str]]:
        """What the table called `table` shows, line by line: column header -> text."""
        x, y, width, height = self.desk.see(self.t(table), role="table").rect

        def inside(widget: Widget) -> bool:
            return x <= widget.rect[0] < x + width and y <= widget.rect[1] < y + height

        headers = {one.rect[0]: one.name for one in self.desk.all(role="table column header") if inside(one)}
        lines: dict[int, dict[str, str]] = {}
        for cell in self.desk.all(role="table cell"):
            if inside(cell):
                lines.setdefault(cell.rect[1], {})[headers.get(cell.rect[0], "")] = cell.says
        return [line for _top, line in sorted(lines.items())]

    def tallies(self) -> dict[str, int]:
        """The large numbers by what stands under them, once they stand still."""
        seen: list[dict[str, int]] = [{}]

        def still() -> bool:
            seen.append(self._tallies())
            return bool(seen[-1]) and seen[-1] == seen[-2]

        wait_until("the numbers", still, pause=0.1)
        return seen[-1]

    def _tallies(self) -> dict[str, int]:
        labels = self.desk.all(role="label")
        found = {}
        for label in labels:
            for number in labels:
                x, y, _width, height = number.rect
                near = 0 <= label.rect[1] - (y + height) < 8 and 0 <= label.rect[0] - x < 24
                if near and number.says.replace(",", "").isdecimal():
                    found[label.says] = int(number.says.replace(",", ""))
        return found

    def says(self, part: str, *, seconds: float = 15) -> str:
        """Waits until some label on the screen holds `part`, and returns all of it."""

        def look() -> str | None:
            # Words that belong together are held by spaces that don't break.
            said = (label.says.replace("\xa0", " ") for label in self.desk.all(role="label"))
            return next((text for text in said if part in text), None)

        try:
            return wait_until(part, look, seconds=seconds, pause=0.05)
        except TimeoutError:
            raise AssertionError(f"nothing says {part!r}; there is:\n{self.desk.tree()}") from None

    def save_rejects(self, path: Path) -> None:
        """By the button and the file dialog."""
        self.desk.click(self.t("Save rejects"), role="button")
        # The file dialog, in Qt's own words; it opens with a name to type over.
        self.desk.see_that("File name", lambda widget: widget.focused, role="text")
        self.desk.fill("File name", str(path))
        self.desk.click("Save", role="button")
        self.desk.see_gone("File name", role="text")
        self.says(path.name)

    # -- beside it

    def types(self, *arguments: str, stdin: str = "", code: int = 0) -> dict[str, Any]:
        """The command line of the same user, with --json; its document."""
        done = subprocess.run(
            [sys.executable, "-m", "acdesk", *arguments, "--json"],
            env=self.desk.env,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == code, (arguments, done.stdout, done.stderr)
        document: dict[str, Any] = json.loads(done.stdout)
        return document

    def has_connection(self) -> None:
        """Made with the command line, where the journey is about something else."""
        self.types(
            *("connection", "add", "Oefenaccount", "--host", self.practice.host, "--agree", "--key-stdin"),
            stdin=self.practice.key,
        )

    def has_export(self, path: Path, name: str = "Lente") -> None:
        self.has_connection()
        self.types(
            *("export", "add", name, "--connection", "Oefenaccount", "--list", str(LIST), "--segment", str(path))
        )

    def on_list(self, ending: str = "@noordpost.nl") -> dict[str, int]:
        """Who with such an address is on the list, and how many times each was imported."""
        return {
            one["email"]: one["imported"]
            for one in self.practice.contacts(LIST)
            if one["email"].endswith(ending) and one["imported"]
        }


def add_up(document: dict[str, Any]) -> bool:
    return sum(int(document[name]) for name in OUTCOMES) == int(document["rows"])


def nowhere(secret: str, home: Path) -> None:
    """`secret` is in no file below `home`, in no output, and on no command line or in no environment that can be read.

    Programs' output is in files below `home` too.
    """
    for path in home.rglob("*"):
        # Sockets and pipes hold nothing.
        if path.is_file():
            assert secret.encode() not in path.read_bytes(), path
            assert secret not in str(path)
    for process in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ"):
            try:
                text = (process / name).read_bytes()
            except OSError:  # it ended, or is another user's
                continue
            assert secret.encode() not in text, text
