"""What changed since the last run, on the check page; and how that is said after a run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from acdesk.desktop.beginning import SAME_FILE, for_once, worth_saying
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft
from acdesk.desktop.jobs import Job
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import code_words
from acdesk.desktop.texts import SMALL, body, column, empty
from acdesk.runs import RunReport
from acdesk.runs.changes import Changes
from acdesk.sentences.comparison import compared, gone_and_marked, gone_from_segment
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import Translation

_NO_WARNINGS = (
    SAME_FILE,
    "changes.asked",
    "changes.new_key",
    "changes.edited",
    "changes.gone_tag",
    "changes.gone_field",
)


class ChangesView(QWidget):
    """Compares the plan with what the list accepted before, in the background. Hidden where nothing is to be said."""

    found = Signal(object, object)
    """(Changes, the key they hold for)."""
    everyone = Signal(bool)
    """Whether everyone is sent again."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft]) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self._draft = draft
        self._job: Job | None = None
        stack = column(spacing=SMALL, parent=self)
        self.sentence = body()
        self.sentence.setAccessibleName(t("Since last time"))
        self.everyone_box = QCheckBox(t("Send &everyone again"))
        self.everyone_box.setAccessibleName(t("Send everyone again"))
        self.everyone_box.toggled.connect(self.everyone)
        stack.addWidget(self.sentence)
        stack.addWidget(self.everyone_box)
        self._notices = column(spacing=SMALL)
        stack.addLayout(self._notices)
        self.hide()

    def compare(self) -> None:
        """For the plan of the draft, if that hasn't been done yet."""
        draft = self._draft()
        key, export, plan = draft.changes_key, draft.export, draft.plan
        if draft.compared is not None:
            self.show_changes(draft.compared)
            return
        self.hide()
        if key is None or plan is None:
            return
        if self._job is not None:
            self._job.cancel()
        runs = self._desk.workspace.runs
        self._job = self._desk.jobs.start(
            lambda: runs.changes_of(export, plan, once=draft.once),
            lambda changes: self.found.emit(changes, key),
            self._failed,
            owner=self,
            heavy=True,
        )

    def show_changes(self, changes: Changes) -> None:
        t = self._t
        lines = compared_lines(changes, t)
        self.sentence.setText("\n".join(lines))
        self.everyone_box.setVisible(changes.full is None and changes.unchanged > 0)
        with QSignalBlocker(self.everyone_box):
            self.everyone_box.setChecked(self._draft().everyone)
        self.hide_notices()
        said = [changes.full] if changes.full else []
        notices, concerns = worth_saying(changes)
        for notice in (*said, *notices, *concerns):
            shown = Notice()
            self._notices.addWidget(shown)
            shown.say(kind_of(notice.code), *code_words(notice.code, notice.params, t), announce=False)
        self.setVisible(bool(lines or said or notices or concerns))

    def hide_notices(self) -> None:
        """One of them is asked about elsewhere."""
        empty(self._notices)

    def _failed(self, _fault: Fault) -> None:
        """The run compares again when it starts, and says then what is wrong."""


def kind_of(code: str) -> str:
    """How a notice of a run or before it is shown."""
    return "info" if code in _NO_WARNINGS else "warning"


def compared_lines(changes: Changes, t: Translation) -> list[str]:
    """[] where nothing was sent to this list before."""
    if not changes.known and not changes.gone:
        return []
    lines = [compared(changes.new, changes.changed, changes.unchanged + changes.again, t)]
    return [*lines, gone_from_segment(changes.gone, t)] if changes.gone and not for_once(changes) else lines


def report_lines(report: RunReport, t: Translation) -> list[str]:
    """The same after a run, with how many the list has now."""
    lines = []
    if report.new is not None and (report.changed or report.counts.unchanged or report.gone):
        lines.append(compared(report.new, report.changed or 0, report.counts.unchanged, t))
    if report.gone:
        lines.append(gone_from_segment(report.gone, t))
    if report.gone_marked:
        lines.append(gone_and_marked(report.gone_marked, t))
    if report.list_before is not None and report.list_after is not None:
        before, after = t.number(report.list_before), t.number(report.list_after)
        lines.append(t("Active contacts on the list: {before} before, {after} now.", before=before, after=after))
    return lines
