"""One test contact before all others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acdesk.desktop.flow import Draft, Step, with_opened
from acdesk.desktop.main_window import MainWindow
from acdesk.desktop.opened import open_files
from acdesk.desktop.pages.check_page import CheckPage
from acdesk.desktop.trial_form import TrialForm
from acdesk.desktop.wizard import Wizard
from acdesk.exports import Export
from acdesk.runs import Plan
from acdesk.runs.trial import Trial
from acdesk.segments import ReadingOptions
from acdesk.sentences.faults import AccountFault
from acdesk.workspace import Workspace
from tests.desktop.conftest import AddConnection, Settle


@pytest.fixture
def wizard(window: MainWindow, segment: Path, settle: Settle, add_connection: AddConnection) -> Wizard:
    draft = Draft(connection=add_connection(), files=(segment,), list_text="3", name="Spring")
    made = window.open_wizard(with_opened(draft, open_files([segment], ReadingOptions())), Step.CHECK)
    assert made is not None
    settle()
    return made


@pytest.fixture
def form(wizard: Wizard) -> TrialForm:
    page = wizard.pages[Step.CHECK]
    assert isinstance(page, CheckPage)
    return page.trial


def test_it_goes_out_only_to_an_address(form: TrialForm) -> None:
    assert form.isVisible()
    assert not form.button.isEnabled()
    for typed, enabled in (("me", False), ("me@", False), ("me@example.org", True)):
        form.address.setText(typed)
        assert form.button.isEnabled() is enabled, typed
        assert bool(form.note.text()) is not enabled


@pytest.mark.parametrize(
    ("trial", "kind", "part"),
    [
        (Trial("me@example.org", 0, 2, "accepted"), "done", "accepted"),
        (Trial("me@example.org", 0, 2, "refused", "refused.no_reason_given"), "error", "did not accept"),
        (Trial("me@example.org", 0, 2, "unsettled"), "warning", "has not said"),
        (Trial("me@example.org", 0, 2, "accepted", fields_left_out=("Income",)), "done", "Income"),
    ],
)
def test_what_became_of_it_is_said(
    form: TrialForm,
    wizard: Wizard,
    workspace: Workspace,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    trial: Trial,
    kind: str,
    part: str,
) -> None:
    asked: list[tuple[int | None, str]] = []

    def send(export: Export, plan: Plan, address: str) -> Trial:
        assert plan.to_send
        asked.append((export.list_id, address))
        return trial

    monkeypatch.setattr(workspace.runs, "send_trial", send)
    form.address.setText(" me@example.org ")
    QTest.keyClick(form.address, Qt.Key.Key_Return)
    assert not form.button.isEnabled()
    settle()
    assert asked == [(3, "me@example.org")]
    assert form.notice.kind == kind
    assert part in form.notice.text
    assert form.button.isEnabled()
    assert wizard.step is Step.CHECK


def test_a_fault_is_said_and_it_can_be_tried_again(
    form: TrialForm, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send(_export: Export, _plan: Plan, _address: str) -> Trial:
        raise AccountFault("account.nothing_there", host="127.0.0.1:9")

    monkeypatch.setattr(workspace.runs, "send_trial", send)
    form.address.setText("me@example.org")
    form.button.click()
    settle()
    assert form.notice.kind == "error"
    assert form.button.isEnabled()


def test_without_a_connection_there_is_nothing_to_try(form: TrialForm, wizard: Wizard) -> None:
    wizard.change(connection=None, offline=True)
    wizard.pages[Step.CHECK].refresh()
    assert not form.isVisible()
