"""A run under way: how far, how fast, how long, what it waits for, and Stop."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Card
from acdesk.desktop.icons import set_icon
from acdesk.desktop.live_runs import POLL_MILLISECONDS, LiveRun
from acdesk.desktop.outcome_bar import Swatch
from acdesk.desktop.phrases import clock_time, code_words
from acdesk.desktop.progress_bar import ContactBar
from acdesk.desktop.run_chart import RunChart
from acdesk.desktop.texts import HUGE, LARGE, MEDIUM, SMALL, TINY, body, column, number, quiet, row
from acdesk.runs import ProgressSnapshot
from acdesk.sentences.translation import N_

_PHASES = {
    "preparing": N_("Getting ready …"),
    "waiting": N_("Waiting for another run on this account …"),
    "sending": N_("Sending"),
    "settling": N_("Everything is handed over. ActiveCampaign is finishing it."),
    "ended": N_("Finished"),
}


HIGHEST = 520
"""Logical pixels: in a high window the chart grows, but no further."""


class RunView(QWidget):
    """Reads the handle's progress ten times a second while it is on the screen."""

    stopping = Signal()

    def __init__(self, desk: Desk, live: LiveRun) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self._live = live
        self._said = -1
        self.phase = body()
        self.bar = ContactBar()
        self.bar.setAccessibleName(t("Progress"))
        self.chart = RunChart(t)
        self._since = desk.clock()
        self._numbers = {name: number("0") for name in ("finished", "queued", "to_go")}
        self.pace = body()
        self.waits = quiet()
        self.stop_button = QPushButton(t("&Stop"))
        self.stop_button.setAccessibleName(t("Stop"))
        set_icon(self.stop_button, "stop")
        self.stop_note = quiet(t("What was sent stays sent. The rest can be resumed at any time."))

        card = Card()
        inside = column(spacing=MEDIUM, margins=LARGE, parent=card)
        inside.addWidget(self.phase)
        inside.addWidget(self.bar)
        grid = QGridLayout()
        grid.setHorizontalSpacing(HUGE)
        grid.setVerticalSpacing(0)
        names = (
            ("finished", "to_send", t("Finished")),
            ("queued", "queued", t("Queued at ActiveCampaign")),
            ("to_go", "", t("To go")),
        )
        for place, (key, swatch, text) in enumerate(names):
            grid.addWidget(self._numbers[key], 0, place)
            named = row(spacing=TINY + 2)
            if swatch:
                named.addWidget(Swatch(swatch))
            named.addWidget(quiet(text, wrap=False))
            named.addStretch(1)
            grid.addLayout(named, 1, place)
        grid.setColumnStretch(len(names), 1)
        inside.addLayout(grid)
        inside.addWidget(self.pace)
        inside.addWidget(self.waits)
        inside.addWidget(self.chart, 1)
        stack = column(spacing=MEDIUM, parent=self)
        stack.addWidget(card, 1)
        across = row(spacing=MEDIUM)
        across.addWidget(self.stop_button)
        across.addWidget(self.stop_note, 1)
        stack.addLayout(across)
        stack.addSpacing(SMALL)
        self.setMaximumHeight(HIGHEST)
        self.stop_button.clicked.connect(self.stop)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def stop(self) -> None:
        """Ask the run to stop; it finishes what is in flight."""
        self._live.handle.stop()
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self._t("Stopping …"))
        self.stop_note.setText(self._t("What is under way is finished and written down first."))
        self.stopping.emit()

    def refresh(self) -> None:
        """Show the newest snapshot."""
        seen = self._live.handle.progress
        t = self._t
        waits = " ".join(code_words(seen.waits_for, seen.wait_params, t)).strip() if seen.waits_for else ""
        waiting = seen.phase == "waiting" and bool(waits)
        self.phase.setText(waits if waiting else t(_PHASES[seen.phase]))
        self.bar.show_contacts(seen.finished, seen.queued, seen.to_send)
        to_go = max(0, seen.to_send - seen.finished - seen.queued)
        for key, value in (("finished", seen.finished), ("queued", seen.queued), ("to_go", to_go)):
            self._numbers[key].setText(t.number(value))
        # A line keeps its place while there is nothing to say.
        self.pace.setText(self._pace(seen) or " ")
        self.waits.setText((waits if not waiting else "") or " ")
        self.bar.setAccessibleDescription(
            t("{done} of {total} contacts finished", done=t.number(seen.finished), total=t.number(seen.to_send))
        )
        self.chart.add(self._desk.clock() - self._since, seen.finished, seen.queued, seen.to_send)
        self.chart.setAccessibleDescription(self.bar.accessibleDescription())
        self._announce(seen)

    def _pace(self, seen: ProgressSnapshot) -> str:
        t = self._t
        parts = []
        if seen.rate:
            parts.append(t("{rate} contacts a minute", rate=t.number(round(seen.rate))))
        if seen.seconds_left is not None and seen.phase != "ended":
            end = clock_time(self._desk.clock() + seen.seconds_left, t)
            left = t("about {time} left", time=t.duration(seen.seconds_left))
            parts.append(left if seen.seconds_left < 60 else t("{left}, until {clock}", left=left, clock=end))
        if seen.requests:
            parts.append(t.n("{n} request", "{n} requests", seen.requests))
        return " · ".join(parts)

    def _announce(self, seen: ProgressSnapshot) -> None:
        """Tell a screen reader at every quarter, not ten times a second."""
        quarter = 4 * seen.finished // seen.to_send if seen.to_send else 0
        if quarter > self._said and self.isVisible():
            self._said = quarter
            event = QAccessibleAnnouncementEvent(self.bar, self.bar.accessibleDescription())
            QAccessible.updateAccessibility(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
