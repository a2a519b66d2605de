"""Exports: the saved jobs, each run again with one click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from acdesk.desktop.checking import check
from acdesk.desktop.desk import Desk
from acdesk.desktop.export_card import ExportCard, ExportFacts
from acdesk.desktop.fields import line
from acdesk.desktop.flow import Draft, Step, draft_of, may_start_at_once, resume_step, with_opened, with_plan
from acdesk.desktop.home_page import Empty, HomePage
from acdesk.desktop.icons import set_icon
from acdesk.desktop.opened import open_files
from acdesk.desktop.phrases import fault_words
from acdesk.exports import Export
from acdesk.runs import RunHandle
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import Fault
from acdesk.workspace import Workspace

MANY = 8
"""From so many exports on, one can be searched for."""


def read_exports(workspace: Workspace) -> tuple[ExportFacts, ...]:
    """Everything the cards show. Reads disk."""
    connections = {one.id: one for one in workspace.connections.all()}
    last = workspace.runs.newest()
    facts = []
    for export in workspace.exports.all():
        try:
            saved_at = max(path.stat().st_mtime for path in export.segments)
        except (OSError, ValueError):
            saved_at = None
        connection = connections.get(export.connection_id or "")
        facts.append(ExportFacts(export, connection, last.get(export.id), saved_at))
    return tuple(facts)


def ready_to_run(workspace: Workspace, facts: ExportFacts, names: frozenset[str]) -> Draft:
    """The draft of a saved export with its files opened and checked. Reads disk; raises SegmentFault, MatchingFault."""
    draft = draft_of(facts.export, facts.connection, names)
    draft = with_opened(draft, open_files(draft.files, draft.reading, workspace.matchings.find))
    return with_plan(draft, check(draft.key), draft.key)


def ready_to_run_once(workspace: Workspace, export: Export, file: Path, names: frozenset[str]) -> Draft:
    """The same with another file than its own. Reads disk; raises SegmentFault, MatchingFault, RequestFault."""
    connection = workspace.connections.get(export.connection_id) if export.connection_id else None
    draft = draft_of(export, connection, names)
    draft = replace(draft, files=(file,), reading=ReadingOptions(), once=True)
    draft = with_opened(draft, open_files(draft.files, draft.reading, workspace.matchings.find))
    return with_plan(draft, check(draft.key), draft.key)


class ExportsPage(HomePage):
    """Cards in the order of their names."""

    new = Signal()
    practice = Signal()
    """Try it with a practice account."""
    edit = Signal(object, object)
    """(Draft, Step)."""
    check = Signal(object)
    """(Draft): the counts have to be looked at first."""
    start = Signal(object)
    """(Draft): may be sent at once."""
    show_result = Signal(object, object)
    """(Export, RunReport)."""
    show_run = Signal(object)
    """(LiveRun)."""

    def __init__(self, desk: Desk) -> None:
        t = desk.t
        self.new_button = QPushButton(t("Export a &segment"))
        self.new_button.setAccessibleName(t("Export a segment"))
        super().__init__(desk, t("Exports"), self.new_button)
        self.new_button.setDefault(True)
        self.new_button.clicked.connect(self.new)
        self.search = line(placeholder=t("Find an export"))
        self.search.setAccessibleName(t("Find an export"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.column.addWidget(self.search)
        self.search.hide()
        self.cards: list[ExportCard] = []
        self.first_button = QPushButton(t("Export a &segment"))
        self.first_button.clicked.connect(self.new)
        self.first_button.setAccessibleName(t("Export a segment"))
        self.first_button.setDefault(True)
        self.practice_button = QPushButton(t("Try it with a &practice account"))
        self.practice_button.setAccessibleName(t("Try it with a practice account"))
        set_icon(self.practice_button, "practice")
        self.practice_button.clicked.connect(self.practice)
        self.empty = Empty(
            "exports",
            t("Bring a segment to ActiveCampaign"),
            t(
                "acdesk brings the customers of a segment file onto an ActiveCampaign list. It checks every row first, "
                "and sends nothing before you have seen the numbers. Afterwards it tells you what became of every row."
            ),
            self.first_button,
            self.practice_button,
            below=t("Or drop a file anywhere in this window."),
        )
        # Only now: without a parent it would be a window of its own.
        self.practice_button.setHidden(desk.practice)
        self.empty.hide()
        self.column.addWidget(self.empty, 1)
        self.column.addStretch(0)
        desk.live.changed.connect(self.refresh)

    def set_busy(self, text: str) -> None:
        """While the practice account is being started; "" ends it."""
        self.practice_button.setEnabled(not text)
        self.practice_button.setText(text or self._t("Try it with a &practice account"))

    def refresh(self) -> None:
        # Now, not when the answer is here: by then it may say what was just saved.
        self.notice.clear()
        workspace = self._desk.workspace
        self._desk.jobs.start(lambda: read_exports(workspace), self._show, self._failed, owner=self)

    def _failed(self, fault: Fault) -> None:
        self.notice.say("error", *fault_words(fault, self._t), (self._t("&Try again"), self.refresh))

    def _show(self, exports: Sequence[ExportFacts]) -> None:
        focused = self._focused()
        for card in self.cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        self.empty.setVisible(not exports)
        self.new_button.setVisible(bool(exports))
        self.search.setVisible(len(exports) >= MANY)
        for place, facts in enumerate(exports):
            card = ExportCard(self._desk, facts)
            card.run.connect(self.run)
            card.edit.connect(self._edit)
            card.duplicate.connect(self._duplicate)
            card.remove.connect(self._ask_to_remove)
            card.resume.connect(self._resume)
            card.show_result.connect(lambda card: self.show_result.emit(card.facts.export, card.facts.last))
            card.show_run.connect(lambda card: self.show_run.emit(self._desk.live.of(card.facts.export.id)))
            self.cards.append(card)
            self.column.insertWidget(self.column.indexOf(self.empty) + place, card)
            if focused is not None and facts.export.id == focused[0]:
                card.buttons[focused[1]].setFocus()
        self._filter()
        self.column.setStretch(self.column.count() - 1, 1 if exports else 0)

    def _focused(self) -> tuple[str, int] | None:
        """Where the keyboard is: the cards are made anew, and it should stay there."""
        for card in self.cards:
            for place, button in enumerate(card.buttons):
                if button.hasFocus():
                    return card.facts.export.id, place
        return None

    def _filter(self) -> None:
        wanted = self.search.text().casefold().split() if not self.search.isHidden() else []
        for card in self.cards:
            card.setVisible(all(word in card.searched for word in wanted))

    @property
    def names(self) -> frozenset[str]:
        """Names that are taken."""
        return frozenset(card.facts.export.name for card in self.cards)

    def run(self, card: ExportCard) -> None:
        """Check, then send or show the counts (`flow.may_start_at_once`)."""
        card.notice.clear()
        card.set_busy(self._t("Checking …"))
        facts, names, workspace = card.facts, self.names, self._desk.workspace

        def ready(draft: Draft) -> None:
            card.set_busy("")
            if draft.plan is not None and may_start_at_once(draft.plan, facts.last):
                self.start.emit(draft)
            else:
                self.check.emit(draft)

        self._work(card, lambda: ready_to_run(workspace, facts, names), ready)

    def run_once(self, export: Export, file: Path) -> None:
        """Check `file` as this export would, and show the counts."""
        workspace, names = self._desk.workspace, self.names
        self._desk.jobs.start(
            lambda: ready_to_run_once(workspace, export, file, names), self.check.emit, self._failed, owner=self
        )

    def _edit(self, card: ExportCard) -> None:
        draft = draft_of(card.facts.export, card.facts.connection, self.names)
        self.edit.emit(draft, Step.CONNECTION if card.facts.connection is None else resume_step(draft))

    def _duplicate(self, card: ExportCard) -> None:
        name = card.facts.export.name
        number, new = 2, f"{name} (2)"
        while new in self.names:
            number += 1
            new = f"{name} ({number})"
        exports = self._desk.workspace.exports
        self._work(card, lambda: exports.duplicate(name, new), lambda _export: self.refresh())

    def _ask_to_remove(self, card: ExportCard) -> None:
        name = card.facts.export.name
        card.notice.say(
            "warning",
            self._t("Remove {name}?", name=name),
            self._t("Its history stays. Nothing changes in ActiveCampaign."),
            (self._t("Remove"), lambda: self._remove(card)),
            (self._t("Keep"), self.refresh),
        )

    def _remove(self, card: ExportCard) -> None:
        exports, name = self._desk.workspace.exports, card.facts.export.name
        self._work(card, lambda: exports.remove(name), lambda _none: self.refresh())

    def _resume(self, card: ExportCard) -> None:
        runs, last = self._desk.workspace.runs, card.facts.last
        if last is None:
            return
        export: Export = card.facts.export

        def resumed(handle: RunHandle) -> None:
            self.show_run.emit(self._desk.live.add(export, handle))

        self._work(card, lambda: runs.resume(last.run), resumed)

    def _work(self, card: ExportCard, work: Callable[[], object], done: Callable[..., None]) -> None:
        def failed(fault: Fault) -> None:
            card.set_busy("")
            edit = (self._t("Edit"), lambda: self._edit(card))
            card.notice.say("error", *fault_words(fault, self._t), edit)

        self._desk.jobs.start(work, done, failed, owner=card)
