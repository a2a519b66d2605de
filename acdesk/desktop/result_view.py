"""How a run ended: numbers that add up, reasons, the rows behind them, and what can be done next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QHeaderView, QPushButton, QVBoxLayout

from acdesk.desktop.changes_view import kind_of, report_lines
from acdesk.desktop.desk import Desk
from acdesk.desktop.frames import Card, bring_into_sight
from acdesk.desktop.icons import Picture
from acdesk.desktop.notice import Notice
from acdesk.desktop.outcome_bar import OutcomeBar, Part, Tallies
from acdesk.desktop.phrases import (
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
from acdesk.desktop.report_saving import ReportButton
from acdesk.desktop.rows_view import RowsView
from acdesk.desktop.tables import fit_columns, table
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, TINY, body, column, heading, quiet, row, strong
from acdesk.runs import RunReport

RESUMABLE = ("stopped", "interrupted", "failed")


class ResultView(QFrame):
    """Its accessible name is "Result"; its accessible description holds the numbers."""

    resume = Signal(int)
    """The user wants the run with this number to go on."""
    corrected = Signal(object)
    """(Path): a file of corrected rows that is to be sent with the same export."""

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
        self.saved = Notice()
        self.report_button = ReportButton(desk, report, self.saved)
        head.addWidget(self.report_button)
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
        stack.addWidget(self.saved)
        self.save_button = QPushButton(t("Save re&jects …"))
        self.save_button.setAccessibleName(t("Save rejects"))
        self.save_button.clicked.connect(self._ask_where)
        self.corrected_button = QPushButton(t("Send correcte&d rows …"))
        self.corrected_button.setAccessibleName(t("Send corrected rows"))
        self.corrected_button.clicked.connect(self._ask_which)
        # Also where nothing is shown of it: a box that is ticked looks so in every theme.
        self.rows_button = QCheckBox(t("Show the ro&ws"))
        self.rows_button.setAccessibleName(t("Show the rows"))
        self.rows_button.toggled.connect(self._show_rows)
        self.rows: RowsView | None = None
        self._reasons = reasons_of(report.reasons, {})
        if report.reasons:
            self._list_reasons(stack)
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

    def _list_reasons(self, stack: QVBoxLayout) -> None:
        t = self._t
        model = ReasonsModel(t, examples=False, parent=self)
        model.show_reasons(self._reasons)
        reasons = table(model, t("Reasons"))
        reasons.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        fit_columns(reasons, {1: [t.number(1_000_000)]})
        line = reasons.verticalHeader().defaultSectionSize()
        height = reasons.horizontalHeader().sizeHint().height() + line * min(8, model.rowCount())
        reasons.setFixedHeight(height + 2 * reasons.frameWidth())
        reasons.activated.connect(lambda index: self.show_reason(self._reasons[index.row()].code))
        reasons.setToolTip(t("Double-click a reason to see its rows"))
        # What can be done comes before the table: below it, in a low window, nobody would see it.
        stack.addSpacing(SMALL)
        titled = column(spacing=TINY)
        titled.addWidget(strong(t("Rows that were not accepted")))
        titled.addWidget(quiet(t("Correct the saved rows in a spreadsheet, then send that file alone.")))
        stack.addLayout(titled)
        actions = row(spacing=SMALL)
        actions.addWidget(self.save_button)
        actions.addWidget(self.corrected_button)
        actions.addStretch(1)
        actions.addWidget(self.rows_button)
        stack.addLayout(actions)
        stack.addWidget(reasons)

    def show_reason(self, code: str) -> None:
        """The rows with this reason."""
        self.rows_button.setChecked(True)
        if self.rows is not None:
            self.rows.show_reason(code)

    def _show_rows(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if self.rows is None:
            self.rows = RowsView(self._desk, self.report)
            self._rows_place.addWidget(self.rows)
        self.rows.setVisible(on)
        if on:
            bring_into_sight(self.rows)

    def _ask_which(self) -> None:
        folder = self.report.files[0].path.parent if self.report.files else Path.home()
        dialog = QFileDialog(self, self._t("Send corrected rows"), str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.corrected.emit(Path(name)))
        dialog.open()

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
