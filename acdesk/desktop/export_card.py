"""One saved export: what it sends where, how it went last time, and Run."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QPushButton, QToolButton

from acdesk.connections import Connection
from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Card, Line
from acdesk.desktop.icons import Picture, set_icon
from acdesk.desktop.live_runs import POLL_MILLISECONDS, LiveRun
from acdesk.desktop.notice import Notice
from acdesk.desktop.outcome_bar import OutcomeBar, Part
from acdesk.desktop.phrases import OUTCOMES, STATUS_ICONS, STATUS_NAMES, age, counts_sentence, unsent_sentence
from acdesk.desktop.progress_bar import ContactBar
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, TINY, body, column, quiet, row, strong
from acdesk.exports import Export
from acdesk.runs import RunReport


@dataclass(frozen=True, slots=True)
class ExportFacts:
    """What a card shows, read in one go."""

    export: Export
    connection: Connection | None
    last: RunReport | None
    saved_at: float | None
    """When the newest of its files was written, in seconds since 1970; None when one is gone."""


class ExportCard(Card):
    """The buttons speak through signals; the page does the work."""

    run = Signal(object)
    edit = Signal(object)
    duplicate = Signal(object)
    remove = Signal(object)
    show_result = Signal(object)
    show_run = Signal(object)
    resume = Signal(object)

    def __init__(self, desk: Desk, facts: ExportFacts) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self.facts = facts
        export = facts.export
        self.setAccessibleName(export.name)
        stack = column(spacing=SMALL, margins=LARGE, parent=self)
        stack.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        head = row(spacing=SMALL)
        names = column(spacing=TINY)
        names.addWidget(strong(export.name, wrap=True))
        names.addLayout(_fact("file", self._file_text()))
        names.addLayout(_fact("list", self._list_text()))
        head.addLayout(names, 1)
        self.run_button = QPushButton(t("Run"))
        set_icon(self.run_button, "run")
        self.run_button.setAccessibleName(t("Run {name}", name=export.name))
        self.run_button.clicked.connect(lambda: self.run.emit(self))
        self.more_button = QToolButton()
        set_icon(self.more_button, "more")
        self.more_button.setAutoRaise(True)
        self.more_button.setAccessibleName(t("More for {name}", name=export.name))
        self.more_button.setToolTip(t("Edit, duplicate, remove"))
        menu = QMenu(self.more_button)
        menu.addAction(t("&Edit"), lambda: self.edit.emit(self))
        menu.addAction(t("Create d&uplicate"), lambda: self.duplicate.emit(self))
        menu.addSeparator()
        menu.addAction(t("&Remove"), lambda: self.remove.emit(self))
        # Not the button's own menu, which would draw an arrow over the icon.
        self.more_button.clicked.connect(
            lambda: menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        )
        self.buttons: tuple[QAbstractButton, ...] = (self.run_button, self.more_button)
        for button in self.buttons:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        stack.addLayout(head)
        self._middle = column(spacing=SMALL)
        stack.addLayout(self._middle)
        self.notice = Notice(beside=True)
        stack.addWidget(self.notice)
        self._bar: ContactBar | None = None
        self._live: LiveRun | None = desk.live.of(export.id)
        if self._live is not None:
            self._show_live(self._live)
        else:
            self._show_last()
        self._say_what_it_needs()

    def set_busy(self, text: str) -> None:
        """While something goes on for this export: `text` beside a disabled Run; "" ends it."""
        self.run_button.setEnabled(not text and self._ready)
        self.more_button.setEnabled(not text)
        self.run_button.setText(text or self._t("Run"))

    @property
    def _ready(self) -> bool:
        return self.facts.connection is not None and self.facts.export.list_id is not None and self._live is None

    @property
    def searched(self) -> str:
        """What one may look for."""
        return f"{self.facts.export.name} {self._file_text()} {self._list_text()}".casefold()

    def _file_text(self) -> str:
        facts, t = self.facts, self._t
        files = facts.export.segments
        name = files[0].name if files else ""
        if len(files) > 1:
            name = t("{file} and {more}", file=name, more=t.n("{n} more", "{n} more", len(files) - 1))
        if facts.saved_at is None:
            return t("{file} · not there now", file=name)
        saved = t("saved {age}", age=age(max(0.0, self._desk.clock() - facts.saved_at), t))
        if facts.last is not None and facts.saved_at < facts.last.started_at:
            return t("{file} · {saved}, the same as at the last run", file=name, saved=saved)
        return f"{name} · {saved}"

    def _list_text(self) -> str:
        export, connection, t = self.facts.export, self.facts.connection, self._t
        known = connection.snapshot.lists if connection is not None and connection.snapshot else ()
        names = {one.id: one.name for one in known}
        if export.list_id is None:
            where = t("No list")
        else:
            where = names.get(export.list_id) or t("List {id}", id=str(export.list_id))
        return f"{where} · {connection.name if connection else t('no connection')}"

    def _show_last(self) -> None:
        t, last = self._t, self.facts.last
        if last is None:
            self._middle.addWidget(quiet(t("Not run yet.")))
            return
        name, colour = STATUS_ICONS[last.status]
        picture = Picture(name, 18)
        picture.show_icon(name, colour)
        head = row(spacing=SMALL)
        head.addWidget(picture)
        when = age(self._desk.clock() - last.started_at, t)
        head.addWidget(body(t("{status}, {age}", status=t(STATUS_NAMES[last.status]), age=when)), 1)
        more = QPushButton(t("Show result"))
        more.setAccessibleName(t("Result of {name}", name=self.facts.export.name))
        more.clicked.connect(lambda: self.show_result.emit(self))
        self.buttons = (*self.buttons, more)
        head.addWidget(more)
        bar = OutcomeBar(10)
        sentence = counts_sentence(last.rows, last.counts, t)
        bar.show_parts([Part(outcome, getattr(last.counts, outcome)) for outcome in OUTCOMES])
        bar.setAccessibleName(t("Last result"))
        bar.setAccessibleDescription(sentence)
        self._middle.addWidget(Line())
        self._middle.addLayout(head)
        self._middle.addWidget(bar)
        self._middle.addWidget(quiet(sentence))

    def _show_live(self, live: LiveRun) -> None:
        line = row(spacing=SMALL)
        self._bar = ContactBar()
        self._bar.setFixedHeight(10)
        self._bar.setAccessibleName(self._t("Progress"))
        self._words = quiet(wrap=False)
        line.addWidget(self._words, 1)
        more = QPushButton(self._t("Show"))
        more.setAccessibleName(self._t("Show the run of {name}", name=live.export.name))
        more.clicked.connect(lambda: self.show_run.emit(self))
        line.addWidget(more)
        self._middle.addLayout(line)
        self._middle.addWidget(self._bar)
        timer = QTimer(self)
        timer.setInterval(5 * POLL_MILLISECONDS)
        timer.timeout.connect(self._tick)
        timer.start()
        self._tick()

    def _tick(self) -> None:
        if self._live is None or self._bar is None:
            return
        seen = self._live.handle.progress
        self._bar.show_contacts(seen.finished, seen.queued, seen.to_send)
        done, total = self._t.number(seen.finished), self._t.number(seen.to_send)
        self._words.setText(self._t("Running: {done} of {total} contacts finished", done=done, total=total))

    def _say_what_it_needs(self) -> None:
        t = self._t
        change = (t("Edit"), lambda: self.edit.emit(self))
        self.run_button.setEnabled(self._ready)
        if self._live is not None:
            self.run_button.setText(t("Running"))
        elif self.facts.last is not None and self.facts.last.status == "running":
            self.notice.say(
                "info",
                t("Another window of acdesk is running this export"),
                t("It shows how far it is."),
                announce=False,
            )
        elif self.facts.connection is None:
            self.notice.say(
                "info", t("No connection"), t("Give it a connection, then it can run."), change, announce=False
            )
        elif self.facts.export.list_id is None:
            self.notice.say("info", t("No list"), t("Choose a list, then it can run."), change, announce=False)
        elif self.facts.last is not None and self.facts.last.status in ("stopped", "interrupted", "failed"):
            again = (t("Resume"), lambda: self.resume.emit(self))
            open_rows = unsent_sentence(self.facts.last, t)
            self.notice.say("info", t("The last run is not complete"), open_rows, again, announce=False)


def _fact(icon: str, text: str) -> QHBoxLayout:
    """A small picture and what it stands for."""
    across = row(spacing=SMALL)
    across.addWidget(Picture(icon, 16, QPalette.ColorRole.PlaceholderText), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(quiet(text), 1)
    return across
