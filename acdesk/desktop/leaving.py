"""Closing the window: asks only where something would be lost or is still going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.desktop.background import Background
    from acdesk.desktop.desk import Desk
    from acdesk.desktop.main_window import MainWindow


class Leaving(QObject):
    """Decides whether its window may close now, and says what happens else."""

    def __init__(self, window: MainWindow, t: Translation) -> None:
        super().__init__(window)
        self._window = window
        self._t = t
        self._desk: Desk | None = None
        self._background: Background | None = None
        self._agreed = False

    def watch(self, desk: Desk, background: Background) -> None:
        """The window is filled."""
        self._desk = desk
        self._background = background
        desk.live.changed.connect(self._close_when_stopped)

    def may_close(self) -> bool:
        """False where the user is asked first."""
        desk, window = self._desk, self._window
        if desk is None:
            return True
        live = desk.live.all()
        if live:
            if desk.practice:
                self.stop_and_close()
            else:
                self._ask_about_runs(len(live))
            return False
        if self._agreed or (self._background is not None and self._background.hidden):
            return True
        if window.wizard is not None and window.wizard.draft.would_be_lost and not desk.practice:
            window.wizard.ask_to_close(then=self.close_now)
            return False
        return True

    def _ask_about_runs(self, count: int) -> None:
        t, window = self._t, self._window
        window.messages.say(
            "warning",
            t.n("An export is running", "{n} exports are running", count),
            t(
                "acdesk can finish it without this window and tell you when it is done. If you stop it, what was sent "
                "stays sent, and the rest can be resumed."
            ),
            (t("&Keep running in the background"), self._go_on_hidden),
            (t("Sto&p and close"), self.stop_and_close),
            (t("Sta&y here"), window.messages.say_nothing),
        )

    def _go_on_hidden(self) -> None:
        self._window.messages.say_nothing()
        if self._background is not None:
            self._background.hide_window()

    def close_now(self) -> None:
        """Whatever was being entered."""
        self._window.show_home()
        self._agreed = True
        self._window.close()

    def stop_and_close(self) -> None:
        """Ask all runs to stop, and close once they have."""
        if self._desk is None:
            return
        self._agreed = True
        self._window.messages.say(
            "info", self._t("Stopping …"), self._t("What is under way is finished and written down first.")
        )
        self._desk.live.stop_all()

    def _close_when_stopped(self) -> None:
        if self._agreed and self._desk is not None and not self._desk.live.all():
            self._window.close()
