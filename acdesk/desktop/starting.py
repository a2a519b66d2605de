"""From a checked draft to a saved export and a run; where something looks wrong, the user is asked between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from acdesk.desktop.beginning import GONE_HELD, LIST_LOST, LITTLE_ROOM, Answer, Question, begin
from acdesk.desktop.desk import Desk
from acdesk.desktop.flow import Draft
from acdesk.desktop.notice import Notice
from acdesk.desktop.pages.page import Change
from acdesk.desktop.phrases import code_words, fault_words
from acdesk.exports import Export
from acdesk.runs import RunHandle
from acdesk.sentences.faults import Fault


class Starting(QObject):
    """Says everything in the notice it is given; keeps nothing itself."""

    busy = Signal(bool)
    """Whether something goes on that the buttons have to wait for."""
    stored = Signal()
    """The export is saved."""
    asked = Signal()
    """The notice asks whether what looks wrong is."""
    begun = Signal(object)
    """(LiveRun)."""

    def __init__(self, desk: Desk, notice: Notice, draft: Callable[[], Draft], change: Change, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._notice = notice
        self._draft = draft
        self._change = change

    def save(self, then: Callable[[Export], object]) -> None:
        """Without running. `then` is done once it is saved."""
        draft = self._draft()
        export, exports = draft.export, self._desk.workspace.exports
        self.busy.emit(True)  # noqa: FBT003 - a signal has no names

        def saved(export: Export) -> None:
            self.busy.emit(False)  # noqa: FBT003
            self.stored.emit()
            self._change(saved=export, name=export.name)
            then(export)

        if export == draft.saved:
            saved(export)
            return
        self._desk.jobs.start(
            lambda: exports.change(export) if export.id else exports.add(export), saved, self._failed, owner=self
        )

    def start(self) -> None:
        """Save, unless it is for once, and run."""
        draft = self._draft()
        if draft.once:
            self._begin(draft.export)
        else:
            self.save(self._begin)

    def _begin(self, export: Export, answer: Answer = Answer.NONE) -> None:
        draft = self._draft()
        plan, changes, everyone, once = draft.plan, draft.compared, draft.everyone, draft.once
        if plan is None:
            return
        runs = self._desk.workspace.runs
        self._notice.clear()
        self.busy.emit(True)  # noqa: FBT003
        self._desk.jobs.start(
            lambda: begin(runs, export, plan, changes, everyone=everyone, once=once, answer=answer),
            lambda begun: self._ask(export, begun) if isinstance(begun, Question) else self._started(export, begun),
            self._failed,
            owner=self,
        )

    def _ask(self, export: Export, question: Question) -> None:
        """Something looks wrong: the user says whether it is."""
        self.busy.emit(False)  # noqa: FBT003
        self.asked.emit()
        t, code = self._t, question.notice.code
        what, more = code_words(code, question.notice.params, t)
        for notice in question.changes.notices:
            if notice.code == LITTLE_ROOM != code:
                more = " ".join((more, code_words(notice.code, notice.params, t)[0])).strip()
        send = (t("Send &anyway"), lambda: self._begin(export, Answer.SEND))
        stay = (t("&Don't send"), self._notice.clear)
        if code == LIST_LOST:
            all_again = (t("Send &everyone again"), lambda: self._begin(export, Answer.EVERYONE))
            only = (t("Send &only what changed"), lambda: self._begin(export, Answer.SEND))
            self._notice.say("warning", what, more, all_again, only)
        elif code == GONE_HELD:
            leave = (t("Send, and &leave them"), lambda: self._begin(export, Answer.SEND))
            names = {"tag": t("Send, and ta&g them"), "field": t("Send, and set the &field"),
                     "unsubscribe": t("Send, and &unsubscribe them")}  # fmt: skip
            mark = (names[export.gone.action if export.gone else "tag"], lambda: self._begin(export, Answer.MARK_GONE))
            self._notice.say("warning", what, more, leave, mark, stay)
        else:
            self._notice.say("warning", what, more, send, stay)

    def _started(self, export: Export, handle: RunHandle) -> None:
        self.busy.emit(False)  # noqa: FBT003
        self.begun.emit(self._desk.live.add(export, handle))

    def _failed(self, fault: Fault) -> None:
        self.busy.emit(False)  # noqa: FBT003
        what, more = fault_words(fault, self._t)
        if fault.code == "run.unfinished" and isinstance(fault.params.get("run"), int):
            run = int(fault.params["run"])
            resume = (self._t("R&esume that run"), lambda: self._resume(run))
            discard = (self._t("&Discard it and start anew"), lambda: self._discard(run))
            self._notice.say("warning", what, more, resume, discard)
        else:
            self._notice.say("error", what, more)

    def _resume(self, run: int) -> None:
        export = self._draft().saved
        if export is None:
            return
        runs = self._desk.workspace.runs
        self._desk.jobs.start(
            lambda: runs.resume(run), lambda handle: self._started(export, handle), self._failed, owner=self
        )

    def _discard(self, run: int) -> None:
        runs = self._desk.workspace.runs
        self._desk.jobs.start(lambda: runs.discard(run), lambda _none: self.start(), self._failed, owner=self)
