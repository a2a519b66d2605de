"""Runs that go on while the user looks at something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from acdesk.desktop.jobs import Jobs
from acdesk.sentences.faults import Fault

if TYPE_CHECKING:
    from acdesk.exports import Export
    from acdesk.runs import RunHandle, RunReport

POLL_MILLISECONDS = 100


@dataclass(frozen=True, slots=True)
class LiveRun:
    """A run under way, and what it runs."""

    export: Export
    handle: RunHandle


class LiveRuns(QObject):
    """Knows the runs of this window; reads their progress ten times a second and notices when one ends."""

    changed = Signal()
    """A run started or ended."""
    ended = Signal(object, object)
    """(LiveRun, RunReport)."""
    failed = Signal(object, object)
    """(LiveRun, Fault): it made no sense before anything was sent, or its journal could not take the ending."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._live: dict[int, LiveRun] = {}
        self._ending: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def all(self) -> tuple[LiveRun, ...]:
        return tuple(self._live.values())

    def of(self, export_id: str) -> LiveRun | None:
        """The run of this export, if one is under way."""
        return next((live for live in self._live.values() if live.export.id == export_id), None)

    def add(self, export: Export, handle: RunHandle) -> LiveRun:
        live = LiveRun(export, handle)
        self._live[handle.run] = live
        self._timer.start()
        self.changed.emit()
        return live

    def stop_all(self) -> None:
        for live in self._live.values():
            live.handle.stop()

    def _look(self) -> None:
        for live in self.all():
            run = live.handle.run
            if live.handle.progress.phase == "ended" and run not in self._ending:
                self._ending.add(run)
                self._jobs.start(
                    lambda handle=live.handle: handle.wait(),  # type: ignore[misc]
                    lambda report, live=live: self._over(live, report),  # type: ignore[misc]
                    lambda fault, live=live: self._over(live, fault),  # type: ignore[misc]
                    owner=self,
                )

    def _over(self, live: LiveRun, outcome: RunReport | Fault | None) -> None:
        self._live.pop(live.handle.run, None)
        self._ending.discard(live.handle.run)
        if not self._live:
            self._timer.stop()
        self.changed.emit()
        if isinstance(outcome, Fault):
            self.failed.emit(live, outcome)
        elif outcome is not None:
            self.ended.emit(live, outcome)
