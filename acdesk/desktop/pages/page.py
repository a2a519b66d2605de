"""What the wizard asks of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft
from acdesk.desktop.frames import Scrolled
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, column, quiet, title


class Change(Protocol):
    """Replaces fields of the draft; the wizard then looks anew what Next and Back may do."""

    def __call__(self, **fields: object) -> None: ...


class WizardPage(QWidget):
    """A title, one sentence, and a scrolled column of content in `self.column`."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change, heading: str, intro: str) -> None:
        super().__init__()
        self._desk = desk
        self._t = desk.t
        self._draft = draft
        self._change = change
        self.heading = title(heading)
        self.intro = quiet(intro)
        scrolled = self.scrolled = Scrolled(margins=0, spacing=MEDIUM)
        scrolled.column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        self.column = scrolled.column
        self.column.addWidget(self.heading)
        self.column.addWidget(self.intro)
        self.column.addSpacing(MEDIUM)
        column(spacing=0, parent=self).addWidget(scrolled)

    def enter(self) -> None:
        """Called whenever the page is shown, with the draft as it stands."""

    def get_ready(self) -> None:
        """Called ahead of `enter`, while the user still looks at the page before: what can be drawn up is."""
        # Qt lays out what is hidden only for a picture of it; the smallest will do.
        self.grab(QRect(0, 0, 1, 1))

    def refresh(self) -> None:
        """Called when the rows begin to be checked, were checked, or could not be."""

    def leave(self) -> None:
        """Called when another page is shown."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None
