"""How a run ended: numbers that add up, reasons, the rows behind them, and what can be done next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHeaderView, QPushButton, QWidget

from acdesk.desktop.changes_view import kind_of, report_lines
from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Card, bring_into_sight
from acdesk.desktop.icons import Picture
from acdesk.desktop.notice import Notice
from acdesk.desktop.outcome_bar import OutcomeBar, Part, Tallies
from acdesk.desktop.outcomes_model import OutcomesModel
from acdesk.desktop.phrases import (
    OUTCOME_NAMES,
    OUTCOMES,
    STATUS_ICONS,
    STATUS_NAMES,
    code_words,
    counts_sentence,
    failure_words,
    fault_words,
    unsent_sentence,
)
from acdesk.desktop.reasons_model import ReasonsModel, reasons_of
from acdesk.desktop.tables import fit_columns, table
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, body, column, heading, quiet, row, strong
from acdesk.runs import RunReport

RESUMABLE = ("stopped", "interrupted", "failed")


class ResultView(QFrame):
    """Its accessible name is "Result"; its accessible description holds the numbers."""

    resume = Signal(int)
    """The user wants the run with this number to go on."""

    def __init__(self, desk: Desk, report: RunReport) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self.report = report
        counts = report.counts
        sentence = counts_sentence(report.rows, counts, t)
        self.setAccessibleName(t("Result"))
        self.setAccessibleDescription(f"{t(STATUS_NAMES[report.status])}. {sentence}")

        stack = column(spacing=MEDIUM, parent=self)
        card = Card()
        inside = column(spacing=MEDIUM, margins=LARGE, parent=card)
        name, colour = STATUS_ICONS[report.status]
        picture = Picture(name, 26)
        picture.show_icon(name, colour)
        head = row(spacing=SMALL)
        head.addWidget(picture)
        self.status = heading(t(STATUS_NAMES[report.status]))
        head.addWidget(self.status, 1)
        inside.addLayout(head)
        parts = [Part(outcome, getattr(counts, outcome)) for outcome in OUTCOMES]
        shown = [part for part in parts if part.count or part.outcome == "accepted"]
        tallies = Tallies(t)
        tallies.show_parts(shown)
        inside.addWidget(tallies)
        bar = OutcomeBar()
        bar.show_parts(parts)
        bar.setAccessibleName(t("Outcomes"))
        bar.setAccessibleDescription(sentence)
        inside.addWidget(bar)
        self.sentence = body(sentence)
        inside.addWidget(self.sentence)
        inside.addWidget(
            quiet(
                t(
                    "List {list} of {account} · {requests} · {time}",
                    list=str(report.list_id),
                    account=report.account,
                    requests=t.n("{n} request", "{n} requests", report.requests),
                    time=t.duration(report.seconds),
                )
            )
        )
        changed = report_lines(report, t)
        if changed:
            self.changes = body("\n".join(changed))
            self.changes.setAccessibleName(t("Since last time"))
            inside.insertWidget(inside.count() - 1, self.changes)
        stack.addWidget(card)

        self.notice = Notice()
        stack.addWidget(self.notice)
        self._say_what_is_left()
        self.saved = Notice()
        stack.addWidget(self.saved)
        self.save_button = QPushButton(t("Save &rejects …"))
        self.save_button.setAccessibleName(t("Save rejects"))
        self.save_button.clicked.connect(self._ask_where)
        self.rows_button = QPushButton(t("Show the ro&ws"))
        self.rows_button.setCheckable(True)
        self.rows_button.toggled.connect(self._show_rows)
        self.rows_table: QWidget | None = None
        if report.reasons:
            model = ReasonsModel(t, examples=False, parent=self)
            model.show_reasons(reasons_of(report.reasons, {}))
            reasons = table(model, t("Reasons"))
            reasons.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            fit_columns(reasons, {1: [t.number(1_000_000)]})
            line = reasons.verticalHeader().defaultSectionSize()
            height = reasons.horizontalHeader().sizeHint().height() + line * min(8, model.rowCount())
            reasons.setFixedHeight(height + 2 * reasons.frameWidth())
            title = row(spacing=SMALL)
            title.addWidget(strong(t("Rows that were not accepted")), 1)
            title.addWidget(self.rows_button)
            title.addWidget(self.save_button)
            stack.addLayout(title)
            stack.addWidget(reasons)
        self._rows_place = column(spacing=0)
        stack.addLayout(self._rows_place)
        for code, params in report.warnings:
            warning = Notice()
            stack.addWidget(warning)
            warning.say(kind_of(code), *code_words(code, params, t), announce=False)

    def _say_what_is_left(self) -> None:
        report, t = self.report, self._t
        if report.status not in RESUMABLE:
            return
        what, more = failure_words(report, t)
        unsent = unsent_sentence(report, t)
        resume = (t("R&esume"), lambda: self.resume.emit(report.run))
        if what:
            self.notice.say("error", what, f"{more} {unsent}".strip(), resume)
        else:
            self.notice.say("info", unsent, t("Resume goes on where the run stopped."), resume)

    def _show_rows(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if self.rows_table is None:
            model = OutcomesModel(self._desk, self.report, self)
            view = table(model, self._t("Rows that were not accepted"))
            view.setMinimumHeight(280)
            number = self._t.number(1_000_000)
            outcomes = [self._t(name) for name in OUTCOME_NAMES.values()]
            fit_columns(view, {0: ["A usual file name.csv"], 1: [number], 2: outcomes, 3: ["A usual column"]})
            view.setColumnHidden(0, len(self.report.files) < 2)
            view.horizontalHeader().setStretchLastSection(True)
            self._rows_place.addWidget(view)
            self.rows_table = view
        self.rows_table.setVisible(on)
        if on:
            bring_into_sight(self.rows_table)

    def _ask_where(self) -> None:
        first = Path(self.report.files[0].path) if self.report.files else Path.home() / "acdesk.csv"
        offered = first.with_name(f"{first.stem} rejects.csv")
        dialog = QFileDialog(self, self._t("Save rejects"), str(offered), "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.write_rejects)
        dialog.open()

    def write_rejects(self, name: str) -> None:
        """Write the rejects file to `name`, and say so."""
        runs, run = self._desk.workspace.runs, self.report.run
        self._desk.jobs.start(
            lambda: runs.write_rejects(run, Path(name)),
            lambda rows: self.saved.say("done", self._t.n("{n} row was saved.", "{n} rows were saved.", rows), name),
            lambda fault: self.saved.say("error", *fault_words(fault, self._t)),
            owner=self,
        )
