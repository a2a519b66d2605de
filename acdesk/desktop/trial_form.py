"""*Send one test contact*: the user's own address on the list, before all others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from acdesk.desktop.desk import Desk
from acdesk.desktop.fields import labelled
from acdesk.desktop.flow import Draft
from acdesk.desktop.frames import Card
from acdesk.desktop.notice import Notice
from acdesk.desktop.phrases import code_words, fault_words
from acdesk.desktop.texts import LARGE, SMALL, column, quiet, row
from acdesk.runs import Plan
from acdesk.runs.trial import Trial
from acdesk.sentences.faults import Fault
from acdesk.sentences.translation import Translation

_KINDS = {"accepted": "done", "refused": "error", "unsettled": "warning"}


class _AddressLine(QLineEdit):
    """Enter presses the button beside it, not one of the page."""

    def __init__(self, entered: Callable[[], object]) -> None:
        super().__init__()
        self._entered = entered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("\r", "\n"):
            self._entered()
            event.accept()
        else:
            super().keyPressEvent(event)


class TrialForm(Card):
    """Hidden where nothing could be sent. The address is kept nowhere."""

    def __init__(self, desk: Desk, draft: Callable[[], Draft]) -> None:
        super().__init__()
        self._desk = desk
        self._t = t = desk.t
        self._draft = draft
        self._busy = False
        self.address = _AddressLine(self.send)
        self.address.setPlaceholderText(t("you@example.org"))
        self.address.setAcceptDrops(False)
        self.address.setFixedWidth(240)
        self.button = QPushButton(t("Send o&ne test contact"))
        self.button.setAccessibleName(t("Send one test contact"))
        self.note = quiet()
        self.notice = Notice()
        stack = column(spacing=SMALL, margins=LARGE, parent=self)
        beside = QWidget()
        across = row(spacing=SMALL, parent=beside)
        across.addWidget(self.button)
        across.addStretch(1)
        stack.addLayout(labelled(t("Try it first with &your own e-mail address"), self.address, beside=beside))
        stack.addWidget(self.note)
        stack.addWidget(self.notice)
        self.address.textChanged.connect(lambda _text: self._look())
        self.button.clicked.connect(lambda _on=False: self.send())

    def show_plan(self, plan: Plan) -> None:
        """Whether there is something to try."""
        draft = self._draft()
        self.setVisible(draft.connection is not None and draft.list_id is not None and plan.to_send > 0)
        self._look()

    def send(self) -> None:
        """In the background; it takes some seconds until ActiveCampaign says what became of it."""
        draft = self._draft()
        plan, export, address = draft.plan, draft.export, self.address.text().strip()
        if plan is None or not self.button.isEnabled():
            return
        self._busy = True
        self.notice.clear()
        self._look()
        runs = self._desk.workspace.runs
        self._desk.jobs.start(
            lambda: runs.send_trial(export, plan, address),
            lambda trial: self._sent(plan, trial),
            self._failed,
            owner=self,
        )

    def _sent(self, plan: Plan, trial: Trial) -> None:
        self._busy = False
        self._look()
        self.notice.say(_KINDS[trial.state], *trial_words(plan, trial, self._t))

    def _failed(self, fault: Fault) -> None:
        self._busy = False
        self._look()
        self.notice.say("error", *fault_words(fault, self._t))

    def _look(self) -> None:
        """Whether it can be sent, and if not, why."""
        t, typed = self._t, self.address.text().strip()
        if self._busy:
            note = t("Sent. ActiveCampaign is asked what becomes of it …")
        elif not typed:
            note = t("It gets what the first contact would bring. Nobody else is sent.")
        elif "@" not in typed.strip("@"):
            note = t("This is not an e-mail address yet.")
        else:
            note = ""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.button.setEnabled(not self._busy and bool(typed) and "@" in typed.strip("@"))
        self.button.setAccessibleDescription(note)


def trial_words(plan: Plan, trial: Trial, t: Translation) -> tuple[str, str]:
    """What became of it, and more."""
    what = {
        "accepted": t("ActiveCampaign accepted the test contact {email}.", email=trial.email),
        "refused": t("ActiveCampaign did not accept the test contact {email}.", email=trial.email),
        "unsettled": t(
            "ActiveCampaign took the test contact {email}, but has not said what became of it.", email=trial.email
        ),
    }[trial.state]
    more = []
    if trial.code is not None:
        more += [part for part in code_words(trial.code, {}, t) if part]
    if trial.state == "accepted":
        more.append(t("Look at it in ActiveCampaign before you start the export."))
    file = plan.prepared.files[trial.file].path.name
    more.append(t("Its other values are those of row {row} of “{file}”.", row=t.number(trial.row), file=file))
    if trial.fields_left_out:
        names = t.quoted(*trial.fields_left_out)
        more.append(t("Without the fields that the export makes first: {fields}.", fields=names))
    return what, " ".join(more)
