"""Wizard page 5: what will happen, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFileDialog, QProgressBar, QPushButton, QWidget

from acdesk.contacts.preparing import Notice as PlanNotice
from acdesk.contacts.set_aside import SetAsideRow
from acdesk.desktop.changes_view import ChangesView
from acdesk.desktop.check_reasons import ReasonsTable, reason_rows
from acdesk.desktop.decisions import consent_of, decided
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import MOST_ROWS_UNASKED, Draft
from acdesk.desktop.frames import Card
from acdesk.desktop.matching_rows import unrelated
from acdesk.desktop.notice import Notice
from acdesk.desktop.outcome_bar import OutcomeBar, Part, Tallies
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.phrases import KIND_NAMES, code_words, fault_words
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, body, column, quiet, row, strong
from acdesk.desktop.trial_form import TrialForm
from acdesk.desktop.warning_list import Warned, WarningList
from acdesk.runs import Plan
from acdesk.runs.changes import Changes
from acdesk.sentences.translation import Translation

_MOST_TAGS = 8
"""New tags that are named."""


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
        self.made_first = body()
        inside.addWidget(self.made_first)
        stack.addWidget(card)
        self.changes = ChangesView(desk, draft)
        self.changes.found.connect(self._compared)
        self.changes.everyone.connect(self._send_everyone)
        stack.addWidget(self.changes)
        self.long_check = QCheckBox()
        self.long_check.toggled.connect(lambda on: self._change(long_agreed=on))
        stack.addWidget(self.long_check)
        self.warnings = WarningList()
        stack.addWidget(self.warnings)
        self.trial = TrialForm(desk, draft)
        stack.addWidget(self.trial)
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
        self.table = ReasonsTable(t, t("Rows that will not be sent"))
        self.model = self.table.model
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
        return self.table.view if self.facts.isVisible() else None

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
        rejected = plan.rejected - plan.left_out
        parts = [Part("to_send", going.to_send), Part("duplicate", plan.duplicate), Part("rejected", rejected)]
        if plan.left_out:
            parts.insert(1, Part("left_out", plan.left_out))
        if unchanged:
            parts.insert(1, Part("unchanged", unchanged))
        self.tallies.show_parts(parts)
        self.bar.show_parts(parts)
        rows = t.n("{n} row", "{n} rows", plan.rows)
        if going.to_send or not unchanged:
            time = about(going.minutes, t)
            self.sentence.setText(
                t("{rows} in all. At the account's own limit this takes {time}.", rows=rows, time=time)
            )
        else:
            self.sentence.setText(t("{rows} in all. The list has these contacts already, as they are.", rows=rows))
        self.target.setText(self._target())
        made = self._made_first(plan)
        self.made_first.setText(made)
        self.made_first.setVisible(bool(made))
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
        self.trial.show_plan(plan)
        self._show_warnings(plan)
        self.table.show_reasons(reason_rows(plan.reasons, self._draft().examples), lambda one: self._place(one, plan))
        self.reasons_block.setVisible(bool(plan.reasons))

    def _made_first(self, plan: Plan) -> str:
        """What the run makes in the account before it sends."""
        draft, t = self._draft(), self._t
        lines = []
        if plan.new_fields:
            fields = t(", ").join(
                t("“{title}” ({kind})", title=one.title, kind=t(KIND_NAMES.get(one.type, one.type)))
                for one in plan.new_fields
            )
            lines.append(t("New fields, made first: {fields}", fields=fields))
        if plan.new_tags:
            shown = t.quoted(*plan.new_tags[:_MOST_TAGS])
            more = len(plan.new_tags) - _MOST_TAGS
            if more > 0:
                shown = t("{tags} and {n} more", tags=shown, n=t.number(more))
            lines.append(t("New tags, made with the contacts: {tags}", tags=shown))
        related = unrelated(draft.snapshot.fields if draft.snapshot else (), draft.matching, draft.list_id)
        if related and draft.relate:
            titles = t.quoted(*related)
            lines.append(t("Related to the list first, so that their values show: {fields}", fields=titles))
        return "\n".join(lines)

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
        found = []
        for notice in plan.warnings:
            what, more = code_words(notice.code, notice.params, self._t)
            remedy = self._remedy(notice)
            if remedy is not None:
                more = self._t("They are sent unless you leave them out.")
            found.append(Warned(what, more, remedy))
        self.warnings.show_warnings(found)

    def _remedy(self, notice: PlanNotice) -> tuple[str, Callable[[], object]] | None:
        """What can be done about a warning without leaving the page."""
        if notice.code not in ("contacts.consent_column", "contacts.consent_refused") or not self._draft().opened:
            return None
        column = str(notice.params["column"])
        offered = next((one for one in consent_of(self._draft()) if one.column == column and one.says_no), None)
        if offered is None:
            return None
        key = f"leave_out:{column}"
        text = self._t.n("Leave {n} row out", "Leave {n} rows out", offered.left_out)
        return text, lambda: self._change(**decided(self._draft(), key, value=True))

    def _place(self, one: SetAsideRow, plan: Plan) -> str:
        shown = self._t.number(one.row)
        if len(plan.prepared.files) > 1:
            return f"{plan.prepared.files[one.file].path.name}: {shown}"
        return shown

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
