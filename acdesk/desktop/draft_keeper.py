"""Keeps what is being entered in the wizard, a moment after the last change, so that it outlives a crash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft, Step
from acdesk.desktop.kept_draft import DraftFile, kept_of

KEEP_AFTER = 800
"""Milliseconds after the last change."""


class DraftKeeper(QObject):
    """Nothing of a practice account is kept, nor of a run for once."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], step: Callable[[], Step], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._step = step
        self._file = DraftFile(desk.workspace.home)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self._keep)

    def touch(self) -> None:
        """Something was changed."""
        self._timer.start()

    def forget(self) -> None:
        """It was saved, or given up."""
        self._timer.stop()
        self._desk.jobs.start(self._file.forget, _nothing, _nothing, owner=self._desk.jobs)

    def _keep(self) -> None:
        draft, desk = self._draft(), self._desk
        for_good = not (draft.once or desk.practice or desk.session_only)
        if for_good and draft.would_be_lost:
            kept = kept_of(draft, self._step(), desk.clock())
            desk.jobs.start(lambda: self._file.write(kept), _nothing, _nothing, owner=desk.jobs)


def _nothing(_result: object) -> None:
    """Nobody waits for it."""
