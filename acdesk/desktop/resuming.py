"""Offers at the start to go on with an export that was not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft, Step
from acdesk.desktop.kept_draft import DraftFile, KeptDraft, take_up
from acdesk.desktop.phrases import age

if TYPE_CHECKING:
    from acdesk.desktop.main_window import MainWindow


class Resuming(QObject):
    """Says so over the main window, until the user decides or begins another export."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._file = DraftFile(desk.workspace.home)
        self._offered: KeptDraft | None = None

    def look(self) -> None:
        """Is there one? Asked in the background; nothing is kept where nothing is for good."""
        if not self._desk.practice and not self._desk.session_only:
            self._desk.jobs.start(self._file.read, self._offer, lambda _fault: None, owner=self)

    def withdraw(self) -> None:
        """Another export is begun."""
        if self._offered is not None:
            self._offered = None
            self._window.messages.say_nothing()

    def _offer(self, kept: KeptDraft | None) -> None:
        if kept is None or self._window.wizard is not None:
            return
        t = self._desk.t
        self._offered = kept
        segment = kept.export.segments[0].name if kept.export.segments else ""
        name = kept.export.name or segment or t("An export without a name")
        ago = age(max(0.0, self._desk.clock() - kept.at), t)
        self._window.messages.say(
            "info",
            t("An export was not finished"),
            t("{name}, last changed {age}. What you entered was kept.", name=name, age=ago),
            (t("&Go on with it"), self._go_on),
            (t("Discard it"), self._discard),
        )

    def _go_on(self) -> None:
        kept, workspace = self._offered, self._desk.workspace
        self.withdraw()
        if kept is not None:
            self._desk.jobs.start(lambda: take_up(kept, workspace), self._open, lambda _fault: None, owner=self)

    def _open(self, found: tuple[Draft, Step]) -> None:
        self._window.open_wizard(*found)

    def _discard(self) -> None:
        self.withdraw()
        self._desk.jobs.start(self._file.forget, lambda _none: None, lambda _fault: None, owner=self)
