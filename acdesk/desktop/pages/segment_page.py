"""Wizard page 2: the segment file or files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.file_words import file_facts
from acdesk.desktop.flow import Draft, with_opened
from acdesk.desktop.frames import Card
from acdesk.desktop.icons import Picture
from acdesk.desktop.jobs import Job
from acdesk.desktop.notice import Notice
from acdesk.desktop.opened import Opened, count_files, open_files
from acdesk.desktop.pages.file_line import FileLine
from acdesk.desktop.pages.file_notices import FileNotices
from acdesk.desktop.pages.page import Change, WizardPage
from acdesk.desktop.pages.reading_options import ReadingChoices
from acdesk.desktop.phrases import code_words
from acdesk.desktop.preview_model import PreviewModel
from acdesk.desktop.tables import table
from acdesk.desktop.texts import LARGE, MEDIUM, SMALL, column, heading, quiet, row, strong
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import Translation

SHOWN_ROWS = 50
DROP_HEIGHT = 280
SETTLE_MILLISECONDS = 250
"""A path being typed is looked at once the keys rest."""


def _drop_here(t: Translation) -> Card:
    """What fills the page while there is no file. The whole window takes the drop."""
    card = Card(dashed=True)
    card.setMaximumHeight(DROP_HEIGHT)
    stack = column(spacing=SMALL, margins=LARGE, parent=card)
    stack.addStretch(1)
    stack.addWidget(Picture("drop", 40, QPalette.ColorRole.PlaceholderText), 0, Qt.AlignmentFlag.AlignHCenter)
    for label in (
        heading(t("Drop the segment file here")),
        quiet(t("CSV, Excel, OpenDocument or Parquet, also in a zip or gz.")),
    ):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stack.addWidget(label)
    stack.addStretch(1)
    return card


class SegmentPage(WizardPage):
    """Drop, browse or type; what was detected and repaired is shown, and can be overruled."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft], change: Change) -> None:
        t = desk.t
        super().__init__(
            desk,
            draft,
            change,
            t("Segment"),
            t("The file with the customers, as it was downloaded. Drop it anywhere in this window."),
        )
        self._job: Job | None = None
        self._count_job: Job | None = None
        self._lines: list[FileLine] = []
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self._look)

        self._files = column(spacing=SMALL)
        self.column.addLayout(self._files)
        self.add_button = QPushButton(t("&Add another file"))
        self.add_button.setToolTip(t("All files go to one list. A customer in several of them is sent once."))
        self.add_button.clicked.connect(lambda: self._add_line(focus=True))
        self.choices = ReadingChoices(t)
        self.choices.changed.connect(self._read_differently)
        under = row(spacing=MEDIUM)
        under.addWidget(self.add_button)
        under.addWidget(self.choices.button)
        under.addStretch(1)
        self.column.addWidget(self.choices.sheet_line)
        self.column.addLayout(under)
        self.column.addWidget(self.choices)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.about = FileNotices(t)
        self.column.addWidget(self.about)

        self._preview = QWidget()
        stack = column(spacing=SMALL, parent=self._preview)
        self._preview_title = strong(t("First rows"))
        stack.addWidget(self._preview_title)
        self.model = PreviewModel(t, self)
        self.table = table(self.model, t("First rows"), numbered=True)
        self.table.setAlternatingRowColors(True)
        self.table.setMinimumHeight(190)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setStretchLastSection(True)
        stack.addWidget(self.table, 1)
        self._drop = _drop_here(t)
        self.column.addWidget(self._drop, 1)
        self._hint = quiet(t("Nothing is sent until you have seen the counts and pressed Start export."))
        self.column.addWidget(self._preview, 1)
        self.column.addWidget(self._hint)
        self.column.addStretch(0)
        self._preview.hide()
        self._add_line()

    def enter(self) -> None:
        draft = self._draft()
        typed = tuple(line.path for line in self._lines if line.path is not None)
        if draft.files and typed != draft.files:
            self._set_files(draft.files)
        if draft.opened and self.model.columns != draft.columns:
            self.choices.show_options(draft.reading)
            self._show(draft.opened)
        if draft.files and not draft.opened and self._job is None:
            self.choices.show_options(draft.reading)
            self._look()

    def leave(self) -> None:
        """Cells out of sight would only slow down whoever reads the whole window, a screen reader above all."""
        self.model.show_rows((), ())

    def first_focus(self) -> QWidget | None:
        return self._lines[0].edit

    def drop(self, paths: Sequence[Path]) -> None:
        """Files dropped anywhere in the window: added to those already chosen."""
        have = [path for path in self._draft().files if path not in paths]
        self._set_files((*have, *paths))
        self._look()

    def _set_files(self, files: Sequence[Path]) -> None:
        self._filling = True
        while len(self._lines) > max(1, len(files)):
            self._drop_line(self._lines[-1])
        while len(self._lines) < len(files):
            self._add_line()
        for line, path in zip(self._lines, files, strict=False):
            line.edit.setText(str(path))
        self._filling = False

    def _add_line(self, *, focus: bool = False) -> None:
        line = FileLine(self._t, len(self._lines) + 1)
        line.typed.connect(self._typed)
        line.several.connect(self.drop)
        line.removed.connect(lambda line=line: self._remove(line))
        self._lines.append(line)
        self._files.addWidget(line)
        self._show_remove_buttons()
        if focus:
            line.edit.setFocus()

    def _remove(self, line: FileLine) -> None:
        self._drop_line(line)
        self._look()

    def _drop_line(self, line: FileLine) -> None:
        self._lines.remove(line)
        self._files.removeWidget(line)
        line.hide()
        line.deleteLater()
        for place, other in enumerate(self._lines, 1):
            other.number(place)
        self._show_remove_buttons()

    def _show_remove_buttons(self) -> None:
        for line in self._lines:
            line.remove_button.setVisible(len(self._lines) > 1)

    def _typed(self) -> None:
        if not self._filling:
            self._change(opening=True, opened=())
            self._timer.start()

    def _read_differently(self) -> None:
        self._change(reading=self.choices.options())
        self._look()

    def _look(self) -> None:
        """Open what the lines name now."""
        self._timer.stop()
        for job in (self._job, self._count_job):
            if job is not None:
                job.cancel()
        files = tuple(line.path for line in self._lines if line.path is not None)
        self._forget_choices(files)
        self.notice.clear()
        self.about.clear()
        for line in self._lines:
            line.facts.setText("")
            line.facts.hide()
        self._change(files=files, opening=bool(files), opened=())
        self._drop.setVisible(not files)
        if not files:
            self._preview.hide()
            return
        reading, remembered = self._draft().reading, self._desk.workspace.matchings.find
        self._job = self._desk.jobs.start(
            lambda: open_files(files, reading, remembered), self._opened, self._failed, owner=self
        )

    def _forget_choices(self, files: tuple[Path, ...]) -> None:
        """What was chosen for other files says nothing about these, nor a sheet about another workbook."""
        before, reading = self._draft().files, self._draft().reading
        self.choices.keep_detected(files)
        if before and files and not set(before) & set(files):
            reading = ReadingOptions()
        elif set(before) - set(files) and not self.choices.has_sheets:
            reading = replace(reading, sheet=None)
        if reading != self._draft().reading:
            self._change(reading=reading)
            self.choices.show_options(reading)

    def _opened(self, opened: tuple[Opened, ...]) -> None:
        self._job = None
        self._show(opened)
        self._take(opened)
        files, reading = self._draft().files, self._draft().reading
        remembered = self._desk.workspace.matchings.find
        self._count_job = self._desk.jobs.start(
            lambda: count_files(files, reading, remembered), self._counted, self._failed, owner=self
        )

    def _counted(self, opened: tuple[Opened, ...]) -> None:
        self._count_job = None
        self._show(opened)
        self._take(opened)

    def _take(self, opened: tuple[Opened, ...]) -> None:
        draft = with_opened(self._draft(), opened)
        self._change(opened=opened, opening=False, matching=draft.matching, matched_for=draft.matched_for)

    def _failed(self, fault: Fault) -> None:
        self._job = self._count_job = None
        self._preview.hide()
        # The line above has the whole path.
        named = (
            {**fault.params, "file": Path(str(fault.params["file"])).name} if "file" in fault.params else fault.params
        )
        what, more = code_words(fault.code, named, self._t)
        overruled = self._draft().reading != ReadingOptions(sheet=self._draft().reading.sheet)
        buttons = [(self._t("Read it as detected"), self.choices.reset)] if overruled else []
        self.notice.say("error", what, more, *buttons)
        self._change(opening=False, opened=())

    def _show(self, opened: tuple[Opened, ...]) -> None:
        lines = [line for line in self._lines if line.path is not None]
        for line, one in zip(lines, opened, strict=False):
            rows = one.facts.rows if one.counted else None
            reading = self._draft().reading
            shown = file_facts(one.facts, self._t, rows=rows, columns=len(one.columns), reading=reading)
            line.facts.setText(shown if one.counted else self._t("Counting … · {facts}", facts=shown))
            line.facts.show()
        first = opened[0]
        if self.model.columns != first.columns or not first.counted:
            self.model.show_rows(first.columns, first.sample[:SHOWN_ROWS])
            self._fit_columns()
        name = first.facts.path.name
        self._preview_title.setText(
            self._t("First rows") if len(opened) == 1 else self._t("First rows of {file}", file=name)
        )
        self._preview.show()
        self.about.show_files(opened)
        self.choices.show_detected([one.facts for one in opened])

    def _fit_columns(self) -> None:
        metrics = self.table.fontMetrics()
        for place, name in enumerate(self.model.columns):
            longest = max(
                [name, *(self.model.cell(row, place) for row in range(min(20, self.model.rowCount())))], key=len
            )
            width = metrics.horizontalAdvance(longest[:40]) + 2 * MEDIUM
            self.table.setColumnWidth(place, min(240, max(64, width)))
