"""Wizard page 5: what will happen, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHeaderView, QProgressBar, QPushButton, QWidget

from acdesk.contacts.set_aside import SetAsideRow
from acdesk.desktop.changes_view import ChangesView
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import MOST_ROWS_UNASKED, Draft
from acdesk.desktop.frames import Card
from acdesk.desktop.notice import Notice
from acdesk.desktop.outcome_bar import OutcomeBar, Part, Tallies
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.phrases import code_words, fault_words, reason
from acdesk.desktop.reasons_model import ReasonsModel, reasons_of
from acdesk.desktop.tables import fit_columns, table
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, body, column, empty, quiet, row, strong
from acdesk.runs import Plan
from acdesk.runs.changes import Changes
from acdesk.sentences.translation import Translation

REASON_WIDTH = 380
"""Longer ones are cut, and whole in the tool tip: the examples need room too."""


class CheckPage(WizardPage):
    """Counts, reasons with examples, the time it takes, warnings."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change) -> None:
        t = desk.t
        super().__init__(desk, draft, change, t("Check"), t("What will happen. Nothing has been sent yet."))
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.busy = QWidget()
        across = row(spacing=MEDIUM, parent=self.busy)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(160)
        bar.setAccessibleName(t("Checking"))
        across.addWidget(bar)
        across.addWidget(quiet(t("Every row is being checked …"), wrap=False), 1)
        self.column.addWidget(self.busy)

        self.facts = QWidget()
        stack = column(spacing=MEDIUM, parent=self.facts)
        card = Card()
        inside = column(spacing=MEDIUM, margins=LARGE, parent=card)
        self.tallies = Tallies(t)
        self.bar = OutcomeBar()
        self.sentence = body()
        self.target = body()
        inside.addWidget(self.tallies)
        inside.addWidget(self.bar)
        inside.addWidget(self.sentence)
        inside.addWidget(self.target)
        stack.addWidget(card)
        self.changes = ChangesView(desk, draft)
        self.changes.found.connect(self._compared)
        self.changes.everyone.connect(self._send_everyone)
        stack.addWidget(self.changes)
        self.long_check = QCheckBox()
        self.long_check.toggled.connect(lambda on: self._change(long_agreed=on))
        stack.addWidget(self.long_check)
        self._warnings = column(spacing=SMALL)
        stack.addLayout(self._warnings)
        self.reasons_block = QWidget()
        block = column(spacing=SMALL, parent=self.reasons_block)
        head = row(spacing=SMALL)
        head.addWidget(strong(t("Rows that will not be sent")))
        head.addStretch(1)
        self.save_rejects = QPushButton(t("Save &rejects …"))
        self.save_rejects.setAccessibleName(t("Save rejects"))
        self.save_rejects.clicked.connect(self._ask_where)
        head.addWidget(self.save_rejects)
        block.addLayout(head)
        self.model = ReasonsModel(t, examples=True, parent=self)
        self.table = table(self.model, t("Rows that will not be sent"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        fit_columns(self.table, {2: [t.number(1_000_000)]})
        block.addWidget(self.table)
        stack.addWidget(self.reasons_block)
        self.column.addWidget(self.facts)
        self.column.addStretch(1)
        self.facts.hide()

    def enter(self) -> None:
        self.notice.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show the counts, that they are being made, or why they can't be."""
        draft = self._draft()
        fault = draft.check_fault
        self.busy.setVisible(draft.checking)
        self.facts.setVisible(draft.checked)
        if draft.checked and draft.plan is not None:
            self._show(draft.plan)
        elif fault is not None:
            self.notice.say("error", *fault_words(fault, self._t), (self._t("&Check again"), self.check_now))

    def first_focus(self) -> QWidget | None:
        return self.table if self.facts.isVisible() else None

    def check_now(self) -> None:
        """Read and check all files anew, in the background."""
        self.notice.clear()
        self._change(check_fault=None, plan=None, plan_key=None)

    def _compared(self, changes: Changes, key: object) -> None:
        self._change(changes=changes, changes_for=key)
        self.refresh()

    def _send_everyone(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._change(everyone=on)
        self.refresh()

    def _show(self, plan: Plan) -> None:
        t = self._t
        self.changes.compare()
        going = self._draft().going or plan
        unchanged = plan.to_send - going.to_send
        parts = [Part("to_send", going.to_send), Part("duplicate", plan.duplicate), Part("rejected", plan.rejected)]
        if unchanged:
            parts.insert(1, Part("unchanged", unchanged))
        self.tallies.show_parts(parts)
        self.bar.show_parts(parts)
        rows = t.n("{n} row", "{n} rows", plan.rows)
        self.sentence.setText(
            t("{rows} in all. At the account's own limit this takes {time}.", rows=rows, time=about(going.minutes, t))
        )
        self.target.setText(self._target())
        self.bar.setAccessibleName(t("What will happen"))
        self.bar.setAccessibleDescription(
            t(
                "{rows}: {send} to send, {duplicate} duplicate, {rejected} rejected.",
                rows=rows,
                send=t.number(going.to_send),
                duplicate=t.number(plan.duplicate),
                rejected=t.number(plan.rejected),
            )
        )
        self.long_check.setVisible(going.to_send > MOST_ROWS_UNASKED)
        self.long_check.setText(t("I know that this takes {time}.", time=about(going.minutes, t)))
        with QSignalBlocker(self.long_check):
            self.long_check.setChecked(self._draft().long_agreed)
        self._show_warnings(plan)
        examples = {code: self._example(rows, plan) for code, rows in self._draft().examples.items()}
        self.model.show_reasons(reasons_of(plan.reasons, examples))
        self.reasons_block.setVisible(bool(plan.reasons))
        fit_columns(self.table, {0: [reason(code, self._t) for code in plan.reasons]})
        self.table.setColumnWidth(0, min(REASON_WIDTH, self.table.columnWidth(0)))
        line = self.table.verticalHeader().defaultSectionSize()
        height = self.table.horizontalHeader().sizeHint().height() + line * min(8, self.model.rowCount())
        self.table.setFixedHeight(height + 2 * self.table.frameWidth())

    def _target(self) -> str:
        draft, t = self._draft(), self._t
        if draft.connection is None or draft.list_id is None:
            return t("The account and list are chosen later.")
        snapshot = draft.connection.snapshot
        names = {one.id: one.name for one in snapshot.lists} if snapshot else {}
        where = names.get(draft.list_id) or t("list {id}", id=str(draft.list_id))
        automations = t("Automations start.") if draft.automations else t("Automations do not start.")
        return t(
            "They go to {list} of {connection} ({host}). {automations}",
            list=where,
            connection=draft.connection.name,
            host=draft.connection.host,
            automations=automations,
        )

    def _show_warnings(self, plan: Plan) -> None:
        empty(self._warnings)
        for notice in plan.warnings:
            shown = Notice()
            self._warnings.addWidget(shown)
            what, more = code_words(notice.code, notice.params, self._t)
            shown.say("warning", what, more, announce=False)

    def _example(self, rows: Sequence[SetAsideRow], plan: Plan) -> str:
        shown = []
        for one in rows:
            place = self._t("row {row}", row=self._t.number(one.row))
            if len(plan.prepared.files) > 1:
                place = f"{plan.prepared.files[one.file].path.name}, {place}"
            value = (one.value or "").strip()
            shown.append(f"{place}: {value[:60]}" if value else place)
        return "; ".join(shown)

    def _ask_where(self) -> None:
        plan = self._draft().plan
        if plan is None:
            return
        first = plan.prepared.files[0].path
        dialog = QFileDialog(
            self, self._t("Save rejects"), str(first.with_name(f"{first.stem} rejects.csv")), "CSV (*.csv)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.write_rejects)
        dialog.open()

    def write_rejects(self, name: str) -> None:
        """Write the rejects file of the dry run to `name`."""
        from pathlib import Path

        plan = self._draft().plan
        if plan is None:
            return
        runs = self._desk.workspace.runs
        self._desk.jobs.start(
            lambda: runs.write_plan_rejects(plan, Path(name)),
            lambda rows: self.notice.say("done", self._t.n("{n} row was saved.", "{n} rows were saved.", rows), name),
            lambda fault: self.notice.say("error", *fault_words(fault, self._t)),
            owner=self,
        )


def about(minutes: float, t: Translation) -> str:
    """The estimate in words."""
    if minutes < 1:
        return t("less than a minute")
    return t("about {time}", time=t.duration(minutes * 60))
