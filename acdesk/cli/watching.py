"""Watch a run from a terminal or a script: progress on standard error, Stop on a signal."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from acdesk.cli.fault_words import code_message
from acdesk.cli.interruptions import on_interruption
from acdesk.cli.layout import cut, terminal_columns, width
from acdesk.cli.session import Session
from acdesk.sentences.translation import Translation

if TYPE_CHECKING:
    from acdesk.runs import ProgressSnapshot, RunHandle, RunReport

LOOKS_A_SECOND = 10
SECONDS_BETWEEN_LINES = 5.0
"""Where lines can't be replaced, as in a log file."""

SEPARATOR = " · "
LEAST_OF_A_PART = 20


class LeaveNowError(Exception):
    """The user asked a second time to stop."""


def watch(session: Session, handle: RunHandle) -> RunReport:
    """Follow a run to its end. The first Ctrl-C, SIGTERM or hang-up stops it; raises LeaveNowError on the second.

    Afterwards they are ignored: the run is over, and its end is still to be said.
    """
    t = session.t
    shown = progress_display(session)
    asked = 0

    def stop() -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise LeaveNowError
        if asked == 1:
            handle.stop()
            text = t("Stopping: what is under way is finished and written down. Press Ctrl-C again to leave at once.")
            shown.line(text)

    on_interruption(stop)
    try:
        while True:
            report = handle.wait(1 / LOOKS_A_SECOND)
            shown.show(handle.progress)
            if report is not None:
                return report
    finally:
        on_interruption(None)
        shown.end()


def progress_display(session: Session) -> Display:
    """In place on a terminal, else a line now and then."""
    err = session.streams.err
    return Display(session.t, err, in_place=err.isatty())


@dataclass
class Display:
    """Writes progress; a reader that went away is no reason to end the run."""

    t: Translation
    out: TextIO
    in_place: bool
    _columns: int = 0
    _last_text: str = ""
    _last_time: float = field(default=float("-inf"))
    _last_phase: str = ""

    def show(self, progress: ProgressSnapshot) -> None:
        """Worth a line every few seconds, or at once when the phase changes."""
        text = progress_text(progress, self.t)
        if text == self._last_text:
            return
        if self.in_place:
            self._write("\r" + self._padded(text))
        else:
            now = time.monotonic()
            due = progress.phase != self._last_phase or now - self._last_time >= SECONDS_BETWEEN_LINES
            if not due:
                return
            self._last_time = now
            self._write(text + "\n")
        self._last_text, self._last_phase = text, progress.phase

    def line(self, text: str) -> None:
        """A line of its own, below what stands there."""
        self.end()
        self._write(text + "\n")

    def end(self) -> None:
        if self.in_place and self._columns:
            self._write("\n")
            self._columns = 0

    def _padded(self, text: str) -> str:
        """Covers what stood there before."""
        shown = fitted(text, terminal_columns() - 1)
        before, self._columns = self._columns, width(shown)
        return shown + " " * (before - self._columns)

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            self.out.write(text)
            self.out.flush()


def fitted(text: str, columns: int) -> str:
    """What fits in one line; of a part that doesn't, enough to be understood or nothing."""
    shown = cut(text, columns)
    whole, dot, part = shown.rpartition(SEPARATOR)
    return whole if dot and shown != text and width(part) < LEAST_OF_A_PART else shown


def progress_text(progress: ProgressSnapshot, t: Translation) -> str:
    """Queued and finished are told apart: a queued contact isn't on the list yet."""
    parts: list[str] = []
    match progress.phase:
        case "preparing":
            return t("Preparing …")
        case "waiting":
            return _waits(progress, t) or t("Waiting …")
        case "sending" | "settling" | "ended":
            parts.append(
                t("{finished} of {all} finished", finished=t.number(progress.finished), all=t.number(progress.to_send))
            )
            if progress.queued:
                parts.append(t("{n} queued", n=t.number(progress.queued)))
            if progress.refused:
                parts.append(t("{n} refused", n=t.number(progress.refused)))
    if progress.phase == "sending" and progress.rate >= 1:
        parts.append(t("{n} a minute", n=t.number(round(progress.rate))))
    if progress.seconds_left is not None and progress.phase != "ended":
        parts.append(t("{time} left", time=t.duration(progress.seconds_left)))
    waits = _waits(progress, t)
    return SEPARATOR.join([*parts, waits] if waits else parts)


def _waits(progress: ProgressSnapshot, t: Translation) -> str:
    return "" if progress.waits_for is None else code_message(progress.waits_for, progress.wait_params, t)
