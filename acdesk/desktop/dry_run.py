"""Keeps the plan right while the user changes the data matching: in the background, the newest change wins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from acdesk.desktop.checking import Checked, PlanKey, check
from acdesk.desktop.flow import Draft, waits_for_check, with_plan, without_plan
from acdesk.desktop.jobs import Jobs
from acdesk.sentences.faults import Fault

PAUSE = 120
"""Milliseconds after the last change: several in a row are one."""


class DryRun(QObject):
    """`follow` whenever the draft has changed. One check runs at a time; what it found is dropped when it came late."""

    def __init__(self, jobs: Jobs, draft: Callable[[], Draft], keep: Callable[[Draft], None], parent: QObject) -> None:
        """`keep` takes over the draft with what is new about checking."""
        super().__init__(parent)
        self._jobs = jobs
        self._draft = draft
        self._keep = keep
        self._under_way: PlanKey | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._begin)

    def follow(self) -> None:
        """Check anew if what was entered has changed since."""
        draft = self._draft()
        wanted = waits_for_check(draft)
        if wanted and draft.plan is None:
            self._begin()
        elif wanted and self._under_way != draft.key:
            self._timer.start()
        elif not wanted:
            self._timer.stop()

    def _begin(self) -> None:
        draft = self._draft()
        if self._under_way is not None or not waits_for_check(draft):
            return
        key, last = draft.key, draft.last_check
        self._under_way = key
        self._jobs.start(
            lambda: check(key, last),
            lambda checked: self._checked(key, checked),
            lambda fault: self._failed(key, fault),
            owner=self,
            heavy=True,
        )

    def _checked(self, key: PlanKey, checked: Checked) -> None:
        self._under_way = None
        if self._draft().key == key:
            self._keep(with_plan(self._draft(), checked, key))
        else:
            self._begin()

    def _failed(self, key: PlanKey, fault: Fault) -> None:
        self._under_way = None
        if self._draft().key == key:
            self._keep(without_plan(self._draft(), fault))
        else:
            self._begin()
